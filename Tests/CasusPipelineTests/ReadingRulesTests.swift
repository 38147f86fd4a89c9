import CasusExtract
import CasusIngest
import CasusPipeline
import Foundation
import Testing

@Suite struct ReadingRulesTests {
  /// A rule of one pattern, in the form of a file.
  private static func rule(_ name: String, _ match: String) -> String {
    """
    rule \(name)
      says   A test.
      makes  joined(member, group)
      match  \(match)
      + The [member: Hazzm Movement] {boarded} the [group: Levant Front].
      - Nothing happened.

    """
  }

  /// A folder with these files, gone after `body`; names that begin with @ are links to their text.
  private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/casus-rules-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files {
      let file = URL(fileURLWithPath: folder + "/" + name.filter { $0 != "@" })
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      if name.contains("@") {
        try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: text)
      } else {
        try Data(text.utf8).write(to: file)
      }
    }
    try body(folder)
  }

  @Test func `A user's rules stand first, in the order of their files, and replace shipped ones by name`() throws {
    let files = [
      "b.rules": Self.rule("affiliation.joined", "<member: group> board <group: group>"),
      "a/a.rules": Self.rule("affiliation.own", "<member: group> mount <group: group>"), "notes.txt": "no rules",
    ]
    try withFolder(files) { folder in
      let rules = try ReadingRules(path: folder)
      let shipped = try RuleSet.shipped()
      #expect(rules.all.rules.prefix(2).map(\.name) == ["affiliation.own", "affiliation.joined"])
      #expect(rules.all.rules.count == shipped.rules.count + 1)
      #expect(rules.own?.rules.map(\.place.file) == ["\(folder)/a/a.rules", "\(folder)/b.rules"])
      #expect(rules.replaced == ["affiliation.joined"])
      #expect(try ReadingRules(path: folder + "/b.rules").own?.rules.count == 1)
    }
  }

  @Test func `The version of the rules tells every change of what they read, and no other`() throws {
    let one = try RuleSet(files: [("a", Self.rule("affiliation.x", "<member: group> board <group: group>"))])
    let said = try RuleSet(files: [
      ("b", Self.rule("affiliation.x", "<member: group>  board <group: group>").replacing("A test", with: "Else"))
    ])
    let other = try RuleSet(files: [("a", Self.rule("affiliation.x", "<member: group> board <group: named>"))])
    let version = CasusVersion.ruleset(one)
    #expect(version.wholeMatch(of: /0\.1\.0-[0-9a-f]{12}/) != nil)
    #expect(CasusVersion.ruleset(said) == version)
    #expect(CasusVersion.ruleset(other) != version)
  }

  @Test func `Without rule files, without a folder, with a link that leads out of it, there is an error that says so`() throws {
    try withFolder(["notes.txt": "", "in/@out": "/tmp", "in/a.rules": ""]) { folder in
      #expect(message(folder + "/none") == "\(folder)/none: no such file or folder; check the path")
      #expect(message(folder + "/in") == "\(folder)/in/out: is a link that leads out of the folder; put the file itself in its place")
    }
    try withFolder(["notes.txt": ""]) { folder in
      #expect(message(folder) == "\(folder): no rule file in this folder or below; allowed names: *.rules")
    }
    try withFolder(["a.rules": "", "@b.rules": "a.rules"]) { folder in #expect(message(folder) == nil) }
    try withFolder(["a.rules": String(repeating: "#", count: 1_000_001)]) { folder in
      #expect(message(folder) == "\(folder)/a.rules: more than 1000000 bytes; split it into several files")
    }
  }

  @Test func `An own rule is proved among the shipped ones, and a failing example says what was found instead`() throws {
    let rule = Self.rule("affiliation.boarded", "<member: group> board <group: group>").replacing(
      "- Nothing",
      with: "- The Hazzm Movement boarded the Levant Front.\n? The [member: Hazzm Movement] {boarded} the [group: Levant Front].\n- Nothing"
    )
    let own = try RuleSet(files: [("a", rule)])
    let runner = try RuleExampleRunner(rules: own.followed(by: try .shipped()))
    #expect(
      runner.failures(of: own).map { "\($0.example.place): \($0.verdict)" } == [
        "a:6: reads member “The Hazzm Movement”, group “the Levant Front” at “boarded”; wanted nothing",
        "a:7: the gap is closed; write + in place of ?",
      ])
  }

  private func message(_ path: String) -> String? {
    do {
      _ = try ReadingRules(path: path)
      return nil
    } catch {
      return "\(error)"
    }
  }
}
