// From found names to entities: the kind of actor and the lists' own form, and between the names the adjectives of states.

import CasusModel

extension NameText {
  /// The names with their kinds, and the adjectives of states where no name stands.
  func entities(_ names: [FoundName], _ weights: NameWeights) -> [Entity] {
    let judgements = names.map { judged($0, weights) }
    var memory = NameMemory()
    for (name, judgement) in zip(names, judgements) {
      guard let type = judgement.type else { continue }
      memory.learn(judgement.words, type)
      // "Syrian Democratic Forces (SDF)": the letters are of its kind.
      if let letters = bracketed(behind: name.tokens) { memory.learn([folds[written.word(ofToken: letters)].lowercased()], type) }
    }
    let neighbours = kindsByNeighbours(
      names,
      kinds: zip(names, judgements).map { name, judgement in
        judgement.type?.kind ?? memory.recall(judgement.words).flatMap { $0.type == name.type ? $0.kind : nil }
      })
    for (judgement, kind) in zip(judgements, neighbours) where kind != nil && !judgement.words.isEmpty {
      memory.learn(judgement.words, NameType(.organisation, kind))
    }
    var entities = adjectives(outside: names)
    for ((name, judgement), neighbour) in zip(zip(names, judgements), neighbours) {
      if judgement.isAdjective {
        entities.append(adjective(name.tokens))
        continue
      }
      var kind = judgement.type?.kind
      if kind == nil, let known = memory.recall(judgement.words), known.type == name.type { kind = known.kind }
      if kind == nil, name.type == .organisation { kind = neighbour ?? kindOfFront(judgement.words, memory) }
      if name.type == .person { kind = .person }
      entities.append(
        Entity(
          span: nameSpan(name.tokens), tokens: name.tokens, type: name.type, kind: kind, canonical: canonical(judgement.entry, kind)))
    }
    return entities.sorted { $0.span < $1.span }
  }

  /// "**JRM**-Unity", "**Raia Mutomboki** Sud": a group's name with one word behind it names a part of the group.
  private func kindOfFront(_ words: [String], _ memory: NameMemory) -> ActorKind? {
    guard words.count > 1 else { return nil }
    let front = Array(words.dropLast())
    let kind =
      memory.recall(front)?.kind ?? lexicons.group(named: front.joined(separator: " "))
      ?? lexicons.group(named: front.joined(separator: " ").uppercased())
    return kind == .armedGroup || kind == .politicalBody ? kind : nil
  }

  /// Without the prefix that is one token with the name: "pro-**Assad**", "counter-**ISIL**".
  private func nameSpan(_ range: Range<Int>) -> Span {
    let whole = span(range)
    guard let prefix = tokens[range.lowerBound].prefixLength(lexicons) else { return whole }
    return Span(whole.start + prefix, whole.end)
  }

  /// What lists and signs say of a found name, as far as they agree with its type.
  private struct Judgement {
    var words: [String]
    var type: NameType?
    var entry: LexiconEntry?
    var isAdjective = false
  }

  private func judged(_ name: FoundName, _ weights: NameWeights) -> Judgement {
    let entry = listed(name.tokens)
    if entry?.category == .adjective { return Judgement(words: [], entry: entry, isAdjective: true) }
    guard let range = wholeWords(ofTokens: name.tokens) else {
      let kind = entry?.type == name.type ? entry?.kind : nil
      return Judgement(words: [], type: NameType(name.type, kind), entry: entry)
    }
    let sentence = wordSentences.sentence(ofToken: range.lowerBound)
    let view = view(sentence)
    let candidate = view.candidate(range)
    let sign = NameTyping(view: view, candidate: candidate).strong(weights)
    var type = sign?.type.type == name.type ? sign?.type : nil
    if type == nil, entry?.type == name.type { type = NameType(name.type, entry?.kind) }
    if name.type == .person { type = NameType(.person, .person) }
    return Judgement(words: candidate.words, type: type, entry: entry?.type == name.type ? entry : nil)
  }

  /// The lists' own form of states and media, which the text may write by acronym; of a capital its state. Groups keep the text's own words.
  private func canonical(_ entry: LexiconEntry?, _ kind: ActorKind?) -> String? {
    if let entry, entry.category == .capital, kind == nil { return lexicons.state(capital: entry.name)?.name }
    guard let entry, entry.category == .state && kind == .state || entry.category == .media && kind == .media else { return nil }
    return entry.name
  }

  /// "**Syrian** troops", "**Turkish**-backed": references to states.
  private func adjectives(outside names: [FoundName]) -> [Entity] {
    var entities: [Entity] = []
    var next = 0
    for token in tokens.indices {
      while next < names.count, names[next].tokens.upperBound <= token { next += 1 }
      if next < names.count, names[next].tokens.contains(token) { continue }
      guard tokens[token].text.unicodeScalars.first?.properties.isUppercase ?? false, tokens[token].text.utf8.count > 3,
        lexicons.state(adjective: tokens[token].text) != nil, !isTime(tokens[token].span)
      else { continue }
      entities.append(adjective(token..<(token + 1)))
    }
    return entities
  }

  private func adjective(_ range: Range<Int>) -> Entity {
    let text = tokens[range].map(\.text).joined(separator: " ")
    return Entity(
      span: span(range), tokens: range, type: .location, kind: .state, canonical: lexicons.state(adjective: text)?.name, isAdjective: true)
  }
}

extension Token {
  /// Bytes of a prefix before a name, "pro-" or other small letters, its hyphen included; nil where there is none. Articles are no prefixes.
  func prefixLength(_ lexicons: Lexicons) -> Int? {
    guard let hyphen = text.firstIndex(of: "-"), text[text.index(after: hyphen)...].first?.isUppercase ?? false else { return nil }
    let prefix = text[..<hyphen]
    guard
      prefix.count > 1 && prefix.allSatisfy(\.isLowercase) && lexicons.particle(prefix) == nil
        || Self.prefixes.contains(prefix.lowercased())
    else { return nil }
    return text[...hyphen].utf8.count
  }

  private static let prefixes: Set<String> = ["anti", "counter", "ex", "non", "post", "pre", "pro"]
}

extension LexiconEntry {
  /// The type of what a listed name names.
  var type: EntityType? {
    switch category {
    case .state, .place, .capital, .adjective: .location
    case .group, .body, .media: .organisation
    case .people, .title, .organisationType, .givenName, .particle: nil
    }
  }
}

extension [Sentence] {
  /// The tokens of the sentence that holds a token, by halving.
  func sentence(ofToken token: Int) -> Range<Int> {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < count ? self[low].tokens : token..<(token + 1)
  }
}
