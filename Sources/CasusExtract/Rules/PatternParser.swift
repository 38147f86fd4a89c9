// Reads a `match` line: leading slot, predicate, elements. It goes on behind an error, so that one reading tells all of them.

/// Reads the patterns of one rule.
struct PatternParser {
  private let slots: SlotParser
  /// What was wrong so far.
  private(set) var complaints: [RuleComplaint] = []
  private var tokens: ArraySlice<PatternToken> = []

  /// A parser for a rule that makes `roles`.
  init(roles: [RuleRole]) { slots = SlotParser(roles: roles) }

  /// The pattern of a line; nil after a complaint.
  mutating func pattern(_ line: Substring) -> RulePattern? {
    let before = complaints.count
    do throws(RuleComplaint) {
      tokens = try PatternToken.tokens(of: line)[...]
    } catch {
      complaints.append(error)
      return nil
    }
    guard !tokens.isEmpty else {
      complain("the pattern is empty", "write what is matched: match <member+: group> join <group: named>")
      return nil
    }
    let subject = leadingSlot()
    guard let predicate = predicate() else { return nil }
    var elements: [RulePattern.Element] = []
    while let token = tokens.popFirst() {
      if let element = element(token, of: predicate.form) { elements.append(element) }
    }
    let pattern = RulePattern(subject: subject, predicate: predicate, elements: Self.withRecipient(elements))
    guard complaints.count == before else { return nil }
    check(pattern)
    return complaints.count == before ? pattern : nil
  }

  /// `give <recipient: actor> ultimatum`: of two objects the first is the recipient.
  private static func withRecipient(_ elements: [RulePattern.Element]) -> [RulePattern.Element] {
    guard case .patient(let slot)? = elements.first, elements.count > 1, elements[1].isObject else { return elements }
    return [.recipient(slot)] + elements.dropFirst()
  }

  private mutating func complain(_ what: String, allowed: String? = nil, _ advice: String) {
    complaints.append(RuleComplaint(what, allowed: allowed, advice))
  }

  private mutating func leadingSlot() -> RuleSlot? {
    guard case .slot(let text)? = tokens.first else { return nil }
    tokens.removeFirst()
    return slot(text)
  }

  private mutating func slot(_ text: Substring) -> RuleSlot? {
    slots.slot(text) { complaints.append($0) }
  }

  /// The slot that must come next.
  private mutating func nextSlot(behind word: String) -> RuleSlot? {
    guard case .slot(let text)? = tokens.first else {
      complain("no slot behind \(word.inQuotes)", "write \(word) <role: type>")
      return nil
    }
    tokens.removeFirst()
    return slot(text)
  }

  private mutating func predicate() -> RulePattern.Predicate? {
    guard case .words(let first)? = tokens.popFirst() else {
      complain("the pattern has no predicate", allowed: "verb|verb, @noun|noun, be @noun|noun", "write it behind the leading slot")
      return nil
    }
    if first.first == "@" { return lemmas(first.dropFirst()).map { .init(form: .noun, lemmas: $0) } }
    guard let verbs = lemmas(first) else { return nil }
    guard verbs == ["be"] else { return .init(form: .verb, lemmas: verbs) }
    guard case .words(let second)? = tokens.first, second.first == "@" else {
      complain("“be” is no predicate alone", allowed: "be @noun|noun", "write the noun or adjective behind it")
      return nil
    }
    tokens.removeFirst()
    return lemmas(second.dropFirst()).map { .init(form: .being, lemmas: $0) }
  }

  /// `a|b` → words; nil after a complaint.
  private mutating func words(_ text: Substring) -> [String]? {
    let words = text.parts("|").map(String.init)
    for word in words where !PatternWords.isWord(word) {
      complain(
        "\(word.inQuotes) is no word", allowed: "lower-case letters, digits, hyphens and apostrophes, with | between alternatives",
        "correct it")
      return nil
    }
    return words
  }

  private mutating func lemmas(_ text: Substring) -> [String]? { words(text)?.map(Self.spaced) }

  private mutating func element(_ token: PatternToken, of form: RulePattern.Form) -> RulePattern.Element? {
    if form != .verb, token.belongsToVerbs {
      complain("\(token.text.inQuotes) stands behind a noun", "use it behind a verb, or put a preposition before a slot")
      return nil
    }
    switch token {
    case .slot(let text): return slot(text).map { .patient($0) }
    case .equals: return nextSlot(behind: "=").map { .predicative($0) }
    case .noTypes(let text): return slots.types(text) { complaints.append($0) }.map { .noPatient($0) }
    case .noWords("passive"): return .active
    case .noWords(let text): return words(text).map { .noWord($0.map(Self.spaced)) }
    case .words(let text): return literal(text, of: form)
    }
  }

  /// A preposition with its slot; else particles, idioms, and heads of the direct object, any of which will do.
  ///
  /// `off`, `over`, `in` and `on` are both: before a slot they are prepositions. "break off <x>" is written `break <x> off`.
  private mutating func literal(_ text: Substring, of form: RulePattern.Form) -> RulePattern.Element? {
    guard let words = words(text) else { return nil }
    if case .slot? = tokens.first, !(form == .verb && words.allSatisfy(PatternWords.isOnlyParticle)) {
      if let other = words.first(where: { !PatternWords.isPreposition($0) }) {
        complain(
          "\(other.inQuotes) is no preposition", allowed: PatternWords.prepositions.sorted().joined(separator: ", "),
          "put a preposition before the slot")
        return nil
      }
      return nextSlot(behind: String(text)).map { .oblique(words.map(Self.spaced), $0) }
    }
    guard form == .verb || words.allSatisfy(PatternWords.isIdiom) else {
      complain(
        "\(text.inQuotes) stands behind a noun without a slot", "write \(text) <role: type>, or a preposition with its noun: on_trial")
      return nil
    }
    // Some are nouns, too ("a round"): one word that is none tells that nouns are meant.
    if words.allSatisfy({ PatternWords.isPreposition($0) && !PatternWords.particles.contains($0) }) {
      return nextSlot(behind: String(text)).map { .oblique(words.map(Self.spaced), $0) }
    }
    let idioms = words.filter(PatternWords.isIdiom)
    let particles = words.filter { PatternWords.particles.contains($0) }
    let nouns = words.filter { !idioms.contains($0) && !particles.contains($0) }
    let sorts: [RulePattern.Element] = [
      particles.isEmpty ? nil : .particle(particles), idioms.isEmpty ? nil : .idiom(idioms.map(Self.spaced)),
      nouns.isEmpty ? nil : .object(nouns.map(Self.spaced)),
    ].compactMap { $0 }
    return sorts.count == 1 ? sorts[0] : .either(sorts)
  }

  private static func spaced(_ word: String) -> String { word.replacing("_", with: " ") }

  /// What holds between the parts of a pattern.
  private mutating func check(_ pattern: RulePattern) {
    let roles = pattern.slots.compactMap(\.role)
    if roles.isEmpty { complain("the pattern makes nothing", "give a slot one of the roles that the rule makes") }
    for role in RuleRole.allCases where roles.count(where: { $0 == role }) > 1 {
      complain("role “\(role.rawValue)” stands twice", "use + for a list, or two match lines")
    }
    let objects = pattern.elements.count(where: \.isObject)
    if objects > 1 { complain("the pattern has \(objects) direct objects", "keep one, and put a preposition before the others") }
  }
}

extension PatternToken {
  /// What only a verb has: an object, a complement, a voice.
  fileprivate var belongsToVerbs: Bool {
    switch self {
    case .slot, .equals, .noTypes, .noWords("passive"): true
    case .noWords, .words: false
    }
  }
}

extension RulePattern.Element {
  fileprivate var isObject: Bool {
    switch self {
    case .patient, .object: true
    case .either(let elements): elements.contains(where: \.isObject)
    case .oblique, .recipient, .idiom, .predicative, .particle, .noWord, .noPatient, .active: false
    }
  }
}
