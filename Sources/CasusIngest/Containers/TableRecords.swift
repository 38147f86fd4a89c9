// Records of a table of any length, one at a time. It finds where a record ends by the rule by which the reader of tables ends it, and leaves
// everything else to that reader.

/// Splits delimited text into records.
struct TableRecords {
  /// One record.
  struct Record {
    /// Its bytes without the line end; nil where they are more than allowed.
    let bytes: [UInt8]?
    /// The physical line on which it begins, from 1.
    let line: Int
  }

  private let bytes: ByteReader
  private let limit: Int
  private let separator: UInt8
  private var piece: ArraySlice<UInt8> = []
  private var line = 1
  private var wasReturn = false

  init(_ bytes: ByteReader, separator: UInt8, limit: Int) {
    self.bytes = bytes
    self.separator = separator
    self.limit = limit
  }

  /// The next record that is not empty; nil at the end.
  mutating func next() throws(IngestError) -> Record? {
    var record: [UInt8] = []
    var isTooLong = false
    var first = line
    var isQuoted = false
    var isFieldStart = true
    var wasClosed = false
    while true {
      if piece.isEmpty { piece = try bytes.next() }
      guard let byte = piece.popFirst() else {
        return record.isEmpty && !isTooLong ? nil : Record(bytes: isTooLong ? nil : record, line: first)
      }
      let isSecondHalf = wasReturn && byte == 0x0A
      wasReturn = byte == 0x0D
      if byte == 0x0A || byte == 0x0D {
        if !isSecondHalf { line += 1 }
        if !isQuoted {
          if isSecondHalf || (record.isEmpty && !isTooLong) {
            first = line
            continue
          }
          return Record(bytes: isTooLong ? nil : record, line: first)
        }
      } else if byte == 0x22 {
        // Inside quotes "" ends and begins them again, which comes to the same.
        let isClosing = isQuoted
        if isQuoted || isFieldStart || wasClosed { isQuoted.toggle() }
        wasClosed = isClosing
      } else {
        wasClosed = false
      }
      isFieldStart = byte == separator && !isQuoted
      if record.count >= limit {
        isTooLong = true
        record = []
      }
      if !isTooLong { record.append(byte) }
    }
  }
}
