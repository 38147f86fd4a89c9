// Drafts, events and claims with their participants as actors of the article.

import CasusModel

extension Assembly {
  /// The participant of one side; nil when the side is open.
  func participant(_ side: Side, actors: [Int: Int]) -> Participant? {
    guard let phrase = side.phrase else { return nil }
    let actor = side.node.flatMap { actors[$0] }
    // "It", "the planned command": a body without a name is told by the words that introduce it.
    if actor == nil, let node = side.node, discourse.isUnnamed(node) {
      return discourse.description(of: node).map { Participant(actor: nil, text: text($0), span: span($0)) }
    }
    return Participant(actor: actor, text: text(phrase), span: span(phrase))
  }

  /// Who a statement is attributed to: the person or body named, else the body for which a described person speaks.
  func source(_ phrase: Phrase?, actors: [Int: Int]) -> Participant? {
    guard let phrase else { return nil }
    return participant(side(phrase), actors: actors)
  }

  /// Affiliations in text order of their first evidence; those without any actor are left out.
  func finish(_ drafts: [Draft], actors: [Int: Int]) -> [Affiliation] {
    let told = Set(drafts.filter { $0.relation != .formed }.compactMap(\.group.node))
    return drafts.compactMap { draft -> Affiliation? in
      // "A smaller alliance might emerge", "a merger was announced": of nobody, and without a name, it is no news of any actor.
      if draft.relation == .formed, draft.status != .calledFor, draft.member.node == nil, let node = draft.group.node,
        discourse.isUnnamed(node), !told.contains(node)
      {
        return nil
      }
      let member = participant(draft.member, actors: actors)
      let group = participant(draft.group, actors: actors)
      // "they merged into X": nobody in particular joins nothing.
      guard member != nil || draft.relation == .formed || draft.relation == .dissolved else { return nil }
      guard member?.actor != nil || group?.actor != nil || draft.relation == .formed && group != nil else { return nil }
      return Affiliation(
        relation: draft.relation, member: member, group: group, status: draft.status,
        attributedTo: participant(draft.attributedTo, actors: actors),
        time: draft.time, evidence: draft.evidence)
    }
    .enumerated().sorted { left, right in
      (left.element.evidence[0].span, left.offset) < (right.element.evidence[0].span, right.offset)
    }
    .map(\.element)
  }

  /// Events in text order. An event needs somebody: an actor or a recipient.
  func events(_ mentions: [EventMention], actors: [Int: Int]) -> [Event] {
    mentions.compactMap { mention -> Event? in
      // "it" and "they" take part only when it is known who they are.
      func known(_ phrases: [Phrase]) -> [Participant] {
        phrases.compactMap { phrase in
          let who = participant(side(phrase), actors: actors)
          return who?.actor == nil && phrase.referent == .pronoun ? nil : who
        }
      }
      let actor = known(mention.actor)
      // Nobody is on both sides: "they renewed their pledge to him".
      let own = Set(actor.compactMap(\.actor))
      let recipient = known(mention.recipient).filter { who in who.actor.map { !own.contains($0) } ?? true }
      guard !actor.isEmpty || !recipient.isEmpty else { return nil }
      let times = FactTimes(annotation: annotation).event(mention.statement)
      let trigger = annotation.tokens[mention.statement.trigger.lowerBound].span
      return Event(
        type: mention.type, mode: mention.mode, actor: actor, recipient: recipient,
        place: mention.place.map { annotation.document.text.quote(annotation.entities[$0].span) }, status: times.status,
        attributedTo: source(mention.statement.attributedTo, actors: actors), time: times.time, killed: mention.killed,
        injured: mention.injured,
        evidence: [Evidence(span: annotation.sentences[mention.statement.sentence].span, trigger: trigger, rule: mention.statement.rule)])
    }
  }

  /// Claims in text order.
  func claims(_ mentions: [ClaimMention], actors: [Int: Int]) -> [Claim] {
    mentions.map { mention in
      var who = source(mention.source, actors: actors)
      if let span = mention.sourceSpan, let known = who {
        who = Participant(actor: known.actor, text: annotation.document.text.quote(span), span: span)
      }
      return Claim(
        source: who, cue: mention.cue, content: mention.content, form: mention.form,
        evidence: [Evidence(span: annotation.sentences[mention.sentence].span, trigger: mention.cue, rule: mention.rule)])
    }
  }
}

extension Assembly {
  /// "A and B announced a merger": who merges into a body has joined it by the same words.
  func withoutRepeats(_ drafts: [Draft]) -> [Draft] {
    struct Pair: Hashable { let member: Int, group: Int }
    let merged = Set(
      drafts.compactMap { draft -> Pair? in
        guard draft.relation == .mergedInto, let member = draft.member.node, let group = draft.group.node else { return nil }
        return Pair(member: member, group: group)
      })
    return drafts.filter { draft in
      guard draft.relation == .joined, draft.evidence.first?.rule.hasPrefix("affiliation.formed") == true, let member = draft.member.node,
        let group = draft.group.node
      else { return true }
      return !merged.contains(Pair(member: member, group: group))
    }
  }
}
