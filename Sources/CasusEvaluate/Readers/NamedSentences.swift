// Sentences of given words with their names. Both corpora mark names in BIO; a name whose I- follows no name of its type begins one.

import CasusModel

/// A name by its words.
public struct GoldName: Hashable, Sendable {
  /// The words, by index in the sentence.
  public var words: Range<Int>
  /// Person, organisation or place.
  public var type: EntityType

  /// Makes a name.
  public init(_ words: Range<Int>, _ type: EntityType) {
    self.words = words
    self.type = type
  }
}

/// A sentence of given words with its names.
public struct NamedSentence: Hashable, Sendable {
  /// The words.
  public var words: [String]
  /// The names in order.
  public var names: [GoldName]
}

/// Reads names in BIO, one word a line and an empty line behind each sentence.
public enum NamedSentences {
  /// The form of Universal NER: number, word, label, tab-separated; `#` begins a comment.
  public static func universal(_ text: String, path: String) throws(EvaluationError) -> [NamedSentence] {
    try read(text, path: path, types: ["PER": .person, "ORG": .organisation, "LOC": .location]) { line in
      guard !line.hasPrefix("#") else { return .comment }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      return fields.count >= 3 ? .word(String(fields[1]), String(fields[2])) : .malformed
    }
  }

  /// The form of CrossNER: word and label. Persons and politicians are PER, parties and organisations ORG, countries and places LOC; events,
  /// elections and the rest are no names here.
  public static func crossNER(_ text: String, path: String) throws(EvaluationError) -> [NamedSentence] {
    let types: [String: EntityType] = [
      "person": .person, "politician": .person, "politicalparty": .organisation, "organisation": .organisation, "country": .location,
      "location": .location,
    ]
    return try read(text, path: path, types: types) { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      return fields.count == 2 ? .word(String(fields[0]), String(fields[1])) : .malformed
    }
  }

  private enum Line { case comment, word(String, String), malformed }

  private static func read(
    _ text: String, path: String, types: [String: EntityType], _ parse: (Substring) -> Line
  ) throws(EvaluationError) -> [NamedSentence] {
    var sentences: [NamedSentence] = []
    var words: [String] = []
    var labels: [String] = []
    func end() {
      if !words.isEmpty { sentences.append(NamedSentence(words: words, names: names(labels, types))) }
      words = []
      labels = []
    }
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.isEmpty else {
        end()
        continue
      }
      switch parse(line) {
      case .comment: break
      case .word(let word, let label):
        guard label == "O" || label.hasPrefix("B-") || label.hasPrefix("I-") else {
          throw .malformed(path: path, line: number + 1, reason: "“\(label)” is no label; allowed: O, B-TYPE, I-TYPE")
        }
        words.append(word)
        labels.append(label)
      case .malformed: throw .malformed(path: path, line: number + 1, reason: "has no word and label, tab-separated")
      }
    }
    end()
    return sentences
  }

  private static func names(_ labels: [String], _ types: [String: EntityType]) -> [GoldName] {
    var names: [GoldName] = []
    var start = 0
    while start < labels.count {
      let kind = labels[start].dropFirst(2)
      guard !kind.isEmpty else {
        start += 1
        continue
      }
      var end = start + 1
      while end < labels.count, labels[end] == "I-" + kind { end += 1 }
      if let type = types[String(kind)] { names.append(GoldName(start..<end, type)) }
      start = end
    }
    return names
  }
}
