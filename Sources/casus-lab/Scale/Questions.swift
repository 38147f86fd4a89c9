// How fast questions are answered, each as a process of its own, and how fast the sqlite3 shell runs the SQL that asks the same of the views.

import CasusEvaluate
import CasusModel
import CasusPipeline
import CasusQuery
import CasusStore

/// Asks a knowledge base of made-up articles about an actor of medium fame.
struct Questions {
  private struct Question {
    let name: String
    let arguments: [String]
    /// The same of the views; nil where no statement says it.
    let sql: String?
  }

  /// Runs of each, of which the middle one counts.
  private static let runs = 5

  private let database: String
  private let casus: String
  private let questions: [Question]

  /// - Parameters:
  ///   - database: what `casus-lab scale` made.
  ///   - casus: the program.
  init(database: String, casus: String) throws {
    let base = try KnowledgeBase.open(reading: database, digest: Digests.sha256)
    let named = try base.sql(
      "SELECT name, id FROM actor_list WHERE document_count BETWEEN 80 AND 120 ORDER BY abs(document_count - 100), name LIMIT 2"
    ).rows.rows.map { row in row.map { cell in if case .text(let text) = cell { text } else { "" } } }
    guard named.count == 2 else {
      throw ChildProcess.Failure(description: "\(database) has no actors of about 100 articles; make it larger")
    }
    let (actor, id, other) = (named[0][0], named[0][1], named[1][0])
    let period = ["--since", "2015-06-01", "--until", "2015-06-02"]
    func days(_ column: String) -> String { "\(column)_latest >= '2015-06-01' AND \(column)_earliest <= '2015-06-02'" }
    let either = "member_id = '\(id)' OR group_id = '\(id)'"
    questions = [
      Question(name: "actors", arguments: ["actors", "--name", actor], sql: "SELECT * FROM actor_list WHERE id = '\(id)'"),
      Question(name: "alliances, actor", arguments: ["alliances", "--actor", actor], sql: "SELECT * FROM alliance WHERE \(either)"),
      Question(name: "alliances, two", arguments: ["alliances", "--member", actor, "--group", other], sql: nil),
      Question(
        name: "alliances, two days", arguments: ["alliances"] + period, sql: "SELECT * FROM alliance WHERE \(days("date"))"),
      Question(
        name: "alliances, as of", arguments: ["alliances", "--actor", actor, "--as-of", "2015-06-01"],
        sql: "SELECT * FROM membership WHERE \(either)"),
      Question(
        name: "alliances, known by", arguments: ["alliances", "--actor", actor, "--known-by", "2015-06-01"], sql: nil),
      Question(name: "timeline", arguments: ["timeline", actor], sql: nil),
      Question(name: "conflicts", arguments: ["conflicts", "--actor", actor], sql: nil),
      Question(name: "network", arguments: ["network", "--actor", actor], sql: nil),
      Question(name: "compare", arguments: ["compare", actor, other], sql: nil),
      Question(
        name: "events, actor", arguments: ["events", "--actor", actor],
        sql: """
          SELECT * FROM event_list WHERE id IN (
            SELECT event.key FROM actor JOIN document_actor ON document_actor.actor_id = actor.id
            JOIN event_participant ON event_participant.document_actor_id = document_actor.id JOIN event ON event.id = event_id
            WHERE actor.key = '\(id)')
          """),
      Question(
        name: "events, two days", arguments: ["events"] + period, sql: "SELECT * FROM event_list WHERE \(days("date"))"),
      Question(
        name: "claims", arguments: ["claims", "--source", actor], sql: "SELECT * FROM claim_list WHERE id IN (\(Self.claims(of: id)))"),
      Question(
        name: "documents, two days", arguments: ["documents"] + period, sql: "SELECT * FROM document_list WHERE \(days("published"))"),
      Question(name: "search", arguments: ["search", "\"\(actor)\""], sql: nil),
      Question(name: "show", arguments: ["show", id], sql: nil),
    ]
    self.database = database
    self.casus = casus
  }

  /// One row for each question, and the worst of all.
  func figures() throws -> [Figure] {
    var figures: [Figure] = []
    var worst = (time: 0.0, ratio: 0.0)
    for question in questions {
      let mine = try middle(casus, question.arguments + ["--db", database, "--format", "csv"])
      var note = "CPU time \(Figure.text(mine.cpu * 1000)) ms"
      worst.time = max(worst.time, mine.seconds * 1000)
      if let sql = question.sql {
        let shell = try middle("sqlite3", ["-readonly", "-csv", database, sql])
        let ratio = mine.seconds / max(shell.seconds, 1e-9)
        worst.ratio = max(worst.ratio, ratio)
        note += "; the sqlite3 shell \(Figure.text(shell.seconds * 1000)) ms, ratio \(Figure.text(ratio))"
      }
      figures.append(Figure(question.name, mine.seconds * 1000, note: note))
    }
    return figures + [
      Figure("slowest question, milliseconds", worst.time, note: "whole process, median of \(Self.runs)"),
      Figure("question against the sqlite3 shell", worst.ratio, note: "the greatest ratio"),
    ]
  }

  private func middle(_ program: String, _ arguments: [String]) throws -> ChildProcess {
    let runs = try (0..<Self.runs).map { _ in
      let (process, status) = try ChildProcess.run(program, arguments, isQuiet: true)
      // 1 is an empty answer.
      guard [0, 1 << 8].contains(status) else {
        throw ChildProcess.Failure(description: "\(program) \(arguments.joined(separator: " ")) failed (wait status \(status))")
      }
      return process
    }
    return runs.sorted { $0.seconds < $1.seconds }[Self.runs / 2]
  }

  private static func claims(of id: String) -> String {
    """
    SELECT claim.key FROM actor JOIN document_actor ON document_actor.actor_id = actor.id
    JOIN claim ON claim.source_id = document_actor.id WHERE actor.key = '\(id)'
    """
  }
}
