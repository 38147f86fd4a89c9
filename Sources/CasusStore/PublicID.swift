// Public ids depend on content alone, so the same article gives the same ids in every database, in whatever order articles are read.
// The text that is hashed is part of the format: changing it changes every id.

import CasusModel

/// Makes `doc-…`, `act-…`, `aff-…`, `evt-…`, `clm-…`, `dec-…`: a prefix and 60 bits of a SHA-256 in 12 digits of Crockford's base 32.
enum PublicID {
  /// Crockford's digits in lower case: without i, l, o and u (https://www.crockford.com/base32.html).
  private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz")

  /// Of a document, from the SHA-256 of its bytes; nil unless that is 64 lower-case hexadecimal digits.
  static func document(sha256: String) -> String? {
    let isHexadecimal = sha256.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard sha256.utf8.count == 64, isHexadecimal else { return nil }
    return base32(sha256).map { "doc-\($0)" }
  }

  /// Of an actor, from the scope and fold of its name.
  static func actor(scope: NameScope, fold: String, digest: Digest) -> String {
    hashed("act", ["actor", scope.rawValue, fold], digest)
  }

  /// Of a fact. `parts` says what the fact is and where its parts stand; `ordinal` tells equal ones of one document apart.
  static func fact(_ prefix: String, document sha256: String, parts: [String], ordinal: Int, digest: Digest) -> String {
    hashed(prefix, [sha256] + parts + (ordinal == 0 ? [] : ["\(ordinal)"]), digest)
  }

  /// A span as part of a fact's text form: `start-end`, or `-` for none.
  static func part(_ span: Span?) -> String { span.map { "\($0.start)-\($0.end)" } ?? "-" }

  private static func hashed(_ prefix: String, _ parts: [String], _ digest: Digest) -> String {
    // Unit separators cannot be confused with anything in the parts: folds and numbers hold no control characters.
    let text = parts.joined(separator: "\u{1F}")
    return "\(prefix)-\(base32(digest(Array(text.utf8))) ?? String(repeating: "0", count: 12))"
  }

  /// The first 60 bits of a hexadecimal text.
  private static func base32(_ hexadecimal: String) -> String? {
    guard let bits = UInt64(hexadecimal.prefix(15), radix: 16) else { return nil }
    return String((0..<12).map { digits[Int(bits >> UInt64(55 - 5 * $0)) & 31] })
  }
}
