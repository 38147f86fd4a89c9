// Where a text that was cut out of a page stands in the bytes of the page. Invariant: runs are in text order and disjoint, and a run that
// calls itself exact has the very bytes of its text.

/// The way back from a document's text to the bytes that it was read from.
public struct SourceMap: Hashable, Sendable {
  /// A stretch of the text that comes from one stretch of bytes.
  public struct Run: Hashable, Sendable {
    /// Bytes of the text, UTF-8.
    public let text: Span
    /// Bytes of the input.
    public let bytes: Span
    /// Whether the input has the same bytes there; otherwise they stand for the text (`&amp;`, several spaces, another encoding).
    public let isExact: Bool

    /// Makes a run.
    public init(text: Span, bytes: Span, isExact: Bool) {
      self.text = text
      self.bytes = bytes
      self.isExact = isExact
    }
  }

  /// In text order, disjoint. What lies between two runs (the empty line between paragraphs) stands nowhere in the input.
  public let runs: [Run]

  /// Makes a map of runs that are in text order and disjoint.
  public init(runs: [Run]) { self.runs = runs }

  /// The smallest stretch of the input that holds all that `span` of the text comes from; nil where it comes from nothing.
  ///
  /// Exact runs are cut at the ends of the span; others count whole.
  public func bytes(of span: Span) -> Span? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].text.end <= span.start { low = middle + 1 } else { high = middle }
    }
    var found: Span?
    while low < runs.count, runs[low].text.start < span.end {
      let run = runs[low]
      low += 1
      var bytes = run.bytes
      if run.isExact {
        bytes = Span(
          bytes.start + max(0, span.start - run.text.start), bytes.end - max(0, run.text.end - span.end))
      }
      found = found.map { $0.union(bytes) } ?? bytes
    }
    return found
  }
}
