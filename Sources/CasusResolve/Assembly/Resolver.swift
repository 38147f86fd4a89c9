// Mentions → facts of one article. Naming comes first, because "the new alliance" may get its name three sentences later; then every phrase
// is resolved; then one fact is made of all its reports, at its most specific, with all its evidence.

import CasusModel

/// Resolves what one article states.
public struct Resolver: Sendable {
  /// Makes a resolver.
  public init() {}

  /// The facts of one article.
  public func facts(of annotation: Annotation, mentions: Mentions) -> ArticleFacts {
    let annotation = annotation.withSeats(mentions.affiliations.flatMap { [$0.member, $0.group] })
    var discourse = Discourse(
      annotation,
      quotes: mentions.claims.filter { $0.form != .indirect }.map {
        Discourse.Quote(content: $0.content, source: $0.source)
      },
      affiliated: names(mentions.affiliations.flatMap { [$0.member, $0.group] }).union(
        names(mentions.events.filter { $0.type == .assault && $0.statement.status.isFactual }.flatMap(\.actor))),
      joined: names(mentions.affiliations.filter { [.joined, .memberOf, .left].contains($0.relation) }.map(\.group)))
    var shown: [Int: ActorKind] = [:]
    for group in bodies(mentions, discourse) {
      let node = discourse.found(group)
      if let kind = kind(of: group, annotation) { shown[node] = kind }
    }
    discourse.nameFoundedBodies()
    for mention in mentions.affiliations where mention.relation == .formed {
      if let group = mention.group { discourse.nameByCreation(group, noun: mention.statement.trigger.lowerBound) }
    }
    for mention in mentions.affiliations { discourse.nameByMembers(mention) }
    let stated = equate(mentions.aliases, mentions.affiliations, &discourse)
    for phrase in mentions.affiliations.flatMap({ [$0.member, $0.group] }).compactMap({ $0 }) {
      discourse.nameLater(phrase)
      discourse.namePersonLater(phrase)
    }
    discourse.noteSoleGroup()
    follow(mentions.affiliations, &discourse)
    let kinds = Dictionary(shown.map { (discourse.clusters.root($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    let assembly = Assembly(discourse, Formations(mentions.affiliations, aliases: mentions.aliases, discourse), mentions)
    let lists = GroupLists(mentions.lists, discourse)
    let expanded = mentions.affiliations.flatMap(lists.expanded)
    let departures = OpenDepartures(expanded, discourse)
    let drafts = assembly.affiliations(expanded.compactMap(departures.closed))
    let builder = ActorBuilder(
      discourse: discourse, annotation: annotation, shown: kinds,
      affiliated: Set(drafts.flatMap { [$0.member.node, $0.group.node].compactMap { $0 } }),
      aliases: stated.map { alias($0.node, $0.mention, discourse) })
    let (actors, index) = builder.actors()
    return ArticleFacts(
      document: annotation.document, actors: actors, affiliations: assembly.finish(drafts, actors: index),
      events: assembly.events(mentions.events, actors: index), claims: assembly.claims(mentions.claims, actors: index))
  }

  /// The names of groups, and those of unknown kind, among phrases.
  private func names(_ phrases: [Phrase?]) -> Set<Int> {
    Set(phrases.compactMap { $0 }.filter { [.group, .name].contains($0.referent) }.compactMap(\.name))
  }

  /// Joins what the text says to be two names of one actor, and gives described bodies the names that it gives them.
  private func equate(_ aliases: [AliasMention], _ affiliations: [AffiliationMention], _ discourse: inout Discourse) -> [(
    node: Int, mention: AliasMention
  )] {
    var stated: [(node: Int, mention: AliasMention)] = []
    for mention in aliases {
      let other = discourse.named(mention.alias)
      // "X, as **the splinter** calls itself": the noun stands behind the name.
      if mention.name.name == nil, mention.name.head > mention.alias.head, let other,
        let splinter = splinter(mention.name, affiliations, discourse)
      {
        (discourse.described[splinter], discourse.described[mention.name.head]) = (other, other)
      } else if let node = discourse.node(of: mention.name) {
        if let other { discourse.equate(node, other, in: mention.sentence(discourse)) }
        if mention.name.name != nil { stated.append((node, mention)) }
      } else if let other, let founded = discourse.foundedBy(mention.name) {
        discourse.equate(founded, other, in: mention.sentence(discourse))
      } else if mention.name.referent == .describedGroup, let other {
        // "the dissident bloc known as X": from here on, that bloc is X.
        discourse.described[mention.name.head] = other
        if let splinter = splinter(mention.name, affiliations, discourse) { discourse.described[splinter] = other }
        if Discourse.alliances.contains(discourse.lemma(mention.name.head)) {
          discourse.contain(mention.name, other, time: nil, isChange: false)
        }
      }
    }
    return stated
  }

  /// "**A faction** of X walked out … Y, as **the splinter** calls itself": the last group told of as leaving, at most three sentences back,
  /// that no name has.
  private func splinter(_ phrase: Phrase, _ affiliations: [AffiliationMention], _ discourse: Discourse) -> Int? {
    let nouns: Set<String> = ["splinter", "faction", "group", "breakaway", "wing", "movement", "offshoot", "outfit", "militia", "party"]
    let sentence = discourse.index.sentences[phrase.head]
    guard nouns.contains(discourse.lemma(phrase.head)) else { return nil }
    let leaving = affiliations.last { mention in
      guard [.left, .splitFrom].contains(mention.relation), let member = mention.member, member.referent == .describedGroup,
        member.name == nil
      else { return false }
      return member.head < phrase.tokens.lowerBound && sentence - discourse.index.sentences[member.head] <= 3
        && ["a", "an", "one"].contains(discourse.word(member.tokens.lowerBound)) && discourse.described[member.head] == nil
    }
    return leaving?.member?.head
  }

  /// Notes, in text order, which bodies others belong to, and who leads or speaks for which group.
  private func follow(_ affiliations: [AffiliationMention], _ discourse: inout Discourse) {
    for mention in affiliations {
      // "a fellow member, X": of the body spoken of, which is so spoken of again.
      let isMembership = mention.statement.rule.hasPrefix("affiliation.member_of")
      guard let group = mention.group,
        let node = (group.referent == .thing ? nil : discourse.node(of: group))
          ?? (isMembership ? discourse.group(of: group, in: mention.relation) : nil)
      else { continue }
      if Self.belonging.contains(mention.relation) {
        let time = mention.statement.time ?? (mention.statement.status == .announced ? mention.statement.saidTime : nil)
        discourse.contain(group, node, time: time, isChange: Self.changing.contains(mention.relation))
      }
      if mention.relation == .leads, mention.statement.status.isFactual, mention.statement.status != .historical,
        let member = mention.member, let leader = discourse.node(of: member)
      {
        let noun = discourse.lemma(group.tokens.upperBound - 1)
        discourse.groupsOfPerson[leader, default: []].append(Discourse.Lead(token: group.head, node: node, noun: noun))
      }
    }
  }

  private static let changing: Set<Relation> = [.formed, .joined, .mergedInto]
  private static let belonging: Set<Relation> = [.formed, .joined, .mergedInto, .memberOf, .left, .dissolved]

  /// The phrases that bring a body into the story, in text order: what is formed, and new bodies that are joined, led or named.
  private func bodies(_ mentions: Mentions, _ discourse: Discourse) -> [Phrase] {
    let formed = mentions.affiliations.filter { $0.relation == .formed }.compactMap(\.group).filter { $0.referent != .pronoun }
    let introduced = mentions.affiliations.filter { $0.relation != .formed }.compactMap(\.group) + mentions.aliases.map(\.name)
    var seen: Set<Int> = []
    return (formed + introduced.filter(discourse.introduces)).sorted { $0.head < $1.head }.filter { seen.insert($0.head).inserted }
  }

  private func kind(of group: Phrase, _ annotation: Annotation) -> ActorKind? {
    guard group.name == nil else { return nil }
    return ["alliance", "coalition", "bloc", "grouping", "room"].contains(annotation.tokens[group.head].lemma.lowercased())
      ? .alliance : .armedGroup
  }

  private func alias(_ node: Int, _ mention: AliasMention, _ discourse: Discourse) -> ActorBuilder.StatedAlias {
    let annotation = discourse.annotation
    let first = annotation.tokens[mention.alias.tokens.lowerBound].span
    let last = annotation.tokens[mention.alias.tokens.upperBound - 1].span
    let trigger = annotation.tokens[mention.trigger.lowerBound].span.union(annotation.tokens[mention.trigger.upperBound - 1].span)
    let name = mention.alias.name.map { annotation.entities[$0].span } ?? first.union(last)
    return ActorBuilder.StatedAlias(
      node: node, name: annotation.document.text.quote(name).split(whereSeparator: \.isWhitespace).joined(separator: " "),
      evidence: Evidence(span: annotation.sentences[mention.sentence(discourse)].span, trigger: trigger, rule: mention.rule))
  }
}

extension Annotation {
  /// With the capitals among phrases that stand for states ("**Kigali** backs them") as names of these states; elsewhere they stay places.
  fileprivate func withSeats(_ phrases: [Phrase?]) -> Annotation {
    let seats = Set(phrases.compactMap { $0?.referent == .state ? $0?.name : nil }.filter { entities[$0].kind == nil })
    guard !seats.isEmpty else { return self }
    return Annotation(
      document: document, tokens: tokens, sentences: sentences,
      entities: entities.enumerated().map { seats.contains($0.offset) ? $0.element.as(.state) : $0.element }, times: times)
  }
}

extension AliasMention {
  /// Index of its sentence.
  fileprivate func sentence(_ discourse: Discourse) -> Int {
    discourse.index.sentences.indices.contains(trigger.lowerBound) ? discourse.index.sentences[trigger.lowerBound] : 0
  }
}
