// The general form of a name. Labels are found token by token; a name is whole words, without the marks, articles and titles at its ends.

import CasusModel

/// Brings found names into form.
struct NameRepair {
  let tokens: [Token]
  let written: WrittenWords
  let lexicons: Lexicons

  /// The names in form: most often one, none when nothing of it is a name, two for "UK-France".
  ///
  /// - Parameter isCased: whether the sentence writes names with capitals, as far as its first word shows.
  func repaired(_ name: FoundName, isCased: Bool) -> [FoundName] {
    var range = name.tokens
    trim(&range)
    guard !range.isEmpty else { return [] }
    range = wholeWords(range)
    if name.type == .location { range = wholeState(range) }
    if isCased { cutSmallWords(&range) }
    trim(&range)
    if name.type == .organisation { cutLead(&range) }
    if let open = unclosedBracket(in: range) { range = range.lowerBound..<open }
    guard !isCased || range.contains(where: { hasCapital(tokens[$0].text) }), !isPeople(range, name.type) else { return [] }
    return pair(range).map { FoundName(tokens: $0, type: name.type) }
  }

  /// Whether the first word of a sentence has a capital. Those who write "i moved to dallas" write all names so.
  func isCased(_ sentence: Range<Int>) -> Bool {
    let first = sentence.first { tokens[$0].text.unicodeScalars.first?.properties.isAlphabetic ?? false }
    return first.map { hasCapital(tokens[$0].text) } ?? true
  }

  /// "UK-France": two names of states are two names.
  private func pair(_ range: Range<Int>) -> [Range<Int>] {
    guard range.count == 3, isJoint(range.lowerBound + 1), isState(range.lowerBound), isState(range.lowerBound + 2) else { return [range] }
    return [range.lowerBound..<(range.lowerBound + 1), (range.lowerBound + 2)..<range.upperBound]
  }

  private func isState(_ index: Int) -> Bool {
    lexicons.state(named: tokens[index].text) != nil || lexicons.state(capital: tokens[index].text) != nil
  }

  /// "Yazidi", "Saudis", "Islamist": peoples, faiths and creeds are no names.
  private func isPeople(_ range: Range<Int>, _ type: EntityType) -> Bool {
    guard range.count == 1, let first = range.first else { return false }
    let word = tokens[first].text
    if type == .location, lexicons.place(named: word) != nil { return false }
    let lower = word.lowercased()
    if NameTyping.creeds.contains(lower) || lower.hasSuffix("s") && NameTyping.creeds.contains(String(lower.dropLast())) {
      return !isListed(range, [.group])
    }
    return lexicons.state(people: word) != nil && lexicons.state(named: word) == nil
  }

  /// Common words at the ends of a name: "Katsina **state**", "**pro**-Assad"; "Ministry of defence" stays whole.
  private func cutSmallWords(_ range: inout Range<Int>) {
    while range.count > 1, let last = range.last, isSmall(last), !(["of", "for", "and"].contains(tokens[last - 1].text)) {
      range = range.lowerBound..<last
    }
    while range.count > 1, let first = range.first, isSmall(first), lexicons.particle(tokens[first].text) == nil {
      range = (first + 1)..<range.upperBound
    }
  }

  /// "**Kurdish** People's Protection Units", "**Guerrillas of the** National Liberation Army": a listed name of several words behind a
  /// creed or behind "of the" is the name.
  private func cutLead(_ range: inout Range<Int>) {
    guard range.count >= 3 else { return }
    for start in (range.lowerBound + 1)..<min(range.lowerBound + 4, range.upperBound - 1) {
      let before = tokens[start - 1].text
      let isFirst = start == range.lowerBound + 1
      guard isFirst && (NameTyping.creeds.contains(before.lowercased()) || isParticiple(start - 1)) || before == "the" || before == "of"
      else {
        continue
      }
      let rest = start..<range.upperBound
      if isListed(rest, [.group, .body]), !isListed(range, [.group, .body]) {
        range = rest
        return
      }
    }
  }

  /// "**Embattled** Hazzm Movement": a headline's capital.
  private func isParticiple(_ index: Int) -> Bool {
    let word = tokens[index].text.lowercased()
    return word.hasSuffix("ed") && word != "united" && [.adjective, .verb].contains(tokens[index].tag)
  }

  private func isSmall(_ index: Int) -> Bool {
    guard let first = tokens[index].text.unicodeScalars.first else { return false }
    return first.properties.isLowercase && !hasCapital(tokens[index].text) || isJoint(index)
  }

  private static let ends: Set<String> = [
    "-", "–", "—", "'s", "’s", "'", "’", "\"", "“", "”", "‘", "``", "''", ",", ".", ";", ":", "(", ")", "[", "]", "/", "the", "a", "an",
    "and",
    "of", "in",
  ]

  /// Cuts marks, articles and joints off the ends; "The Hague" is listed with its article.
  private func trim(_ range: inout Range<Int>) {
    while let last = range.last, Self.ends.contains(tokens[last].text) {
      range = range.lowerBound..<last
    }
    while let first = range.first,
      Self.ends.contains(tokens[first].text) || tokens[first].text == "The" && range.count > 1 && !isListed(range)
    {
      range = (first + 1)..<range.upperBound
    }
  }

  private func isListed(_ range: Range<Int>, _ categories: [LexiconCategory] = [.place, .capital]) -> Bool {
    guard let match = lexicons.longestMatch(in: range.map { Lexicons.fold(tokens[$0].text) }, at: 0, categories: categories) else {
      return false
    }
    return match.length == range.count
  }

  func hasCapital(_ text: String) -> Bool { text.unicodeScalars.contains { $0.properties.isUppercase } }

  /// Widens a name to the whole of "al-Sham", "Deir al-Zor"; only the name of "Turkey-backed" and "anti-Houthi" is one.
  private func wholeWords(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    let first = written.ranges[written.word(ofToken: lower)]
    while lower > first.lowerBound, isJoint(lower - 1) || isPart(lower - 1) { lower -= 1 }
    if lower < range.lowerBound, isJoint(lower) { lower = range.lowerBound }
    let last = written.ranges[written.word(ofToken: upper - 1)]
    while upper < last.upperBound, isJoint(upper), upper + 1 < last.upperBound,
      isCapital(upper + 1) && !(isState(upper - 1) && isState(upper + 1)) || isPart(upper - 1)
    { upper += 2 }
    // "Turkey-backed" as a whole: the part behind the last hyphen is a word.
    while upper - lower >= 3, upper == last.upperBound, isJoint(upper - 2), isWord(tokens[upper - 1].text), !isPart(upper - 3) {
      upper -= 2
    }
    return lower..<upper
  }

  /// "**United Arab** Emirates": a listed name of a state of which only the first words were found.
  private func wholeState(_ range: Range<Int>) -> Range<Int> {
    let reach = (range.lowerBound..<range.upperBound + 5).clamped(to: tokens.indices)
    let words = reach.map { Lexicons.fold(tokens[$0].text) }
    guard let match = lexicons.longestMatch(in: words, at: 0, categories: [.state]), match.length > range.count,
      hasCapital(tokens[range.lowerBound + match.length - 1].text),
      reach.prefix(match.length).allSatisfy({ isJoint($0) || tokens[$0].text.unicodeScalars.first?.properties.isAlphabetic == true })
    else { return range }
    return range.lowerBound..<range.lowerBound + match.length
  }

  private func isJoint(_ index: Int) -> Bool { ["-", "‐", "‑"].contains(tokens[index].text) }

  private func isCapital(_ index: Int) -> Bool { tokens[index].text.unicodeScalars.first?.properties.isUppercase ?? false }

  /// An article or a word like "Abu" before a hyphen.
  private func isPart(_ index: Int) -> Bool {
    let text = tokens[index].text
    return text.utf8.count <= 4 && lexicons.particle(text) != nil
  }

  private func isWord(_ text: String) -> Bool {
    text.count > 2 && text.unicodeScalars.allSatisfy { $0.properties.isLowercase }
  }

  private func unclosedBracket(in range: Range<Int>) -> Int? {
    var open: Int?
    for index in range {
      if tokens[index].text == "(" { open = index }
      if tokens[index].text == ")" { open = nil }
    }
    return open
  }
}
