// Lines of a file of any length, one at a time, for whoever reads lines that are no articles.

/// Reads lines; no more than one line and one piece of the file is in memory.
public struct LineReader {
  private let bytes: ByteReader
  private let limit: Int
  private var isFirst = true

  /// Opens a file, or standard input.
  ///
  /// - Parameter shouldStop: asked while nothing comes; the lines then end early, the last perhaps cut.
  /// - Throws: ``IngestError`` for what is missing, forbidden, a folder, a device or pipe.
  public init(_ input: Input, limits: IngestLimits, shouldStop: (@Sendable () -> Bool)? = nil) throws(IngestError) {
    bytes = try ByteReader.open(input, shouldStop: shouldStop).bytes
    limit = max(0, limits.maximumBytes)
  }

  /// The next line, a byte order mark before the first left out; nil at the end. A line feed at the very end begins no further line.
  public mutating func next() throws(IngestError) -> InputLine? {
    defer { isFirst = false }
    let line = try bytes.line(limit: limit)
    guard isFirst, case .bytes(let first)? = line, first.starts(with: [0xEF, 0xBB, 0xBF]) else { return line }
    return .bytes(Array(first.dropFirst(3)))
  }
}
