// The engine as a whole, rules and readers and names, is proved by examples that a researcher can read and extend: see the .txt files.

import CasusIngest
import CasusModel
import CasusPipeline
import Foundation
import Testing

@Suite("Article examples")
struct ArticleExampleTests {
  @Test("reads exactly what the example states", arguments: try ArticleExample.all())
  func reads(_ example: ArticleExample) throws {
    let (found, others) = try example.read()
    #expect(found == example.expected, "\(example.file):\(example.line): \(example.text) – other rules: \(others)")
  }

  @Test("every rule that an example names has something that it reads and something that it does not")
  func hasBoth() throws {
    let byRule = Dictionary(grouping: try ArticleExample.all(), by: \.rule)
    for (rule, examples) in byRule.sorted(by: { $0.key < $1.key }) {
      // A body's first name is no alias: that rule shows only in what other rules then read.
      let reads = examples.contains { $0.isPositive && (!$0.expected.isEmpty || rule == "alias.introduced") }
      #expect(reads, "\(rule) has no + that reads something")
      #expect(examples.contains { !$0.isPositive }, "\(rule) has no -")
    }
  }
}

extension ArticleExampleTests {
  /// Of what is read without a rule file. Names that are put together from a relation are covered by their examples alone.
  @Test("every rule of the sources has examples")
  func sourcesAreCovered() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/CasusExtract")
    let known = Set(try ArticleExample.all().map(\.rule))
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var rules: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      rules.formUnion(source.matches(of: /"((?:affiliation|alias|event|claim)\.[a-z_.]+)"/).map { String($0.1) })
    }
    #expect(rules.count > 10)
    #expect(rules.subtracting(known).sorted() == [])
  }
}

/// One line of an example file.
struct ArticleExample: Sendable, CustomTestStringConvertible {
  let file: String
  let rule: String
  let text: String
  let isPositive: Bool
  /// Facts as texts, sorted; empty for a negative example.
  let expected: [String]
  let line: Int

  var testDescription: String { "\(rule) \(isPositive ? "+" : "-") \(text)" }

  static func all() throws -> [ArticleExample] {
    try ["affiliations.txt", "aliases.txt", "claims.txt", "events.txt"].flatMap { try all(in: $0) }
  }

  private static func all(in file: String) throws -> [ArticleExample] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let content = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    var rule = ""
    var examples: [ArticleExample] = []
    for (index, line) in content.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("rule ") { rule = String(line.dropFirst(5)) }
      guard line.hasPrefix("+ ") || line.hasPrefix("- ") else { continue }
      let parts = line.dropFirst(2).components(separatedBy: "=>")
      let facts = parts.count > 1 ? parts[1].components(separatedBy: ";").map { $0.trimmingCharacters(in: .whitespaces) } : []
      examples.append(
        ArticleExample(
          file: file, rule: rule, text: parts[0].trimmingCharacters(in: .whitespaces).replacing("¶", with: "\n\n"),
          isPositive: line.hasPrefix("+"),
          expected: rejoined(facts).filter { !$0.isEmpty }.map { file == "affiliations.txt" && $0.hasSuffix(")") ? $0 + " reported" : $0 }
            .sorted(),
          line: index + 1))
    }
    return examples
  }

  /// Facts are separated by ";", which also stands inside an event's brackets: a part without "(" belongs to the one before.
  private static func rejoined(_ parts: [String]) -> [String] {
    parts.reduce(into: []) { facts, part in
      if let last = facts.last, !part.contains("(") {
        facts[facts.count - 1] = last + "; " + part
      } else {
        facts.append(part)
      }
    }
  }

  /// The engine, loaded once for all examples.
  private static let reader = Result { try ArticleReader() }

  /// What the shipped engine reads by this rule, in the form of the examples; and what it reads by others, with their names.
  func read() throws -> (found: [String], others: [String]) {
    let bytes = Array(("An article\n\n" + text).utf8)
    let metadata = GivenMetadata(title: "An article", published: TimeValue("2016-12-02"))
    let document = try PlainTextReader().document(
      bytes: bytes, path: "-", metadata: metadata, sha256: String(repeating: "0", count: 64), limits: IngestLimits()
    ).document
    let facts = try Self.reader.get().read(document)
    let all =
      facts.affiliations.map { (rules(of: $0.evidence), describe($0, facts)) }
      + facts.events.map { (rules(of: $0.evidence), describe($0, facts)) }
      + facts.claims.map { (rules(of: $0.evidence), describe($0, facts)) } + aliases(facts)
    let found = all.filter { $0.0.contains(rule) }.map(\.1).sorted()
    return (found, all.filter { !$0.0.contains(rule) }.map { "\($0.0.joined(separator: "+")): \($0.1)" }.sorted())
  }

  private func aliases(_ facts: ArticleFacts) -> [([String], String)] {
    facts.actors.flatMap { actor in actor.aliases.map { ([$0.evidence.rule], "alias(\(actor.name)): \($0.name)") } }
  }

  private func rules(of evidence: [Evidence]) -> [String] { evidence.map(\.rule) }

  private func name(_ participant: Participant?, _ facts: ArticleFacts) -> String {
    participant.map { $0.actor.map { facts.actors[$0].name } ?? $0.text } ?? "?"
  }

  private func describe(_ fact: Affiliation, _ facts: ArticleFacts) -> String {
    let date = fact.time.date.map { " \($0)" } ?? ""
    return "\(fact.relation.rawValue)(\(name(fact.member, facts)), \(name(fact.group, facts))) \(fact.status.rawValue)\(date)"
  }

  private func describe(_ event: Event, _ facts: ArticleFacts) -> String {
    let sides = [event.actor, event.recipient].map { $0.map { name($0, facts) }.joined(separator: ", ") }.joined(separator: "; ")
    var words = ["\(event.type.rawValue)\(event.mode.map { "/" + $0 } ?? "")(\(sides))"]
    words += [event.place, event.killed.map { "killed \($0)" }, event.injured.map { "injured \($0)" }, event.status.rawValue].compactMap {
      $0
    }
    return (words + [event.time.date.map(\.description)].compactMap { $0 }).joined(separator: " ")
  }

  private func describe(_ claim: Claim, _ facts: ArticleFacts) -> String {
    "\(claim.form.rawValue)(\(name(claim.source, facts))): \(facts.document.text.quote(claim.content))"
  }
}
