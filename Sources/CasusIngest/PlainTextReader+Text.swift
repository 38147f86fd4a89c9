// Tables that people write pass the same checks as articles.

extension PlainTextReader {
  /// The text that `bytes` hold, without looking for an article in it.
  ///
  /// - Throws: ``IngestError`` where the bytes are empty, too many, no UTF-8, or no plain text.
  public static func text(_ bytes: [UInt8], path: String, limits: IngestLimits) throws(IngestError) -> String {
    try PlainTextBytes.text(bytes, path: path, limits: limits)
  }
}
