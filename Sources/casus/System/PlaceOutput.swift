// Where one file of output goes: to its place, once it is complete, or to standard output.

/// A file, or standard output.
struct PlaceOutput: TextOutputStream {
  private var file: NewFile?
  private var standard: StandardOutput?

  /// `-` is standard output.
  init(_ path: String) throws {
    if path == "-" { standard = StandardOutput() } else { file = try NewFile(path) }
  }

  mutating func write(_ string: String) {
    file?.write(string)
    standard?.write(string)
  }

  /// To be called when all is written.
  mutating func finish() throws {
    standard?.flush()
    var done = file
    file = nil
    try done?.finish()
  }

  /// Leaves no file behind; what went to standard output is gone.
  func discard() { file?.discard() }
}
