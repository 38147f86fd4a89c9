// A rule is a sentence template with its proof: what it makes, the patterns that make it, and the examples that show both sides.

/// One rule of a rule file.
public struct Rule: Hashable, Sendable {
  /// Its name, which stands beside every fact that it makes: `affiliation.joined`.
  public let name: String
  /// One sentence on what it reads, for people.
  public let says: String
  /// The fact that it makes.
  public let makes: RuleMakes
  /// Its patterns, in the order in which they are tried; at least one.
  public let patterns: [RulePattern]
  /// Its examples as written; at least one `+` and one `-`.
  public let examples: [RuleExample]
  /// Where it begins.
  public let place: RulePlace
}

/// A line of a rule file.
public struct RulePlace: Hashable, Sendable, CustomStringConvertible {
  /// Name of the file, as given.
  public let file: String
  /// Number of the line, from 1.
  public let line: Int

  /// `FILE:LINE`.
  public var description: String { "\(file):\(line)" }
}

/// A rule file before it is read.
public struct RuleFile: Sendable {
  /// Its name, used in errors and for the order of the rules.
  public let name: String
  /// What it holds; UTF-8 is expected, not trusted.
  public let bytes: [UInt8]

  /// Makes a file from its bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Makes a file from text.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}
