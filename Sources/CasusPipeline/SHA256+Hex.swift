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

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

  private static func hex(_ digest: SHA256.Digest) -> String {
    String(unsafeUninitializedCapacity: 2 * SHA256.Digest.byteCount) { text in
      var count = 0
      for byte in digest {
        text[count] = digit(byte >> 4)
        text[count + 1] = digit(byte & 15)
        count += 2
      }
      return count
    }
  }
}
