// What each name names. Strong signs are read first in the whole document; a name without signs of its own then takes what the same name,
// or the longer name that it shortens, has elsewhere in the document. What stays unknown has no kind.

import CasusModel

/// Finds names of persons, organisations and places.
public struct NameRecognizer: Sendable {
  let lexicons: Lexicons

  /// Makes a recognizer over the given word lists.
  public init(lexicons: Lexicons) {
    self.lexicons = lexicons
  }

  /// The names of a tagged document, in text order, disjoint.
  public func names(tokens: [Token], sentences: [Sentence], times: [TimeExpression]) -> [Entity] {
    let lowercased = Set(tokens.lazy.filter { $0.text.utf8.first.map { (0x61...0x7A).contains($0) } ?? false }.map(\.text))
    var found: [(candidate: NameCandidate, view: NameTokens)] = []
    for sentence in sentences {
      let view = NameTokens(tokens: tokens, range: sentence.tokens, lexicons: lexicons, lowercased: lowercased)
      found += view.candidates().map { ($0, view) }
    }
    found.removeAll { entry in isTime(entry.candidate, tokens: tokens, times: times) }
    let strong = found.map { NameTyping(view: $0.view, candidate: $0.candidate).strong() }
    var memory = NameMemory()
    for (entry, type) in zip(found, strong) { if let type { memory.learn(entry.candidate.words, type) } }
    // "…, Simon Gatwech said": weak signs of full names serve their short forms too.
    for (entry, type) in zip(found, strong)
    where type == nil && entry.candidate.tokens.count > 1 && memory.recall(entry.candidate.words) == nil {
      if let weak = NameTyping(view: entry.view, candidate: entry.candidate).weak(), weak.kind != nil {
        memory.learn(entry.candidate.words, weak)
      }
    }
    return zip(found, strong).compactMap { entry, type in
      let typing = NameTyping(view: entry.view, candidate: entry.candidate)
      guard let type = type ?? memory.recall(entry.candidate.words) ?? typing.weak() else { return nil }
      let first = tokens[entry.candidate.tokens.lowerBound].span
      let last = tokens[entry.candidate.tokens.upperBound - 1].span
      return Entity(
        span: first.union(last), tokens: entry.candidate.tokens, type: type.type, kind: type.kind, canonical: canonical(typing, type))
    }
    .merged(with: compounds(tokens: tokens, sentences: sentences))
  }

  /// The lists' own form of states and media, which the text may write by adjective or acronym. Groups keep the text's own words.
  private func canonical(_ typing: NameTyping, _ type: NameType) -> String? {
    guard let entry = typing.entry, [.state, .adjective, .media].contains(entry.category), type.kind == .state || type.kind == .media else {
      return nil
    }
    return entry.name
  }

  /// The states inside compounds: "**Turkey**-backed", "**US**-led".
  private func compounds(tokens: [Token], sentences: [Sentence]) -> [Entity] {
    sentences.flatMap { sentence in
      sentence.tokens.compactMap { index -> Entity? in
        let text = tokens[index].text
        guard let hyphen = text.lastIndex(of: "-"), text[text.index(after: hyphen)...].allSatisfy(\.isLowercase),
          text[..<hyphen].first?.isUppercase == true
        else {
          return nil
        }
        let part = String(text[..<hyphen])
        guard let state = lexicons.state(named: part) ?? lexicons.state(adjective: part) else { return nil }
        let start = tokens[index].span.start
        return Entity(
          span: Span(start, start + part.utf8.count), tokens: index..<(index + 1), type: .location, kind: .state, canonical: state.name)
      }
    }
  }

  /// "January", "Thursday" are names of times; "March 8 Alliance" is not, and no time either.
  private func isTime(_ candidate: NameCandidate, tokens: [Token], times: [TimeExpression]) -> Bool {
    let span = tokens[candidate.tokens.lowerBound].span.union(tokens[candidate.tokens.upperBound - 1].span)
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle].span.end <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < times.count && times[low].span.overlaps(span)
  }
}

/// Type and kind of a name.
struct NameType: Hashable {
  let type: EntityType
  let kind: ActorKind?

  init(_ type: EntityType, _ kind: ActorKind?) {
    self.type = type
    self.kind = kind
  }
}

/// What the names of one document were found to be.
struct NameMemory {
  private var full: [[String]: NameType] = [:]
  /// Single words of longer names; nil where two kinds of names share the word.
  private var part: [String: NameType?] = [:]

  /// Remembers a name and the words by which it may be shortened.
  mutating func learn(_ words: [String], _ type: NameType) {
    if full[words] == nil { full[words] = type }
    guard words.count > 1, type.type != .location else { return }
    let short = type.type == .person ? words.suffix(1) : words[...]
    for word in short where word.count > 2 {
      if let known = part[word] {
        if known?.type != type.type { part[word] = .some(nil) }
      } else {
        part[word] = .some(type)
      }
    }
  }

  /// What the same name, or the longer one that it shortens, was found to be.
  func recall(_ words: [String]) -> NameType? {
    if let known = full[words] { return known }
    let telling = words.filter { !["al", "el"].contains($0) }
    guard telling.count == 1, let word = telling.first else { return nil }
    return part[word] ?? nil
  }
}

extension [Entity] {
  /// Both lists in text order; where two share a token, the compound's part wins.
  fileprivate func merged(with compounds: [Entity]) -> [Entity] {
    let taken = Set(compounds.map(\.tokens.lowerBound))
    return (filter { !$0.tokens.contains(where: taken.contains) } + compounds).sorted { $0.span < $1.span }
  }
}
