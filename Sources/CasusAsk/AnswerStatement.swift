// A statement as text, with stand-ins in the places of names and open slots. Stand-ins are plain English names whose sort nobody can mistake, so
// that reading does not depend on how a name is spelled, or on capitals; each is used once, so that every phrase leads back to its piece.

import CasusModel

/// The text of a statement.
struct AnswerStatement {
  /// One sentence.
  private(set) var text = ""
  /// Where names and slots stand.
  private(set) var parties: [(span: Span, piece: Piece)] = []
  /// Where the question's own words stand.
  private(set) var words: [(span: Span, text: String)] = []

  private static let groups = [
    "Blue Front", "Green Army", "White Movement", "Black Brigade", "Silver Legion", "Golden Union", "Amber Council",
  ]
  private static let persons = ["Omar Haddad", "Karim Nasser", "Salim Aziz", "Farid Mansour", "Tarek Suleiman"]
  private static let states = ["France", "Norway", "Japan", "Peru", "Canada"]
  private static let media = ["Reuters", "Associated Press"]

  private var used: [OpenKind: Int] = [:]

  /// - Parameters:
  ///   - kinds: what stands for each open slot.
  ///   - filler: what stands for a slot that nobody asks about.
  init(_ pieces: [Piece], names: [QuestionName], kinds: [OpenKind], filler: OpenKind = .group) {
    for (index, piece) in pieces.enumerated() {
      let before = index > 0 ? pieces[index - 1].word : ""
      switch piece {
      case .word(let word):
        let start = append(word == "'s" || word == "," ? word : spaced(word))
        words.append((Span(start, text.utf8.count), word))
      case .name(let name): add(piece, Self.kind(names[name].kind), before, isMedia: names[name].kind == .media)
      case .open(let slot): add(piece, kinds.indices.contains(slot) ? kinds[slot] : .group, before)
      case .filler: add(piece, filler, before)
      }
    }
    text = text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  /// The piece that a span of the text belongs to.
  func piece(at span: Span) -> Piece? { parties.first { $0.span.overlaps(span) }?.piece }

  private static func kind(_ kind: ActorKind) -> OpenKind {
    switch kind {
    case .state: .state
    case .person: .person
    case .governmentForce, .armedGroup, .alliance, .politicalBody, .intergovernmentalBody, .civilians, .media: .group
    }
  }

  private mutating func add(_ piece: Piece, _ kind: OpenKind, _ before: String, isMedia: Bool = false) {
    let pool: [String] =
      switch kind {
      case .person: Self.persons
      case .state: Self.states
      case .thing: ["town"]
      case .anyone, .group, .date, .place: isMedia ? Self.media : Self.groups
      }
    let number = used[kind, default: 0]
    used[kind] = number + 1
    let name = pool[number % pool.count]
    let isNamed = kind == .person || kind == .state || isMedia
    let article = isNamed || before == "the" ? "" : "the "
    let start = append(spaced(article + name)) + article.utf8.count
    parties.append((Span(start, start + name.utf8.count), piece))
  }

  private func spaced(_ word: String) -> String { text.isEmpty ? word : " " + word }

  /// Returns where the word begins.
  private mutating func append(_ word: String) -> Int {
    let start = text.utf8.count + (word.hasPrefix(" ") ? 1 : 0)
    text += word
    return start
  }
}
