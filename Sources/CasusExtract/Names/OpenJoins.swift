// "The Beja Congress came on board a day later", "A fourth group declined to join", "X has signed nothing": of which body, the text has said
// before. What only tells that somebody has no part in it is kept as a denial alone.

import CasusModel

/// Reads accessions whose body an earlier sentence names.
struct OpenJoins {
  let view: DocumentView
  private var trees: SyntaxTrees { view.trees }

  /// The membership that a verb without its object tells.
  func joining(_ token: Int) -> MemberNouns.Membership? {
    guard trees.tag(token) == .verb, !isOfSomething(token) else { return nil }
    let rule: String
    switch trees.lemma(token) {
    case "join", "accede", "rejoin": rule = "affiliation.joined.open"
    case "come": rule = "affiliation.joined.open"; if !isOnBoard(token) { return nil }
    case "take": rule = "affiliation.joined.unsigned"; if !isObject("part", of: token) { return nil }
    case "sign": rule = "affiliation.joined.unsigned"; if trees.has(token, "obj"), !isObject("nothing", of: token) { return nil }
    default: return nil
    }
    let clauses = ClauseReader(trees: trees)
    guard !clauses.isPassive(token) else { return nil }
    let members = clauses.roles(token).subject.map(view.phrase).filter {
      // "denied **it** was in talks to join".
      $0.referent == .group && $0.name != nil || $0.referent == .pronoun && view.word($0.head) == "it"
    }
    guard !members.isEmpty else { return nil }
    var group = Phrase(tokens: token..<token + 1, head: token)
    group.referent = .thing
    return MemberNouns.Membership(members: members, group: group, head: token, rule: rule)
  }

  /// "joined the army", "joined in the attack", "signed with the state", "joined to fight": something other than a time or a place follows.
  private func isOfSomething(_ verb: Int) -> Bool {
    trees.children(verb).contains { child in
      switch trees.base(child) {
      case "obj": !["part", "nothing"].contains(trees.word(child))
      case "iobj", "xcomp", "ccomp", "advcl": true
      case "obl":
        view.time(at: child) == nil && trees.word(child) != "board" && !["day", "week", "month", "year"].contains(trees.lemma(child))
      case "advmod", "compound": ["together", "up", "off", "in", "over"].contains(trees.word(child)) && view.word(child + 1) != "board"
      default: false
      }
    }
  }

  private func isOnBoard(_ verb: Int) -> Bool {
    view.word(verb + 1) == "aboard" || view.word(verb + 1) == "on" && view.word(verb + 2) == "board"
  }

  private func isObject(_ word: String, of verb: Int) -> Bool { trees.children(of: verb, "obj").contains { trees.word($0) == word } }
}
