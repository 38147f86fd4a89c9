// What people type goes into questions of SQL, of full text and of patterns. Whatever it holds, it is only ever looked for.

import Foundation
import Testing

@Suite struct HostileArgumentTests {
  /// Every place of the command line where words go in; `%` stands for them.
  private static let commands = [
    "ask %", "ask who joined %", "ask --today % x", "alliances --actor %", "alliances --status %", "alliances --since %",
    "alliances --as-of %",
    "alliances --limit %", "alliances --columns %", "timeline %", "timeline % --until %", "conflicts --actor %", "actors --name %",
    "actors --country %", "actors --kind %", "actors merge % %", "actors apart % %", "actors split % %", "actors rename % x",
    "actors rename nobody %", "events --actor %", "events --place %", "events --type %", "claims --source %", "claims --about %",
    "documents --publisher %", "search %", "search % --limit 2", "network --actor %", "network --actor % --format gexf", "events --by %",
    "claims --text %", "documents --text %", "compare % %",
    "compare % nobody", "show %", "review --actor %", "fact reject % --note %", "fact correct % --place %", "decisions --by %",
    "decisions --fact %", "decisions --state %", "decisions undo %", "rules try %", "export %", "sql --format % x", "documents --db %",
    "document %", "ingest % --date 2016", "extract %", "migrate --db %",
  ]
  private static let words = [
    "'\"`; DROP TABLE actor; --", "%_*?[a-z]^{}()~\\", "\"a\" NEAR(b, 2) AND (title : c*) OR NOT ^d + e", "'", "\"", "",
    "\u{202E}\u{1B}[31m\u{7}\r\n\t\u{85}", "-- ' || (SELECT 1) || '", "../../etc/passwd", "9999999999999999999999",
    "\u{FEFF}\u{200D}e\u{301}\u{FFFF}",
  ]

  @Test("Words with a meaning elsewhere have none here", arguments: commands)
  func words(command: String) throws {
    let scratch = try Scratch()
    // A copy: some of these commands do what they are told, and store.
    let database = scratch.path + "/k.db"
    try FileManager.default.copyItem(atPath: try Sample.database(), toPath: database)
    for word in Self.words + [String(repeating: "a b'", count: 25_000)] {
      var arguments = command.split(separator: " ").map { $0 == "%" ? word : String($0) }
      if !command.contains("--db"), !["rules", "document", "extract"].contains(arguments[0]) {
        arguments += ["--db", database]
      }
      // A debug build on a busy machine; what it guards against takes minutes.
      let start = ContinuousClock.now
      let output = try Program.run(arguments, in: scratch.path)
      let shown = "\(command) with \(word.prefix(60).debugDescription): \(output.status) \(output.err.prefix(300))"
      #expect([0, 1, 2, 64].contains(output.status), "\(shown)")
      #expect(start.duration(to: .now) < .seconds(60), "\(shown)")
      for sign in ["SQLITE_ERROR", "syntax error", "fts5:", "no such column", "unrecognized token", "Fatal error"] {
        #expect(!output.err.contains(sign), "\(shown)")
      }
      #expect(TerminalSafety.fault(output.err) == nil && TerminalSafety.fault(output.out) == nil, "\(shown)")
    }
    #expect(try Sample.run(["sql", "SELECT count(*) > 20 FROM actor", "--format", "csv"]).lines.last == "1")
  }

  @Test("Bytes that are no text and NUL are refused or looked for, too", arguments: ["ask -", "sql -"])
  func bytes(command: String) throws {
    for text in ["who joined\\0the Levant Front", "\\xff\\xfe who joined", "\\0", ""] {
      let output = try Program.shell(
        "printf '\(text)' | \"$CASUS\" \(command) --db \"$DB\"", environment: ["DB": try Sample.database()])
      #expect([0, 1, 2, 64].contains(output.status), "\(text): \(output.status) \(output.err)")
      #expect(TerminalSafety.fault(output.err) == nil)
    }
    let argument = try Program.shell(
      "\"$CASUS\" actors --name $'\\xff\\xfe' --db \"$DB\"", environment: ["DB": try Sample.database()])
    #expect(argument.status == 1 && argument.err == "nothing found\n")
  }
}
