// `casus export`: what is known, in the forms that other programs read. Invariant: all that one export writes is of one state of the
// knowledge base, and no file appears before all of them are complete.

import ArgumentParser
import CasusModel
import CasusOutput
import CasusPipeline
import CasusQuery
import CasusStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

struct Export: ParsableCommand {
  /// What can be written. Tables go to a folder, one file for each; everything else is one file.
  enum Format: String, CaseIterable, VocabularyArgument {
    case csv, tsv, json, jsonl
    case gexf, ftm, annotations
    case acled, ucdp, polecat

    /// Nil for what is no set of tables.
    var tables: OutputFormat? {
      switch self {
      case .csv: .csv
      case .tsv: .tsv
      case .json: .json
      case .jsonl: .jsonl
      case .gexf, .ftm, .annotations, .acled, .ucdp, .polecat: nil
      }
    }

    var dataSet: DataSet? { DataSet(rawValue: rawValue) }
  }

  static let configuration = CommandConfiguration(
    abstract: "Writes all that is known for other programs: tables, graphs, annotations, columns of other data sets.",
    discussion: """
      EXAMPLE
        casus export csv --out tables/
        casus export ftm --out entities.ftm.json
        casus export acled --out events.csv

      csv, tsv, json, jsonl: one file per table (\(ExportTable.all.map(\.name).joined(separator: ", "))) in a folder, which is made where \
      there is none; files of these names are replaced, others left alone. csv comes with a datapackage.json that says what each column \
      means (Frictionless Data Package). Offsets count UTF-8 bytes of the document's text.

      gexf: everybody and how they are connected, with dated edges, as casus network --format gexf. ftm: entities of FollowTheMoney, as JSON Lines: actors, articles, memberships, links, successions and events. annotations: every piece \
      of evidence as a W3C Web Annotation, as JSON Lines; offsets count Unicode code points. acled, ucdp, polecat: events as CSV under the column \
      names of those data sets, with what our facts settle and nothing else; ids are casus' own. gexf, ftm, acled, ucdp and polecat leave out \
      what was planned, called for or denied.

      The same articles give the same bytes, in whatever order they were read.
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp("csv, tsv, json or jsonl; gexf; ftm; annotations; acled, ucdp or polecat.", valueName: "format"))
  var format: Format

  @Option(
    help: ArgumentHelp("Where to write: a folder for tables, else a file; - is standard output.", valueName: "place"), completion: .file())
  var out: String

  @Flag(help: "csv, tsv, acled, ucdp, polecat: begin with the byte order mark by which Excel recognises UTF-8.")
  var excel = false

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    let example =
      format.tables != nil
      ? "a folder, such as tables/" : "a file, such as out.\(format.dataSet != nil ? "csv" : format == .gexf ? "gexf" : "jsonl")"
    if out.isEmpty { throw ValidationError("--out needs the name of \(example)") }
    if out == "-", format.tables != nil { throw ValidationError("\(format.rawValue) is several files; --out needs the name of \(example)") }
    if excel, format != .csv, format != .tsv, format.dataSet == nil {
      throw ValidationError("--excel goes with csv, tsv, acled, ucdp or polecat, not with \(format.rawValue)")
    }
  }

  func run() throws {
    let base = try database.openToRead()
    try base.snapshot {
      if let tables = format.tables {
        try write(base.exportTables(), as: tables, from: base)
      } else {
        var output = try PlaceOutput(out)
        do {
          let count = try writeLines(into: &output, from: base)
          try output.finish()
          if out != "-" { Messages.note("\(out): \(count) \(count == 1 ? unit.one : unit.many)") }
        } catch {
          output.discard()
          throw error
        }
      }
    }
  }

  private var unit: (one: String, many: String) {
    switch format {
    case .gexf: ("connection", "connections")
    case .ftm: ("entity", "entities")
    case .annotations: ("annotation", "annotations")
    default: ("row", "rows")
    }
  }

  private func write(_ tables: [ExportTable], as output: OutputFormat, from base: borrowing KnowledgeBase) throws {
    guard mkdir(out, 0o777) == 0 || errno == EEXIST else {
      throw Failure("\(out): the folder cannot be made: \(FileBytes.reason(errno)); name another with --out")
    }
    let folder = out.hasSuffix("/") ? out : out + "/"
    var complete: [NewFile] = []
    do {
      var described: [DataPackage.File] = []
      var notes: [String] = []
      for table in tables {
        let name = "\(table.name).\(format.rawValue)"
        var file = try NewFile(folder + name, isHashed: format == .csv)
        let count: Int
        do {
          count = try write(table, as: output, into: &file, from: base)
        } catch {
          file.discard()
          throw error
        }
        try file.complete()
        complete.append(file)
        described.append(.init(schema: table.schema, path: name, bytes: file.byteCount, sha256: file.digest ?? ""))
        notes.append("\(folder)\(name): \(count) \(count == 1 ? "row" : "rows")")
      }
      if format == .csv {
        var file = try NewFile(folder + "datapackage.json")
        file.write(DataPackage(casusVersion: CasusVersion.program, files: described).json.text)
        try file.complete()
        complete.append(file)
        notes.append("\(folder)datapackage.json: what they hold")
      }
      while !complete.isEmpty {
        var file = complete.removeFirst()
        try file.publish()
      }
      notes.forEach(Messages.note)
    } catch {
      complete.forEach { $0.withdraw() }
      throw error
    }
  }

  private func write(
    _ table: ExportTable, as output: OutputFormat, into file: inout NewFile, from base: borrowing KnowledgeBase
  ) throws -> Int {
    var count = 0
    var writer = output.makeFormat(columns: table.columns, options: .init(isForExcel: excel))
    writer.begin(into: &file)
    try base.export(table) { cells in
      try writer.row(cells, into: &file)
      count += 1
    }
    writer.end(into: &file)
    return count
  }

  /// Everything but tables; gives the number of lines, without a header.
  private func writeLines(into output: inout PlaceOutput, from base: borrowing KnowledgeBase) throws -> Int {
    var count = 0
    func write(_ line: String?) {
      guard let line else { return }
      output.write(line)
      count += 1
    }
    switch format {
    case .csv, .tsv, .json, .jsonl: break
    case .gexf:
      var writer = GEXF()
      writer.begin(into: &output)
      _ = try base.network(NetworkQuery()) {
        writer.node($0, into: &output)
      } edge: {
        writer.edge($0, into: &output)
        count += 1
      }
      writer.end(into: &output)
    case .ftm: try writeEntities(from: base, write)
    case .annotations:
      try base.eachEvidence(label: Self.label) { write(WebAnnotation.line($0, casusVersion: CasusVersion.program)) }
    case .acled, .ucdp, .polecat:
      guard let set = format.dataSet else { break }
      var writer: any RowFormat = OutputFormat.csv.makeFormat(columns: [])
      try base.export(
        set,
        columns: { columns in
          writer = OutputFormat.csv.makeFormat(columns: columns, options: .init(isForExcel: excel))
          writer.begin(into: &output)
        },
        row: { cells in
          try writer.row(cells, into: &output)
          count += 1
        })
      writer.end(into: &output)
    }
    return count
  }

  /// The few words for a fact in an annotation. What did not happen says so.
  private static func label(_ subject: FoundID.Subject, _ columns: [CasusModel.Column], _ cells: [Cell]) -> String {
    let row = NamedRow(columns, cells)
    return Phrases.headline(subject, row) + (row.text("status").map { " (\($0))" } ?? "")
  }
}

extension Export {
  private func writeEntities(from base: borrowing KnowledgeBase, _ write: (String?) -> Void) throws {
    try base.eachActor { write(FollowTheMoney.line($0)) }
    try base.eachArticle { write(FollowTheMoney.line($0)) }
    try base.eachMembership { tie in
      write(FollowTheMoney.membership(tie, groupKind: try base.kind(ofActor: tie.group)))
    }
    try base.eachTie { write(FollowTheMoney.line($0, groupName: try base.name(ofActor: $0.group))) }
    try base.eachEvent { write(FollowTheMoney.line($0)) }
  }
}
