// Reads one word list into rows of cells, each cell knowing where it stands, so that every complaint names file, line and column.

/// The lines of one word list, without comments and header.
struct LexiconRows {
  let text: LexiconText
  private(set) var rows: [LexiconRow] = []

  /// Splits `text` into rows; throws unless it is UTF-8 and begins with the columns of its kind.
  ///
  /// Windows line ends and a byte order mark are read over; empty cells at a line's end may be left out, as editors drop them.
  init(_ text: LexiconText) throws(LexiconError) {
    self.text = text
    guard let whole = String(validating: text.bytes, as: UTF8.self) else {
      throw LexiconError(path: text.path, line: nil, column: nil, problem: "is not UTF-8 text")
    }
    let columns = text.file.columns
    rows.reserveCapacity(text.bytes.count / 16)
    var hasHeader = false
    var number = 0
    for var bytes in whole.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      if bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
      if bytes.isEmpty || bytes.first == UInt8(ascii: "#") { continue }
      var cells: [Substring] = []
      cells.reserveCapacity(columns.count)
      var start = bytes.startIndex
      while let tab = bytes[start...].firstIndex(of: UInt8(ascii: "\t")) {
        cells.append(Substring(bytes[start..<tab]))
        start = bytes.index(after: tab)
      }
      cells.append(Substring(bytes[start...]))
      if !hasHeader {
        guard cells.map(String.init) == columns else {
          let found = cells.joined(separator: ", ")
          throw LexiconError(
            path: text.path, line: number, column: nil,
            problem: "the first line must name the columns, separated by tabs: \(columns.joined(separator: ", ")); found: \(found)")
        }
        hasHeader = true
        continue
      }
      guard cells.count <= columns.count else {
        throw LexiconError(
          path: text.path, line: number, column: nil,
          problem: "\(cells.count) columns, but only \(columns.count) are known: \(columns.joined(separator: ", "))")
      }
      rows.append(LexiconRow(path: text.path, line: number, columns: columns, cells: cells))
    }
    if !hasHeader {
      throw LexiconError(
        path: text.path, line: nil, column: nil,
        problem: "is empty; the first line must name the columns, separated by tabs: \(columns.joined(separator: ", "))")
    }
  }
}

/// One line of a word list.
struct LexiconRow {
  let path: String
  let line: Int
  let columns: [String]
  let cells: [Substring]

  func error(_ column: Int, _ problem: String) -> LexiconError {
    LexiconError(path: path, line: line, column: columns[column], problem: problem)
  }

  /// The cell, empty where the line ends before it.
  func cell(_ column: Int) -> Substring { column < cells.count ? cells[column] : "" }

  /// The cell, which must not be empty.
  func required(_ column: Int) throws(LexiconError) -> String {
    let cell = cell(column)
    guard !cell.isEmpty else { throw error(column, "must not be empty") }
    return String(cell)
  }

  /// The values of a cell that holds several, separated by "; ".
  func list(_ column: Int) throws(LexiconError) -> [String] {
    let cell = cell(column)
    if cell.isEmpty { return [] }
    var values: [String] = []
    for part in cell.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      var value = Substring(part)
      while value.utf8.first == UInt8(ascii: " ") { value.removeFirst() }
      while value.utf8.last == UInt8(ascii: " ") { value.removeLast() }
      guard !value.isEmpty else { throw error(column, "\"\(cell)\" has an empty value; separate values by \"; \"") }
      values.append(String(value))
    }
    return values
  }

  /// The cell as one of `allowed`; nil where it is empty.
  func choice<Value: RawRepresentable<String>>(_ column: Int, of allowed: [Value]) throws(LexiconError) -> Value? {
    let cell = cell(column)
    if cell.isEmpty { return nil }
    for value in allowed where value.rawValue == cell { return value }
    throw error(column, "\"\(cell)\" is not known; allowed: \(allowed.map(\.rawValue).joined(separator: ", "))")
  }

  /// The cell as one of `allowed`, which must not be empty.
  func requiredChoice<Value: RawRepresentable<String>>(_ column: Int, of allowed: [Value]) throws(LexiconError) -> Value {
    guard let value = try choice(column, of: allowed) else {
      throw error(column, "must not be empty; allowed: \(allowed.map(\.rawValue).joined(separator: ", "))")
    }
    return value
  }

  /// Whether the cell says "yes"; it may only say that or nothing.
  func flag(_ column: Int) throws(LexiconError) -> Bool {
    switch cell(column) {
    case "": false
    case "yes": true
    default: throw error(column, "\"\(cell(column))\" is not known; allowed: yes, or nothing")
    }
  }
}
