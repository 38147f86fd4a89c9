// A dateline is place, day and agency before a dash at the head of a paragraph. What only might be one stays part of the paragraph.

import CasusModel

/// `ALEPPO, Dec 1 (Agency) –`
struct Dateline: Hashable {
  /// From the first piece to the dash.
  let span: Span
  /// The place as written; nil where only an agency or a day is named.
  let place: Span?
  /// The day, mostly without a year.
  let date: WrittenDate?

  /// Reads the head of a paragraph. `isFirst` says that it is the story's first, where a bare `BEIRUT —` is a dateline too.
  static func parse(_ pieces: [Piece], isFirst: Bool) -> Dateline? {
    var index = 0
    var place: Range<Int>?
    var date: WrittenDate?
    var hasAgency = false
    while index < min(pieces.count, 24) {
      let piece = pieces[index]
      if piece.text == "(" {
        guard !hasAgency, let end = agency(pieces, from: index) else { return nil }
        (hasAgency, index) = (true, end)
      } else if date == nil, let found = WrittenDate.parse(pieces, at: index) {
        (date, index) = (found, found.range.upperBound)
      } else if isDash(pieces, index) {
        return finished(pieces, dash: index, place: place, date: date, hasAgency: hasAgency, isFirst: isFirst)
      } else if piece.text == ":" {
        return colon(pieces, at: index, place: place, isBare: date == nil && !hasAgency, isFirst: isFirst)
      } else if hasAgency, piece.isCapitalised, !piece.isSpaced, pieces[index - 1].text == ")" {
        // "BEIRUT (CNN)Rebels in …": pages lose the dash and leave no space.
        return accepted(pieces, before: index, place: place, date: date, isFirst: isFirst)
      } else if piece.text == "," || piece.text == "/" || (piece.text == "." && !piece.isSpaced) {
        index += 1
      } else if piece.isCapitalised || (["al", "el", "de", "and"].contains(piece.lower) && index > 0), date == nil, !hasAgency {
        place = (place?.lowerBound ?? index)..<(index + 1)
        index += 1
      } else {
        return nil
      }
    }
    return nil
  }

  private static func finished(
    _ pieces: [Piece], dash: Int, place: Range<Int>?, date: WrittenDate?, hasAgency: Bool, isFirst: Bool
  ) -> Dateline? {
    var end = dash
    while end < pieces.count, ["-", "–", "—", "―", "_"].contains(pieces[end].text) { end += 1 }
    guard end < pieces.count else { return nil }
    if hasAgency || date != nil { return accepted(pieces, before: end, place: place, date: date, isFirst: isFirst) }
    // "NATO – the alliance – said" is no dateline: a bare place is long, in capitals, and a new sentence follows.
    guard isFirst, let place, isInCapitals(pieces, place), pieces[end].isCapitalised || !pieces[end].isWord else { return nil }
    guard place.count > 1 || pieces[place.lowerBound].text.unicodeScalars.count >= 5 else { return nil }
    return accepted(pieces, before: end, place: place, date: nil, isFirst: true)
  }

  /// `ISLAMABAD: Fighters …`, only in capitals, only in the first paragraph.
  private static func colon(_ pieces: [Piece], at index: Int, place: Range<Int>?, isBare: Bool, isFirst: Bool) -> Dateline? {
    guard isFirst, let place, place.upperBound == index || !isBare, place.count <= 3, isInCapitals(pieces, place), index + 1 < pieces.count,
      pieces[index + 1].isCapitalised || pieces[index + 1].number != nil
    else { return nil }
    let first = pieces[place.lowerBound]
    guard first.text.unicodeScalars.count >= 5, !labels.contains(first.lower) else { return nil }
    return accepted(pieces, before: index + 1, place: place, date: nil, isFirst: true)
  }

  private static func accepted(_ pieces: [Piece], before end: Int, place: Range<Int>?, date: WrittenDate?, isFirst: Bool) -> Dateline? {
    guard end > 0, end < pieces.count else { return nil }
    if let place {
      // Places in small letters ("Aleppo, Syria (CNN) –") are common, but later in a story such words are names: "Nour (Reuters) –".
      // "The SDF (Syrian Democratic Forces) - a militia -" is none either: behind a dateline a sentence begins.
      let opensSentence = pieces[end].isCapitalised || !pieces[end].isWord || pieces[end].number != nil
      let isPlace = isFirst && opensSentence && pieces[place.lowerBound].lower != "the"
      guard isInCapitals(pieces, place.lowerBound..<(place.lowerBound + 1)) || isPlace, place.count <= 8 else { return nil }
    }
    return Dateline(
      span: pieces[0].span.union(pieces[end - 1].span),
      place: place.map { pieces[$0.lowerBound].span.union(pieces[$0.upperBound - 1].span) }, date: date)
  }

  /// `(AP)`, `(Orontes News Agency)`: one to five capitalised words; gives the piece behind the bracket.
  private static func agency(_ pieces: [Piece], from start: Int) -> Int? {
    var index = start + 1
    while index < pieces.count, index - start <= 8 {
      if pieces[index].text == ")" { return index > start + 1 ? index + 1 : nil }
      guard pieces[index].isCapitalised || ["/", "&", "-", "."].contains(pieces[index].text) || pieces[index].lower == "and" else {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// A long dash anywhere, a short one or an underscore only between spaces or doubled.
  private static func isDash(_ pieces: [Piece], _ index: Int) -> Bool {
    switch pieces[index].text {
    case "–", "—", "―": return true
    case "-", "_":
      let isDoubled = index + 1 < pieces.count && pieces[index + 1].text == pieces[index].text
      return isDoubled || (index + 1 < pieces.count && pieces[index + 1].isSpaced) || (index > 0 && pieces[index - 1].text == ")")
    default: return false
    }
  }

  private static func isInCapitals(_ pieces: [Piece], _ range: Range<Int>) -> Bool {
    range.contains { pieces[$0].isAllCapitals } && pieces[range.lowerBound].isAllCapitals
  }

  /// Words in capitals before a colon that are labels, no places.
  private static let labels: Set<String> = [
    "breaking", "update", "updated", "exclusive", "analysis", "opinion", "watch", "explainer", "correction", "warning", "factbox",
    "profile",
    "timeline", "editorial", "comment", "interview", "video", "photos", "developing", "urgent", "reporter", "question", "answer",
    "moderator",
    "secretary", "president", "refile", "wrapup", "insight", "alert", "statement", "summary", "background", "questions",
  ]
}
