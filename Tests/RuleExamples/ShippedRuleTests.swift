// Every example line of the shipped rules is a test case, run with the shipped models: a rule is what its examples prove.

import CasusExtract
import CasusModel
import CasusPipeline
import Foundation
import Testing

@Suite struct ShippedRuleTests {
  /// The rules and the engine, loaded once for all examples.
  private static let shipped = Result { try RuleSet.shipped() }
  private static let runner = Result { try RuleExampleRunner(rules: try shipped.get()) }

  @Test(arguments: (try? shipped.get())?.rules.flatMap(\.examples) ?? [])
  func `A + is read exactly, a - is not read, a ? still fails`(_ example: RuleExample) throws {
    let failure = try Self.runner.get().failure(of: example)
    #expect(failure == nil, "\(example.place): \(example.rule): \(example.kind.rawValue) \(example.text)")
  }

  @Test func `All shipped rules are loaded, each with a + and a -`() throws {
    let rules = try Self.shipped.get().rules
    #expect(rules.count > 60)
    for rule in rules {
      #expect(Set(rule.examples.map(\.kind)).isSuperset(of: [.reads, .silent]), "\(rule.name)")
    }
  }

  @Test func `The description of the language names every type, relation and status, and its rule is right`() throws {
    let text = try String(contentsOf: Self.sources.appending(path: "README.md"), encoding: .utf8)
    for type in FillerType.allCases { #expect(text.contains("| `\(type.rawValue)` |"), "\(type.rawValue)") }
    let words = Set(text.split { !$0.isLetter && $0 != "_" }.map(String.init))
    #expect(words.isSuperset(of: Relation.allCases.map(\.rawValue) + FactStatus.allCases.map(\.rawValue)))
    let blocks = text.components(separatedBy: "```")
    let block = try #require(blocks.first { $0.contains("\nrule ") })
    let own = try RuleSet(files: [("README.md", block)])
    #expect(own.rules.map(\.name) == ["affiliation.joined"])
    let runner = try RuleExampleRunner(rules: own.followed(by: Self.shipped.get()))
    #expect(runner.failures(of: own).map(\.verdict) == [])
  }

  private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/CRules")

  @Test func `Every rule file of the sources is embedded, byte for byte, and nothing else`() throws {
    let folder = Self.sources.appending(path: "en")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".rules") }.sorted()
    let embedded = RuleFile.shipped()
    #expect(embedded.map(\.name) == names)
    for file in embedded {
      #expect(try file.bytes == Array(Data(contentsOf: folder.appending(path: file.name))), "\(file.name) is not what embed.c embeds")
    }
  }
}

extension RuleExample: CustomTestStringConvertible {
  /// The example as it stands in its file, without the marks.
  public var testDescription: String { "\(place) \(rule) \(kind.rawValue) \(text)" }
}
