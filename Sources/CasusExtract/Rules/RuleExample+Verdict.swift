// `+` is exact: the same roles, phrases, trigger and status, and nothing besides. Only an article and quotation marks around a name are free.

import CasusModel

extension RuleExample {
  /// What is wrong with what was found, in one line; nil when the example holds.
  ///
  /// Facts of other rules do not count. The first difference is told: trigger, then phrases, then status.
  public func verdict(found: [FoundFact]) -> String? {
    let ours = found.filter { $0.rule == rule }
    switch kind {
    case .silent: return ours.first.map { "reads \(describe($0.fillers, $0.trigger)); wanted nothing" }
    case .reads: return difference(from: ours)
    case .gap: return difference(from: ours) == nil ? "the gap is closed; write + in place of ?" : nil
    }
  }

  private func difference(from found: [FoundFact]) -> String? {
    guard let trigger else { return nil }
    guard !found.isEmpty else { return "reads nothing; wanted \(describe(fillers, trigger))" }
    // "Launched airstrikes": verb and noun may both tell it. What the other word tells is dropped later, unless it says more.
    let here = found.filter { $0.trigger == trigger }
    guard !here.isEmpty else { return "trigger is \(quote(found[0].trigger)); wanted \(quote(trigger))" }
    let wanted = Set(fillers.map(core))
    let read = Set(here.flatMap(\.fillers).map(core)).union(Set(found.flatMap(\.fillers).map(core)).subtracting(wanted))
    for role in RuleRole.allCases {
      let missing = wanted.subtracting(read).filter { $0.role == role }.map(\.span).sorted()
      let extra = read.subtracting(wanted).filter { $0.role == role }.map(\.span).sorted()
      guard !missing.isEmpty || !extra.isEmpty else { continue }
      return "\(role.rawValue) is \(list(read, role)); wanted \(list(wanted, role))"
    }
    return here.first { $0.status != status }.map { "status is \($0.status.rawValue); wanted \(status.rawValue)" }
  }

  private func describe(_ fillers: [Filler], _ trigger: Span) -> String {
    let roles = RuleRole.allCases.filter { role in fillers.contains { $0.role == role } }
    return roles.map { "\($0.rawValue) \(list(Set(fillers), $0))" }.joined(separator: ", ") + " at \(quote(trigger))"
  }

  private func list(_ fillers: Set<Filler>, _ role: RuleRole) -> String {
    let spans = fillers.filter { $0.role == role }.map(\.span).sorted()
    return spans.isEmpty ? "open" : spans.map(quote).joined(separator: " and ")
  }

  private func quote(_ span: Span) -> String { "“\(text.quote(span))”" }

  private func core(_ filler: Filler) -> Filler { Filler(filler.role, core(filler.span)) }

  /// A span without a determiner in front and quotation marks around; the span itself when nothing else is in it.
  private func core(_ span: Span) -> Span {
    let quoted = text.quote(span)
    var rest = quoted[...].unquoted
    while let end = rest.firstIndex(where: \.isWhitespace), Self.determiners.contains(rest[..<end].lowercased()) {
      rest = rest[end...].unquoted
    }
    guard !rest.isEmpty else { return span }
    let start = span.start + quoted.utf8.distance(from: quoted.startIndex, to: rest.startIndex)
    return Span(start, start + rest.utf8.count)
  }

  private static let determiners: Set<String> = [
    "a", "an", "the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my", "your", "some", "any", "all", "both",
    "each", "every", "another",
  ]
}

extension Substring {
  /// Without quotation marks and white space at both ends.
  fileprivate var unquoted: Substring {
    let isOutside: (Character) -> Bool = { $0.isWhitespace || "\"'“”„‟‘’‚«»‹›`".contains($0) }
    let start = drop(while: isOutside)
    guard let last = start.lastIndex(where: { !isOutside($0) }) else { return start.prefix(0) }
    return start[...last]
  }
}
