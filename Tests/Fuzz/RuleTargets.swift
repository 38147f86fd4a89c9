import CasusModel

@testable import CasusExtract

extension FuzzTarget {
  /// Rule files: rules, or errors with a place in the file.
  static let rules = FuzzTarget("rules", seeds: ["Sources/CRules/en/*/*.rules", "Tests/Fuzz/Seeds/*.rules"]) { bytes in
    let file = RuleFile(name: "x.rules", bytes: bytes)
    let lines = bytes.count { $0 == 10 } + 1
    do throws(RuleError) {
      let rules = try RuleSet([file])
      for rule in rules.rules {
        require(!rule.patterns.isEmpty && !rule.says.isEmpty, "a rule that is not whole")
        for example in rule.examples {
          let text = Array(example.text.utf8)
          for filler in example.fillers { Soundness.check(filler.span, in: text, "filler") }
          if let trigger = example.trigger { Soundness.check(trigger, in: text, "trigger") }
        }
        for pattern in rule.patterns { check(pattern, rule.makes.roles) }
      }
      require(rules.canonicalText.isEmpty == rules.rules.isEmpty, "rules without a text")
    } catch {
      require(
        !error.issues.isEmpty && error.issues.allSatisfy { (1...lines).contains($0.place.line) }, "an issue without a place: \(error)")
    }
  }

  /// One pattern: printed and read it is the same.
  static let patterns = FuzzTarget("patterns", seeds: ["lines:Tests/Fuzz/Seeds/patterns.txt"], mostBytes: 256) { bytes in
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    var parser = PatternParser(roles: RuleRole.allCases)
    let pattern = parser.pattern(Substring(text))
    require(pattern != nil || !parser.complaints.isEmpty, "refused without a word")
    if let pattern { check(pattern, RuleRole.allCases) }
  }

  private static func check(_ pattern: RulePattern, _ roles: [RuleRole]) {
    var parser = PatternParser(roles: roles)
    require(parser.pattern(Substring(pattern.description)) == pattern, "“\(pattern)” is read otherwise: \(parser.complaints)")
  }
}
