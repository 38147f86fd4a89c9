// `casus migrate`: brings an old knowledge base up to date, after a copy beside it.

import ArgumentParser
import CasusModel
import CasusPipeline
import CasusStore
import SQLite

struct Migrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Brings a knowledge base of an older version up to date, or tells its state.",
    discussion: """
      EXAMPLE
        casus migrate --db old.db
        casus migrate --status

      Before anything changes, the file is copied beside itself. Each migration is one transaction; a knowledge base of a newer program is \
      refused and left alone.
      """)

  @Flag(help: "Change nothing; list the migrations and whether they are applied.")
  var status = false

  @OptionGroup var format: FormatOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    if status { return try format.write(try statusRows()) }
    let report = try KnowledgeBase.migrate(database.path, appliedAt: SystemClock.now(), digest: Digests.sha256)
    guard !report.applied.isEmpty else {
      return Messages.note("\(database.path) is up to date (version \(report.to)); nothing changed")
    }
    Messages.note("\(database.path): version \(report.from) → \(report.to)")
    if let backup = report.backupPath { Messages.note("the former state is kept in \(backup)") }
  }

  private func statusRows() throws -> RowSet {
    let states = try KnowledgeBase.migrationStatus(database.path, digest: Digests.sha256)
    return RowSet(
      columns: [.number("version"), .text("name"), .fixed("state"), .fixed("applied_at")],
      rows: states.map { status in
        let (state, time): (String, Cell) =
          switch status.state {
          case .applied(let time): ("applied", .text(time))
          case .pending: ("pending", .null)
          case .altered(let time): ("altered", .text(time))
          case .unknown(let time): ("unknown", .text(time))
          }
        return [.integer(Int64(status.version)), .text(status.name), .text(state), time]
      })
  }
}
