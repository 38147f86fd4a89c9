// The words by which the actors of events are compared: they have no list of names, so the words themselves must agree.

/// A phrase ready to be compared.
struct ActorPhrase: Hashable {
  /// Its words without function words, possessives and plural.
  let words: Set<String>
  /// Its last word before a preposition, comma, bracket or relative pronoun; nil where it has none.
  let head: String?

  init(_ text: String) {
    let small = text.lowercased()
    let words = Self.words(small)
    self.words = Set(words)
    head = Self.words(Self.beforeCut(small)).last ?? words.last
  }

  /// How much of the words must agree.
  enum Strictness {
    /// The same head, or half of the shorter phrase's words; a read phrase of more than twelve words never matches.
    case lenient
    /// Half of the words of both together.
    case strict
  }

  /// Whether this read phrase is the marked one.
  func matches(_ gold: ActorPhrase, _ strictness: Strictness) -> Bool {
    guard !words.isEmpty, !gold.words.isEmpty else { return false }
    let shared = words.intersection(gold.words).count
    switch strictness {
    case .strict: return 2 * shared >= words.union(gold.words).count
    case .lenient: return words.count <= 12 && (2 * shared >= min(words.count, gold.words.count) || head == gold.head)
    }
  }

  private static func words(_ text: String) -> [String] {
    let plain = text.replacing("u.s.", with: "us").replacing("u.n.", with: "un").replacing("…", with: " ").replacing("’", with: "'")
    let letters = withoutPossessives(Array(plain.unicodeScalars))
    return letters.split { !isLetter($0) }.compactMap { run in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: run)
      let word = String(view)
      guard !functionWords.contains(word) else { return nil }
      return run.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A, 0xE0...0xFF: true
    default: false
    }
  }

  /// "Iran's" is "Iran", "rebels'" is "rebels".
  private static func withoutPossessives(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    var index = 0
    func letter(_ index: Int) -> Unicode.Scalar? { index < letters.count ? letters[index] : nil }
    while let one = letter(index) {
      if one == "'", letter(index + 1) == "s", !(letter(index + 2).map(ActorNameWords.isWord) ?? false) {
        index += 2
      } else if one == "s", letter(index + 1) == "'", letter(index + 2)?.properties.isWhitespace ?? true {
        out.append(one)
        index += 2
      } else {
        out.append(one)
        index += 1
      }
    }
    return out
  }

  /// What stands before the first preposition, relative pronoun, comma, bracket, or hyphen with a space behind it.
  private static func beforeCut(_ text: String) -> String {
    let letters = Array(text.unicodeScalars.drop { $0.properties.isWhitespace })
    var kept = String.UnicodeScalarView()
    var index = 0
    while index < letters.count {
      let one = letters[index]
      if one == "," || one == "(" { break }
      if one == "-", index + 1 < letters.count, letters[index + 1].properties.isWhitespace { break }
      guard ActorNameWords.isWord(one) else {
        kept.append(one)
        index += 1
        continue
      }
      let run = letters[index...].prefix(while: ActorNameWords.isWord)
      var word = String.UnicodeScalarView()
      word.append(contentsOf: run)
      if cuttingWords.contains(String(word)) { break }
      kept.append(contentsOf: run)
      index += run.count
    }
    return String(kept)
  }

  private static func list(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }

  private static let functionWords = list(
    """
    a an and are as at be been by for from had has have her his in is its of on or some that the their these this those to was were will \
    with would
    """)

  private static let cuttingWords = list("after against at by for from in near of on over that to under which who whose with")
}
