// What a line is, for whoever reads line by line: `ByteReader.line`.

/// One line of a file.
public enum InputLine: Hashable, Sendable {
  /// Its bytes, without the line feed.
  case bytes([UInt8])
  /// More bytes than allowed; they were passed over.
  case tooLong
}
