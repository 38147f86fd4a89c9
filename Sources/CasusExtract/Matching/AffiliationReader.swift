// Matched affiliation rules → mentions. The guideline's way of telling a formation is kept here: the body comes into being, and each group that
// forms it becomes its member by the same words; only one person alone is its founder.

import CasusModel

/// Makes affiliation mentions from what the rules matched.
struct AffiliationReader {
  let view: DocumentView

  /// The affiliations of one match, by member and then by group in text order.
  func affiliations(_ match: RuleMatch, _ relation: Relation, _ statement: Statement) -> [AffiliationMention] {
    let standIns = StandIns(view: view)
    let match = standIns.resolved(sent(match, relation), relation)
    let pairs = isRespective(match) ? zipped(match) : match.pairs
    switch relation {
    case .joined where !match.phrases(.group).allSatisfy(isJoinable), .mergedInto where !match.phrases(.group).allSatisfy(isJoinable):
      return []
    case .memberOf where match.phrases(.group).contains { isOfName($0) }:
      // "fights **under the name** X" tells what it is called.
      return []
    case .mergedInto where match.phrases(.group).allSatisfy { view.trees.markers($0.head) == ["with"] } && isMeans(match):
      // "merged with B **to form** C": both become C.
      return []
    case .dissolved where isUnderWay(match):
      // "is itself **breaking up**": not yet at an end.
      var open = statement
      if open.status.isFactual { open.status = .planned }
      return pairs.map { mention(relation, $0, open) }
    case .memberOf where isPeoples(match): return []
    case .dissolved where view.trees.lemma(match.trigger.lowerBound) == "cease":
      // "has **ceased** to exist".
      let isEnd = view.trees.children(of: match.trigger.lowerBound, "xcomp").contains { view.trees.lemma($0) == "exist" }
      return isEnd ? pairs.map { mention(relation, $0, statement) } : []
    case .dissolved where view.trees.lemma(match.trigger.lowerBound) == "exist":
      // "no longer **exists**".
      guard statement.status == .denied else { return [] }
      var ended = statement
      ended.status = .reported
      return pairs.map { mention(relation, $0, ended) }
    case .alliedWith where match.phrases(.group).isEmpty: return mutual(match, statement)
    case .memberOf where match.rule == "affiliation.member_of.role":
      // A spokesman of the governor, an official of the UN: of bodies that ally or fight only.
      return pairs.filter { $0.group.map(isFighting) ?? false }.map { mention(relation, $0, statement) }
    case .memberOf where isEnded(match):
      var ended = statement
      if ended.status == .historical { ended.status = .reported }
      ended.rule = "affiliation.left.no_longer"
      return pairs.map { mention(.left, $0, ended) }
    case .pledgedAllegiance where isRenounced(match):
      // "**renounced** its allegiance" tells of leaving alone.
      return []
    case .memberOf where isOver(match):
      var over = statement
      over.status = statement.status.isFactual ? .historical : statement.status
      var left = over
      left.rule = "affiliation.left.until"
      return pairs.map { mention(.memberOf, $0, over) } + pairs.map { mention(.left, $0, left) }
    case .memberOf where isBecoming(match):
      return pairs.map { mention(.joined, $0, statement) }
    case .leads where isOneOfSeveral(match):
      var role = statement
      role.rule = "affiliation.member_of.role"
      return pairs.filter { $0.group.map(isFighting) ?? false }.map { mention(.memberOf, $0, role) }
    case .supports where match.rule == "affiliation.supports.ended":
      // "will **cut off** aid": till then it goes on, but that is not what is told.
      var ended = statement
      ended.status = .historical
      ended.time = nil
      return statement.status.isFactual ? pairs.map { mention(relation, $0, ended) } : []
    case .alliedWith where isPeace(match):
      return []
    case .leads:
      // "led by Abu Omar, the Blue Front and the Green Army": who begins the list tells what it is a list of.
      let isPerson = pairs.first?.member.map(isPerson) ?? false
      return pairs.filter { !isPerson || $0.member.map(self.isPerson) ?? false }.map { mention(relation, $0, statement) }
    case .supports:
      // "backed by Iran, **and the Badr Organisation**, which …": behind a comma of its own, a group is no second state.
      let isApart = match.phrases(.member).count == 2 && isBehindComma(match.phrases(.member))
      return (isApart ? Array(pairs.prefix { $0.member?.referent == .state }) : pairs).map { mention(relation, $0, statement) }
    case .formed: return formed(match, statement)
    case .mergedInto:
      // "merged into **a new** body": by the same words that body has come into being.
      let new = match.phrases(.group).filter(isNew)
      return pairs.map { mention(relation, $0, statement) }
        + new.map { AffiliationMention(relation: .formed, member: nil, group: $0, statement: statement) }
    case .joined, .memberOf, .left, .splitFrom, .renamed, .dissolved, .alliedWith, .pledgedAllegiance:
      return pairs.map { mention(relation, $0, statement) }
    }
  }

  /// Of what is a state's, only armed bodies are joined: "the **Congolese armed forces**", not "France joined Germany".
  private func isJoinable(_ phrase: Phrase) -> Bool {
    guard phrase.referent == .state else { return true }
    let noun = view.trees.lemma(phrase.head)
    return ["army", "military", "navy", "police"].contains(noun)
      || noun.hasPrefix("force")
        && phrase.tokens.contains { ["armed", "security", "defence", "defense"].contains(view.word($0)) }
  }

  private func isOfName(_ phrase: Phrase) -> Bool {
    phrase.tokens.contains { view.word($0) == "name" }
      || phrase.name.map { view.word(view.annotation.entities[$0].tokens.lowerBound - 1) == "name" } ?? false
  }

  /// A state and a group, with a comma and "and" between them.
  private func isBehindComma(_ pair: [Phrase]) -> Bool {
    let between = pair[0].tokens.upperBound..<max(pair[0].tokens.upperBound, pair[1].tokens.lowerBound)
    return pair[0].referent == .state && pair[1].referent == .group && between.count > 1 && view.word(between.lowerBound) == ","
      && view.word(between.lowerBound + 1) == "and"
  }

  private func isPerson(_ phrase: Phrase) -> Bool { phrase.referent == .person || phrase.referent == .describedPerson }

  /// "**became** a member of X": the change is told.
  private func isBecoming(_ match: RuleMatch) -> Bool {
    view.trees.heads[match.trigger.lowerBound].map { view.trees.lemma($0) == "become" } ?? false
  }

  /// "is **breaking** up".
  private func isUnderWay(_ match: RuleMatch) -> Bool {
    let verb = match.trigger.lowerBound
    return ["break", "fall", "collapse", "disintegrate", "unravel"].contains(view.trees.lemma(verb)) && view.trees.fineTag(verb) == "VBG"
      && view.trees.children(of: verb, "aux").contains { view.trees.lemma($0) == "be" }
  }

  /// "Olony's **Shilluk militia**": a militia of a people; of a group it is by its possessor, or where the name is known to be one.
  private func isPeoples(_ match: RuleMatch) -> Bool {
    guard view.trees.tag(match.trigger.lowerBound) == .noun, let group = match.phrases(.group).first, let name = group.name,
      group.head < match.trigger.lowerBound, view.trees.relation(group.head) == "compound"
    else { return false }
    return view.annotation.entities[name].kind == nil
  }

  private func isRenounced(_ match: RuleMatch) -> Bool {
    let words: Set<String> = ["renounce", "revoke", "withdraw", "retract", "break", "end", "sever", "repudiate", "cut", "abandon"]
    return view.trees.tag(match.trigger.lowerBound) == .noun
      && view.trees.heads[match.trigger.lowerBound].map { words.contains(view.trees.lemma($0)) } ?? false
  }

  /// "belonged to X **until 2014**": then it left.
  private func isOver(_ match: RuleMatch) -> Bool {
    view.trees.children(of: match.trigger.lowerBound, "obl", "nmod").contains { child in
      ["until", "till"].contains(view.trees.markers(child).first ?? "") && view.time(at: child) != nil
    }
  }

  /// "is **no longer** part of X": it has left.
  private func isEnded(_ match: RuleMatch) -> Bool {
    view.trees.children(match.trigger.lowerBound).contains { view.word($0) == "longer" }
  }

  /// What can be formed: a body by name, or by a noun for a body. A name of unknown kind needs a group among its founders: firms merge, too.
  private func isBody(_ group: Phrase, _ founders: [Phrase], _ verb: Int) -> Bool {
    switch group.referent {
    // "It was formed in 2013": who "it" is, the text before says. What is launched or created need be no group.
    case .pronoun:
      ["it", "we", "its", "latter", "former"].contains(view.word(group.head))
        && ["form", "found", "set", "founder", "co-founder"].contains(view.trees.lemma(verb))
    case .group: true
    case .name:
      founders.contains { $0.referent == .group }
        // "X, **the rebel army** that Y founded".
        || view.trees.children(of: group.head, "appos").contains {
          ActorNouns.alliances.contains(view.trees.lemma($0)) && view.trees.fineTag($0) == "NN"
        }
    case .describedGroup where ActorNouns.mergers.contains(view.trees.lemma(group.head)): true
    case .describedGroup: ActorNouns.alliances.contains(view.trees.lemma(group.head)) && view.trees.fineTag(group.head) == "NN"
    default: false
    }
  }

  private func mention(_ relation: Relation, _ pair: RuleMatch.Pair, _ statement: Statement) -> AffiliationMention {
    AffiliationMention(relation: relation, member: pair.member, group: pair.group, statement: statement)
  }

  /// "**dissidents** of X", "**former members** of X".
  private func isDissident(_ founder: Phrase, _ isSplinter: Bool) -> Bool {
    guard view.trees.fineTag(founder.head) == "NNS", let owner = founder.owner, view.referent(ofName: owner) == .group else { return false }
    let noun = view.trees.lemma(founder.head)
    let isFormer = founder.tokens.contains { ["former", "ex", "disaffected", "dissident", "breakaway"].contains(view.word($0)) }
    // "**members** of X formed a **splinter** group".
    if isSplinter, ActorNouns.troops.contains(noun) || ["member", "commander", "leader", "cadre", "veteran", "activist"].contains(noun) {
      return true
    }
    return ["dissident", "defector", "deserter", "renegade", "mutineer"].contains(noun)
      || isFormer && (ActorNouns.troops.contains(noun) || ["member", "commander", "leader"].contains(noun))
  }

  /// "a **splinter** group, X".
  private func isSplinter(_ group: Phrase) -> Bool {
    group.tokens.contains { ["splinter", "breakaway", "dissident", "renegade"].contains(view.word($0)) && $0 < group.head }
      || ["splinter", "offshoot", "breakaway"].contains(view.trees.lemma(group.head))
  }

  /// "formed **by a merger** of A and B", "emerged **from a merger**", "X is the result **of a merger**": what comes of it has a place of its own in the clause.
  private func products(of merger: Int) -> [Phrase]? {
    guard let head = view.trees.heads[merger] else { return nil }
    let clauses = ClauseReader(trees: view.trees)
    if view.trees.isPredicate(head), Self.forming.contains(view.trees.lemma(head)), ["obl", "nsubj"].contains(view.trees.base(merger)) {
      return clauses.roles(head).object.map(view.phrase)
    }
    if Self.emerging.contains(view.trees.lemma(head)), view.trees.base(merger) == "obl",
      ["from", "of", "out"].contains(view.trees.markers(merger).first ?? "")
    {
      return clauses.roles(head).subject.map(view.phrase)
    }
    if ["result", "product", "fruit", "outcome"].contains(view.trees.lemma(head)) {
      return NounReader(view: view, clauses: clauses).bearers(of: head).map(view.phrase)
    }
    return nil
  }

  /// "merged … **to form** C": the clause that tells what comes of it.
  private func isMeans(_ match: RuleMatch) -> Bool {
    view.trees.children(of: match.trigger.lowerBound, "advcl", "xcomp").contains { Self.forming.contains(view.trees.lemma($0)) }
  }

  private static let forming: Set<String> = [
    "form", "create", "establish", "found", "set", "make", "build", "constitute", "bear", "produce",
  ]
  /// "X **emerged** from a merger".
  private static let emerging: Set<String> = ["emerge", "arise", "result", "grow", "stem", "spring", "originate"]

  /// "merged **with B** to form C": B founds it as well.
  private func partners(_ match: RuleMatch) -> [Phrase] {
    let verb = match.trigger.lowerBound
    guard ["advcl", "xcomp"].contains(view.trees.base(verb)), let above = view.trees.heads[verb],
      VerbClasses.uniting.contains(view.trees.lemma(above))
    else { return [] }
    let clauses = ClauseReader(trees: view.trees)
    return view.trees.children(of: above, "obl").filter { view.trees.markers($0) == ["with"] }.flatMap { clauses.fillers($0) }.map(
      view.phrase)
  }

  private func formed(_ match: RuleMatch, _ statement: Statement) -> [AffiliationMention] {
    var founders = match.phrases(.member) + partners(match)
    var bodies = match.phrases(.group)
    if bodies.isEmpty, ActorNouns.mergers.contains(view.trees.lemma(match.trigger.lowerBound)) {
      // "declared **a fusion**": the body without a name that comes of it.
      var body = view.phrase(match.trigger.lowerBound)
      body.referent = .describedGroup
      let isOne = ["a", "an", "their", "the"].contains(view.word(body.tokens.lowerBound)) && view.trees.tag(body.head) == .noun
      bodies = isOne ? products(of: body.head) ?? (["obj", "nsubj:pass"].contains(view.trees.relation(body.head)) ? [body] : []) : []
    }
    if let name = nameBehind(bodies, founders) { (founders, bodies) = ([], [name]) }
    if ["announce", "declare", "proclaim"].contains(view.trees.lemma(match.trigger.lowerBound)) { bodies = bodies.filter(isNew) }
    return bodies.filter { isBody($0, founders, match.trigger.lowerBound) }.flatMap { group -> [AffiliationMention] in
      let parents = founders.filter { isDissident($0, isSplinter(group)) }.compactMap { founder in
        founder.owner.map { StandIns(view: view).standing(for: $0, founder) }
      }
      if !parents.isEmpty {
        // "dissidents of A formed B": B is a splinter of A.
        return [AffiliationMention(relation: .formed, member: nil, group: group, statement: statement)]
          + parents.map { AffiliationMention(relation: .splitFrom, member: group, group: $0, statement: statement) }
      }
      if founders.count == 1, isOnePerson(founders[0]), founders[0].name == nil || founders[0].name != group.name {
        return [AffiliationMention(relation: .formed, member: founders[0], group: group, statement: statement)]
      }
      let members = founders.filter {
        [.group, .name, .describedGroup, .pronoun].contains($0.referent) && ($0.name == nil || $0.name != group.name)
      }
      return [AffiliationMention(relation: .formed, member: nil, group: group, statement: statement)]
        + members.map { AffiliationMention(relation: .joined, member: $0, group: group, statement: statement) }
    }
  }

  /// "founded a new outfit, **X**,": the parse may take the name behind the body for who founds it.
  private func nameBehind(_ bodies: [Phrase], _ founders: [Phrase]) -> Phrase? {
    guard bodies.count == 1, founders.count == 1, bodies[0].referent == .describedGroup, bodies[0].name == nil,
      [.group, .name].contains(founders[0].referent), founders[0].tokens.lowerBound == bodies[0].head + 2,
      view.word(bodies[0].head + 1) == ","
    else { return nil }
    var name = founders[0]
    name.referent = .group
    return name
  }

  private func isOnePerson(_ phrase: Phrase) -> Bool {
    phrase.referent == .person || isRole(phrase) || phrase.referent == .pronoun && ["he", "she"].contains(view.word(phrase.head))
  }

  /// "**a militia leader** has founded a group": who he is, the next sentence may say.
  private func isRole(_ phrase: Phrase) -> Bool {
    phrase.referent == .describedPerson && view.trees.fineTag(phrase.head) == "NN"
      && ["a", "an", "another"].contains(view.word(phrase.tokens.lowerBound))
  }

  /// "A, B and C have allied": each with each.
  private func mutual(_ match: RuleMatch, _ statement: Statement) -> [AffiliationMention] {
    // "the rebels" are nobody in particular; "the army" is the state's.
    let parties = match.phrases(.member).filter { party in
      party.referent != .pronoun
        && (party.referent != .describedGroup || ["army", "government", "military"].contains(view.trees.lemma(party.head)))
    }
    guard (2...8).contains(parties.count) else { return [] }
    return parties.indices.flatMap { left in
      parties.indices.dropFirst(left + 1).map {
        AffiliationMention(relation: .alliedWith, member: parties[left], group: parties[$0], statement: statement)
      }
    }
  }

  /// "united **under the name** X", "merged into **a new** body".
  private func isNew(_ phrase: Phrase) -> Bool {
    if isOfName(phrase) { return phrase.name != nil }
    let isDescribed = phrase.referent == .describedGroup || phrase.name != nil && view.entity(at: phrase.head) == nil
    // "federated into **a group they call X**": it is named where it first comes in.
    if phrase.name != nil, view.entity(at: phrase.head) == nil, ["a", "an"].contains(view.word(phrase.tokens.lowerBound)) { return true }
    return isDescribed
      && phrase.tokens.contains { ["new", "single", "unified", "joint", "united"].contains(view.word($0)) && $0 < phrase.head }
  }

  // MARK: Respectively

  /// "A and B are led by X and Y, **respectively**".
  private func isRespective(_ match: RuleMatch) -> Bool {
    let members = match.phrases(.member).count
    guard members > 1, members == match.phrases(.group).count else { return false }
    return view.trees.sentence(of: match.trigger.lowerBound).contains { view.word($0) == "respectively" }
  }

  private func zipped(_ match: RuleMatch) -> [RuleMatch.Pair] {
    zip(match.phrases(.member), match.phrases(.group)).map { RuleMatch.Pair(member: $0, group: $1) }
  }
}
