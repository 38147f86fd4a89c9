// A statement from standard input: text, and of a size that a person may write.

import CasusIngest

/// Reads SQL from standard input.
enum StatementInput {
  static func read() throws -> String {
    let limits = IngestLimits(maximumBytes: 1 << 20)
    return try PlainTextReader.text(try InputBytes.read(Input(path: "-"), limits: limits), path: "-", limits: limits)
  }
}
