// The one place where digests are computed; everything below takes the function as a value.

import Crypto

/// Digests of bytes.
public enum Digests {
  /// SHA-256 as 64 lower-case hexadecimal digits.
  public static func sha256(_ bytes: [UInt8]) -> String { hex(SHA256.hash(data: bytes)) }

  /// The SHA-256 of bytes that come in pieces.
  public struct Running {
    private var hash = SHA256()

    /// Of no bytes yet.
    public init() {}

    /// Adds a piece.
    public mutating func add(_ bytes: [UInt8]) { hash.update(data: bytes) }

    /// Of all pieces so far, as 64 lower-case hexadecimal digits.
    public var digest: String { Digests.hex(hash.finalize()) }
  }

  private static func hex(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
