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
      "title": .optional(document.title?.value), "publisher": .optional(document.publisher?.value),
      "published": .optional(document.published?.value.description), "url": .optional(document.origin.url),
      "sha256": .string(document.origin.sha256), "language": .optional(document.language),
    ])
  }

  private func actor(_ actor: Actor, number: Int) -> JSONValue {
    .object([
      "ref": .string(Self.reference(number)), "name": .string(actor.name), "kind": .string(actor.kind.rawValue),
      "aliases": .array(actor.aliases.map { .string($0.name) }), "mentions": .array(actor.mentions.map { quote($0) }),
    ])
  }

  private func affiliation(_ fact: Affiliation) -> JSONValue {
    .object(
      statement(fact.status, fact.attributedTo, fact.time, fact.evidence).merging([
        "relation": .string(fact.relation.rawValue), "member": name(fact.member), "member_ref": reference(fact.member),
        "group": name(fact.group), "group_ref": reference(fact.group), "valid_from": bound(fact.time.from, attested: "known_since"),
        "valid_to": bound(fact.time.to, attested: "known_until"),
      ]) { first, _ in first })
  }

  private func event(_ fact: Event) -> JSONValue {
    .object(
      statement(fact.status, fact.attributedTo, fact.time, fact.evidence).merging([
        "type": .string(fact.type.rawValue), "mode": .optional(fact.mode), "cameo": .string(fact.type.cameo(mode: fact.mode)),
        "actor": .array(fact.actor.map { name($0) }),
        "actor_ref": .array(fact.actor.map { reference($0) }), "recipient": .array(fact.recipient.map { name($0) }),
        "recipient_ref": .array(fact.recipient.map { reference($0) }), "place": .optional(fact.place), "killed": number(fact.killed),
        "injured": number(fact.injured),
      ]) { first, _ in first })
  }

  /// What affiliations and events share; trigger and rule are those of the first, most specific evidence.
  private func statement(
    _ status: FactStatus, _ source: Participant?, _ time: ValidTime, _ evidence: [Evidence]
  ) -> [String: JSONValue] {
    [
      "status": .string(status.rawValue), "attributed_to": name(source), "date": .optional(time.date?.description),
      "date_text": .optional(time.dateText), "trigger": .optional(evidence.first?.trigger.map { text.quote($0) }),
      "rule": .optional(evidence.first?.rule), "evidence": .array(evidence.map { quote($0.span) }),
    ]
  }

  private func claim(_ claim: Claim, _ contents: ClaimContents) -> JSONValue {
    .object([
      "source": name(claim.source), "source_ref": reference(claim.source), "source_span": quote(claim.source?.span),
      "cue": .optional(claim.cue.map { text.quote($0) }), "cue_span": quote(claim.cue), "content_span": quote(claim.content),
      "form": .string(claim.form.rawValue),
      "about": .array(
        contents.facts(in: claim.content).map { fact in
          switch fact {
          case .affiliation(let index): .object(["affiliation": .integer(index)])
          case .event(let index): .object(["event": .integer(index)])
          }
        }),
    ])
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
