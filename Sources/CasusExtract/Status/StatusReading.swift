// How a statement stands to the world. Invariant: every word on the way up can only weaken it; what is open, denied or called for is never
// made a fact again by what stands above.

import CasusModel

/// What a text says of the standing of one predicate, and who says it.
struct StatusReading: Hashable {
  /// The standing; nil where nothing is stated: a question, "no word on whether", "unlikely to".
  var status: FactStatus?
  /// The word of saying nearest above: a verb ("**said** that"), "**according** to", or a noun ("the **claim** that").
  var saying: Int?
  /// The head word of whoever says so, where one is named.
  var source: Int?
  /// Whether it is told not to be so, or not to have been done, by whatever words.
  var isNegated: Bool { status == .denied }
}

/// A reading on its way up the tree.
struct Standing {
  /// The standing so far; nil is open.
  private(set) var status: FactStatus? = .reported
  /// What may still change it from above.
  private(set) var reach = Reach.whole
  /// Word of saying and who says it.
  private(set) var saying: Int?
  private(set) var source: Int?
  /// Whether the last clause looked at stands in the past perfect, and nothing above it is told by somebody.
  private(set) var isBackground = false

  /// What a clause takes from those above it.
  enum Reach: Int, Comparable {
    /// All of it.
    case whole
    /// All but the negation of the clause above: "did not stay, **joining**".
    case adjunct
    /// Only that it is still to come: "will leave **after joining**".
    case modal
    /// Only doubt: "claimed that it fled **after X joined**".
    case doubt
    /// Only who says it: "said that X, **which joined Y**,".
    case voice

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The word whose standing it is, by index into ``Annotation/tokens``.
  let predicate: Int

  init(of predicate: Int) { self.predicate = predicate }

  /// Narrows what is taken from above.
  mutating func narrow(to other: Reach) { reach = max(reach, other) }

  /// It is not so. By another's word this also covers what only accompanies a clause.
  mutating func deny(inSpeech: Bool = false) {
    guard reach <= (inSpeech ? .adjunct : .whole), status != nil else { return }
    status = status == .denied ? .claimed : .denied
  }

  /// It is not so, however often that is said.
  mutating func negate() {
    if reach == .whole, status != nil { status = .denied }
  }

  /// It is still to come, or only thought of.
  mutating func plan() {
    if reach <= .modal, status != .denied, status != .calledFor, status != nil { status = .planned }
  }

  /// Somebody wants it.
  mutating func call() {
    if reach <= .modal, status != .denied, status != nil { status = .calledFor }
  }

  /// Nothing is stated.
  mutating func open() {
    if reach <= .modal { status = nil }
  }

  /// The teller keeps his distance.
  mutating func doubt() {
    guard reach <= .doubt else { return }
    if status == .reported || status == .announced || status == .historical { status = .claimed }
  }

  /// It is made known.
  mutating func announce() {
    if reach <= .adjunct, status == .reported { status = .announced }
  }

  /// It was so and is no longer.
  mutating func end() {
    if reach <= .adjunct, status == .reported || status == .announced { status = .historical }
  }

  /// Somebody says so; the nearest above counts. By speech a past perfect is only shifted; not so in a relative clause before the saying:
  /// "men who **had fought** for X laid down their arms, he said".
  mutating func attribute(to saying: Int, by source: Int?) {
    if saying < predicate || reach < .voice { isBackground = false }
    guard self.saying == nil else { return }
    self.saying = saying
    self.source = source
  }

  /// The clause stands in the past perfect, or in none that tells of the background.
  mutating func setBackground(_ isBackground: Bool) { self.isBackground = isBackground }

  /// The result at the top.
  var reading: StatusReading {
    var result = StatusReading(status: status, saying: saying, source: source)
    if isBackground, status == .reported || status == .announced { result.status = .historical }
    return result
  }
}
