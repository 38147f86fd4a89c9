// Bytes of a file, or of something packed in one, piece by piece. Invariant: what is in memory is one piece and what somebody looked ahead
// at, however long the whole is.

/// Reads bytes from first to last.
final class ByteReader {
  /// Gives further bytes; none at the end.
  typealias Source = () throws(IngestError) -> ArraySlice<UInt8>

  private let source: Source
  /// Bytes that came and were not taken yet.
  private var waiting: ArraySlice<UInt8> = []
  private var isAtEnd = false
  /// How many bytes the source gave.
  private(set) var received = 0

  init(_ source: @escaping Source) { self.source = source }

  convenience init(_ bytes: [UInt8]) {
    var rest: ArraySlice<UInt8> = bytes[...]
    self.init { () throws(IngestError) in
      defer { rest = [] }
      return rest
    }
  }

  /// A file, or standard input.
  ///
  /// - Parameter shouldStop: asked while nothing comes; the bytes then end early.
  /// - Returns: the bytes, and how many there are where it is a file.
  static func open(
    _ input: Input, shouldStop: (@Sendable () -> Bool)? = nil
  ) throws(IngestError) -> (bytes: ByteReader, size: Int?) {
    let (descriptor, size) = try InputBytes.open(input)
    let file = OpenFile(ByteChunks(descriptor, path: input.path, isOwner: !input.isStandardInput, shouldStop: shouldStop))
    return (ByteReader { () throws(IngestError) in try file.chunks.next() }, size)
  }

  /// Any number of further bytes; none at the end.
  func next() throws(IngestError) -> ArraySlice<UInt8> {
    if waiting.isEmpty { try receive() }
    defer { waiting = [] }
    return waiting
  }

  /// At most `most` further bytes; none at the end only.
  func next(atMost most: Int) throws(IngestError) -> ArraySlice<UInt8> {
    if waiting.isEmpty { try receive() }
    let piece = waiting.prefix(most)
    waiting = waiting.dropFirst(most)
    return piece
  }

  /// The next `count` bytes, fewer only before the end; they stay to be read.
  func peek(_ count: Int) throws(IngestError) -> ArraySlice<UInt8> {
    while waiting.count < count, !isAtEnd { try receive() }
    return waiting.prefix(count)
  }

  /// What has come of the next bytes: all of a short file, the first piece of a long one. Waits only where nothing has come yet, since
  /// whoever feeds a pipe may wait for an answer to what he wrote.
  func head() throws(IngestError) -> ArraySlice<UInt8> {
    if waiting.isEmpty { try receive() }
    return waiting
  }

  /// Gives back bytes that were taken last.
  func unread(_ bytes: ArraySlice<UInt8>) { waiting = waiting.isEmpty ? bytes : bytes + waiting }

  /// All that is left, or nil where it is more than `limit`: then no more of it than that was kept.
  func rest(limit: Int) throws(IngestError) -> [UInt8]? {
    var bytes: [UInt8] = []
    while case let piece = try next(), !piece.isEmpty {
      guard bytes.count + piece.count <= limit else { return nil }
      bytes += piece
    }
    return bytes
  }

  /// The next `count` bytes, fewer only before the end.
  func take(_ count: Int) throws(IngestError) -> ArraySlice<UInt8> {
    var bytes: [UInt8] = []
    while bytes.count < count, case let piece = try next(atMost: count - bytes.count), !piece.isEmpty { bytes += piece }
    return bytes[...]
  }

  /// Passes over `count` bytes.
  ///
  /// - Returns: how many there were.
  @discardableResult
  func skip(_ count: Int) throws(IngestError) -> Int {
    var left = count
    while left > 0, case let piece = try next(atMost: left), !piece.isEmpty { left -= piece.count }
    return count - left
  }

  /// The next line, without its line feed; nil at the end. A line feed at the very end begins no further line.
  ///
  /// - Parameter limit: a longer line is passed over.
  func line(limit: Int) throws(IngestError) -> InputLine? {
    var line: [UInt8] = []
    var isTooLong = false
    var isBegun = false
    while true {
      if waiting.isEmpty { try receive() }
      if waiting.isEmpty {
        guard isBegun else { return nil }
        break
      }
      isBegun = true
      let end = waiting.firstIndex(of: 0x0A)
      let piece = waiting[..<(end ?? waiting.endIndex)]
      if line.count + piece.count > limit {
        isTooLong = true
        line = []
      }
      if !isTooLong { line += piece }
      waiting = waiting[(end.map { $0 + 1 } ?? waiting.endIndex)...]
      if end != nil { break }
    }
    return isTooLong ? .tooLong : .bytes(line)
  }

  private func receive() throws(IngestError) {
    guard !isAtEnd else { return }
    let piece = try source()
    received += piece.count
    if piece.isEmpty { isAtEnd = true }
    waiting = waiting.isEmpty ? piece : waiting + piece
  }
}

/// Gives an open file an identity, so that a closure can read on in it.
private final class OpenFile {
  var chunks: ByteChunks
  init(_ chunks: consuming ByteChunks) { self.chunks = chunks }
}
