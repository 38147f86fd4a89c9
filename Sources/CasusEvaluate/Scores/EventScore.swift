// Events against the records of PLOVER: each unit's readings are paired one to one with its marked events of the same type, those with
// right sides first. A unit has one marked event by construction, so other true events count as wrong: precision is a lower bound.

import CasusModel

/// How well events are read.
public struct EventScore: Hashable, Sendable {
  /// Right types.
  public var types = Counts()
  /// Right quad classes.
  public var quads = Counts()
  /// Type, actor and recipient right, the phrases compared leniently.
  public var lenient = Counts()
  /// Type, actor and recipient right, the phrases compared strictly.
  public var strict = Counts()
  /// Of the right types, how many have the right actor (lenient).
  public var actors = 0
  /// Of the right types, how many have the right recipient (lenient).
  public var recipients = 0
  /// What was missed and what is wrong, in the order of the units.
  public private(set) var errors: [ReadingError] = []

  /// Zeros.
  public init() {}

  /// Share of the right types with the right actor, 0 to 1.
  public var actorAccuracy: Double { types.right == 0 ? 0 : Double(actors) / Double(types.right) }
  /// Share of the right types with the right recipient, 0 to 1.
  public var recipientAccuracy: Double { types.right == 0 ? 0 : Double(recipients) / Double(types.right) }

  /// At most so many errors, one line each.
  public func errors(_ limit: Int) -> [String] { errors.prefix(max(0, limit)).map(\.description) }

  /// A read event with its phrases.
  private struct Read: Hashable {
    let type: EventType
    let actors: [String]
    let recipients: [String]
  }

  /// How a read event stands to a marked one.
  private struct Verdict {
    var isType = false
    var isActor = false
    var isRecipient = false

    var isAll: Bool { isType && isActor && isRecipient }
    var weight: Int { (isType ? 4 : 0) + (isActor ? 1 : 0) + (isRecipient ? 1 : 0) }
  }

  /// Scores what was read from the text of one unit.
  public mutating func add(_ unit: PloverUnit, _ record: ReadRecord) {
    var seen: Set<Read> = []
    let read = record.events.map { event in
      Read(
        type: event.type, actors: event.actor.map(\.text).filter { !$0.isEmpty },
        recipients: event.recipient.map(\.text).filter { !$0.isEmpty })
    }.filter {
      seen.insert(Read(type: $0.type, actors: $0.actors.map { $0.lowercased() }, recipients: $0.recipients.map { $0.lowercased() }))
        .inserted
    }
    let verdicts = Self.verdicts(unit.events, read, .lenient)
    let strictVerdicts = Self.verdicts(unit.events, read, .strict)
    let pairs = Self.pairs(verdicts)
    let strictPairs = Self.pairs(strictVerdicts)
    let size = Counts(right: 0, predicted: read.count, gold: unit.events.count)
    func counts(_ right: Int) -> Counts { Counts(right: right, predicted: size.predicted, gold: size.gold) }
    types += counts(pairs.count)
    quads += Counts(gold: unit.events.map(\.type.quad), predicted: read.map(\.type.quad))
    lenient += counts(pairs.count { verdicts[$0.key][$0.value].isAll })
    strict += counts(strictPairs.count { strictVerdicts[$0.key][$0.value].isAll })
    actors += pairs.count { verdicts[$0.key][$0.value].isActor }
    recipients += pairs.count { verdicts[$0.key][$0.value].isRecipient }
    tell(unit, read, verdicts, pairs)
  }

  private mutating func tell(_ unit: PloverUnit, _ read: [Read], _ verdicts: [[Verdict]], _ pairs: [Int: Int]) {
    func list(_ phrases: [String]) -> String { phrases.isEmpty ? "–" : phrases.joined(separator: ", ") }
    for (index, gold) in unit.events.enumerated() {
      let text = "\(gold.type.rawValue) \(list(gold.actors)) → \(list(gold.recipients))"
      guard let other = pairs[index] else {
        errors.append(ReadingError(gold.id, "missed \(text): read \(list(read.map(\.type.rawValue)))", words: unit.text))
        continue
      }
      var wrong: [String] = []
      if !verdicts[index][other].isActor { wrong.append("actor \(list(read[other].actors))") }
      if !verdicts[index][other].isRecipient { wrong.append("recipient \(list(read[other].recipients))") }
      if !wrong.isEmpty { errors.append(ReadingError(gold.id, "\(text): read with \(wrong.joined(separator: ", "))", words: unit.text)) }
    }
    let used = Set(pairs.values)
    for (index, one) in read.enumerated() where !used.contains(index) {
      errors.append(
        ReadingError(
          unit.events.first?.id ?? "", "not marked: \(one.type.rawValue) \(list(one.actors)) → \(list(one.recipients))", words: unit.text))
    }
  }

  /// By marked event, by read event.
  private static func verdicts(_ gold: [PloverEvent], _ read: [Read], _ strictness: ActorPhrase.Strictness) -> [[Verdict]] {
    func matches(_ gold: [String], _ read: [String]) -> Bool {
      // A side that is not marked must not be read.
      guard !gold.isEmpty else { return read.isEmpty }
      let phrases = read.map(ActorPhrase.init)
      return gold.map(ActorPhrase.init).contains { one in phrases.contains { $0.matches(one, strictness) } }
    }
    return gold.map { one in
      read.map { other in
        let either = one.actors + one.recipients
        return Verdict(
          isType: one.type == other.type, isActor: matches(one.isReciprocal ? either : one.actors, other.actors),
          isRecipient: one.isReciprocal
            ? other.recipients.isEmpty || matches(either, other.recipients) : matches(one.recipients, other.recipients))
      }
    }
  }

  /// One to one, among equal types: the most sides right first, then the order of the record and of the reading.
  private static func pairs(_ verdicts: [[Verdict]]) -> [Int: Int] {
    let candidates = verdicts.enumerated().flatMap { gold, row in
      row.enumerated().filter(\.element.isType).map { (weight: $0.element.weight, gold: gold, read: $0.offset) }
    }.sorted { (-$0.weight, $0.gold, $0.read) < (-$1.weight, $1.gold, $1.read) }
    var pairs: [Int: Int] = [:]
    var used: Set<Int> = []
    for candidate in candidates where pairs[candidate.gold] == nil && used.insert(candidate.read).inserted {
      pairs[candidate.gold] = candidate.read
    }
    return pairs
  }
}
