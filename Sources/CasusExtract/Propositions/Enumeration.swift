// "Five groups signed: A, B and C" and "factions that included A and B": the names stand for the description.

import CasusModel

extension ChunkRow {
  /// The named items that a plural description stands for in this sentence; the phrase itself when none are listed.
  func enumerated(_ phrase: Phrase) -> [Phrase] {
    guard view.referent(of: phrase) == .describedGroup, ["NNS", "NNPS", "CD"].contains(view.tag(phrase.head)),
      let position = chunks.firstIndex(where: { $0.tokens.contains(phrase.head) }), let whole = self.phrase(at: position)
    else { return [phrase] }
    let items = included(behind: whole.end) ?? listedBehindColon(after: position)
    let names = items?.filter { isNamedOrPart($0) } ?? []
    return names.isEmpty ? [phrase] : names
  }

  /// "…, including A and B", "that included A and B".
  private func included(behind index: Int) -> [Phrase]? {
    let next = kind(index) == .comma ? index + 1 : index
    if kind(next) == .preposition, ["including", "comprising"].contains(word(next)) { return list(at: next + 1)?.phrases }
    guard kind(next) == .relative, kind(next + 1) == .verb, ["include", "comprise"].contains(word(next + 1)) else { return nil }
    return list(at: next + 2)?.phrases
  }

  /// The list behind the sentence's colon, when a verb stands between.
  private func listedBehindColon(after index: Int) -> [Phrase]? {
    guard let colon = chunks[index...].firstIndex(where: { $0.kind == .stop && $0.word == ":" }), let list = list(at: colon + 1),
      list.phrases.count > 1
    else { return nil }
    return list.phrases
  }

  /// A group by name, or a part of one.
  func isNamedOrPart(_ phrase: Phrase) -> Bool {
    let referent = view.referent(of: phrase)
    return referent == .group || referent == .name || referent == .describedGroup && view.argument(phrase).owner != nil
  }
}
