// A descriptor in pieces. While nothing comes, the reader asks again and again whether it should stop: a wait for standard input must not
// outlast Ctrl-C.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads an open file or pipe piece by piece.
struct ByteChunks: ~Copyable {
  /// Milliseconds between two questions whether to stop; short enough that nobody waits for it.
  private static let patience: Int32 = 100
  private static let size = 64 * 1024

  private let descriptor: Int32
  private let path: String
  private let isOwner: Bool
  private let shouldStop: (@Sendable () -> Bool)?
  private var buffer = [UInt8](repeating: 0, count: Self.size)

  /// - Parameters:
  ///   - path: for errors.
  ///   - isOwner: whether the descriptor is closed with this value.
  ///   - shouldStop: asked while nothing comes; nil waits without asking.
  init(_ descriptor: Int32, path: String, isOwner: Bool, shouldStop: (@Sendable () -> Bool)? = nil) {
    self.descriptor = descriptor
    self.path = path
    self.isOwner = isOwner
    self.shouldStop = shouldStop
  }

  deinit {
    if isOwner { close(descriptor) }
  }

  /// At most `most` further bytes as soon as there are any; none at the end, and when it should stop.
  mutating func next(atMost most: Int = Self.size) throws(IngestError) -> ArraySlice<UInt8> {
    let wanted = min(most, Self.size)
    while true {
      if let shouldStop {
        if shouldStop() { return [] }
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        if poll(&request, 1, Self.patience) == 0 { continue }
      }
      let got = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, wanted) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .system(errno, path: path) }
      return buffer[..<got]
    }
  }
}
