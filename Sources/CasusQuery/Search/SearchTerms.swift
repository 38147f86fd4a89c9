// What somebody types into a search, brought into the language of the full-text index. Invariant: every word of the user stands in
// quotation marks there, so that none is ever an operator, a column or a bracket of that language.

/// Words and phrases to find, and those that must not be there.
struct SearchTerms: Equatable {
  /// One word or phrase.
  struct Term: Equatable {
    /// As typed, without its quotation marks.
    var text: String
    /// Also longer words that begin with the last one.
    var isPrefix = false
  }

  /// All of them must be there; at least one.
  private(set) var wanted: [Term] = []
  /// None of them may be there.
  private(set) var excluded: [Term] = []

  /// More is nothing that anybody means, and the index's own parser has a limit of depth.
  static let mostTerms = 64
  /// In bytes of UTF-8.
  static let longest = 4096

  /// Reads `word "a phrase" -without prefix*`. Throws ``QueryError`` when there is nothing to find, or too much.
  init(_ text: String) throws {
    let size = text.utf8.count
    guard size <= Self.longest else { throw QueryError.searchTooLong(bytes: size, limit: Self.longest) }
    var rest = text.unicodeScalars[...]
    while let first = rest.first {
      if Self.isSpace(first) {
        rest.removeFirst()
        continue
      }
      var isExcluded = false
      if Self.isMinus(first), let next = rest.dropFirst().first, !Self.isSpace(next), !Self.isMinus(next) {
        isExcluded = true
        rest.removeFirst()
      }
      guard let term = Self.term(&rest) else { continue }
      if isExcluded { excluded.append(term) } else { wanted.append(term) }
    }
    guard !wanted.isEmpty else { throw excluded.isEmpty ? QueryError.noWord(text) : QueryError.onlyExcluded(text) }
    let count = wanted.count + excluded.count
    guard count <= Self.mostTerms else { throw QueryError.tooManyWords(count: count, limit: Self.mostTerms) }
  }

  /// In the language of FTS5.
  var expression: String {
    let all = wanted.map(Self.quoted).joined(separator: " AND ")
    return excluded.isEmpty ? all : "(\(all)) NOT (\(excluded.map(Self.quoted).joined(separator: " OR ")))"
  }

  /// The next word or phrase; nil when it holds no letter and no digit. Always takes something.
  private static func term(_ rest: inout Substring.UnicodeScalarView) -> Term? {
    var text = String.UnicodeScalarView()
    let isPhrase = rest.first.map(isQuotationMark) ?? false
    if isPhrase { rest.removeFirst() }
    while let scalar = rest.first {
      if isQuotationMark(scalar) {
        if isPhrase { rest.removeFirst() }
        break
      }
      if !isPhrase && isSpace(scalar) { break }
      // The index's own reader of text ends at a NUL.
      text.append(scalar.value == 0 ? " " : scalar)
      rest.removeFirst()
    }
    // "word* and "a phrase"*: the star may stand behind the quotation mark.
    if isPhrase, rest.first == "*" { text.append("*") }
    while isPhrase, rest.first == "*" { rest.removeFirst() }
    guard text.contains(where: isWordLetter) else { return nil }
    let isPrefix = text.last == "*" && text.last(where: { $0 != "*" }).map(isWordLetter) ?? false
    return Term(text: String(text), isPrefix: isPrefix)
  }

  private static func quoted(_ term: Term) -> String {
    func quote(_ text: String) -> String {
      "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" + (term.isPrefix ? "*" : "")
    }
    // Vowel signs part a word in two in the index; most texts are written without them.
    let bare = withoutVowelSigns(term.text)
    return bare == term.text ? quote(term.text) : "(\(quote(term.text)) OR \(quote(bare)))"
  }

  /// Without Arabic vowel signs, tatweel and characters without a form.
  private static func withoutVowelSigns(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670: continue
      default: if scalar.properties.generalCategory != .format { result.append(scalar) }
      }
    }
    return String(result)
  }

  /// What the index takes for a part of a word (tokenizer unicode61: letters, numbers, private use).
  static func isWordLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber, .otherNumber,
      .privateUse:
      true
    default: false
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar.value == 0 }
  private static func isMinus(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "\u{2212}" }
  private static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool { "\"“”„«»".unicodeScalars.contains(scalar) }
}
