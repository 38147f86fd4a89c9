// Reads comma-separated text as RFC 4180 defines it, strictly: what is malformed is an error with its place, never a guess.
// Invariant: every record has as many fields as the first; one pass, and memory for one record at a time beside the input.

/// One field as it stood in the file.
public struct CSVField: Hashable, Sendable {
  /// The text without the quotes.
  public var text: String
  /// Whether it stood in quotes: an empty quoted field is an empty text, an empty bare one is an absent value.
  public var isQuoted: Bool
  /// Where it begins.
  public var position: TextPosition
}

/// One record; the first is usually the header.
public struct CSVRecord: Hashable, Sendable {
  /// The fields, left to right; never empty.
  public var fields: [CSVField]

  /// The texts alone.
  public var texts: [String] { fields.map(\.text) }

  /// The physical line on which the record begins, from 1.
  public var line: Int { fields.first?.position.line ?? 1 }
}

/// A reader over a whole file in memory. Lines may end in CRLF, LF or CR; a byte order mark at the start is skipped.
///
/// An empty line is skipped unless the file has one column, where it is a record with one empty field.
public struct CSVReader {
  /// What an untrusted file may cost.
  public struct Limits: Hashable, Sendable {
    /// The longest field, in UTF-8 bytes.
    public var fieldBytes: Int
    /// The most fields in one record.
    public var fields: Int

    /// The defaults hold for any hand-made table: 1 MiB a field, 1,000 fields.
    public init(fieldBytes: Int = 1 << 20, fields: Int = 1000) {
      self.fieldBytes = fieldBytes
      self.fields = fields
    }
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private let limits: Limits
  private var index = 0
  private var position: TextPosition
  private var expectedCount: Int?

  /// Starts at the first byte. Nothing is checked before `next`.
  ///
  /// - Parameters:
  ///   - separator: an ASCII character: a comma, or the tab of tables that spreadsheets copy.
  ///   - line: the physical line on which the bytes begin.
  public init(_ bytes: [UInt8], separator: Unicode.Scalar = ",", line: Int = 1, limits: Limits = Limits()) {
    self.bytes = bytes
    self.separator = UInt8(truncatingIfNeeded: separator.value)
    position = TextPosition(line: line, column: 1)
    self.limits = limits
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// Reads a text that is already a String.
  public init(_ text: String, limits: Limits = Limits()) {
    self.init(Array(text.utf8), limits: limits)
  }

  /// All records, the header included.
  /// - Throws: the first `CSVError`.
  public static func records(_ text: String, limits: Limits = Limits()) throws(CSVError) -> [CSVRecord] {
    var reader = CSVReader(text, limits: limits)
    var records: [CSVRecord] = []
    while let record = try reader.next() { records.append(record) }
    return records
  }

  /// The next record, or nil at the end.
  /// - Throws: `CSVError`; reading cannot go on after it.
  public mutating func next() throws(CSVError) -> CSVRecord? {
    while index < bytes.count, expectedCount != 1, isLineEnd(bytes[index]) { advance() }
    guard index < bytes.count else { return nil }

    var fields: [CSVField] = []
    while true {
      if fields.count == limits.fields { throw CSVError(reason: .tooManyFields(limit: limits.fields), position: position) }
      fields.append(try field())
      guard index < bytes.count, bytes[index] == separator else { break }
      advance()
    }
    let expected = expectedCount ?? fields.count
    guard fields.count == expected else {
      let place = fields.count > expected ? fields[expected].position : position
      throw CSVError(reason: .fieldCount(expected: expected, found: fields.count), position: place)
    }
    expectedCount = expected
    if index < bytes.count { advance() }
    return CSVRecord(fields: fields)
  }

  /// Reads up to, not over, the comma or line end that follows the field.
  private mutating func field() throws(CSVError) -> CSVField {
    let start = position
    let isQuoted = index < bytes.count && bytes[index] == UInt8(ascii: "\"")
    let content = isQuoted ? try quotedBytes(from: start) : try bareBytes(from: start)
    // Decoding replaces what is malformed, so only well-formed bytes come back as they were.
    let text = String(decoding: content, as: UTF8.self)
    guard text.utf8.elementsEqual(content) else { throw CSVError(reason: .notUTF8, position: start) }
    return CSVField(text: text, isQuoted: isQuoted, position: start)
  }

  private mutating func bareBytes(from start: TextPosition) throws(CSVError) -> [UInt8] {
    var content: [UInt8] = []
    while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) {
      if bytes[index] == UInt8(ascii: "\"") { throw CSVError(reason: .strayQuote, position: position) }
      try take(into: &content, from: start)
    }
    return content
  }

  private mutating func quotedBytes(from start: TextPosition) throws(CSVError) -> [UInt8] {
    var content: [UInt8] = []
    advance()
    while index < bytes.count {
      if bytes[index] != UInt8(ascii: "\"") {
        try take(into: &content, from: start)
        continue
      }
      advance()
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        try take(into: &content, from: start)
        continue
      }
      guard index == bytes.count || bytes[index] == separator || isLineEnd(bytes[index]) else {
        throw CSVError(reason: .textAfterQuote, position: position)
      }
      return content
    }
    throw CSVError(reason: .unterminatedQuote, position: start)
  }

  private mutating func take(into content: inout [UInt8], from start: TextPosition) throws(CSVError) {
    if content.count == limits.fieldBytes { throw CSVError(reason: .fieldTooLong(limit: limits.fieldBytes), position: start) }
    // CRLF inside quotes is content and stays two bytes, but `advance` steps over both at once.
    let isPair = isCRLF(at: index)
    content.append(bytes[index])
    if isPair { content.append(UInt8(ascii: "\n")) }
    advance()
  }

  /// Steps over one byte, or over CRLF, and keeps the position.
  private mutating func advance() {
    let byte = bytes[index]
    index += isCRLF(at: index) ? 2 : 1
    if isLineEnd(byte) {
      position = TextPosition(line: position.line + 1, column: 1)
    } else if index == bytes.count || bytes[index] & 0xC0 != 0x80 {
      // A continuation byte belongs to the code point before it, so the column moves on at a code point's last byte.
      position.column += 1
    }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  private func isCRLF(at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
  }
}
