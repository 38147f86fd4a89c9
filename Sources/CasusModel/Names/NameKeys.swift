// Keys under which spellings of one name meet. TRAP: keys propose and never decide. Two names with one key are candidates that a person is
// shown; nothing is ever joined by a key. They are functions of the name alone, and a name of ASCII letters has the keys of its fold.

/// The keys of one name. A key is nil where it would say too little: acronyms have none, nor has a sentence that was taken for a name.
public struct NameKeys: Equatable, Sendable {
  /// What a name is of. Persons are not translated, and states only spelt.
  public enum Sort: Sendable {
    case group
    case person
    case other
  }

  /// Which arithmetic this is: stored keys of another are made anew.
  public static let version = 1
  /// Names of more UTF-8 bytes (once folded) have no keys.
  public static let longest = 200

  /// Without articles, doubles and differences of transliteration; vowels in three classes: `jaiSalislam`.
  public let strict: String?
  /// The consonants alone: `jSslm`.
  public let skeleton: String?
  /// Words translated, the sort of body wherever it stands: `front levant` for al-Jabha al-Shamiya. Groups only.
  public let meaning: String?

  /// Makes the keys of a name.
  public init(_ name: String, of sort: Sort) {
    let fold = name.utf8.count > 16 * Self.longest ? "" : NameFold.fold(name)
    guard !fold.isEmpty, fold.utf8.count <= Self.longest else {
      (strict, skeleton, meaning) = (nil, nil, nil)
      return
    }
    let words = NameWords(name)
    let sounds = words.words.map { NameSounds.strict($0.text, isArabic: words.isArabic && $0.script == nil) }
    let joined = sounds.joined()
    strict = Self.isTelling(words, joined) ? joined : nil
    skeleton = strict == nil ? nil : Self.skeleton(sounds, words, sort)
    meaning = sort == .group ? NameMeaning(words).key : nil
  }

  /// Whether two names with one skeleton are near enough to be shown: vowels differ a little (Zenki, Zanki), unless one is in Arabic script,
  /// which writes none. Persons must be nearer, for there are many of them: Mohammed Hassan is not Mahmoud Hussein.
  public static func areNear(_ left: String, _ right: String, of sort: Sort) -> Bool {
    if hasArabicScript(left) || hasArabicScript(right) { return true }
    guard let one = NameKeys(left, of: sort).strict, let other = NameKeys(right, of: sort).strict else { return false }
    let length = max(one.unicodeScalars.count, other.unicodeScalars.count)
    let limit = max(1, length / (sort == .person ? 8 : 5))
    return EditDistance.between(Array(one.unicodeScalars), Array(other.unicodeScalars), atMost: limit) != nil
  }

  private static func hasArabicScript(_ name: String) -> Bool { ArabicScript.writes(Substring(name)) }

  /// At least four letters, and in Latin script a vowel: "PMF" and "PMU" are told apart by their letters alone.
  private static func isTelling(_ words: NameWords, _ sounds: String) -> Bool {
    if words.hasArabicScript { return sounds.unicodeScalars.count > 2 }
    let letters = sounds.unicodeScalars
    if words.words.count == 1, words.words[0].text.unicodeScalars.count < 4 { return false }
    return letters.count > 2 && letters.contains { "aiu".unicodeScalars.contains($0) || $0.value > 0x7F }
  }

  private static func skeleton(_ sounds: [String], _ words: NameWords, _ sort: Sort) -> String? {
    guard sort != .other else { return nil }
    let parts = sounds.map(NameSounds.skeleton)
    let letters = parts.reduce(0) { $0 + $1.unicodeScalars.count }
    guard letters >= 3 else { return nil }
    guard sort == .person else { return parts.joined() }
    // One word is a surname or a first name: half a village has it.
    guard words.words.count > 1, letters >= 4 else { return nil }
    var glued: [String] = []
    var previous = ""
    for (word, part) in zip(words.words, parts) {
      let isGlued = word.text == "din" || word.text == "allah" || previous == "abd"
      if isGlued, let last = glued.popLast() { glued.append(last + part) } else if !part.isEmpty { glued.append(part) }
      previous = word.text
    }
    return glued.joined(separator: " ")
  }
}
