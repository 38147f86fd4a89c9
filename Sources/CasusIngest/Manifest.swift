// A manifest is believed in every cell or not at all: what it says in vain must not be lost in silence.

import CasusModel

/// Several faults of one manifest.
struct ManifestFaults: Error {
  let errors: [IngestError]
}

/// `manifest.csv`: what a folder's files are, one row for each.
enum Manifest {
  /// The columns, `file` required.
  static let columns = ["file", "published", "publisher", "title", "author", "url"]
  /// More faults than this are one fault repeated.
  private static let mostFaults = 20

  /// Metadata by file name relative to the folder.
  ///
  /// - Parameter files: those of the folder; nil allows rows for any file.
  static func read(_ input: Input, files: [String]?, limits: IngestLimits, parse: Inputs.ManifestParser)
    -> Result<[String: GivenMetadata], ManifestFaults>
  {
    do throws(IngestError) {
      let bytes = try InputBytes.read(input, limits: limits)
      let text = try PlainTextBytes.text(bytes, path: input.path, limits: limits)
      let rows: [[String: String]]
      do { rows = try parse(text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text) } catch {
        throw .manifest(path: input.path, row: nil, column: nil, problem: "not a table: \(error)")
      }
      return metadata(rows, path: input.path, files: files)
    } catch {
      return .failure(ManifestFaults(errors: [error]))
    }
  }

  /// Checks every cell; faults come in the order of rows, then of columns.
  static func metadata(_ rows: [[String: String]], path: String, files: [String]?) -> Result<[String: GivenMetadata], ManifestFaults> {
    var errors: [IngestError] = []
    func fault(_ row: Int, _ column: String, _ problem: String) {
      errors.append(.manifest(path: path, row: row, column: column, problem: problem))
    }
    for column in Set(rows.flatMap(\.keys)).subtracting(columns).sorted() {
      fault(1, column, "unknown column; allowed: \(columns.joined(separator: ", "))")
    }
    let known = files.map { Set($0) }
    var found: [String: GivenMetadata] = [:]
    for (number, cells) in rows.enumerated() {
      let row = number + 2
      func cell(_ column: String) -> String? {
        let value = cells[column].map { String($0.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()) }
        return value?.isEmpty == false ? value : nil
      }
      guard let file = cell("file").map({ $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 }) else {
        fault(row, "file", "missing; give the file's name relative to the folder")
        continue
      }
      if let files, known?.contains(file) == false {
        fault(row, "file", "no text file \"\(IngestError.shown(file))\" in this folder; \(examples(files))")
      }
      if found[file] != nil { fault(row, "file", "\"\(IngestError.shown(file))\" has a row already; keep one") }
      let date = cell("published").flatMap { TimeValue($0) }
      if let written = cell("published"), date?.end != nil || date == nil {
        fault(row, "published", "\"\(IngestError.shown(written))\" is not a date; allowed: YYYY-MM-DD, YYYY-MM, YYYY")
      }
      found[file] = GivenMetadata(
        title: cell("title"), author: cell("author"), publisher: cell("publisher"), published: date, url: cell("url"))
      if errors.count >= mostFaults { break }
    }
    return errors.isEmpty ? .success(found) : .failure(ManifestFaults(errors: Array(errors.prefix(mostFaults))))
  }

  private static func examples(_ files: [String]) -> String {
    "allowed: " + files.prefix(3).map { IngestError.shown($0) }.joined(separator: ", ")
      + (files.count > 3 ? ", … (\(files.count) files)" : "")
  }
}
