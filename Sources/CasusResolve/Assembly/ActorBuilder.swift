// Actors of one article: each set of names with a kind. The fullest name is the actor's; the others are aliases, stated where the text says
// so and local where only this article makes them clear.

import CasusModel

/// Builds the actors of one article.
struct ActorBuilder {
  let discourse: Discourse
  let annotation: Annotation
  /// Kinds that facts show: a body formed as an alliance is one.
  let shown: [Int: ActorKind]
  /// Nodes that take part in an affiliation: a name of unknown kind there is a group.
  let affiliated: Set<Int>
  let aliases: [StatedAlias]

  /// An alias that the text states, ready for the actor.
  struct StatedAlias {
    let node: Int
    let name: String
    let evidence: Evidence
  }

  /// The actors in order of first mention, and the place of each node's actor.
  func actors() -> (actors: [Actor], index: [Int: Int]) {
    var members: [Int: [Int]] = [:]
    var order: [Int] = []
    for (entity, node) in discourse.clusters.nodeOfEntity.enumerated() {
      guard let node else { continue }
      let root = discourse.clusters.root(node)
      if members[root] == nil { order.append(root) }
      members[root, default: []].append(entity)
    }
    var actors: [Actor] = []
    var index: [Int: Int] = [:]
    for root in order {
      guard let entities = members[root], let kind = kind(of: root, entities) else { continue }
      index[root] = actors.count
      actors.append(actor(root, entities, kind))
    }
    return (actors, index)
  }

  /// What facts show, else the kind that most of its names have; the more telling kind where two are as frequent.
  private func kind(of root: Int, _ entities: [Int]) -> ActorKind? {
    let kinds = entities.compactMap { annotation.entities[$0].kind }
    if let shown = shown[root], !kinds.contains(.person), !kinds.contains(.state) { return shown }
    let counts = ActorKind.allCases.map { kind in kinds.count { $0 == kind } }
    if let most = counts.max(), most > 0, let position = counts.firstIndex(of: most) { return ActorKind.allCases[position] }
    return affiliated.contains(root) ? .armedGroup : nil
  }

  private func actor(_ root: Int, _ entities: [Int], _ kind: ActorKind) -> Actor {
    let stated = aliases.filter { discourse.clusters.root($0.node) == root }
    let names = entities.map { text($0) }
    let canonical = entities.lazy.compactMap { annotation.entities[$0].canonical }.first
    let outside = Set(stated.map { NameFold.fold($0.name) })
    let name = canonical ?? best(names.filter { !outside.contains(NameFold.fold($0)) }) ?? best(names) ?? ""
    var seen: Set<String> = [NameFold.fold(name)]
    var found: [Alias] = []
    for alias in stated where seen.insert(NameFold.fold(alias.name)).inserted {
      found.append(Alias(name: alias.name, basis: .stated, evidence: alias.evidence))
    }
    for (entity, name) in zip(entities, names) where seen.insert(NameFold.fold(name)).inserted {
      found.append(Alias(name: name, basis: .local, evidence: evidence(entity)))
    }
    let mentions = Array(Set(entities.map { annotation.entities[$0].span })).sorted()
    return Actor(name: name, kind: kind, aliases: found, mentions: mentions)
  }

  /// The fullest name: most words, then the first in the text. An article in front of it is no part of a name.
  private func best(_ names: [String]) -> String? {
    let longest = names.map { $0.split(separator: " ").count }.max()
    return names.first { $0.split(separator: " ").count == longest }
  }

  private func text(_ entity: Int) -> String {
    let text = annotation.document.text.quote(annotation.entities[entity].span)
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func evidence(_ entity: Int) -> Evidence {
    let token = annotation.entities[entity].tokens.lowerBound
    let sentence = annotation.sentences.first { $0.tokens.contains(token) }
    return Evidence(
      span: sentence?.span ?? annotation.entities[entity].span, trigger: annotation.entities[entity].span, rule: "alias.same_article")
  }
}
