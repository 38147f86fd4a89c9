// Data and nothing else goes here. Invariant: what is written is written whole, or the program ends: quietly with 0 when the reader went
// away (`| head`), with 2 when the disk is full.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Buffered standard output.
struct StandardOutput: TextOutputStream {
  private static let bufferSize = 64 * 1024
  private var buffer: [UInt8] = []

  mutating func write(_ string: String) {
    buffer.append(contentsOf: string.utf8)
    if buffer.count >= Self.bufferSize { flush() }
  }

  /// To be called when all is written: there is no other moment that is sure to come.
  mutating func flush() {
    let code = FileBytes.write(buffer, to: STDOUT_FILENO)
    buffer.removeAll(keepingCapacity: true)
    guard code != 0 else { return }
    if code == EPIPE { exit(ExitStatus.answered) }
    Messages.error("cannot write to standard output: \(FileBytes.reason(code))")
    exit(ExitStatus.failed)
  }
}
