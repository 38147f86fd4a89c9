// A span counts UTF-8 bytes of one text, half-open, and never changes its meaning: text is not edited after spans exist.

/// A half-open range `start..<end` of UTF-8 bytes in the text of one document.
public struct Span: Hashable, Sendable {
  /// Offset of the first byte.
  public let start: Int
  /// Offset behind the last byte; never below ``start``.
  public let end: Int

  /// Makes a span; bounds in the wrong order give an empty span at `start`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// Length in bytes.
  public var count: Int { end - start }

  /// Whether no byte lies in the span.
  public var isEmpty: Bool { start == end }

  /// Whether `other` lies wholly inside this span.
  public func contains(_ other: Span) -> Bool { start <= other.start && other.end <= end }

  /// Whether the byte at `offset` lies inside this span.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// Whether the two spans share at least one byte.
  public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }

  /// The smallest span that holds both.
  public func union(_ other: Span) -> Span { Span(min(start, other.start), max(end, other.end)) }
}

extension Span: Comparable {
  /// Text order: by start, the shorter first where two begin together.
  public static func < (left: Span, right: Span) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension String {
  /// The text of `span`, clamped to the string and to whole characters' bytes as they stand.
  ///
  /// Constant time to find, linear in the span to copy: native strings index their UTF-8 directly.
  public func quote(_ span: Span) -> String {
    let size = utf8.count
    let start = utf8.index(startIndex, offsetBy: min(max(span.start, 0), size))
    let end = utf8.index(startIndex, offsetBy: min(max(span.end, 0), size))
    return String(Substring(utf8[start..<end]))
  }
}

extension Range<Int> {
  /// `start..<end`, or the empty range at `start` where `end` lies before it: two places found in a text may stand in either order.
  public init(from start: Int, to end: Int) {
    self = start..<Swift.max(start, end)
  }
}
