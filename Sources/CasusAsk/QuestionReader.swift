// Question → typed query. Names, time and place are cut out; what is left is turned round into statements; the rules of articles read them; the
// first statement of which nothing is left over is the question's meaning. What no statement uses up is refused by name.

import CasusAnnotate
import CasusExtract
import CasusModel
import CasusQuery
import CasusStore

/// Reads questions in English, by the rules by which articles are read.
public struct QuestionReader: Sendable {
  private let annotator: Annotator
  private let reader: AnswerStatementReader

  /// Loads the language engine.
  ///
  /// - Parameter rules: the rules by which the articles were read.
  /// - Throws: an error of the engine when what is built in is damaged.
  public init(rules: RuleSet) throws {
    annotator = try Annotator()
    reader = AnswerStatementReader(annotator: annotator, rules: rules)
  }

  /// What a question asks.
  ///
  /// - Parameter today: the day of asking, for "last year"; nil asks back.
  /// - Throws: ``AskError`` for what cannot be read; `QueryError.noActor` for a name that nobody bears.
  public func read(_ text: String, today: CalendarDate? = nil, in base: borrowing KnowledgeBase) throws -> ReadQuestion {
    let question = try Question(text)
    let names = try QuestionNames(question: question).names(in: base)
    let named = Set(names.flatMap { Array($0.words) })
    let seen = annotation(question, today)
    let times = try QuestionTimes(question: question, taken: named, times: seen.times, today: today).period()
    let place = try place(question, names, named.union(times?.words ?? []), in: base)
    var failure = AskError.unreadable
    do {
      return try meaning(question, names, times, place)
    } catch let error as AskError {
      failure = error
    }
    if failure.isOfWords, let place, (try? meaning(question, names, times, nil, dropping: place.words)) != nil {
      throw AskError.notPlaced(place.name)
    }
    let taken = named.union(times?.words ?? []).union(place?.words ?? [])
    let unknown = question.words.indices.filter { !taken.contains($0) && question.words[$0].isWord && !isKnown(question.words[$0], seen) }
    // If somebody bore that name, the question could be read: then it is the name that is amiss.
    let isSpoken = failure.isOfWords && question.words.contains { AskedWords.english.contains($0.lower) }
    let shouted = capitals(question, taken)
    for run in [shouted, Self.run(of: unknown)].compactMap(\.self) where isSpoken {
      let tried = QuestionName(words: run, text: question.text(run), actors: [])
      let all = (names + [tried]).sorted { $0.words.lowerBound < $1.words.lowerBound }
      guard (try? meaning(question, all, times, place)) != nil else { continue }
      do { _ = try base.actors(named: tried.text) } catch QueryError.noActor(let name, let suggestions) {
        // "secretly" is no name, unless it looks like one.
        if run == shouted || !suggestions.isEmpty && tried.text.utf8.count > 4 {
          throw QueryError.noActor(name: name, suggestions: suggestions)
        }
      }
    }
    throw refusal(failure, question, unknown)
  }

  /// The question's meaning with names, time and place given.
  private func meaning(
    _ question: Question, _ names: [QuestionName], _ times: (period: AskedPeriod, words: Set<Int>)?,
    _ place: (name: String, words: Set<Int>)?, dropping dropped: Set<Int> = []
  ) throws -> ReadQuestion {
    var failure: AskError?
    for keepsNouns in isNoun(question) ? [true, false] : [false, true] {
      let parts = try QuestionParts(
        question: question, names: names, period: times, place: place, dropped: dropped, keepsNouns: keepsNouns)
      do {
        var read = try meaning(parts)
        read.notes += ambiguities(names)
        return read
      } catch let error as AskError {
        failure = failure ?? error
      }
    }
    throw failure ?? .unreadable
  }

  /// "what attacks", "list attacks in": a noun of events in the plural, before any verb.
  private func isNoun(_ question: Question) -> Bool {
    let openers: Set<String> = ["what", "which", "list", "show", "all", "the", "me", "any", "please"]
    return question.words.indices.prefix(6).contains { index in
      let word = question.words[index].lower
      return word.hasSuffix("s") && reader.isEventNoun(String(word.dropLast()))
        && (index == 0 || openers.contains(question.words[index - 1].lower))
    }
  }

  private func annotation(_ question: Question, _ today: CalendarDate?) -> Annotation {
    let text = QuestionTimes.readable(question)
    let document = Document(
      text: text, origin: Origin(path: "", sha256: ""), published: today.map { Stated(TimeValue(day: $0)) },
      regions: [Region(Span(0, text.utf8.count), .paragraph)])
    return annotator.annotate(document)
  }

  /// "in Aleppo", "near Azaz", "in Syria": the first that is no time and no group.
  private func place(
    _ question: Question, _ names: [QuestionName], _ taken: Set<Int>, in base: borrowing KnowledgeBase
  ) throws -> (name: String, words: Set<Int>)? {
    let words = question.words
    for start in words.indices.dropLast() where !taken.contains(start) {
      let isWay = AskedWords.ways.contains(words[start].lower)
      guard isWay || AskedWords.placePrepositions.contains(words[start].lower) else { continue }
      var first = start + 1
      if words[first].lower == "the", first + 1 < words.count { first += 1 }
      if let name = names.first(where: { $0.words.contains(first) }) {
        guard name.kind == .state, !isWay else { continue }
        return (name.query, Set(start..<name.words.upperBound))
      }
      var found: Int?
      for end in (first + 1...min(words.count, first + 4)).reversed()
      where (first..<end).allSatisfy({ !taken.contains($0) && words[$0].isWord }) {
        let isCapital = !isWay && (first..<end).allSatisfy { words[$0].text.first?.isUppercase == true }
        if try isCapital || base.isPlaceOfEvent(question.text(first..<end)) {
          found = end
          break
        }
      }
      if let found { return (question.text(first..<found), Set(start..<found)) }
    }
    return nil
  }

  private func ambiguities(_ names: [QuestionName]) -> [String] {
    names.filter { $0.actors.count > 1 }.map { name in
      "“\(name.text)” is any of: \(name.actors.map { "\($0.name) (\($0.id))" }.joined(separator: ", ")); put one of the names in the question"
    }
  }

  // MARK: Meaning

  private func meaning(_ parts: QuestionParts) throws -> ReadQuestion {
    if let plain = PlainQuestion(parts).meaning() { return plain }
    // "what", "who is in": nothing that could be read.
    guard parts.tells else { throw AskError.unreadable }
    var fewest: [String]?
    var event: ReadQuestion?
    for pieces in QuestionTurner(parts: parts).statements() {
      for (kinds, filler) in standIns(parts, pieces) {
        let statement = AnswerStatement(pieces, names: parts.names, kinds: kinds, filler: filler)
        let reading = reader.read(statement, claims: false)
        if isComplete(reading, pieces, parts), var read = Understanding(parts).question(reading.facts) {
          guard reading.facts.contains(where: \.isAffiliation) else {
            // Alliances before events: "which groups merged" tells of a merger, not only of working together.
            if event == nil { event = read }
            break
          }
          if let other = Understanding(parts).question(reading.events) {
            read.notes.append("it may also be asked of events: \(other.commands.joined(separator: "; "))")
          }
          return read
        }
        if !reading.facts.isEmpty, !reading.leftOver.isEmpty, reading.leftOver.count < fewest?.count ?? .max { fewest = reading.leftOver }
      }
    }
    if let event { return event }
    if let said = try saying(parts) { return said }
    // Of helping words that only the statement has, nothing is said.
    let left = fewest?.filter { word in parts.question.words.contains { $0.text == word } } ?? []
    if !left.isEmpty { throw AskError.notUnderstood(words: left) }
    throw AskError.unreadable
  }

  /// Everything that is asked about or named went into facts, and nothing is left over.
  private func isComplete(_ reading: StatementReading, _ pieces: [Piece], _ parts: QuestionParts) -> Bool {
    guard !reading.facts.isEmpty, reading.leftOver.isEmpty else { return false }
    let used = Set(reading.facts.flatMap(\.pieces))
    return pieces.allSatisfy { piece in
      switch piece {
      case .name: used.contains(piece)
      case .open(let slot): used.contains(piece) || !parts.opens[slot].isAsked
      case .word, .filler: true
      }
    } && parts.about == nil
  }

  /// What may stand for the open slots of a statement: as many ways as the slots leave open, seven at most.
  private func standIns(_ parts: QuestionParts, _ pieces: [Piece]) -> [(kinds: [OpenKind], filler: OpenKind)] {
    var ways: [[OpenKind]] = [[]]
    for slot in parts.opens {
      let kinds: [OpenKind] =
        switch slot.kind {
        case .anyone: [.group, .person, .state]
        case .group: [.group]
        case .state: [.state, .group]
        case .person: [.person]
        case .thing: [.group, .thing, .person]
        case .date, .place: [.group]
        }
      ways = ways.flatMap { way in kinds.map { way + [$0] } }
    }
    let all = ways.prefix(7).map { (kinds: $0, filler: OpenKind.group) }
    return pieces.contains(.filler) ? all + ways.prefix(3).map { ($0, .person) } : all
  }

  /// "what did X say about Y": the verb is given something to say, and must be read as one of saying.
  private func saying(_ parts: QuestionParts) throws -> ReadQuestion? {
    let something: [Piece] = ["that", "it", "was", "late"].map { .word($0) }
    guard let open = parts.opens.firstIndex(where: { $0.isAsked && $0.kind == .thing }) else { return nil }
    for pieces in QuestionTurner(parts: parts).statements() {
      guard let place = pieces.firstIndex(of: .open(open)), place > 0, !pieces.contains(.filler) else { continue }
      let told = Array(pieces[..<place]) + something + pieces[(place + 1)...]
      for (kinds, filler) in standIns(parts, told) {
        let reading = reader.read(AnswerStatement(told, names: parts.names, kinds: kinds, filler: filler), claims: true)
        let used = Set(reading.facts.flatMap(\.pieces))
        let left = reading.leftOver.filter { !["late"].contains($0) }
        guard let fact = reading.facts.first, left.isEmpty, told.allSatisfy({ !$0.isParty || used.contains($0) }) else { continue }
        if case .claim(let source, let cue) = fact { return Understanding(parts).claims(source, cue) }
      }
    }
    return nil
  }

  // MARK: Refusal

  private func refusal(_ failure: AskError, _ question: Question, _ unknown: [Int]) -> AskError {
    if !question.words.contains(where: { AskedWords.english.contains($0.lower) }) { return .notEnglish }
    switch failure {
    case .unreadable, .notUnderstood:
      if !unknown.isEmpty { return .notUnderstood(words: unknown.map { question.words[$0].text }) }
      if case .notUnderstood(let words) = failure {
        let telling = words.filter { AskedWords.kind($0.lowercased()) == nil }
        return .notUnderstood(words: telling.isEmpty ? words : telling)
      }
      return failure
    case .empty, .tooLong, .several, .negated, .notEnglish, .notKept, .notPlaced, .relativeTime, .severalTimes: return failure
    }
  }

  /// The first run of capital words, behind the first word, that no actor bears.
  private func capitals(_ question: Question, _ taken: Set<Int>) -> Range<Int>? {
    let words = question.words
    guard words.contains(where: { $0.isWord && $0.text != $0.text.uppercased() }) else { return nil }
    return Self.run(
      of: words.indices.dropFirst().filter { index in
        !taken.contains(index) && words[index].text.first?.isUppercase == true && !AskedWords.free.contains(words[index].lower)
          && !AskedWords.months.contains(words[index].lower) && words[index].isWord
      })
  }

  /// The first run without gaps.
  private static func run(of indices: [Int]) -> Range<Int>? {
    guard let first = indices.first else { return nil }
    var end = first + 1
    for index in indices.dropFirst() where index == end { end += 1 }
    return first..<end
  }

  private func isKnown(_ word: QuestionWord, _ seen: Annotation) -> Bool {
    if AskedWords.free.contains(word.lower) || AskedWords.helpers.contains(word.lower) || AskedWords.kind(word.lower) != nil { return true }
    if AskedWords.plainAdjectives.contains(word.lower) || TimePoint(word.text) != nil { return true }
    if ["who", "whom", "what", "when", "where", "how", "many", "long", "me", "list", "show", "tell"].contains(word.lower) { return true }
    let lemma = seen.tokens.first { $0.span.overlaps(word.span) }?.lemma.lowercased()
    return reader.isTrigger(word.lower) || lemma.map(reader.isTrigger) ?? false
  }
}
