// Everything that is not data goes to standard error, one message a line; text from files is made visible first.

import CasusOutput

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes to standard error.
enum Messages {
  /// A failure. The text says what to do next.
  static func error(_ text: String) { line("casus: " + text) }

  /// Something to know that stops nothing.
  static func warning(_ text: String) { line("casus: warning: " + text) }

  /// What a person reads beside the data.
  static func note(_ text: String) { line(text) }

  /// A message of several lines from the parser of arguments; what the user typed stands in it.
  static func usage(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { self.line(String(line)) }
  }

  /// Shows what is being read, on a terminal only; the next message overwrites it.
  static func progress(_ text: String) {
    guard let width = Terminal.width(of: STDERR_FILENO), Terminal.isCapable else { return }
    write("\r\u{1B}[K" + TextFit.cut(TerminalText.visible(text), to: width - 1))
  }

  /// Whether there is a terminal to show progress on.
  static var showsProgress: Bool { Terminal.width(of: STDERR_FILENO) != nil && Terminal.isCapable }

  /// Shows how far it is, on a terminal only; the next message overwrites it.
  static func progress(width text: (Int) -> String) {
    guard let width = Terminal.width(of: STDERR_FILENO) else { return }
    write("\r\u{1B}[K" + TerminalText.visible(text(max(1, width - 1))))
  }

  /// A line for programs, which is made so that it can be written as it is.
  static func data(_ line: String) { write(line + "\n") }

  private static func line(_ text: String) {
    write((isatty(STDERR_FILENO) == 1 && Terminal.isCapable ? "\r\u{1B}[K" : "") + TerminalText.visible(text) + "\n")
  }

  private static func write(_ text: String) { _ = FileBytes.write(Array(text.utf8), to: STDERR_FILENO) }
}
