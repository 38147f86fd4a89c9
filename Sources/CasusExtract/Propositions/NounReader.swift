// Nouns have arguments like verbs, and bearers: who is said to be the leader, the member, the ally.

import CasusModel

/// The arguments of nouns and adjectives that do not stand behind prepositions.
struct NounReader {
  let view: DocumentView
  let clauses: ClauseReader
  private var trees: SyntaxTrees { view.trees }

  /// Possessors, names and state adjectives before a noun: "**Turkey**'s support", "**Levant Front** commander", "**Russian** attack".
  func owners(of noun: Int) -> [Int] {
    var found: [Int] = []
    for child in trees.children(noun) where child < noun {
      switch trees.relation(child) {
      case "nmod:poss": found += trees.word(child) == "whose" ? whose(child) : clauses.fillers(child)
      case "compound", "amod", "nmod:desc", "nmod:unmarked", "nmod":
        if isName(child) || isBand(child) { found += clauses.fillers(child) }
      default: break
      }
    }
    // "**the guard's** founder and commander": both are the guard's.
    if found.isEmpty, trees.relation(noun) == "conj", let first = trees.heads[noun], ActorNouns.roles.contains(trees.lemma(noun)),
      ActorNouns.roles.contains(trees.lemma(first)), !trees.children(noun).contains(where: { ["det", "nmod"].contains(trees.base($0)) })
    {
      return trees.relation(first) == "conj" ? [] : owners(of: first)
    }
    return found
  }

  /// "the front, **whose** leader is Abu Omar": what the relative clause describes.
  private func whose(_ pronoun: Int) -> [Int] {
    var node = pronoun
    while let head = trees.heads[node] {
      if trees.relation(node) == "acl:relcl" { return clauses.antecedents(head, of: node) }
      node = head
    }
    return [pronoun]
  }

  /// The dictionary form, with the word that makes a post another one: a deputy leader is no leader.
  func lemma(of noun: Int) -> String {
    let lemma = trees.lemma(noun)
    let others = ActorNouns.leading.contains(lemma) ? Self.lesser : Self.broken
    guard
      ActorNouns.leading.contains(lemma)
        || ["faction", "group", "wing", "branch", "movement", "party", "organisation", "organization"].contains(lemma)
    else { return lemma }
    let first = view.phrase(noun).tokens.lowerBound
    let other = Range(from: first, to: noun).first { others.contains(view.word($0)) }
    return other.map { "\(view.word($0)) \(lemma)" } ?? lemma
  }

  private static let lesser: Set<String> = [
    "deputy", "vice", "assistant", "associate", "second-in-command", "would-be", "regional", "local",
  ]

  /// A group that is no part any more.
  private static let broken: Set<String> = ["breakaway", "splinter", "dissident", "renegade"]

  /// A name, or a state's adjective, that is not only part of a word.
  private func isName(_ token: Int) -> Bool {
    view.entity(at: token).map { !view.isInsideWord($0) } ?? false
  }

  /// "**rebel** attack", "**government** forces".
  private func isBand(_ token: Int) -> Bool {
    trees.tag(token) == .noun
      && (ActorNouns.groups.contains(trees.lemma(token)) || ActorNouns.stateOrgans.contains(trees.lemma(token))
        || ActorNouns.people.contains(trees.lemma(token)))
  }

  /// Who is said to be what a noun or adjective says: by a copula, an apposition, a title, "as", or the noun that an adjective describes.
  func bearers(of token: Int) -> [Int] {
    if trees.has(token, "cop") { return clauses.surfaceSubjects(token, depth: 0) }
    guard let head = trees.heads[token] else { return [] }
    switch trees.base(token) {
    case "appos" where apposedPerson(token) != nil && view.entity(at: head).map { view.referent(ofName: $0) != .person } ?? false:
      // "will fight under the name X, its leader, **Abu Omar**, said": X is no person.
      return apposedPerson(token).map { [$0] } ?? []
    case "appos":
      // "X, leader of Y"; a noun after a noun is described by it, a name before it bears it.
      // In "A, B, the branch of C and D" the parse may take an item of the list for an apposition; "A and B, both members of C" are all of them.
      guard trees.fineTag(token) == "NNS" || !trees.children(of: head, "conj").contains(where: { $0 < token }) else { return [] }
      return listDescribed(by: token, last: head) ?? clauses.antecedents(head, of: token)
    case "nmod" where trees.relation(token) == "nmod:desc": return clauses.fillers(head).filter { $0 == head }
    case "amod", "acl": return clauses.antecedents(head, of: token)
    case "xcomp": return clauses.surfaceSubjects(token, depth: 0)
    case "nsubj"
    where trees.has(head, "cop") && view.entity(at: head) != nil && view.nameBeforeHead(of: view.phrase(token)) != nil
      && ActorNouns.alliances.contains(trees.lemma(token)):
      // "**The Kaniyat militia** is now the 9th Brigade": a name of its own, no part of anything.
      return []
    case "nsubj" where trees.has(head, "cop") && view.entity(at: head) != nil:
      // "The leader of X **is Abu Omar**".
      return clauses.fillers(head)
    case "nsubj:pass" where head > token && (trees.lemma(head) == "know" || VerbClasses.calling.contains(trees.lemma(head))):
      // "whose leader is **known as Abu Omar**".
      return trees.children(of: head, "obl", "xcomp").filter {
        view.entity(at: $0) != nil && trees.markers($0) == (trees.lemma(head) == "know" ? ["as"] : [])
      }
    case "conj" where trees.word(token) == "one":
      // "the commander of X, known as Y and **one of the groups** …": a person is no group; the parse should have taken X.
      if ActorNouns.isPerson(trees.lemma(head)) {
        return trees.children(of: head, "nmod").filter { trees.markers($0) == ["of"] && $0 < token }.prefix(1).map { $0 }
      }
    case "conj" where isPersonBehindRole(token, head): return [head]
    case "conj" where view.entity(at: head) == nil:
      // "was a founder and leader of X"; but in "A, B and the wing of C" the wing is one more.
      let shared = bearers(of: head)
      if !shared.isEmpty { return shared }
    case "nmod" where trees.markers(token) == ["of"] && trees.word(head) == "one": return bearers(of: head)
    case "obl", "nmod", "advcl":
      if let standing = standing(token, below: head) { return standing }
    default: break
    }
    // "the group's leader, **Abu Omar**": a name in apposition, and not one in brackets behind another name.
    let apposed = trees.children(of: token, "appos").filter { view.entity(at: $0) != nil && $0 > token && !isBracketed($0, behind: token) }
    return apposed.isEmpty ? misplaced(token) : apposed.flatMap { clauses.fillers($0) }
  }

  /// "**A and B**, two wings of C": of a list as many as the number says, though the parse hangs the noun on its last item.
  private func listDescribed(by noun: Int, last: Int) -> [Int]? {
    guard trees.fineTag(noun) == "NNS", trees.relation(last) == "conj", let first = trees.heads[last], last < noun else { return nil }
    let items = clauses.fillers(first).filter { $0 < noun }
    let words = view.phrase(noun).tokens.filter { $0 < noun }.map { view.word($0) }
    guard let count = words.lazy.compactMap(Counts.number).first ?? (words.first == "all" ? items.count : nil), count <= items.count else {
      return nil
    }
    return Array(items.suffix(count))
  }

  /// The person by name who stands in apposition to a noun for a person.
  private func apposedPerson(_ role: Int) -> Int? {
    guard ActorNouns.isPerson(trees.lemma(role)), trees.fineTag(role) == "NN" else { return nil }
    return trees.children(of: role, "appos").first { name in
      name > role && view.entity(at: name).map { view.referent(ofName: $0) == .person } ?? false
    }
  }

  /// "the leader of the front, **Abu Omar**": the parse may hang the person on the front.
  private func misplaced(_ role: Int) -> [Int] {
    guard ActorNouns.isPerson(trees.lemma(role)), trees.fineTag(role) == "NN" else { return [] }
    return trees.children(of: role, "nmod").filter { $0 > role && trees.markers($0) == ["of"] }.flatMap { group in
      trees.children(of: group, "appos").filter { name in
        view.word(name - 1) != "(" && view.entity(at: name).map { view.referent(ofName: $0) == .person } ?? false
      }
    }
  }

  /// "Abu Omar, founder and **leader** of X": one more role of his, though the parse may hang it on the name.
  private func isPersonBehindRole(_ token: Int, _ name: Int) -> Bool {
    view.entity(at: name) != nil && ActorNouns.isPerson(trees.lemma(token)) && !trees.has(token, "det")
      && trees.children(of: name, "appos").contains { $0 < token && view.entity(at: $0) == nil && ActorNouns.isPerson(trees.lemma($0)) }
  }

  /// Who stands as, under or in something: "elected him **as** leader", "fights **under** the command of", "was put **in** charge of".
  private func standing(_ token: Int, below head: Int) -> [Int]? {
    let markers = trees.markers(token)
    if markers == ["as"], trees.tag(head) == .verb {
      let roles = clauses.roles(head)
      if VerbClasses.naming.contains(trees.lemma(head)), roles.object.isEmpty {
        // "named **Abu Omar** as its leader": the parse may take the name for what he is named.
        return trees.children(of: head, "xcomp").filter { view.entity(at: $0) != nil }.flatMap { clauses.fillers($0) }
      }
      return roles.object.isEmpty || Self.replacing.contains(trees.lemma(head)) ? roles.subject : roles.object
    }
    // "The UK, **as part of** the coalition, is committed".
    if markers == ["as"], ["part", "member"].contains(trees.lemma(token)), view.entity(at: head) != nil { return clauses.fillers(head) }
    guard Self.posts.contains(trees.lemma(token)), markers.count == 1, ["under", "in", "at", "on"].contains(markers[0]) else { return nil }
    if trees.lemma(token) == "side", markers != ["on"] { return nil }
    if Self.unions.contains(trees.lemma(token)), markers != ["in"] || trees.has(token, "det", "nmod:poss", "amod") { return nil }
    guard trees.tag(head) == .verb else { return clauses.fillers(head).filter { $0 == head } }
    let roles = clauses.roles(head)
    return Self.placing.contains(trees.lemma(head)) || clauses.isPassive(head) ? roles.object : roles.subject
  }

  /// Under, in or at these somebody stands: "under the **command** of".
  private static let posts: Set<String> = [
    "command", "leadership", "order", "control", "charge", "head", "helm", "service", "pay", "payroll", "side", "alliance", "coalition",
    "league", "cahoots", "tandem", "partnership",
  ]
  /// In these one stands with another: "**in alliance** with"; not "in the alliance".
  private static let unions: Set<String> = ["alliance", "coalition", "league", "cahoots", "tandem", "partnership"]
  private static let placing: Set<String> = ["put", "place", "leave", "install", "appoint", "set"]
  /// Who does this **as** something is it.
  private static let replacing: Set<String> = ["replace", "succeed", "follow"]

  /// "the faction of the Justice Movement (**JRM**)": the bracket names what stands before it.
  private func isBracketed(_ name: Int, behind token: Int) -> Bool {
    (token + 1..<name).contains { trees.word($0) == "(" && $0 > token + 1 }
  }
}
