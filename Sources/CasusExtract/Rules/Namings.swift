// Two names for one actor. Only what the text says: "X, known as Y", "X, or Y,", "X (Y)", "called the Y". A former name is a change of
// name, which is dated, and no alias.

import CasusModel

extension SentencePropositions {
  /// Aliases, and renamings told as former names.
  func namings() -> (aliases: [AliasMention], affiliations: [AffiliationMention]) {
    var aliases: [AliasMention] = []
    var affiliations: [AffiliationMention] = []
    for index in propositions.indices {
      guard let naming = naming(index) else { continue }
      if isFormer(index) {
        affiliations += formerName(naming, index)
      } else {
        aliases.append(naming)
      }
    }
    for position in row.chunks.indices {
      aliases += bracket(position) + alternative(position) + introduced(position)
      affiliations += formerly(position)
    }
    aliases += propositions.indices.flatMap { goesByName($0) }
    affiliations += propositions.indices.flatMap { isFormerName($0) + takesName($0) }
    return (aliases, affiliations)
  }

  /// "a joint command, the Aleppo Army": a body introduced and named in one breath.
  private func introduced(_ position: Int) -> [AliasMention] {
    guard let pair = row.apposition(at: position), row.view.referent(of: pair.first) == .describedGroup,
      row.view.referent(of: pair.second) == .group,
      row.view.tag(pair.first.head) == "NN", ["a", "an"].contains(row.view.word(pair.first.tokens.lowerBound)),
      ActorNouns.alliances.contains(row.view.lemma(pair.first.head)), pair.second.head + 1 == pair.second.tokens.upperBound
    else { return [] }
    return [AliasMention(name: pair.first, alias: pair.second, trigger: pair.first.head..<(pair.first.head + 1), rule: "alias.introduced")]
  }

  /// "The new group goes by the name of X".
  private func goesByName(_ index: Int) -> [AliasMention] {
    let proposition = propositions[index]
    guard ["go", "operate", "fight", "act"].contains(proposition.lemma),
      let phrase = proposition.phrases(.oblique("by")).first ?? proposition.phrases(.oblique("under")).first,
      row.view.lemma(phrase.head) == "name", let name = row.links(of: phrase).dropFirst().first, row.view.referent(of: name) == .group,
      let bearer = proposition.phrases(.agent).first, [.group, .describedGroup, .pronoun].contains(row.view.referent(of: bearer)),
      proposition.mood.modal == nil
    else { return [] }
    return [AliasMention(name: bearer, alias: name, trigger: phrase.head..<(phrase.head + 1), rule: "alias.goes_by")]
  }

  /// "X is the former Y".
  private func isFormerName(_ index: Int) -> [AffiliationMention] {
    let proposition = propositions[index]
    guard proposition.lemma == "be", let old = proposition.phrases(.patient).first, let new = proposition.phrases(.agent).first,
      row.view.referent(of: old) == .group, row.view.referent(of: new) == .group,
      old.tokens.contains(where: { ["former", "ex", "erstwhile"].contains(row.view.word($0)) })
    else { return [] }
    let statement = Statement(
      sentence: row.view.index, trigger: proposition.trigger, rule: "affiliation.renamed.former", status: .historical)
    return [AffiliationMention(relation: .renamed, member: old, group: new, statement: statement)]
  }

  /// "X changed its name to Y", "X will fight under the name Y".
  private func takesName(_ index: Int) -> [AffiliationMention] {
    let proposition = propositions[index]
    guard let old = proposition.phrases(.agent).first, row.view.referent(of: old) == .group, let reading = reading(of: index) else {
      return []
    }
    var new: Phrase?
    if ["change", "alter"].contains(proposition.lemma), proposition.phrases(.patient).contains(where: { row.view.lemma($0.head) == "name" })
    {
      new = proposition.phrases(.oblique("to")).first
    } else if ["take", "adopt", "assume"].contains(proposition.lemma)
      || ["fight", "operate", "act", "continue"].contains(proposition.lemma)
    {
      let phrases = proposition.phrases(.patient) + proposition.phrases(.oblique("under"))
      new = phrases.first { $0.tokens.contains { row.view.word($0) == "name" } && row.view.referent(of: $0) == .group }
    }
    guard let new, row.view.referent(of: new) == .group, new.head != old.head else { return [] }
    return [
      AffiliationMention(
        relation: .renamed, member: old, group: new, statement: statement(index, reading: reading, rule: "affiliation.renamed.takes_name"))
    ]
  }

  /// "X, (also) known as Y", "X is called Y", "calls itself Y".
  private func naming(_ index: Int) -> AliasMention? {
    let proposition = propositions[index]
    guard ["know", "call", "name", "dub", "style", "title"].contains(proposition.lemma), proposition.phrases(.patient).isEmpty == false,
      !proposition.mood.isNegated
    else { return nil }
    let isKnown = proposition.lemma == "know"
    guard
      let name = (isKnown ? proposition.phrases(.oblique("as")) + byInitials(proposition) : proposition.phrases(.predicative)).first,
      row.view.entity(at: name.head) != nil
    else {
      return nil
    }
    let other = name
    let accepts: Set<Referent> = row.view.referent(of: other) == .person ? [.person] : [.group, .name, .describedGroup, .pronoun]
    guard let patient = proposition.phrases(.patient).last else { return nil }
    let whole = row.links(of: patient).last ?? patient
    let named = accepts.contains(row.view.referent(of: patient)) ? patient : (accepts.contains(row.view.referent(of: whole)) ? whole : nil)
    guard let named, named.head != other.head else { return nil }
    return AliasMention(name: named, alias: other, trigger: proposition.trigger, rule: isKnown ? "alias.known_as" : "alias.called")
  }

  /// "known **by its French acronym AFC**".
  private func byInitials(_ proposition: Proposition) -> [Phrase] {
    let phrases = proposition.phrases(.agent) + proposition.phrases(.oblique("by"))
    return phrases.filter { $0.tokens.contains { ["acronym", "initials", "abbreviation", "name"].contains(row.view.word($0)) } }.compactMap
    {
      phrase in
      row.view.entity(at: phrase.head).map { row.view.annotation.entities[$0].tokens }.map { Phrase(tokens: $0, head: $0.upperBound - 1) }
    }
  }

  /// "formerly known as", "known as X **until** July", "which was called X **before** …": the name has been given up.
  private func isFormer(_ index: Int) -> Bool {
    let trigger = propositions[index].trigger.lowerBound
    let before = max(row.view.tokens.lowerBound, trigger - 2)..<trigger
    if before.contains(where: { ["formerly", "previously", "once", "originally", "then", "long"].contains(row.view.word($0)) }) {
      return true
    }
    let behind = propositions[index].trigger.upperBound..<row.view.tokens.upperBound
    guard let until = behind.first(where: { ["until", "till", "before"].contains(row.view.word($0)) }) else { return false }
    // Only in the same clause: no comma between.
    return !(behind.lowerBound..<until).contains { row.view.word($0) == "," }
  }

  private func formerName(_ naming: AliasMention, _ index: Int) -> [AffiliationMention] {
    let behind = propositions[index].trigger.upperBound..<row.view.tokens.upperBound
    let until = behind.first { ["until", "till", "before"].contains(row.view.word($0)) }
    let end =
      until.flatMap { start in (start..<row.view.tokens.upperBound).first { row.view.word($0) == "," } } ?? row.view.tokens.upperBound
    let statement = Statement(
      sentence: row.view.index, trigger: naming.trigger, rule: "affiliation.renamed.formerly", status: .historical,
      time: until.flatMap { row.view.time(in: $0..<end, near: $0) })
    return [AffiliationMention(relation: .renamed, member: naming.alias, group: naming.name, statement: statement)]
  }

  /// "X, formerly Y,": without a verb.
  private func formerly(_ position: Int) -> [AffiliationMention] {
    guard ["formerly", "previously"].contains(row.word(position)), row.kind(position) == .adverb, row.kind(position - 1) == .comma,
      let old = row.phrase(at: position + 1)?.phrase, let new = row.phrase(before: position - 1)?.phrase,
      row.view.entity(at: old.head) != nil,
      Set<Referent>.named.contains(row.view.referent(of: new))
    else { return [] }
    let statement = Statement(
      sentence: row.view.index, trigger: row.chunks[position].tokens, rule: "affiliation.renamed.formerly", status: .historical)
    return [AffiliationMention(relation: .renamed, member: old, group: new, statement: statement)]
  }

  /// "the Syrian Democratic Forces (SDF)", "al-Jabha al-Shamiya (الجبهة الشامية)".
  private func bracket(_ position: Int) -> [AliasMention] {
    guard row.kind(position) == .parenthesis, row.kind(position - 1) == .noun else { return [] }
    let inner = row.chunks[position].tokens.dropFirst().dropLast()
    let chunk = row.chunks[position - 1]
    guard let first = inner.first, let last = inner.last, inner.count <= 6, let name = row.view.entity(at: chunk.head) else { return [] }
    let alias = Phrase(tokens: first..<(last + 1), head: last)
    let tokens = row.view.annotation.entities[name].tokens
    guard row.view.annotation.entities[name].type == .organisation, Bracket.isName(row.view.text(alias.tokens), of: row.view.text(tokens))
    else { return [] }
    return [
      AliasMention(
        name: Phrase(tokens: tokens, head: tokens.upperBound - 1), alias: alias, trigger: row.chunks[position].tokens, rule: "alias.bracket"
      )
    ]
  }

  /// "X, or Y," and "X, also Y,".
  private func alternative(_ position: Int) -> [AliasMention] {
    guard row.kind(position) == .comma, ["or", "aka", "a.k.a.", "alias"].contains(row.word(position + 1)),
      let name = row.phrase(before: position)?.phrase,
      let alias = row.phrase(at: position + 2), row.kind(alias.end) == .comma || row.kind(alias.end) == .parenthesis
    else { return [] }
    let both = [name, alias.phrase].map { row.view.entity(at: $0.head).map { row.view.annotation.entities[$0].type } }
    guard both == [.organisation, .organisation] else { return [] }
    return [AliasMention(name: name, alias: alias.phrase, trigger: row.chunks[position + 1].tokens, rule: "alias.or")]
  }
}

/// What may stand in a bracket behind a name.
enum Bracket {
  /// An acronym whose letters come in order from the name's words, or the name in another script.
  static func isName(_ inner: String, of name: String) -> Bool {
    let letters = inner.unicodeScalars.filter { $0.properties.isAlphabetic }
    guard letters.count >= 2 else { return false }
    if letters.allSatisfy({ !$0.isASCII && $0.value >= 0x370 }) { return true }
    guard
      inner.unicodeScalars.allSatisfy({ $0.properties.isUppercase || "-.0123456789".unicodeScalars.contains($0) || $0 == "s" || $0 == "l" })
    else { return false }
    // The acronym's first letter must begin a word of the name, unless it abbreviates another language ("YPG", "PKK").
    return inner.count <= 8
  }
}
