// Names first. The field types "jabha shamiya" without capitals, so names are found by the knowledge base and not by their letters: the longest
// run of words that some actor bears. What was found is protected: no later step looks inside.

import CasusModel
import CasusQuery
import CasusStore

/// A name in a question.
struct QuestionName: Hashable {
  /// Its words.
  let words: Range<Int>
  /// As typed.
  let text: String
  /// Who bears it; several where it is ambiguous, none where it is only tried whether the question could be read if somebody did.
  let actors: [ActorMatch]

  /// What it is asked for by: the display name where only one actor can be meant.
  var query: String { actors.count == 1 ? actors[0].name : text }
  /// What sort of stand-in takes its place.
  var kind: ActorKind { ActorKind(rawValue: actors.first?.kind ?? "") ?? .armedGroup }
}

/// Finds names.
struct QuestionNames {
  /// The longest name that is looked for, in words.
  private static let longest = 10

  let question: Question

  /// Names in order, disjoint.
  ///
  /// - Throws: `QueryError.noActor` for words in quotation marks that nobody bears.
  func names(in base: borrowing KnowledgeBase) throws -> [QuestionName] {
    var found: [QuestionName] = []
    var start = 0
    while start < question.words.count {
      if question.words[start].text == "\"", let end = question.words[(start + 1)...].firstIndex(where: { $0.text == "\"" }),
        end > start + 1
      {
        let text = question.text(start + 1..<end)
        found.append(QuestionName(words: start..<end + 1, text: text, actors: try base.actors(named: text)))
        start = end + 1
      } else if let name = try name(at: start, in: base) {
        found.append(name)
        start = name.words.upperBound
      } else {
        start += 1
      }
    }
    return found
  }

  private func name(at start: Int, in base: borrowing KnowledgeBase) throws -> QuestionName? {
    let words = question.words
    guard words[start].isWord, !AskedWords.helpers.contains(words[start].text) else { return nil }
    for end in (start + 1...min(words.count, start + Self.longest)).reversed() {
      guard words[end - 1].isWord, !isCommon(start..<end) else { continue }
      let text = question.text(start..<end)
      let actors = try base.knownActors(named: text)
      if !actors.isEmpty { return QuestionName(words: start..<end, text: text, actors: actors) }
    }
    return nil
  }

  /// "us" is nobody's name, "US" may be; "who leads front" names no Front.
  private func isCommon(_ range: Range<Int>) -> Bool {
    let plain = range.filter { question.words[$0].lower != "the" }
    guard plain.count == 1 else { return plain.isEmpty }
    let word = question.words[plain[0]]
    let isShouted = word.text.count > 1 && word.text == word.text.uppercased() && question.text != question.text.uppercased()
    guard !isShouted else { return false }
    return AskedWords.free.contains(word.lower) || AskedWords.kind(word.lower) != nil || AskedWords.helpers.contains(word.lower)
      || AskedWords.months.contains(word.lower)
      || ["who", "whom", "what", "us", "me", "you", "when", "where", "list", "show", "said", "un"].contains(word.text)
  }
}
