// What comes from articles, files and other people's knowledge bases is shown, never obeyed: no output for people holds a control character
// other than the line feeds that we write, and none that turns the order of reading round.

import Foundation
import SQLite
import Testing

enum TerminalSafety {
  /// The first scalar that would act on a terminal; nil when there is none.
  static func fault(_ text: String) -> String? {
    let scalar = text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFFF9...0xFFFB: true
      default: false
      }
    }
    return scalar.map { String($0.value, radix: 16) }
  }
}

@Suite struct TerminalSafetyTests {
  private static let hostile =
    "\u{1B}[2J\u{1B}]0;title\u{7}\u{9B}31m\u{8}\r\u{202E}evil\u{2066}\u{200F}\u{61C}\u{85}\u{2028}\u{0B}\u{7F}<b>|`*_[x](y)"

  /// A copy of the sample where every text that may be changed has something hostile in it; ids and vocabularies stay.
  private func base(_ scratch: Scratch) throws -> String {
    let path = scratch.path + "/k.db"
    try FileManager.default.copyItem(atPath: try Sample.database(), toPath: path)
    let connection = try Connection.open(.file(path, mode: .readWrite))
    try connection.execute("PRAGMA foreign_keys = OFF")
    let triggers = try connection.query("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'") { (try $0.text(0), try $0.text(1)) }
    for (name, _) in triggers { try connection.execute("DROP TRIGGER \(name)") }
    let columns = try connection.query(
      """
      SELECT t.name, c.name FROM pragma_table_list AS t, pragma_table_xinfo(t.name) AS c
      WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT IN ('schema_migration', 'sqlite_schema') AND c.type = 'TEXT' AND c.pk = 0
        AND c.hidden = 0 AND c.name NOT IN ('key', 'sha256', 'fold', 'digest')
        AND c.name NOT IN (SELECT "from" FROM pragma_foreign_key_list(t.name))
      """
    ) { (try $0.text(0), try $0.text(1)) }
    #expect(columns.count > 20)
    for (table, column) in columns {
      try connection.execute("UPDATE OR IGNORE \(table) SET \(column) = \(column) || ?", [Self.hostile])
    }
    for (_, sql) in triggers { try connection.execute(sql) }
    return path
  }

  private func rows(_ sql: String, _ path: String) throws -> [String] {
    try Connection.open(.file(path, mode: .readOnly)).query(sql) { try $0.text(0) }
  }

  @Test("No command for people passes control characters on", arguments: ["table", "markdown"])
  func people(format: String) throws {
    let scratch = try Scratch()
    let path = try base(scratch)
    let ids =
      try rows("SELECT id FROM affiliation_list LIMIT 4", path) + rows("SELECT id FROM event_list LIMIT 2", path)
      + rows("SELECT id FROM claim_list LIMIT 2", path) + rows("SELECT id FROM document_list LIMIT 2", path)
      + rows("SELECT id FROM actor_list LIMIT 4", path)
    let names = try rows("SELECT name FROM actor ORDER BY id LIMIT 3", path)
    var commands = [
      ["alliances", "--all"], ["events"], ["claims"], ["documents"], ["actors"], ["actors", "proposals"], ["conflicts"], ["decisions"],
      ["search", "front"], ["search", "evil"], ["migrate", "--status"],
      ["sql", "SELECT *, '\(Self.hostile)' AS \"\(Self.hostile)\" FROM document"],
    ]
    commands += commands.map { $0 + ["--columns", "all"] }.filter { $0[0] != "sql" }
    commands = commands.flatMap {
      [$0 + ["--format", format], $0 + ["--format", format] + (format == "table" ? ["--width", "50"] : [])]
    }
    commands += ids.flatMap { [["show", $0, "--format", format], ["timeline", $0]] }
    commands += [
      ["network"], ["network", "--format", "dot"], ["compare", ids[ids.count - 1], ids[ids.count - 2]],
      ["ask", "which factions joined which alliances when"], ["ask", "who attacked \(Self.hostile)"], ["timeline", Self.hostile],
      ["show", Self.hostile], ["alliances", "--actor", Self.hostile], ["actors", "rename", names[0], Self.hostile],
      ["actors", "merge", names[1], names[2]], ["review"], ["reread", "--dry-run"],
    ]
    var shown = 0
    for command in commands {
      let output = try Program.run(command + ["--db", path], in: scratch.path)
      #expect([0, 1, 2, 64].contains(output.status), "\(command): \(output.status) \(output.err)")
      #expect(TerminalSafety.fault(output.out) == nil, "\(command): U+\(TerminalSafety.fault(output.out) ?? "")")
      #expect(TerminalSafety.fault(output.err) == nil, "\(command): U+\(TerminalSafety.fault(output.err) ?? "") \(output.err)")
      if output.out.contains("⟨U+202E⟩") { shown += 1 }
    }
    #expect(shown > 20)
  }

  @Test func `JSON escapes what would act on a terminal, and CSV keeps it for the program that asked`() throws {
    let scratch = try Scratch()
    let path = try base(scratch)
    for command in [["documents"], ["actors"], ["alliances"], ["claims"]] {
      for format in ["json", "jsonl"] {
        let output = try Program.run(command + ["--format", format, "--db", path])
        #expect(output.status == 0 && TerminalSafety.fault(output.out) == nil && output.out.contains("\\u202e"), "\(command) \(format)")
      }
      #expect(try Program.run(command + ["--format", "csv", "--db", path]).out.contains("\u{202E}"))
    }
    for format in ["ftm", "annotations"] {
      let output = try Program.run(["export", format, "--out", "-", "--db", path])
      #expect(output.status == 0 && TerminalSafety.fault(output.out) == nil, "\(format)")
    }
    let gexf = try Program.run(["export", "gexf", "--out", "-", "--db", path])
    let parser = XMLCheck()
    #expect(gexf.status == 0 && !gexf.out.unicodeScalars.contains { $0.value < 0x20 && $0.value != 0x0A } && !gexf.out.contains("<b>"))
    #expect(parser.accepts(gexf.out))
  }

  @Test func `Names of files, lines of JSON and rules are shown in messages, not obeyed`() throws {
    let scratch = try Scratch()
    let name = "a\u{1B}[31m\u{202E}\n\u{9B}b"
    try scratch.write(name + ".txt", bytes: [0xFF, 0xFE])
    try scratch.write(name + "-good.txt", Article.text)
    try scratch.write(
      name + ".jsonl", "{\"text\":\"x\",\"\u{202E}key\":1}\n{\"text\":\"\u{1B}[31m\",\"published\":\"\\u001b[31m\"}\n[\u{1B}]\n")
    try scratch.write(name + ".rules", "rule \u{1B}[31m\u{202E}\n  says x\u{9B}\n  match <\u{202E}>\n")
    try scratch.write(name + ".csv", "name,kind,\u{1B}[31m\nA\u{202E},\u{1B}[31m,\n")
    try scratch.write("page.txt", "Title \(Self.hostile)\n\nBy \(Self.hostile)\n\nRebels joined the \(Self.hostile) Front.\n")
    for command in [
      ["ingest", name + ".txt"], ["ingest", name + "-good.txt"], ["ingest", "."], ["ingest", name], ["extract", name + ".jsonl"],
      ["extract", "page.txt"], ["document", "page.txt"], ["document", name + ".txt"], ["annotate", "page.txt", "--format", "json"],
      ["rules", "check", "--rules", name + ".rules"], ["rules", "try", "The \(Self.hostile) group joined the Levant Front."],
      ["rules", "list", "--rules", name], ["actors", "import", name + ".csv"], ["decisions", "import", name + ".csv"],
      ["actors", "--db", name], [name], ["--" + name], ["export", name, "--out", name], ["export", "csv", "--out", name + ".txt"],
      ["documents"],
    ] {
      let output = try Program.run(command, in: scratch.path, environment: ["CASUS_DB": scratch.path + "/n.db"])
      #expect([0, 1, 2, 64].contains(output.status), "\(command): \(output.status) \(output.err)")
      #expect(TerminalSafety.fault(output.err) == nil, "\(command): U+\(TerminalSafety.fault(output.err) ?? "")")
      #expect(TerminalSafety.fault(output.out) == nil, "\(command): U+\(TerminalSafety.fault(output.out) ?? "")")
    }
  }

  @Test func `No field of an exported table is a formula`() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/k.db"
    try FileManager.default.copyItem(atPath: try Sample.database(), toPath: path)
    let connection = try Connection.open(.file(path, mode: .readWrite))
    try connection.execute("UPDATE document SET title = '=cmd|''/c calc''!A1', publisher = '+1', author = '@x', path = '-2+3'")
    for command in [["documents", "--format", "csv"], ["documents", "--format", "tsv"], ["documents", "--format", "csv", "--excel"]] {
      let output = try Program.run(command + ["--columns", "all", "--db", path])
      #expect(output.status == 0 && output.out.contains("'=cmd|'/c calc'!A1") && !output.out.contains(",=") && !output.out.contains("\t="))
    }
    for format in ["csv", "tsv", "acled", "ucdp", "polecat"] {
      let output = try Program.run(["export", format, "--out", scratch.path + "/" + format, "--db", path])
      #expect(output.status == 0)
    }
    let lines = try Program.shell("cat csv/*.csv tsv/*.tsv acled ucdp polecat", in: scratch.path).out
    for start in [",=", ",+", ",@", "\t=", "\t+", "\t@", ",\"=", ",\"+", ",\"@"] { #expect(!lines.contains(start), "\(start)") }
    #expect(lines.contains("'=cmd"))
  }
}

/// Whether a text is well-formed XML, as far as tags and references go: no parser is at hand on every system.
private struct XMLCheck {
  func accepts(_ text: String) -> Bool {
    var depth = 0
    for tag in text.split(separator: "<").dropFirst() {
      guard let end = tag.firstIndex(of: ">") else { return false }
      let inner = tag[..<end]
      if inner.hasPrefix("?") { continue }
      if inner.hasPrefix("/") { depth -= 1 } else if !inner.hasSuffix("/") { depth += 1 }
      guard depth >= 0, inner.count(where: { $0 == "\"" }).isMultiple(of: 2) else { return false }
    }
    return depth == 0
  }
}
