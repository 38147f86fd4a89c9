// Whether a read name is a marked one. Any name of an actor counts; part of a person's name is enough.

/// The actors of one report, by all their names.
struct ActorNames {
  private var idOfName: [String: Int] = [:]
  private var kinds: [String] = []
  private var idsOfWords: [[String]: Set<Int>] = [:]
  /// For each actor as listed: its name's id, and the words of each of its names.
  private var listed: [(id: Int, names: [Set<String>])] = []

  init(_ actors: [GoldActor]) {
    for actor in actors {
      let id = idOfName[actor.name] ?? kinds.count
      if id == kinds.count {
        idOfName[actor.name] = id
        kinds.append(actor.kind)
      }
      // An actor listed twice has the kind listed last.
      kinds[id] = actor.kind
      var names: [Set<String>] = []
      for name in [actor.name] + actor.aliases {
        let folded = ActorNameWords.folded(name)
        for isSpecific in [true, false] {
          idsOfWords[ActorNameWords.counting(folded, isSpecific: isSpecific), default: []].insert(id)
        }
        names.append(Set(ActorNameWords.counting(folded, isSpecific: false)))
      }
      listed.append((id, names))
    }
  }

  /// A name as these actors resolve it.
  func name(_ text: String) -> ActorName {
    let folded = ActorNameWords.folded(text)
    let specific = ActorNameWords.counting(folded, isSpecific: true)
    let full = ActorNameWords.counting(folded, isSpecific: false)
    let ids = (idsOfWords[specific] ?? []).union(idsOfWords[full] ?? [])
    let own = idOfName[text]
    let isPerson = own.map { kinds[$0] == "person" } ?? false || ids.contains { kinds[$0] == "person" }
    return ActorName(
      text: text, folded: folded, specific: specific, full: full, actors: ids,
      personNames: isPerson ? listed.filter { ids.contains($0.id) || $0.id == own }.flatMap(\.names) : nil)
  }

  /// What the actors of the name are.
  func kinds(_ name: ActorName) -> Set<String> { Set(name.actors.map { kinds[$0] }) }
}

/// A name ready to be compared.
struct ActorName {
  let text: String
  let folded: [String]
  let specific: [String]
  let full: [String]
  /// Ids of the actors that bear it.
  let actors: Set<Int>
  /// The words of each name of the persons that bear it; nil when it is no person's.
  let personNames: [Set<String>]?

  /// `@…` stands for something without a name in the text.
  var isPlaceholder: Bool { text.hasPrefix("@") }

  /// Whether it names nobody: empty, `@…`, "unnamed".
  var isUnnamed: Bool {
    isPlaceholder || folded.isEmpty || (folded.count == 1 && ["unnamed", "none", "null", "unknown"].contains(folded[0]))
  }

  /// Whether it only describes some alliance.
  var isGenericAlliance: Bool { ActorNameWords.isGenericAlliance(folded) }

  /// Whether this read name denotes the marked one.
  func denotes(_ gold: ActorName) -> Bool {
    guard !gold.isPlaceholder else { return false }
    for mine in [specific, full] where !mine.isEmpty && (mine == gold.specific || mine == gold.full) { return true }
    if !actors.isDisjoint(with: gold.actors) { return true }
    guard let names = gold.personNames, !full.isEmpty else { return false }
    let mine = Set(full)
    let own = Set(gold.full)
    // A person's listed name made of titles alone is part of any name: so the guideline's scorer has it.
    return names.contains { mine.isSubset(of: $0) || $0.isSubset(of: mine) }
      || (!own.isEmpty && (mine.isSubset(of: own) || own.isSubset(of: mine)))
  }
}

extension ActorName? {
  /// Whether this read name denotes one of the marked ones; never where either is missing.
  func denotes(_ gold: ActorName?, or others: [ActorName] = []) -> Bool {
    guard let self else { return false }
    return ([gold].compactMap { $0 } + others).contains(where: self.denotes)
  }
}
