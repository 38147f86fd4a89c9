// A word list is read whole or not at all: the first fault found is the error, and it says where to put the cursor.

/// A fault in a word list.
public struct LexiconError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as ``LexiconText/path`` names it.
  public let path: String
  /// The line, counted from 1; nil where the fault is the whole file's.
  public let line: Int?
  /// The column's name; nil where the fault is the whole line's.
  public let column: String?
  /// What is wrong, with the allowed values.
  public let problem: String

  /// `groups.tsv:12: column kind: "army" is not known; allowed: armed_group, alliance`
  public var description: String {
    var text = path
    if let line { text += ":\(line)" }
    text += ": "
    if let column { text += "column \(column): " }
    return text + problem
  }
}
