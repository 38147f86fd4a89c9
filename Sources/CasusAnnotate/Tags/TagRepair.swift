// The tagger reads from left to right and so takes some past tenses for participles ("the rebels, backed by Rwanda, captured/VBN Goma").
// A sentence that ends with a full stop has a finite verb; where none was found, the first free participle is it, or else the first plural
// that can be a verb ("al-Sham controls/NNS most of it"). Headlines are left alone. An encoder that sees both sides needs none of this.

import CasusModel

enum TagRepair {
  /// The tags of one sentence, with verb forms and names changed where grammar or capitals leave no other reading.
  static func repaired(_ words: [String], _ tags: [(PartOfSpeech, String)]) -> [(PartOfSpeech, String)] {
    var tags = tags
    for index in tags.indices.dropFirst() where tags[index].1 == "VBN" && isSubject(words[index - 1], tags[index - 1].1) {
      // "it shot down": a pronoun cannot carry a participle, unless an auxiliary stands before it ("has it joined?").
      if index == 1 || tags[index - 2].0 != .auxiliary { tags[index].1 = "VBD" }
    }
    for index in tags.indices.dropLast() where isHave(words[index]) && tags[index].0 == .verb {
      var next = index + 1
      while next + 1 < tags.count, tags[next].1 == "RB" { next += 1 }
      if tags[next].1 == "VBN" { tags[index].0 = .auxiliary }
    }
    nameCapitals(words, &tags)
    guard words.last == ".", !tags.contains(where: { isFinite($0.1) }) else { return tags }
    if let index = tags.indices.first(where: { isFree($0, words, tags) }) {
      tags[index].1 = "VBD"
    } else if let index = tags.indices.first(where: { isPluralForVerb($0, words, tags) }) {
      tags[index] = (.verb, "VBZ")
    }
    return tags
  }

  /// "the Kurdish Islamic/JJ Front/NN": a capital noun behind a capital word belongs to a name, unless all words have capitals.
  private static func nameCapitals(_ words: [String], _ tags: inout [(PartOfSpeech, String)]) {
    guard words.last == ".", WordForm.casing(words) == 0 else { return }
    for index in tags.indices.dropFirst(2) where ["NN", "NNS"].contains(tags[index].1) && isCapital(words[index]) {
      guard isCapital(words[index - 1]), ["JJ", "NNP", "NNPS"].contains(tags[index - 1].1) else { continue }
      tags[index] = (.properNoun, tags[index].1 == "NN" ? "NNP" : "NNPS")
    }
  }

  private static func isCapital(_ word: String) -> Bool {
    let scalars = word.unicodeScalars.prefix(2).map { Scalar(value: $0.value, length: 1).letterCase }
    return scalars == [.capital, .small]
  }

  private static func isHave(_ word: String) -> Bool { ["have", "has", "had", "'ve", "’ve"].contains(word.lowercased()) }

  /// A small plural between a singular name and what a verb would govern.
  private static func isPluralForVerb(_ index: Int, _ words: [String], _ tags: [(PartOfSpeech, String)]) -> Bool {
    guard tags[index].1 == "NNS", index > 0, index + 1 < tags.count, tags[index - 1].1 == "NNP" else { return false }
    guard let first = words[index].utf8.first, (0x61...0x7A).contains(first), words[index].hasSuffix("s") else { return false }
    return ["DT", "NNP", "NNS", "JJ", "JJS", "JJR", "PRP", "PRP$", "CD", "TO", "WP"].contains(tags[index + 1].1)
  }

  private static func isSubject(_ word: String, _ tag: String) -> Bool {
    tag == "PRP" && ["he", "she", "it", "they", "we", "i"].contains(word.lowercased())
  }

  private static func isFinite(_ tag: String) -> Bool { ["VBD", "VBZ", "VBP", "MD"].contains(tag) }

  /// A participle behind a noun or a closing comma, with no auxiliary before it and no agent behind it.
  private static func isFree(_ index: Int, _ words: [String], _ tags: [(PartOfSpeech, String)]) -> Bool {
    guard tags[index].1 == "VBN", tags[index].0 == .verb, index > 0, index + 1 < words.count else { return false }
    guard words[index + 1].lowercased() != "by" else { return false }
    switch tags[index - 1].1 {
    case "NN", "NNS", "NNP", "NNPS", "CD", "-RRB-", "''": return true
    // The second comma of a pair: "The rebels, backed by Rwanda, captured".
    case ",": return words[..<(index - 1)].contains(",")
    case "RB": return index > 1 && tags[index - 2].1.hasPrefix("NN")
    default: return false
    }
  }
}
