// A list is a list only when "and" or "or" closes it: "A, B and C" are three, "A, the group's leader," is one and an apposition.

import CasusModel

/// The chunks of one sentence, with the phrases that they build.
struct ChunkRow {
  let view: SentenceView
  let chunks: [Chunk]

  init(_ view: SentenceView) {
    self.view = view
    chunks = view.chunks()
  }

  func kind(_ index: Int) -> Chunk.Kind? { chunks.indices.contains(index) ? chunks[index].kind : nil }

  func word(_ index: Int) -> String { chunks.indices.contains(index) ? chunks[index].word : "" }

  /// A phrase and the chunk behind it.
  struct Run {
    var phrases: [Phrase]
    var end: Int
  }

  /// The noun phrase at chunk `index` with the `of` phrases and brackets that belong to it.
  func phrase(at index: Int) -> (phrase: Phrase, end: Int)? {
    guard kind(index) == .noun else { return nil }
    let head = chunks[index].head
    var last = index
    var next = index + 1
    while true {
      if kind(next) == .parenthesis {
        next += 1
      } else if word(next) == "of", kind(next) == .preposition, kind(next + 1) == .noun {
        last = next + 1
        next += 2
      } else {
        break
      }
    }
    return (Phrase(tokens: chunks[index].tokens.lowerBound..<chunks[last].tokens.upperBound, head: head), next)
  }

  /// Two phrases with a comma between them that are no items of a list.
  func apposition(at index: Int) -> (first: Phrase, second: Phrase)? {
    guard let first = phrase(at: index), kind(first.end) == .comma, let second = phrase(at: first.end + 1) else { return nil }
    // "A, the branch of Y, B and C": neighbours in a list that "and" closes further on.
    var next = second.end
    while kind(next) == .comma, let further = phrase(at: next + 1) { next = further.end }
    if kind(next) == .comma { next += 1 }
    if kind(next) == .conjunction, kind(next + 1) == .noun { return nil }
    return (first.phrase, second.phrase)
  }

  /// The person that an apposition names: "Russia's deputy foreign minister, **Mikhail Bogdanov**"; else the phrase itself.
  func identified(_ phrase: Phrase) -> Phrase {
    guard view.referent(of: phrase) == .describedPerson, let position = chunks.firstIndex(where: { $0.tokens.contains(phrase.head) }),
      let whole = self.phrase(at: position), kind(whole.end) == .comma, let other = self.phrase(at: whole.end + 1)?.phrase,
      view.referent(of: other) == .person
    else { return phrase }
    return other
  }

  /// The name that a description is said of: "**the Syrian Revolutionaries Front**, another rebel group, which …"; else the phrase itself.
  func namedByApposition(_ phrase: Phrase) -> Phrase {
    guard [.describedGroup, .describedPerson].contains(view.referent(of: phrase)),
      let position = chunks.firstIndex(where: { $0.tokens.contains(phrase.tokens.lowerBound) }),
      kind(position - 1) == .comma, kind(position - 2) == .noun || kind(position - 2) == .parenthesis,
      let name = self.phrase(before: position - 1)?.phrase
    else { return phrase }
    let isPerson = view.referent(of: phrase) == .describedPerson
    return (isPerson ? [.person] : Set<Referent>.named).contains(view.referent(of: name)) ? name : phrase
  }

  /// The list of noun phrases that begins at chunk `index`.
  func list(at index: Int) -> Run? {
    guard let first = item(at: index) else { return nil }
    var run = Run(phrases: [first.phrase], end: first.end)
    var pending: [Phrase] = []
    var next = first.end
    while next < chunks.count {
      if let behind = joiner(at: next), let item = item(at: behind), !opensClause(item.end, behind: next),
        kind(next) != .comma || !pending.isEmpty || run.phrases.count > 1
      {
        run.phrases += pending + [item.phrase]
        run.end = item.end
        pending = []
        next = item.end
        // "A and B, C and D" is a list that goes on only after a further comma.
        guard kind(next) == .comma || kind(next) == .conjunction else { break }
      } else if kind(next) == .comma, let item = item(at: next + 1) {
        pending.append(item.phrase)
        next = item.end
      } else {
        break
      }
    }
    return run
  }

  /// One item of a list: "the Levant Front **in western Aleppo**, …" is a part of the group, and the place belongs to it.
  private func item(at index: Int) -> (phrase: Phrase, end: Int)? {
    guard let plain = phrase(at: index) else { return nil }
    guard word(plain.end) == "in", kind(plain.end) == .preposition, kind(plain.end + 1) == .noun, isPlace(plain.end + 1),
      view.entity(at: plain.phrase.head) != nil, kind(plain.end + 2) == .comma || kind(plain.end + 2) == .conjunction,
      kind(plain.end + 3) == .noun || kind(plain.end + 3) == .conjunction
    else { return plain }
    let end = chunks[plain.end + 1].tokens.upperBound
    return (Phrase(tokens: plain.phrase.tokens.lowerBound..<end, head: plain.phrase.head), plain.end + 2)
  }

  /// Whether the noun phrase at chunk `index` is a place by name.
  func isPlace(_ index: Int) -> Bool {
    guard let entity = view.entity(at: chunks[index].head) else { return false }
    return view.annotation.entities[entity].type == .location && view.annotation.entities[entity].kind == nil
  }

  /// Behind "and", ", and", "as well as", "along with", "together with": the chunk where the next item begins.
  private func joiner(at index: Int) -> Int? {
    var index = index
    if kind(index) == .comma { index += 1 }
    if kind(index) == .conjunction, ["and", "or", "nor", "&"].contains(word(index)) { return index + 1 }
    for words in [["as", "well", "as"], ["along", "with"], ["together", "with"]]
    where words.indices.allSatisfy({ word(index + $0) == words[$0] }) {
      return index + words.count
    }
    return nil
  }

  /// "A joined B and C left": the noun behind "and" begins a clause of its own when a finite verb follows it.
  private func opensClause(_ index: Int, behind joiner: Int) -> Bool {
    var index = index
    while kind(index) == .adverb || kind(index) == .time { index += 1 }
    guard kind(index) == .verb, let verb = chunks[index].verb, verb.isFinite else { return false }
    // A finite verb before the list means that the list is no subject.
    return chunks[..<joiner].contains { $0.verb?.isFinite == true } && !isInsideRelative(joiner)
  }

  private func isInsideRelative(_ index: Int) -> Bool {
    guard let verb = chunks[..<index].lastIndex(where: { $0.verb?.isFinite == true }) else { return false }
    return kind(verb - 1) == .relative
  }

  /// The list of noun phrases that ends just before chunk `end`, first item first.
  func list(before end: Int) -> [Phrase] {
    guard let last = phrase(before: end) else { return [] }
    // "A but not B joined": A did.
    if view.word(last.phrase.tokens.lowerBound - 1) == "not", kind(last.start - 2) == .conjunction { return list(before: last.start - 2) }
    var phrases = [last.phrase]
    var start = last.start
    var closed = false
    while let joint = jointBefore(start, closed: closed), let item = phrase(before: joint.end), isAlike(item.phrase, last.phrase) {
      // "…, and B joined": with a comma before "and", two are no list.
      if joint.isLast, joint.end < start - 1, kind(item.start - 1) != .comma { break }
      closed = true
      phrases.insert(item.phrase, at: 0)
      start = item.start
    }
    return phrases
  }

  /// Persons and groups are not listed together: "RB, led by Abu Omar, and BF joined" is no list of a man and a group.
  private func isAlike(_ left: Phrase, _ right: Phrase) -> Bool {
    let bodies: Set<Referent> = [.group, .state]
    let kinds = [view.referent(of: left), view.referent(of: right)]
    return !(kinds.contains(.person) && kinds.contains(where: bodies.contains))
  }

  /// The noun phrase, with its `of` phrases and brackets, that ends just before chunk `end`.
  func phrase(before end: Int) -> (phrase: Phrase, start: Int)? {
    var index = end - 1
    while kind(index) == .parenthesis { index -= 1 }
    guard kind(index) == .noun else { return nil }
    var start = index
    while word(start - 1) == "of", kind(start - 1) == .preposition, kind(start - 2) == .noun { start -= 2 }
    return (Phrase(tokens: chunks[start].tokens.lowerBound..<chunks[index].tokens.upperBound, head: chunks[start].head), start)
  }

  private func jointBefore(_ start: Int, closed: Bool) -> (end: Int, isLast: Bool)? {
    if kind(start - 1) == .conjunction, ["and", "or", "nor", "&"].contains(word(start - 1)) {
      let end = kind(start - 2) == .comma ? start - 2 : start - 1
      return closed ? nil : (end, true)
    }
    return closed && kind(start - 1) == .comma ? (start - 1, false) : nil
  }
}
