// Bounded time for statements that others wrote. The clock is monotonic and only ever compared, never stored or shown.
// TRAP: SQLite looks at the limit between virtual-machine steps. One long step, such as sorting at the end of a large result, is not cut.

import CSQLite

/// A deadline for everything a connection does while it is set.
final class TimeLimit {
  private let duration: Duration
  private let deadline: ContinuousClock.Instant
  private(set) var isOver = false

  /// A limit inside another one ends no later than that one.
  init(_ duration: Duration, within outer: TimeLimit?) {
    // A limit of thirty years is none; without the bound the sum could overflow.
    let deadline = ContinuousClock.now + min(duration, .seconds(1_000_000_000))
    if let outer, outer.deadline < deadline {
      self.duration = outer.duration
      self.deadline = outer.deadline
    } else {
      self.duration = duration
      self.deadline = deadline
    }
  }

  /// Looks at the clock; true from the deadline on.
  func check() -> Bool {
    if !isOver { isOver = ContinuousClock.now >= deadline }
    return isOver
  }

  func error(sql: String?) -> SQLiteError {
    SQLiteError(.timeLimit, code: SQLITE_INTERRUPT, "stopped by the time limit of \(duration)", sql: sql)
  }
}

extension ConnectionBox {
  /// How many virtual-machine steps lie between two looks at the clock: some ten microseconds.
  private static let stepsBetweenChecks: Int32 = 1000

  /// Lets SQLite ask for the time limit while it works; nothing is asked where there is none.
  func watchTimeLimit() {
    guard let handle = try? open() else { return }
    guard timeLimit != nil else {
      sqlite3_progress_handler(handle, 0, nil, nil)
      return
    }
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_progress_handler(
      handle, Self.stepsBetweenChecks,
      { context in
        guard let context else { return 0 }
        return Unmanaged<ConnectionBox>.fromOpaque(context).takeUnretainedValue().timeLimit?.check() == true ? 1 : 0
      }, context)
  }
}

extension Connection {
  /// Runs `body`, whose statements on this connection fail with an error of kind `.timeLimit` once `duration` has passed.
  ///
  /// Code between the statements is not stopped. Limits may be nested; the earlier end counts.
  public func withTimeLimit<Result>(_ duration: Duration, _ body: () throws -> Result) throws -> Result {
    let outer = box.timeLimit
    box.timeLimit = TimeLimit(duration, within: outer)
    box.watchTimeLimit()
    defer {
      box.timeLimit = outer
      box.watchTimeLimit()
    }
    return try body()
  }
}
