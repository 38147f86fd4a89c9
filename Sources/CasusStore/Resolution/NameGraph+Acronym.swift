// Which links hold, and what is proposed for those that do not.

import CasusModel

extension NameGraph {
  /// For each unlisted acronym: one name of each set of long names that share it and may be one actor, because they have a word in
  /// common, a link of their own, or the same registry actor. Linear in links and words, however many names share an acronym.
  func rivals() -> [Int64: [Node]] {
    var neighbours: [Int64: [Node]] = [:]
    for link in links {
      guard let low = nodes[link.low], let high = nodes[link.high] else { continue }
      neighbours[low.id, default: []].append(high)
      neighbours[high.id, default: []].append(low)
    }
    var rivals: [Int64: [Node]] = [:]
    for acronym in nodes.values where acronym.registryActor == nil && Acronym.isPossible(acronym.fold) {
      let names = (neighbours[acronym.id] ?? []).filter { !Acronym.isPossible($0.fold) }
      rivals[acronym.id] = unlike(names, neighbours)
    }
    return rivals
  }

  private func unlike(_ names: [Node], _ neighbours: [Int64: [Node]]) -> [Node] {
    var sets = DisjointSets()
    for name in names { sets.insert(name.id) }
    let members = Set(names.map(\.id))
    var firstWithWord: [Substring: Int64] = [:]
    var firstOfActor: [Int64: Int64] = [:]
    for name in names {
      if let actor = name.registryActor {
        // The registry has the last word on listed names: neither words nor links make two of its actors one.
        sets.join(name.id, firstOfActor[actor, default: name.id])
        firstOfActor[actor] = firstOfActor[actor] ?? name.id
        continue
      }
      for word in Acronym.words(name.fold) {
        sets.join(name.id, firstWithWord[word, default: name.id])
        firstWithWord[word] = firstWithWord[word] ?? name.id
      }
      for other in neighbours[name.id] ?? [] where members.contains(other.id) { sets.join(name.id, other.id) }
    }
    for name in names where name.registryActor != nil {
      for word in Acronym.words(name.fold) { if let other = firstWithWord[word] { sets.join(name.id, other) } }
    }
    return sets.all().compactMap { $0.compactMap { nodes[$0] }.min(by: Self.inOrder) }.sorted(by: Self.inOrder)
  }

  /// A link to an acronym holds when all long names that share the acronym may be one actor.
  func keep(_ link: Link, _ rivals: [Int64: [Node]]) -> Bool {
    guard let low = nodes[link.low], let high = nodes[link.high] else { return false }
    switch (Acronym.isPossible(low.fold), Acronym.isPossible(high.fold)) {
    case (true, false): return isGood(acronym: low, for: high, rivals)
    case (false, true): return isGood(acronym: high, for: low, rivals)
    case (true, true), (false, false): return true
    }
  }

  private func isGood(acronym: Node, for name: Node, _ rivals: [Int64: [Node]]) -> Bool {
    guard let actor = acronym.registryActor else { return (rivals[acronym.id] ?? []).count < 2 }
    return name.registryActor != nil || (registryFolds[actor] ?? []).contains { Acronym.shareWord($0, name.fold) }
  }

  /// What is proposed in place of a link that does not hold.
  func proposals(cut link: Link, _ rivals: [Int64: [Node]]) -> [Proposal] {
    guard let low = nodes[link.low], let high = nodes[link.high] else { return [] }
    let (acronym, name) = Acronym.isPossible(low.fold) ? (low, high) : (high, low)
    if acronym.registryActor != nil || !acronym.spellings.isEmpty { return [proposal(acronym, name, "shared_acronym")] }
    // Each with the next, and once for all links of the acronym.
    guard let rivals = rivals[acronym.id], rivals.first?.id == name.id else { return [] }
    return zip(rivals, rivals.dropFirst()).filter { $0.registryActor == nil || $1.registryActor == nil }
      .map { proposal($0, $1, "shared_acronym") }
  }

  /// The actor that a group of unlisted names is.
  ///
  /// Its name: of the names that articles use as a main name, the first in order of folds, acronyms last; in the spelling used most,
  /// then the first in byte order. Its kind: the one stated most, then the first of the vocabulary. Its key: that name's.
  static func articleOwner(of group: [Node]) -> Owner {
    let named = group.filter { !$0.spellings.isEmpty }
    guard let main = named.first(where: { !Acronym.isPossible($0.fold) }) ?? named.first else { return .nobody }
    var texts: [String: Int] = [:]
    for spelling in main.spellings { texts[spelling.text, default: 0] += spelling.count }
    var kinds: [ActorKind: Int] = [:]
    for spelling in named.flatMap(\.spellings) { kinds[spelling.kind, default: 0] += spelling.count }
    let most = kinds.values.max() ?? 0
    let text = texts.min { left, right in
      left.value != right.value ? left.value > right.value : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }
    guard let text, let kind = ActorKind.allCases.first(where: { kinds[$0] == most }) else { return .nobody }
    return .article(key: main.key, name: text.key, kind: kind)
  }
}
