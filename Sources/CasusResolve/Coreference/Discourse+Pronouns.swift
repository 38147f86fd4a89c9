// "It", "they", "he", "we". The subject of the sentence before is the first candidate; a pronoun that could be one of two equals is nobody.

import CasusModel

extension Discourse {
  /// A body mentioned in a sentence.
  struct Candidate {
    let token: Int
    let node: Int
  }

  /// Groups by name, and bodies and descriptions that are known, in a sentence before a token; in text order.
  func candidates(in sentence: Int, before token: Int, isPlain: Bool = false) -> [Candidate] {
    let names = index.names(before: token, sentence: sentence).filter { isGroup($0) && !isQuoted($0, apartFrom: token) }.compactMap {
      entity in
      node(entity).map { Candidate(token: index.head(of: entity), node: $0) }
    }
    let tokens = annotation.sentences[sentence].tokens.clamped(to: 0..<max(token, 0))
    let bodies = founded.filter { tokens.contains($0.token) }.map { Candidate(token: $0.token, node: clusters.root($0.node)) }
    let told = tokens.compactMap { place in
      (described[place] ?? definite(place, isPlain: isPlain)).map { Candidate(token: place, node: clusters.root($0)) }
    }
    return (names + bodies + told).sorted { ($0.token, $0.node) < ($1.token, $1.node) }
  }

  /// "the alliance", "his movement": a definite noun for a body that has been named or founded, or is known to be a person's.
  private func definite(_ token: Int, isPlain: Bool) -> Int? {
    if tag(token) == "NN", token > 0, ["his", "her"].contains(word(token - 1)), Self.groups.contains(lemma(token)) {
      return possessed(Phrase(tokens: token - 1..<token + 1, head: token))
    }
    guard tag(token) == "NN", token > 0, word(token - 1) == "the" else { return nil }
    if Self.groups.contains(lemma(token)), !index.isHead(lemma(token)) { return isPlain ? nil : groupNamed(by: token) }
    guard Self.alliances.contains(lemma(token)) || index.isHead(lemma(token)) else { return nil }
    var phrase = Phrase(tokens: token - 1..<token + 1, head: token)
    phrase.referent = .describedGroup
    if Self.ofTheState.contains(lemma(token)) { return nil }
    return headedName(phrase) ?? (Self.alliances.contains(lemma(token)) ? alliance(before: phrase) : nil)
  }

  /// "ban **the group**", "**the gang**, the Rugu Boys,": the name beside it, else the one group of its sentence and the one before. Other such
  /// nouns do not count, so that looking back ends.
  private func groupNamed(by token: Int) -> Int? {
    if word(token + 1) == ",", let name = index.entity(at: token + 2) ?? index.entity(at: token + 3),
      annotation.entities[name].type == .organisation, annotation.entities[name].tokens.lowerBound <= token + 3
    {
      return node(name)
    }
    let sentence = index.sentences[token]
    let here = candidates(in: sentence, before: token - 1, isPlain: true)
    let before = sentence > 0 ? candidates(in: sentence - 1, before: annotation.tokens.count, isPlain: true) : []
    let subjects = (here + before).filter { index.salience(of: $0.token) == 0 }
    return only((subjects.isEmpty ? here + before : subjects).map(\.node))
  }

  /// Whether only a speaker names an entity, in the sentence of a token that the narrator says: "“X is far away,” said **its** chief".
  private func isQuoted(_ entity: Int, apartFrom token: Int) -> Bool {
    let name = annotation.entities[entity].tokens.lowerBound
    guard annotation.tokens.indices.contains(token), index.sentences[name] == index.sentences[token] else { return false }
    return index.isQuoted(name) && !index.isQuoted(token)
  }

  /// The one that the sentence is most about: its subject; inside the subject the first; else the first of the sentence.
  func mostSalient(_ candidates: [Candidate]) -> Int? {
    let ranked = candidates.map { (rank: index.salience(of: $0.token), node: $0.node) }
    guard let best = ranked.map(\.rank).min() else { return nil }
    let salient = zip(candidates, ranked).filter { $0.1.rank == best }.map(\.0)
    // "A and B said … It": either.
    return best == 0 ? single(salient) : salient.first?.node
  }

  /// The first candidate, unless another one stands beside it in a list.
  private func single(_ candidates: [Candidate]) -> Int? {
    guard let first = candidates.first else { return nil }
    let isListed = candidates.contains { other in
      other.node != first.node && annotation.tokens[other.token].dependency == "conj"
        // In brackets stand other forms of the name, whatever the parse makes of them.
        && !(first.token..<other.token).contains { annotation.tokens[$0].text == "(" }
    }
    return isListed ? nil : first.node
  }

  /// "it", "they": the subject of the clause that says it, else of the sentence before; "he", "she": the last person; "we": who speaks.
  func pronoun(_ phrase: Phrase) -> Int? {
    let sentence = index.sentences[phrase.head]
    switch word(phrase.head) {
    case "he", "she", "him", "her": return person(before: phrase.tokens.lowerBound, sentence: sentence)
    case "we", "us", "our", "ours", "ourselves": return speaker(at: phrase.head)
    case "former": return ofTwo(phrase, sentence: sentence)?.first
    case "latter": return ofTwo(phrase, sentence: sentence)?.second
    case "it", "they", "itself", "themselves", "its", "their", "them": return body(phrase, sentence: sentence, depth: 0)
    default: return nil
    }
  }

  /// "it", "them" where the group that first comes to mind cannot be meant: the only other group named before it in its sentence.
  func pronoun(_ phrase: Phrase, otherThan node: Int) -> Int? {
    guard phrase.referent == .pronoun, ["it", "them"].contains(word(phrase.head)) else { return nil }
    let here = open(candidates(in: index.sentences[phrase.head], before: phrase.tokens.lowerBound), to: phrase.head)
    if let other = only(here.map { clusters.root($0.node) }.filter { $0 != node }) { return other }
    // "**The group** was part of X, from which **it** was expelled".
    let sentence = index.sentences[phrase.head]
    guard here.allSatisfy({ clusters.root($0.node) == node }), let subject = index.subject(of: sentence), subject < phrase.head else {
      return nil
    }
    return self.subject(of: sentence, depth: 0).map(clusters.root).flatMap { $0 == node ? nil : $0 }
  }

  /// The last person named before a token, at most four sentences back; nobody whom only a speaker names.
  func person(before token: Int, sentence: Int) -> Int? {
    let people = index.names(before: token, sentence: sentence, back: 4).filter { entity in
      annotation.entities[entity].type == .person && quote(at: annotation.entities[entity].tokens.lowerBound) == nil
    }
    // "Nur, once **Shekau's** deputy, said he …": the subject of the sentence before whoever is told of beside.
    let here = people.filter { index.sentences[annotation.entities[$0].tokens.lowerBound] == sentence }
    if here.count > 1, let subject = here.first(where: { index.salience(of: index.head(of: $0)) == 0 }), let last = here.last,
      annotation.tokens[index.head(of: last)].dependency == "nmod:poss"
    {
      return node(subject)
    }
    return people.last.flatMap(node)
  }

  /// "The former", "the latter": of exactly two groups named in this sentence before, else in the one or two before.
  private func ofTwo(_ phrase: Phrase, sentence: Int) -> (first: Int, second: Int)? {
    for place in [sentence, sentence - 1, sentence - 2] where place >= 0 {
      var nodes: [Int] = []
      for candidate in candidates(in: place, before: phrase.tokens.lowerBound) where !nodes.contains(candidate.node) {
        nodes.append(candidate.node)
      }
      if nodes.count == 2 { return (nodes[0], nodes[1]) }
      if !nodes.isEmpty { return nil }
    }
    return nil
  }

  /// "X lost **their** commander": who has one is an armed group, so the only organisation of unknown kind before it is meant.
  private func fighting(_ phrase: Phrase, sentence: Int) -> Int? {
    let next = phrase.head + 1
    guard ["its", "their"].contains(word(phrase.head)), annotation.tokens.indices.contains(next),
      ["commander", "emir", "amir", "fighter", "gunman", "militiaman"].contains(lemma(next))
    else { return nil }
    let names = index.names(before: phrase.tokens.lowerBound, sentence: sentence).filter {
      annotation.entities[$0].type == .organisation && annotation.entities[$0].kind == nil
    }
    return only(names.compactMap(node))
  }

  private func body(_ phrase: Phrase, sentence: Int, depth: Int) -> Int? {
    if depth < 4, let subject = boundBySubject(phrase) { return body(subject, sentence: sentence, depth: depth + 1) }
    let word = word(phrase.head)
    let isSingular = ["it", "itself", "its"].contains(word)
    let here = open(candidates(in: sentence, before: phrase.tokens.lowerBound), to: phrase.head)
    if here.isEmpty {
      if let fighting = fighting(phrase, sentence: sentence) { return fighting }
      // "Rwanda denied that it supports …": the one state of a sentence without groups.
      let states = index.names(before: phrase.tokens.lowerBound, sentence: sentence).filter {
        annotation.entities[$0].kind == .state && index.salience(of: index.head(of: $0)) == 0
      }
      if let state = only(states.compactMap(node)) { return state }
      guard sentence > 0, depth < 4 else { return nil }
      // "**Four bands** pledged loyalty to X. **They** are …": the bands, whoever they are.
      if !isSingular, let subject = index.subject(of: sentence - 1), tag(subject) == "NNS", index.entity(at: subject) == nil,
        Self.bands.contains(lemma(subject))
      {
        return nil
      }
      // "It is led by … . It comprises …": the same subject goes on.
      if let subject = subject(of: sentence - 1, depth: depth) { return subject }
      let before = candidates(in: sentence - 1, before: annotation.tokens.count)
      if let one = only(before.map(\.node)) { return one }
      // Where the sentence is about no group, the body of which it tells.
      let bodies = before.filter { candidate in
        containers.contains { clusters.root($0.node) == candidate.node } || founded.contains { clusters.root($0.node) == candidate.node }
      }
      return isSingular ? only(bodies.map(\.node)) ?? mostSalient(before) : nil
    }
    // "met LF and its commander": a possessive takes the group next to it; ", its leader, P, said" is of the sentence's subject.
    let isApposed = phrase.tokens.lowerBound > 0 && annotation.tokens[phrase.tokens.lowerBound - 1].text == ","
    if ["its", "their"].contains(word), !isApposed, let last = here.last { return last.node }
    // With several groups before it, the first of the sentence is its subject; a plural may be any of them.
    return only(here.map(\.node)) ?? (isSingular ? here.first?.node : nil)
  }

  /// Nouns for several groups.
  private static let bands: Set<String> = groups.union([
    "brigade", "unit", "faction", "cell", "clan", "tribe", "bloc", "force", "coalition",
  ])

  /// "X denied that **it** was negotiating **its** entry": whose it is, the subject of the same clause says.
  private func boundBySubject(_ phrase: Phrase) -> Phrase? {
    guard ["its", "their"].contains(word(phrase.head)), let noun = annotation.tokens[phrase.head].head,
      let verb = annotation.tokens[noun].head
    else { return nil }
    let sentence = annotation.sentences[index.sentences[phrase.head]].tokens
    let wanted = word(phrase.head) == "its" ? "it" : "they"
    let subject = (sentence.lowerBound..<phrase.head).last {
      annotation.tokens[$0].head == verb && (annotation.tokens[$0].dependency ?? "").hasPrefix("nsubj")
    }
    guard let subject, word(subject) == wanted else { return nil }
    return Phrase(tokens: subject..<subject + 1, head: subject)
  }

  /// Those candidates that a pronoun may mean. "A and B are **its** members" are not their own members; nor does "X, one of **its** founders" mean X.
  private func open(_ candidates: [Candidate], to pronoun: Int) -> [Candidate] {
    // "X (XX), one of **its** founders": nor XX.
    let bearers = Set(candidates.filter { index.isApposed(pronoun, to: $0.token) }.map(\.node))
    let others = candidates.filter { !bearers.contains($0.node) && !isSetApart($0.token, from: pronoun) && !isPast($0.token) }
    let start = annotation.sentences[index.sentences[pronoun]].tokens.lowerBound
    guard ["nmod:poss", "nmod"].contains(annotation.tokens[pronoun].dependency), let noun = annotation.tokens[pronoun].head,
      let copula = (start..<pronoun).first(where: {
        annotation.tokens[$0].head == noun && annotation.tokens[$0].dependency == "cop"
      }),
      let subject = others.last(where: { $0.token < copula })
    else { return others }
    let list = index.listHead(subject.token)
    return others.filter { index.listHead($0.token) != list && annotation.tokens[$0.token].head != list }
  }

  /// "**Besides A and B**, it includes C", "**B, from which** it was expelled": neither is meant by the pronoun.
  func isSetApart(_ candidate: Int, from pronoun: Int) -> Bool {
    let item = index.listHead(candidate)
    let isBeside = (max(0, item - 6)..<item).contains { token in
      ["besides", "beside", "apart", "aside", "unlike", "alongside"].contains(word(token))
        && (annotation.tokens[token].head == item || annotation.tokens[item].head == token)
    }
    if isBeside, index.sentences[item] == index.sentences[pronoun] { return true }
    // The relative pronoun stands for the candidate in the clause in which the pronoun is an argument of its own.
    guard let verb = annotation.tokens[pronoun].head, annotation.tokens[verb].dependency == "acl:relcl" else { return false }
    return annotation.tokens[verb].head == candidate || annotation.tokens[verb].head == item
  }

  /// "a **former** officer of X": X is behind him.
  private func isPast(_ token: Int) -> Bool {
    guard annotation.tokens[token].dependency == "nmod", let noun = annotation.tokens[token].head, noun < token else { return false }
    return (max(0, noun - 3)..<noun).contains {
      annotation.tokens[$0].head == noun && ["former", "ex", "onetime", "one-time", "erstwhile"].contains(word($0))
    }
  }

  /// Who the subject of a sentence is, where that is a group: by name, by description or by a pronoun of its own.
  private func subject(of sentence: Int, depth: Int) -> Int? {
    guard let token = index.subject(of: sentence) else { return nil }
    if let node = known(at: token) { return node }
    if ["it", "they"].contains(word(token)) {
      return body(Phrase(tokens: token..<token + 1, head: token), sentence: sentence, depth: depth + 1)
    }
    let first = annotation.sentences[sentence].tokens.lowerBound
    let start = stride(from: token - 1, through: max(first, token - 3), by: -1).first { ["the", "this"].contains(word($0)) }
    let named = candidates(in: sentence, before: annotation.tokens.count).filter { index.salience(of: $0.token) == 0 }
    if !named.isEmpty { return single(named) }
    if tag(token) == "NN", let start {
      var phrase = Phrase(tokens: start..<token + 1, head: token)
      phrase.referent = .describedGroup
      return description(phrase)
    }
    return nil
  }

  /// The group for which a quotation's speaker speaks: itself, the one whose leader or spokesman it is.
  func speaker(at token: Int) -> Int? {
    quote(at: token)?.source.flatMap { spokenFor($0) }
  }

  /// The quotation in which a word stands.
  private func quote(at token: Int) -> Quote? {
    quoteOfToken[token].map { quotes[$0] }
  }

  /// The group in whose name a phrase speaks.
  func spokenFor(_ source: Phrase) -> Int? {
    if source.referent == .person || source.referent == .describedPerson || source.referent == .pronoun, let person = node(of: source),
      let groups = groupsOfPerson[person]
    {
      return only(groups.map { clusters.root($0.node) })
    }
    if source.referent == .group { return named(source) }
    let first = source.tokens.lowerBound
    if ["its", "their"].contains(word(first)) {
      return body(Phrase(tokens: first..<first + 1, head: first), sentence: index.sentences[first], depth: 0)
    }
    return source.owner.flatMap(node)
  }
}
