import CasusModel
import CasusPipeline
import CasusStore
import DelimitedText

@testable import CasusIngest
@testable import CasusStore

extension FuzzTarget {
  /// Comma-separated text: records written again and read again are the same; a table is as wide as its header.
  static let table = FuzzTarget("table", seeds: ["SampleData/*.csv", "SampleData/expected/*.csv"]) { bytes in
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let records = try CSVReader.records(text)
    var written = ""
    for record in records {
      for (index, field) in record.texts.enumerated() {
        if index > 0 { written += CSVText.separator }
        CSVText.appendField(field, to: &written)
      }
      written += CSVText.recordEnd
    }
    let again = try CSVReader.records(written)
    require(again.map { $0.texts.map { Array($0.utf8) } } == records.map { $0.texts.map { Array($0.utf8) } }, "written again: \(written)")
    let table = try DelimitedTable(text)
    require(table.rows.allSatisfy { $0.count == table.columns.count }, "a row of another width")
  }

  /// A registry of actors, up to what would be stored.
  static let registry = FuzzTarget("registry", seeds: ["SampleData/actors.csv"]) { bytes in
    let file = try RegistryFile(bytes: bytes, path: "-", limits: IngestLimits())
    for actor in try RegistryReader.read(file.rows) {
      require(!actor.name.isEmpty && actor.aliases.allSatisfy { !$0.name.isEmpty }, "an empty name")
    }
    let base = try KnowledgeBase.inMemory(appliedAt: Samples.time, digest: Samples.digest)
    let report = try base.importRegistry(file.rows, recordedAt: Samples.time)
    let again = try base.importRegistry(file.rows, recordedAt: Samples.time)
    require(again.actors == 0 && again.aliases == 0, "imported twice, it adds: \(report) \(again)")
  }

  /// `manifest.csv` of a folder.
  static let manifest = FuzzTarget("manifest", seeds: ["SampleData/manifest.csv"]) { bytes in
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    let rows = try DelimitedTable(text).rows
    switch Manifest.metadata(rows, path: "manifest.csv", files: ["a.txt", "articles/01-islamic-front.txt", "1"]) {
    case .success(let metadata): require(metadata.count <= rows.count, "more files than rows")
    case .failure(let faults): require(!faults.errors.isEmpty, "a fault without words")
    }
  }
}
