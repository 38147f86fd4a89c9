// `casus export`: documents, actors, facts and evidence, one file per table. Invariant: files of one export agree with each other, and each appears only when it is complete.

import ArgumentParser
import CasusOutput
import CasusQuery

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

struct Export: ParsableCommand {
  /// The formats in which a whole table makes sense.
  enum Format: String, CaseIterable, VocabularyArgument {
    case csv, tsv, json, jsonl

    var output: OutputFormat {
      switch self {
      case .csv: .csv
      case .tsv: .tsv
      case .json: .json
      case .jsonl: .jsonl
      }
    }
  }

  static let configuration = CommandConfiguration(
    abstract: "Writes documents, actors, facts and evidence, one file per table.",
    discussion: """
      EXAMPLE
        casus export csv --out tables/
        casus export jsonl --out tables/

      Files: \(ExportTable.all.map(\.name).joined(separator: ", ")), each with the format's extension. Headers are the columns' names; the \
      order of rows is the same for the same articles. The folder is made where there is none; files of these names are replaced, others \
      left alone. Offsets of evidence count UTF-8 bytes of the document's text.
      """)

  @ArgumentParser.Argument(help: ArgumentHelp("csv, tsv, json or jsonl.", valueName: "format"))
  var format: Format

  @Option(help: ArgumentHelp("The folder to write to.", valueName: "folder"), completion: .directory)
  var out: String

  @Flag(help: "csv, tsv: begin with the byte order mark by which Excel recognises UTF-8.")
  var excel = false

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if out.isEmpty { throw ValidationError("--out needs the name of a folder, such as tables/") }
    if excel, format != .csv, format != .tsv { throw ValidationError("--excel goes with csv or tsv, not with \(format.rawValue)") }
  }

  func run() throws {
    let base = try database.openToRead()
    guard mkdir(out, 0o777) == 0 || errno == EEXIST else {
      throw Failure("\(out): the folder cannot be made: \(FileBytes.reason(errno)); name another with --out")
    }
    try base.snapshot {
      for table in base.exportTables() {
        let path = (out.hasSuffix("/") ? out : out + "/") + "\(table.name).\(format.rawValue)"
        var file = try NewFile(path)
        var count = 0
        do {
          var writer = format.output.makeFormat(columns: table.columns, options: .init(isForExcel: excel))
          writer.begin(into: &file)
          try base.export(table) { cells in
            try writer.row(cells, into: &file)
            count += 1
          }
          writer.end(into: &file)
        } catch {
          file.discard()
          throw error
        }
        try file.finish()
        Messages.note("\(path): \(count) \(count == 1 ? "row" : "rows")")
      }
    }
  }
}
