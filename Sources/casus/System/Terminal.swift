// What the terminal can show. A file or pipe is no terminal: nothing is cut, wrapped or coloured there.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The terminal behind a stream.
enum Terminal {
  /// Its width in cells: as the system says, else `COLUMNS`, else 80; nil when the stream is no terminal.
  static func width(of descriptor: Int32) -> Int? {
    guard isatty(descriptor) == 1 else { return nil }
    var size = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return SystemEnvironment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
  }

  /// Whether bold and colour may be used (https://no-color.org).
  static var isStyled: Bool {
    isatty(STDOUT_FILENO) == 1 && SystemEnvironment["NO_COLOR"] == nil && isCapable
  }

  /// Whether escape sequences are understood.
  static var isCapable: Bool { SystemEnvironment["TERM"] != "dumb" }
}

/// Environment variables; an empty one counts as not set.
enum SystemEnvironment {
  static subscript(name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}
