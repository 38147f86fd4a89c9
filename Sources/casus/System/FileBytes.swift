// Files are written beside their place and then renamed, so that nobody ever reads half a file.

import CasusPipeline

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writing of bytes.
enum FileBytes {
  /// Writes all bytes; the system's error number, or 0.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[offset...]))
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return errno }
        offset += count
      }
      return 0
    }
  }

  /// The system's words for an error number.
  static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  private static func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, buffer.baseAddress, buffer.count)
    #else
      Darwin.write(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }
}

/// A file that takes its place only when it is complete.
struct NewFile: TextOutputStream {
  private static let bufferSize = 256 * 1024
  private let path: String
  private let temporary: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var code: Int32 = 0
  private var hash: Digests.Running?

  /// How many bytes were written, when it is complete.
  private(set) var byteCount = 0
  /// SHA-256 of what was written, when it is complete; nil unless it was asked for.
  var digest: String? { hash?.digest }

  init(_ path: String, isHashed: Bool = false) throws {
    self.path = path
    hash = isHashed ? Digests.Running() : nil
    temporary = "\(path).\(getpid()).tmp"
    descriptor = open(temporary, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure("\(path): cannot be written: \(FileBytes.reason(errno)); name another place with --out") }
  }

  mutating func write(_ string: String) {
    buffer.append(contentsOf: string.utf8)
    if buffer.count >= Self.bufferSize { flush() }
  }

  /// Puts the file in its place.
  mutating func finish() throws {
    try complete()
    try publish()
  }

  /// Everything is on the disk, but not yet in its place.
  mutating func complete() throws {
    flush()
    if code == 0, fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    try check()
  }

  /// Puts a complete file in its place.
  mutating func publish() throws {
    if rename(temporary, path) != 0 { code = errno }
    try check()
  }

  /// Leaves nothing behind of a complete file.
  func withdraw() { unlink(temporary) }

  private func check() throws {
    guard code != 0 else { return }
    unlink(temporary)
    throw Failure("\(path): cannot be written: \(FileBytes.reason(code)); nothing of this file was kept")
  }

  /// Leaves nothing behind.
  func discard() {
    close(descriptor)
    unlink(temporary)
  }

  private mutating func flush() {
    if code == 0 { code = FileBytes.write(buffer, to: descriptor) }
    byteCount += buffer.count
    hash?.add(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
