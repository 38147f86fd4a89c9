// What a rule makes is checked against the closed vocabularies of the model; the error lists them.

import CasusModel

extension RuleMakes {
  /// Reads `joined(member, group)` or `ASSAULT/aerial(actor, recipient)` for a rule of one kind; nil is either.
  init(parsing text: Substring, kind: Kind?) throws(RuleComplaint) {
    guard let open = text.firstIndex(of: "("), text.last == ")" else {
      throw RuleComplaint("\(text.inQuotes) is no fact", allowed: Self.forms(kind), "write it in this form")
    }
    fact = try Fact(text[..<open].trimmed, kind: kind)
    let names = text[text.index(after: open)...].dropLast().parts(",").map(String.init)
    guard let roles = fact.allowedRoles.first(where: { $0.map(\.rawValue) == names }) else {
      throw RuleComplaint(
        "roles \("(\(names.joined(separator: ", ")))".inQuotes)",
        allowed: fact.allowedRoles.map { "(\($0.map(\.rawValue).joined(separator: ", ")))" }.oneOf, "write them so, in this order")
    }
    self.roles = roles
  }

  private static func forms(_ kind: Kind?) -> String {
    switch kind {
    case .affiliation: "relation(member, group)"
    case .event: "TYPE/mode(actor, recipient)"
    case nil: "relation(member, group) or TYPE/mode(actor, recipient)"
    }
  }
}

extension RuleMakes.Fact {
  fileprivate init(_ name: Substring, kind: RuleMakes.Kind?) throws(RuleComplaint) {
    let parts = name.parts("/").map(String.init)
    if kind != .event, let relation = Relation(rawValue: String(name)) {
      self = .affiliation(relation)
    } else if kind != .affiliation, let type = EventType(rawValue: parts[0]) {
      let mode = parts.count > 1 ? parts.dropFirst().joined(separator: "/") : nil
      if let mode, !type.modes.contains(mode) {
        throw RuleComplaint(
          "\(type.rawValue) has no mode \(mode.inQuotes)", allowed: type.modes.isEmpty ? ["none"] : type.modes,
          type.modes.isEmpty ? "write \(type.rawValue) alone" : "use one of these, or none")
      }
      self = .event(type, mode: mode)
    } else {
      let relations = kind == .event ? [] : Relation.allCases.map(\.rawValue)
      let types = kind == .affiliation ? [] : EventType.allCases.map(\.rawValue)
      let nouns = (relations.isEmpty ? [] : ["relation"]) + (types.isEmpty ? [] : ["PLOVER type"])
      throw RuleComplaint("unknown \(nouns.oneOf) \(name.inQuotes)", allowed: relations + types, "use one of these")
    }
  }

  /// The lists of roles that may stand in brackets. Only what is formed or dissolved needs no member.
  fileprivate var allowedRoles: [[RuleRole]] {
    switch self {
    case .affiliation(.formed), .affiliation(.dissolved): [[.member, .group], [.group]]
    case .affiliation: [[.member, .group]]
    case .event: [[.actor, .recipient], [.actor]]
    }
  }
}
