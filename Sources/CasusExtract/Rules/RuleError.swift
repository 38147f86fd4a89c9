// Every error says FILE:LINE, what is wrong, which values are allowed and what to do; all errors are told at once.

/// Rule files that cannot be used.
public struct RuleError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, in file order; at least one.
  public let issues: [RuleIssue]

  /// One line for each issue.
  public var description: String { issues.map(\.description).joined(separator: "\n") }
}

/// One thing that is wrong in a rule file.
public struct RuleIssue: Hashable, Sendable, CustomStringConvertible {
  /// The line.
  public let place: RulePlace
  /// What is wrong there.
  public let complaint: RuleComplaint

  /// `FILE:LINE: what; allowed: values; what to do`.
  public var description: String { "\(place): \(complaint)" }
}

/// What is wrong with a piece of text, wherever it stands.
public struct RuleComplaint: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public let what: String
  /// The allowed values; nil where there is no list of them.
  public let allowed: String?
  /// What to do.
  public let advice: String

  init(_ what: String, allowed: String? = nil, _ advice: String) {
    self.what = what
    self.allowed = allowed
    self.advice = advice
  }

  init(_ what: String, allowed: some Sequence<String>, _ advice: String) {
    self.init(what, allowed: allowed.joined(separator: ", "), advice)
  }

  /// The parts with semicolons between them.
  public var description: String {
    [what, allowed.map { "allowed: " + $0 }, advice].compactMap { $0 }.joined(separator: "; ")
  }
}

extension StringProtocol {
  /// The text in quotation marks, cut to 60 code points: an error repeats what is wrong, not the whole line.
  var inQuotes: String {
    let shown = unicodeScalars.prefix(60)
    return "“\(String(String.UnicodeScalarView(shown)))\(shown.endIndex < unicodeScalars.endIndex ? "…" : "")”"
  }
}

extension [String] {
  /// "a", "a or b", "a, b or c".
  var oneOf: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
