// When a fact was so. A change takes the date that the text gives it; a state is only known at publication; without either all stays open.
// "clearly earlier than the news" is taken as more than 60 days before publication.

import CasusModel

struct FactTimes {
  let annotation: Annotation

  private var published: TimeValue? { annotation.document.published?.value }

  /// The valid time of an affiliation and the status that its date gives it.
  func affiliation(_ relation: Relation, _ statement: Statement) -> (time: ValidTime, status: FactStatus) {
    var time = stated(statement)
    var status = statement.status
    if status == .reported || status == .announced, let date = time.date, let published,
      date.latest.dayNumber < published.earliest.dayNumber - 60, relation.isChange || !isLasting(relation, statement)
    {
      status = .historical
    }
    guard status.isFactual else { return (time, status) }
    if status == .reported, time.date == nil, isFounding(relation, statement) { status = .historical }
    if !relation.isChange, let date = time.date, isBehind(["until", "till"], statement) {
      // "led X until 2013": the date is the state's end.
      time.to = ValidTime.Bound(date, .exact)
      time.date = nil
      return (time, .historical)
    }
    if !relation.isChange, let date = time.date, isBehind(["since"], statement) {
      time.from = ValidTime.Bound(date, .exact)
    } else if relation.isChange {
      bound(&time, relation)
    } else if let date = time.date, isEntry(relation, statement) {
      time.from = ValidTime.Bound(date, .exact)
    } else if let date = time.date, status == .historical {
      time.from = ValidTime.Bound(date, .attested)
    } else {
      // "leads", "supports": the sentence's own time says when something happened, not since when the state holds.
      time.date = nil
      time.dateText = nil
      if let published, status != .historical { time.from = ValidTime.Bound(published, .attested) }
    }
    return (time, status)
  }

  /// A change begins the state, or ends it. Told without a date, a begin is attested at publication: it is so by then. An end stays
  /// unknown: an attested end would say that the state still held.
  private func bound(_ time: inout ValidTime, _ relation: Relation) {
    let exact = time.date.map { ValidTime.Bound($0, .exact) }
    switch relation {
    case .left, .dissolved, .splitFrom: time.to = exact
    default: time.from = exact ?? published.map { ValidTime.Bound($0, .attested) }
    }
  }

  /// Begun then and still so: "has been a member **since** 2013", "**took over** X in 2013".
  private func isLasting(_ relation: Relation, _ statement: Statement) -> Bool {
    isBehind(["since"], statement) || relation == .leads && isEntry(relation, statement)
  }

  /// "**took over** X in January", "**became** a member in 2013": the state is told by its begin.
  private func isEntry(_ relation: Relation, _ statement: Statement) -> Bool {
    guard relation == .leads || relation == .memberOf else { return false }
    let verb = statement.trigger.lowerBound
    let over = annotation.tokens[verb].head.map { annotation.tokens[$0].lemma.lowercased() }
    return Self.entering.contains(annotation.tokens[verb].lemma.lowercased()) || over.map(Self.appointing.contains) == true
  }

  /// "X, the **founder** of Y", "X, who **founded** Y": told to say who X is.
  private func isFounding(_ relation: Relation, _ statement: Statement) -> Bool {
    let verb = annotation.tokens[statement.trigger.lowerBound]
    return relation == .formed
      && (statement.rule == "affiliation.formed.founder" || verb.fineTag == "VBD" && verb.dependency == "acl:relcl")
  }

  private static let appointing: Set<String> = ["become", "appoint", "elect", "choose", "name", "install", "proclaim"]
  private static let entering = appointing.union(["take", "assume", "replace", "succeed"])

  /// The valid time of an event.
  func event(_ statement: Statement) -> (time: ValidTime, status: FactStatus) {
    let time = stated(statement)
    var status = statement.status
    if status == .reported || status == .announced, let date = time.date, let published,
      date.latest.dayNumber < published.earliest.dayNumber - 60
    {
      status = .historical
    }
    return (time, status)
  }

  /// Whether one of `words` stands directly before the statement's time: "**since** 30 January".
  private func isBehind(_ words: [String], _ statement: Statement) -> Bool {
    guard let index = statement.time else { return false }
    let start = annotation.times[index].span.start
    let before = annotation.document.text.quote(Span(max(0, start - 16), start)).split(whereSeparator: \.isWhitespace)
    return before.suffix(3).contains { words.contains($0.lowercased()) }
  }

  private func stated(_ statement: Statement) -> ValidTime {
    guard let index = statement.time ?? (statement.status == .announced ? statement.saidTime : nil) else { return ValidTime() }
    let expression = annotation.times[index]
    return ValidTime(date: expression.value, dateText: annotation.document.text.quote(expression.span))
  }
}
