// A pattern's text is its canonical form: reading it again gives the same pattern.

extension RulePattern: CustomStringConvertible {
  /// As it stands in a rule file, with single spaces.
  public var description: String {
    ((subject.map { [$0.description] } ?? []) + [predicate.description] + elements.map(\.description)).joined(separator: " ")
  }
}

extension RulePattern.Predicate: CustomStringConvertible {
  /// As it stands in a rule file.
  public var description: String {
    let words = lemmas.joined(separator: "|").replacing(" ", with: "_")
    return switch form {
    case .verb: words
    case .noun: "@" + words
    case .being: "be @" + words
    }
  }
}

extension RulePattern.Element: CustomStringConvertible {
  /// As it stands in a rule file.
  public var description: String {
    switch self {
    case .patient(let slot), .recipient(let slot): slot.description
    case .idiom(let words), .object(let words): words.joined(separator: "|").replacing(" ", with: "_")
    case .either(let elements): elements.map(\.description).joined(separator: "|")
    case .oblique(let prepositions, let slot):
      "\(prepositions.joined(separator: "|").replacing(" ", with: "_")) \(slot)"
    case .predicative(let slot): "= \(slot)"
    case .particle(let words): words.joined(separator: "|")
    case .noWord(let words): "!" + words.joined(separator: "|").replacing(" ", with: "_")
    case .noPatient(let types): "!<\(types.map(\.rawValue).joined(separator: "|"))>"
    case .active: "!passive"
    }
  }
}

extension RuleSlot: CustomStringConvertible {
  /// As it stands in a rule file.
  public var description: String {
    "<\(role?.rawValue ?? "_")\(isList ? "+" : "")\(isOptional ? "?" : ""): \(types.map(\.rawValue).joined(separator: "|"))>"
  }
}
