// Which file is the knowledge base: `--db`, else `CASUS_DB`, else `casus.db` in the current folder.

import ArgumentParser
import CasusPipeline
import CasusStore

/// `--db`.
struct DatabaseOptions: ParsableArguments {
  @Option(
    name: .customLong("db"), help: ArgumentHelp("The knowledge base (default: $CASUS_DB, else casus.db).", valueName: "file"),
    completion: .file(extensions: ["db", "sqlite"]))
  var file: String?

  /// The path to use.
  var path: String { file ?? SystemEnvironment["CASUS_DB"] ?? "casus.db" }

  func validate() throws {
    if file?.isEmpty == true { throw ValidationError("--db needs the name of a file, such as casus.db") }
  }

  /// Opens it to read. Throws `StoreError` when there is none.
  func openToRead() throws -> KnowledgeBase { try .open(reading: path, digest: Digests.sha256) }

  /// Opens it to write, and makes it when there is none.
  func openToWrite() throws -> KnowledgeBase { try .open(writing: path, appliedAt: SystemClock.now(), digest: Digests.sha256) }
}
