// A union told as an event: "Four movements declared **a fusion**", "united **under the name X**". The body need not have a name yet; who makes it
// up may be named in the next sentence, and the resolver puts the two together.

import CasusModel

/// Reads formations from nouns of uniting, and from the name under which groups unite.
struct FusionReader {
  let view: DocumentView
  private var trees: SyntaxTrees { view.trees }
  private var clauses: ClauseReader { ClauseReader(trees: view.trees) }

  /// A formation before its status is known.
  struct Fusion {
    let members: [Phrase]
    let group: Phrase
    let head: Int
    let trigger: Range<Int>
    /// Whether the members themselves declare it.
    let isDeclared: Bool
    /// Whether they become one body; of an alliance they are members.
    let isMerger: Bool
  }

  private static let telling: Set<String> = [
    "declare", "announce", "proclaim", "agree", "sign", "conclude", "complete", "seal", "form", "plan", "negotiate", "discuss", "reject",
    "consider",
  ]
  private static let unions: Set<String> = ["merger", "fusion", "unification", "amalgamation", "union"]
  /// Announced by those who make them up; by others, they are only spoken of.
  private static let leagues: Set<String> = ["alliance", "coalition"]
  private static let uniting: Set<String> = ["unite", "merge", "fuse", "amalgamate", "regroup", "band", "ally", "join", "fight", "operate"]

  /// The formations that a proposition tells.
  func fusion(_ proposition: Proposition) -> Fusion? {
    guard proposition.category == .verb else { return nil }
    return declared(proposition) ?? underName(proposition) ?? merged(proposition) ?? underOneCommand(proposition) ?? becomeOne(proposition)
      ?? knownTogether(proposition) ?? createdWhen(proposition)
  }

  /// "Four movements **declared a fusion**": several groups, and a union that is not of something else.
  private func declared(_ proposition: Proposition) -> Fusion? {
    guard Self.telling.contains(proposition.lemma), var group = proposition.phrases(.patient).first,
      Self.unions.contains(trees.lemma(group.head)) || isLeague(group, of: proposition), view.entity(at: group.head) == nil,
      ["a", "an", "their"].contains(view.word(group.tokens.lowerBound))
    else { return nil }
    // "a merger **of five factions** was announced": they are its members, whoever announced it.
    let parts = trees.children(of: group.head, "nmod").filter { trees.markers($0).contains(where: ["of", "between", "among"].contains) }
    guard parts.count == trees.children(of: group.head, "nmod").count else { return nil }
    let own = several(parts.flatMap { clauses.fillers($0) }.map(view.phrase))
    let members = parts.isEmpty ? several(proposition.phrases(.agent)) : own
    guard !members.isEmpty else { return nil }
    group.referent = .describedGroup
    return Fusion(
      members: members, group: group, head: proposition.head, trigger: group.head..<group.head + 1,
      isDeclared: !proposition.phrases(.agent).isEmpty && parts.isEmpty
        && ["declare", "announce", "proclaim", "sign"].contains(proposition.lemma),
      isMerger: Self.unions.contains(trees.lemma(group.head)))
  }

  /// "The Front and the Army announced **an alliance**".
  private func isLeague(_ group: Phrase, of proposition: Proposition) -> Bool {
    Self.leagues.contains(trees.lemma(group.head)) && ["announce", "declare", "proclaim"].contains(proposition.lemma)
      && !trees.has(group.head, "nmod") && proposition.phrases(.agent).count > 1
  }

  /// "The movements **united** on 18 January **under the name X**".
  private func underName(_ proposition: Proposition) -> Fusion? {
    guard Self.uniting.contains(proposition.lemma) || Self.uniting.contains(stem(proposition.head)) else { return nil }
    let members = several(proposition.phrases(.agent))
    let sentence = trees.sentence(of: proposition.head)
    let near = (proposition.head - 14..<proposition.head + 14).clamped(to: sentence)
    let name = near.first { token in view.word(token) == "name" && ["under", "by"].contains(view.word(token - 2)) }
    guard !members.isEmpty, let name else { return nil }
    let start = ["of", ":"].contains(view.word(name + 1)) ? name + 2 : name + 1
    let first = (start..<start + 3).first { !["the", "\"", "“", "‘", "'"].contains(view.word($0)) }
    guard let first, let entity = view.entity(at: first), view.annotation.entities[entity].type == .organisation else { return nil }
    let tokens = view.annotation.entities[entity].tokens
    let head = tokens.first { token in trees.heads[token].map { !tokens.contains($0) } ?? true } ?? first
    return Fusion(
      members: members, group: view.phrase(head), head: proposition.head, trigger: proposition.trigger, isDeclared: false, isMerger: true)
  }

  /// "The Front and the Army **have merged**", "Three groups plan to **merge**": into what, a later sentence may say; the verb stands for it.
  private func merged(_ proposition: Proposition) -> Fusion? {
    let isUniting = stem(proposition.head) == "unite" && proposition.arguments.allSatisfy(isSetting)
    guard ["merge", "fuse", "amalgamate", "unify", "unified"].contains(proposition.lemma) || isUniting, !proposition.isPassive,
      proposition.phrases(.patient).isEmpty,
      ["into", "with", "in", "to"].allSatisfy({
        proposition.phrases(.oblique($0)).allSatisfy { $0.referent == .place || $0.referent == .thing }
      }),
      trees.relation(proposition.head) != "acl:relcl",
      // "merged to form X": the other verb tells it.
      !trees.children(of: proposition.head, "advcl", "xcomp").contains(where: { trees.markers($0).contains("to") })
    else { return nil }
    let members = several(proposition.phrases(.agent))
    guard !members.isEmpty else { return nil }
    var group = Phrase(tokens: proposition.head..<proposition.head + 1, head: proposition.head)
    group.referent = .describedGroup
    return Fusion(members: members, group: group, head: proposition.head, trigger: proposition.trigger, isDeclared: false, isMerger: true)
  }

  /// "The Front and the Army **were brought under one command**": what the body is called, a later sentence may say.
  private func underOneCommand(_ proposition: Proposition) -> Fusion? {
    guard ["bring", "place", "put", "unite", "gather", "unify", "merge", "come"].contains(proposition.lemma),
      proposition.phrases(.oblique("under")).contains(where: isOneCommand)
    else { return nil }
    let members = several(proposition.phrases(proposition.lemma == "come" ? .agent : .patient))
    guard members.count > 1 else { return nil }
    var group = Phrase(tokens: proposition.head..<proposition.head + 1, head: proposition.head)
    group.referent = .describedGroup
    return Fusion(members: members, group: group, head: proposition.head, trigger: proposition.trigger, isDeclared: false, isMerger: false)
  }

  /// "**one** command", "a **single** leadership"; "a joint command of the army" is somebody's.
  private func isOneCommand(_ phrase: Phrase) -> Bool {
    ["command", "leadership", "umbrella", "banner", "flag", "roof"].contains(trees.lemma(phrase.head)) && !trees.has(phrase.head, "nmod")
      && phrase.tokens.contains { ["one", "single", "unified", "joint", "common", "same"].contains(view.word($0)) }
  }

  /// "X was created when **A united with B**": what A and B made is X.
  private func createdWhen(_ proposition: Proposition) -> Fusion? {
    let verb = proposition.head
    guard
      ["unite", "merge", "fuse", "amalgamate", "join", "combine", "unify", "ally"].contains(proposition.lemma)
        || Self.uniting.contains(stem(verb)), !proposition.isPassive,
      trees.base(verb) == "advcl",
      ["when", "after"].contains(trees.markers(verb).first ?? "")
        || trees.children(of: verb, "advmod").contains(where: { trees.word($0) == "when" }), let above = trees.heads[verb],
      ["create", "found", "form", "establish", "bear", "set", "emerge", "come"].contains(trees.lemma(above))
    else { return nil }
    let roles = clauses.roles(above)
    guard let body = (clauses.isPassive(above) ? roles.object : roles.subject).first.map(view.phrase), body.referent == .group else {
      return nil
    }
    let members = (proposition.phrases(.agent) + proposition.phrases(.oblique("with"))).filter {
      [.group, .name].contains($0.referent) && $0.name != body.name
    }
    guard !members.isEmpty else { return nil }
    return Fusion(members: members, group: body, head: verb, trigger: proposition.trigger, isDeclared: false, isMerger: true)
  }

  /// "A, B and C have **become one organisation**, called D".
  private func becomeOne(_ proposition: Proposition) -> Fusion? {
    guard proposition.lemma == "become",
      let group = proposition.phrases(.predicative).first(where: { phrase in
        ActorNouns.alliances.contains(trees.lemma(phrase.head)) && trees.fineTag(phrase.head) == "NN"
          && phrase.tokens.contains { ["one", "single", "unified"].contains(view.word($0)) && $0 < phrase.head }
      })
    else { return nil }
    let members = several(proposition.phrases(.agent)).filter { $0.name == nil || $0.name != group.name }
    guard !members.isEmpty else { return nil }
    return Fusion(members: members, group: group, head: proposition.head, trigger: proposition.trigger, isDeclared: false, isMerger: true)
  }

  /// "A and B **will be known as C**", "A and B **will operate as C**": two groups under one name are one group.
  private func knownTogether(_ proposition: Proposition) -> Fusion? {
    let isActing = ["operate", "fight", "act", "serve"].contains(proposition.lemma) && !proposition.isPassive
    guard isActing || proposition.isPassive && (proposition.lemma == "know" || VerbClasses.calling.contains(proposition.lemma)),
      trees.children(of: proposition.head, "aux").contains(where: { ["will", "would", "shall"].contains(trees.lemma($0)) }),
      !trees.has(proposition.head, "cc")
    else { return nil }
    let parties = proposition.phrases(isActing ? .agent : .patient)
    let members = parties.filter { $0.referent == .group && $0.name != nil }
    let names = (proposition.phrases(.oblique("as")) + proposition.phrases(.predicative)).filter { $0.referent == .group && $0.name != nil }
    guard members.count > 1, members.count == parties.count, names.count == 1,
      !members.contains(where: { $0.name == names[0].name })
    else { return nil }
    return Fusion(
      members: members, group: names[0], head: proposition.head, trigger: proposition.trigger, isDeclared: false, isMerger: true)
  }

  /// Groups in the plural: names listed, or "four movements".
  private func several(_ phrases: [Phrase]) -> [Phrase] {
    let groups = phrases.filter { [.group, .name, .describedGroup].contains($0.referent) }
    if groups.count > 1 { return groups }
    return phrases.filter { phrase in
      guard phrase.name == nil else { return false }
      // "four **of the groups**".
      let noun =
        trees.fineTag(phrase.head) == "CD" ? trees.children(of: phrase.head, "nmod").first { trees.markers($0) == ["of"] } : phrase.head
      return noun.map { trees.fineTag($0) == "NNS" && ActorNouns.groups.contains(trees.lemma($0)) } ?? false
    }
  }

  /// "united behind a demand", "against the Houthis": only time and place leave it a union.
  private func isSetting(_ argument: Argument) -> Bool {
    guard case .oblique(let preposition) = argument.role else { return true }
    return ["in", "on", "at", "since", "after", "during", "under"].contains(preposition)
  }

  /// "united", tagged as an adjective, is of "unite".
  private func stem(_ head: Int) -> String {
    let word = view.word(head)
    return word.hasSuffix("ted") ? String(word.dropLast()) : trees.lemma(head)
  }
}
