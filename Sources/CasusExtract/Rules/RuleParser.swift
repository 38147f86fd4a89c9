// A rule file is lines; `rule` begins a block, the other keys fill it. Reading is one pass, linear in the bytes, and never stops at the first
// error: whoever writes rules sees all of them at once.

/// Reads rule files into rules, or tells everything that is wrong with them.
///
/// `#` at the begin of a line or behind a space makes the rest of the line a comment, except in an example, where it belongs to the sentence.
public struct RuleParser {
  private var rules: [Rule] = []
  private var issues: [RuleIssue] = []
  private var places: [String: RulePlace] = [:]

  /// A parser that has read nothing.
  public init() {}

  /// The rules of one file, in file order.
  public static func rules(in file: RuleFile) throws(RuleError) -> [Rule] {
    var parser = RuleParser()
    parser.read(file)
    return try parser.finish()
  }

  /// The rules of all files read, in reading order.
  public func finish() throws(RuleError) -> [Rule] {
    guard issues.isEmpty else { throw RuleError(issues: issues) }
    return rules
  }

  /// Reads one file. A name may stand once in all files together.
  public mutating func read(_ file: RuleFile) {
    let told = issues.count
    var block: RuleBlock?
    for line in RuleLine.lines(of: file.bytes) {
      let place = RulePlace(file: file.name, line: line.number)
      switch line.text {
      case .failure(let complaint):
        issues.append(RuleIssue(place: place, complaint: complaint))
        block?.isDamaged = true
      case .success(let text):
        read(text, at: place, into: &block)
      }
      if issues.count - told > RuleLimits.issues { break }
    }
    close(block)
    let ordered = issues[told...].enumerated().sorted { ($0.element.place.line, $0.offset) < ($1.element.place.line, $1.offset) }
    issues.replaceSubrange(told..., with: ordered.prefix(RuleLimits.issues).map(\.element))
    if ordered.count > RuleLimits.issues, let last = issues.last {
      let complaint = RuleComplaint("more than \(RuleLimits.issues) errors in this file", "correct the others first")
      issues.append(RuleIssue(place: last.place, complaint: complaint))
    }
  }

  private mutating func read(_ text: Substring, at place: RulePlace, into block: inout RuleBlock?) {
    guard let first = text.first, first != "#" else { return }
    let word = RuleExample.Kind(rawValue: String(first)) == nil ? text.prefix { !$0.isWhitespace } : text.prefix(1)
    guard let key = RuleKey(rawValue: String(word)) else {
      let complaint = RuleComplaint(
        "unknown key \(word.inQuotes)", allowed: RuleKey.allCases.map(\.rawValue), "begin the line with one of these")
      issues.append(RuleIssue(place: place, complaint: complaint))
      block?.isDamaged = true
      return
    }
    let rest = text[word.endIndex...]
    let value = (key.isExample ? rest : rest.withoutComment).trimmed
    if key == .rule {
      close(block)
      block = RuleBlock(name: value, place: place)
    } else if block == nil {
      issues.append(RuleIssue(place: place, complaint: RuleComplaint("“\(key.rawValue)” stands before any rule", "begin with: rule NAME")))
    } else {
      block?.entries.append(.init(key: key, value: value, line: place.line))
    }
  }

  private mutating func close(_ block: RuleBlock?) {
    guard let block else { return }
    let rule = block.rule { issues.append($0) }
    let name = String(block.name)
    if let place = places[name] {
      let complaint = RuleComplaint("rule \(name.inQuotes) is already at \(place)", "rename or remove one of them")
      issues.append(RuleIssue(place: block.place, complaint: complaint))
      return
    }
    places[name] = block.place
    guard let rule else { return }
    rules.append(rule)
    if rules.count == RuleLimits.rules + 1 {
      let complaint = RuleComplaint(
        "more than \(RuleLimits.rules) rules", allowed: "at most \(RuleLimits.rules) in all files", "remove rules")
      issues.append(RuleIssue(place: block.place, complaint: complaint))
    }
  }
}

extension Substring {
  /// The part before a `#` that begins it or follows white space.
  fileprivate var withoutComment: Substring {
    var isBehindSpace = true
    for index in indices {
      if self[index] == "#", isBehindSpace { return self[..<index] }
      isBehindSpace = self[index].isWhitespace
    }
    return self
  }
}
