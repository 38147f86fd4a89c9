// Which names of an article are one actor. Equal names are; a surname is the person whose full name stands in the same article; a short form
// is the one group whose longer name has the word. Two candidates mean none.

import CasusModel

/// The names of one article by actor.
struct NameClusters {
  /// One node per entity of the annotation that can be an actor.
  private(set) var sets: DisjointSet
  /// Node of each entity; nil for places.
  let nodeOfEntity: [Int?]
  let annotation: Annotation

  init(_ annotation: Annotation) {
    self.annotation = annotation
    var nodes: [Int?] = []
    var count = 0
    for entity in annotation.entities {
      let isActor = entity.kind != nil || entity.type != .location
      nodes.append(isActor ? count : nil)
      if isActor { count += 1 }
    }
    nodeOfEntity = nodes
    sets = DisjointSet(count: count)
    joinEqualNames()
    joinShortNames()
  }

  /// A node for something without a name yet.
  mutating func addNode() -> Int { sets.add() }

  mutating func join(_ left: Int, _ right: Int) { sets.join(left, right) }

  func root(_ node: Int) -> Int { sets.root(node) }

  /// The name by which equality is judged: the lexicons' own form, or the folded words without a leading article.
  func key(_ index: Int) -> String {
    let entity = annotation.entities[index]
    if let canonical = entity.canonical { return NameFold.fold(canonical) }
    let fold = NameFold.fold(annotation.document.text.quote(entity.span))
    let words = fold.split(separator: " ")
    return words.count > 1 && ["al", "el"].contains(words[0]) ? words.dropFirst().joined(separator: " ") : fold
  }

  private mutating func joinEqualNames() {
    var first: [String: Int] = [:]
    for (index, node) in nodeOfEntity.enumerated() {
      guard let node else { continue }
      let key = "\(annotation.entities[index].type.rawValue) \(key(index))"
      if let known = first[key] { sets.join(known, node) } else { first[key] = node }
    }
  }

  /// "Nour" for "Abu Abdelrahman Nour", "Ahrar" for "Ahrar al-Sham"; never for places, and never by a word that also names a place.
  private mutating func joinShortNames() {
    var longer: [EntityType: [String: Set<Int>]] = [:]
    let places = Set(
      annotation.entities.indices.filter { annotation.entities[$0].type == .location }.flatMap {
        key($0).split(separator: " ").map(String.init)
      })
    for (index, node) in nodeOfEntity.enumerated() {
      guard let node, annotation.entities[index].type != .location else { continue }
      let words = telling(index)
      // "X in Y" and "X of Y" are others than X, however short the name.
      let all = key(index).split(separator: " ")
      let own = all.prefix { !["in", "of", "for"].contains($0) }
      let type = annotation.entities[index].type
      guard all.count > 1, type == .person || own.count == all.count || own.count > 1 else { continue }
      for word in type == .person ? words.suffix(1) : words[...] where !places.contains(word) {
        longer[type, default: [:]][word, default: []].insert(sets.root(node))
      }
    }
    for (index, node) in nodeOfEntity.enumerated() {
      let words = key(index).split(separator: " ").map(String.init)
      guard let node, words.count == 1, let word = telling(index).first, let candidates = longer[annotation.entities[index].type]?[word]
      else { continue }
      let roots = Set(candidates.map(sets.root))
      if roots.count == 1, let only = roots.first { sets.join(only, node) }
    }
  }

  /// The words of a name that can tell it from others: no articles, no words of every second group's name.
  private func telling(_ index: Int) -> [String] {
    key(index).split(separator: " ").map(String.init).filter { !Self.common.contains($0) }
  }

  private static let common: Set<String> = [
    "al", "el", "ad", "ar", "as", "ash", "at", "az", "ul", "of", "the", "and", "for", "bin", "ibn", "abu", "front", "army", "brigade",
    "brigades", "battalion",
    "battalions", "movement", "legion", "union", "alliance", "coalition", "party", "council", "command", "forces", "force", "group", "free",
    "national",
    "islamic", "syrian", "united", "democratic", "state", "sham", "islam", "people", "peoples", "new", "liberation", "din", "jaysh",
    "jabhat", "jabha", "liwa",
  ]
}
