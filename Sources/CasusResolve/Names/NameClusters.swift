// Which names of an article are one actor. Equal names are; a surname is the person whose full name stands in the same article; a short form
// is the one group whose longer name has the word. Two candidates mean none.

import CasusModel

/// The names of one article by actor.
struct NameClusters {
  /// One node per entity of the annotation that can be an actor.
  private(set) var sets: DisjointSet
  /// Node of each entity; nil for places.
  let nodeOfEntity: [Int?]
  /// The entity for which each of the first nodes was made.
  private let entityOfNode: [Int]
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
    entityOfNode = nodes.indices.filter { nodes[$0] != nil }
    sets = DisjointSet(count: count)
    joinEqualNames()
    joinShortNames()
    joinFirstNames()
    joinGroupsNamedAsPersons()
    joinHeadWords()
    joinInitials()
  }

  /// A node for something without a name yet.
  mutating func addNode() -> Int { sets.add() }

  mutating func join(_ left: Int, _ right: Int) { sets.join(left, right) }

  func root(_ node: Int) -> Int { sets.root(node) }

  /// Whether a name stands for a node. Names are the first nodes, and the first node of a set stands for it.
  func hasName(_ node: Int) -> Bool { sets.root(node) < entityOfNode.count }

  /// Whether a name is the first one of its actor in the text.
  func isFirstMention(_ entity: Int) -> Bool { nodeOfEntity[entity].map { sets.root($0) == $0 } ?? false }

  /// The first name of a node in the text.
  func firstMention(of node: Int) -> Int? {
    let root = sets.root(node)
    return root < entityOfNode.count ? entityOfNode[root] : nil
  }

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
      let extended = type == .person ? [] : extended(index)
      for word in type == .person ? words.suffix(1) : words[...] where !places.contains(word) && !extended.contains(word) {
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

  /// "**Abdelaziz**" for "Abdelaziz Tirab": where a first name is nobody's surname, the one person so named before it.
  private mutating func joinFirstNames() {
    var named: [String: Set<Int>] = [:]
    var surnames: Set<String> = []
    for (index, node) in nodeOfEntity.enumerated() {
      guard let node, annotation.entities[index].type == .person else { continue }
      let words = key(index).split(separator: " ").map(String.init)
      if words.count > 1, let first = words.first, let last = words.last {
        named[first, default: []].insert(sets.root(node))
        surnames.insert(last)
      } else if words.count == 1, !surnames.contains(words[0]), let known = named[words[0]], known.count == 1, let only = known.first {
        sets.join(only, node)
      }
    }
  }

  /// "**Zanki**" for the group "Noureddine Zanki": taken for a person's name alone, where no person of that name is in the text, and the one group
  /// has nothing but such words in its own.
  private mutating func joinGroupsNamedAsPersons() {
    var groups: [String: Set<Int>] = [:]
    var people: Set<String> = []
    for (index, node) in nodeOfEntity.enumerated() {
      guard let node else { continue }
      let words = key(index).split(separator: " ").map(String.init)
      guard words.count > 1, let last = words.last else { continue }
      if annotation.entities[index].type == .person { people.formUnion(words) }
      if annotation.entities[index].kind == .armedGroup, words.allSatisfy({ !Self.common.contains($0) || ["al", "din"].contains($0) }) {
        groups[last, default: []].insert(sets.root(node))
      }
    }
    for (index, node) in nodeOfEntity.enumerated() where annotation.entities[index].type == .person {
      let word = key(index)
      guard let node, !people.contains(word), let known = groups[word], known.count == 1, let only = known.first else { continue }
      sets.join(only, node)
    }
  }

  /// "the **Front**" with a capital for "Equatoria Front": a word for a kind of group alone, where the only name in it was given within two
  /// sentences. Where it stands alone before any such name, it is somebody else.
  private mutating func joinHeadWords() {
    var ending: [String: (roots: Set<Int>, last: Int)] = [:]
    var alone: Set<String> = []
    for (index, node) in nodeOfEntity.enumerated() {
      let tokens = annotation.entities[index].tokens
      guard let node, annotation.entities[index].type == .organisation, let last = tokens.last else { continue }
      let word = annotation.tokens[last].text.lowercased()
      let sentence = annotation.sentences.partitionPoint { $0.tokens.upperBound > last }
      if tokens.count > 1 {
        ending[word, default: ([], 0)].roots.insert(sets.root(node))
        ending[word]?.last = sentence
      } else if Self.common.contains(word), !alone.contains(word) {
        if let known = ending[word], known.roots.count == 1, let only = known.roots.first, sentence - known.last <= 2 {
          sets.join(only, node)
        } else {
          alone.insert(word)
        }
      }
    }
  }

  /// "The Moro Islamic Liberation Front … the **MILF**": capitals that are the first letters of the only such name given before them.
  private mutating func joinInitials() {
    var full: [String: Set<Int>] = [:]
    for (index, node) in nodeOfEntity.enumerated() where annotation.entities[index].type == .organisation {
      guard let node else { continue }
      let name = annotation.document.text.quote(annotation.entities[index].span)
      let isAcronym = (3...6).contains(name.unicodeScalars.count) && name.unicodeScalars.allSatisfy { $0.properties.isUppercase }
      if isAcronym {
        let candidates = Set((full[name] ?? []).map(sets.root))
        if candidates.count == 1, let only = candidates.first { sets.join(only, node) }
      } else {
        let words = name.split { $0.isWhitespace || $0 == "-" }
        let initials = words.filter { $0.first?.isUppercase == true }.compactMap(\.first).map(String.init).joined()
        if words.count > 2 { full[initials, default: []].insert(sets.root(node)) }
      }
    }
  }

  /// "JRM-Unity", "SLM-Dawn": a wing has its parent's name with one more word, so the parent's is no short form of it. "al-Sham" is one word.
  private func extended(_ index: Int) -> Set<String> {
    let name = annotation.document.text.quote(annotation.entities[index].span)
    let compounds = name.split(whereSeparator: \.isWhitespace).map { $0.split(separator: "-") }.filter { parts in
      parts.count > 1 && parts.allSatisfy { $0.count > 2 && $0.first?.isUppercase == true }
    }
    return Set(compounds.flatMap { $0 }.map { NameFold.fold(String($0)) })
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
