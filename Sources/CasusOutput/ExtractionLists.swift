// The parts of an extraction record that come from the article. References between them are places in its lists, so the lists keep the
// order of the facts.

import CasusModel

/// The members of a record that was read.
struct ExtractionLists {
  private let facts: ArticleFacts
  private let annotation: Annotation
  private let text: String
  private let places: CodePoints

  init(_ facts: ArticleFacts, _ annotation: Annotation) {
    self.facts = facts
    self.annotation = annotation
    text = facts.document.text
    places = CodePoints(text)
  }

  var members: [String: JSONValue] {
    let contents = ClaimContents(facts)
    return [
      "document": document, "actors": .array(facts.actors.enumerated().map { actor($0.element, number: $0.offset) }),
      "affiliations": .array(facts.affiliations.map(affiliation)), "events": .array(facts.events.map(event)),
      "claims": .array(facts.claims.map { claim($0, contents) }),
      "entities": .array(annotation.entities.filter { !$0.isAdjective }.map { quote($0.span, ["type": .string($0.type.rawValue)]) }),
      "times": .array(annotation.times.map(time)),
    ]
  }

  private var document: JSONValue {
    let document = facts.document
    return .object([
      "title": .optional(document.title?.value), "title_span": quote(document.title?.span),
      "author": .optional(document.author?.value), "author_span": quote(document.author?.span),
      "publisher": .optional(document.publisher?.value), "publisher_span": quote(document.publisher?.span),
      "published": .optional(document.published?.value.description), "published_span": quote(document.published?.span),
      "dateline": .optional(document.dateline?.value), "dateline_span": quote(document.dateline?.span),
      "url": .optional(document.origin.url), "path": .string(document.origin.path),
      "retrieved_at": .optional(document.origin.retrievedAt), "sha256": .string(document.origin.sha256),
      "language": .optional(document.language), "text": .string(document.text),
      // Only two numbers: with their words, the regions would hold the whole text once more.
      "regions": .array(
        document.regions.map { region in
          .object([
            "kind": .string(region.kind.rawValue),
            "span": .array([region.span.start, region.span.end].map { .integer(places.codePoint(atByte: $0)) }),
          ])
        }),
    ])
  }

  private func actor(_ actor: Actor, number: Int) -> JSONValue {
    .object([
      "ref": .string(Self.reference(number)), "name": .string(actor.name), "kind": .string(actor.kind.rawValue),
      "aliases": .array(actor.aliases.map { .string($0.name) }), "mentions": .array(actor.mentions.map { quote($0) }),
      "alias_evidence": .array(
        actor.aliases.map { evidence($0.evidence, ["name": .string($0.name), "basis": .string($0.basis.rawValue)]) }),
    ])
  }

  private func affiliation(_ fact: Affiliation) -> JSONValue {
    .object(
      statement(fact.status, fact.attributedTo, fact.time, fact.evidence)
        .merging(participant("member", fact.member)) { first, _ in first }
        .merging(participant("group", fact.group)) { first, _ in first }
        .merging(["relation": .string(fact.relation.rawValue)]) { first, _ in first })
  }

  private func event(_ fact: Event) -> JSONValue {
    .object(
      statement(fact.status, fact.attributedTo, fact.time, fact.evidence).merging([
        "type": .string(fact.type.rawValue), "mode": .optional(fact.mode), "cameo": .string(fact.type.cameo(mode: fact.mode)),
        "place": .optional(fact.place), "killed": number(fact.killed), "injured": number(fact.injured),
      ]) { first, _ in first }
      .merging(participants("actor", fact.actor)) { first, _ in first }
      .merging(participants("recipient", fact.recipient)) { first, _ in first })
  }

  /// What affiliations and events share; trigger and rule are those of the first, most specific evidence.
  private func statement(
    _ status: FactStatus, _ source: Participant?, _ time: ValidTime, _ evidence: [Evidence]
  ) -> [String: JSONValue] {
    [
      "status": .string(status.rawValue), "date": .optional(time.date?.description), "date_text": .optional(time.dateText),
      "valid_from": bound(time.from, attested: "known_since"), "valid_to": bound(time.to, attested: "known_until"),
      "trigger": .optional(evidence.first?.trigger.map { text.quote($0) }), "rule": .optional(evidence.first?.rule),
      "evidence": .array(evidence.map { self.evidence($0) }),
    ].merging(participant("attributed_to", source)) { first, _ in first }
  }

  /// The words, the word that triggered the rule, and the rule.
  private func evidence(_ evidence: Evidence, _ members: [String: JSONValue] = [:]) -> JSONValue {
    quote(
      evidence.span,
      members.merging(["rule": .string(evidence.rule), "trigger_span": quote(evidence.trigger)]) { first, _ in first })
  }

  /// Who takes part: the name, the actor, the words and their place.
  private func participant(_ key: String, _ participant: Participant?) -> [String: JSONValue] {
    [
      key: name(participant), "\(key)_ref": reference(participant), "\(key)_text": .optional(participant?.text),
      "\(key)_span": quote(participant?.span),
    ]
  }

  /// The same as lists.
  private func participants(_ key: String, _ participants: [Participant]) -> [String: JSONValue] {
    [
      key: .array(participants.map { name($0) }), "\(key)_ref": .array(participants.map { reference($0) }),
      "\(key)_text": .array(participants.map { .string($0.text) }), "\(key)_span": .array(participants.map { quote($0.span) }),
    ]
  }

  private func claim(_ claim: Claim, _ contents: ClaimContents) -> JSONValue {
    .object(
      [
        "cue": .optional(claim.cue.map { text.quote($0) }), "cue_span": quote(claim.cue), "content_span": quote(claim.content),
        "form": .string(claim.form.rawValue), "evidence": .array(claim.evidence.map { evidence($0) }),
        "about": .array(
          contents.facts(in: claim.content).map { fact in
            switch fact {
            case .affiliation(let index): .object(["affiliation": .integer(index)])
            case .event(let index): .object(["event": .integer(index)])
            }
          }),
      ].merging(participant("source", claim.source)) { first, _ in first })
  }

  private func time(_ time: TimeExpression) -> JSONValue {
    quote(
      time.span,
      ["type": .string(time.type.rawValue), "value": .optional(time.value?.description), "timex": .optional(time.timex)])
  }

  private static func reference(_ actor: Int) -> String { "a\(actor + 1)" }

  private func reference(_ participant: Participant?) -> JSONValue { .optional(participant?.actor.map(Self.reference)) }

  /// The actor's name; the words of the text where they name nobody.
  private func name(_ participant: Participant?) -> JSONValue {
    .optional(participant.map { participant in participant.actor.map { facts.actors[$0].name } ?? participant.text })
  }

  private func number(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }

  private func bound(_ bound: ValidTime.Bound?, attested: String) -> JSONValue {
    guard let bound else { return .null }
    return .object(["value": .string(bound.value.description), "kind": .string(bound.kind == .exact ? "exact" : attested)])
  }

  private func quote(_ span: Span?, _ members: [String: JSONValue] = [:]) -> JSONValue {
    guard let span else { return .null }
    return .object(
      members.merging([
        "start": .integer(places.codePoint(atByte: span.start)), "end": .integer(places.codePoint(atByte: span.end)),
        "exact": .string(text.quote(span)),
      ]) { first, _ in first })
  }
}

/// Which facts are stated inside which claims: a fact stands where its trigger stands, since a sentence may hold several claims.
struct ClaimContents {
  /// A fact by its place in the lists.
  enum Fact: Hashable {
    case affiliation(Int)
    case event(Int)
  }

  /// Triggers in text order.
  private let triggers: [(span: Span, fact: Fact)]

  init(_ facts: ArticleFacts) {
    func triggers(_ evidence: [Evidence], _ fact: Fact) -> [(span: Span, fact: Fact)] {
      evidence.compactMap { $0.trigger }.map { ($0, fact) }
    }
    self.triggers =
      (facts.affiliations.enumerated().flatMap { triggers($0.element.evidence, .affiliation($0.offset)) }
      + facts.events.enumerated().flatMap { triggers($0.element.evidence, .event($0.offset)) })
      .enumerated().sorted { ($0.element.span, $0.offset) < ($1.element.span, $1.offset) }.map(\.element)
  }

  /// The facts with a trigger in `content`, each once, in text order.
  func facts(in content: Span) -> [Fact] {
    var low = 0
    var high = triggers.count
    while low < high {
      let middle = (low + high) / 2
      if triggers[middle].span.start < content.start { low = middle + 1 } else { high = middle }
    }
    var seen: Set<Fact> = []
    return triggers[low...].prefix { $0.span.start < content.end }
      .filter { content.contains($0.span) && seen.insert($0.fact).inserted }.map(\.fact)
  }
}
