// Bodies that come into being in the text. Most are told of before they are named: "a merger", "their new organisation", "the Delta Alliance".

import CasusModel

extension Discourse {
  /// Notes a body that is said to come into being, and gives the node that stands for it.
  mutating func found(_ phrase: Phrase) -> Int {
    // "the creation of the alliance" after "a new alliance": the same body.
    let known =
      named(phrase) ?? apposed(phrase) ?? known(at: phrase.head) ?? (isDefinite(phrase) ? description(phrase) : nil) ?? headlined(phrase)
    let node = known ?? resulting(phrase) ?? clusters.addNode()
    let place = founded.lastIndex { $0.token <= phrase.head }.map { $0 + 1 } ?? 0
    if !isHeadline(phrase.head) { told.insert(lemma(phrase.head)) }
    founded.insert(Body(phrase: phrase, node: node, noun: lemma(phrase.head)), at: place)
    return node
  }

  /// "Four movements declared a fusion. **Their new organisation** …": what a union without a name results in, at most three sentences on.
  private func resulting(_ phrase: Phrase) -> Int? {
    let words = phrase.tokens.filter { $0 < phrase.head }.map(word)
    guard let first = words.first, ["their", "the", "this"].contains(first), words.contains("new") || words.count == 1 else { return nil }
    guard let last = founded(before: phrase.tokens.lowerBound).last, isUnnamed(last.node),
      Self.unions.contains(last.noun), index.sentences[phrase.head] - index.sentences[last.token] <= 3
    else { return nil }
    return last.node
  }

  private static let unions: Set<String> = [
    "merger", "fusion", "unification", "amalgamation", "union", "merge", "fuse", "amalgamate", "unite", "united",
  ]

  /// The noun that introduces a body without a name; nil where only a verb does ("have merged").
  func description(of node: Int) -> Phrase? {
    let told = founded.filter { clusters.root($0.node) == node && !tag($0.token).hasPrefix("VB") }
    // Headlines leave words out.
    return (told.first { !isHeadline($0.token) } ?? told.first)?.phrase
  }

  /// Whether no name stands for a node.
  func isUnnamed(_ node: Int) -> Bool { !clusters.hasName(node) }

  /// Bodies that came into being before a word, in text order.
  private func founded(before token: Int) -> ArraySlice<Body> { founded[..<founded.partitionPoint { $0.token >= token }] }

  /// Bodies that others belong to, as told before a word, in text order.
  private func containers(before token: Int) -> ArraySlice<Container> { containers[..<containers.partitionPoint { $0.token >= token }] }

  /// The body without a name that the headline or standfirst tells of, for the first one in the text with the same noun: one story, one body.
  private func headlined(_ phrase: Phrase) -> Int? {
    guard phrase.name == nil, !isHeadline(phrase.head) else { return nil }
    let noun = lemma(phrase.head)
    guard !told.contains(noun) else { return nil }
    return founded.prefix { isHeadline($0.token) }.last { $0.noun == noun && $0.token < phrase.head }?.node
  }

  private func isHeadline(_ token: Int) -> Bool {
    [.title, .standfirst].contains(annotation.sentences[index.sentences[token]].region)
  }

  /// "launched an alliance on Friday. … presented the Delta **Alliance**": a body without a name, and within three sentences the first mention
  /// of a name that ends in the same word.
  mutating func nameFoundedBodies() {
    for body in founded where !["army", "force", "group", "government"].contains(body.noun) {
      guard isUnnamed(body.node) else { continue }
      let sentence = index.sentences[body.token]
      let last = min(sentence + 3, annotation.sentences.count - 1)
      let name = index.names(before: annotation.tokens.count, sentence: last, back: last - sentence).first { entity in
        let tokens = annotation.entities[entity].tokens
        guard annotation.entities[entity].type == .organisation, tokens.lowerBound > body.token else { return false }
        return word(tokens.upperBound - 1) == body.noun
      }
      guard let name, let node = clusters.nodeOfEntity[name] else { continue }
      if clusters.isFirstMention(name) { equate(body.node, node, in: index.sentences[annotation.entities[name].tokens.lowerBound]) }
    }
  }

  /// "formed an alliance on Friday. **The Revolutionary Front** consists of A and B": a name that was not given before, for what is made up of
  /// members, is that of the body without a name of which the sentence before tells.
  mutating func nameByMembers(_ mention: AffiliationMention) {
    let rules = ["comprise", "consist", "brings_together", "alliance_of"].map { "affiliation.member_of.\($0)" }
    // "A and B have merged. **They will operate as C**": the body that came of it has its name from the next sentence.
    let isUnion = mention.statement.rule == "affiliation.formed.fusion" && mention.relation == .formed
    guard isUnion || rules.contains(mention.statement.rule) && mention.statement.status.isFactual, let group = mention.group,
      let name = group.name,
      clusters.isFirstMention(name), let node = clusters.nodeOfEntity[name], isUnion || index.salience(of: group.head) == 0,
      let last = founded(before: group.tokens.lowerBound).last, isUnnamed(last.node), last.phrase.name == nil,
      Self.alliances.contains(last.noun) || Self.unions.contains(last.noun),
      index.sentences[group.head] - index.sentences[last.token] == 1, !isHeadline(last.token)
    else { return }
    equate(last.node, node, in: index.sentences[group.head])
  }

  /// "have merged into a single force. **The creation of X** …": the creation spoken of is the one that was told, so the force is X, where X is
  /// named for the first time.
  mutating func nameByCreation(_ phrase: Phrase, noun: Int) {
    guard let name = phrase.name, let node = clusters.nodeOfEntity[name].map(clusters.root), tag(noun) == "NN", noun > 0,
      ["the", "this", "its", "their"].contains(word(noun - 1)), !isHeadline(noun),
      let last = founded(before: noun - 1).last, !isHeadline(last.token), isUnnamed(last.node),
      (1...2).contains(index.sentences[noun] - index.sentences[last.token])
    else { return }
    let first = clusters.firstMention(of: node).map { annotation.entities[$0].tokens.lowerBound }
    if clusters.isFirstMention(name) || first.map(isHeadline) ?? false { equate(last.node, node, in: index.sentences[noun]) }
  }

  /// "**A faction** of the movement … The return of the faction, **JRM-Unity**": within two sentences the noun comes back with a name beside it
  /// that was not given before.
  mutating func nameLater(_ phrase: Phrase) {
    guard phrase.referent == .describedGroup, phrase.name == nil, described[phrase.head] == nil, tag(phrase.head) == "NN",
      ["a", "an"].contains(word(phrase.tokens.lowerBound)), Self.groups.contains(lemma(phrase.head))
    else { return }
    let sentence = index.sentences[phrase.head]
    let last = min(sentence + 2, annotation.sentences.count - 1)
    guard sentence < last else { return }
    let reach = annotation.sentences[sentence].tokens.upperBound..<annotation.sentences[last].tokens.upperBound
    let again = reach.first { token in
      lemma(token) == lemma(phrase.head) && tag(token) == "NN" && token + 2 < reach.upperBound && word(token - 1) == "the"
        && word(token + 1) == ","
    }
    guard let again, let entity = index.entity(at: again + 2), annotation.entities[entity].type == .organisation,
      annotation.entities[entity].tokens.lowerBound == again + 2, clusters.isFirstMention(entity),
      annotation.tokens[index.head(of: entity)].head == again, let node = node(entity)
    else { return }
    described[phrase.head] = node
    described[again] = node
  }

  /// "**A militia leader** who broke away from X has founded a rival group. **Gilbert Bwira** …": a man told of by his role, and in the next
  /// sentence the subject is a man who was not named before, with no other named in between.
  mutating func namePersonLater(_ phrase: Phrase) {
    guard phrase.referent == .describedPerson, phrase.name == nil, described[phrase.head] == nil, tag(phrase.head) == "NN",
      ["a", "an", "another"].contains(word(phrase.tokens.lowerBound)), Self.officers.contains(lemma(phrase.head)),
      index.quoteFree(phrase.head)
    else { return }
    let sentence = index.sentences[phrase.head]
    guard sentence + 1 < annotation.sentences.count, annotation.sentences[sentence].region == annotation.sentences[sentence + 1].region,
      index.names(before: annotation.tokens.count, sentence: sentence).allSatisfy({ annotation.entities[$0].type != .person }),
      let subject = index.subject(of: sentence + 1), let entity = index.entity(at: subject), annotation.entities[entity].type == .person,
      annotation.entities[entity].tokens.count > 1, clusters.isFirstMention(entity), let node = node(entity)
    else { return }
    described[phrase.head] = node
  }

  private static let officers: Set<String> = [
    "leader", "commander", "chief", "warlord", "general", "colonel", "major", "captain", "officer", "emir", "boss", "cleric", "preacher",
    "negotiator", "founder", "rebel", "militiaman", "defector", "strongman", "politician",
  ]

  /// "founded a rival group. He calls **his movement** X": the body without a name of which the sentences before tell.
  func foundedBy(_ phrase: Phrase) -> Int? {
    guard ["his", "her", "their"].contains(word(phrase.tokens.lowerBound)), Self.groups.contains(lemma(phrase.head)),
      tag(phrase.head) == "NN",
      let last = founded(before: phrase.tokens.lowerBound).last, isUnnamed(last.node),
      index.sentences[phrase.head] - index.sentences[last.token] <= 2
    else { return nil }
    return last.node
  }

  /// Whether a phrase introduces a body: "a new alliance", "the new entity" before any was told.
  func introduces(_ phrase: Phrase) -> Bool {
    // "**Coalition nations** include A and B": an alliance known by its members.
    if phrase.referent == .describedGroup, ["nation", "country"].contains(lemma(phrase.head)), phrase.head > 0,
      phrase.tokens.contains(phrase.head - 1), Self.alliances.contains(word(phrase.head - 1))
    {
      return true
    }
    guard phrase.referent == .describedGroup, tag(phrase.head) == "NN",
      Self.alliances.contains(lemma(phrase.head)) || Self.groups.contains(lemma(phrase.head))
    else { return false }
    let words = phrase.tokens.filter { $0 < phrase.head }.map(word)
    return words.contains { ["a", "an", "new", "single", "joint", "unified", "rival"].contains($0) }
  }

  /// Notes the body of a change or of a membership, for "the move" and "the alliance" in a later sentence.
  mutating func contain(_ phrase: Phrase, _ node: Int, time: Int?, isChange: Bool) {
    let place = containers.lastIndex { $0.token <= phrase.head }.map { $0 + 1 } ?? 0
    containers.insert(Container(token: phrase.head, node: node, time: time, isChange: isChange), at: place)
  }

  /// The time of the change that "the move" stands for.
  func timeOfStep(_ phrase: Phrase) -> Int? {
    guard phrase.referent == .thing, Self.steps.contains(lemma(phrase.head)), let node = lastChange(before: phrase) else { return nil }
    return containers(before: phrase.tokens.lowerBound).last { clusters.root($0.node) == node && $0.isChange && $0.time != nil }?.time
  }

  /// The group of the last change told before a phrase, at most three sentences back.
  func lastChange(before phrase: Phrase) -> Int? {
    guard let last = containers(before: phrase.tokens.lowerBound).last(where: \.isChange),
      index.sentences[phrase.head] - index.sentences[last.token] <= 3
    else { return nil }
    return clusters.root(last.node)
  }

  /// The last body that came into being before a phrase; else the last one that others were said to belong to; else the last alliance named.
  func alliance(before phrase: Phrase, isNew: Bool = false) -> Int? {
    let sentence = index.sentences[phrase.head]
    let before = founded(before: phrase.tokens.lowerBound)
    let noun = lemma(phrase.head)
    let others = containers(before: phrase.tokens.lowerBound)
    if let founded = before.last(where: { $0.noun == noun }) { return clusters.root(founded.node) }
    // "the bloc known as X" goes before a band that was founded since.
    if !isNew, let called = others.last(where: { lemma($0.token) == noun && tag($0.token) == "NN" }) { return clusters.root(called.node) }
    if let founded = before.last { return clusters.root(founded.node) }
    // What others have joined is nothing new.
    if !isNew, let last = others.last, sentence - index.sentences[last.token] <= 5 {
      // Two bodies in one sentence are equal candidates, unless one is joined and the other only told beside.
      let beside = Array(others.reversed().prefix { index.sentences[$0.token] == index.sentences[last.token] })
      let changed = beside.filter(\.isChange)
      return only((changed.isEmpty ? beside : changed).map { clusters.root($0.node) })
    }
    let alliances = index.names(before: phrase.tokens.lowerBound, sentence: sentence, back: 3).filter {
      annotation.entities[$0].kind == .alliance
    }
    if isNew {
      return alliances.last { !joined.contains($0) }.flatMap(node)
    }
    if let last = alliances.last { return node(last) }
    // The only one of which the text has told so far, however long ago.
    let all = index.names(before: phrase.tokens.lowerBound, sentence: sentence, back: 12).filter {
      annotation.entities[$0].kind == .alliance
    }
    if let one = only(all.compactMap(node)) { return one }
    // "The Brothers' Council has suspended X … a fellow member": the only name that is one of an alliance by its own word.
    let called = index.names(before: phrase.tokens.lowerBound, sentence: sentence, back: 3).filter { entity in
      annotation.entities[entity].type == .organisation && annotation.entities[entity].kind != .intergovernmentalBody
        && Self.federations.contains(lemma(index.head(of: entity)))
    }
    return only(called.compactMap(node))
  }

  private static let federations: Set<String> = [
    "alliance", "coalition", "council", "committee", "coordination", "coordinator", "bloc", "federation", "confederation", "pact", "axis",
    "umbrella",
  ]

  static let alliances: Set<String> = [
    "alliance", "coalition", "bloc", "body", "grouping", "formation", "merger", "entity", "front", "force", "room", "union", "army",
    "command", "platform", "structure", "council", "federation", "umbrella", "confederation", "partnership", "pact",
  ]
  static let groups: Set<String> = [
    "group", "faction", "movement", "organisation", "organization", "militia", "brigade", "battalion", "party", "outfit", "network", "band",
    "gang", "sect", "cartel", "clan", "syndicate", "unit", "insurgency", "rebellion",
  ]
}
