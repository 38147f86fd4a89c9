// Marks are single ASCII bytes, which never occur inside another character: the sentence is read by bytes, and so its spans count.

import CasusModel

/// Reads the examples of one rule.
struct ExampleParser {
  /// Name of the rule.
  let rule: String
  /// The roles that it makes.
  let roles: [RuleRole]
  /// What was wrong so far.
  private(set) var complaints: [RuleComplaint] = []
  private var plain: [UInt8] = []
  private var open: [Mark] = []
  private var fillers: [RuleExample.Filler] = []
  private var triggers: [Span] = []

  /// An open mark and where its words begin.
  private struct Mark {
    let sort: Sort
    let start: Int

    /// `[role:`, nil where the role is unknown, or `{`.
    enum Sort {
      case filler(RuleRole?)
      case trigger
    }

    var sign: Character {
      switch sort {
      case .filler: "["
      case .trigger: "{"
      }
    }

    var end: Character {
      switch sort {
      case .filler: "]"
      case .trigger: "}"
      }
    }
  }

  /// A parser for the examples of `rule`, which makes `roles`.
  init(rule: String, roles: [RuleRole]) {
    self.rule = rule
    self.roles = roles
  }

  /// `[member: Zenki] refused to {join} the [group: Levant Front].  => denied`; nil after a complaint.
  mutating func example(_ kind: RuleExample.Kind, _ line: Substring, at place: RulePlace) -> RuleExample? {
    let before = complaints.count
    plain = []
    open = []
    fillers = []
    triggers = []
    let arrow = line.ranges(of: "=>").last
    readMarks(line[..<(arrow?.lowerBound ?? line.endIndex)].trimmed)
    let status = status(arrow.map { line[$0.upperBound...].trimmed })
    check(kind, hasStatus: arrow != nil)
    guard complaints.count == before else { return nil }
    return RuleExample(
      rule: rule, kind: kind, text: String(decoding: plain, as: UTF8.self), fillers: fillers.sorted { $0.span < $1.span },
      trigger: triggers.first, status: status, place: place)
  }

  private mutating func complain(_ what: String, allowed: [String]? = nil, _ advice: String) {
    complaints.append(RuleComplaint(what, allowed: allowed?.joined(separator: ", "), advice))
  }

  private mutating func status(_ word: Substring?) -> FactStatus {
    guard let word else { return .reported }
    if let status = FactStatus(rawValue: String(word)) { return status }
    complain("unknown status \(word.inQuotes)", allowed: FactStatus.allCases.map(\.rawValue), "use one of these behind =>")
    return .reported
  }

  private mutating func readMarks(_ sentence: Substring) {
    var rest = sentence.utf8
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "["): openFiller(&rest)
      case UInt8(ascii: "{"): open.append(Mark(sort: .trigger, start: plain.count))
      case UInt8(ascii: "]"), UInt8(ascii: "}"): close(byte)
      default: plain.append(byte)
      }
    }
    if let mark = open.first {
      complain("unbalanced brackets: “\(mark.sign)” is not closed", "close it behind the marked words")
    }
  }

  private mutating func openFiller(_ rest: inout Substring.UTF8View) {
    let name = rest.prefix { !":[]{}".utf8.contains($0) }
    guard name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: ":") else {
      complain("“[” has no role", allowed: roles.map(\.rawValue), "write [role: words]")
      open.append(Mark(sort: .filler(nil), start: plain.count))
      return
    }
    rest = rest[rest.index(after: name.endIndex)...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let word = Substring(name).trimmed
    let role = RuleRole(rawValue: String(word)).flatMap { roles.contains($0) ? $0 : nil }
    if role == nil {
      complain("the rule makes no role \(word.inQuotes)", allowed: roles.map(\.rawValue), "use one of these")
    }
    open.append(Mark(sort: .filler(role), start: plain.count))
  }

  private mutating func close(_ byte: UInt8) {
    let sign = Character(Unicode.Scalar(byte))
    guard let mark = open.last, mark.end == sign else {
      complain("unbalanced brackets: “\(sign)” closes nothing", "open it before the marked words")
      return
    }
    open.removeLast()
    let words = plain[mark.start...].reversed().drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let span = Span(mark.start, mark.start + words.count)
    if span.isEmpty { complain("a mark has no words", "put words between “\(mark.sign)” and “\(sign)”") }
    switch mark.sort {
    case .filler(let role?): fillers.append(.init(role, span))
    case .filler(nil): break
    case .trigger: triggers.append(span)
    }
  }

  private mutating func check(_ kind: RuleExample.Kind, hasStatus: Bool) {
    if plain.isEmpty { complain("the example has no sentence", "write one behind the \(kind.rawValue)") }
    switch kind {
    case .reads, .gap:
      if triggers.isEmpty { complain("no trigger is marked", "put {} around the word that tells of the action") }
      if triggers.count > 1 { complain("\(triggers.count) triggers are marked", "mark one, or write two examples") }
      if fillers.isEmpty { complain("no role is marked", allowed: roles.map { "[\($0.rawValue): words]" }, "mark who or what fills it") }
    case .silent:
      if hasStatus || !fillers.isEmpty || !triggers.isEmpty {
        complain("a - example makes nothing", "write the sentence without marks and status")
      }
    }
  }
}
