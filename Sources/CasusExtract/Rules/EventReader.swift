// Events of one sentence: who did what to whom, where, how many were killed and hurt. The reporter of an attack never becomes its actor,
// because a verb of saying is no event and its subject no argument of the clause below.

import CasusModel

extension SentencePropositions {
  /// The events that this sentence states, in text order.
  func events() -> [EventMention] {
    let attacks = nounAttacks()
    let told = propositions.indices.compactMap { index in
      attacks.contains { $0.statement.trigger == propositions[index].trigger } ? nil : event(at: index)
    }
    return merged((told + attacks).sorted { $0.statement.trigger.lowerBound < $1.statement.trigger.lowerBound })
  }

  /// "Twelve were killed when fighters stormed a base" is one attack: a killing by nobody belongs to the attack told beside it.
  private func merged(_ events: [EventMention]) -> [EventMention] {
    let attacks = events.filter { $0.type == .assault && !$0.recipient.allSatisfy(isVictims) }
    guard attacks.count == 1, let attack = attacks.first else { return events }
    return events.filter { $0.type != .assault || $0 == attack || !($0.actor.isEmpty || $0.actor == attack.actor) }
  }

  private func isVictims(_ phrase: Phrase) -> Bool { phrase.tokens.contains { row.view.tag($0) == "CD" } }

  private func event(at index: Int) -> EventMention? {
    let proposition = propositions[index]
    // "Besieged factions agree": a participle without its doer only describes.
    if row.chunks[chunkOf[index]].verb?.participle == .past, proposition.phrases(.agent).isEmpty { return nil }
    for rule in EventRule.all where rule.verbs.contains(proposition.lemma) {
      if let event = match(rule, index) { return event }
    }
    return nil
  }

  private static let actors: Set<Referent> = [.person, .group, .state, .name, .describedGroup, .describedPerson, .media, .pronoun]

  private func match(_ rule: EventRule, _ index: Int) -> EventMention? {
    let proposition = propositions[index]
    let object = (proposition.phrases(.patient) + proposition.phrases(.predicative)).first
    if !rule.object.isEmpty {
      guard let object, rule.object.contains(row.view.lemma(object.head)) else { return nil }
    } else if let object, rule.notObject.contains(row.view.lemma(object.head)) {
      return nil
    }
    // Withdrawing from a group is leaving it; that is an affiliation.
    if rule.type == .retreat, rule.mode == "withdraw", !withdrawsFromPlace(proposition) { return nil }
    let actor = proposition.phrases(.agent).filter { Self.actors.contains(row.view.referent(of: $0)) }
    var recipient: [Phrase] = []
    for role in rule.recipient where recipient.isEmpty {
      recipient = proposition.phrases(role).filter { isRecipient($0) }
    }
    guard !actor.isEmpty || rule.type == .assault && !recipient.isEmpty, !rule.needsRecipient || !recipient.isEmpty,
      !(actor.isEmpty && recipient.isEmpty),
      let reading = reading(of: index)
    else { return nil }
    let counts = rule.type == .assault ? casualties(in: proposition.clause) : Casualties()
    return EventMention(
      type: rule.type, mode: rule.mode, actor: actor, recipient: recipient, place: place(in: proposition.clause), killed: counts.killed,
      injured: counts.injured,
      statement: statement(index, reading: reading, rule: rule.name))
  }

  private func withdrawsFromPlace(_ proposition: Proposition) -> Bool {
    proposition.phrases(.oblique("from")).contains { [.place, .thing, .state].contains(row.view.referent(of: $0)) }
  }

  private func isRecipient(_ phrase: Phrase) -> Bool {
    if row.view.word(phrase.tokens.lowerBound) == "no" { return false }
    let referent = row.view.referent(of: phrase)
    if Self.actors.contains(referent) || referent == .place { return true }
    return [
      "civilian", "people", "child", "worker", "hospital", "school", "convoy", "checkpoint", "base", "town", "village", "city", "market",
      "protester", "demonstrator", "area", "district", "neighbourhood", "position", "depot", "state", "government", "country", "community",
      "side", "troop",
    ]
    .contains(row.view.lemma(phrase.head))
  }

  /// "Its assault has driven rebels from …": the attack is the subject, its owner the actor.
  private func nounAttacks() -> [EventMention] {
    propositions.indices.compactMap { index in
      let proposition = propositions[index]
      guard ["kill", "drive", "hit", "strike", "force", "wound", "injure", "target", "destroy"].contains(proposition.lemma),
        let attack = proposition.phrases(.agent).first, Self.attacks[row.view.lemma(attack.head)] != nil, let reading = reading(of: index)
      else { return nil }
      let mode = Self.attacks[row.view.lemma(attack.head)].flatMap { $0 }
      let recipient = proposition.phrases(.patient).filter { isRecipient($0) }
      let actor = owner(of: attack).map { [$0] } ?? sides(of: attack)
      guard !actor.isEmpty || !recipient.isEmpty else { return nil }
      let counts = casualties(in: proposition.clause)
      return EventMention(
        type: .assault, mode: mode, actor: actor, recipient: recipient,
        place: place(in: proposition.clause) ?? place(in: row.view.tokens),
        killed: counts.killed, injured: counts.injured, statement: statement(index, reading: reading, rule: "event.assault.noun"))
    }
  }

  private static let attacks: [String: String?] = [
    "attack": nil, "assault": nil, "offensive": nil, "raid": nil, "ambush": nil, "strike": "aerial", "airstrike": "aerial",
    "bombing": "explosives",
    "bombardment": "heavy-weapons", "shelling": "heavy-weapons", "shell": "heavy-weapons", "blast": "explosives", "explosion": "explosives",
    "fighting": nil, "clash": nil,
  ]

  /// "Clashes **between A and B**": both.
  private func sides(of attack: Phrase) -> [Phrase] {
    guard let position = row.chunks.firstIndex(where: { $0.tokens.contains(attack.head) }), row.word(position + 1) == "between" else {
      return []
    }
    return row.list(at: position + 2)?.phrases.filter { Self.actors.contains(row.view.referent(of: $0)) } ?? []
  }

  private func owner(of attack: Phrase) -> Phrase? {
    for token in attack.tokens where token < attack.head {
      if let entity = row.view.entity(at: token) {
        let tokens = row.view.annotation.entities[entity].tokens
        // "The Syrian government assault": the adjective with its noun is the owner.
        let end = Range(from: tokens.upperBound, to: attack.head).last {
          ActorNouns.stateOrgans.contains(row.view.lemma($0)) || ActorNouns.groups.contains(row.view.lemma($0))
        }
        let head = end ?? tokens.upperBound - 1
        let owner = Phrase(tokens: tokens.lowerBound..<(head + 1), head: head)
        return Self.actors.contains(row.view.referent(of: owner)) ? owner : nil
      }
    }
    return nil
  }

  /// The place that the clause names behind a preposition of place.
  private func place(in clause: Range<Int>) -> Int? {
    for token in clause {
      guard let entity = row.view.entity(at: token), row.view.annotation.entities[entity].type == .location,
        ["in", "near", "at", "from", "of", "around", "outside"].contains(
          row.view.word(row.view.annotation.entities[entity].tokens.lowerBound - 1))
          || ["northern", "southern", "eastern", "western", "central", "rural", "north", "south", "east", "west"].contains(
            row.view.word(token - 1))
      else { continue }
      return entity
    }
    return nil
  }

  /// "killed at least 14 people … and wounded 30", "12 people were killed and about 20 injured".
  ///
  /// The number stands within five words behind the verb, else within six before it; commas and other verbs of harm end the search.
  private func casualties(in clause: Range<Int>) -> Casualties {
    func first(_ lemmas: Set<String>, _ words: Set<String>) -> Int? {
      row.view.tokens.lazy.filter { token in
        (lemmas.contains(self.row.view.lemma(token)) || words.contains(self.row.view.word(token))) && !self.isInRelativeClause(token)
      }
      .compactMap { self.count(beside: $0) }.first
    }
    return Casualties(killed: first(["kill"], ["killed", "dead"]), injured: first(["wound", "injure", "hurt"], ["wounded", "injured"]))
  }

  /// "attacked BF, **which had killed** two": harm of another attack.
  private func isInRelativeClause(_ token: Int) -> Bool {
    guard let chunk = row.chunks.firstIndex(where: { $0.tokens.contains(token) }), row.kind(chunk) == .verb else { return false }
    var before = chunk - 1
    while row.kind(before) == .adverb || row.kind(before) == .time { before -= 1 }
    return row.kind(before) == .relative
  }

  private func count(beside verb: Int) -> Int? {
    let behind = verb + 1..<min(verb + 6, row.view.tokens.upperBound)
    for token in behind {
      if [",", "and", "in", "on"].contains(row.view.word(token)) || row.view.tag(token).hasPrefix("VB") { break }
      if row.view.tag(token) == "CD", row.view.time(at: token) == nil, let value = NumberWords.value(of: row.view.word(token)) {
        return value
      }
    }
    for token in (max(row.view.tokens.lowerBound, verb - 6)..<verb).reversed() {
      if [",", "and"].contains(row.view.word(token)) || ["kill", "wound", "injure", "hurt"].contains(row.view.lemma(token)) { break }
      if row.view.tag(token) == "CD", row.view.time(at: token) == nil, let value = NumberWords.value(of: row.view.word(token)) {
        return value
      }
    }
    return nil
  }
}

/// People killed and injured, as far as a sentence counts them.
private struct Casualties {
  var killed: Int?
  var injured: Int?
}

/// Whole numbers in digits or in words up to twenty and the tens.
enum NumberWords {
  /// The number that a word writes, or nil.
  static func value(of word: String) -> Int? {
    if let number = Int(word.filter { $0 != "," }) { return number }
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
      "fifteen", "sixteen",
      "seventeen", "eighteen", "nineteen", "twenty",
    ]
    if let index = small.firstIndex(of: word) { return index }
    let tens = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    return tens.firstIndex(of: word).map { ($0 + 3) * 10 }
  }
}
