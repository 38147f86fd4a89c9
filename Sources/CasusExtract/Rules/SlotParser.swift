// A slot names a role of its rule and types of the closed list; whatever else it names is an error, never passed over.

/// Reads what stands between angle brackets.
struct SlotParser {
  /// The roles that the rule makes.
  let roles: [RuleRole]

  /// `member+?: group|person` → a slot; each complaint is handed to `report`.
  func slot(_ text: Substring, report: (RuleComplaint) -> Void) -> RuleSlot? {
    guard let colon = text.firstIndex(of: ":") else {
      report(RuleComplaint("\("<\(text)>".inQuotes) has no type", allowed: "<role: type>", "add a colon and a type"))
      return nil
    }
    let types = types(text[text.index(after: colon)...], report: report)
    var name = text[..<colon].trimmed
    let isOptional = name.last == "?"
    if isOptional { name.removeLast() }
    let isList = name.last == "+"
    if isList { name.removeLast() }
    let role = RuleRole(rawValue: String(name)).flatMap { roles.contains($0) ? $0 : nil }
    guard role != nil || name == "_" else {
      report(
        RuleComplaint(
          "the rule makes no role \(name.inQuotes)", allowed: roles.map(\.rawValue) + ["_"], "use one of these, with + and ? behind it"))
      return nil
    }
    guard let types else { return nil }
    return RuleSlot(role: role, isList: isList, isOptional: isOptional, types: types)
  }

  /// `group|person` → types; nil after a complaint.
  func types(_ text: Substring, report: (RuleComplaint) -> Void) -> [FillerType]? {
    var types: [FillerType] = []
    let words = text.parts("|")
    for word in words {
      if let type = FillerType(rawValue: String(word)) {
        types.append(type)
      } else {
        report(RuleComplaint("unknown type \(word.inQuotes)", allowed: FillerType.allCases.map(\.rawValue), "use one of these"))
      }
    }
    return types.count == words.count ? types : nil
  }
}
