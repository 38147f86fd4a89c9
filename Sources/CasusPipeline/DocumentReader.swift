// Input → Document: the bytes, their digest, and what the user states about them.

import CasusIngest

/// Reads inputs to documents.
public struct DocumentReader: Sendable {
  private let limits: IngestLimits
  private let given: GivenMetadata
  private let text = PlainTextReader()

  /// - Parameter given: stated for every input; it wins over manifests, and those over what the text shows.
  public init(limits: IngestLimits = IngestLimits(), given: GivenMetadata = GivenMetadata()) {
    self.limits = limits
    self.given = given
  }

  /// What the paths stand for: files, standard input (`-`), and the text files below folders with their `manifest.csv`.
  public func inputs(_ paths: [String]) -> [Result<Input, IngestError>] {
    Inputs(parseManifest: { try DelimitedTable($0).rows }, limits: limits).list(paths)
  }

  /// One document.
  public func document(_ input: Input) throws(IngestError) -> IngestedDocument {
    let bytes = try InputBytes.read(input, limits: limits)
    return try text.document(
      bytes: bytes, path: input.path, metadata: given.filled(from: input.metadata), sha256: Digests.sha256(bytes), limits: limits)
  }
}
