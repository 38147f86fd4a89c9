import CasusModel
import CasusQuery
import CasusStore
import SQLite

extension FuzzTarget {
  /// What is searched for, looked up and filtered by: found or refused in words, never with an error of SQLite.
  static let search = FuzzTarget("search", seeds: ["lines:Tests/Fuzz/Seeds/searches.txt"], mostBytes: 256) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    guard let shared = Samples.shared else { return require(false, "no knowledge base") }
    func isQuery(_ body: () throws -> Void) {
      do { try body() } catch { require(error is QueryError, "\(error)") }
    }
    isQuery { _ = try shared.base.search(SearchQuery(text)) }
    isQuery { _ = try shared.base.actors(named: text) }
    isQuery { _ = try shared.base.publicID(text) }
    isQuery { _ = try shared.base.show(text) }
  }

  /// SQL that others wrote: it cannot write.
  static let sql = FuzzTarget("sql", seeds: ["lines:Tests/Fuzz/Seeds/statements.sql"], mostBytes: 512) { bytes in
    guard let shared = Samples.shared else { return require(false, "no knowledge base") }
    let before = try shared.base.sql("SELECT count(*), sum(length(name)) FROM actor").rows
    do { _ = try shared.base.sql(String(decoding: bytes, as: UTF8.self), timeLimit: .milliseconds(50), rowLimit: 100) } catch {
      require(error is SQLiteError, "\(error)")
    }
    require(try shared.base.sql("SELECT count(*), sum(length(name)) FROM actor").rows == before, "something was written")
    // The main database, and the temporary one that resolving names has made.
    require(try shared.base.sql("PRAGMA database_list").rows.rows.count <= 2, "something was attached")
  }
}
