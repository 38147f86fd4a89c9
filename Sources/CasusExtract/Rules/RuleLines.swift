// Bytes are hostile until they are lines: size, encoding and control characters are settled here, once, in one pass.

/// Limits on what is read. Generous beside any real set of rules, small enough that reading always ends soon.
public enum RuleLimits {
  /// Bytes of one file.
  public static let fileBytes = 1_000_000
  /// Code points of one line.
  public static let lineLength = 2_000
  /// Rules of all files together.
  public static let rules = 20_000
  /// Errors told of one file; the rest follows from them or can wait.
  public static let issues = 1_000
}

/// One line of a rule file.
struct RuleLine {
  /// From 1.
  let number: Int
  /// Its text without the line break and the white space around it, or why it cannot be read.
  let text: Result<Substring, RuleComplaint>

  /// The lines of a file; one complaint in place of all of them when the file is too large. A byte order mark is passed over.
  static func lines(of bytes: [UInt8]) -> [RuleLine] {
    guard bytes.count <= RuleLimits.fileBytes else {
      let complaint = RuleComplaint(
        "the file has \(bytes.count) bytes", allowed: "at most \(RuleLimits.fileBytes)", "split it into several files")
      return [RuleLine(number: 1, text: .failure(complaint))]
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().map { index, line in
      RuleLine(number: index + 1, text: text(of: line.last == UInt8(ascii: "\r") ? line.dropLast() : line))
    }
  }

  private static func text(of bytes: ArraySlice<UInt8>) -> Result<Substring, RuleComplaint> {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .failure(RuleComplaint("the line is not UTF-8", "save the file as UTF-8"))
    }
    for (index, scalar) in text.unicodeScalars.enumerated() {
      guard index < RuleLimits.lineLength else {
        return .failure(
          RuleComplaint(
            "the line has more than \(RuleLimits.lineLength) characters", allowed: "at most \(RuleLimits.lineLength)",
            "shorten it or use several match lines"))
      }
      guard scalar == "\t" || !scalar.isControl else {
        let code = String(scalar.value, radix: 16, uppercase: true)
        return .failure(
          RuleComplaint(
            "control character U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code) in column \(index + 1)",
            allowed: "printable characters, space and tab", "remove it"))
      }
    }
    return .success(text.trimmed)
  }
}

extension Unicode.Scalar {
  /// Controls proper, line separators, and the marks that make a line read otherwise than it stands (bidirectional overrides).
  fileprivate var isControl: Bool {
    // Nearly all of a file is printable ASCII; the property tables are slow beside it.
    if (0x20..<0x7F).contains(value) { return false }
    return switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    }
  }
}

extension StringProtocol {
  /// Without white space at both ends.
  var trimmed: SubSequence {
    let start = self.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
    return start[...last]
  }

  /// The parts between `separator`s, trimmed; empty ones too.
  func parts(_ separator: Character) -> [SubSequence] {
    split(separator: separator, omittingEmptySubsequences: false).map(\.trimmed)
  }
}
