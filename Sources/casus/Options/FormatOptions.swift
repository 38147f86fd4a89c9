// The one group of options for output. csv, tsv, json and jsonl carry all columns of the view; tables for people carry a choice of them.

import ArgumentParser
import CasusModel
import CasusOutput

/// `--format` and what belongs to it.
struct FormatOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Form of the output.", valueName: "format"))
  var format: OutputFormat = .table

  @Flag(help: "csv, tsv: begin with the byte order mark by which Excel recognises UTF-8.")
  var excel = false

  @Option(
    help: ArgumentHelp(
      "Only these columns, separated by commas; “all” for every one. Without it, table and markdown show a choice.", valueName: "names"))
  var columns: String?

  @Option(
    help: ArgumentHelp("table: width in characters (default: the terminal's; no limit in a file or pipe).", valueName: "cells"),
    transform: ArgumentValues.count)
  var width: Int?

  func validate() throws {
    if excel, format != .csv, format != .tsv {
      throw ValidationError("--excel goes with --format csv or --format tsv, not with \(format.rawValue)")
    }
  }

  /// The width that tables may take; nil is unlimited.
  var availableWidth: Int? { width ?? Terminal.width(of: 1) }

  /// What the formats need to know.
  var options: CasusOutput.OutputOptions {
    CasusOutput.OutputOptions(width: availableWidth, isStyled: Terminal.isStyled, isForExcel: excel)
  }

  /// Writes a whole result; `people` chooses the columns of tables.
  func write(_ rows: RowSet, people: PeopleTable? = nil) throws {
    var output = StandardOutput()
    output.write(try format.text(of: try chosen(rows, people), options: options))
    output.flush()
  }

  private func chosen(_ rows: RowSet, _ people: PeopleTable?) throws -> RowSet {
    guard let columns else {
      guard format == .table || format == .markdown, let people else { return rows }
      return people.rows(of: rows, width: format == .table ? availableWidth : nil)
    }
    let names = rows.columns.map(\.name)
    if columns == "all" { return rows }
    let indices = try columns.split(separator: ",").map { name in
      let name = String(name.filter { $0 != " " })
      guard let index = names.firstIndex(of: name) else {
        throw ValidationError("there is no column “\(name)”; allowed: all, \(names.joined(separator: ", "))")
      }
      return index
    }
    guard !indices.isEmpty else { throw ValidationError("--columns names no column; allowed: all, \(names.joined(separator: ", "))") }
    return RowSet(columns: indices.map { rows.columns[$0] }, rows: rows.rows.map { row in indices.map { row[$0] } })
  }
}
