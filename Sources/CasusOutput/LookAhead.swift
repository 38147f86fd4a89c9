// The first rows of a result, kept until the aligned formats can settle their widths.
// Invariant: what is held is bounded in rows and in bytes, whatever the result holds; later rows are fitted to the settled widths.

struct LookAhead {
  /// Enough for a result that a person reads on a screen.
  static let maxRows = 500
  /// Rows of whole articles fill this before they are 500; ordinary rows never do.
  static let maxBytes = 4 << 20

  private(set) var rows: [[String]] = []
  private var bytes = 0

  /// Whether the widths must be settled now.
  var isFull: Bool { rows.count >= Self.maxRows || bytes >= Self.maxBytes }

  mutating func append(_ texts: [String]) {
    rows.append(texts)
    bytes = texts.reduce(bytes) { $0 + $1.utf8.count }
  }
}
