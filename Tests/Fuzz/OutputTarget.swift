import CasusModel
import DelimitedText

@testable import CasusOutput

extension FuzzTarget {
  /// Rows of hostile text: nothing acts on the terminal, nothing leaves its cell.
  static let output = FuzzTarget("output", seeds: ["lines:Tests/Fuzz/Seeds/names.txt"], mostBytes: 512) { bytes in
    let texts = bytes.split(separator: 10, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    let columns = [Column.text(texts[0]), .prose("b")]
    let rows = texts.map { [Cell.text($0), .list([$0, $0])] }
    let set = RowSet(columns: columns, rows: rows)
    for width in [nil, 4, 20, 80] {
      let table = try OutputFormat.table.text(of: set, options: OutputOptions(width: width))
      require(Soundness.isHarmless(table), "a table that acts on the terminal")
    }
    let markdown = try OutputFormat.markdown.text(of: set)
    require(Soundness.isHarmless(markdown) && markdown.split(separator: "\n").count == rows.count + 2, "a line too many: \(markdown)")
    let lines = try OutputFormat.jsonl.text(of: set)
    require(Soundness.isHarmless(lines) && lines.utf8.count { $0 == 10 } == rows.count, "a line too many: \(lines)")
    require(Soundness.isHarmless(try OutputFormat.json.text(of: set)), "JSON that acts on the terminal")
    let records = try CSVReader.records(try OutputFormat.csv.text(of: set))
    require(records.count == rows.count + 1, "a record too many")
    for (record, text) in zip(records.dropFirst(), texts) {
      require(Array(FormulaGuard.unguarded(record.texts[0]).utf8) == Array(text.utf8), "another text: \(record)")
      require(!FormulaGuard.isNeeded(text) || record.texts[0].utf8.first == UInt8(ascii: "'"), "a formula: \(record)")
    }
    let tab = try OutputFormat.tsv.text(of: set)
    require(tab.utf8.count { $0 == 9 } == rows.count + 1 && tab.utf8.count { $0 == 10 } == rows.count + 1, "a field too many: \(tab)")
  }
}
