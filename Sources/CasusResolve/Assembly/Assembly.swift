// From mentions to facts: participants by node, one fact for all reports of the same thing, evidence in text order.

import CasusModel

struct Assembly {
  let annotation: Annotation
  let discourse: Discourse

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
  }

  func side(_ phrase: Phrase?) -> Side {
    guard let phrase else { return Side() }
    return Side(node: discourse.node(of: phrase).map(discourse.clusters.root), phrase: phrase)
  }

  /// Drafts of all affiliations, with what two sentences together say, one per fact.
  func affiliations(_ mentions: [AffiliationMention]) -> [Draft] {
    var drafts = mentions.compactMap { draft($0) }
    drafts = withSameRole(drafts)
    return merged(drafts)
  }

  private func draft(_ mention: AffiliationMention) -> Draft? {
    let member = side(mention.member)
    let group = Side(node: mention.group.flatMap(discourse.group).map(discourse.clusters.root), phrase: mention.group)
    guard isStated(member, group, mention) else { return nil }
    let attributedTo = side(mention.statement.attributedTo)
    var statement = mention.statement
    if statement.status == .reported, isOwnWord(attributedTo, of: [member.node, group.node], statement) { statement.status = .announced }
    if statement.time == nil, let group = mention.group, let time = discourse.timeOfStep(group) { statement.time = time }
    let times = FactTimes(annotation: annotation).affiliation(mention.relation, statement)
    let status = times.status
    return Draft(
      relation: mention.relation, member: member, group: group, status: status, attributedTo: attributedTo, time: times.time,
      evidence: evidence(mention.statement, [mention.member, mention.group]))
  }

  /// A group needs a name, unless it comes into being; so does a member, unless it is a described part of a named group or its leader.
  private func isStated(_ member: Side, _ group: Side, _ mention: AffiliationMention) -> Bool {
    if let left = member.node, left == group.node { return false }
    if mention.relation == .formed || mention.relation == .dissolved {
      return group.node != nil && (mention.member == nil || member.node != nil)
    }
    // Two names of unknown kind, a club and a company, are no affiliation of armed groups.
    guard
      isKnown(member.node) && mention.member?.referent != .person || isKnown(group.node) || group.node.map(isUnnamed) == true
        || isStateSide(group.phrase)
    else { return false }
    guard member.node != nil || isPart(member.phrase) || mention.relation == .leads && member.phrase?.owner != nil else { return false }
    if isStateSide(group.phrase), [.joined, .mergedInto, .supports, .alliedWith].contains(mention.relation) { return member.node != nil }
    return group.node != nil || mention.group == nil && mention.relation == .mergedInto && member.node != nil
  }

  /// Whether some name of the node has a kind.
  private func isKnown(_ node: Int?) -> Bool {
    guard let node else { return false }
    return discourse.clusters.nodeOfEntity.enumerated().contains { entity, other in
      other.map(discourse.clusters.root) == node && annotation.entities[entity].kind != nil
    }
  }

  /// A body that came into being without a name.
  private func isUnnamed(_ node: Int) -> Bool {
    !discourse.clusters.nodeOfEntity.contains { $0.map(discourse.clusters.root) == node }
  }

  /// "the army", "the government": a party that the text leaves without a name.
  private func isStateSide(_ phrase: Phrase?) -> Bool {
    guard let phrase, phrase.referent == .describedGroup || phrase.referent == .state else { return false }
    return ["army", "government", "military", "police", "junta"].contains(annotation.tokens[phrase.head].lemma.lowercased())
  }

  private func isPart(_ phrase: Phrase?) -> Bool {
    guard let phrase, phrase.owner != nil else { return false }
    return ["branch", "wing"].contains(annotation.tokens[phrase.head].lemma.lowercased())
  }

  /// Whether the parties themselves say it: one of them, its spokesman, "they" of the same sentence, or a statement that is nobody else's.
  private func isOwnWord(_ source: Side, of parties: [Int?], _ statement: Statement) -> Bool {
    if let node = speaksFor(source) { return parties.contains(node) }
    guard let phrase = source.phrase else { return false }
    let head = annotation.tokens[phrase.head].lemma.lowercased()
    if phrase.referent == .pronoun { return head == "they" && phrase.head > statement.trigger.lowerBound }
    guard ["statement", "communique", "declaration", "announcement"].contains(head), phrase.owner == nil else { return false }
    let next = phrase.head + 1
    return next >= annotation.tokens.count || !["by", "from", "of"].contains(annotation.tokens[next].text.lowercased())
  }

  /// The actor in whose name a source speaks: itself, or whose spokesman it is.
  private func speaksFor(_ side: Side) -> Int? {
    if let node = side.node { return node }
    if let phrase = side.phrase, let first = phrase.tokens.first, ["its", "their"].contains(annotation.tokens[first].text.lowercased()) {
      var pronoun = Phrase(tokens: first..<(first + 1), head: first)
      pronoun.referent = .pronoun
      return discourse.node(of: pronoun)
    }
    return side.phrase?.owner.flatMap { discourse.clusters.nodeOfEntity[$0] }.map(discourse.clusters.root)
  }

  /// The sentence; and, where a phrase has no name of its own there, the sentence that names what it stands for.
  private func evidence(_ statement: Statement, _ phrases: [Phrase?]) -> [Evidence] {
    let span = annotation.sentences[statement.sentence].span
    let trigger = annotation.tokens[statement.trigger.lowerBound].span.union(annotation.tokens[statement.trigger.upperBound - 1].span)
    var found = [Evidence(span: span, trigger: trigger, rule: statement.rule)]
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
    for (entity, other) in discourse.clusters.nodeOfEntity.enumerated() where other.map(discourse.clusters.root) == node {
      guard let index = annotation.sentences.firstIndex(where: { $0.tokens.contains(annotation.entities[entity].tokens.lowerBound) }) else {
        continue
      }
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
    phrase.owner.flatMap { discourse.clusters.nodeOfEntity[$0] }.map(discourse.clusters.root)
  }

  /// Reports of one fact become one: the dated over the undated, the stronger status over the weaker, evidence of all. A denial or a plan stays apart.
  private func merged(_ drafts: [Draft]) -> [Draft] {
    var merged: [Draft] = []
    for draft in drafts {
      if let index = merged.firstIndex(where: { isSame($0, draft) }) {
        let first = merged[index]
        let isBetter = (first.time.date == nil && draft.time.date != nil) || (first.status == .historical && draft.status != .historical)
        var kept = isBetter ? draft : first
        let added = isBetter ? first : draft
        if kept.status != .announced, added.status == .announced, kept.status != .historical { kept.status = .announced }
        kept.evidence += added.evidence.filter { evidence in
          !kept.evidence.contains { $0.span == evidence.span && $0.rule == evidence.rule }
        }
        merged[index] = kept
      } else {
        merged.append(draft)
      }
    }
    return merged
  }

  private func isSame(_ left: Draft, _ right: Draft) -> Bool {
    guard left.status.isFactual == right.status.isFactual, left.status.isFactual || left.status == right.status else { return false }
    guard key(left) == key(right) else { return false }
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
    let span = annotation.tokens[phrase.tokens.lowerBound].span.union(annotation.tokens[phrase.tokens.upperBound - 1].span)
    let words = annotation.document.text.quote(span).split(whereSeparator: \.isWhitespace)
    return (words.count > 1 && ["the", "a", "an"].contains(words[0].lowercased()) ? words.dropFirst() : words[...]).joined(separator: " ")
  }

  func span(_ phrase: Phrase) -> Span {
    annotation.tokens[phrase.tokens.lowerBound].span.union(annotation.tokens[phrase.tokens.upperBound - 1].span)
  }
}
