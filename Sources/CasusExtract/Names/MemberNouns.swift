// Who makes up a body, told by a noun: "its founding members are A and B", "A, one of its members", "a fellow member, A", "the participants: A and
// B". Of which body, an earlier sentence may say: then the noun itself stands for it, and the resolver looks back.

import CasusModel

/// Reads memberships from nouns for the parts of a body.
struct MemberNouns {
  let view: DocumentView
  private var trees: SyntaxTrees { view.trees }
  private var clauses: ClauseReader { ClauseReader(trees: view.trees) }

  /// Nouns for those who make up a body.
  static let parts: Set<String> = [
    "signatory", "member", "participant", "founder", "component", "constituent", "founding", "partner", "constituents", "rank",
  ]

  /// Memberships that a noun states, before their group is known.
  struct Membership {
    let members: [Phrase]
    let group: Phrase
    let head: Int
    let rule: String
    /// The relation that the rule's name tells.
    var relation: Relation {
      rule.hasPrefix("affiliation.joined") ? .joined : rule.hasPrefix("affiliation.left") ? .left : .memberOf
    }
    /// Whether the sentence takes it for granted: "would become the fifth member after A", however open the rest is.
    var isGiven: Bool { rule.hasSuffix(".after") }
  }

  /// The membership that a noun tells; nil where it is no noun of parts or names nobody.
  func membership(_ token: Int) -> Membership? {
    if let membership = amongThem(token) { return membership }
    guard isPart(token) else { return nil }
    let (names, rule) = names(token)
    let phrases = names.map(view.phrase).map { ["signatory", "participant"].contains(trees.lemma(token)) ? signedFor($0) : $0 }
    var members = phrases.filter { [.group, .name, .person].contains($0.referent) }
    // In a list of groups, a name taken for a person's is a group's.
    if members.count(where: { $0.referent != .person }) < 2 { members.removeAll { $0.referent == .person } }
    guard !members.isEmpty else { return nil }
    return Membership(members: members, group: body(of: token), head: token, rule: "affiliation.member_of.\(rule)")
  }

  /// "Signatories are **the LTTE's** Prabhakaran and Sabaratnam **of TELO**": the groups for which they sign.
  private func signedFor(_ phrase: Phrase) -> Phrase {
    guard phrase.referent == .person, let owner = phrase.owner, [.group, .name].contains(view.referent(ofName: owner)) else {
      return phrase
    }
    return StandIns(view: view).standing(for: owner, phrase)
  }

  /// "X is an umbrella for dozens of militias. **Among them** are A and B": of the body that the sentence before says to be of many.
  private func amongThem(_ token: Int) -> Membership? {
    guard trees.word(token) == "them", trees.markers(token) == ["among"], trees.has(token, "cop"), view.sentence(of: token) > 0 else {
      return nil
    }
    let sentence = view.annotation.sentences[view.sentence(of: token) - 1].tokens
    let whole = sentence.last { noun in
      guard ActorNouns.alliances.contains(trees.lemma(noun)), trees.fineTag(noun) == "NN" else { return false }
      return trees.children(of: noun, "nmod").contains { child in
        child > noun && ["for", "of"].contains(trees.markers(child).first ?? "")
          && trees.extent(child).contains { trees.fineTag($0) == "NNS" && ActorNouns.groups.contains(trees.lemma($0)) }
      }
    }
    guard let whole, let group = NounReader(view: view, clauses: clauses).bearers(of: whole).first else { return nil }
    let members = trees.children(of: token, "nsubj").flatMap { nouns($0, behind: token) }.map(view.phrase).filter {
      [.group, .name].contains($0.referent)
    }
    guard !members.isEmpty else { return nil }
    return Membership(members: members, group: view.phrase(group), head: token, rule: "affiliation.member_of.among")
  }

  /// The items of a list; "A, which is backed by X, **and B**, which …": the parse may hang B on X.
  private func nouns(_ first: Int, behind token: Int) -> [Int] {
    let items = clauses.fillers(first)
    guard items.count == 1 else { return items }
    let sentence = trees.sentence(of: token)
    let next = Range(from: first + 1, to: sentence.upperBound).first { place in
      view.word(place) == "and" && view.word(place - 1) == "," && view.entity(at: place + 1) != nil
    }
    guard let next, let entity = view.entity(at: next + 1) else { return items }
    return items + [headOfName(entity)]
  }

  /// "member", "member **movements**".
  private func isPart(_ token: Int) -> Bool {
    guard trees.tag(token) == .noun else { return false }
    if Self.parts.contains(trees.lemma(token)) { return true }
    return trees.fineTag(token) == "NNS" && ActorNouns.groups.contains(trees.lemma(token))
      && trees.children(of: token, "compound", "amod").contains {
        ["member", "founding", "constituent", "component"].contains(trees.word($0))
      }
  }

  private func names(_ token: Int) -> (heads: [Int], rule: String) {
    if let head = trees.heads[token], trees.relation(token) == "nsubj", trees.has(head, "cop"), head > token {
      return (clauses.fillers(head), "members")
    }
    if let verb = trees.heads[token], trees.relation(token) == "nsubj", ["include", "be"].contains(trees.lemma(verb)) {
      return (clauses.roles(verb).object, "members")
    }
    if trees.markers(token) == ["among"], trees.has(token, "cop") {
      return (trees.children(of: token, "nsubj").flatMap { clauses.fillers($0) }, "members")
    }
    if trees.has(token, "cop"), trees.fineTag(token) == "NNS", !trees.has(token, "nsubj") { return (listBeforeCopula(token), "founders") }
    if let after = predecessors(token) { return (after, "after") }
    let listed = bothMembers(token)
    if !listed.isEmpty { return (listed, "both") }
    let apposed = apposed(token)
    if !apposed.isEmpty { return (apposed, "fellow") }
    let shared = oneOf(token)
    return shared.isEmpty ? (listBehind(token), "listed") : (shared, "one_of")
  }

  /// "**A, B and C** are its founding members, read a communiqué": where the parse gives the subject to another verb, the list that stands before
  /// the copula.
  private func listBeforeCopula(_ token: Int) -> [Int] {
    guard let copula = trees.children(of: token, "cop").first else { return [] }
    let before = view.word(copula - 1) == ")" ? copula - 4 : copula - 1
    guard let entity = [copula - 1, before].lazy.compactMap({ view.entity(at: $0) }).first else { return [] }
    let last = headOfName(entity)
    guard trees.relation(last) == "conj", let first = trees.heads[last] else { return [] }
    return clauses.fillers(first)
  }

  /// "the fifth member of the pact **after A, B, C and D**": those were before.
  private func predecessors(_ token: Int) -> [Int]? {
    let ordinals: Set<String> = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "latest", "newest"]
    guard trees.fineTag(token) == "NN", trees.children(of: token, "amod").contains(where: { ordinals.contains(trees.word($0)) }) else {
      return nil
    }
    let complements = trees.children(token).filter { $0 > token }
    let places = complements + complements.flatMap { trees.children($0) } + (trees.heads[token].map { Array(trees.children($0)) } ?? [])
    let after = places.first { $0 > token && trees.markers($0) == ["after"] && view.entity(at: $0) != nil }
    return after.map { clauses.fillers($0) }
  }

  /// "**A and B**, both members of C".
  private func bothMembers(_ token: Int) -> [Int] {
    // "both **founding** members": the parse may take the participle for the verb of a clause.
    let verb = trees.relation(token) == "obj" ? trees.heads[token].flatMap { trees.word($0) == "founding" ? $0 : nil } : nil
    let node = verb ?? token
    guard trees.fineTag(token) == "NNS", ["appos", "acl"].contains(trees.base(node)), let head = trees.heads[node],
      ["both", "all"].contains(view.word(view.phrase(token).tokens.lowerBound)) || ["both", "all"].contains(view.word(node - 1))
    else { return [] }
    let first = trees.relation(head) == "conj" ? trees.heads[head] ?? head : head
    // "…, chose new leaders, **X and Y**": names behind the noun are others.
    return clauses.fillers(first).filter { $0 < token }
  }

  /// "a fellow member, **the TRA**", "**The Progressives**, a third member,": without a word of whose. The body is the one spoken of.
  private func apposed(_ token: Int) -> [Int] {
    guard trees.fineTag(token) == "NN", !trees.has(token, "nmod:poss"), !trees.children(of: token, "nmod").contains(where: { $0 > token }),
      ["a", "another"].contains(view.word(view.phrase(token).tokens.lowerBound))
    else { return [] }
    let behind = trees.children(of: token, "appos").filter { $0 > token && view.entity(at: $0) != nil }
    if !behind.isEmpty { return behind.flatMap { clauses.fillers($0) } }
    guard trees.base(token) == "appos", let head = trees.heads[token], view.entity(at: head) != nil else { return [] }
    return [head]
  }

  /// "**A**, one of its (three founding) members".
  private func oneOf(_ token: Int) -> [Int] {
    guard trees.fineTag(token) == "NNS", trees.base(token) == "nmod", trees.markers(token) == ["of"], let one = trees.heads[token],
      ["one", "two", "three", "some", "part"].contains(trees.word(one))
    else { return [] }
    return NounReader(view: view, clauses: clauses).bearers(of: one)
  }

  /// "the names of the participants: **A, B and C**", "has five member movements again – **A and B** –": the list behind a colon or dash.
  private func listBehind(_ token: Int) -> [Int] {
    guard trees.fineTag(token) == "NNS" else { return [] }
    let mark = (token + 1...token + 2).first { [":", "–", "—", "--", "-"].contains(view.word($0)) && trees.fineTag($0) != "HYPH" }
    guard let mark, trees.sentence(of: token).contains(mark) else { return [] }
    let start = ["the", "a"].contains(view.word(mark + 1)) ? mark + 2 : mark + 1
    guard let entity = view.entity(at: start) else { return [] }
    return clauses.fillers(headOfName(entity))
  }

  /// Whose parts they are: possessor or complement; who "has" them; else the noun itself.
  private func body(of token: Int) -> Phrase {
    let nouns = NounReader(view: view, clauses: clauses)
    let owner = nouns.owners(of: token).filter { trees.relation($0) == "nmod:poss" || view.entity(at: $0) != nil }
    if let first = (owner + trees.children(of: token, "nmod").filter { trees.markers($0) == ["of"] }).first { return view.phrase(first) }
    if let verb = trees.heads[token], trees.base(token) == "obj", ["have", "list", "name", "unite", "group"].contains(trees.lemma(verb)),
      let subject = clauses.roles(verb).subject.first
    {
      return view.phrase(subject)
    }
    var phrase = view.phrase(token)
    phrase.referent = .thing
    phrase.name = nil
    return phrase
  }

  /// The word of a name on which the others hang.
  private func headOfName(_ entity: Int) -> Int {
    let tokens = view.annotation.entities[entity].tokens
    return tokens.first { token in trees.heads[token].map { !tokens.contains($0) } ?? true } ?? tokens.lowerBound
  }
}
