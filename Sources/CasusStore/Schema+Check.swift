// A file that says it is a knowledge base may come from anybody. Its rows are what somebody states; its views and triggers are programs, and
// those must be ours: a view could tell of rows that no article states, a trigger delete what is stored.
//
// Others may add tables, views and indexes of their own beside ours. They may not replace ours, and no trigger but ours may be there, since
// one can hang on any table.

import Migrations
import SQLite

extension Schema {
  /// One row of `sqlite_schema`.
  private struct Object: Hashable {
    let type: String
    let name: String
    let sql: String
  }

  /// Refuses a file whose tables, views, indexes and triggers are not what the first `version` migrations make; 0 is a new file.
  ///
  /// Throws ``StoreError/altered(path:_:)``, or `SQLiteError` when the schema cannot be read.
  static func check(_ connection: borrowing Connection, version: Int, path: String, digest: @escaping Digest) throws {
    guard version > 0 else { return }
    let found = try objects(connection)
    // What is written down saves making the schema in memory to compare with. Where the two differ, what is made decides.
    let written = casus_whole_schema()
    let whole = String(decoding: UnsafeBufferPointer(start: written.sql, count: written.size), as: UTF8.self)
    if found.map({ $0.sql + ";\n" }).joined() == whole { return }
    let expected = try made(version, digest: digest)
    let byName = Dictionary(found.map { ($0.name.lowercased(), $0) }) { first, _ in first }
    for object in expected {
      guard let other = byName[object.name.lowercased()] else {
        throw StoreError.altered(path: path, "the \(object.type) “\(object.name)” is missing")
      }
      guard other.type == object.type, plain(other.sql) == plain(object.sql) else {
        throw StoreError.altered(path: path, "its \(other.type) “\(object.name)” is not the one that casus makes")
      }
    }
    let own = Set(expected.map(\.name))
    if let foreign = found.first(where: { $0.type == "trigger" && !own.contains($0.name) }) {
      throw StoreError.altered(path: path, "the trigger “\(foreign.name)” is none that casus makes")
    }
  }

  /// What the migrations make, made in memory.
  private static func made(_ version: Int, digest: @escaping Digest) throws -> [Object] {
    let connection = try Connection.open(.memory)
    let migrations = Array(migrations(digest: digest).prefix(version))
    _ = try Migrator(applicationID: applicationID, migrations: migrations).migrate(connection, appliedAt: "1970-01-01T00:00:00Z")
    return try objects(connection)
  }

  /// By type and name; without SQLite's own tables and the inner tables of virtual ones, which follow from the rest.
  private static func objects(_ connection: borrowing Connection) throws -> [Object] {
    let all = try connection.query(
      "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND substr(name, 1, 7) <> 'sqlite_' ORDER BY type, name"
    ) { Object(type: try $0.text(0), name: try $0.text(1), sql: try $0.text(2)) }
    let virtual = all.filter { $0.sql.hasPrefix("CREATE VIRTUAL TABLE") }.map { $0.name + "_" }
    let endings: Set = ["data", "idx", "content", "docsize", "config", "node", "parent", "rowid"]
    return all.filter { object in
      !(object.type == "table"
        && virtual.contains { object.name.hasPrefix($0) && endings.contains(String(object.name.dropFirst($0.count))) })
    }
  }

  /// SQLite's versions differ in the quotation marks that ALTER TABLE leaves around names.
  private static func plain(_ sql: String) -> String { sql.filter { $0 != "\"" } }
}
