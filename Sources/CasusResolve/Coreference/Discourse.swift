// Who a phrase is. Names are known from the clusters; "the group", "the new alliance", "it" look back, never further than a few sentences and
// never to one of two equal candidates. What cannot be told stays words.

import CasusModel

/// What has been mentioned where, and who it is.
struct Discourse {
  var clusters: NameClusters
  let annotation: Annotation
  /// Bodies that came into being, with or without a name, in text order: first token, node, head noun.
  private(set) var founded: [(token: Int, node: Int, noun: String)] = []
  /// Groups that were said to be formed or joined, in text order.
  private var changes: [(token: Int, node: Int, time: Int?)] = []
  /// Sentence of each token.
  private let sentenceOfToken: [Int]
  /// Sentences that tell an unnamed body's name or a phrase's referent, by node.
  private(set) var namedIn: [Int: [Int]] = [:]

  /// What is between quotation marks: whom a speaker names is not who speaks.
  private let quoted: [Span]

  init(_ annotation: Annotation, quoted: [Span]) {
    self.annotation = annotation
    self.quoted = quoted
    clusters = NameClusters(annotation)
    var sentences = [Int](repeating: 0, count: annotation.tokens.count)
    for (index, sentence) in annotation.sentences.enumerated() { for token in sentence.tokens { sentences[token] = index } }
    sentenceOfToken = sentences
  }

  /// Notes a body that is said to come into being, and gives the node that stands for it.
  mutating func found(_ phrase: Phrase) -> Int {
    // "the creation of the alliance" after "a new alliance": the same body.
    let known = named(phrase) ?? (isDefinite(phrase) ? description(phrase) : nil)
    let node = known ?? clusters.addNode()
    founded.append((phrase.head, node, lemma(phrase.head)))
    founded.sort { $0.token < $1.token }
    return node
  }

  /// "launched an alliance on Friday. … presented the Delta **Alliance**": a body without a name, and within three sentences the first mention
  /// of a name that ends in the same word.
  mutating func nameFoundedBodies() {
    for body in founded where !["army", "force", "group", "government"].contains(body.noun) {
      guard !clusters.nodeOfEntity.contains(where: { $0.map(clusters.root) == clusters.root(body.node) }) else { continue }
      let sentence = sentenceOfToken[body.token]
      let name = annotation.entities.indices.first { index in
        let tokens = annotation.entities[index].tokens
        guard annotation.entities[index].type == .organisation, tokens.lowerBound > body.token,
          sentenceOfToken[tokens.lowerBound] <= sentence + 3
        else { return false }
        return annotation.tokens[tokens.upperBound - 1].text.lowercased() == body.noun
      }
      guard let name, let node = clusters.nodeOfEntity[name] else { continue }
      let first = clusters.nodeOfEntity.firstIndex { $0.map(clusters.root) == clusters.root(node) }
      if first == name { equate(body.node, node, in: sentenceOfToken[annotation.entities[name].tokens.lowerBound]) }
    }
  }

  /// Whether a phrase introduces a body: "a new alliance", "the new entity" before any was told.
  func introduces(_ phrase: Phrase) -> Bool {
    guard phrase.referent == .describedGroup, tag(phrase.head) == "NN",
      Self.alliances.contains(lemma(phrase.head)) || Self.groups.contains(lemma(phrase.head))
    else { return false }
    let words = phrase.tokens.filter { $0 < phrase.head }.map { annotation.tokens[$0].text.lowercased() }
    return words.contains { ["a", "an", "new", "single", "joint", "unified", "rival"].contains($0) }
  }

  /// Notes the group of a change, for "the move" in a later sentence.
  mutating func change(_ phrase: Phrase, _ node: Int, time: Int?) {
    changes.append((phrase.head, node, time))
    changes.sort { $0.token < $1.token }
  }

  /// The time of the change that "the move" stands for.
  func timeOfStep(_ phrase: Phrase) -> Int? {
    guard phrase.referent == .thing, Self.steps.contains(lemma(phrase.head)), let node = lastChange(before: phrase) else { return nil }
    return changes.last { $0.token < phrase.tokens.lowerBound && clusters.root($0.node) == node && $0.time != nil }?.time
  }

  /// The group of the last change told before a phrase, at most three sentences back.
  private func lastChange(before phrase: Phrase) -> Int? {
    guard let last = changes.last(where: { $0.token < phrase.tokens.lowerBound }),
      sentenceOfToken[phrase.head] - sentenceOfToken[last.token] <= 3
    else { return nil }
    return clusters.root(last.node)
  }

  /// The text says that two phrases name one actor.
  mutating func equate(_ left: Int, _ right: Int, in sentence: Int) {
    clusters.join(left, right)
    namedIn[clusters.root(left), default: []].append(sentence)
  }

  /// The node of a phrase that bears a name.
  func named(_ phrase: Phrase) -> Int? {
    phrase.name.flatMap { clusters.nodeOfEntity[$0] }.map(clusters.root)
  }

  /// The node of any phrase, by name or by looking back; nil when it cannot be told.
  func node(of phrase: Phrase) -> Int? {
    if let node = named(phrase) { return node }
    if let founded = founded.first(where: { $0.token == phrase.head }) { return clusters.root(founded.node) }
    switch phrase.referent {
    case .pronoun: return pronoun(phrase)
    case .describedGroup: return description(phrase)
    default: return nil
    }
  }

  /// The group that a phrase stands for where a rule needs one: "selected as **the leader**", "announced **the move**", "**the signatories** were".
  func group(of phrase: Phrase) -> Int? {
    if let node = node(of: phrase) { return node }
    let noun = lemma(phrase.head)
    switch phrase.referent {
    case .describedPerson where phrase.owner == nil && Self.leading.contains(noun): return alliance(before: phrase)
    case .thing, .describedPerson:
      if Self.parts.contains(noun) { return alliance(before: phrase) }
      return Self.steps.contains(noun) ? lastChange(before: phrase) : nil
    default: return nil
    }
  }

  private static let parts: Set<String> = ["signatory", "signatories", "member", "participant", "founder", "component", "constituent"]
  private static let steps: Set<String> = [
    "move", "step", "merger", "decision", "union", "fusion", "unification", "document", "statement", "charter", "declaration", "agreement",
    "pact",
    "communique", "deal",
  ]
  private static let leading: Set<String> = ["leader", "commander", "head", "chief", "emir", "chairman"]

  /// "the (new) alliance", "the front", "the group".
  private func description(_ phrase: Phrase) -> Int? {
    guard isDefinite(phrase), tag(phrase.head) == "NN" || tag(phrase.head).hasPrefix("NNP") else { return nil }
    let noun = lemma(phrase.head)
    // "the front" is the last Front named; "the new army" is none that was named before.
    // "the army" and "the government" are the state's, even where an Army has been named.
    if ["army", "government", "military", "police", "force", "troop"].contains(noun), !isNew(phrase) { return nil }
    let isBare = phrase.tokens.lowerBound + 1 == phrase.head
    if isBare, let node = lastName(with: noun, before: phrase) { return node }
    if !isBare, !isNew(phrase) { return nil }
    if Self.alliances.contains(noun) || isNew(phrase) { return alliance(before: phrase) }
    return Self.groups.contains(noun) ? subjectGroup(before: phrase) : nil
  }

  private static let alliances: Set<String> = [
    "alliance", "coalition", "bloc", "body", "grouping", "formation", "merger", "entity", "front", "force", "room", "union", "army",
    "command", "platform", "structure", "council", "federation",
  ]
  private static let groups: Set<String> = [
    "group", "faction", "movement", "organisation", "organization", "militia", "brigade", "battalion", "party", "outfit", "network",
  ]

  /// The last body that came into being before a phrase; else the last alliance named.
  private func alliance(before phrase: Phrase) -> Int? {
    let sentence = sentenceOfToken[phrase.head]
    let before = founded.filter { $0.token < phrase.tokens.lowerBound }
    let noun = lemma(phrase.head)
    if let founded = before.last(where: { $0.noun == noun }) ?? before.last { return clusters.root(founded.node) }
    let entities = entities(before: phrase.tokens.lowerBound, sentences: 3, of: sentence).filter {
      annotation.entities[$0].kind == .alliance
    }
    guard let last = entities.last else { return nil }
    return clusters.nodeOfEntity[last].map(clusters.root)
  }

  /// "the front" for the last name that ends in the same word: "Levant Front".
  private func lastName(with noun: String, before phrase: Phrase) -> Int? {
    let candidates = entities(before: phrase.tokens.lowerBound, sentences: 20, of: sentenceOfToken[phrase.head]).filter { index in
      let entity = annotation.entities[index]
      guard entity.type == .organisation, let last = entity.tokens.last else { return false }
      return annotation.tokens[last].text.lowercased() == noun || annotation.tokens[last].lemma.lowercased() == noun
    }
    // The title counts twice: it says what the story is about.
    let titled = candidates.filter { annotation.sentences[sentenceOfToken[annotation.entities[$0].tokens.lowerBound]].region == .title }
    let nodes = (titled + candidates).compactMap { clusters.nodeOfEntity[$0] }.map(clusters.root)
    // With two Fronts in the story, "the front" is the one that it is about.
    let most = nodes.map { node in nodes.count { $0 == node } }.max() ?? 0
    return nodes.last { node in nodes.count { $0 == node } == most }
  }

  /// The first group named in this sentence before the phrase, else in the sentence before: what the text is about.
  private func subjectGroup(before phrase: Phrase) -> Int? {
    let sentence = sentenceOfToken[phrase.head]
    for index in stride(from: sentence, through: max(0, sentence - 2), by: -1) {
      let groups = entities(before: phrase.tokens.lowerBound, sentences: 0, of: index).filter { isGroup($0) }
      if let first = groups.first { return clusters.nodeOfEntity[first].map(clusters.root) }
    }
    return nil
  }

  /// "it", "they": the subject of the clause that says it, else of the sentence before; "he", "she": the last person.
  private func pronoun(_ phrase: Phrase) -> Int? {
    let word = annotation.tokens[phrase.head].text.lowercased()
    let sentence = sentenceOfToken[phrase.head]
    switch word {
    case "he", "she", "him", "her":
      let people = entities(before: phrase.tokens.lowerBound, sentences: 4, of: sentence).filter { index in
        annotation.entities[index].type == .person && !quoted.contains { $0.contains(annotation.entities[index].span) }
      }
      return people.last.flatMap { clusters.nodeOfEntity[$0] }.map(clusters.root)
    case "it", "they", "itself", "themselves", "its", "their", "them":
      let here = entities(before: phrase.tokens.lowerBound, sentences: 0, of: sentence).filter { isGroup($0) }
      // "It is led by … . It comprises …": the same subject goes on.
      if here.isEmpty, sentence > 0, let subject = pronounSubject(of: sentence - 1) { return pronoun(subject) }
      let groups = here.isEmpty ? entities(before: phrase.tokens.lowerBound, sentences: 1, of: sentence).filter { isGroup($0) } : here
      // "Rwanda denied that it supports …": the one state of a sentence without groups.
      if here.isEmpty {
        let states = entities(before: phrase.tokens.lowerBound, sentences: 0, of: sentence).filter {
          annotation.entities[$0].kind == .state
        }
        let nodes = Set(states.compactMap { clusters.nodeOfEntity[$0] }.map(clusters.root))
        if nodes.count == 1 { return nodes.first }
      }
      // "met LF and its commander": a possessive takes the group next to it; ", its leader, P, said" is of the sentence's subject.
      let isApposed = phrase.tokens.lowerBound > 0 && annotation.tokens[phrase.tokens.lowerBound - 1].text == ","
      if ["its", "their"].contains(word), !isApposed, let last = here.last { return clusters.nodeOfEntity[last].map(clusters.root) }
      let nodes = Set(groups.compactMap { clusters.nodeOfEntity[$0] }.map(clusters.root))
      if nodes.count == 1 { return nodes.first }
      // With several groups before it, the first of the sentence is its subject; a plural may be any of them.
      return ["it", "itself", "its"].contains(word) ? groups.first.flatMap { clusters.nodeOfEntity[$0] }.map(clusters.root) : nil
    default: return nil
    }
  }

  /// The first word of a sentence when it is "it" or "they".
  private func pronounSubject(of sentence: Int) -> Phrase? {
    guard sentence >= 0,
      annotation.sentences[sentence].regionIndex + 1 >= annotation.sentences[min(sentence + 1, annotation.sentences.count - 1)].regionIndex,
      let first = annotation.sentences[sentence].tokens.first, ["it", "they"].contains(annotation.tokens[first].text.lowercased())
    else { return nil }
    var phrase = Phrase(tokens: first..<(first + 1), head: first)
    phrase.referent = .pronoun
    return phrase
  }

  private func isGroup(_ index: Int) -> Bool {
    switch annotation.entities[index].kind {
    case .armedGroup, .alliance, .politicalBody, .governmentForce: true
    case .state, .intergovernmentalBody, .civilians, .media, .person: false
    // An acronym of unknown kind is mostly a group's.
    case nil:
      annotation.entities[index].type == .organisation
        && annotation.document.text.quote(annotation.entities[index].span).unicodeScalars.allSatisfy {
          $0.properties.isUppercase || ("0"..."9").contains($0)
        }
    }
  }

  /// Entities that end before a token, at most `sentences` sentences back, inside sentence `sentence` and those before it.
  private func entities(before token: Int, sentences: Int, of sentence: Int) -> [Int] {
    let first = annotation.sentences[max(0, sentence - sentences)].tokens.lowerBound
    let end = min(token, annotation.sentences[sentence].tokens.upperBound)
    var low = 0
    var high = annotation.entities.count
    while low < high {
      let middle = (low + high) / 2
      if annotation.entities[middle].tokens.lowerBound < first { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    while low < annotation.entities.count, annotation.entities[low].tokens.upperBound <= end {
      found.append(low)
      low += 1
    }
    return found
  }

  /// "the new group", "the group": nothing else tells it from others.
  private func isNew(_ phrase: Phrase) -> Bool {
    let words = phrase.tokens.filter { $0 < phrase.head }.dropFirst().map { annotation.tokens[$0].text.lowercased() }
    return !words.isEmpty
      && words.allSatisfy {
        ["new", "joint", "military", "rebel", "united", "unified", "revived", "renamed", "merged", "jihadist", "armed"].contains($0)
      }
  }

  private func isDefinite(_ phrase: Phrase) -> Bool {
    ["the", "this", "that"].contains(annotation.tokens[phrase.tokens.lowerBound].text.lowercased())
  }

  private func lemma(_ token: Int) -> String { annotation.tokens[token].lemma.lowercased() }
  private func tag(_ token: Int) -> String { annotation.tokens[token].fineTag }
}
