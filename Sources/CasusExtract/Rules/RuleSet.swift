// The rules of all files, ready to be looked up by the word that triggers them. Order is meaning: the first rule that matches wins.

import CasusModel

/// All rules, in the order in which they are tried: files by name, rules as they stand in them.
public struct RuleSet: Sendable {
  /// The rules.
  public let rules: [Rule]
  /// Dictionary forms of the verbs that trigger a pattern.
  public let verbs: Set<String>
  /// Dictionary forms of the nouns and adjectives that trigger a pattern: what the reader of propositions must know.
  public let nounTriggers: Set<String>
  private let index: [Key: [Candidate]]

  /// A pattern to be tried.
  struct Candidate {
    /// Number of the rule in ``RuleSet/rules``.
    let rule: Int
    /// Number of the pattern in ``Rule/patterns``.
    let pattern: Int
  }

  private struct Key: Hashable {
    let isVerb: Bool
    let lemma: String
  }

  /// Reads rule files in the order of their names.
  ///
  /// - Throws: everything that is wrong in all of them.
  public init(_ files: [RuleFile]) throws(RuleError) {
    var parser = RuleParser()
    for file in files.enumerated().sorted(by: { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }) { parser.read(file.element) }
    self.init(rules: try parser.finish())
  }

  /// Reads rule files that are text already.
  public init(files: [(name: String, text: String)]) throws(RuleError) {
    try self.init(files.map { RuleFile(name: $0.name, text: $0.text) })
  }

  init(rules: [Rule]) {
    var index: [Key: [Candidate]] = [:]
    for (number, rule) in rules.enumerated() {
      for (place, pattern) in rule.patterns.enumerated() {
        // A word that stands twice in one pattern is still one reason to try it.
        for lemma in Set(pattern.predicate.lemmas.map(Self.head)) {
          let key = Key(isVerb: pattern.predicate.form == .verb, lemma: lemma)
          index[key, default: []].append(Candidate(rule: number, pattern: place))
        }
      }
    }
    self.rules = rules
    self.index = index
    verbs = Set(index.keys.filter(\.isVerb).map(\.lemma))
    nounTriggers = Set(index.keys.filter { !$0.isVerb }.map(\.lemma))
  }

  /// The word of "air strike" that is looked up: a compound is a head with words before it.
  private static func head(_ lemma: String) -> String { lemma.split(separator: " ").last.map(String.init) ?? lemma }

  /// The patterns that the predicate of a proposition triggers, in order.
  func candidates(for proposition: Proposition) -> [Candidate] {
    index[Key(isVerb: proposition.category == .verb, lemma: Self.head(proposition.lemma.lowercased()))] ?? []
  }

  /// What decides what is read, and nothing else: names, facts and patterns in order, in one spelling.
  ///
  /// Two sets with the same text read every article alike; a digest of it is the version of the rules. Comments, `says` and examples do not
  /// change it.
  public var canonicalText: String {
    rules.map { rule in
      (["rule \(rule.name)", "  makes  \(rule.makes)"] + rule.patterns.map { "  match  \($0)" }).joined(separator: "\n") + "\n"
    }
    .joined()
  }
}
