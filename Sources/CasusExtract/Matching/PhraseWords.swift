// What the matcher must know of the words themselves: which word heads a phrase, and whether it is a time.

import CasusModel

/// The words of phrases in one document.
struct PhraseWords {
  private let annotation: Annotation
  /// Words that end the names of armed groups and alliances.
  private let endings: Set<String>

  /// Linear in the document.
  init(_ annotation: Annotation) {
    self.annotation = annotation
    endings = Set(
      annotation.entities.compactMap { entity in
        guard entity.kind == .armedGroup || entity.kind == .alliance, entity.tokens.count > 1, let last = entity.tokens.last else {
          return nil
        }
        return annotation.tokens[last].text.lowercased()
      })
  }

  /// Whether the head of a phrase is one of these words, by its dictionary form or as written ("talks"); of "air strike" the words before it, too.
  func isHeaded(_ phrase: Phrase, byOneOf heads: [String]) -> Bool { heads.contains { isCompound($0, at: phrase.head) } }

  /// Whether the predicate of a proposition is one of these words; its own form may be longer than a word ("deputy leader").
  func isOne(_ proposition: Proposition, of lemmas: [String]) -> Bool {
    lemmas.contains { $0 == proposition.lemma || $0.contains(" ") && isCompound($0, at: proposition.head) }
  }

  /// "**Kigali** backs the rebels": a phrase that names a capital, as the state's; nil for any other one.
  func seat(_ phrase: Phrase) -> Phrase? {
    guard phrase.referent == .place, let name = phrase.name, annotation.entities[name].kind == nil,
      annotation.entities[name].canonical != nil
    else { return nil }
    var state = phrase
    // "**JUBA** - Khartoum has rearmed them": where it was written does nothing, whatever the parse makes of it.
    let end = annotation.entities[name].tokens.upperBound
    if annotation.tokens.indices.contains(end), ["-", "–", "—", "--"].contains(annotation.tokens[end].text) {
      guard name + 1 < annotation.entities.count, annotation.entities[name + 1].tokens.lowerBound == end + 1,
        annotation.entities[name + 1].canonical != nil
      else { return nil }
      let tokens = annotation.entities[name + 1].tokens
      state = Phrase(tokens: tokens, head: tokens.upperBound - 1)
      state.name = name + 1
    }
    state.referent = .state
    return state
  }

  /// "**the government**", "**the army**": the state's, where nothing is said of whose it is.
  func isOrgan(_ phrase: Phrase) -> Bool {
    guard phrase.referent == .describedGroup, phrase.owner == nil, phrase.tokens.count == 2 else { return false }
    return annotation.tokens[phrase.tokens.lowerBound].text.lowercased() == "the"
      && ["government", "army", "military", "junta", "regime"].contains(annotation.tokens[phrase.head].text.lowercased())
  }

  /// "he" and "she" are persons, and a city or a firm is no group that one joins: they fill no slot for groups.
  func isAmiss(_ phrase: Phrase, in slot: RuleSlot) -> Bool {
    guard annotation.tokens.indices.contains(phrase.head) else { return false }
    let isForGroups = slot.types.contains(.group) && slot.types.allSatisfy { ![.people, .actor, .any].contains($0) }
    if phrase.referent == .describedGroup, isForGroups {
      let noun = annotation.tokens[phrase.head]
      // "the guard" of the text's White Guard.
      let isNamed = noun.fineTag == "NN" && phrase.tokens.count == 2 && endings.contains(noun.text.lowercased())
      return !isNamed && ActorNouns.civil.contains(noun.lemma.lowercased())
    }
    guard phrase.referent == .pronoun, slot.types == [.group] else { return false }
    return ["he", "she", "him", "her", "his", "hers", "himself", "herself", "i", "me", "my", "you", "your"]
      .contains(annotation.tokens[phrase.head].text.lowercased())
  }

  /// Whether these words stand at a place as written: "came **into being**", whatever the parse makes of it.
  func areBehind(_ place: Int, _ words: [String]) -> Bool {
    words.enumerated().allSatisfy { offset, word in
      annotation.tokens.indices.contains(place + offset) && annotation.tokens[place + offset].text.lowercased() == word
    }
  }

  private func isCompound(_ words: String, at head: Int) -> Bool {
    var place = head
    for word in words.split(separator: " ").reversed() {
      guard annotation.tokens.indices.contains(place) else { return false }
      let token = annotation.tokens[place]
      guard word == token.lemma.lowercased() || word == token.text.lowercased() else { return false }
      place -= 1
    }
    return true
  }

  /// Whether the head of a phrase lies in a time expression; logarithmic in their number.
  func isTime(_ phrase: Phrase) -> Bool {
    guard annotation.tokens.indices.contains(phrase.head) else { return false }
    let place = annotation.tokens[phrase.head].span.start
    var low = 0
    var high = annotation.times.count
    while low < high {
      let middle = (low + high) / 2
      if annotation.times[middle].span.end <= place { low = middle + 1 } else { high = middle }
    }
    return low < annotation.times.count && annotation.times[low].span.contains(place)
  }

  /// The text of a phrase in quotation marks.
  func quote(_ phrase: Phrase) -> String {
    let words = phrase.tokens.clamped(to: annotation.tokens.indices)
    guard let first = words.first, let last = words.last else { return "“”" }
    return "“\(annotation.document.text.quote(annotation.tokens[first].span.union(annotation.tokens[last].span)))”"
  }
}
