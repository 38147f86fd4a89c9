// What can be wrong with the data that is measured on: it is missing, or it is not what it should be.

/// Why something could not be measured. The text names what, where, and what to do.
public enum EvaluationError: Error, Equatable, CustomStringConvertible {
  /// A file or folder is not there, or cannot be read.
  case missing(path: String, what: String)
  /// A line is not in the form of its file. `line` counts from 1; 0 is the whole file.
  case malformed(path: String, line: Int, reason: String)
  /// The engine gave other sentences or words than it was given.
  case otherWords(given: Int, returned: Int)

  /// One sentence.
  public var description: String {
    switch self {
    case .missing(let path, let what):
      "\(path) is missing: \(what); name the folder that holds the corpora with --data, or the folder above it by CASUS_SHARED"
    case .malformed(let path, let line, let reason): line == 0 ? "\(path): \(reason)" : "\(path):\(line): \(reason)"
    case .otherWords(let given, let returned):
      "the engine returned \(returned) words where it was given \(given); sentences of given words must stay as they are"
    }
  }
}
