// Public ids depend on content alone, so the same article gives the same ids in every database, in whatever order articles are read.
// The text that is hashed is part of the format: changing it changes every id.

import CasusModel

/// Makes `doc-…`, `act-…`, `aff-…`, `evt-…`, `clm-…`, `dec-…`: a prefix and 60 bits of a SHA-256 in 12 digits of Crockford's base 32.
enum PublicID {
  /// Crockford's digits in lower case: without i, l, o and u (https://www.crockford.com/base32.html).
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// Of a document, from the SHA-256 of its bytes; nil unless that is 64 lower-case hexadecimal digits.
  static func document(sha256: String) -> String? {
    let isHexadecimal = sha256.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard sha256.utf8.count == 64, isHexadecimal else { return nil }
    return base32(sha256).map { "doc-\($0)" }
  }

  /// Of an actor, from the scope and fold of its name.
  static func actor(scope: NameScope, fold: String, digest: Digest) -> String {
    hashed("act", ["actor", scope.rawValue, fold].joined(separator: separator), digest)
  }

  /// What a fact is and where its parts stand, in a document, as one text.
  static func identity(_ sha256: String, _ parts: [String]) -> String { ([sha256] + parts).joined(separator: separator) }

  /// Of a fact.
  static func fact(_ prefix: String, _ identity: FactIdentity, digest: Digest) -> String {
    "\(prefix)-\(base32(digest(identity.bytes)) ?? String(repeating: "0", count: 12))"
  }

  /// Of a fact; `ordinal` tells equal ones of one document apart.
  static func fact(_ prefix: String, _ identity: String, ordinal: Int, digest: Digest) -> String {
    hashed(prefix, ordinal == 0 ? identity : identity + separator + "\(ordinal)", digest)
  }

  /// Of a decision, from its canonical text.
  static func decision(_ text: String, digest: Digest) -> String { hashed("dec", ["decision", text].joined(separator: separator), digest) }

  /// Whether a text has the form of a whole id.
  static func isKey(_ text: String, prefix: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == prefix.utf8.count + 13 && text.hasPrefix("\(prefix)-")
      && bytes.dropFirst(prefix.utf8.count + 1).allSatisfy { byte in digits.contains(byte) }
  }

  /// A span as part of a fact's text form: `start-end`, or `-` for none.
  static func part(_ span: Span?) -> String { span.map { "\($0.start)-\($0.end)" } ?? "-" }

  /// Unit separators cannot be confused with anything in the parts: folds and numbers hold no control characters.
  private static let separator = "\u{1F}"

  private static func hashed(_ prefix: String, _ text: String, _ digest: Digest) -> String {
    "\(prefix)-\(base32(digest(Array(text.utf8))) ?? String(repeating: "0", count: 12))"
  }

  /// The first 60 bits of a hexadecimal text.
  private static func base32(_ hexadecimal: String) -> String? {
    var (bits, count): (UInt64, Int) = (0, 0)
    for byte in hexadecimal.utf8.prefix(15) {
      switch byte {
      case 48...57: bits = bits << 4 | UInt64(byte - 48)
      case 97...102: bits = bits << 4 | UInt64(byte - 87)
      case 65...70: bits = bits << 4 | UInt64(byte - 55)
      default: return nil
      }
      count += 1
    }
    guard count > 0 else { return nil }
    return String(decoding: (0..<12).map { digits[Int(bits >> UInt64(55 - 5 * $0)) & 31] }, as: UTF8.self)
  }
}
