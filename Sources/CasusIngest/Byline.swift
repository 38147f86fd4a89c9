// A byline names people in capitalised words after "By"; anything that reads like a sentence is none.

import CasusModel

/// A line that says who wrote the article.
struct Byline: Hashable {
  /// The names as one stretch of the text; nil where the line names nobody.
  let names: Span?
  /// The piece behind the names.
  let end: Int

  /// `By Lina Haddad and Omar Aziz in Beirut`, `Reporting by …; Editing by …`, `Lina Haddad, Reporter`.
  static func parse(_ pieces: [Piece], from start: Int = 0) -> Byline? {
    guard pieces.count - start <= 60 else { return nil }
    if let start = behindBy(pieces, from: start) {
      let byline = names(pieces, from: start)
      guard byline.names != nil, isPlausible(pieces, from: byline.end) else { return nil }
      return byline
    }
    return reporterCredit(pieces, from: start) ?? nameAndRole(pieces, from: start)
  }

  /// `(Reporting by A and B; Editing by C)`: who wrote, and also any line "Additional reporting by A".
  static func isCredit(_ pieces: [Piece]) -> Bool {
    let words = pieces.prefix(12).filter(\.isWord).prefix(4).map(\.lower)
    guard pieces.count <= 120, let first = words.first else { return false }
    let last = pieces.suffix(6).filter(\.isWord).suffix(4).map(\.lower)
    if last.starts(with: ["contributed", "to", "this"]) || last.starts(with: ["contributed", "reporting"]) { return true }
    let direct = ["reporting", "writing", "editing", "compiled", "translated", "edited", "reported", "written"].contains(first)
    if direct, words.dropFirst().first == "by" { return true }
    return ["additional", "further"].contains(first) && words.count >= 3 && words[1] == "reporting" && words[2] == "by"
  }

  private static func behindBy(_ pieces: [Piece], from start: Int) -> Int? {
    guard start < pieces.count else { return nil }
    if pieces[start].lower == "by" { return start + 1 + (start + 1 < pieces.count && pieces[start + 1].text == ":" ? 1 : 0) }
    let leads: Set<String> = ["written", "words", "story", "report", "author", "authors", "text"]
    guard leads.contains(pieces[start].lower), start + 2 < pieces.count else { return nil }
    if pieces[start + 1].lower == "by" { return start + 2 }
    return pieces[start].lower.hasPrefix("author") && pieces[start + 1].text == ":" ? start + 2 : nil
  }

  private static func reporterCredit(_ pieces: [Piece], from start: Int) -> Byline? {
    guard start == 0, isCredit(pieces) else { return nil }
    guard let by = pieces.firstIndex(where: { $0.lower == "by" }),
      pieces[..<by].contains(where: { ["reporting", "writing"].contains($0.lower) }),
      !pieces[..<by].contains(where: { ["additional", "further"].contains($0.lower) })
    else { return Byline(names: nil, end: pieces.count) }
    return Byline(names: names(pieces, from: by + 1).names, end: pieces.count)
  }

  private static func nameAndRole(_ pieces: [Piece], from start: Int) -> Byline? {
    guard pieces.count - start <= 12 else { return nil }
    let byline = names(pieces, from: start)
    guard let names = byline.names, byline.end < pieces.count, [",", "|", "-", "–"].contains(pieces[byline.end].text) else { return nil }
    let rest = pieces[(byline.end + 1)...]
    let wordCount = pieces[start..<byline.end].count(where: \.isWord)
    guard wordCount >= 2, rest.contains(where: { roles.contains($0.lower) }), !rest.contains(where: { $0.text == "." }),
      rest.allSatisfy({
        !$0.isWord || $0.isCapitalised || roles.contains($0.lower) || ["in", "for", "and", "at", "the"].contains($0.lower)
      })
    else { return nil }
    return Byline(names: names, end: pieces.count)
  }

  /// The longest run of names: capitalised words and particles, held together by commas and "and".
  private static func names(_ pieces: [Piece], from start: Int) -> Byline {
    var end = start
    var index = start
    while index < pieces.count {
      let (stop, words) = oneName(pieces, from: index)
      // Behind a comma a single word is a place ("By Lina Haddad, Beirut"), and a role is no name.
      let isSecond = index > start
      let isBehindComma = isSecond && pieces[index - 1].text == ","
      guard words > 0, !(isBehindComma && words < 2), !(isSecond && pieces[index..<stop].contains { isRole($0) }) else { break }
      (end, index) = (stop, stop)
      guard index < pieces.count else { break }
      var next = placeEnd(pieces, from: index) ?? index
      if pieces[next].text == "," { next += 1 }
      if next < pieces.count, ["and", "&"].contains(pieces[next].lower) { next += 1 }
      guard next > index, next < pieces.count, pieces[next - 1].text == "," || ["and", "&"].contains(pieces[next - 1].lower) else { break }
      index = next
    }
    guard end > start else { return Byline(names: nil, end: start) }
    return Byline(names: pieces[start].span.union(pieces[end - 1].span), end: end)
  }

  /// The piece behind ` in Beirut`, where another name follows: `Lina Haddad in Beirut and Omar Aziz in Aleppo`.
  private static func placeEnd(_ pieces: [Piece], from start: Int) -> Int? {
    guard pieces[start].lower == "in" else { return nil }
    var index = start + 1
    while index < pieces.count, pieces[index].isCapitalised { index += 1 }
    return index > start + 1 && index < pieces.count && (pieces[index].text == "," || pieces[index].lower == "and") ? index : nil
  }

  private static func oneName(_ pieces: [Piece], from start: Int) -> (end: Int, words: Int) {
    var index = start
    var words = 0
    while index < pieces.count, words < 6 {
      let piece = pieces[index]
      let isInitialStop = piece.text == "." && !piece.isSpaced && words > 0 && pieces[index - 1].text.utf8.count <= 2
      if isInitialStop {
        index += 1
        continue
      }
      let isParticle = particles.contains(piece.lower) && index + 1 < pieces.count
      guard piece.isCapitalised || isParticle || isJoined(piece), !isCalendarWord(piece.lower),
        !["and", "in", "by", "for", "from"].contains(piece.lower)
      else {
        break
      }
      // "SARA NASSER Associated Reporter", "Sara Nasser Staff Reporter": the name ends where its style does, or before a role.
      if words >= 2, pieces[start].isAllCapitals != piece.isAllCapitals, pieces[start].isAllCapitals { break }
      if words >= 2, jobs.contains(piece.lower) { break }
      words += 1
      index += 1
    }
    return (index, words)
  }

  /// `al-Masri`: a small article and a capitalised name.
  private static func isJoined(_ piece: Piece) -> Bool {
    guard let hyphen = piece.text.firstIndex(of: "-"), piece.text.distance(from: piece.text.startIndex, to: hyphen) <= 3 else {
      return false
    }
    return piece.text[hyphen...].dropFirst().unicodeScalars.first?.properties.isUppercase == true
  }

  private static func isRole(_ piece: Piece) -> Bool { roles.contains(piece.lower) }

  private static func isCalendarWord(_ word: String) -> Bool {
    (WrittenDate.weekdays + WrittenDate.months).contains {
      $0[0] == word && word != "may" && word != "april" && word != "june" && word != "august"
    }
  }

  /// Behind the names may stand a place, a role, an account, a date: few words, and no full stop at the end of a sentence.
  private static func isPlausible(_ pieces: [Piece], from index: Int) -> Bool {
    let rest = pieces[index...]
    guard rest.count <= 30 else { return false }
    if PublishedLine.parse(pieces, from: index + (rest.first.map { !$0.isWord } == true ? 1 : 0)) != nil { return true }
    guard let first = rest.first else { return true }
    if first.text == ".", rest.count == 1 { return false }
    if first.isWord, !first.isCapitalised, !["in", "for", "at", "with", "from", "on"].contains(first.lower) { return false }
    let lowercase = rest.filter { $0.isWord && !$0.isCapitalised && $0.number == nil && !isRole($0) }
    return lowercase.count <= 3 && rest.last?.text != "."
  }

  private static let particles: Set<String> = [
    "al", "el", "de", "da", "di", "du", "la", "le", "van", "von", "der", "den", "bin", "ibn", "abu", "bint", "ben", "dos", "y",
  ]
  private static let jobs: Set<String> = [
    "staff", "reporter", "correspondent", "editor", "writer", "journalist", "producer", "analyst", "columnist", "contributor",
  ]
  private static let roles: Set<String> = [
    "reporter", "correspondent", "editor", "writer", "staff", "journalist", "producer", "analyst", "chief", "bureau", "agencies", "news",
    "agency", "columnist", "contributor", "diplomatic", "defence", "defense", "foreign", "senior", "freelance", "political", "security",
  ]
}
