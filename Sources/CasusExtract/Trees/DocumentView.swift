// A read-only view of one annotated document: trees, names and times by word, computed once, so that every later lookup is constant.

import CasusModel

/// What every reading step asks for, by index into ``Annotation/tokens``.
struct DocumentView {
  /// What is read, over words as written.
  let annotation: Annotation
  /// Its trees.
  let trees: SyntaxTrees
  /// Last words of the names of groups, lower case: "the front" may be one of them.
  let lastWordsOfGroups: Set<String>
  private let entities: [Int32]
  private let times: [Int32]
  /// Words that end the names of organisations: "vanguard" where the text names a Delta Justice Vanguard.
  let nameHeads: Set<String>

  /// Linear in the document.
  init(_ annotation: Annotation) {
    self.annotation = annotation
    trees = SyntaxTrees(annotation)
    var entities = [Int32](repeating: -1, count: annotation.tokens.count)
    for (index, entity) in annotation.entities.enumerated() {
      for token in entity.tokens { entities[token] = Int32(index) }
    }
    var times = [Int32](repeating: -1, count: annotation.tokens.count)
    var token = 0
    for (index, time) in annotation.times.enumerated() where !time.isVague {
      while token < annotation.tokens.count, annotation.tokens[token].span.end <= time.span.start { token += 1 }
      while token < annotation.tokens.count, annotation.tokens[token].span.start < time.span.end {
        times[token] = Int32(index)
        token += 1
      }
    }
    let groups = annotation.entities.filter { [.armedGroup, .alliance, .politicalBody].contains($0.kind) && $0.tokens.count > 1 }
    lastWordsOfGroups = Set(groups.compactMap { $0.tokens.last.map { annotation.tokens[$0].text.lowercased() } }).subtracting(["state"])
    nameHeads = Set(
      annotation.entities.compactMap { entity in
        guard entity.type == .organisation, entity.tokens.count > 1, let last = entity.tokens.last else { return nil }
        // "the guard" of the Highway **Guard** of Uruzgan.
        let complement = entity.tokens.dropFirst().first { ["of", "for"].contains(annotation.tokens[$0].text) }
        return annotation.tokens[complement.map { $0 - 1 } ?? last].text.lowercased()
      })
    self.entities = entities
    self.times = times
  }

  /// The name that a word belongs to, by index into ``Annotation/entities``.
  func entity(at token: Int) -> Int? {
    entities.indices.contains(token) && entities[token] >= 0 ? Int(entities[token]) : nil
  }

  /// The time expression that a word belongs to, by index into ``Annotation/times``; vague ones ("now") are none.
  func time(at token: Int) -> Int? {
    times.indices.contains(token) && times[token] >= 0 ? Int(times[token]) : nil
  }

  /// Number of the sentence of a word.
  func sentence(of token: Int) -> Int { Int(trees.sentences[token]) }

  /// The word in lower case; empty outside of the document.
  func word(_ token: Int) -> String { annotation.tokens.indices.contains(token) ? trees.word(token) : "" }

  /// The text that a run of words covers, as it stands in the document.
  func text(_ words: Range<Int>) -> String { annotation.document.text.quote(trees.span(words)) }

  /// A name that is only part of a word: "**Turkey**-backed".
  func isInsideWord(_ entity: Int) -> Bool {
    let name = annotation.entities[entity]
    guard let last = name.tokens.last else { return false }
    return name.span.end < annotation.tokens[last].span.end
  }
}
