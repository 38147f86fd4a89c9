// Prepared statements kept for reuse, the least recently used given up first.
// Invariant: a statement is either here or checked out, never both. A nested use of the same SQL therefore finds nothing and gets a
// statement of its own, and two uses can never disturb each other.

/// A bounded store of idle prepared statements, keyed by their SQL.
final class StatementCache {
  private var idle: [String: (statement: PreparedStatement, lastUse: UInt64)] = [:]
  private var clock: UInt64 = 0
  private let capacity: Int

  init(capacity: Int) {
    self.capacity = max(0, capacity)
  }

  var count: Int { idle.count }

  func take(_ sql: String) -> PreparedStatement? {
    idle.removeValue(forKey: sql)?.statement
  }

  /// Keeps a reset statement; one too many is finalized by being dropped.
  func give(_ statement: PreparedStatement) {
    guard capacity > 0, idle[statement.sql] == nil else { return }
    clock += 1
    idle[statement.sql] = (statement, clock)
    guard idle.count > capacity else { return }
    if let oldest = idle.min(by: { $0.value.lastUse < $1.value.lastUse }) { idle.removeValue(forKey: oldest.key) }
  }

  func removeAll() {
    idle.removeAll()
  }
}
