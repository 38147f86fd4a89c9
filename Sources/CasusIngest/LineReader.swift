// Lines of a file of any length, one at a time. Invariant: no more than one line and one chunk is in memory, and of a line that is too long
// not even that.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One line of a file.
public enum InputLine: Hashable, Sendable {
  /// Its bytes, without the line feed; a byte order mark before the first line is left out.
  case bytes([UInt8])
  /// More bytes than allowed; they were passed over.
  case tooLong
}

/// Reads lines.
public struct LineReader: ~Copyable {
  private var chunks: ByteChunks
  private var chunk: ArraySlice<UInt8> = []
  private let limit: Int
  private var isFirst = true

  /// Opens a file, or standard input.
  ///
  /// - Parameter shouldStop: asked while nothing comes; the lines then end early, the last perhaps cut.
  /// - Throws: ``IngestError`` for what is missing, forbidden, a folder, a device or pipe.
  public init(_ input: Input, limits: IngestLimits, shouldStop: (@Sendable () -> Bool)? = nil) throws(IngestError) {
    let (descriptor, _) = try InputBytes.open(input)
    self.init(
      ByteChunks(descriptor, path: input.path, isOwner: !input.isStandardInput, shouldStop: shouldStop), limit: limits.maximumBytes)
  }

  init(_ chunks: consuming ByteChunks, limit: Int) {
    self.chunks = chunks
    self.limit = max(0, limit)
  }

  /// The next line; nil at the end. A line feed at the very end begins no further line.
  public mutating func next() throws(IngestError) -> InputLine? {
    var line: [UInt8] = []
    var isTooLong = false
    var isBegun = false
    while true {
      if chunk.isEmpty { chunk = try chunks.next() }
      if chunk.isEmpty {
        guard isBegun else { return nil }
        break
      }
      isBegun = true
      let end = chunk.firstIndex(of: 0x0A)
      let piece = chunk[..<(end ?? chunk.endIndex)]
      if line.count + piece.count > limit {
        isTooLong = true
        line = []
      }
      if !isTooLong { line += piece }
      chunk = chunk[(end.map { $0 + 1 } ?? chunk.endIndex)...]
      if end != nil { break }
    }
    defer { isFirst = false }
    if isTooLong { return .tooLong }
    return .bytes(isFirst && line.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(line.dropFirst(3)) : line)
  }
}
