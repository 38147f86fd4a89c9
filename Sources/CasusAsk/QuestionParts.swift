// A question taken apart: names, time and place are cut out, question words become open slots, and politeness goes. What is left are the words
// that must be understood.

import CasusModel
import CasusQuery
import CasusStore

/// A piece of a question, or of the statement that it is turned into.
enum Piece: Hashable {
  /// A word as typed.
  case word(String)
  /// A name, by index into ``QuestionParts/names``.
  case name(Int)
  /// An open slot, by index into ``QuestionParts/opens``.
  case open(Int)
  /// A slot that nobody asks about and that the rule may want filled: "when was X renamed".
  case filler

  /// The word in lower case; empty for everything else.
  var word: String {
    if case .word(let text) = self { return text.lowercased() }
    return ""
  }

  var isParty: Bool { if case .word = self { false } else { true } }
}

/// An open slot.
struct OpenSlot: Hashable {
  let kind: OpenKind
  /// "which rebel groups".
  let words: String
  /// False for "any group", which asks for nobody by name.
  let isAsked: Bool
}

/// What is asked beside who.
struct QuestionAsks: OptionSet {
  let rawValue: Int
  static let date = QuestionAsks(rawValue: 1)
  static let place = QuestionAsks(rawValue: 2)
  static let count = QuestionAsks(rawValue: 4)
  /// "what attacks": whole rows.
  static let rows = QuestionAsks(rawValue: 8)
}

/// A question in parts.
struct QuestionParts {
  let question: Question
  let names: [QuestionName]
  let period: AskedPeriod?
  let place: String?
  private(set) var pieces: [Piece] = []
  private(set) var opens: [OpenSlot] = []
  private(set) var asks: QuestionAsks = []
  /// What somebody's words are about: "say about **X**".
  private(set) var about: Int?

  /// - Parameter keepsNouns: "what attacks" tells of attacks; otherwise "what" stands alone.
  init(
    question: Question, names: [QuestionName], period: (period: AskedPeriod, words: Set<Int>)?,
    place: (name: String, words: Set<Int>)?, dropped: Set<Int> = [], keepsNouns: Bool
  ) throws(AskError) {
    self.question = question
    self.names = names
    self.period = period?.period
    self.place = place?.name
    let gone = (period?.words ?? []).union(place?.words ?? []).union(dropped)
    var plain = Self.pieces(question, names, gone)
    try Self.refuse(plain)
    takeSubjectMatter(&plain)
    plain = Self.withoutMeans(Self.withoutOwners(Self.withoutPoliteness(plain, isAbout: about != nil)))
    openSlots(plain, keepsNouns)
    openList(keepsNouns)
  }

  /// Whether there is a word that tells of something, or at least somebody in whom something may be.
  var tells: Bool {
    pieces.contains { !$0.word.isEmpty && !AskedWords.free.contains($0.word) && !AskedWords.helpers.contains($0.word) }
      || !names.isEmpty && pieces.contains { $0.word == "in" }
  }

  /// Names and words without what was taken out.
  private static func pieces(_ question: Question, _ names: [QuestionName], _ gone: Set<Int>) -> [Piece] {
    var pieces: [Piece] = []
    for (index, word) in question.words.enumerated() where !gone.contains(index) {
      if let name = names.firstIndex(where: { $0.words.contains(index) }) {
        if names[name].words.lowerBound == index { pieces.append(.name(name)) }
      } else {
        pieces.append(.word(contraction(word.text, after: pieces.last?.word ?? "")))
      }
    }
    return pieces
  }

  /// "who's", "what're": a verb behind a question word, else the possessor.
  private static func contraction(_ text: String, after word: String) -> String {
    let openers: Set<String> = ["who", "what", "when", "where", "which", "there", "it"]
    switch text.lowercased() {
    case "'s" where openers.contains(word): return "is"
    case "'": return "'s"
    case "'re": return "are"
    case "'ve": return "have"
    case "'d" where openers.contains(word): return "did"
    case "'ll": return "will"
    default: return text
    }
  }

  private static func refuse(_ pieces: [Piece]) throws(AskError) {
    for (index, piece) in pieces.enumerated() {
      let next = pieces.indices.contains(index + 1) ? pieces[index + 1].word : ""
      if AskedWords.negations.contains(piece.word), !(piece.word == "no" && next == "longer") { throw .negated(piece.word) }
      if piece.word == "why" { throw .notKept("why") }
      if piece.word == "how", !["many", "long"].contains(next) { throw .notKept(next.isEmpty ? "how" : "how \(next)") }
    }
  }

  private static func withoutPoliteness(_ pieces: [Piece], isAbout: Bool) -> [Piece] {
    var pieces = pieces[...]
    var isShorter = true
    while isShorter, !pieces.isEmpty {
      isShorter = false
      while let first = pieces.first, [",", ":", "(", ")", ";", "\""].contains(first.word) { pieces = pieces.dropFirst() }
      for wrapper in AskedWords.wrappers
      where pieces.count + (isAbout ? 1 : 0) > wrapper.count && pieces.prefix(wrapper.count).map(\.word) == wrapper {
        pieces = pieces.dropFirst(wrapper.count)
        isShorter = true
        break
      }
      for ending in AskedWords.politeEndings where pieces.count > ending.count && pieces.suffix(ending.count).map(\.word) == ending {
        pieces = pieces.dropLast(ending.count)
        isShorter = true
      }
    }
    while let last = pieces.last, [",", ".", "!", ";", ":"].contains(last.word) { pieces = pieces.dropLast() }
    if ["if", "whether", "that"].contains(pieces.first?.word ?? "") { pieces = pieces.dropFirst() }
    return Array(pieces)
  }

  /// "X's leader" → "the leader of X".
  private static func withoutOwners(_ pieces: [Piece]) -> [Piece] {
    var result: [Piece] = []
    var index = 0
    while index < pieces.count {
      if case .name = pieces[index], index + 2 < pieces.count, pieces[index + 1].word == "'s", !pieces[index + 2].isParty {
        var end = index + 3
        // "X's other names", "X's former leader".
        if AskedWords.plainAdjectives.contains(pieces[index + 2].word), end < pieces.count, !pieces[end].isParty { end += 1 }
        if result.last?.word == "the" { result.removeLast() }
        result += [.word("the")] + pieces[(index + 2)..<end] + [.word("of"), pieces[index]]
        index = end
      } else {
        result.append(pieces[index])
        index += 1
      }
    }
    return result
  }

  /// "came together to form X" → "did form X"; behind "did" the verb alone.
  private static func withoutMeans(_ pieces: [Piece]) -> [Piece] {
    for start in pieces.indices {
      for union in AskedWords.unions where pieces[start...].prefix(union.count).map(\.word) == union {
        let rest = pieces[(start + union.count)...]
        guard rest.first?.word == "to", let verb = rest.dropFirst().first, AskedWords.founding.contains(verb.word) else { continue }
        let isHelped = pieces[..<start].contains { AskedWords.helpers.contains($0.word) }
        return pieces[..<start] + (isHelped ? [] : [.word("did")]) + rest.dropFirst()
      }
    }
    return pieces
  }

  /// Cuts "about X" off the end.
  private mutating func takeSubjectMatter(_ pieces: inout [Piece]) {
    guard let last = pieces.last, case .name(let name) = last, pieces.count > 1 else { return }
    let word = pieces[pieces.count - 2].word
    if word == "the", pieces.count > 2 { pieces.remove(at: pieces.count - 2) }
    guard ["about", "regarding", "concerning"].contains(pieces[pieces.count - 2].word) else { return }
    about = name
    pieces.removeLast(2)
  }

  // MARK: Open slots

  private mutating func openSlots(_ plain: [Piece], _ keepsNouns: Bool) {
    var index = 0
    func word(_ place: Int) -> String { plain.indices.contains(place) ? plain[place].word : "" }
    if let (slot, end) = Self.listed(plain) {
      add(slot)
      index = end
    }
    while index < plain.count {
      let first = word(index)
      switch first {
      case "who", "whom", "whoever":
        add(OpenSlot(kind: .anyone, words: first, isAsked: true))
        index += 1
      case "anyone", "anybody", "someone", "somebody":
        add(OpenSlot(kind: .anyone, words: first, isAsked: false))
        index += 1
      case "when", "where":
        dropBefore(["and", ",", "since", "until", "by", "from", "or"])
        asks.insert(first == "when" ? .date : .place)
        index += 1
      case "how" where word(index + 1) == "long":
        asks.insert(.date)
        index += 2
      case "which", "what", "how", "any", "some":
        index = addNoun(plain, from: index, keepsNouns)
      default:
        pieces.append(plain[index])
        index += 1
      }
    }
    while let last = pieces.last, ["and", ",", "or"].contains(last.word) { pieces.removeLast() }
  }

  /// "the members of X", "levant front members": who these are; "attacks on X": whole rows.
  private mutating func openList(_ keepsNouns: Bool) {
    let hasVerb = pieces.contains { AskedWords.helpers.contains($0.word) }
    guard opens.isEmpty, asks.isEmpty, !hasVerb, !pieces.isEmpty else { return }
    if case .name = pieces[0] {
      guard pieces.count == 2, !pieces[1].isParty else { return }
      pieces = [.word("the"), pieces[1], .word("of"), pieces[0]]
    }
    if keepsNouns {
      asks.insert(.rows)
      pieces = [.word("there"), .word("were")] + pieces
    } else {
      opens.append(OpenSlot(kind: .anyone, words: "who", isAsked: true))
      pieces = [.open(0), .word("are")] + pieces
    }
  }

  private mutating func add(_ slot: OpenSlot) {
    opens.append(slot)
    pieces.append(.open(opens.count - 1))
  }

  private mutating func dropBefore(_ words: Set<String>) {
    while let last = pieces.last, words.contains(last.word) { pieces.removeLast() }
  }

  /// "which (rebel) groups", "how many groups", "any group"; returns where to go on.
  private mutating func addNoun(_ plain: [Piece], from start: Int, _ keepsNouns: Bool) -> Int {
    func word(_ place: Int) -> String { plain.indices.contains(place) ? plain[place].word : "" }
    let isCount = word(start) == "how"
    if isCount { asks.insert(.count) }
    let isAsked = !["any", "some"].contains(word(start))
    var place = start + (isCount ? 2 : 1)
    let behind = place
    if word(place) == "of" { place += 1 }
    while AskedWords.plainAdjectives.contains(word(place)) || place > behind && AskedWords.determiners.contains(word(place)) { place += 1 }
    guard let kind = AskedWords.kind(word(place)) else {
      guard !keepsNouns, isAsked else {
        asks.insert(.rows)
        return behind
      }
      add(OpenSlot(kind: word(start) == "what" ? .thing : .anyone, words: word(start), isAsked: true))
      return behind
    }
    let words = plain[start...place].map(\.word).joined(separator: " ")
    let prepositions: Set<String> = ["in", "on", "at", "during", "by", "from", "since", "until", "and", ","]
    switch kind {
    case .date:
      dropBefore(prepositions)
      asks.insert(.date)
    case .place where prepositions.contains(pieces.last?.word ?? "") || word(place + 1) != "did" && word(place + 1) != "has":
      dropBefore(prepositions)
      asks.insert(.place)
    case .anyone, .group, .state, .person, .thing, .place:
      add(OpenSlot(kind: kind == .place ? .thing : kind, words: words, isAsked: isAsked))
    }
    return place + 1
  }

  /// "(all the) groups that left X", "groups allied with X", "the members of X".
  private static func listed(_ plain: [Piece]) -> (slot: OpenSlot, next: Int)? {
    var place = 0
    func word(_ place: Int) -> String { plain.indices.contains(place) ? plain[place].word : "" }
    while AskedWords.determiners.contains(word(place)) || AskedWords.plainAdjectives.contains(word(place)) { place += 1 }
    // "everybody who led X", "those that left".
    if ["everybody", "everyone", "those", "anybody", "anyone", "all"].contains(word(0)), ["who", "that", "which", "whom"].contains(word(1))
    {
      return (OpenSlot(kind: .anyone, words: word(0), isAsked: true), 2)
    }
    guard let kind = AskedWords.kind(word(place)), kind != .date, kind != .place, word(place + 1) != "of", plain.count > place + 1,
      !["any", "some"].contains(word(0))
    else { return nil }
    let slot = OpenSlot(kind: kind, words: plain[0...place].map(\.word).joined(separator: " "), isAsked: true)
    return (slot, ["that", "which", "who", "whom"].contains(word(place + 1)) ? place + 2 : place + 1)
  }
}
