// The schema of a knowledge base: the embedded SQL files, in order. The files are the single source; nothing is created elsewhere.

import Migrations
import SQLite

/// Computes the SHA-256 of bytes as 64 lower-case hexadecimal digits. Passed in, so that this module needs no cryptography of its own.
public typealias Digest = @Sendable ([UInt8]) -> String

/// What makes a SQLite file a knowledge base.
public enum Schema {
  /// `casu` in ASCII: marks a file as ours in its header.
  public static let applicationID: Int32 = 0x6361_7375

  /// The migrations, version 1 first.
  public static func migrations(digest: Digest) -> [Migration] {
    (0..<casus_migration_count()).map { index in
      let embedded = casus_migration_at(index)
      let bytes = Array(UnsafeBufferPointer(start: embedded.sql, count: embedded.size))
      let name = embedded.name.map { String(cString: $0) } ?? ""
      return Migration(version: Int(index) + 1, name: name, sql: String(decoding: bytes, as: UTF8.self), checksum: digest(bytes))
    }
  }

  static func migrator(digest: Digest) throws -> Migrator {
    try Migrator(applicationID: applicationID, migrations: migrations(digest: digest))
  }
}
