// Each form has one reader; all have the same shape.

extension ArticleForm {
  /// The document that `bytes` hold.
  ///
  /// - Parameters:
  ///   - path: the article's place, for the origin and for errors.
  ///   - metadata: what the user, manifests and containers state; it wins over what the article shows.
  ///   - sha256: 64 lower-case hexadecimal digits over `bytes`, computed by the caller.
  /// - Throws: ``IngestError`` where they hold none.
  public func document(
    bytes: [UInt8], path: String, metadata: GivenMetadata, sha256: String, limits: IngestLimits
  ) throws(IngestError) -> IngestedDocument {
    switch self {
    case .page: try PageReader().document(bytes: bytes, path: path, metadata: metadata, sha256: sha256, limits: limits)
    case .fragment: try FragmentReader().document(bytes: bytes, path: path, metadata: metadata, sha256: sha256, limits: limits)
    case .mail: try MailReader().document(bytes: bytes, path: path, metadata: metadata, sha256: sha256, limits: limits)
    case .pdf: try PDFReader().document(bytes: bytes, path: path, metadata: metadata, sha256: sha256, limits: limits)
    case .text: try PlainTextReader().document(bytes: bytes, path: path, metadata: metadata, sha256: sha256, limits: limits)
    }
  }
}
