// The sentence above the rows: it says no more than they do.

import CasusModel

/// Writes the sentence.
struct AnswerSentence {
  let question: ReadQuestion
  let found: FoundRows

  /// So many facts are told in full; the rows hold the rest.
  private static let told = 8

  func text() throws -> String {
    if found.view == .names { return found.actors.isEmpty ? "Nobody is known of that name." : found.actors.joined(separator: ". ") + "." }
    guard !found.rows.rows.isEmpty else {
      guard !found.possible.isEmpty else {
        let undated = found.undated == 0 ? "" : " \(found.undated) \(found.undated == 1 ? "tells" : "tell") so without a date."
        return
          (found.view == .claims
          ? "No such statement is recorded." : found.view == .events ? "No report tells of such an event." : "No report says so.")
          .replacing("No report", with: undated.isEmpty ? "No report" : "No report with a date") + undated
      }
      let names = distinct(found.possible.map { AnswerRow(found.rows.columns, $0) })
      return "Nobody for certain; perhaps, as the dates are not known well enough: \(names.joined(separator: ", "))."
    }
    if question.asked.isEmpty { return "\(opening) \(facts())" }
    if question.asked == [.rows] || question.asked == [.rows, .count] { return counted() }
    if !question.asked.isDisjoint(with: [.member, .group, .doer, .recipient, .source]) { return parties() }
    if question.asked.contains(.place) { return places() }
    if question.asked.contains(.date) { return facts() }
    return counted()
  }

  /// The facts one after the other.
  func facts() -> String {
    let phrases = unique(
      found.named.map { row in
        switch found.view {
        case .alliances, .names: FactPhrase.affiliation(row)
        case .memberships: FactPhrase.membership(row)
        case .events: FactPhrase.event(row)
        case .claims: "\(row.text("source") ?? "somebody") \(row.text("cue") ?? "said"): “\(row.text("content") ?? "")”"
        }
      })
    let more = phrases.count - Self.told
    return phrases.prefix(Self.told).joined(separator: "; ") + (more > 0 ? "; and \(more) more." : ".")
  }

  private var opening: String {
    let statuses = Set(found.named.map(\.status))
    // Where articles disagree, the program does not decide.
    if found.named.contains(where: \.isDenied) { return "So it is said, and it is denied:" }
    return statuses == [.claimed] ? "So it is claimed:" : statuses.allSatisfy(\.isFactual) ? "Yes:" : "Reported, but not as done:"
  }

  private func counted() -> String {
    let count = found.rows.rows.count
    let noun =
      switch found.view {
      case .alliances: "change"
      case .memberships: "membership"
      case .events: "event"
      case .claims: "statement"
      case .names: "name"
      }
    let killed =
      found.view == .events && question.asked.contains(.count) ? " Several reports may tell of one event; numbers are not summed." : ""
    return "\(count) \(count == 1 ? noun : noun + "s") reported: \(facts())\(killed)"
  }

  private func places() -> String {
    let rows = found.named
    let places = unique(rows.compactMap { $0.text("place") })
    let without = rows.filter { $0.text("place") == nil }.count
    let rest = without == 0 ? "" : " (\(without) of \(rows.count) without a place)"
    return places.isEmpty ? "No report says where: \(facts())" : "\(places.joined(separator: ", "))\(rest): \(facts())"
  }

  /// "2 joined Levant Front in 2015: Hazzm Movement (2015-01-30), Abu Amara Brigades (2015-02)."
  private func parties() -> String {
    let names = distinct(found.named)
    guard !names.isEmpty else { return "Reported, but nobody is named: \(facts())" }
    let more =
      found.possible.isEmpty
      ? ""
      : " Perhaps also, as dates are not known well enough: "
        + distinct(found.possible.map { AnswerRow(found.rows.columns, $0) }).joined(separator: ", ") + "."
    return "\(names.count) \(predicate): \(names.joined(separator: ", ")).\(more)"
  }

  /// "reported to have joined Levant Front in 2015".
  private var predicate: String {
    let words = question.period.map { " \($0.words)" } ?? ""
    let (asked, plain) = (question.asked, "reported")
    switch question.queries.first {
    case .alliances(let query)?:
      guard let relation = query.relations.first, question.queries.count == 1 || question.refinement == .founders,
        !asked.contains(.source), query.actor == nil
      else { return plain + words }
      let relations: Relation = question.refinement == .founders ? .formed : relation
      if asked.contains(.member), let group = query.group { return FactPhrase.told(relations, query.statuses.first) + " \(group)" + words }
      if asked.contains(.group), let member = query.member {
        return "that \(member) is \(FactPhrase.told(relations, query.statuses.first))" + words
      }
      return plain + words
    case .memberships(let query)?:
      if let group = query.group, query.member == nil { return FactPhrase.told(.memberOf, nil) + " \(group)" + words }
      if let member = query.member, query.group == nil { return "that \(member) is \(FactPhrase.told(.memberOf, nil))" + words }
      return plain + words
    case .events(let query)?:
      let type = query.types.map(\.rawValue).sorted().joined(separator: ", ")
      if asked.contains(.doer), let recipient = query.recipient { return "\(plain) (\(type)) towards \(recipient)" + words }
      if asked.contains(.recipient), let doer = query.doer { return "\(plain) (\(type)) on the part of \(doer)" + words }
      return "\(plain) (\(type))" + words
    case .claims, .actor, nil: return plain + words
    }
  }

  /// What answers, each once, without dates.
  func values() -> [String] { unique(found.named.flatMap(labels)) }

  /// What answers, each once, with all its dates.
  private func distinct(_ rows: [AnswerRow]) -> [String] {
    var order: [String] = []
    var dates: [String: [String]] = [:]
    for row in rows {
      for label in labels(row) {
        if dates[label] == nil { order.append(label) }
        var known = dates[label] ?? []
        let date = found.view == .memberships ? String(row.span.drop { $0 == " " || $0 == "," }) : row.happened ?? ""
        // A name in a list reads as a fact: what only somebody claims, and what somebody denies, says so.
        let told = [date, row.status == .claimed ? "claimed" : "", row.isDenied ? "denied by others" : ""].filter { !$0.isEmpty }
          .joined(separator: ", ")
        if !told.isEmpty, !known.contains(told) { known.append(told) }
        dates[label] = known
      }
    }
    return order.map { label in
      let known = dates[label] ?? []
      return known.isEmpty ? label : "\(label) (\(known.joined(separator: "; ")))"
    }
  }

  private func labels(_ row: AnswerRow) -> [String] {
    let asked = question.asked
    if asked.contains(.source) {
      let source = found.view == .claims ? row.text("source") : row.text("attributed_to")
      return [source ?? row.text("document").map { "the article \($0)" } ?? "an article"]
    }
    if asked.contains(.doer) || asked.contains(.recipient) {
      // Whoever fights or talks with X, on either side.
      if case .events(let query)? = question.queries.first, let actor = query.actor {
        return (row.list("actor") + row.list("recipient")).filter { $0 != actor }
      }
      guard asked.contains(.doer), asked.contains(.recipient) else { return row.list(asked.contains(.doer) ? "actor" : "recipient") }
      return [FactPhrase.event(row)].map { $0.replacing(row.when, with: "") }
    }
    let names = [asked.contains(.member) ? row.text("member_name") : nil, asked.contains(.group) ? row.text("group_name") : nil]
      .compactMap(\.self)
    // Of allies either side may be asked for: the one that is not in the question.
    if case .alliances(let query)? = question.queries.first, let actor = query.actor {
      return [row.text("member_name"), row.text("group_name")].compactMap(\.self).filter { $0 != actor }
    }
    return names.count < 2 && asked.contains([.member, .group]) || names.isEmpty ? [] : [names.joined(separator: " → ")]
  }

  private func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
