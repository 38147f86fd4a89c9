// What is news is announced once, and dated once: the sentence that gives the day stands before or behind those that tell the rest. A
// date is only taken over from a sentence with a single one, which tells of the same step by the word of the same parties.

import CasusModel

extension Assembly {
  /// The date of an undated change, by index into ``Annotation/times``, from the sentences around it.
  func newsTime(of statement: Statement, _ relation: Relation, parties: [Int?], isNew: Bool) -> Int? {
    guard statement.time == nil, relation.isChange, statement.status.isFactual else { return nil }
    if statement.rule.hasPrefix("affiliation.formed"), statement.saidTime == nil, statement.status != .historical,
      let time = stepTimes.foundingTime(before: statement.sentence)
    {
      return time
    }
    guard statement.status == .reported || statement.status == .announced,
      !(statement.status == .announced && statement.saidTime != nil)
    else { return nil }
    if [.formed, .joined, .mergedInto].contains(relation), let time = stepTimes.time(behind: statement) { return time }
    guard statement.saidTime == nil else { return nil }
    if statement.status == .announced, let time = stepTimes.documentTime(before: statement.sentence) { return time }
    let before = (max(0, statement.sentence - 2)..<statement.sentence).reversed()
    for sentence in before where annotation.sentences[sentence].region == annotation.sentences[statement.sentence].region {
      if let time = announcedTime(in: sentence, of: statement, relation, parties: parties, isNew: isNew) { return time }
    }
    return statement.status == .announced && relation == .formed ? stepTimes.documentTime(behind: statement.sentence) : nil
  }

  /// "A merger **was announced on Saturday**. A, B and C have merged, according to a statement"; "X **said on Tuesday** … In an e-mail it
  /// also left Y"; "seven groups **announced on Friday** … **The new** alliance was declared in a video".
  private func announcedTime(
    in sentence: Int, of statement: Statement, _ relation: Relation, parties: [Int?], isNew: Bool
  ) -> Int? {
    guard let subject = discourse.index.subject(of: sentence), let verb = annotation.tokens[subject].head,
      !stepTimes.isOpen(verb, in: sentence), let time = stepTimes.time(on: verb, in: sentence)
    else { return nil }
    let lemma = annotation.tokens[verb].lemma.lowercased()
    let isAnnouncing = ["announce", "declare", "proclaim", "unveil"].contains(lemma)
    let isUnion = [.formed, .joined, .mergedInto].contains(relation)
    if isAnnouncing, isUnion, relation != .joined || statement.status == .announced,
      StepTimes.nouns.contains(annotation.tokens[subject].lemma.lowercased())
    {
      return time
    }
    guard statement.status == .announced else { return nil }
    if isAnnouncing, isUnion, isNew, ["NNS", "CD"].contains(annotation.tokens[subject].fineTag) {
      return time
    }
    guard isAnnouncing || lemma == "say" else { return nil }
    return parties.contains { $0.map { isNamed($0, at: subject) } ?? false } ? time : nil
  }

  /// A headline tells what the first sentence tells: what it alone tells has the only date of that sentence, where that names the same
  /// parties.
  func withLeadTimes(_ drafts: [Draft]) -> [Draft] {
    guard let lead = annotation.sentences.indices.first(where: { annotation.sentences[$0].region == .paragraph }),
      let time = stepTimes.onlyTime(of: lead)
    else { return drafts }
    let tokens = annotation.sentences[lead].tokens
    return drafts.map { draft in
      let parties = [draft.member.node, draft.group.node].compactMap { $0 }
      guard draft.relation.isChange, draft.time.date == nil, draft.status == .reported || draft.status == .announced,
        var statement = draft.statement, annotation.sentences[statement.sentence].region == .title,
        !parties.isEmpty, parties.allSatisfy({ node in tokens.contains { isNamed(node, at: $0) } })
      else { return draft }
      statement.time = time
      var dated = draft
      dated.time = FactTimes(annotation: annotation).affiliation(draft.relation, statement).time
      return dated
    }
  }

  /// Whether a word belongs to a name of `node`, or stands for it.
  private func isNamed(_ node: Int, at token: Int) -> Bool {
    if let known = discourse.known(at: token) { return known == node }
    return names[node]?.contains { annotation.entities[$0].tokens.contains(token) } ?? false
  }

  /// "The alliance was announced on Sunday. … It **comprises** A, B and C": who makes up a body whose formation is the news has joined
  /// with it.
  func withFormations(_ drafts: [Draft]) -> [Draft] {
    var formations: [Int: (time: ValidTime, isAnnounced: Bool, sentence: Int)] = [:]
    for draft in drafts where draft.relation == .formed && (draft.status == .reported || draft.status == .announced) {
      guard let node = draft.group.node, let statement = draft.statement else { continue }
      let known = formations[node]
      formations[node] = (
        known?.time.date == nil ? draft.time : known?.time ?? draft.time, known?.isAnnounced ?? false || draft.status == .announced,
        min(known?.sentence ?? statement.sentence, statement.sentence)
      )
    }
    return drafts.map { draft in
      guard [.joined, .memberOf, .mergedInto].contains(draft.relation), let statement = draft.statement, draft.time.date == nil,
        draft.status == .reported || draft.status == .announced, let formation = draft.group.node.flatMap({ formations[$0] }),
        Self.composing.contains(where: statement.rule.hasPrefix),
        statement.sentence >= formation.sentence || annotation.sentences[statement.sentence].region == .title
      else { return draft }
      var dated = draft
      if formation.time.date != nil { dated.time = formation.time }
      if formation.isAnnounced { dated.status = .announced }
      return dated
    }
  }

  /// Rules that tell of what a body is made up.
  private static let composing = [
    "affiliation.member_of.comprise", "affiliation.member_of.brings_together", "affiliation.member_of.listed",
    "affiliation.member_of.includ",
    "affiliation.member_of.consist", "affiliation.member_of.made_up", "affiliation.member_of.group", "affiliation.formed",
    "affiliation.merged_into",
  ]
}
