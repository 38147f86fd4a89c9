// What an answer says beside its rows, on standard error: what is not listed, and whom a name was taken for.

import CasusModel
import CasusQuery
import CasusStore

/// Notes beside an answer.
enum Notes {
  /// Says who a name stands for, unless it is the very name that was typed.
  static func actor(_ name: String?, in base: borrowing KnowledgeBase) throws {
    guard let name else { return }
    let matches = try base.actors(named: name)
    guard matches.count != 1 || (matches[0].name != name && matches[0].id != name) else { return }
    let who = matches.map { "\($0.name) (\($0.id))" }.joined(separator: ", ")
    Messages.note(matches.count == 1 ? "“\(name)” is \(who)" : "“\(name)” is any of: \(who); give an id to ask for one")
  }

  /// “3 planned, 1 denied not listed; add --all”.
  static func notListed(_ left: NotListed) {
    if !left.statuses.isEmpty {
      let counts = left.statuses.map { "\($0.count) \(words($0.status))" }.joined(separator: ", ")
      Messages.note("\(counts) not listed; add --all")
    }
    if left.undated > 0 {
      let count = left.isUndatedAtLeast ? "more than \(left.undated)" : "\(left.undated)"
      Messages.note("\(count) without a date not listed; leave out --since and --until to see them")
    }
    if left.unpublished > 0 {
      let count = left.unpublished == 1 ? "1 report of an article" : "\(left.unpublished) reports of articles"
      Messages.note("\(count) without a date not counted in; leave out --known-by to see all")
    }
  }

  /// Says that the limit cut the rows.
  static func cut(_ isCut: Bool, _ limit: Int?) {
    if isCut, let limit { Messages.note("only the first \(limit) listed; raise --limit for more") }
  }

  /// Ends the command with 1 when there is no row.
  static func nothingFound(_ rows: RowSet) -> Bool {
    if rows.rows.isEmpty { Messages.note("nothing found") }
    return rows.rows.isEmpty
  }

  private static func words(_ status: FactStatus) -> String { status == .calledFor ? "called for" : status.rawValue }
}
