// Names: right is the exact span with the right type.

import CasusModel

/// How well names are found.
public struct NameScore: Hashable, Sendable {
  /// All names.
  public var all = Counts()
  /// By type.
  public var types: [EntityType: Counts] = [:]
  /// Right spans, whatever the type.
  public var spans = Counts()

  /// Zeros.
  public init() {}

  /// A wrong name: missed, or found where there is none or of another type.
  public struct Wrong: Hashable, Sendable {
    /// The name, and the text around it.
    public var text: String
    /// Gold type; nil where there is no such name.
    public var gold: EntityType?
    /// Predicted type; nil where it was missed.
    public var predicted: EntityType?
  }

  /// Scores names over given words.
  ///
  /// - Throws: ``EvaluationError/otherWords(given:returned:)``.
  public static func score(
    _ sentences: [NamedSentence], by engine: Engine, report: (Wrong) -> Void = { _ in }
  ) throws(EvaluationError) -> NameScore {
    var score = NameScore()
    var rest = sentences[...]
    while !rest.isEmpty {
      let some = rest.prefix(256)
      rest = rest.dropFirst(256)
      for (gold, sentence) in zip(some, try engine.analyse(some.map(\.words))) {
        score.add(gold: gold.names.map { [$0] }, predicted: sentence.names, type: \.type, span: \.words) { name, isGold in
          report(
            Wrong(
              text: gold.words[name.words.clamped(to: gold.words.indices)].joined(separator: " "), gold: isGold ? name.type : nil,
              predicted: isGold ? nil : name.type))
        }
      }
    }
    return score
  }

  /// Scores names in raw text; of an item's ways to mark it, any one is right. A name inside a marked mention that is not written as a
  /// name ("**SDF** forces") is not counted: the corpus marks the whole phrase and leaves the name in it unmarked.
  public mutating func add(_ gold: NamedText, _ annotation: Annotation, report: (Wrong) -> Void = { _ in }) {
    let marked = gold.items.flatMap { $0.map(\.span) }
    let predicted = annotation.names.map { NamedSpan($0.span, $0.type) }.filter { name in
      marked.contains { $0.overlaps(name.span) } || !gold.mentions.contains { $0.contains(name.span) }
    }
    add(gold: gold.items, predicted: predicted, type: \.type, span: \.span) { name, isGold in
      report(Wrong(text: gold.text.quote(name.span), gold: isGold ? name.type : nil, predicted: isGold ? nil : name.type))
    }
  }

  private mutating func add<Name: Hashable, Place: Hashable>(
    gold: [[Name]], predicted: [Name], type: KeyPath<Name, EntityType>, span: KeyPath<Name, Place>, wrong: (Name, Bool) -> Void
  ) {
    let found = Set(predicted)
    let foundSpans = Set(predicted.map { $0[keyPath: span] })
    var used: Set<Name> = []
    var usedSpans = 0
    for item in gold {
      guard let first = item.first else { continue }
      if item.contains(where: { foundSpans.contains($0[keyPath: span]) }) { usedSpans += 1 }
      let hit = item.first { found.contains($0) }
      // A missed item counts for the type of its first reading.
      types[(hit ?? first)[keyPath: type], default: Counts()].gold += 1
      guard let hit else {
        wrong(first, true)
        continue
      }
      used.insert(hit)
      types[hit[keyPath: type], default: Counts()].right += 1
    }
    for name in predicted {
      types[name[keyPath: type], default: Counts()].predicted += 1
      if !used.contains(name) { wrong(name, false) }
    }
    all += Counts(right: used.count, predicted: predicted.count, gold: gold.count)
    spans += Counts(right: usedSpans, predicted: predicted.count, gold: gold.count)
  }
}
