import SQLite
import StoreTestSupport
import Testing

@testable import CasusStore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The whole schema, as a file to read. Record it anew with CASUS_RECORD=1; the test then fails once, so that nobody records by accident.
@Suite struct SchemaSnapshotTests {
  @Test func `The schema is the one that is written down`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Migrations/schema.sql").path()
    let schema = try emptyBase().schemaSQL()
    if ProcessInfo.processInfo.environment["CASUS_RECORD"] == "1" {
      try Data(schema.utf8).write(to: URL(filePath: path))
      Issue.record("recorded schema.sql; look at the difference and run again without CASUS_RECORD")
    } else {
      let recorded = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      let firstDifference = zip(schema.split(separator: "\n"), recorded.split(separator: "\n")).first { $0 != $1 }
      #expect(
        schema == recorded,
        "schema.sql differs, first at: \(firstDifference.map { "\($0.0)" } ?? "the end"); CASUS_RECORD=1 records it anew")
    }
  }
}
