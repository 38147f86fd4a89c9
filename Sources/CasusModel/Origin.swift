// Where bytes came from. Never called source: a source is somebody who says something (`Claim`).

/// The provenance of one document's bytes.
public struct Origin: Hashable, Sendable {
  /// File path as the user gave it, or `-` for standard input.
  public var path: String
  /// Web address, when the user gave one.
  public var url: String?
  /// When the bytes were fetched, ISO 8601, when the user gave it.
  public var retrievedAt: String?
  /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
  public var sha256: String

  /// Makes an origin.
  public init(path: String, url: String? = nil, retrievedAt: String? = nil, sha256: String) {
    self.path = path
    self.url = url
    self.retrievedAt = retrievedAt
    self.sha256 = sha256
  }
}
