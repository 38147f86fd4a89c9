// From mentions to facts: participants by node, one fact for all reports of the same thing, evidence in text order.

import CasusModel

struct Assembly {
  let annotation: Annotation
  let discourse: Discourse
  let formations: Formations
  let stepTimes: StepTimes
  /// The names of each node, by index into ``Annotation/entities``.
  let names: [Int: [Int]]
  /// Nodes of bodies that come into being, or are introduced, by a noun for a body: groups, whatever they are called later.
  private let founded: Set<Int>
  /// Nodes of names that the text tells of as fighting groups, whatever their names say.
  private let fighting: Set<Int>

  init(_ discourse: Discourse, _ formations: Formations, _ mentions: Mentions) {
    annotation = discourse.annotation
    self.discourse = discourse
    self.formations = formations
    stepTimes = StepTimes(discourse)
    var names: [Int: [Int]] = [:]
    for entity in discourse.annotation.entities.indices {
      if let node = discourse.node(entity) { names[node, default: []].append(entity) }
    }
    self.names = names
    let called = discourse.described.values.map(discourse.clusters.root)
    founded = Set(discourse.founded.filter { $0.phrase.name == nil }.map { discourse.clusters.root($0.node) }).union(called)
    fighting = FightingNames.nodes(mentions, discourse)
  }

  /// One side of a draft.
  struct Side: Hashable {
    /// The actor's node; nil when the words name nobody.
    var node: Int?
    var phrase: Phrase?
  }

  /// An affiliation whose actors are still nodes.
  struct Draft {
    let relation: Relation
    var member: Side
    var group: Side
    var status: FactStatus
    var attributedTo: Side
    var time: ValidTime
    var evidence: [Evidence]
    /// What the text states; nil where two sentences together say it.
    var statement: Statement?
  }

  func side(_ phrase: Phrase?) -> Side {
    guard let phrase else { return Side() }
    return Side(node: discourse.node(of: phrase).map(discourse.clusters.root), phrase: phrase)
  }

  /// Drafts of all affiliations, with what two sentences together say, one per fact.
  func affiliations(_ mentions: [AffiliationMention]) -> [Draft] {
    var drafts = mentions.compactMap { draft($0) }
    drafts = withFormations(withSameRole(drafts))
    return withLeadTimes(withoutRepeats(merged(drafts)))
  }

  private func draft(_ mention: AffiliationMention) -> Draft? {
    // "a preacher founded X": without a name, nobody in particular.
    if mention.relation == .formed, let founder = mention.member, founder.referent == .describedPerson, side(founder).node == nil {
      return draft(AffiliationMention(relation: .formed, member: nil, group: mention.group, statement: mention.statement))
    }
    var member = side(mention.member)
    var group = Side(
      node: mention.group.flatMap { discourse.group(of: $0, in: mention.relation) }.map(discourse.clusters.root), phrase: mention.group)
    // What "his men" and "its fighters" do together with others, his group does.
    if [.alliedWith, .supports].contains(mention.relation) {
      if member.node == nil { member.node = mention.member.flatMap(discourse.commanded).map(discourse.clusters.root) }
      if group.node == nil { group.node = mention.group.flatMap(discourse.commanded).map(discourse.clusters.root) }
    }
    // A leader allies in the name of his group.
    if mention.relation == .alliedWith, let led = mention.member.flatMap({ ledBy($0, member.node) }), led != group.node {
      member.node = led
    }
    // One joins a state's army, not the state.
    if [.joined, .mergedInto].contains(mention.relation), isStateSide(group.phrase) { group.node = nil }
    // "from which **it** took orders" tells of no leader.
    if let node = member.node, node == group.node, mention.relation != .leads || mention.member?.referent == .person {
      // "The Boys … and receive fuel from **it**": two arguments of one predicate are two.
      if let phrase = mention.member, let other = discourse.pronoun(phrase, otherThan: node) {
        member.node = other
      } else if let phrase = mention.group, let other = discourse.pronoun(phrase, otherThan: node) {
        group.node = other
      } else if [.joined, .memberOf, .mergedInto].contains(mention.relation), let phrase = mention.group, phrase.name == nil,
        let body = discourse.alliance(before: phrase), discourse.clusters.root(body) != node
      {
        // "X has dissolved itself into **the organisation**": a body that is not X.
        group.node = discourse.clusters.root(body)
      } else if [.left, .splitFrom].contains(mention.relation), let phrase = mention.group, phrase.name == nil,
        let other = discourse.otherGroup(phrase, than: node)
      {
        // "A faction of X walked out of **the movement**": not out of itself.
        group.node = other
      }
    }
    guard isStated(member, group, mention) else { return nil }
    let attributedTo = side(mention.statement.attributedTo)
    var statement = mention.statement
    var relation = mention.relation
    if statement.status == .reported, isOwnWord(attributedTo, of: speakers(mention, member, group), statement) {
      statement.status = .announced
    }
    if statement.status == .reported, stepTimes.isAnnounced(behind: statement, relation) { statement.status = .announced }
    if statement.status == .reported, isPartisan(attributedTo, of: relation) { statement.status = .claimed }
    if statement.time == nil, let group = mention.group, let time = discourse.timeOfStep(group) { statement.time = time }
    var evidence = evidence(mention.statement, [mention.member, mention.group])
    if let formation = formation(mention, group, statement) {
      statement.time = statement.time ?? formation.time
      statement.saidTime = statement.saidTime ?? formation.saidTime
      if statement.status == .reported || !formation.status.isFactual { statement.status = formation.status }
      // Members of what has just been formed: the change is told.
      if relation == .memberOf { relation = formation.rule == "affiliation.formed.fusion" ? .mergedInto : .joined }
      let told = Evidence(span: annotation.sentences[formation.sentence].span, trigger: nil, rule: "coreference.event")
      if !evidence.contains(where: { $0.span == told.span }) { evidence.append(told) }
    }
    if statement.status.isFactual, isProposed(mention.group) { statement.status = .planned }
    if relation == .formed, statement.status.isFactual, isSubordinate(statement), let node = group.node,
      let plan = formations.plan(of: node, behind: statement)
    {
      statement.status = plan
    }
    let isNew = mention.group.map {
      discourse.word($0.tokens.lowerBound) == "the" && $0.tokens.contains { discourse.word($0) == "new" }
    }
    if let time = newsTime(of: statement, relation, parties: [member.node, group.node], isNew: isNew ?? false) { statement.time = time }
    let times = FactTimes(annotation: annotation).affiliation(relation, statement)
    return Draft(
      relation: relation, member: member, group: group, status: times.status, attributedTo: attributedTo, time: times.time,
      evidence: evidence, statement: statement)
  }

  /// Whose word makes a fact announced: either party's; of support only the supporter's. A post told in passing ("X, its emir") is the
  /// narrator's.
  private func speakers(_ mention: AffiliationMention, _ member: Side, _ group: Side) -> [Int?] {
    if mention.statement.rule == "affiliation.leads.role" { return [] }
    return mention.relation == .supports ? [member.node] : [member.node, group.node]
  }

  /// The formation of the body that a membership names, where the membership follows from it.
  private func formation(_ mention: AffiliationMention, _ group: Side, _ statement: Statement) -> Statement? {
    guard [.joined, .memberOf, .mergedInto].contains(mention.relation), let node = group.node else { return nil }
    return formations.formation(of: node, before: statement, isReference: mention.group?.name == nil)
  }

  /// "the **planned** alliance".
  private func isProposed(_ phrase: Phrase?) -> Bool {
    guard let phrase, phrase.name == nil else { return false }
    return phrase.tokens.contains {
      $0 < phrase.head && ["planned", "proposed", "envisaged", "prospective", "future"].contains(discourse.word($0))
    }
  }

  /// "Once formed, …": told in a clause that depends on another.
  private func isSubordinate(_ statement: Statement) -> Bool {
    annotation.tokens[statement.trigger.lowerBound].dependency?.hasPrefix("advcl") ?? false
  }

  /// A group needs a name, unless it comes into being; so does a member, unless it is a described part of a named group or its leader.
  private func isStated(_ member: Side, _ group: Side, _ mention: AffiliationMention) -> Bool {
    if let left = member.node, left == group.node { return false }
    if mention.relation == .formed || mention.relation == .dissolved {
      return group.node != nil && (mention.member == nil || member.node != nil)
    }
    // "**Its** spokesman" may be a ministry's.
    if mention.statement.rule == "affiliation.member_of.role", let node = group.node {
      let kinds = names[node, default: []].compactMap { annotation.entities[$0].kind }
      guard kinds.allSatisfy({ [.armedGroup, .alliance, .politicalBody].contains($0) }) else { return false }
    }
    // Two names of unknown kind, a club and a company, are no affiliation of armed groups.
    guard
      FightingNames.isWarlike(mention, discourse) || isKnown(member.node) && mention.member?.referent != .person || isKnown(group.node)
        || group.node.map(isUnnamed) == true
        || isStateSide(group.phrase) || isPart(group.phrase)
    else { return false }
    // "The front is armed **by the army**".
    if [.supports, .alliedWith].contains(mention.relation), member.node == nil, isStateSide(member.phrase) {
      return group.node != nil && group.phrase?.referent != .pronoun
    }
    guard member.node != nil || isPart(member.phrase) || mention.relation == .leads && member.phrase?.owner != nil else { return false }
    if isStateSide(group.phrase), [.joined, .mergedInto, .supports, .alliedWith].contains(mention.relation) { return member.node != nil }
    if member.node != nil, mention.group?.referent == .group, isPart(mention.group) { return true }
    return group.node != nil || mention.group == nil && mention.relation == .mergedInto && member.node != nil
  }

  /// Whether some name of the node has a kind.
  private func isKnown(_ node: Int?) -> Bool {
    guard let node else { return false }
    return founded.contains(node) || fighting.contains(node)
      || names[node]?.contains { annotation.entities[$0].kind != nil || discourse.index.isCalledGroup($0) } ?? false
  }

  /// A body that came into being without a name.
  private func isUnnamed(_ node: Int) -> Bool {
    names[node] == nil
  }

  /// The sentence; and, where a phrase has no name of its own there, the sentence that names what it stands for.
  private func evidence(_ statement: Statement, _ phrases: [Phrase?]) -> [Evidence] {
    let span = annotation.sentences[statement.sentence].span
    let trigger = annotation.tokens[statement.trigger.lowerBound].span.union(annotation.tokens[statement.trigger.upperBound - 1].span)
    var found = [Evidence(span: span, trigger: trigger, rule: statement.rule)]
    for case .some(let phrase) in phrases where phrase.name != nil {
      guard let place = discourse.sentence(of: phrase), place != statement.sentence else { continue }
      let evidence = Evidence(span: annotation.sentences[place].span, trigger: nil, rule: "coreference.list")
      if !found.contains(evidence) { found.append(evidence) }
    }
    for case .some(let phrase) in phrases where phrase.name == nil {
      guard let node = side(phrase).node, let naming = namingSentence(of: node, near: statement.sentence), naming != statement.sentence
      else { continue }
      let evidence = Evidence(span: annotation.sentences[naming].span, trigger: nil, rule: "coreference.\(kindOfReference(phrase))")
      if !found.contains(evidence) { found.append(evidence) }
    }
    return found
  }

  private func kindOfReference(_ phrase: Phrase) -> String { phrase.referent == .pronoun ? "pronoun" : "description" }

  /// The sentence that says what a node is called: where the text names it, else the last mention before.
  private func namingSentence(of node: Int, near sentence: Int) -> Int? {
    if let stated = discourse.namedIn[node]?.first { return stated }
    var best: Int?
    for entity in names[node] ?? [] {
      let index = discourse.index.sentences[annotation.entities[entity].tokens.lowerBound]
      if index <= sentence || best == nil { best = index }
    }
    return best
  }

  /// Two sentences give the same post to "the commander of G" and to P of G: then P commands G.
  private func withSameRole(_ drafts: [Draft]) -> [Draft] {
    var drafts = drafts
    for index in drafts.indices where drafts[index].relation == .leads && drafts[index].member.node == nil {
      guard let role = drafts[index].member.phrase, role.referent == .describedPerson, let owner = owner(role) else { continue }
      let holder = drafts.first {
        $0.relation == .leads && $0.group.node == drafts[index].group.node && $0.member.phrase?.referent == .person
          && $0.member.phrase.flatMap(self.owner) == owner
      }
      guard let holder, let person = holder.member.phrase else { continue }
      drafts[index].member = holder.member
      let evidence = drafts[index].evidence.prefix(1) + holder.evidence.prefix(1)
      drafts.append(
        Draft(
          relation: .leads, member: holder.member, group: Side(node: owner, phrase: role), status: .reported, attributedTo: Side(),
          time: FactTimes(annotation: annotation).affiliation(
            .leads, Statement(sentence: 0, trigger: person.tokens, rule: "", status: .reported)
          ).time,
          evidence: evidence.map { Evidence(span: $0.span, trigger: $0.trigger, rule: "affiliation.leads.same_role") }))
    }
    return drafts
  }

  private func owner(_ phrase: Phrase) -> Int? {
    phrase.owner.flatMap(discourse.node)
  }

  /// Reports of one fact become one: the dated over the undated, the stronger status over the weaker, evidence of all. A denial or a plan stays apart.
  private func merged(_ drafts: [Draft]) -> [Draft] {
    var merged: [Draft] = []
    var places: [Key: [Int]] = [:]
    for draft in drafts {
      if let index = places[key(draft)]?.first(where: { isSame(merged[$0], draft) }) {
        let first = merged[index]
        let isBetter = Self.tells(draft.time) > Self.tells(first.time) || (first.status == .historical && draft.status != .historical)
        var kept = isBetter ? draft : first
        let added = isBetter ? first : draft
        if kept.status != .announced, added.status == .announced, kept.status != .historical { kept.status = .announced }
        kept.evidence += added.evidence.filter { evidence in
          !kept.evidence.contains { $0.span == evidence.span && $0.rule == evidence.rule }
        }
        merged[index] = kept
      } else {
        places[key(draft), default: []].append(merged.count)
        merged.append(draft)
      }
    }
    return merged
  }

  /// How much a time tells: a date, only its words, nothing.
  private static func tells(_ time: ValidTime) -> Int { time.date != nil ? 2 : time.dateText != nil ? 1 : 0 }

  /// Whether two drafts with the same key tell the same fact.
  private func isSame(_ left: Draft, _ right: Draft) -> Bool {
    guard left.status.isFactual == right.status.isFactual, left.status.isFactual || left.status == right.status else { return false }
    guard let first = left.time.date, let second = right.time.date else { return true }
    // Two dates that exclude each other are two reports that differ.
    return first.earliest <= second.latest && second.earliest <= first.latest
  }

  private struct Key: Hashable {
    let relation: Relation
    let member: Int?
    let memberText: String?
    let group: Int?
  }

  private func key(_ draft: Draft) -> Key {
    var relation = draft.relation
    // "is a member of" after "joined" tells the same membership.
    if relation == .memberOf { relation = .joined }
    var member = draft.member.node
    var group = draft.group.node
    if draft.relation.isSymmetric, let left = member, let right = group { (member, group) = (min(left, right), max(left, right)) }
    return Key(
      relation: relation, member: member, memberText: member == nil ? draft.member.phrase.map { text($0) } : nil, group: group)
  }

  /// The words of a phrase, white space made one, without an article.
  func text(_ phrase: Phrase) -> String {
    let span = span(phrase)
    let words = annotation.document.text.quote(span).split(whereSeparator: \.isWhitespace)
    return (words.count > 1 && ["the", "a", "an"].contains(words[0].lowercased()) ? words.dropFirst() : words[...]).joined(separator: " ")
  }

  /// A part of a group is told with the words that say of which: "the Idlib branch **of the Levant Front**".
  func span(_ phrase: Phrase) -> Span {
    let end = isPart(phrase) ? phrase.endOfWhole(in: discourse.index) : phrase.tokens.upperBound
    return annotation.tokens[phrase.tokens.lowerBound].span.union(annotation.tokens[end - 1].span)
  }
}
