// "The front", "the new alliance", "his movement", "the general": a definite noun stands for the name that it heads, else for what the text is
// about, where number and kind agree.

import CasusModel

extension Discourse {
  /// "the (new) alliance", "the front", "the group", "the vanguard" for "Delta Justice Vanguard".
  func description(_ phrase: Phrase) -> Int? {
    guard isDefinite(phrase), tag(phrase.head) == "NN" || tag(phrase.head).hasPrefix("NNP") else { return nil }
    let noun = lemma(phrase.head)
    let isNew = isNew(phrase)
    // "the front" is the last Front named; "the new army" is none that was named before.
    // "the army" and "the government" are the state's, even where an Army has been named.
    if Self.ofTheState.contains(noun), !isNew { return nil }
    if let node = headedName(phrase) { return node }
    guard phrase.referent == .describedGroup else { return nil }
    let isBare = modifiers(phrase).allSatisfy(Self.plain.contains)
    guard isBare || isNew else { return nil }
    // "the revived group": whose return or new name is the story.
    if Self.groups.contains(noun), modifiers(phrase).contains(where: { ["revived", "renamed"].contains($0) }) {
      return annotation.sentences.isEmpty ? nil : mostSalient(candidates(in: 0, before: phrase.tokens.lowerBound))
    }
    if Self.alliances.contains(noun) || isNew { return alliance(before: phrase, isNew: isNew) }
    return Self.groups.contains(noun) ? subjectGroup(before: phrase) : nil
  }

  static let ofTheState: Set<String> = ["army", "government", "military", "police", "force", "troop", "state"]
  /// Adjectives that tell no group from another.
  private static let plain: Set<String> = [
    "rebel", "armed", "militant", "opposition", "dissident", "insurgent", "jihadist", "islamist", "planned", "whole", "entire", "same",
  ]

  /// A definite noun for the last name that it heads: "the front" for "Levant Front", "the coalition" for "Coalition of …".
  func headedName(_ phrase: Phrase) -> Int? {
    guard isDefinite(phrase), tag(phrase.head) == "NN" || tag(phrase.head).hasPrefix("NNP"), !Self.ofTheState.contains(lemma(phrase.head)),
      modifiers(phrase).allSatisfy(Self.plain.contains)
    else { return nil }
    let candidates = index.headed(by: lemma(phrase.head), before: phrase.tokens.lowerBound, back: 20)
    // The title counts twice: it says what the story is about.
    let titled = candidates.filter { annotation.sentences[index.sentences[annotation.entities[$0].tokens.lowerBound]].region == .title }
    let nodes = (titled + candidates).compactMap(node)
    // With two Fronts in the story, "the front" is the one that it is about.
    var counts: [Int: Int] = [:]
    for node in nodes { counts[node, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    return nodes.last { counts[$0] == most }
  }

  /// "the new group", "the group": nothing else tells it from others.
  private func isNew(_ phrase: Phrase) -> Bool {
    let words = modifiers(phrase)
    return !words.isEmpty
      && words.allSatisfy {
        [
          "new", "joint", "military", "rebel", "united", "unified", "revived", "renamed", "merged", "jihadist", "armed",
        ].contains($0)
      }
  }

  /// The group that this sentence is about before the phrase, else the one before: its subject first.
  private func subjectGroup(before phrase: Phrase) -> Int? {
    let sentence = index.sentences[phrase.head]
    for place in stride(from: sentence, through: max(0, sentence - 2), by: -1) {
      let candidates = candidates(in: place, before: phrase.tokens.lowerBound)
      if !candidates.isEmpty { return mostSalient(candidates) }
    }
    return nil
  }

  /// "the remainder of the bloc": the bloc, of which it is the most.
  func whole(of phrase: Phrase) -> Int? {
    guard ["remainder", "rest", "bulk", "majority"].contains(lemma(phrase.head)) else { return nil }
    let behind = (phrase.head + 1..<phrase.head + 6).clamped(to: annotation.tokens.indices)
    guard let noun = behind.first(where: { annotation.tokens[$0].head == phrase.head && annotation.tokens[$0].dependency == "nmod" }),
      let article = (phrase.head + 1..<noun).first(where: { ["the", "this"].contains(word($0)) })
    else { return nil }
    var inner = Phrase(tokens: article..<noun + 1, head: noun)
    inner.referent = .describedGroup
    return known(at: noun) ?? description(inner)
  }

  // MARK: Whose

  /// "his movement", "her militia": the only group that the person leads or speaks for.
  func possessed(_ phrase: Phrase) -> Int? {
    let first = phrase.tokens.lowerBound
    guard ["his", "her"].contains(word(first)), Self.groups.contains(lemma(phrase.head)), tag(phrase.head) == "NN",
      modifiers(phrase).isEmpty, let person = person(before: first, sentence: index.sentences[first]), let groups = groupsOfPerson[person]
    else { return nil }
    // "his brigade" of a man with a Brigade and an Army is the Brigade; else what was told before counts.
    let noun = lemma(phrase.head)
    if let one = only(groups.filter { $0.noun == noun }.map { clusters.root($0.node) }) { return one }
    let before = groups.filter { $0.token < first }
    return only((before.isEmpty ? groups : before).map { clusters.root($0.node) })
  }

  /// "the general" for "General X": the last person of whom the text said so, if only one was.
  func person(_ phrase: Phrase) -> Int? {
    guard isDefinite(phrase), phrase.owner == nil, modifiers(phrase).isEmpty, tag(phrase.head) == "NN" else { return nil }
    let noun = word(phrase.head)
    let people = index.names(before: phrase.tokens.lowerBound, sentence: index.sentences[phrase.head], back: 6).filter { entity in
      let start = annotation.entities[entity].tokens.lowerBound
      guard annotation.entities[entity].type == .person else { return false }
      return word(start) == noun || start > 0 && word(start - 1) == noun
    }
    return only(people.compactMap(node))
  }
}
