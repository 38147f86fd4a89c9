// The project's own reports in two halves. Rules may be written with the first half in view; the second is only measured, so that it tells
// what the rules do on texts that nobody looked at.

/// The project's own reports.
public struct OwnReports: Hashable, Sendable {
  /// `own-001` to `own-036`: may be looked at.
  public var tuning: [GoldReport] = []
  /// `own-037` to `own-072`: only measured.
  public var unseen: [GoldReport] = []

  /// Reads the file, one JSON object a line.
  ///
  /// - Throws: ``EvaluationError/malformed(path:line:reason:)``, also for an id that belongs to neither half.
  public init(_ text: String, path: String) throws(EvaluationError) {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().filter { !$0.element.isEmpty }
    for (line, report) in zip(lines.map(\.offset), try GoldReport.read(text, path: path)) {
      switch Self.number(report.id) {
      case .some(1...36): tuning.append(report)
      case .some(37...72): unseen.append(report)
      default: throw .malformed(path: path, line: line + 1, reason: "the id “\(report.id)” is not one of own-001 … own-072")
      }
    }
  }

  /// 7 for `own-007`; nil for any other form.
  private static func number(_ id: String) -> Int? {
    let digits = id.dropFirst(4)
    guard id.hasPrefix("own-"), digits.utf8.count == 3, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(digits)
  }
}
