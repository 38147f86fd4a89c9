// Prepared statements kept for reuse, the least recently used given up first.
// Invariant: a statement is either idle here or checked out, never both. A nested use of the same SQL therefore finds nothing idle and gets
// a statement of its own, and two uses can never disturb each other.

/// A bounded store of prepared statements, keyed by their SQL.
final class StatementCache {
  private var entries: [Key: Entry] = [:]
  private var clock: UInt64 = 0
  private let capacity: Int

  /// A place in the cache. It stays while its statement is out, because most statements are used again at once.
  private final class Entry {
    let statement: PreparedStatement
    var isIdle = true
    var lastUse: UInt64 = 0

    init(_ statement: PreparedStatement) { self.statement = statement }
  }

  init(capacity: Int) {
    self.capacity = max(0, capacity)
  }

  /// How many are idle.
  var count: Int { entries.values.count { $0.isIdle } }

  func take(_ sql: String) -> PreparedStatement? {
    guard let entry = entries[Key(sql: sql)], entry.isIdle else { return nil }
    entry.isIdle = false
    return entry.statement
  }

  /// Keeps a reset statement; one too many is finalized by being dropped.
  func give(_ statement: PreparedStatement) {
    guard capacity > 0 else { return }
    clock += 1
    let key = Key(sql: statement.sql)
    if let entry = entries[key] {
      guard entry.statement === statement else { return }
      entry.isIdle = true
      entry.lastUse = clock
      return
    }
    let entry = Entry(statement)
    entry.lastUse = clock
    entries[key] = entry
    guard entries.count > capacity else { return }
    let oldest = entries.filter { $0.value.isIdle }.min { $0.value.lastUse < $1.value.lastUse }
    if let oldest { entries.removeValue(forKey: oldest.key) }
  }

  func removeAll() {
    entries.removeAll()
  }

  /// A statement's text. Statements of a program differ in length or in a few places: hashing all of a long text would cost more than
  /// running it. Equality is of the whole text.
  private struct Key: Hashable {
    let sql: String

    func hash(into hasher: inout Hasher) {
      let bytes = sql.utf8
      hasher.combine(bytes.count)
      _ = bytes.withContiguousStorageIfAvailable { bytes in
        var sample: UInt64 = 0
        for part in 0..<8 where !bytes.isEmpty { sample = sample << 8 | UInt64(bytes[(bytes.count - 1) * part / 7]) }
        hasher.combine(sample)
      }
    }
  }
}
