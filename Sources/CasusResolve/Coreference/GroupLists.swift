// "The five factions", "both groups", "they", "the two": plural words that stand for groups named together, before or behind. A list is taken
// only where number or noun agrees, or where nothing else was named since; otherwise the words stay words.

import CasusModel

/// Finds the list that a plural phrase stands for.
struct GroupLists {
  private let discourse: Discourse
  private let annotation: Annotation
  private let lists: [GroupList]
  /// Sentence of each list, in order.
  private let places: [Int]

  /// Linear in the document.
  init(_ lists: [GroupList], _ discourse: Discourse) {
    self.discourse = discourse
    annotation = discourse.annotation
    // "the Union of Mopti Patriots (UMP)" may have been read as two items: it is one.
    let merged = lists.map { list in
      var seen: Set<Int> = []
      return GroupList(
        members: list.members.filter { discourse.named($0).map { seen.insert($0).inserted } ?? true }, noun: list.noun)
    }
    self.lists = merged.filter { $0.members.count > 1 }.sorted { $0.members[0].head < $1.members[0].head }
    places = self.lists.map { discourse.index.sentences[$0.members[0].head] }
  }

  /// The mention with each item of a list in the place of the plural word; the mention alone where there is none.
  func expanded(_ mention: AffiliationMention) -> [AffiliationMention] {
    if let phrase = mention.member, let list = list(for: phrase) {
      return list.members.filter { $0.name == nil || $0.name != mention.group?.name }.map { member in
        AffiliationMention(relation: mention.relation, member: member, group: mention.group, statement: mention.statement)
      }
    }
    if let phrase = mention.group, let list = list(for: phrase) {
      return list.members.filter { $0.name == nil || $0.name != mention.member?.name }.map { group in
        AffiliationMention(relation: mention.relation, member: mention.member, group: group, statement: mention.statement)
      }
    }
    return [mention]
  }

  /// How many sentences a reference reaches.
  private static let reach = 3

  private func list(for phrase: Phrase) -> GroupList? {
    guard phrase.name == nil else { return nil }
    // "the two", "the five": a number alone.
    if annotation.tokens[phrase.head].fineTag == "CD" { return counted(phrase) }
    switch phrase.referent {
    case .pronoun: return pronounList(phrase) ?? subjectList(phrase)
    case .describedGroup where annotation.tokens[phrase.head].fineTag == "NNS": return describedList(phrase)
    default: return nil
    }
  }

  private func counted(_ phrase: Phrase) -> GroupList? {
    guard word(phrase.tokens.lowerBound) == "the", phrase.tokens.count == 2, let number = number(of: phrase.head), number < 100 else {
      return nil
    }
    return near(phrase).last { lists[$0].members.count == number && lists[$0].members[0].head < phrase.head }.map { lists[$0] }
  }

  /// "they", "both", "all": the last list, in this sentence or the one before, with no other group named since.
  private func pronounList(_ phrase: Phrase) -> GroupList? {
    guard ["they", "both", "all", "themselves", "them"].contains(word(phrase.head)), let index = lastList(before: phrase) else {
      return nil
    }
    let list = lists[index]
    if word(phrase.head) == "both", list.members.count != 2 { return nil }
    let end = list.members.last?.tokens.upperBound ?? 0
    guard discourse.index.sentences[phrase.head] - places[index] <= 1, !isGroupNamed(between: end, and: phrase) else { return nil }
    return list
  }

  /// "**Four bands** appear in a video in which **they** pledge loyalty": the bands, where they are listed.
  private func subjectList(_ phrase: Phrase) -> GroupList? {
    guard word(phrase.head) == "they", let subject = discourse.index.subject(of: discourse.index.sentences[phrase.head]),
      subject < phrase.head, annotation.tokens[subject].fineTag == "NNS"
    else { return nil }
    let number = (max(0, subject - 4)..<subject).first { annotation.tokens[$0].head == subject && self.number(of: $0) != nil }
    guard let number else { return nil }
    return describedList(Phrase(tokens: number..<subject + 1, head: subject))
  }

  private func describedList(_ phrase: Phrase) -> GroupList? {
    let noun = annotation.tokens[phrase.head].lemma.lowercased()
    guard Self.nouns.contains(noun) else { return nil }
    let number = phrase.tokens.lazy.filter { $0 < phrase.head }.compactMap { self.number(of: $0) }.first
    // "Syria's two factions" are as many as are named; "the brigades of X" are X's.
    guard phrase.owner == nil || number != nil else { return nil }
    let near = near(phrase)
    // Said to be these: "The five factions are A, B …", "five factions, A, B …".
    if let named = near.first(where: { lists[$0].noun.map { annotation.tokens[$0].lemma.lowercased() == noun } ?? false }),
      number == nil || lists[named].members.count <= number ?? 0
    {
      return lists[named]
    }
    if let number, number > 1 {
      // Before; or, with three and more, behind.
      return near.last { lists[$0].members.count == number && lists[$0].members[0].head < phrase.head }.map { lists[$0] }
        ?? (number > 2 ? near.first { lists[$0].members.count == number } : next(phrase, near)).map { lists[$0] }
    }
    let isDefinite = ["the", "these", "those"].contains(word(phrase.tokens.lowerBound)) && phrase.tokens.count == 2
    guard isDefinite, let index = lastList(before: phrase), near.contains(index) else { return nil }
    return lists[index]
  }

  /// "**Two militias** announced … **A and B** said": two that the next sentence has for its subject.
  private func next(_ phrase: Phrase, _ near: Range<Int>) -> Int? {
    let sentence = discourse.index.sentences[phrase.head]
    return near.first { place in
      lists[place].members.count == 2 && places[place] == sentence + 1
        && lists[place].members.allSatisfy { discourse.index.salience(of: $0.head) == 0 }
    }
  }

  private static let nouns: Set<String> = [
    "group", "faction", "brigade", "battalion", "movement", "party", "militia", "organisation", "organization", "force", "side",
    "signatory",
    "member", "unit", "army", "formation", "ally", "band", "gang", "outfit", "bloc", "cell", "clan", "tribe", "wing", "network", "cartel",
    "entity", "structure", "body", "coalition", "alliance", "founder", "partner", "splinter",
  ]

  private static let numbers = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]

  private func number(of token: Int) -> Int? {
    let word = word(token)
    if word == "both" { return 2 }
    if let index = Self.numbers.firstIndex(of: word) { return index + 2 }
    return Int(word).flatMap { (2...100).contains($0) ? $0 : nil }
  }

  /// The lists that a phrase can reach, by place; logarithmic in the number of lists.
  private func near(_ phrase: Phrase) -> Range<Int> {
    let sentence = discourse.index.sentences[phrase.head]
    let first = places.partitionPoint { $0 >= sentence - Self.reach }
    return first..<max(first, places.partitionPoint { $0 > sentence + Self.reach })
  }

  private func lastList(before phrase: Phrase) -> Int? {
    near(phrase).last { (lists[$0].members.last?.tokens.upperBound ?? 0) <= phrase.tokens.lowerBound }
  }

  private func isGroupNamed(between start: Int, and phrase: Phrase) -> Bool {
    let end = phrase.tokens.lowerBound
    return discourse.index.names(before: end, sentence: discourse.index.sentences[phrase.head], back: 1).contains { index in
      let entity = annotation.entities[index]
      return entity.tokens.lowerBound >= start && entity.type == .organisation && entity.kind != .media
    }
  }

  private func word(_ token: Int) -> String { annotation.tokens[token].text.lowercased() }
}

extension Array {
  /// The first place from which on a condition holds, in an array where it holds from some place to the end.
  func partitionPoint(_ holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
