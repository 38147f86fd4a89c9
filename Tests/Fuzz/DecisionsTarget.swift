import CasusModel
import CasusQuery

@testable import CasusStore

extension FuzzTarget {
  /// A file of decisions. Made-up lines never have the id that fits them, so each is tried with the right one, too.
  static let decisions = FuzzTarget("decisions", seeds: ["lines:Tests/Fuzz/Seeds/decisions.jsonl"], mostBytes: 1024) { bytes in
    let base = try Samples.base()
    do { _ = try base.importDecisions(bytes, at: Samples.time) } catch { require(error is DecisionError, "\(error)") }
    var lines: [String] = []
    for line in bytes.split(separator: 10).prefix(3) {
      guard let text = String(validating: line, as: UTF8.self), case .object(var members)? = try? JSON(parsing: text) else { continue }
      members["id"] = nil
      members["id"] = .string(PublicID.decision(JSON.object(members).text, digest: Samples.digest))
      let fitting = JSON.object(members).text
      guard let decision = try? Decision(line: fitting, latest: CalendarDate("2017-01-01"), digest: Samples.digest) else { continue }
      require(decision.line == fitting, "a line that is written otherwise: \(fitting) \(decision.line)")
      lines.append(fitting)
    }
    guard !lines.isEmpty else { return }
    let file = Array(lines.joined(separator: "\n").utf8)
    let report: DecisionImport
    do { report = try base.importDecisions(file, at: Samples.time) } catch {
      return require(error is DecisionError, "\(error)")
    }
    let again = try base.importDecisions(file, at: Samples.time)
    require(again.added.isEmpty && again.known == report.added.count + report.known, "imported twice, it adds")
    require(try base.sql("PRAGMA foreign_key_check").rows.rows.isEmpty, "a foreign key points nowhere")
  }
}
