// What a fact's public id is made of, as the text that is hashed: the article, then what sort of fact, then where its parts stand.
// Invariant: the same bytes as `PublicID.identity` of the parts as texts; ten facts of every article are hashed, so none is made.

import CasusModel

struct FactIdentity {
  private(set) var bytes: [UInt8]

  /// - Parameter sha256: of the article.
  init(_ sha256: String) {
    bytes = []
    bytes.reserveCapacity(192)
    bytes.append(contentsOf: sha256.utf8)
  }

  /// A part that is a word.
  mutating func add(_ word: String) {
    bytes.append(Self.separator)
    bytes.append(contentsOf: word.utf8)
  }

  /// A part that stands somewhere: `role start-end`, or `role -`.
  mutating func add(_ role: StaticString, _ span: Span?) {
    begin(role)
    guard let span else { return bytes.append(Self.hyphen) }
    append(span)
  }

  /// A part of several: `role start-end start-end`, or `role ` for none.
  mutating func add(_ role: StaticString, all spans: [Span]) {
    begin(role)
    for (index, span) in spans.enumerated() {
      if index > 0 { bytes.append(Self.space) }
      append(span)
    }
  }

  /// The same with a number, which tells equal facts of one article apart.
  func numbered(_ ordinal: Int) -> FactIdentity {
    var result = self
    result.add("\(ordinal)")
    return result
  }

  private mutating func begin(_ role: StaticString) {
    bytes.append(Self.separator)
    role.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(Self.space)
  }

  private mutating func append(_ span: Span) {
    bytes.append(contentsOf: "\(span.start)".utf8)
    bytes.append(Self.hyphen)
    bytes.append(contentsOf: "\(span.end)".utf8)
  }

  private static let separator: UInt8 = 0x1F
  private static let space: UInt8 = 0x20
  private static let hyphen: UInt8 = 0x2D
}
