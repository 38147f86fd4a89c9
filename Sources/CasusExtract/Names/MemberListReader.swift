// Members that are only listed: "the alliance, including A and B", "Its members are A, B and C", "The signatories were …". The group may be
// named in an earlier sentence: then the noun of its parts stands for it, and the resolver looks back.

import CasusModel

/// Reads lists of members, and what plural nouns stand for.
struct MemberListReader {
  let view: DocumentView
  private var trees: SyntaxTrees { view.trees }
  private var clauses: ClauseReader { ClauseReader(trees: view.trees) }

  /// The memberships of one sentence.
  func memberships(ofSentence index: Int) -> [Membership] {
    let nouns = MemberNouns(view: view)
    return view.annotation.sentences[index].tokens.flatMap { token in
      [
        including(token), nouns.membership(token) ?? fellow(token), admitted(token), expelled(token), nations(token),
        OpenJoins(view: view).joining(token),
      ].compactMap { $0 }
    }
  }

  typealias Membership = MemberNouns.Membership

  /// "the alliance, **including A and B**", "the alliance – **A and B** –": a single body and names behind it.
  private func including(_ token: Int) -> Membership? {
    guard ["NN", "NNP"].contains(trees.fineTag(token)) else { return nil }
    let group = view.phrase(token)
    guard isBody(group) else { return nil }
    let listed = trees.children(token).first { child in
      guard child > token, view.entity(at: child) != nil else { return false }
      let markers = trees.markers(child)
      return trees.base(child) == "nmod" && (markers.contains("including") || markers.contains("such"))
    }
    guard let listed else { return nil }
    let members = clauses.fillers(listed).map(view.phrase).filter { [.group, .name].contains($0.referent) && $0.name != group.name }
    guard !members.isEmpty else { return nil }
    return Membership(members: members, group: group, head: listed, rule: "affiliation.member_of.including")
  }

  private func isBody(_ phrase: Phrase) -> Bool {
    switch phrase.referent {
    case .group, .name: view.entity(at: phrase.head) == nil || phrase.name.map { view.annotation.entities[$0].kind != .state } ?? false
    case .describedGroup: ActorNouns.alliances.contains(trees.lemma(phrase.head))
    default: false
    }
  }

  /// "Coalition **nations** that take part include A and B".
  private func nations(_ token: Int) -> Membership? {
    guard ["nation", "country"].contains(trees.lemma(token)), trees.tag(token) == .noun else { return nil }
    let names: [Int]
    if let head = trees.heads[token], trees.relation(token) == "nsubj", trees.has(head, "cop"), head > token {
      names = clauses.fillers(head)
    } else if let verb = trees.heads[token], trees.relation(token) == "nsubj", ["include", "be"].contains(trees.lemma(verb)) {
      names = clauses.roles(verb).object
    } else if trees.markers(token) == ["among"], trees.has(token, "cop") {
      names = trees.children(of: token, "nsubj").flatMap { clauses.fillers($0) }
    } else {
      return nil
    }
    let owner =
      NounReader(view: view, clauses: clauses).owners(of: token) + trees.children(of: token, "nmod").filter { trees.markers($0) == ["of"] }
    let members = names.map(view.phrase).filter { $0.referent == .state }
    // "**Coalition** nations": an alliance by its noun alone.
    let isUnnamed = trees.children(of: token, "compound").contains {
      ActorNouns.alliances.contains(view.word($0)) && view.entity(at: $0) == nil
    }
    guard !members.isEmpty, let group = isUnnamed ? view.phrase(token) : owner.first.map(view.phrase),
      group.referent == .group || group.referent == .describedGroup
    else { return nil }
    return Membership(members: members, group: group, head: token, rule: "affiliation.member_of.members")
  }

  /// "Among those **admitted** were A and B", "A was admitted on Friday": to which body, the text has said before.
  private func admitted(_ token: Int) -> Membership? {
    guard ["admit", "readmit", "incorporate", "absorb", "integrate"].contains(trees.lemma(token)), trees.fineTag(token) == "VBN",
      clauses.isPassive(token), !trees.has(token, "obl:agent") || trees.lemma(token) == "admit",
      !trees.children(token).contains(where: { trees.markers($0).contains("to") || trees.markers($0).contains("into") })
    else { return nil }
    let roles = clauses.roles(token)
    let members = (roles.object.isEmpty ? roles.subject : roles.object).map(view.phrase).filter { [.group, .name].contains($0.referent) }
    guard !members.isEmpty else { return nil }
    var group = Phrase(tokens: token..<token + 1, head: token)
    group.referent = .thing
    return Membership(members: members, group: group, head: token, rule: "affiliation.joined.admitted")
  }

  /// "A **was expelled** in 2016": out of which body, the text has said before.
  private func expelled(_ token: Int) -> Membership? {
    guard ["expel", "oust", "evict", "eject"].contains(trees.lemma(token)), trees.fineTag(token) == "VBN", clauses.isPassive(token),
      !trees.has(token, "obl:agent"),
      !trees.children(token).contains(where: { trees.markers($0).contains { ["from", "of", "by", "out"].contains($0) } })
    else { return nil }
    let members = clauses.roles(token).object.map(view.phrase).filter { $0.referent == .group }
    guard !members.isEmpty else { return nil }
    var group = Phrase(tokens: token..<token + 1, head: token)
    group.referent = .thing
    return Membership(members: members, group: group, head: token, rule: "affiliation.left.expelled")
  }

  /// "**a fellow member**, the Revolution Army", "X, **a third member**, voted": of what, an earlier sentence says.
  private func fellow(_ token: Int) -> Membership? {
    guard trees.lemma(token) == "member", trees.fineTag(token) == "NN", view.entity(at: token) == nil,
      !trees.has(token, "nmod", "nmod:poss", "compound"),
      view.phrase(token).tokens.contains(where: { Self.ranks.contains(view.word($0)) })
        // "has **never** been a member".
        || trees.has(token, "cop") && trees.mood(token).isNegated
    else { return nil }
    let members = NounReader(view: view, clauses: clauses).bearers(of: token).map(view.phrase).filter {
      [.group, .name].contains($0.referent)
    }
    guard !members.isEmpty else { return nil }
    return Membership(members: members, group: view.phrase(token), head: token, rule: "affiliation.member_of.fellow")
  }

  private static let ranks: Set<String> = [
    "fellow", "founding", "another", "other", "second", "third", "fourth", "fifth", "sixth", "junior", "senior", "new", "newest", "oldest",
    "largest", "formal", "full", "permanent", "associate",
  ]

  /// What plural nouns stand for, and lists of groups: "The five factions are **A, B …**", "**A, B and C** said": later "the factions".
  func lists(ofSentence index: Int) -> [GroupList] {
    var lists: [GroupList] = []
    var seen: Set<[Int]> = []
    func add(_ phrases: [Phrase], noun: Int?) {
      let names = phrases.filter { [.group, .name].contains($0.referent) }
      guard names.count > 1, seen.insert(names.map(\.head)).inserted else { return }
      lists.append(GroupList(members: names, noun: noun))
    }
    for token in view.annotation.sentences[index].tokens where trees.fineTag(token) == "NNS" && view.entity(at: token) == nil {
      guard ActorNouns.groups.contains(trees.lemma(token)) || MemberNouns.parts.contains(trees.lemma(token)) else { continue }
      add(Enumerations(view: view).members(of: token).map(view.phrase), noun: token)
      if let head = trees.heads[token], trees.relation(token) == "nsubj", trees.has(head, "cop"), view.entity(at: head) != nil {
        add(clauses.fillers(head).map(view.phrase), noun: token)
      }
    }
    // Whatever is said of them: names that stand side by side.
    for token in view.annotation.sentences[index].tokens where view.entity(at: token) != nil && trees.base(token) != "conj" {
      if trees.children(of: token, "conj").contains(where: { view.entity(at: $0) != nil }) {
        add(clauses.fillers(token).map(view.phrase), noun: nil)
      }
    }
    return lists.sorted { $0.members[0].head < $1.members[0].head }
  }
}
