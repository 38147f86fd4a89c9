// A block is all lines of one rule, in any order. It becomes a rule only whole: with says, makes, a pattern, a + and a -.

/// The lines of one rule, before they are understood.
struct RuleBlock {
  /// Its name as written.
  let name: Substring
  /// Where it begins.
  let place: RulePlace
  /// The lines behind the first.
  var entries: [Entry] = []
  /// Whether a line was refused before it came here: then what seems to be missing may stand in that line.
  var isDamaged = false

  /// One line.
  struct Entry {
    let key: RuleKey
    let value: Substring
    let line: Int
  }

  /// The rule, or nil with at least one issue (or a damaged line).
  func rule(report: (RuleIssue) -> Void) -> Rule? {
    var isWhole = !isDamaged
    func complain(_ complaint: RuleComplaint, line: Int? = nil) {
      isWhole = false
      report(RuleIssue(place: RulePlace(file: place.file, line: line ?? place.line), complaint: complaint))
    }
    let kind = kind
    if kind == nil { complain(nameComplaint) }
    let says = single(.says, "what the rule reads, in one sentence", complain)
    let makes: RuleMakes? = single(.makes, "what the rule makes: joined(member, group)", complain).flatMap { entry in
      do throws(RuleComplaint) {
        return try RuleMakes(parsing: entry.value, kind: kind)
      } catch {
        complain(error, line: entry.line)
        return nil
      }
    }
    let roles = makes?.roles ?? kind?.roles ?? RuleRole.allCases
    let patterns = patterns(roles, complain)
    let examples = examples(roles, complain)
    guard isWhole, let says, let makes else { return nil }
    return Rule(name: String(name), says: String(says.value), makes: makes, patterns: patterns, examples: examples, place: place)
  }

  /// Affiliation or event; nil for what is no name of a rule.
  private var kind: RuleMakes.Kind? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let isName = parts.count > 1 && parts.allSatisfy { part in !part.isEmpty && part.unicodeScalars.allSatisfy(Self.isInName) }
    return isName ? RuleMakes.Kind(rawValue: String(parts[0])) : nil
  }

  private static func isInName(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) || scalar == "_" }

  private var nameComplaint: RuleComplaint {
    RuleComplaint(
      "\(name.inQuotes) is no name of a rule", allowed: RuleMakes.Kind.allCases.map { $0.rawValue + ".…" },
      "use lower-case letters, dots and underscores")
  }

  /// The one line with this key.
  private func single(_ key: RuleKey, _ content: String, _ complain: (RuleComplaint, Int?) -> Void) -> Entry? {
    let found = entries.filter { $0.key == key }
    for entry in found.dropFirst() {
      complain(RuleComplaint("a second line “\(key.rawValue)”", "keep one of them; the first is in line \(found[0].line)"), entry.line)
    }
    if found.isEmpty, !isDamaged { complain(missing(key, content), nil) }
    if let entry = found.first, entry.value.isEmpty {
      complain(RuleComplaint("“\(key.rawValue)” is empty", "write \(content)"), entry.line)
      return nil
    }
    return found.first
  }

  private func missing(_ key: RuleKey, _ content: String) -> RuleComplaint {
    RuleComplaint("rule \(name.inQuotes) has no line “\(key.rawValue)”", "add \(content)")
  }

  private func patterns(_ roles: [RuleRole], _ complain: (RuleComplaint, Int?) -> Void) -> [RulePattern] {
    let lines = entries.filter { $0.key == .match }
    if lines.isEmpty, !isDamaged { complain(missing(.match, "a pattern: match <member+: group> join <group: named>"), nil) }
    return lines.compactMap { entry in
      var parser = PatternParser(roles: roles)
      let pattern = parser.pattern(entry.value)
      for complaint in parser.complaints { complain(complaint, entry.line) }
      return pattern
    }
  }

  private func examples(_ roles: [RuleRole], _ complain: (RuleComplaint, Int?) -> Void) -> [RuleExample] {
    for (key, content) in [(RuleKey.reads, "a sentence that it reads, marked"), (.silent, "a sentence that it must not read")] {
      if !isDamaged, !entries.contains(where: { $0.key == key }) { complain(missing(key, content), nil) }
    }
    return entries.compactMap { entry in
      guard let kind = RuleExample.Kind(rawValue: entry.key.rawValue) else { return nil }
      var parser = ExampleParser(rule: String(name), roles: roles)
      let example = parser.example(kind, entry.value, at: RulePlace(file: place.file, line: entry.line))
      for complaint in parser.complaints { complain(complaint, entry.line) }
      return example
    }
  }
}

/// The words that begin a line.
enum RuleKey: String, CaseIterable {
  case rule
  case says
  case makes
  case match
  case reads = "+"
  case silent = "-"
  case gap = "?"

  /// Whether the line is a sentence, in which `#` is no comment.
  var isExample: Bool { RuleExample.Kind(rawValue: rawValue) != nil }
}
