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
  /// - Throws: ``IngestError`` for what is missing, forbidden, a folder, a device or pipe, or larger than the limit.
  public static func read(_ input: Input, limits: IngestLimits) throws(IngestError) -> [UInt8] {
    let path = input.path
    let limit = max(0, limits.maximumBytes)
    if ["-", "/dev/stdin", "/dev/fd/0"].contains(path) {
      return try bytes(from: STDIN_FILENO, path: path, size: nil, limit: limit)
    }
    let status = try FileStatus.of(path).get()
    guard !status.isFolder else { throw .isFolder(path: path) }
    guard status.isRegular else { throw .notRegular(path: path, type: status.type) }
    guard status.size <= limit else { throw .tooLarge(path: path, size: status.size, limit: limit) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(errno, path: path) }
    defer { close(descriptor) }
    return try bytes(from: descriptor, path: path, size: status.size, limit: limit)
  }

  static func bytes(from descriptor: Int32, path: String, size: Int?, limit: Int) throws(IngestError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size ?? 0)
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while bytes.count <= limit {
      let wanted = min(chunk.count, limit + 1 - bytes.count)
      let got = chunk.withUnsafeMutableBytes { systemRead(descriptor, $0, wanted) }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .system(errno, path: path) }
      if got == 0 { return bytes }
      bytes += chunk[..<got]
    }
    throw .tooLarge(path: path, size: nil, limit: limit)
  }

  /// `read` under a name that the enum's own function does not hide.
  private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer.baseAddress, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer.baseAddress, count)
    #else
      Darwin.read(descriptor, buffer.baseAddress, count)
    #endif
  }
}
