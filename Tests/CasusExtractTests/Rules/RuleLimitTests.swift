// Whatever the bytes are, reading ends soon, with rules or with errors.

import TestSupport
import Testing

@testable import CasusExtract

@Suite("Hostile rule files")
struct RuleLimitTests {
  private func errors(_ bytes: [UInt8]) -> [String] {
    do throws(RuleError) {
      _ = try RuleParser.rules(in: RuleFile(name: "x", bytes: bytes))
      return []
    } catch {
      return error.issues.map(\.description)
    }
  }

  @Test("refuses what is too large, with the limit")
  func limits() {
    #expect(
      errors([UInt8](repeating: 10, count: 1_000_001)) == [
        "x:1: the file has 1000001 bytes; allowed: at most 1000000; split it into several files"
      ])
    #expect(errors([UInt8](repeating: 10, count: 1_000_000)).isEmpty)
    let long = "\n#" + String(repeating: "é", count: 2_000)
    #expect(
      errors(Array(long.utf8)) == [
        "x:2: the line has more than 2000 characters; allowed: at most 2000; shorten it or use several match lines"
      ])
    #expect(errors(Array(long.utf8.dropLast(2))).isEmpty)
  }

  @Test("refuses more than 20,000 rules")
  func rules() throws {
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    func name(_ number: Int) -> String {
      [number % 26, number / 26 % 26, number / 676 % 26, number / 17_576].map { letters[$0] }.joined()
    }
    func text(_ numbers: Range<Int>) -> String {
      numbers.map { "rule event.\(name($0))\nsays a\nmakes AID(actor)\nmatch <actor: any> do\n+ [actor: A] {did}\n- A\n" }.joined()
    }
    var parser = RuleParser()
    for start in stride(from: 0, to: 20_000, by: 5_000) {
      parser.read(RuleFile(name: "a\(start)", text: text(start..<start + 5_000)))
    }
    #expect(try parser.finish().count == 20_000)
    parser.read(RuleFile(name: "b", text: text(20_000..<20_001)))
    let error = #expect(throws: RuleError.self) { try parser.finish() }
    #expect(error?.description == "b:1: more than 20000 rules; allowed: at most 20000 in all files; remove rules")
  }

  @Test("refuses what is no text, line by line")
  func encoding() {
    #expect(
      errors([35, 10, 35, 0xFF, 10, 0xC3]) == [
        "x:2: the line is not UTF-8; save the file as UTF-8", "x:3: the line is not UTF-8; save the file as UTF-8",
      ])
    #expect(errors([35, 7]) == ["x:1: control character U+0007 in column 2; allowed: printable characters, space and tab; remove it"])
    #expect(errors([0]) == ["x:1: control character U+0000 in column 1; allowed: printable characters, space and tab; remove it"])
    #expect(
      errors(Array("# a\u{202E}b".utf8)) == [
        "x:1: control character U+202E in column 4; allowed: printable characters, space and tab; remove it"
      ])
  }

  @Test("stops telling after a thousand errors")
  func issues() {
    let found = errors([UInt8](Array(repeating: Array("x\n".utf8), count: 400_000).joined()))
    #expect(found.count == 1_001)
    #expect(found.last == "x:1000: more than 1000 errors in this file; correct the others first")
  }

  @Test("cuts what it repeats")
  func cuts() {
    let found = errors(Array(String(repeating: "a", count: 100).utf8))
    #expect(found[0].hasPrefix("x:1: unknown key “\(String(repeating: "a", count: 60))…”; allowed: "))
  }

  @Test("long nests, lists and rows of marks end soon")
  func deep() {
    let deep = ["[member:", "{", "<", "<member: any> ", "|", "!", "=", "=>", "[", "a|", "@", "be "].flatMap { mark in
      ["match", "+", "makes", "rule"].map { "\($0) \(String(repeating: mark, count: 1_990 / mark.count))" }
    }
    let text = Array(repeating: "rule affiliation.x\n" + deep.joined(separator: "\n"), count: 5).joined(separator: "\n")
    let time = ContinuousClock().measure { #expect(!errors(Array(text.utf8)).isEmpty) }
    #expect(time < .seconds(20))
  }

  @Test("random bytes give errors or rules, never a crash", arguments: 0..<8)
  func randomBytes(_ seed: UInt64) {
    var random = SplitMix(seed: seed)
    let signs = Array("<>|:+?!=@{}[]#-_ \n\tabé".utf8)
    for _ in 0..<200 {
      let bytes = (0..<random.below(400)).map { _ in
        random.below(4) == 0 ? UInt8(random.below(256)) : signs[random.below(signs.count)]
      }
      for issue in errors(bytes) { #expect(issue.hasPrefix("x:")) }
    }
  }

  @Test("a valid file with random changes gives errors or rules that read back alike", arguments: 0..<8)
  func mutations(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let valid = Array((SampleRules.joined + "\n" + SampleRules.aerial).utf8)
    let lines = valid.split(separator: 10)
    for _ in 0..<100 {
      var bytes = valid
      for _ in 0...random.below(4) {
        let place = random.below(bytes.count)
        switch random.below(5) {
        case 0: bytes[place] = UInt8(random.below(256))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: lines[random.below(lines.count)] + [10], at: place)
        case 3: bytes.removeSubrange(place..<min(place + random.below(30), bytes.count))
        default: bytes.insert(valid[random.below(valid.count)], at: place)
        }
        if bytes.isEmpty { bytes = valid }
      }
      guard let rules = try? RuleParser.rules(in: RuleFile(name: "x", bytes: bytes)) else {
        #expect(!errors(bytes).isEmpty)
        continue
      }
      for rule in rules {
        for pattern in rule.patterns {
          var parser = PatternParser(roles: rule.makes.roles)
          #expect(parser.pattern(pattern.description[...]) == pattern)
        }
        for example in rule.examples {
          for filler in example.fillers { #expect(!example.text.quote(filler.span).isEmpty) }
        }
      }
    }
  }
}

extension SplitMix {
  /// A number from 0 up to `bound`, without it.
  fileprivate mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<max(1, bound), using: &self) }
}
