// The lists of a record → facts. What stands there twice, for the convenience of readers (a member's name beside its reference, the rule of the
// first evidence beside the fact), must say the same twice.

import CasusModel

/// Reads the facts of one record.
struct RecordFacts {
  let text: RecordText
  private let document: Document
  private var actors: [Actor] = []
  private var references: [String: Int] = [:]
  private(set) var unknownKeys: Set<String> = []

  init(document: Document) {
    self.document = document
    text = RecordText(document.text)
  }

  mutating func read(_ record: RecordObject) throws(RecordFault) -> ArticleFacts {
    for object in try record.objects("actors", { object throws(RecordFault) in object }).enumerated() {
      do throws(RecordFault) { try addActor(object.element) } catch { throw error.below(object.offset).below("actors") }
    }
    let affiliations = try list("affiliations", record, Self.affiliationKeys) { reader, fact throws(RecordFault) in
      try reader.affiliation(fact)
    }
    let events = try list("events", record, Self.eventKeys) { reader, fact throws(RecordFault) in try reader.event(fact) }
    let claims = try list("claims", record, Self.claimKeys) { reader, fact throws(RecordFault) in try reader.claim(fact) }
    return ArticleFacts(document: document, actors: actors, affiliations: affiliations, events: events, claims: claims)
  }

  private mutating func list<Fact>(
    _ name: String, _ record: RecordObject, _ keys: [String], _ body: (RecordFacts, RecordObject) throws(RecordFault) -> Fact
  ) throws(RecordFault) -> [Fact] {
    let reader = self
    var others: Set<String> = []
    let facts = try record.objects(name) { fact throws(RecordFault) in
      others.formUnion(fact.others(keys).map { "\(name)[].\($0)" })
      return try body(reader, fact)
    }
    unknownKeys.formUnion(others)
    return facts
  }

  private static let statementKeys = [
    "attributed_to", "attributed_to_ref", "attributed_to_span", "attributed_to_text", "date", "date_text", "evidence", "rule", "status",
    "trigger", "valid_from", "valid_to",
  ]
  private static let affiliationKeys =
    statementKeys + [
      "group", "group_ref", "group_span", "group_text", "member", "member_ref", "member_span", "member_text", "relation",
    ]
  private static let eventKeys =
    statementKeys + [
      "actor", "actor_ref", "actor_span", "actor_text", "cameo", "injured", "killed", "mode", "place", "recipient", "recipient_ref",
      "recipient_span", "recipient_text", "type",
    ]
  private static let claimKeys = [
    "about", "content_span", "cue", "cue_span", "evidence", "form", "source", "source_ref", "source_span", "source_text",
  ]
}

// MARK: Actors

extension RecordFacts {
  private mutating func addActor(_ object: RecordObject) throws(RecordFault) {
    let others = object.others(["alias_evidence", "aliases", "kind", "mentions", "name", "ref"])
    unknownKeys.formUnion(others.map { "actors[].\($0)" })
    let reference = try object.text("ref")
    guard references.updateValue(actors.count, forKey: reference) == nil else {
      throw RecordFault("“\(IngestError.shown(reference))” stands there twice", at: "ref")
    }
    let places = text
    let aliases = try object.objects("alias_evidence") { alias throws(RecordFault) in
      Alias(name: try Self.name(alias), basis: try alias.word("basis"), evidence: try Self.evidence(alias, places))
    }
    let names = try object.each("aliases") { name throws(RecordFault) in try RecordObject.text(name) }
    guard names.count == aliases.count, zip(names, aliases).allSatisfy({ $0.utf8.elementsEqual($1.name.utf8) }) else {
      throw RecordFault("they are not the names of alias_evidence", at: "aliases")
    }
    actors.append(
      Actor(
        name: try Self.name(object), kind: try object.word("kind"), aliases: aliases,
        mentions: try object.objects("mentions") { mention throws(RecordFault) in try places.quoted(mention) }))
  }

  private static func name(_ object: RecordObject) throws(RecordFault) -> String {
    let name = try object.text("name")
    guard !name.isEmpty else { throw RecordFault("it is empty", at: "name") }
    return name
  }

  /// `start`, `end` and `exact` of the words, `trigger_span`, `rule`.
  private static func evidence(_ object: RecordObject, _ places: RecordText) throws(RecordFault) -> Evidence {
    Evidence(
      span: try places.quoted(object),
      trigger: try object.optionalObject("trigger_span") { trigger throws(RecordFault) in try places.quoted(trigger) },
      rule: try object.text("rule"))
  }
}

// MARK: Facts

extension RecordFacts {
  fileprivate func affiliation(_ fact: RecordObject) throws(RecordFault) -> Affiliation {
    let statement = try statement(fact)
    return Affiliation(
      relation: try fact.word("relation"), member: try participant("member", fact), group: try participant("group", fact),
      status: statement.status, attributedTo: statement.source, time: statement.time, evidence: statement.evidence)
  }

  fileprivate func event(_ fact: RecordObject) throws(RecordFault) -> Event {
    let statement = try statement(fact)
    let type: EventType = try fact.word("type")
    let mode = try fact.optionalText("mode")
    if let mode, !type.modes.contains(mode) {
      let allowed = type.modes.isEmpty ? "" : "; allowed: \(type.modes.joined(separator: ", "))"
      throw RecordFault("“\(IngestError.shown(String(mode.prefix(60))))” is no mode of \(type.rawValue)\(allowed)", at: "mode")
    }
    return Event(
      type: type, mode: mode, actor: try participants("actor", fact), recipient: try participants("recipient", fact),
      place: try fact.optionalText("place"), status: statement.status, attributedTo: statement.source, time: statement.time,
      killed: try fact.optionalCount("killed"), injured: try fact.optionalCount("injured"), evidence: statement.evidence)
  }

  fileprivate func claim(_ fact: RecordObject) throws(RecordFault) -> Claim {
    let places = text
    let cue = try fact.optionalObject("cue_span") { cue throws(RecordFault) in try places.quoted(cue) }
    try check("cue", fact, cue.map { places.text.quote($0) })
    return Claim(
      source: try participant("source", fact), cue: cue,
      content: try fact.object("content_span") { content throws(RecordFault) in try places.quoted(content) }, form: try fact.word("form"),
      evidence: try evidence(fact))
  }

  private func evidence(_ fact: RecordObject) throws(RecordFault) -> [Evidence] {
    let places = text
    let evidence = try fact.objects("evidence") { piece throws(RecordFault) in try Self.evidence(piece, places) }
    guard !evidence.isEmpty else { throw RecordFault("it is empty; every fact needs the words that state it", at: "evidence") }
    return evidence
  }

  private func statement(
    _ fact: RecordObject
  ) throws(RecordFault) -> (status: FactStatus, source: Participant?, time: ValidTime, evidence: [Evidence]) {
    let evidence = try evidence(fact)
    try check("rule", fact, evidence.first?.rule)
    try check("trigger", fact, evidence.first?.trigger.map { text.text.quote($0) })
    let time = ValidTime(
      date: try fact.optionalTime("date"), dateText: try fact.optionalText("date_text"),
      from: try bound("valid_from", fact, attested: "known_since"), to: try bound("valid_to", fact, attested: "known_until"))
    return (try fact.word("status"), try participant("attributed_to", fact), time, evidence)
  }

  private func bound(_ key: String, _ fact: RecordObject, attested: String) throws(RecordFault) -> ValidTime.Bound? {
    try fact.optionalObject(key) { bound throws(RecordFault) in
      guard let value = try bound.optionalTime("value") else { throw RecordFault("it is missing", at: "value") }
      let kind = try bound.text("kind")
      guard kind == "exact" || kind == attested else {
        throw RecordFault("“\(IngestError.shown(String(kind.prefix(60))))” is not allowed; allowed: exact, \(attested)", at: "kind")
      }
      return ValidTime.Bound(value, kind == "exact" ? .exact : .attested)
    }
  }

  /// What is written beside what it follows from.
  private func check(_ key: String, _ fact: RecordObject, _ expected: String?) throws(RecordFault) {
    let found = try fact.optionalText(key)
    let isSame = found.map { found in expected.map { $0.utf8.elementsEqual(found.utf8) } ?? false } ?? (expected == nil)
    guard isSame else {
      func shown(_ text: String?) -> String { text.map { "“\(IngestError.shown(String($0.prefix(60))))”" } ?? "null" }
      throw RecordFault("it is \(shown(found)), but by the rest of the record it is \(shown(expected))", at: key)
    }
  }
}

// MARK: Participants

extension RecordFacts {
  /// `KEY` the name, `KEY_ref` the actor, `KEY_text` the words and `KEY_span` their place; nil where nobody is named.
  private func participant(_ key: String, _ fact: RecordObject) throws(RecordFault) -> Participant? {
    guard let words = try fact.optionalText("\(key)_text") else {
      for other in [key, "\(key)_ref", "\(key)_span"] where fact.optional(other) != nil {
        throw RecordFault("\(key)_text is missing or null, so this must be null", at: other)
      }
      return nil
    }
    let actor = try reference(fact.optional("\(key)_ref"), at: "\(key)_ref")
    let places = text
    let span = try fact.object("\(key)_span") { span throws(RecordFault) in try places.quoted(span, mayBeEmpty: true) }
    try check(key, fact, actor.map { actors[$0].name } ?? words)
    return Participant(actor: actor, text: words, span: span)
  }

  /// The same as lists of equal length.
  private func participants(_ key: String, _ fact: RecordObject) throws(RecordFault) -> [Participant] {
    let places = text
    let names = try fact.each(key) { name throws(RecordFault) in try RecordObject.text(name) }
    let references = try fact.each("\(key)_ref") { $0 }
    let words = try fact.each("\(key)_text") { text throws(RecordFault) in try RecordObject.text(text) }
    let spans = try fact.objects("\(key)_span") { span throws(RecordFault) in try places.quoted(span, mayBeEmpty: true) }
    for (other, count) in [("\(key)_ref", references.count), ("\(key)_text", words.count), ("\(key)_span", spans.count)]
    where count != names.count {
      throw RecordFault("\(count) elements, but \(key) has \(names.count)", at: other)
    }
    var participants: [Participant] = []
    for index in names.indices {
      do throws(RecordFault) {
        let actor = try reference(references[index] == .null ? nil : references[index], at: "")
        let name = actor.map { actors[$0].name } ?? words[index]
        guard name.utf8.elementsEqual(names[index].utf8) else {
          throw RecordFault("\(key) and \(key)_ref do not name the same actor")
        }
        participants.append(Participant(actor: actor, text: words[index], span: spans[index]))
      } catch { throw error.below(index).below("\(key)_ref") }
    }
    return participants
  }

  private func reference(_ value: JSONTree?, at key: String) throws(RecordFault) -> Int? {
    guard let value else { return nil }
    guard case .string(let reference) = value, let actor = references[reference] else {
      let found = if case .string(let text) = value { "“\(IngestError.shown(String(text.prefix(60))))”" } else { value.name }
      throw RecordFault("\(found) is no ref of an actor of this record", at: key)
    }
    return actor
  }
}
