// What `casus rules` shows. Phrases stand in quotation marks, as they are in the text, so that they can be told from our words.

import CasusExtract
import CasusModel
import CasusOutput
import CasusPipeline

/// Pages about rules.
enum RulePages {
  /// One line: `FILE:LINE: RULE: what was found; wanted …: SENTENCE`; with the words of the sentence behind it.
  static func failure(_ failure: RuleExampleFailure, isVerbose: Bool) -> String {
    let example = failure.example
    let line = "\(example.place): \(example.rule): \(failure.verdict) | \(example.kind.rawValue) \(example.text)"
    let words = isVerbose ? tokens(failure.tokens) : []
    return ([TerminalText.visible(line)] + words.map { "  " + TerminalText.visible($0) }).map { $0 + "\n" }.joined()
  }

  /// `4 joined join VBD 0 root`, numbers from 1.
  private static func tokens(_ tokens: [Token]) -> [String] {
    tokens.enumerated().map { index, token in
      let head = token.head.map { $0 + 1 } ?? 0
      return "\(index + 1) \(token.text) \(token.lemma) \(token.fineTag) \(head) \(token.dependency ?? "root")"
    }
  }

  /// All rules with their patterns.
  static func list(_ rules: ReadingRules) -> RowSet {
    let own = Set(rules.own?.rules.map(\.name) ?? [])
    return RowSet(
      columns: [
        .fixed("rule"), .text("makes"), .number("pattern_count"), .number("example_count"), .prose("says"), .fixed("origin"),
        .text("place"),
        .prose("pattern"),
      ],
      rows: rules.all.rules.map { rule in
        [
          .text(rule.name), .text(rule.makes.description), .integer(Int64(rule.patterns.count)), .integer(Int64(rule.examples.count)),
          .text(rule.says), .text(own.contains(rule.name) ? "own" : "shipped"), .text(rule.place.description),
          .list(rule.patterns.map(\.description)),
        ]
      })
  }

  /// Facts, then predicates; `isVerbose` names rules about other words, too.
  static func trial(_ trial: RuleTrial, isVerbose: Bool, width: Int?, isStyled: Bool) -> String {
    var page = TrialPage(trial: trial, isVerbose: isVerbose, page: PageText(width: width, isStyled: isStyled))
    page.facts()
    for reading in trial.readings { page.predicate(reading) }
    return page.page.text
  }
}

extension RuleTrial {
  /// Whether anything is read that a rule or a name states.
  var isReading: Bool { !mentions.affiliations.isEmpty || !mentions.events.isEmpty || !mentions.aliases.isEmpty }
}

extension PeopleTable {
  static let rules = PeopleTable(
    wide: [
      Field(.fixed("rule")), Field(.fixed("makes")), Field(.number("patterns"), from: "pattern_count"),
      Field(.number("examples"), from: "example_count"), Field(.prose("says")),
    ],
    narrow: [Field(.fixed("rule")), Field(.prose("says"))])
}

/// The page of one trial.
private struct TrialPage {
  let trial: RuleTrial
  let isVerbose: Bool
  var page: PageText

  /// What is read, one fact after the other.
  mutating func facts() {
    for mention in trial.mentions.affiliations {
      let roles = [("member", mention.member), ("group", mention.group)].map { "\($0): \($1.map(quote) ?? "–")" }.joined(separator: ", ")
      fact("\(mention.relation.rawValue)(\(roles))", mention.statement)
    }
    for mention in trial.mentions.events {
      let roles = [("actor", mention.actor), ("recipient", mention.recipient)].map { role, phrases in
        "\(role): \(phrases.isEmpty ? "–" : phrases.map(quote).joined(separator: " and "))"
      }
      fact("\(mention.type.rawValue)\(mention.mode.map { "/" + $0 } ?? "")(\(roles.joined(separator: ", ")))", mention.statement)
    }
    for mention in trial.mentions.aliases {
      page.paragraph("alias: \(quote(mention.alias)) is \(quote(mention.name))", .bold)
      page.paragraph("rule \(mention.rule)", indent: "  ")
    }
    if !trial.isReading { page.paragraph("nothing is read", .bold) }
  }

  private mutating func fact(_ text: String, _ statement: Statement) {
    page.paragraph("\(text) \(statement.status.rawValue)", .bold)
    var words = ["rule \(statement.rule)", "at \(quote(statement.trigger))"]
    if let source = statement.attributedTo { words.append("says \(quote(source))") }
    if let time = (statement.time ?? statement.saidTime).flatMap({
      trial.annotation.times.indices.contains($0) ? trial.annotation.times[$0] : nil
    }) {
      let said = statement.time == nil ? "said " : ""
      words.append("\(said)“\(trial.annotation.document.text.quote(time.span))”\(time.value.map { " = \($0)" } ?? ", no date")")
    }
    page.paragraph(words.joined(separator: ", "), indent: "  ")
  }

  /// A predicate, its arguments, the rules that read it and those that fail.
  mutating func predicate(_ reading: RuleReading) {
    let proposition = reading.proposition
    page.blank()
    let kind = [proposition.category.rawValue + " “\(proposition.lemma)”"] + proposition.particles.map { "with “\($0)”" }
    page.paragraph(
      "\(quote(proposition.trigger)): \(kind.joined(separator: " "))\(proposition.isPassive ? ", passive" : "")", .bold)
    for argument in proposition.arguments {
      field(argument.role.label, argument.phrases.map { "\(quote($0)), \(($0.referent ?? .thing).named)" }.joined(separator: "; "))
    }
    if reading.isUnstated { field("status", "nothing is stated: a question or an idle possibility") }
    for stated in reading.matches { field("read by", "\(stated.match.rule): \(pattern(stated.match))") }
    let near = reading.misses.filter { isVerbose || !$0.lacksWords }
    for miss in near { field("not by", "\(miss.rule): \(miss.text) – \(miss.reasons.joined(separator: "; "))") }
    let left = reading.misses.count - near.count
    if left > 0 { field("", "\(left == 1 ? "1 rule asks" : "\(left) rules ask") for other words beside it; add --verbose") }
  }

  private mutating func field(_ label: String, _ value: String) { page.field("  " + label, value, labelWidth: 14) }

  private func pattern(_ match: RuleMatch) -> String {
    match.fillers.map { filler in "\(filler.role.rawValue) \(filler.phrases.map(quote).joined(separator: " and "))" }.joined(
      separator: ", ")
  }

  private func quote(_ phrase: Phrase) -> String { quote(phrase.tokens) }

  private func quote(_ tokens: Range<Int>) -> String {
    "“\(trial.annotation.span(of: tokens).map { trial.annotation.document.text.quote($0) } ?? "")”"
  }
}

extension Proposition.Role {
  /// The role as the description of the language names it.
  fileprivate var label: String {
    switch self {
    case .agent: "who does it"
    case .patient: "object"
    case .recipient: "who is told"
    case .predicative: "complement"
    case .bearer: "who is it"
    case .owner: "possessor"
    case .oblique(let preposition): "“\(preposition)”"
    }
  }
}
