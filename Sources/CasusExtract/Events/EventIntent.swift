// To say that one will do something is an event of its own: a promise where it helps or yields, a threat where it harms, a refusal where it is
// said that one will not help. To say what others must do is a demand. The deed itself stays unhappened.

import CasusModel

/// Reads intentions and demands from what is said of a deed.
struct EventIntent {
  let view: DocumentView
  private var trees: SyntaxTrees { view.trees }

  /// The event of saying that a draft stands for; the draft itself where it is none.
  func stated(_ draft: EventDraft) -> EventDraft {
    // "tried to kill him": an attempt is a deed, whatever came of it.
    if draft.type == .assault, [.planned, .denied].contains(draft.statement.status), isAttempt(draft.head) {
      var tried = draft
      tried.statement.status = .reported
      tried.casualties = Casualties()
      return tried
    }
    // "blocked the road **to protest** cuts": what was done is the protest.
    if draft.type == .protest, draft.statement.status == .planned, isDoneFor(draft.head) {
      var done = draft
      done.statement.status = .reported
      return done
    }
    switch draft.statement.status {
    case .planned where !draft.actor.isEmpty && isOwnWill(of: draft.head) && isOwnWord(draft): return intended(draft)
    case .denied where draft.type.isCooperative && !draft.actor.isEmpty && isRefusal(draft.head) && isOwnWord(draft):
      return said(draft, .reject, "event.reject.intent")
    default: return draft
    }
  }

  /// Whether an infinitive only tells why something was done.
  private func isDoneFor(_ node: Int) -> Bool {
    guard trees.relation(node) == "advcl", trees.form(node) == .infinitive, let head = trees.heads[node], trees.isPredicate(head) else {
      return false
    }
    let mood = trees.mood(head)
    return mood.modal == nil && !mood.isNegated && ["VBD", "VBN", "VBG", "VBP", "VBZ"].contains(trees.fineTag(head))
      && (trees.heads[head] == nil || trees.base(head) == "ccomp" || trees.base(head) == "conj")
  }

  private func isAttempt(_ node: Int) -> Bool {
    guard ["acl", "xcomp"].contains(trees.relation(node)), trees.form(node) == .infinitive, !trees.mood(node).isNegated,
      let head = trees.heads[node]
    else { return false }
    let mood = trees.mood(head)
    return ["attempt", "try", "bid"].contains(trees.lemma(head)) && mood.modal == nil && !mood.isNegated && trees.form(head) != .infinitive
  }

  private func intended(_ draft: EventDraft) -> EventDraft {
    // "will hold a congress": its own affair.
    if draft.type == .consult, draft.recipient.isEmpty, draft.actor.count < 2 { return draft }
    if draft.type.isHostile || isWithdrawalOfHelp(draft) { return said(draft, .threaten, "event.threaten.intent") }
    guard draft.type.isCooperative else { return draft }
    return draft.type == .agree ? draft : said(draft, .agree, "event.agree.intent")
  }

  private func said(_ draft: EventDraft, _ type: EventType, _ rule: String) -> EventDraft {
    var draft = draft
    draft.type = type
    draft.mode = nil
    draft.statement.rule = rule
    draft.statement.status = draft.statement.attributedTo == nil ? .reported : .announced
    draft.casualties = Casualties()
    return draft
  }

  /// Peacekeepers, inspectors and helpers who are taken away are missed by those whom they protect.
  private func isWithdrawalOfHelp(_ draft: EventDraft) -> Bool {
    guard draft.type == .retreat, draft.mode == "withdraw" else { return false }
    return draft.proposition.phrases(.patient).contains { phrase in
      phrase.tokens.contains { place in
        let word = trees.lemma(place)
        return word.hasPrefix("peacekeep") || word.hasPrefix("peace-keep")
          || ["inspector", "observer", "monitor", "humanitarian", "aid"].contains(word)
      }
    }
  }

  // MARK: Whose will

  /// Words for what somebody means to do himself.
  private static let wills: Set<String> = [
    "plan", "decide", "intend", "prepare", "agree", "promise", "vow", "offer", "pledge", "threaten", "undertake", "resolve", "commit",
    "ready", "willing", "prepared", "set", "determined", "determine", "decision", "threat", "willingness", "readiness", "intention",
    "choose",
    "vote", "swear", "volunteer", "poise", "poised", "opt", "commitment", "consider", "mean",
  ]

  /// Whether it is still to come because somebody means to do it: "will", "plans to", "is prepared to".
  private func isOwnWill(of predicate: Int) -> Bool {
    var node = predicate
    // "students who planned to attack": who they are, not what they say.
    if trees.relation(clause(of: predicate)) == "acl:relcl" { return false }
    for _ in 0..<5 {
      if isComing(node) { return true }
      guard let head = trees.heads[node] else { return false }
      switch trees.base(node) {
      case "conj": break
      case "obj", "obl", "nmod":
        guard trees.tag(node) == .noun, trees.isPredicate(head) else { return false }
      case "xcomp", "advcl", "acl", "ccomp":
        guard trees.base(node) != "ccomp" || trees.form(node) == .infinitive, trees.relation(node) != "acl:relcl" else { return false }
        if Self.wills.contains(trees.lemma(head)) { return !trees.mood(head).isNegated }
        guard VerbClasses.implying.contains(trees.lemma(head)), trees.base(node) == "xcomp" else { return false }
      default: return false
      }
      node = head
    }
    return false
  }

  /// "will", "would", "is to"; not "can", "may".
  private func isComing(_ node: Int) -> Bool {
    guard trees.mood(node).modal == .coming, !trees.mood(node).isNegated, hasWill(node) else { return false }
    // "feared that X **would** attack", "**would** attack if": others' thoughts, and what depends on them.
    let clause = clause(of: node)
    guard trees.base(clause) == "ccomp", let head = trees.heads[clause] else {
      return !trees.children(of: node, "aux").contains { ["would", "'d", "’d"].contains(trees.word($0)) }
    }
    return !Self.thoughts.contains(trees.lemma(head)) && trees.tag(head) == .verb
  }

  /// The first of the coordinated clauses that a verb stands in.
  private func clause(of node: Int) -> Int {
    var node = node
    for _ in 0..<4 {
      guard ["conj", "xcomp"].contains(trees.base(node)), let head = trees.heads[node] else { return node }
      node = head
    }
    return node
  }

  private static let thoughts: Set<String> = [
    "fear", "expect", "hope", "believe", "think", "predict", "worry", "doubt", "suspect", "suggest", "estimate", "know", "imagine",
    "assume",
    "speculate", "see", "ensure", "mean", "feel", "forecast", "anticipate", "wish", "ask", "demand", "wonder", "bet",
  ]

  private func hasWill(_ node: Int) -> Bool {
    trees.children(of: node, "aux", "aux:pass").contains {
      ["will", "'ll", "’ll", "shall", "wo", "would", "'d", "’d"].contains(trees.word($0))
    }
  }

  /// "will not", "would no longer".
  private func isRefusal(_ node: Int) -> Bool {
    let mood = trees.mood(node)
    return hasWill(node) && mood.isNegated && !["acl", "advcl"].contains(trees.base(node))
  }

  /// Whether nobody but those who act says it. Friendly intentions are believed from anybody, hostile ones only from their own mouth.
  private func isOwnWord(_ draft: EventDraft) -> Bool {
    guard let speaker = draft.statement.attributedTo, draft.type.isHostile || draft.statement.status == .denied else { return true }
    if speaker.referent == .pronoun || speaker.referent == .media { return true }
    return draft.actor.contains { actor in
      actor.referent == .pronoun || actor.head == speaker.head || isSame(actor.name ?? actor.owner, speaker.name ?? speaker.owner)
    }
  }

  private func isSame(_ left: Int?, _ right: Int?) -> Bool {
    guard let left, let right else { return false }
    let names = view.annotation.entities
    return left == right || view.text(names[left].tokens) == view.text(names[right].tokens)
  }

  // MARK: Demands

  /// "The officials said Libya **must** hand over the men": a demand of the speaker to whoever must.
  func demand(_ proposition: Proposition, _ statement: (Int, Range<Int>, String) -> Statement?) -> EventDraft? {
    guard proposition.category == .verb, !proposition.isPassive, trees.mood(proposition.head).modal == .wanted, isMust(proposition.head)
    else {
      return nil
    }
    let agents = proposition.phrases(.agent).filter(Self.isParty)
    guard !agents.isEmpty, let stated = statement(proposition.head, proposition.trigger, "event.request.must"), stated.status == .calledFor,
      let speaker = stated.attributedTo, speaker.referent != .thing, !agents.contains(where: { $0.head == speaker.head })
    else { return nil }
    var said = stated
    said.status = .reported
    return EventDraft(
      proposition: proposition, type: .request, mode: nil, actor: [speaker], recipient: agents, statement: said, casualties: Casualties())
  }

  private func isMust(_ node: Int) -> Bool {
    trees.children(of: node, "aux").contains { ["must", "should", "ought"].contains(trees.word($0)) }
  }

  private static func isParty(_ phrase: Phrase) -> Bool {
    switch phrase.referent {
    case .person, .group, .state, .media, .name, .describedGroup, .describedPerson: true
    case .place, .pronoun, .thing, nil: false
    }
  }
}
