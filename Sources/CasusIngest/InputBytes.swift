// At most one byte more than the limit is ever in memory: enough to know that there is more.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads the bytes of an input.
public enum InputBytes {
  /// All bytes of a file, or of standard input for `-`, `/dev/stdin` and `/dev/fd/0`.
  ///
  /// - Parameter shouldStop: asked while nothing comes; the bytes then end early.
  /// - Throws: ``IngestError`` for what is missing, forbidden, a folder, a device or pipe, or larger than the limit.
  public static func read(
    _ input: Input, limits: IngestLimits, shouldStop: (@Sendable () -> Bool)? = nil
  ) throws(IngestError) -> [UInt8] {
    let limit = max(0, limits.maximumBytes)
    let (descriptor, size) = try open(input)
    var chunks = ByteChunks(descriptor, path: input.path, isOwner: !input.isStandardInput, shouldStop: shouldStop)
    if let size, size > limit { throw .tooLarge(path: input.path, size: size, limit: limit) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size ?? 0)
    while bytes.count <= limit {
      let chunk = try chunks.next(atMost: limit + 1 - bytes.count)
      if chunk.isEmpty { return bytes }
      bytes += chunk
    }
    throw .tooLarge(path: input.path, size: nil, limit: limit)
  }

  /// An open descriptor, and the size where it is a file.
  static func open(_ input: Input) throws(IngestError) -> (descriptor: Int32, size: Int?) {
    if input.isStandardInput { return (STDIN_FILENO, nil) }
    let path = input.path
    let status = try FileStatus.of(path).get()
    guard !status.isFolder else { throw .isFolder(path: path) }
    guard status.isRegular else { throw .notRegular(path: path, type: status.type) }
    let descriptor = systemOpen(path)
    guard descriptor >= 0 else { throw .system(errno, path: path) }
    return (descriptor, status.size)
  }

  /// `open` under a name that the enum's own function does not hide.
  private static func systemOpen(_ path: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, O_RDONLY | O_CLOEXEC)
    #elseif canImport(Musl)
      Musl.open(path, O_RDONLY | O_CLOEXEC)
    #else
      Darwin.open(path, O_RDONLY | O_CLOEXEC)
    #endif
  }
}

extension Input {
  /// Whether it is what the program is fed with.
  public var isStandardInput: Bool { ["-", "/dev/stdin", "/dev/fd/0"].contains(path) }
}
