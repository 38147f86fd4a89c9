// "The front", "the new alliance", "his movement", "the general": a definite noun stands for the name that it heads, else for what the text is
// about, where number and kind agree.

import CasusModel

extension Discourse {
  /// "the (new) alliance", "the front", "the group", "the vanguard" for "Delta Justice Vanguard".
  func description(_ phrase: Phrase) -> Int? {
    if let named = pluralName(phrase) ?? pluralTitle(phrase) { return named }
    guard isDefinite(phrase), tag(phrase.head) == "NN" || tag(phrase.head).hasPrefix("NNP") else { return nil }
    let noun = lemma(phrase.head)
    let isNew = isNew(phrase)
    // "the front" is the last Front named; "the new army" is none that was named before.
    // "the army" and "the government" are the state's, even where an Army has been named.
    if noun == "force", !isNew, let node = onlyForce(phrase) { return node }
    if Self.ofTheState.contains(noun), !isNew { return nil }
    if let node = headedName(phrase) { return node }
    guard phrase.referent == .describedGroup else { return nil }
    let isBare = modifiers(phrase).allSatisfy(Self.plain.contains)
    guard isBare || isNew else { return nil }
    // "the revived group": whose return or new name is the story.
    if Self.groups.contains(noun), modifiers(phrase).contains(where: { ["revived", "renamed"].contains($0) }) {
      return annotation.sentences.isEmpty ? nil : mostSalient(candidates(in: 0, before: phrase.tokens.lowerBound))
    }
    if Self.alliances.contains(noun) || isNew { return alliance(before: phrase, isNew: isNew) }
    guard Self.groups.contains(noun) else { return nil }
    return noun == "group" ? subjectGroup(before: phrase) : called(noun, before: phrase) ?? subjectGroup(before: phrase)
  }

  /// The only other group before a description in its sentence.
  func otherGroup(_ phrase: Phrase, than node: Int) -> Int? {
    guard phrase.referent == .describedGroup, isDefinite(phrase) else { return nil }
    let here = candidates(in: index.sentences[phrase.head], before: phrase.tokens.lowerBound)
    return only(here.map { clusters.root($0.node) }.filter { $0 != node })
  }

  /// "X, a Palestinian **faction**, … that **faction**": the only group that the sentences before call so.
  private func called(_ noun: String, before phrase: Phrase) -> Int? {
    let sentence = index.sentences[phrase.head]
    let first = annotation.sentences[max(0, sentence - 3)].tokens.lowerBound
    let entities = (first..<phrase.tokens.lowerBound).compactMap { token -> Int? in
      guard lemma(token) == noun, tag(token) == "NN", annotation.tokens[token].dependency == "appos",
        let head = annotation.tokens[token].head,
        head < token
      else { return nil }
      return index.entity(at: head)
    }
    return only(entities.filter { annotation.entities[$0].type == .organisation }.compactMap(node))
  }

  /// "the **committees**" for "Popular Committees": the only name that ends in just this plural.
  private func pluralName(_ phrase: Phrase) -> Int? {
    let word = word(phrase.head)
    guard isDefinite(phrase), tag(phrase.head) == "NNS", phrase.tokens.count == 2, !Self.ofTheState.contains(lemma(phrase.head)),
      !Self.crowds.contains(lemma(phrase.head))
    else { return nil }
    let names = index.headed(by: word, before: phrase.tokens.lowerBound, back: 6).filter {
      self.word(annotation.entities[$0].tokens.upperBound - 1) == word
    }
    return only(names.compactMap(node))
  }

  /// Plurals that mean people more often than a body named for them.
  private static let crowds: Set<String> = [
    "fighter", "militant", "rebel", "tribe", "clan", "people", "man", "group", "faction", "party", "movement", "volunteer", "soldier",
  ]

  /// "the **force**" for the "Joint Security Force" of the sentence before: nobody else's force is spoken of.
  private func onlyForce(_ phrase: Phrase) -> Int? {
    guard phrase.tokens.count == 2, tag(phrase.head) == "NN" else { return nil }
    let names = index.headed(by: "force", before: phrase.tokens.lowerBound, back: 2).filter {
      annotation.entities[$0].kind != .governmentForce && annotation.entities[$0].kind != .state
    }
    return only(names.compactMap(node))
  }

  /// "**the groups**" for "United Self-Defence Groups": a plural that ends the name of one group alone.
  private func pluralTitle(_ phrase: Phrase) -> Int? {
    guard tag(phrase.head) == "NNS", isDefinite(phrase), phrase.tokens.count == 2, phrase.owner == nil else { return nil }
    let named = index.headed(by: word(phrase.head), before: phrase.tokens.lowerBound, back: 8).filter {
      annotation.entities[$0].tokens.count > 1
    }
    return only(named.compactMap(node))
  }

  static let ofTheState: Set<String> = ["army", "government", "military", "police", "troop", "state"]
  /// Adjectives that tell no group from another.
  private static let plain: Set<String> = [
    "rebel", "armed", "militant", "opposition", "dissident", "insurgent", "jihadist", "islamist", "planned", "whole", "entire", "same",
  ]

  /// A definite noun for the last name that it heads: "the front" for "Levant Front", "the coalition" for "Coalition of …".
  func headedName(_ phrase: Phrase) -> Int? {
    guard isDefinite(phrase), tag(phrase.head) == "NN" || tag(phrase.head).hasPrefix("NNP"), !Self.ofTheState.contains(lemma(phrase.head)),
      modifiers(phrase).count < 4
    else { return nil }
    // "the resistance force" for "Karenni Resistance Force": the words before the noun are words of the name, or tell nothing.
    let telling = modifiers(phrase).filter { !Self.plain.contains($0) }
    let candidates = index.headed(by: lemma(phrase.head), before: phrase.tokens.lowerBound, back: 20).filter { entity in
      telling.allSatisfy { word in annotation.entities[entity].tokens.contains { self.word($0) == word } }
        && !isSetApart(index.head(of: entity), from: phrase.head)
    }
    // The title counts twice: it says what the story is about.
    let titled = candidates.filter { annotation.sentences[index.sentences[annotation.entities[$0].tokens.lowerBound]].region == .title }
    // So does being what a sentence is about.
    let subjects = candidates.filter { index.salience(of: index.head(of: $0)) == 0 }
    let nodes = (titled + subjects + candidates).compactMap(node)
    // With two Fronts in the story, "the front" is the one that it is about.
    var counts: [Int: Int] = [:]
    for node in nodes { counts[node, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return nodes.last { counts[$0] == most }
  }

  /// "the new group", "the group": nothing else tells it from others.
  private func isNew(_ phrase: Phrase) -> Bool {
    let words = modifiers(phrase)
    return !words.isEmpty
      && words.allSatisfy {
        [
          "new", "joint", "military", "rebel", "united", "unified", "revived", "renamed", "merged", "jihadist", "armed",
        ].contains($0)
      }
  }

  /// The group that this sentence is about before the phrase, else the one before: its subject first.
  private func subjectGroup(before phrase: Phrase) -> Int? {
    let sentence = index.sentences[phrase.head]
    for place in stride(from: sentence, through: max(0, sentence - 2), by: -1) {
      let candidates = candidates(in: place, before: phrase.tokens.lowerBound)
      if !candidates.isEmpty { return mostSalient(candidates) }
    }
    return nil
  }

  /// "the remainder of the bloc": the bloc, of which it is the most.
  func whole(of phrase: Phrase) -> Int? {
    guard ["remainder", "rest", "bulk", "majority"].contains(lemma(phrase.head)) else { return nil }
    let behind = (phrase.head + 1..<phrase.head + 6).clamped(to: annotation.tokens.indices)
    guard let noun = behind.first(where: { annotation.tokens[$0].head == phrase.head && annotation.tokens[$0].dependency == "nmod" }),
      let article = (phrase.head + 1..<noun).first(where: { ["the", "this"].contains(word($0)) })
    else { return nil }
    var inner = Phrase(tokens: article..<noun + 1, head: noun)
    inner.referent = .describedGroup
    return known(at: noun) ?? description(inner)
  }

  // MARK: Whose

  /// "A commander of X said **his men** would join Y": X, in whose name he commands.
  func menOfCommander(_ phrase: Phrase) -> Int? {
    let first = phrase.tokens.lowerBound
    guard ["his", "her"].contains(word(first)), ["man", "fighter", "force", "troop", "follower", "soldier"].contains(lemma(phrase.head)),
      tag(phrase.head) == "NNS", modifiers(phrase).isEmpty
    else { return nil }
    let sentence = annotation.sentences[index.sentences[first]].tokens
    let commander = (sentence.lowerBound..<first).last { ["commander", "leader", "chief"].contains(lemma($0)) && tag($0) == "NN" }
    // With a person named in between, "his" is that person's.
    guard let commander,
      index.names(before: first, sentence: index.sentences[first]).allSatisfy({ annotation.entities[$0].type != .person })
    else { return nil }
    let groups = index.names(before: first, sentence: index.sentences[first]).filter { entity in
      let name = index.head(of: entity)
      return annotation.tokens[name].head == commander && annotation.entities[entity].type == .organisation
    }
    return only(groups.compactMap(node))
  }

  /// "his movement", "her militia": the only group that the person leads or speaks for.
  func possessed(_ phrase: Phrase) -> Int? {
    let first = phrase.tokens.lowerBound
    guard ["his", "her"].contains(word(first)), Self.groups.contains(lemma(phrase.head)), tag(phrase.head) == "NN",
      modifiers(phrase).isEmpty, let person = person(before: first, sentence: index.sentences[first]), let groups = groupsOfPerson[person]
    else { return nil }
    // "his brigade" of a man with a Brigade and an Army is the Brigade; else what was told before counts.
    let noun = lemma(phrase.head)
    if let one = only(groups.filter { $0.noun == noun }.map { clusters.root($0.node) }) { return one }
    let before = groups.filter { $0.token < first }
    return only((before.isEmpty ? groups : before).map { clusters.root($0.node) })
  }

  /// "**his men** would join forces with …": the one group of which the text says that he leads it; "**its fighters**": its.
  func commanded(_ phrase: Phrase) -> Int? {
    let first = phrase.tokens.lowerBound
    guard tag(phrase.head) == "NNS", Self.ranks.contains(lemma(phrase.head)) else { return nil }
    // "**Khan's** men".
    if let owner = phrase.owner, annotation.entities[owner].type == .person {
      return node(owner).flatMap { groupsOfPerson[$0] }.flatMap { groups in only(groups.map { clusters.root($0.node) }) }
    }
    guard modifiers(phrase).isEmpty else { return nil }
    switch word(first) {
    case "his", "her":
      return person(before: first, sentence: index.sentences[first]).flatMap { groupsOfPerson[$0] }.flatMap { groups in
        only(groups.map { clusters.root($0.node) })
      }
    case "its", "their":
      return pronoun(Phrase(tokens: first..<first + 1, head: first))
    default: return nil
    }
  }

  private static let ranks: Set<String> = ["man", "force", "fighter", "troop", "militant", "soldier", "rebel", "guerrilla", "militiaman"]

  /// "**the rebels**" where the text has told of one armed group so far: they are its.
  func onlyGroup(_ phrase: Phrase) -> Int? {
    guard tag(phrase.head) == "NNS", Self.insurgents.contains(lemma(phrase.head)), isDefinite(phrase), phrase.owner == nil,
      modifiers(phrase).isEmpty
    else { return nil }
    // "The insurgents of X … leads **the insurgents**": whose insurgents the text has told of.
    if let bands = bands[lemma(phrase.head)] { return only(bands.map(clusters.root)) }
    guard let (group, reach) = soleGroup, reach.contains(phrase.head) else { return nil }
    return clusters.root(group)
  }

  /// Notes the first group by name that may bear arms, and how far it is the only one; once all names are known. Names of unknown kind count,
  /// as any of them may be one.
  mutating func noteSoleGroup() {
    let groups = annotation.entities.indices.filter { entity in
      annotation.entities[entity].type == .organisation
        && [nil, .armedGroup, .alliance, .politicalBody].contains(annotation.entities[entity].kind)
    }
    guard let first = groups.first, let sole = node(first) else { return }
    for group in groups {
      let head = index.head(of: group)
      guard let noun = annotation.tokens[head].head, Self.insurgents.contains(lemma(noun)), tag(noun) == "NNS", let node = node(group),
        ["nmod", "nmod:poss", "compound"].contains(annotation.tokens[head].dependency)
      else { continue }
      bands[lemma(noun), default: []].insert(node)
    }
    let second = groups.first { node($0) != sole }
    let end = second.map { annotation.entities[$0].tokens.lowerBound } ?? annotation.tokens.count
    soleGroup = (sole, annotation.entities[first].tokens.upperBound..<max(end, annotation.entities[first].tokens.upperBound))
  }

  private static let insurgents: Set<String> = [
    "rebel", "insurgent", "guerrilla", "militant", "separatist", "jihadist", "paramilitary", "terrorist",
  ]

  /// "the general" for "General X": the last person of whom the text said so, if only one was.
  func person(_ phrase: Phrase) -> Int? {
    guard isDefinite(phrase), phrase.owner == nil, modifiers(phrase).isEmpty, tag(phrase.head) == "NN" else { return nil }
    let noun = word(phrase.head)
    let people = index.names(before: phrase.tokens.lowerBound, sentence: index.sentences[phrase.head], back: 6).filter { entity in
      let start = annotation.entities[entity].tokens.lowerBound
      guard annotation.entities[entity].type == .person else { return false }
      return word(start) == noun || start > 0 && word(start - 1) == noun
    }
    return only(people.compactMap(node))
  }
}
