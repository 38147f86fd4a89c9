// The facts of an article as a record. Spans become code points here, and nowhere else on the way to the scorers.

import CasusModel

extension ReadRecord {
  /// What was read from one article.
  ///
  /// - Parameter text: the text in which the spans of the facts count; the document's own by default.
  public init(_ facts: ArticleFacts, text: String? = nil) {
    let text = text ?? facts.document.text
    let places = CodePoints(text)
    func span(_ span: Span) -> ReadSpan {
      ReadSpan(places.codePoint(atByte: span.start), places.codePoint(atByte: span.end), exact: text.quote(span))
    }
    func participant(_ participant: Participant) -> ReadParticipant {
      // "it" is compared as the actor that it stands for.
      let words = participant.text.lowercased()
      let text = participant.actor.map { Self.pronouns.contains(words) ? facts.actors[$0].name : participant.text } ?? participant.text
      return ReadParticipant(text, actor: participant.actor, span: span(participant.span))
    }
    self.init(
      actors: facts.actors.map { ReadActor($0.name, $0.kind, aliases: $0.aliases.map(\.name)) },
      affiliations: facts.affiliations.map { fact in
        ReadAffiliation(
          fact.relation, member: fact.member.map(participant), group: fact.group.map(participant), date: fact.time.date?.description,
          status: fact.status, evidence: fact.evidence.map { span($0.span) })
      },
      events: facts.events.map { event in
        ReadEvent(
          event.type, mode: event.mode, actor: event.actor.map(participant), recipient: event.recipient.map(participant),
          place: event.place, date: event.time.date?.description, status: event.status, evidence: event.evidence.map { span($0.span) })
      },
      claims: Self.joined(facts.claims).map { stretches in
        ReadClaim(
          source: stretches[0].source.map(participant), cue: stretches[0].cue.map(span), content: stretches.map { span($0.content) },
          form: stretches[0].form)
      })
  }

  /// One claim for the stretches of one quotation: with the same cue, or going on after it. PolNeAR marks them as one.
  private static func joined(_ claims: [Claim]) -> [[Claim]] {
    claims.reduce(into: [[Claim]]()) { all, claim in
      let isDirect = claim.form == .direct
      if isDirect, let last = all.lastIndex(where: { $0[0].form == .direct }),
        claim.evidence.contains(where: { $0.rule == "claim.direct.continued" }) || claim.cue != nil && claim.cue == all[last][0].cue
      {
        all[last].append(claim)
      } else {
        all.append([claim])
      }
    }
  }

  private static let pronouns: Set<String> = [
    "it", "he", "she", "they", "him", "her", "them", "itself", "himself", "herself", "themselves", "who", "which", "its", "his", "their",
  ]
}
