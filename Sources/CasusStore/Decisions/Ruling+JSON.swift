// References and corrections as JSON, and back. Reading trusts nothing: unknown keys, wrong types, folds that are none and values that
// the schema would refuse are all told by name.

import CasusModel

/// Members of an object, each read with its type.
struct JSONObject {
  let members: [String: JSON]
  private let what: String

  init(_ json: JSON?, _ what: String) throws(DecisionError) {
    guard case .object(let members)? = json else { throw .invalid("\(what) is not an object") }
    self.members = members
    self.what = what
  }

  func only(_ keys: [String]) throws(DecisionError) {
    guard let unknown = members.keys.filter({ !keys.contains($0) }).min() else { return }
    throw .invalid(
      "\(what) has the unknown key \"\(unknown.prefix(40))\"; allowed: \(keys.isEmpty ? "none" : keys.sorted().joined(separator: ", "))")
  }

  func text(_ key: String, atMost limit: Int) throws(DecisionError) -> String {
    guard case .string(let text)? = members[key], !text.isEmpty, text.utf8.count <= limit else {
      throw .invalid("\(what).\(key) is not a text of 1 to \(limit) bytes")
    }
    return text
  }

  func optionalText(_ key: String, atMost limit: Int) throws(DecisionError) -> String? {
    members[key] == .null ? nil : try text(key, atMost: limit)
  }

  func word(_ key: String, of words: [String]) throws(DecisionError) -> String {
    guard case .string(let text)? = members[key], words.contains(text) else {
      throw .invalid("\(what).\(key) is none of \(words.joined(separator: ", "))")
    }
    return text
  }

  func key(_ key: String, prefix: String = "dec") throws(DecisionError) -> String {
    guard case .string(let text)? = members[key], PublicID.isKey(text, prefix: prefix) else {
      throw .invalid("\(what).\(key) is no id \(prefix)-…")
    }
    return text
  }

  func span(_ key: String) throws(DecisionError) -> Span {
    guard case .array(let bounds)? = members[key], bounds.count == 2, case .integer(let start) = bounds[0],
      case .integer(let end) = bounds[1],
      0 <= start, start <= end
    else { throw .invalid("\(what).\(key) is not a span [start, end]") }
    return Span(start, end)
  }

  func array(_ key: String) throws(DecisionError) -> [JSON] {
    guard case .array(let values)? = members[key], values.count <= DecisionLimits.names else {
      throw .invalid("\(what).\(key) is not a list of at most \(DecisionLimits.names)")
    }
    return values
  }

  func name(_ key: String) throws(DecisionError) -> NameReference { try NameReference(JSONObject(members[key], "\(what).\(key)")) }

  func names(_ key: String) throws(DecisionError) -> [NameReference] {
    var names: [NameReference] = []
    for json in try array(key) { names.append(try NameReference(JSONObject(json, "\(what).\(key)"))) }
    return names
  }
}

extension NameReference {
  var json: JSON { .object(["fold": .string(fold), "name": .string(name), "scope": .string(scope.rawValue)]) }

  init(_ object: JSONObject) throws(DecisionError) {
    try object.only(["fold", "name", "scope"])
    let scope = NameScope(rawValue: try object.word("scope", of: NameScope.allCases.map(\.rawValue))) ?? .organisation
    self.init(
      scope: scope, fold: NameFold.fold(try object.text("fold", atMost: DecisionLimits.name)),
      name: try object.text("name", atMost: DecisionLimits.name))
  }
}

extension ActorReference {
  var json: JSON { .object(["kind": .string(kind.rawValue), "name": .string(name.name)]) }

  init(_ object: JSONObject) throws(DecisionError) {
    try object.only(["kind", "name"])
    let kind = ActorKind(rawValue: try object.word("kind", of: ActorKind.allCases.map(\.rawValue))) ?? .armedGroup
    self.init(name: try object.text("name", atMost: DecisionLimits.name), kind: kind)
  }
}

extension Span {
  fileprivate var json: JSON { .array([.integer(start), .integer(end)]) }
}

extension FactReference {
  var json: JSON {
    var members: [String: JSON] = [
      "document": .string(document), "evidence": evidence.json, "fact": .string(kind.rawValue), "id": .string(id),
      "trigger": trigger?.json ?? .null, kind.sortName: .string(sort), "status": .optional(status),
    ]
    for role in kind.roles {
      members[role] = .array((participants[role] ?? []).map { .object(["name": .string($0.name), "span": $0.span.json]) })
    }
    return .object(members)
  }

  init(_ object: JSONObject) throws(DecisionError) {
    let kind = FactKind(rawValue: try object.word("fact", of: FactKind.allCases.map(\.rawValue))) ?? .affiliation
    try object.only(["document", "evidence", "fact", "id", "trigger", "status", kind.sortName] + kind.roles)
    let document = try object.text("document", atMost: 64)
    guard PublicID.document(sha256: document) != nil else { throw .invalid("subject.document is no SHA-256 of 64 hexadecimal digits") }
    var participants: [String: [Part]] = [:]
    for role in kind.roles {
      var parts: [Part] = []
      for json in try object.array(role) {
        let part = try JSONObject(json, "subject.\(role)")
        try part.only(["name", "span"])
        parts.append(Part(name: try part.text("name", atMost: DecisionLimits.name * 10), span: try part.span("span")))
      }
      participants[role] = parts
    }
    self.init(
      document: document, kind: kind, id: try object.key("id", prefix: kind.prefix), sort: try object.word(kind.sortName, of: kind.sorts),
      status: kind == .claim ? nil : try object.word("status", of: FactStatus.allCases.map(\.rawValue)), participants: participants,
      evidence: try object.span("evidence"), trigger: object.members["trigger"] == .null ? nil : try object.span("trigger"))
  }
}

extension Correction {
  var json: JSON {
    .object(
      Dictionary(
        uniqueKeysWithValues: values.map { field, value in
          switch value {
          case .unknown: (field.rawValue, .null)
          case .time(let time): (field.rawValue, .string(time.description))
          case .word(let word): (field.rawValue, .string(word))
          case .number(let number): (field.rawValue, .integer(number))
          case .actors(let actors): (field.rawValue, .array(actors.map(\.json)))
          }
        }))
  }

  init(_ object: JSONObject, of kind: FactKind) throws(DecisionError) {
    self.init()
    let fields = Field.allCases.filter { $0.belongs(to: kind) }
    try object.only(fields.map(\.rawValue))
    guard !object.members.isEmpty else {
      throw .invalid("content corrects nothing; it may have: \(fields.map(\.rawValue).joined(separator: ", "))")
    }
    for field in fields {
      guard let json = object.members[field.rawValue] else { continue }
      try set(field, try Self.value(field, json, object))
    }
  }

  private static func value(_ field: Field, _ json: JSON, _ object: JSONObject) throws(DecisionError) -> Value {
    switch json {
    case .null: return .unknown
    case .integer(let number): return .number(number)
    case .string(let text):
      guard field == .date else { return .word(text) }
      guard let time = TimeValue(text) else { throw .invalid("content.date is no date: YYYY-MM-DD, YYYY-MM, YYYY or a/b") }
      return .time(time)
    case .array(let values):
      var actors: [ActorReference] = []
      guard values.count <= DecisionLimits.names else {
        throw .invalid("content.\(field.rawValue) has more than \(DecisionLimits.names) names")
      }
      for value in values { actors.append(try ActorReference(JSONObject(value, "content.\(field.rawValue)"))) }
      return .actors(actors)
    case .object: throw .invalid("content.\(field.rawValue) is an object")
    }
  }
}
