// One spelling names one thing throughout a document: what is clear in one place speaks for the doubtful places. A surname is the person
// whose full name the document gives, and letters in brackets behind a name are that name.

import CasusModel

/// How often, and how clearly, each spelling of a document was found to be of each type.
struct NameCarrier {
  /// Weight of each type by the spelling's words.
  private var votes: [[String]: [EntityType: Float]] = [:]
  private var longest = 0

  /// Counts one found name.
  mutating func count(_ words: [String], _ type: EntityType, clarity: Float) {
    guard !words.isEmpty, words.count <= 8 else { return }
    votes[words, default: [:]][type, default: 0] += min(max(clarity, 0.5), 6)
    longest = max(longest, words.count)
    // A full name speaks for its surname: "Bashar al-Assad", then "Assad".
    if type == .person, (2...5).contains(words.count), let last = words.last {
      for surname in Set([last, Self.withoutArticle(last)]) where surname.count > 2 {
        votes[[surname], default: [:]][.person, default: 0] += Self.surname
      }
    }
  }

  /// A surname counts like two clear mentions.
  private static let surname: Float = 12

  private static func withoutArticle(_ word: String) -> String {
    word.hasPrefix("al ") || word.hasPrefix("el ") ? String(word.dropFirst(3)) : word
  }

  /// The spelling that begins at a word and the type that most of its mentions have; the longest wins.
  func carried(at start: Int, in words: ArraySlice<String>) -> (length: Int, type: EntityType)? {
    var length = min(longest, words.endIndex - start)
    while length > 0 {
      let key = Array(words[start..<(start + length)])
      if let found = votes[key] {
        let total = found.values.reduce(0, +)
        // Ordered by type name, lest equal votes depend on the order in a dictionary.
        guard let best = found.max(by: { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }), best.value >= 0.6 * total else {
          return nil
        }
        return (length, best.key)
      }
      length -= 1
    }
    return nil
  }
}
