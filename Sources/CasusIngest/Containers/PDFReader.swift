// PDF is read by pdftotext of Poppler where that is installed: a PDF reader is a program of its own. It is started without a shell and with
// fixed arguments, gets the document through a pipe, and may neither run nor write for long.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads PDF documents.
struct PDFReader {
  /// Milliseconds that one document may take.
  private static let patience = 60_000

  /// The document that the pages show.
  func document(
    bytes: [UInt8], path: String, metadata: GivenMetadata, sha256: String, limits: IngestLimits
  ) throws(IngestError) -> IngestedDocument {
    guard bytes.starts(with: "%PDF-".utf8) else { throw .faulty(path: path, problem: "not a PDF document; its first bytes are not %PDF-") }
    guard let program = Self.program else {
      throw .faulty(
        path: path, problem: "a PDF document, and pdftotext is not installed; install it (Debian: apt-get install poppler-utils)")
    }
    let text: [UInt8]
    switch Filter(program, ["-q", "-nopgbrk", "-enc", "UTF-8", "-", "-"]).run(bytes, most: limits.maximumBytes, patience: Self.patience) {
    case .done(let output): text = output
    case .tooMuch: throw .tooLarge(path: path, size: nil, limit: limits.maximumBytes)
    case .tooLong: throw .faulty(path: path, problem: "pdftotext took more than \(Self.patience / 1000) seconds; it was stopped")
    case .failed: throw .faulty(path: path, problem: "pdftotext cannot read it: damaged or encrypted")
    }
    guard text.contains(where: { $0 > 0x20 }) else {
      throw .faulty(path: path, problem: "the PDF document holds no text, perhaps pictures of pages; they are not read")
    }
    return try PlainTextReader().document(bytes: text, path: path, metadata: metadata, sha256: sha256, limits: limits)
  }

  /// Where `pdftotext` is on PATH.
  private static var program: String? {
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    for folder in path.split(separator: ":") where folder.hasPrefix("/") {
      let file = "\(folder)/pdftotext"
      if access(file, X_OK) == 0 { return file }
    }
    return nil
  }
}

/// A program that reads standard input and writes standard output.
private struct Filter {
  enum Outcome {
    case done([UInt8])
    case tooMuch
    case tooLong
    case failed
  }

  private let program: String
  private let arguments: [String]

  init(_ program: String, _ arguments: [String]) {
    self.program = program
    self.arguments = arguments
  }

  func run(_ input: [UInt8], most: Int, patience: Int) -> Outcome {
    // A socket, since a program that ends early must not end this one by a signal.
    var ends: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, Self.stream, 0, &ends) == 0 else { return .failed }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var output: [Int32] = [-1, -1]
    guard pipe(&output) == 0 else {
      for end in ends { close(end) }
      return .failed
    }
    for end in output { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let child = start(standardInput: ends[1], standardOutput: output[1])
    close(ends[1])
    close(output[1])
    defer { close(output[0]) }
    guard let child else {
      close(ends[0])
      return .failed
    }
    let (text, outcome) = exchange(input, into: ends[0], from: output[0], most: most, patience: patience)
    if outcome != nil { kill(child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return outcome ?? (status == 0 ? .done(text) : .failed)
  }

  private func start(standardInput: Int32, standardOutput: Int32) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, standardInput, 0)
    posix_spawn_file_actions_adddup2(&actions, standardOutput, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var child = pid_t()
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    // The same messages and encodings whatever the user's are.
    var environment: [UnsafeMutablePointer<CChar>?] = [strdup("LC_ALL=C"), nil]
    defer { for word in words + environment { free(word) } }
    return posix_spawn(&child, program, &actions, nil, &words, &environment) == 0 ? child : nil
  }

  /// Writes and reads in turns, so that neither side waits for the other for ever.
  private func exchange(
    _ input: [UInt8], into target: Int32, from source: Int32, most: Int, patience: Int
  ) -> (text: [UInt8], outcome: Outcome?) {
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    var sent = 0
    var isOpen = true
    defer { if isOpen { close(target) } }
    let deadline = Self.milliseconds + patience
    while true {
      if isOpen, sent == input.count {
        close(target)
        isOpen = false
      }
      let left = deadline - Self.milliseconds
      guard left > 0 else { return ([], .tooLong) }
      var requests = [
        pollfd(fd: source, events: Int16(POLLIN), revents: 0), pollfd(fd: isOpen ? target : -1, events: Int16(POLLOUT), revents: 0),
      ]
      guard poll(&requests, 2, Int32(left)) > 0 || errno == EINTR else { continue }
      if isOpen, requests[1].revents != 0 {
        let count = input[sent...].withUnsafeBytes { send(target, $0.baseAddress, min($0.count, 64 * 1024), Self.sendFlags) }
        if count > 0 {
          sent += count
        } else if errno != EAGAIN, errno != EINTR {
          // It has read enough, or died: its output tells.
          sent = input.count
        }
      }
      if requests[0].revents != 0 {
        let count = buffer.withUnsafeMutableBytes { read(source, $0.baseAddress, $0.count) }
        if count == 0 { return (text, nil) }
        if count > 0 { text += buffer[..<count] } else if errno != EINTR { return ([], .failed) }
        if text.count > most { return ([], .tooMuch) }
      }
    }
  }

  private static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }

  #if canImport(Glibc)
    private static let stream = Int32(SOCK_STREAM.rawValue)
    private static let sendFlags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
  #elseif canImport(Musl)
    private static let stream = SOCK_STREAM
    private static let sendFlags = MSG_NOSIGNAL | MSG_DONTWAIT
  #else
    private static let stream = SOCK_STREAM
    private static let sendFlags = MSG_DONTWAIT
  #endif
}
