// A predicate is right when its verb is found and each role that is stated has exactly the right fillers; roles that are not stated are not
// asked for. A filler is right when its head, or a part of the name that the head begins, lies in the gold name or is the gold word.

import CasusExtract
import CasusModel

/// Right predicates and names of some sentences.
public struct PredicateScore: Hashable, Sendable {
  /// Main predicates that are right, and all gold ones; nothing is counted as predicted.
  public var main = Counts()
  /// The same of all predicates.
  public var predicates = Counts()
  /// Names by exact span and type.
  public var names = Counts()
  /// The same by phenomenon.
  public var tags: [String: PredicateScore] = [:]

  /// Zeros.
  public init() {}

  /// A predicate or name that is wrong.
  public struct Wrong: Hashable, Sendable {
    /// Line of the sentence in the file.
    public var line: Int
    /// What is wrong: "seize: subject: Rebels, not town".
    public var text: String
  }

  /// Scores one sentence as the engine read its text.
  public mutating func add(_ gold: PredicateSentence, _ annotation: Annotation, report: (Wrong) -> Void = { _ in }) {
    var one = PredicateScore()
    let found = ReadPredicate.all(in: annotation).map { Found($0, annotation) }
    var used: Set<Int> = []
    for predicate in gold.predicates {
      one.predicates.gold += 1
      one.main.gold += predicate.isMain ? 1 : 0
      let sort = predicate.isMain ? "main" : "pred"
      // The same verb twice: the one that fits best is meant.
      let candidates = found.indices.filter { !used.contains($0) && found[$0].lemma == predicate.lemma }
      let problems = candidates.map { Self.problems(predicate, found[$0], gold.text) }
      guard let best = candidates.indices.min(by: { (problems[$0].count, $0) < (problems[$1].count, $1) }) else {
        report(Wrong(line: gold.line, text: "\(sort) \(predicate.lemma): not found"))
        continue
      }
      used.insert(candidates[best])
      if problems[best].isEmpty {
        one.predicates.right += 1
        one.main.right += predicate.isMain ? 1 : 0
      }
      for problem in problems[best] { report(Wrong(line: gold.line, text: "\(sort) \(predicate.lemma): \(problem)")) }
    }
    let names = annotation.names.map { NamedSpan($0.span, $0.type) }
    one.names = Counts(gold: gold.names, predicted: names)
    for name in gold.names where !names.contains(name) {
      report(Wrong(line: gold.line, text: "\(name.type.rawValue) “\(gold.text.quote(name.span))” missed"))
    }
    for name in names where !gold.names.contains(name) {
      report(Wrong(line: gold.line, text: "\(name.type.rawValue) “\(gold.text.quote(name.span))” is none"))
    }
    main += one.main
    predicates += one.predicates
    self.names += one.names
    for tag in gold.tags {
      tags[tag, default: PredicateScore()].main += one.main
      tags[tag, default: PredicateScore()].predicates += one.predicates
      tags[tag, default: PredicateScore()].names += one.names
    }
  }

  /// A predicate whose fillers are places in the text: of the head, and of the parts of a name that hang on it.
  private struct Found {
    var lemma: String
    var roles: [PredicateRole: [[Span]]]

    init(_ predicate: ReadPredicate, _ annotation: Annotation) {
      lemma = predicate.lemma
      let heads: [PredicateRole: [Int]] = [
        .subject: predicate.subject, .object: predicate.object, .recipient: predicate.recipient, .saidBy: predicate.speaker,
      ]
      roles = heads.mapValues { $0.map { Self.places(of: $0, annotation) } }
    }

    /// The head, and the parts of a name that hang on it and follow it.
    private static func places(of head: Int, _ annotation: Annotation) -> [Span] {
      let parts = annotation.tokens.indices[head...].dropFirst().prefix(12).filter {
        annotation.tokens[$0].head == head && ["flat", "flat:name"].contains(annotation.tokens[$0].dependency)
      }
      return ([head] + parts).map { annotation.tokens[$0].span }
    }
  }

  private static func problems(_ gold: GoldPredicate, _ found: Found, _ text: String) -> [String] {
    PredicateRole.allCases.compactMap { role in
      guard let due = gold.roles[role] else { return nil }
      let fillers = found.roles[role] ?? []
      let hits = fillers.map { filler in due.firstIndex { place in filler.contains { place.contains($0) } } }
      if !hits.contains(nil), Set(hits).count == due.count { return nil }
      let words = fillers.map { text.quote($0[0]) }.joined(separator: ", ")
      return "\(role.rawValue): \(due.map { text.quote($0) }.joined(separator: ", ")), not \(words.isEmpty ? "nothing" : words)"
    }
  }
}
