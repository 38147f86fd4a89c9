// Look-ups in sorted spans take logarithmic time: a page of nothing but quotation marks must not cost the square of its length.

import CasusModel

/// Disjoint spans in text order.
struct SpanIndex {
  private let spans: [Span]

  /// `spans` must be disjoint and sorted, as a reader that goes through a text once finds them.
  init(_ spans: [Span]) { self.spans = spans }

  /// The spans that share a byte with `span`.
  func overlapping(_ span: Span) -> ArraySlice<Span> {
    let first = spans.partition { $0.end > span.start }
    let last = spans.partition { $0.start >= span.end }
    return spans[first..<max(first, last)]
  }
}

extension Annotation {
  /// The names that share a byte with `span`.
  func entities(overlapping span: Span) -> ArraySlice<Entity> {
    let first = entities.partition { $0.span.end > span.start }
    let last = entities.partition { $0.span.start >= span.end }
    return entities[first..<max(first, last)]
  }
}

extension Array {
  /// The first index from which on `isBehind` holds, in an array where it holds for a suffix; the count where it never does.
  func partition(_ isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
