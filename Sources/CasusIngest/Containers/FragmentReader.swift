// HTML without a page around it, as feeds and mails carry it: all of it is the article. Its words become plain text, a line break where a
// browser would make one; what only a program reads (scripts, styles) is left out.

/// Reads pieces of HTML.
struct FragmentReader {
  /// The document that the piece shows. Offsets count in its text, not in the bytes.
  func document(
    bytes: [UInt8], path: String, metadata: GivenMetadata, sha256: String, limits: IngestLimits
  ) throws(IngestError) -> IngestedDocument {
    guard bytes.count <= limits.maximumBytes else {
      throw .tooLarge(path: path, size: bytes.count, limit: limits.maximumBytes)
    }
    let text = FragmentText.text(bytes)
    return try PlainTextReader().document(bytes: Array(text.utf8), path: path, metadata: metadata, sha256: sha256, limits: limits)
  }
}
