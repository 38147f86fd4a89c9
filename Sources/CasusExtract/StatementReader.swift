// What stands around a predicate and is no argument of it: status, who says so, and when.

import CasusModel

/// Makes the statement that a predicate carries.
struct StatementReader {
  let view: DocumentView
  let status: StatusReader
  let speeches: SpeechIndex

  /// The statement of `head` by a rule; nil where nothing is stated: a question, an idle possibility.
  func statement(of head: Int, trigger: Range<Int>, rule: String) -> Statement? {
    let reading = status.reading(of: head)
    guard let stated = reading.status else { return nil }
    let times = GoverningTimes(view: view)
    let speech = speeches.speech(at: head)
    let saying = reading.saying ?? speech?.verb
    return Statement(
      sentence: view.sentence(of: head), trigger: trigger, rule: rule, status: stated,
      attributedTo: speech?.source ?? reading.source.map(view.phrase), time: times.time(of: head),
      saidTime: saying.flatMap { times.ownTime($0) } ?? onlyDate(inSentenceOf: head))
  }

  /// A change told as news: what is done in a statement is announced by it; what "**has** happened, an official said **on Monday**" is
  /// known since the day on which it was said.
  func asNews(_ statement: Statement, of head: Int) -> Statement {
    guard statement.status == .reported else { return statement }
    var news = statement
    let saying = status.reading(of: head).saying ?? speeches.speech(at: head)?.verb
    if saying == nil, isInDocument(head) { news.status = .announced }
    if statement.time == nil, let saying, isPresentPerfect(head) { news.time = GoverningTimes(view: view).ownTime(saying) }
    return news
  }

  /// A state that the narrator tells of in the past, was so: "X **belonged** to Y"; "was backed" may be an act.
  func asPast(_ statement: Statement, of head: Int, _ relation: Relation) -> Statement {
    guard statement.status == .reported, status.reading(of: head).saying == nil, speeches.speech(at: head) == nil else { return statement }
    let trees = view.trees
    let helpers = trees.children(of: head, "cop") + (relation == .supports ? [] : trees.children(of: head, "aux:pass"))
    let isPast =
      trees.fineTag(head) == "VBD" && ["belong", "consist"].contains(trees.lemma(head))
      || helpers.contains { ["was", "were"].contains(trees.word($0)) } && !trees.has(head, "aux")
    guard isPast else { return statement }
    var past = statement
    past.status = .historical
    return past
  }

  private static let documents: Set<String> = VerbClasses.documents.union([
    "video", "recording", "e-mail", "email", "post", "tweet", "announcement", "broadcast", "audio",
  ])

  /// "**In a video** X pledges allegiance", "was declared **in a statement**".
  private func isInDocument(_ head: Int) -> Bool {
    view.trees.children(of: head, "obl").contains {
      Self.documents.contains(view.trees.lemma($0)) && ["in", "via", "through"].contains(view.trees.markers($0).first ?? "")
    }
  }

  /// "has defected", "has left and **joined**".
  private func isPresentPerfect(_ head: Int) -> Bool {
    let trees = view.trees
    var verb = head
    for _ in 0..<4 {
      if let first = trees.children(of: verb, "aux", "aux:pass").first {
        return trees.lemma(first) == "have" && ["VBZ", "VBP"].contains(trees.fineTag(first))
      }
      // "The **formation** of X has been agreed."
      let isSubject = trees.base(verb) == "nsubj" && trees.tag(verb) == .noun
      guard trees.base(verb) == "conj" || isSubject, !trees.has(verb, "nsubj"), let next = trees.heads[verb] else { return false }
      verb = next
    }
    return false
  }

  /// The sentence's date where it has one alone. What a relative clause beside the predicate dates is another matter: "the council **from
  /// which it had taken orders since 2014**".
  private func onlyDate(inSentenceOf head: Int) -> Int? {
    let own = relatives(above: head)
    let dates = Set(
      view.trees.sentence(of: head).filter { view.time(at: $0) != nil && relatives(above: $0).isSubset(of: own) }.compactMap {
        view.time(at: $0)
      }
    ).filter { view.annotation.times[$0].type == .date }
    return dates.count == 1 ? dates.first : nil
  }

  /// The heads of the relative clauses in which a word stands.
  private func relatives(above token: Int) -> Set<Int> {
    var found: Set<Int> = []
    var node = token
    for _ in 0..<ClauseReader.deepest {
      if view.trees.relation(node) == "acl:relcl" { found.insert(node) }
      guard let head = view.trees.heads[node] else { break }
      node = head
    }
    return found
  }
}
