// Annotation → Mentions. Each sentence becomes propositions once; the rules read these, and what no verb or noun tells (names, compounds,
// lists) is read beside them. All see words as they are written.

import CasusModel

/// Reads what an annotated document states.
public struct Extractor: Sendable {
  let rules: RuleSet

  /// A sentence of more words than this is a list or no prose; its propositions would be guesses. The longest sentence of the treebanks that
  /// the encoder learnt from has 159 words.
  private static let longest = 400

  /// - Parameter rules: the rules to read by.
  public init(rules: RuleSet) {
    self.rules = rules
  }

  /// All mentions of the document, in text order within each family.
  ///
  /// - Parameter annotation: over words as written (`Annotation.asWritten()`).
  public func mentions(in annotation: Annotation) -> Mentions {
    let view = DocumentView(annotation)
    let found = ClaimReader(view: view).found()
    let reader = reader(view, found)
    var mentions = Mentions()
    for index in Self.readSentences(view) { reader.read(index, into: &mentions) }
    mentions.claims = found.map(\.claim)
    return mentions
  }

  /// The reader of the document's sentences.
  func reader(_ view: DocumentView, _ found: [ClaimReader.Found]) -> SentenceReader {
    let statements = StatementReader(view: view, status: StatusReader(view.trees), speeches: SpeechIndex(found, view: view))
    return SentenceReader(view: view, rules: rules, statements: statements)
  }

  /// The sentences from which facts are read.
  static func readSentences(_ view: DocumentView) -> [Int] {
    view.annotation.sentences.indices.filter { index in
      let sentence = view.annotation.sentences[index]
      return sentence.region.isRead && sentence.tokens.count <= longest && !view.isTitleCased(index)
    }
  }
}

/// Reads one sentence after the other.
struct SentenceReader {
  let view: DocumentView
  let rules: RuleSet
  let statements: StatementReader
  let propositions: PropositionReader
  let matcher: RuleMatcher
  private let lists: MemberListReader

  init(view: DocumentView, rules: RuleSet, statements: StatementReader) {
    self.view = view
    self.rules = rules
    self.statements = statements
    propositions = PropositionReader(view: view, nouns: rules.nounTriggers)
    matcher = RuleMatcher(rules, in: view.annotation)
    lists = MemberListReader(view: view)
  }

  /// Adds what sentence `index` states.
  func read(_ index: Int, into mentions: inout Mentions) {
    let propositions = propositions.propositions(ofSentence: index)
    var affiliations: [AffiliationMention] = []
    var events: [EventDraft] = []
    for proposition in propositions {
      for match in matcher.match(proposition) {
        guard let statement = statements.statement(of: proposition.head, trigger: match.trigger, rule: match.rule) else { continue }
        switch match.makes.fact {
        case .affiliation(let relation):
          let news =
            relation.isChange
            ? statements.asNews(statement, of: proposition.head) : statements.asPast(statement, of: proposition.head, relation)
          affiliations += AffiliationReader(view: view).affiliations(match, relation, news)
          if relation == .joined { affiliations += departures(proposition, match, news) }
          if relation == .left { affiliations += arrivals(proposition, match, news) }
        case .event(let type, let mode):
          events.append(
            EventDraft(
              proposition: proposition, type: type, mode: mode, actor: match.phrases(.actor), recipient: match.phrases(.recipient),
              statement: statement, casualties: CasualtyReader(view: view).casualties(proposition)))
        }
      }
    }
    affiliations += steps(propositions) + posts(propositions) + fusions(propositions)
    for membership in lists.memberships(ofSentence: index) {
      guard
        var statement = statements.statement(of: membership.head, trigger: membership.head..<membership.head + 1, rule: membership.rule)
      else { continue }
      if membership.isGiven, !statement.status.isFactual { statement.status = .reported }
      // A rumour of which the body is not even named is nobody's accession.
      if membership.rule == "affiliation.joined.open", statement.status == .claimed { continue }
      // "has **signed nothing**", "declined to take part": who is out of it; who signed, other words tell.
      if membership.rule == "affiliation.joined.unsigned" {
        if view.word(membership.head + 1) == "nothing", statement.status.isFactual { statement.status = .denied }
        guard statement.status == .denied else { continue }
      }
      affiliations += membership.members.map {
        AffiliationMention(
          relation: membership.relation, member: $0, group: membership.group,
          statement: statement)
      }
    }
    // A narrator's plain attribute, whatever the sentence says of its bearer: reported, undated; unless its own words end it ("until May").
    affiliations += HolderReader(view: view).holdings(ofSentence: index).map { holding in
      AffiliationMention(
        relation: holding.relation, member: holding.member, group: holding.group,
        statement: Statement(
          sentence: index, trigger: holding.head..<holding.head + 1, rule: holding.rule,
          status: view.trees.mood(holding.head).isEnded ? .historical : .reported))
    }
    affiliations += CompoundReader(view: view).affiliations(ofSentence: index) + AllyReader(view: view).affiliations(ofSentence: index)
    if let post = SpeakerPosts(view: view).post(ofSentence: index) {
      let statement = Statement(
        sentence: index, trigger: post.noun..<post.noun + 1, rule: "affiliation.leads.speaker", status: .reported)
      affiliations.append(AffiliationMention(relation: .leads, member: post.leader, group: post.group, statement: statement))
    }
    let namings = AliasReader(view: view).namings(propositions, ofSentence: index, statements: statements)
    mentions.aliases += namings.aliases
    mentions.affiliations += affiliations + namings.former
    mentions.events += EventReader(view: view).events(events, propositions, statement: statements.statement)
    mentions.lists += lists.lists(ofSentence: index)
  }

  /// Unions told as events, with those who are known to make them up.
  private func fusions(_ propositions: [Proposition]) -> [AffiliationMention] {
    propositions.flatMap { proposition -> [AffiliationMention] in
      guard let fusion = FusionReader(view: view).fusion(proposition),
        var statement = statements.statement(of: fusion.head, trigger: fusion.trigger, rule: "affiliation.formed.fusion")
      else { return [] }
      if statement.status == .reported, fusion.isDeclared { statement.status = .announced }
      // "based in Sudan united **on 18 January**": what stands directly behind the verb is its time, whatever the parse hangs it on.
      if statement.time == nil { statement.time = (fusion.head + 1...fusion.head + 3).lazy.compactMap(view.time).first }
      return [AffiliationMention(relation: .formed, member: nil, group: fusion.group, statement: statement)]
        + fusion.members.map {
          AffiliationMention(relation: fusion.isMerger ? .mergedInto : .joined, member: $0, group: fusion.group, statement: statement)
        }
    }
  }

  /// "defected **from A** to B": by the same words A has been left.
  private func departures(_ proposition: Proposition, _ match: RuleMatch, _ statement: Statement) -> [AffiliationMention] {
    guard ["defect", "defection", "switch", "cross", "go", "move", "return", "desert"].contains(proposition.lemma) else { return [] }
    var left = statement
    left.rule = "affiliation.left.over"
    let groups = proposition.phrases(.oblique("from")).filter { [.group, .name].contains($0.referent) }
    return match.phrases(.member).flatMap { member in
      groups.filter { $0.name != member.name }.map { AffiliationMention(relation: .left, member: member, group: $0, statement: left) }
    }
  }

  /// "deserted A **for B**": by the same words B has been joined.
  private func arrivals(_ proposition: Proposition, _ match: RuleMatch, _ statement: Statement) -> [AffiliationMention] {
    guard ["leave", "desert", "quit", "abandon", "ditch", "forsake"].contains(proposition.lemma), match.rule == "affiliation.left" else {
      return []
    }
    var joined = statement
    joined.rule = "affiliation.joined.instead"
    let groups = proposition.phrases(.oblique("for")).filter { $0.referent == .group && $0.name != nil }
    return match.phrases(.member).flatMap { member in
      groups.filter { $0.name != member.name }.map { AffiliationMention(relation: .joined, member: member, group: $0, statement: joined) }
    }
  }

  /// Leaders whose body an earlier sentence names, and those whom a body chooses.
  private func posts(_ propositions: [Proposition]) -> [AffiliationMention] {
    let chosen = propositions.flatMap { proposition in
      RoleReader(view: view).chosen(proposition).compactMap { leader, group in
        statements.statement(of: proposition.head, trigger: proposition.trigger, rule: "affiliation.leads.elected").map {
          AffiliationMention(relation: .leads, member: leader, group: group, statement: $0)
        }
      }
    }
    return chosen
      + propositions.compactMap { proposition in
        guard let (leader, post) = RoleReader(view: view).post(proposition),
          let statement = statements.statement(of: proposition.head, trigger: proposition.trigger, rule: "affiliation.leads.chosen")
        else { return nil }
        return AffiliationMention(relation: .leads, member: leader, group: post, statement: statement)
      }
  }

  /// The change in one sentence, those who make it in the next: "Five groups have joined X. A, B and C announced **the move**". The group
  /// is the one of the last change told, which the resolver finds.
  private func steps(_ propositions: [Proposition]) -> [AffiliationMention] {
    propositions.flatMap { proposition -> [AffiliationMention] in
      guard proposition.category == .verb, let step = proposition.phrases(.patient).first, isStep(step, of: proposition.lemma) else {
        return []
      }
      let members = signers(proposition)
      guard !members.isEmpty,
        var statement = statements.statement(of: proposition.head, trigger: step.head..<step.head + 1, rule: "affiliation.joined.step")
      else { return [] }
      if statement.status == .reported { statement.status = .announced }
      return members.map { AffiliationMention(relation: .joined, member: $0, group: step, statement: statement) }
    }
  }

  /// Several groups by name; or "five groups", of whom the resolver finds the list.
  private func signers(_ proposition: Proposition) -> [Phrase] {
    let named = proposition.phrases(.agent).filter { [.group, .name].contains($0.referent) }
    if named.count > 1 { return named }
    return proposition.phrases(.agent).filter {
      $0.referent == .describedGroup && $0.owner == nil && view.trees.fineTag($0.head) == "NNS"
        && view.trees.has($0.head, "nummod") && ActorNouns.groups.contains(view.trees.lemma($0.head))
    }
  }

  private func isStep(_ phrase: Phrase, of verb: String) -> Bool {
    let noun = view.trees.lemma(phrase.head)
    let isDefinite = ["the", "this", "their"].contains(view.word(phrase.tokens.lowerBound))
    if ["announce", "confirm", "declare"].contains(verb) {
      return isDefinite && ["move", "step", "merger", "decision", "union", "fusion", "unification"].contains(noun)
    }
    return verb == "sign" && isDefinite
      && ["document", "statement", "charter", "declaration", "agreement", "pact", "communique", "deal"].contains(noun)
  }
}

extension DocumentView {
  /// "Levant Front Rejects Merger With Rival": where every word is capital, capitals tell no names, and nothing is read.
  func isTitleCased(_ sentence: Int) -> Bool {
    let words = annotation.sentences[sentence].tokens.filter {
      annotation.tokens[$0].text.unicodeScalars.first?.properties.isAlphabetic == true && annotation.tokens[$0].text.count > 3
    }
    let capitals = words.filter { annotation.tokens[$0].text.unicodeScalars.first?.properties.isUppercase == true }
    return annotation.sentences[sentence].region == .title && words.count > 2 && capitals.count * 5 >= words.count * 4
  }
}
