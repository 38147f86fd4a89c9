// Frames are tried in order; the first that fits a verb wins, so that one verb never states two relations between the same parties.

import CasusModel

extension SentencePropositions {
  /// The affiliations that verbs of this sentence state.
  func frameAffiliations(_ rules: [FrameRule] = FrameRule.affiliations) -> [AffiliationMention] {
    propositions.indices.flatMap { index -> [AffiliationMention] in
      for rule in rules where rule.verbs.contains(propositions[index].lemma) {
        let found = match(rule, index)
        if !found.isEmpty { return found }
      }
      return []
    }
  }

  private func match(_ rule: FrameRule, _ index: Int) -> [AffiliationMention] {
    let proposition = propositions[index]
    let isPassive = row.chunks[chunkOf[index]].verb?.isPassive == true
    if rule.isActiveOnly, isPassive { return [] }
    guard isClear(rule, proposition), !joinsInDoing(rule, index), rule.needs.allSatisfy({ !proposition.phrases(.oblique($0)).isEmpty })
    else { return [] }
    if rule.refusesObject, !isPassive, proposition.phrases(.patient).contains(where: { row.view.referent(of: $0) == .thing }) { return [] }
    if !rule.object.isEmpty {
      guard let object = (proposition.phrases(.patient) + proposition.phrases(.predicative)).first,
        rule.object.contains(row.view.lemma(object.head))
      else { return [] }
    }
    guard let groups = fill(rule.group, proposition), let members = fill(rule.member, proposition, listed: rule.relation != .memberOf),
      let reading = reading(of: index)
    else {
      return []
    }
    let statement = statement(index, reading: reading, rule: rule.name)
    // An open side is one filler that is nil; nobody stands to himself.
    let sides: ([Phrase]) -> [Phrase?] = { $0.isEmpty ? [nil] : $0.map(Optional.some) }
    var found = sides(groups).flatMap { group in
      sides(members).filter { $0?.head != group?.head }.map { member in
        AffiliationMention(relation: rule.relation, member: member, group: group, statement: statement)
      }
    }
    // "merged into a new body": by the same words that body has come into being.
    if rule.relation == .mergedInto, members.contains(where: row.isNamedOrPart) {
      found += groups.filter(isNew).map { AffiliationMention(relation: .formed, member: nil, group: $0, statement: statement) }
    }
    return found
  }

  private func isNew(_ phrase: Phrase) -> Bool {
    row.view.referent(of: phrase) == .describedGroup
      && phrase.tokens.contains { ["new", "single", "unified", "joint"].contains(row.view.word($0)) && $0 < phrase.head }
  }

  /// No phrase that turns the verb's meaning: "joined X **in** condemning …". Times and places do not.
  private func isClear(_ rule: FrameRule, _ proposition: Proposition) -> Bool {
    for preposition in rule.forbidden {
      for phrase in proposition.phrases(.oblique(preposition)) {
        switch row.view.referent(of: phrase) {
        case .place where preposition == "in", .state where preposition == "in": continue
        case .thing where preposition == "in" && row.view.tag(phrase.tokens.lowerBound) == "DT" && isRegion(phrase): continue
        default: return false
        }
      }
    }
    return true
  }

  /// "joined X **in condemning** the attack".
  private func joinsInDoing(_ rule: FrameRule, _ index: Int) -> Bool {
    let end = row.complements(of: chunkOf[index]).end
    return rule.forbidden.contains("in") && row.word(end) == "in" && row.kind(end + 1) == .verb
  }

  private func isRegion(_ phrase: Phrase) -> Bool {
    [
      "city", "province", "town", "village", "district", "north", "south", "east", "west", "area", "region", "country", "countryside",
      "war",
    ]
    .contains(row.view.lemma(phrase.head))
  }

  /// The phrases that fill a slot: nil when a required slot stays open.
  private func fill(_ slot: FrameRule.Slot, _ proposition: Proposition, listed: Bool = false) -> [Phrase]? {
    for role in slot.roles {
      let phrases = listed ? proposition.phrases(role).flatMap(row.enumerated) : proposition.phrases(role)
      let accepted = phrases.compactMap { row.accept($0, slot.accepts) }
      if let first = accepted.first {
        // "led by Abu Omar, BF and GA": the list that was read is two; what is like its first item belongs to the verb.
        let isPerson = row.view.referent(of: first) == .person
        return accepted.filter { (row.view.referent(of: $0) == .person) == isPerson }
      }
    }
    return slot.isRequired ? nil : []
  }

  /// The statement that proposition `index` makes, with the time that governs it.
  func statement(_ index: Int, reading: Reading, rule: String, trigger: Range<Int>? = nil) -> Statement {
    Statement(
      sentence: row.view.index, trigger: trigger ?? propositions[index].trigger, rule: rule, status: reading.status,
      attributedTo: reading.source, time: row.view.time(in: propositions[index].clause, near: propositions[index].trigger.lowerBound),
      saidTime: saidTime(of: index, reading: reading))
  }

  /// The time of the saying over proposition `index`; with none, the sentence's only date.
  func saidTime(of index: Int, reading: Reading) -> Int? {
    if let saying = reading.saying ?? propositions[index].governor,
      let time = row.view.time(in: propositions[saying].clause, near: propositions[saying].trigger.lowerBound)
    {
      return time
    }
    let dates = Set(row.view.tokens.compactMap { row.view.time(at: $0) }).filter { row.view.annotation.times[$0].type == .date }
    return dates.count == 1 ? dates.first : nil
  }
}

extension ChunkRow {
  /// `phrase`, or the last link of its `of` chain, if the slot accepts it: "the commander of **the Zenki faction**, which joined …".
  func accept(_ phrase: Phrase, _ accepts: Set<Referent>) -> Phrase? {
    if accepts.contains(view.referent(of: phrase)) { return phrase }
    guard view.referent(of: phrase) == .describedPerson || view.referent(of: phrase) == .thing else { return nil }
    guard !accepts.contains(.describedPerson), let link = links(of: phrase).last, link.head != phrase.head else { return nil }
    return view.referent(of: phrase) == .describedPerson && accepts.contains(view.referent(of: link)) ? link : nil
  }

  /// The base phrases of an `of` chain, first to last.
  func links(of phrase: Phrase) -> [Phrase] {
    chunks.filter {
      $0.kind == .noun && $0.tokens.lowerBound >= phrase.tokens.lowerBound && $0.tokens.upperBound <= phrase.tokens.upperBound
    }
    .map { Phrase(tokens: $0.tokens, head: $0.head) }
  }
}

extension SentenceView {
  /// The date in a clause that stands nearest to a word; behind it counts as nearer than before it. Durations and sets are no dates.
  func time(in clause: Range<Int>, near word: Int) -> Int? {
    var best: (time: Int, distance: Int)?
    for token in clause {
      guard let time = time(at: token), [.date, .time].contains(annotation.times[time].type), !modifiesNoun(token, time) else { continue }
      let distance = token > word ? token - word : (word - token) * 3
      if let current = best, current.distance <= distance { continue }
      best = (time, distance)
    }
    return best?.time
  }

  /// "the **2013** battle", "its **2016** truce": the date of another thing.
  private func modifiesNoun(_ token: Int, _ time: Int) -> Bool {
    var start = token
    while self.time(at: start - 1) == time { start -= 1 }
    var end = token + 1
    while self.time(at: end) == time { end += 1 }
    return ["DT", "PRP$", "POS", "JJ"].contains(tag(start - 1)) && ["NN", "NNS"].contains(tag(end))
      || ["DT", "PRP$", "POS"].contains(tag(start - 1)) && tag(end) == "NNP"
  }
}
