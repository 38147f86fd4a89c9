// `casus review`: one thing after the other, with its sentence in view. Invariants: nothing is decided but by a key that was typed; the end of
// the input decides nothing; every decision is stored at once, so leaving in the middle loses none.

import ArgumentParser
import CasusModel
import CasusOutput
import CasusQuery
import CasusStore

struct Review: ParsableCommand {
  /// What to go through.
  enum Kind: String, CaseIterable, VocabularyArgument {
    case proposals, facts
  }

  static let configuration = CommandConfiguration(
    abstract: "Walks through what only a person can decide, with the sentence in view.",
    discussion: """
      EXAMPLE
        casus review
        casus review --actor "Levant Front" --kind facts
        printf 'a\\nr\\nq\\n' | casus review

      First names that may be one actor, then facts that interested parties claim or whose participants are only described. Type a key and \
      Return:

        a  accept       the fact is right            m  merge       the two are one actor
        r  reject       the fact is wrong            k  keep apart  they are two
        c  correct      c date=2015-01-29; status=denied; member=Hazzm Movement
        s  skip         u  undo the last decision    q  quit

      Behind “ # ” stands a note: r # another Hazzm. Fields: as in casus fact correct.
      """)

  @Option(help: ArgumentHelp("Only about this actor, by any name or id.", valueName: "name"))
  var actor: String?

  @Option(help: ArgumentHelp("Only these; may be repeated (default: both).", valueName: "kind"))
  var kind: [Kind] = []

  @OptionGroup var limit: LimitOptions
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let base = try database.openToDecide()
    try Notes.actor(actor, in: base)
    var query = ReviewQuery()
    query.proposals = kind.isEmpty || kind.contains(.proposals)
    query.facts = kind.isEmpty || kind.contains(.facts)
    query.actor = actor
    if let limit = limit.limit { query.limit = limit }
    let items = try base.review(query)
    guard !items.isEmpty else {
      Messages.note("nothing to decide")
      throw ExitCode(ExitStatus.nothingFound)
    }
    var session = ReviewSession(items: items, options: decision)
    try session.run(in: base)
  }
}

/// One sitting.
private struct ReviewSession {
  let items: [ReviewItem]
  let options: DecisionOptions
  /// What was decided, and the place to which undoing leads back.
  private var made: [(decision: Decision, place: Int)] = []
  private var skipped = 0
  private var place = 0

  init(items: [ReviewItem], options: DecisionOptions) {
    self.items = items
    self.options = options
  }

  mutating func run(in base: borrowing KnowledgeBase) throws {
    while place < items.count {
      let item = items[place]
      // An earlier decision may have answered this one.
      guard try base.isOpen(item) else {
        place += 1
        continue
      }
      show(try ReviewPage.text(item, number: place + 1, count: items.count, in: base))
      guard try ask(item, in: base) else { break }
    }
    Messages.note(
      "\(made.count) decided, \(skipped) skipped, \(max(0, items.count - place)) left" + (made.isEmpty ? "" : "; the log: casus decisions"))
  }

  /// Asks until something is decided, skipped or undone; false to end.
  private mutating func ask(_ item: ReviewItem, in base: borrowing KnowledgeBase) throws -> Bool {
    while true {
      Messages.note(ReviewAnswer.keys(for: item))
      guard let line = readLine() else { return false }
      do {
        switch try ReviewAnswer(line, for: item) {
        case .quit: return false
        case .skip:
          skipped += 1
          place += 1
        case .undo:
          guard let last = made.last else {
            Messages.note("nothing was decided yet")
            continue
          }
          DecisionNote.tell(try options.decide(.undo(last.decision.id), in: base))
          made.removeLast()
          place = last.place
        case .decide(let verb, let fields, let note): try decide(item, verb, fields, note: note, in: base)
        }
        return true
      } catch let error as DecisionError {
        Messages.error("\(error)")
      } catch let error as QueryError {
        Messages.error("\(error)")
      } catch let error as Failure { Messages.error("\(error)") }
    }
  }

  private mutating func decide(
    _ item: ReviewItem, _ verb: ReviewAnswer.Verb, _ fields: [(Correction.Field, [String])], note: String?, in base: borrowing KnowledgeBase
  ) throws {
    let ruling: Ruling
    switch item {
    case .proposal(let left, let right, _):
      guard let one = try base.mainName(ofActor: left), let other = try base.mainName(ofActor: right) else { throw QueryError.noID(left) }
      ruling = verb == .accept ? .merge(one, other) : .split([one], from: [other])
    case .fact(let id):
      let fact = try DecisionArguments.fact(id, in: base)
      switch verb {
      case .accept: ruling = .accept(fact)
      case .reject: ruling = .reject(fact)
      case .correct:
        var correction = Correction()
        for (field, texts) in fields { try correction.set(field, try DecisionArguments.value(field, texts, newKind: nil, in: base)) }
        ruling = .correct(fact, correction)
      }
    }
    let decision = try options.decide(ruling, note: note, in: base)
    if let fact = ruling.fact, verb == .correct { try CorrectFact.tell(decision, fact, in: base) } else { DecisionNote.tell(decision) }
    made.append((decision, place))
    place += 1
  }

  private func show(_ text: String) {
    var output = StandardOutput()
    output.write(text)
    output.flush()
  }
}

/// What a person typed.
enum ReviewAnswer {
  /// What is to be done with the item.
  enum Verb {
    case accept, reject, correct
  }

  case decide(Verb, [(Correction.Field, [String])], note: String?)
  case skip, undo, quit

  /// The keys, as the prompt names them.
  static func keys(for item: ReviewItem) -> String {
    switch item {
    case .proposal: "m merge, k keep apart, s skip, u undo, q quit?"
    case .fact: "a accept, r reject, c correct (c date=…; status=…), s skip, u undo, q quit?"
    }
  }

  /// Reads a line; a key or its whole word.
  init(_ line: String, for item: ReviewItem) throws {
    let parts = line.split(separator: " # ", maxSplits: 1, omittingEmptySubsequences: false)
    let text = Self.trimmed(parts.first ?? "")
    let note = parts.count > 1 ? Self.trimmed(parts[1]) : ""
    let word = text.prefix { $0 != " " }.lowercased()
    let isFact = if case .fact = item { true } else { false }
    switch word {
    case "s", "skip": self = .skip
    case "u", "undo": self = .undo
    case "q", "quit": self = .quit
    case "a" where isFact, "accept" where isFact, "m" where !isFact, "merge" where !isFact:
      self = .decide(.accept, [], note: note.isEmpty ? nil : note)
    case "r" where isFact, "reject" where isFact, "k" where !isFact, "keep" where !isFact:
      self = .decide(.reject, [], note: note.isEmpty ? nil : note)
    case "c" where isFact, "correct" where isFact:
      self = .decide(.correct, try Self.fields(text.dropFirst(word.count)), note: note.isEmpty ? nil : note)
    default: throw Failure("“\(text)” is no answer; allowed: \(Self.keys(for: item))")
    }
  }

  private static func fields(_ text: Substring) throws -> [(Correction.Field, [String])] {
    var fields: [(Correction.Field, [String])] = []
    for part in text.split(separator: ";") {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = trimmed(sides[0])
      guard sides.count == 2, let field = Correction.Field(rawValue: name) else {
        let allowed = Correction.Field.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure("“\(trimmed(part))” is no correction; write FIELD=VALUE, several separated by “;”; fields: \(allowed)")
      }
      if let index = fields.firstIndex(where: { $0.0 == field }) {
        fields[index].1.append(trimmed(sides[1]))
      } else {
        fields.append((field, [trimmed(sides[1])]))
      }
    }
    guard !fields.isEmpty else { throw Failure("say what to correct: c date=2015-01-29; status=denied") }
    return fields
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
