// Mentions → facts of one article. Naming comes first, because "the new alliance" may get its name three sentences later; then every phrase
// is resolved; then one fact is made of all its reports, at its most specific, with all its evidence.

import CasusModel

/// Resolves what one article states.
public struct Resolver: Sendable {
  /// Makes a resolver.
  public init() {}

  /// The facts of one article.
  public func facts(of annotation: Annotation, mentions: Mentions) -> ArticleFacts {
    var discourse = Discourse(annotation, quoted: mentions.claims.filter { $0.form != .indirect }.map(\.content))
    var shown: [Int: ActorKind] = [:]
    for group in bodies(mentions, discourse) {
      let node = discourse.found(group)
      if let kind = kind(of: group, annotation) { shown[node] = kind }
    }
    discourse.nameFoundedBodies()
    for mention in mentions.affiliations where Self.changing.contains(mention.relation) {
      if let group = mention.group, group.referent != .thing, let node = discourse.node(of: group) {
        discourse.change(
          group, node, time: mention.statement.time ?? (mention.statement.status == .announced ? mention.statement.saidTime : nil))
      }
    }
    var stated: [(node: Int, mention: AliasMention)] = []
    for mention in mentions.aliases {
      guard let node = discourse.node(of: mention.name) else { continue }
      if let other = discourse.named(mention.alias) { discourse.equate(node, other, in: mention.sentence(annotation)) }
      if mention.name.name != nil { stated.append((node, mention)) }
    }
    let kinds = Dictionary(shown.map { (discourse.clusters.root($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    let assembly = Assembly(annotation: annotation, discourse: discourse)
    let drafts = assembly.affiliations(mentions.affiliations)
    let builder = ActorBuilder(
      discourse: discourse, annotation: annotation, shown: kinds,
      affiliated: Set(drafts.flatMap { [$0.member.node, $0.group.node].compactMap { $0 } }),
      aliases: stated.map { alias($0.node, $0.mention, annotation) })
    let (actors, index) = builder.actors()
    return ArticleFacts(
      document: annotation.document, actors: actors, affiliations: assembly.finish(drafts, actors: index),
      events: assembly.events(mentions.events, actors: index), claims: assembly.claims(mentions.claims, actors: index))
  }

  private static let changing: Set<Relation> = [.formed, .joined, .mergedInto]

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

  private func alias(_ node: Int, _ mention: AliasMention, _ annotation: Annotation) -> ActorBuilder.StatedAlias {
    let first = annotation.tokens[mention.alias.tokens.lowerBound].span
    let last = annotation.tokens[mention.alias.tokens.upperBound - 1].span
    let trigger = annotation.tokens[mention.trigger.lowerBound].span.union(annotation.tokens[mention.trigger.upperBound - 1].span)
    let name = mention.alias.name.map { annotation.entities[$0].span } ?? first.union(last)
    return ActorBuilder.StatedAlias(
      node: node, name: annotation.document.text.quote(name).split(whereSeparator: \.isWhitespace).joined(separator: " "),
      evidence: Evidence(span: annotation.sentences[mention.sentence(annotation)].span, trigger: trigger, rule: mention.rule))
  }
}

extension AliasMention {
  /// Index of its sentence.
  fileprivate func sentence(_ annotation: Annotation) -> Int {
    annotation.sentences.firstIndex { $0.tokens.contains(trigger.lowerBound) } ?? 0
  }
}
