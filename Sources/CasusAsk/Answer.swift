// A question's rows and what they say. Invariants: what is planned, called for or denied never answers as done; silence is never a “no”.

import CasusModel
import CasusQuery
import CasusStore

/// The answer to a question.
public struct Answer: Equatable, Sendable {
  /// Which view the rows are of.
  public enum View: Equatable, Sendable {
    case alliances, memberships, events, claims, names
  }

  /// One plain sentence, or two.
  public var sentence: String
  /// The rows behind it, with the columns of the view.
  public var rows: RowSet
  /// Which view the rows are of.
  public var view: View
  /// What else is to be known, for people.
  public var notes: [String]
  /// The names that answer, each once; empty where whole facts do.
  public var values: [String] = []
  /// Whether some report answers. A report of the contrary does; silence does not.
  public var isFound: Bool
}

extension KnowledgeBase {
  /// Answers a question that was understood.
  ///
  /// - Throws: `QueryError` and `SQLiteError` as the queries do.
  public func answer(_ question: ReadQuestion) throws -> Answer {
    var found = try rows(of: question.queries)
    found = try refined(found, question)
    if found.rows.rows.isEmpty, let wider = try widened(question) { return wider }
    if found.rows.rows.isEmpty, found.view == .alliances, let others = try unlike(question) {
      return Answer(
        sentence: "No report says that it is so. What is reported: \(AnswerSentence(question: question, found: others).facts())",
        rows: others.rows, view: .alliances, notes: question.notes, isFound: true)
    }
    var answer = Answer(
      sentence: try AnswerSentence(question: question, found: found).text(), rows: found.rows, view: found.view,
      notes: question.notes + found.notes + (try nearby(question, found)), isFound: !found.rows.rows.isEmpty || !found.possible.isEmpty)
    answer.values = AnswerSentence(question: question, found: found).values()
    if found.rows.rows.isEmpty, !found.possible.isEmpty { answer.rows.rows = found.possible }
    if found.view == .memberships, question.asked.isEmpty, !found.isCertain, let other = try notMember(question, found) { answer = other }
    return answer
  }

  private func rows(of queries: [AskedQuery]) throws -> FoundRows {
    var all: FoundRows?
    for query in queries {
      var one: FoundRows
      switch query {
      case .alliances(let query):
        let result = try alliances(query)
        one = FoundRows(view: .alliances, rows: result.rows, notes: Self.notes(result.notListed))
        one.undated = result.notListed.undated
      case .memberships(let query):
        let result = try memberships(query)
        one = FoundRows(view: .memberships, rows: result.rows)
        one.possible = result.possible.rows
        // Whatever else the query needs to know of: only those asked for.
        let members = try query.member.map { Set(try actors(named: $0).map(\.id)) }
        let groups = try query.group.map { Set(try actors(named: $0).map(\.id)) }
        let isAsked = { (row: AnswerRow) in
          members.map { $0.contains(row.text("member_id") ?? "") } ?? true && groups.map { $0.contains(row.text("group_id") ?? "") } ?? true
        }
        one.keep(isAsked)
        one.keepPossible(isAsked)
      case .events(let query):
        let result = try events(query)
        one = FoundRows(view: .events, rows: result.rows, notes: Self.notes(result.notListed))
        one.undated = result.notListed.undated
      case .claims(let query): one = FoundRows(view: .claims, rows: try claims(query).rows)
      case .actor(let actor):
        one = FoundRows(view: .names, rows: try names(of: actor))
        let known = one.named.compactMap { $0.text("name") }.filter { $0 != actor.name }
        var others: [String] = []
        for name in known where !others.contains(name) { others.append(name) }
        one.actors = [try description(of: actor) + (others.isEmpty ? "" : "; also called \(others.joined(separator: ", "))")]
      }
      all = all.map { $0.joined(one) } ?? one
    }
    return all ?? FoundRows(view: .alliances, rows: RowSet(columns: []))
  }

  private func description(of actor: ActorMatch) throws -> String {
    let fields = try show(actor.id).fields
    let row = AnswerRow(fields.map(\.column), fields.map(\.value))
    let kind = String(actor.kind.map { $0 == "_" ? " " : $0 })
    let article = "aeiou".contains(kind.first ?? "x") ? "an" : "a"
    let plural = kind == "civilians" || kind == "media" ? "" : article + " "
    return "\(actor.name): \(plural)\(kind)" + (row.text("country").map { " (\($0))" } ?? "") + (row.text("note").map { "; \($0)" } ?? "")
  }

  private static func notes(_ left: NotListed) -> [String] {
    var notes: [String] = []
    if !left.statuses.isEmpty {
      let counts = left.statuses.map { "\($0.count) \($0.status == .calledFor ? "called for" : $0.status.rawValue)" }
      notes.append("\(counts.joined(separator: ", ")) not listed; the command below lists them with --all")
    }
    if left.undated > 0 {
      notes.append("\(left.undated) without a date not listed; the command below lists them without --since and --until")
    }
    return notes
  }

  // MARK: Refinement

  private func refined(_ found: FoundRows, _ question: ReadQuestion) throws -> FoundRows {
    var found = found
    switch question.refinement {
    case .none: break
    case .cue(let cue):
      let stem = cue.hasSuffix("e") || cue.hasSuffix("y") ? String(cue.dropLast()) : cue
      found.keep { $0.text("cue")?.lowercased().hasPrefix(stem) ?? false }
    case .holding:
      guard let period = question.period, period.day == nil || found.view == .alliances else { break }
      let columns = found.rows.columns
      found.possible += found.rows.rows.filter { AnswerRow(columns, $0).holding(in: period) == .possible }
      found.keep { $0.holding(in: period) == .certain }
    case .with(let names):
      let asked = try names.map { Set(try actors(named: $0).map(\.name)) }
      found.keep { row in asked.allSatisfy { !$0.isDisjoint(with: row.list("actor") + row.list("recipient")) } }
    case .shared: found.keepShared()
    case .founders: found = try founders(found, question)
    }
    return found
  }

  /// Members by whom a group came into being: it was formed, and they joined it, at one time; and single founders.
  private func founders(_ found: FoundRows, _ question: ReadQuestion) throws -> FoundRows {
    var queries: [AskedQuery] = []
    for case .alliances(let query) in question.queries {
      var both = query
      both.relations = [.formed, .joined, .mergedInto]
      if !queries.contains(.alliances(both)) { queries.append(.alliances(both)) }
    }
    // "A formed B" gives a query without a member too: who formed it is in the one with a member.
    let narrow = queries.filter { if case .alliances(let query) = $0 { query.member != nil } else { false } }
    var all = try rows(of: narrow.isEmpty ? queries : narrow)
    all.notes = []
    var days: [String: Set<String>] = [:]
    for group in Set(all.named.compactMap { $0.text("group_id") }).sorted() {
      var query = AllianceQuery()
      query.group = group
      query.relations = [.formed]
      let formed = try alliances(query).rows
      days[group] = Set(formed.rows.compactMap { AnswerRow(formed.columns, $0).text("date") })
    }
    all.keep { row in
      if row.text("relation") == "formed" { return row.text("member_name") != nil }
      return row.text("date").map { days[row.text("group_id") ?? ""]?.contains($0) ?? false } ?? false
    }
    if narrow.count > 1, question.asked.contains(.group) { all.keepShared() }
    return all
  }

  // MARK: Near relations

  private static let near: [Relation: Relation] = [
    .joined: .mergedInto, .mergedInto: .joined, .left: .splitFrom, .splitFrom: .left, .supports: .alliedWith,
  ]

  /// "merged into" beside "joined": that there is more, in near words.
  private func nearby(_ question: ReadQuestion, _ found: FoundRows) throws -> [String] {
    guard question.refinement == .none, question.asked.contains(.member) || question.asked.contains(.group), !found.rows.rows.isEmpty
    else { return [] }
    let pairs = Set(found.named.map { [$0.text("member_id"), $0.text("group_id")] })
    return try question.queries.compactMap { query in
      guard case .alliances(var query) = query, let relation = query.relations.first, let other = Self.near[relation],
        query.actor != nil || query.member != nil || query.group != nil
      else { return nil }
      query.relations = [other]
      let near = try alliances(query).rows
      let more = near.rows.filter { row in
        let row = AnswerRow(near.columns, row)
        return !pairs.contains([row.text("member_id"), row.text("group_id")])
      }
      return more.isEmpty ? nil : "\(more.count) more in near words: \(AskedQuery.alliances(query).command)"
    }
  }

  /// Near relations, where nobody reports the one that was asked for: who merged into a group is in it, too. Said in the answer.
  private func widened(_ question: ReadQuestion) throws -> Answer? {
    guard question.refinement == .none || question.refinement == .shared else { return nil }
    var wider = question
    wider.queries = question.queries.map { query in
      guard case .alliances(var query) = query, let relation = query.relations.first, let other = Self.near[relation] else { return query }
      query.relations = [other]
      return .alliances(query)
    }
    guard wider.queries != question.queries else { return nil }
    let found = try refined(rows(of: wider.queries), wider)
    guard !found.rows.rows.isEmpty else { return nil }
    let sentence = AnswerSentence(question: wider, found: found)
    return Answer(
      sentence: "Not in these words, but near to them: \(wider.asked.isEmpty ? sentence.facts() : try sentence.text())", rows: found.rows,
      view: .alliances,
      notes: question.notes + found.notes + ["near to it: " + wider.commands.joined(separator: "; ")], values: sentence.values(),
      isFound: true)
  }

  /// What is planned, called for or denied, where somebody asked whether it was done.
  private func unlike(_ question: ReadQuestion) throws -> FoundRows? {
    var queries: [AskedQuery] = []
    for case .alliances(var query) in question.queries where query.statuses.isEmpty {
      query.statuses = [.planned, .calledFor, .denied]
      queries.append(.alliances(query))
    }
    guard !queries.isEmpty, question.refinement == .none else { return nil }
    let found = try rows(of: queries)
    return found.rows.rows.isEmpty ? nil : found
  }

  /// "was A a member of B then": what is reported otherwise, or that nobody tells.
  private func notMember(_ question: ReadQuestion, _ found: FoundRows) throws -> Answer? {
    guard case .memberships(let asked)? = question.queries.first else { return nil }
    if !found.possible.isEmpty {
      let rows = RowSet(columns: found.rows.columns, rows: found.possible)
      let facts = rows.rows.map { FactPhrase.membership(AnswerRow(rows.columns, $0)) }
      return Answer(
        sentence: "Perhaps: the dates are not known well enough. \(facts.joined(separator: "; ")).", rows: rows, view: .memberships,
        notes: question.notes, isFound: true)
    }
    var ever = asked
    ever.asOf = nil
    let other = try rows(of: [.memberships(ever)]).rows
    if !other.rows.isEmpty {
      let facts = other.rows.map { FactPhrase.membership(AnswerRow(other.columns, $0)) }
      return Answer(
        sentence: "Not then, as far as is reported: \(facts.joined(separator: "; ")).", rows: other, view: .memberships,
        notes: question.notes,
        isFound: true)
    }
    var changes = AllianceQuery()
    (changes.member, changes.group, changes.includeNonFactual) = (asked.member, asked.group, true)
    changes.relations = [.joined, .memberOf, .mergedInto, .left, .splitFrom]
    let reports = try alliances(changes).rows
    guard !reports.rows.isEmpty else { return nil }
    let facts = reports.rows.map { FactPhrase.affiliation(AnswerRow(reports.columns, $0)) }
    return Answer(
      sentence: "No report says so. What is reported: \(facts.joined(separator: "; ")).", rows: reports, view: .alliances,
      notes: question.notes, isFound: true)
  }
}

/// Rows of one view.
struct FoundRows {
  var view: Answer.View
  var rows: RowSet
  /// What only may hold.
  var possible: [[Cell]] = []
  var notes: [String] = []
  /// Rows that fit but for their date, which nobody tells.
  var undated = 0
  /// Who somebody is.
  var actors: [String] = []

  init(view: Answer.View, rows: RowSet, notes: [String] = []) {
    self.view = view
    self.rows = rows
    self.notes = notes
  }

  var isCertain: Bool { !rows.rows.isEmpty }
  var named: [AnswerRow] { rows.rows.map { AnswerRow(rows.columns, $0) } }

  mutating func keep(_ isKept: (AnswerRow) -> Bool) {
    let columns = rows.columns
    rows.rows.removeAll { !isKept(AnswerRow(columns, $0)) }
  }

  mutating func keepPossible(_ isKept: (AnswerRow) -> Bool) {
    let columns = rows.columns
    possible.removeAll { !isKept(AnswerRow(columns, $0)) }
  }

  /// Only groups to which every member of the rows has a row.
  mutating func keepShared() {
    let members = Set(named.map { $0.text("member_name") ?? "" })
    var sharing: [String: Set<String>] = [:]
    for row in named { sharing[row.text("group_id") ?? "", default: []].insert(row.text("member_name") ?? "") }
    keep { sharing[$0.text("group_id") ?? ""] == members && $0.text("group_id") != nil }
  }

  /// Both, each row once.
  func joined(_ other: FoundRows) -> FoundRows {
    guard view == other.view else { return rows.rows.isEmpty ? other : self }
    var both = self
    both.rows.rows += other.rows.rows.filter { !rows.rows.contains($0) }
    both.possible += other.possible.filter { !possible.contains($0) }
    both.notes += other.notes.filter { !notes.contains($0) }
    both.actors += other.actors
    both.undated += other.undated
    return both
  }
}
