// The tables of reading: each part reads its corpus, has every text read by the closure, and gives figures by name.

import CasusModel

/// What is measured of reading.
public enum ReadingPart: String, CaseIterable, Sendable {
  /// Alliance facts: re3d, and the project's own reports.
  case affiliations
  /// Events: the records of PLOVER.
  case events
  /// Who says what: PolNeAR.
  case claims
  /// The article that the project began with.
  case article
}

/// Measures reading.
public struct ReadingEvaluation: Sendable {
  /// Reads a document whose regions are given.
  public typealias Read = (Document) throws(EvaluationError) -> ReadRecord
  /// Reads the text of a file as it lies on disk, boilerplate included, with its publication date.
  public typealias ReadFile = (_ text: String, _ published: TimeValue?) throws(EvaluationError) -> ReadRecord

  private let data: DataFolder
  private let reports: String
  private let errors: Int

  /// - Parameters:
  ///   - reports: path of the project's own reports.
  ///   - errors: at most so many errors are told for each corpus.
  public init(data: DataFolder, reports: String, errors: Int = 0) {
    self.data = data
    self.reports = reports
    self.errors = errors
  }

  /// The figures of one part; `report` is told of errors, one line each.
  ///
  /// - Throws: ``EvaluationError``, also those of the closures.
  public func figures(
    _ part: ReadingPart, read: Read, readFile: ReadFile, report: (String) -> Void = { _ in }
  ) throws(EvaluationError) -> [Figure] {
    switch part {
    case .affiliations: try affiliations(read, report)
    case .events: try events(read, report)
    case .claims: try claims(read, report)
    case .article: try article(readFile, report)
    }
  }

  private func affiliations(_ read: Read, _ report: (String) -> Void) throws(EvaluationError) -> [Figure] {
    let file = "re3d/affiliations.jsonl"
    let re3d = try GoldReport.read(try data.text(file, what: "facts of re3d"), path: "\(data.path)/\(file)")
    let own = try OwnReports(
      try DataFolder.text(reports, what: "the project's own reports; name the file with --reports"), path: reports)
    var figures: [Figure] = []
    let corpora = [("re3d", re3d, true), ("own reports, tuning half", own.tuning, true), ("own reports, unseen half", own.unseen, false)]
    for (name, corpus, isShown) in corpora {
      var score = AffiliationScore()
      for one in corpus { score.add(one, try read(one.document)) }
      // Errors of the unseen half stay unseen: a rule written for one of them would make its figures say nothing.
      if isShown { for line in score.errors(errors) { report("\(name): \(line)") } }
      figures += Self.figures(name, score)
    }
    return figures
  }

  private static func figures(_ name: String, _ score: AffiliationScore) -> [Figure] {
    let dates = score.dates
    let statuses = score.statuses
    return [
      Figure("\(name): strict F1", score.strict.f1 * 100, note: note(score.strict)),
      Figure("\(name): exact F1", score.exact.f1 * 100, note: note(score.exact)),
      Figure("\(name): lenient F1", score.lenient.f1 * 100, note: note(score.lenient)),
      Figure("\(name): leaks", Double(statuses.leaks), note: "planned, called for or denied, read as done; of \(statuses.notFactual)"),
      Figure(
        "\(name): dates", dates.accuracy * 100,
        note:
          "\(dates.exact) of \(dates.gold) exact, \(dates.compatible) compatible; \(dates.undatedRead) of \(dates.undated) undated read with one"
      ),
      Figure("\(name): status", statuses.accuracy * 100, note: "\(statuses.acceptable) of \(statuses.gold)"),
    ]
  }

  private func events(_ read: Read, _ report: (String) -> Void) throws(EvaluationError) -> [Figure] {
    let file = "plover-gsr/records.json"
    var score = EventScore()
    for unit in try PloverUnit.read(try data.text(file, what: "the gold standard records of PLOVER"), path: "\(data.path)/\(file)") {
      score.add(unit, try read(RawDocument.document(unit.text, path: unit.events.first?.id ?? "-")))
    }
    for line in score.errors(errors) { report("PLOVER: \(line)") }
    return [
      Figure("PLOVER: type F1", score.types.f1 * 100, note: Self.note(score.types)),
      Figure("PLOVER: quad class F1", score.quads.f1 * 100, note: Self.note(score.quads)),
      Figure("PLOVER: type, actor and recipient, lenient F1", score.lenient.f1 * 100, note: Self.note(score.lenient)),
      Figure("PLOVER: type, actor and recipient, strict F1", score.strict.f1 * 100, note: Self.note(score.strict)),
      Figure("PLOVER: actors", score.actorAccuracy * 100, note: "\(score.actors) of \(score.types.right) right types"),
      Figure("PLOVER: recipients", score.recipientAccuracy * 100, note: "\(score.recipients) of \(score.types.right) right types"),
    ]
  }

  private func claims(_ read: Read, _ report: (String) -> Void) throws(EvaluationError) -> [Figure] {
    var score = ClaimScore()
    for article in try AttributedText.polnear(data, folder: "polnear/dev") {
      score.add(article, try read(RawDocument.document(article.text, path: article.id)))
    }
    for line in score.errors(errors) { report("PolNeAR: \(line)") }
    return [
      Figure("PolNeAR dev: attribution F1", score.attributions.f1 * 100, note: Self.note(score.attributions)),
      Figure("PolNeAR dev: spans F1", score.spans.f1 * 100, note: Self.note(score.spans)),
      Figure("PolNeAR dev: indirect spans F1", score.indirect.f1 * 100, note: Self.note(score.indirect)),
      Figure("PolNeAR dev: mixed spans F1", score.mixed.f1 * 100, note: Self.note(score.mixed)),
      Figure("PolNeAR dev: direct spans F1", score.direct.f1 * 100, note: Self.note(score.direct)),
      Figure("PolNeAR dev: sources", score.sourceAccuracy * 100, note: "\(score.sourcesRight) of \(score.sources) found"),
      Figure("PolNeAR dev: cues", score.cueAccuracy * 100, note: "\(score.cuesRight) of \(score.cues) found"),
    ]
  }

  private func article(_ read: ReadFile, _ report: (String) -> Void) throws(EvaluationError) -> [Figure] {
    let file = "../seed/expected.json"
    let expected = try ArticleExpectation(
      try data.text(file, what: "what is to be read from the first article"), path: "\(data.path)/\(file)")
    let text = try data.text("../seed/article.txt", what: "the first article")
    let score = ArticleScore(expected, try read(text, expected.published))
    for line in score.errors(errors) { report("first article: \(line)") }
    return [Figure("first article: required facts", score.required.recall * 100, note: Self.share(score.required))]
      + ArticleScore.Section.allCases.map { section in
        let counts = score.sections[section] ?? Counts()
        return Figure("first article: required \(section.rawValue)", counts.recall * 100, note: Self.share(counts))
      } + [Figure("first article: forbidden facts", Double(score.broken.count))]
  }

  private static func share(_ counts: Counts) -> String { "\(counts.right) of \(counts.gold)" }

  private static func note(_ counts: Counts) -> String {
    "P \(Figure.text(counts.precision * 100)) R \(Figure.text(counts.recall * 100)), \(counts.gold) gold"
  }

  private static func note(_ counts: HitCounts) -> String {
    "P \(Figure.text(counts.precision * 100)), \(counts.right) of \(counts.predicted); R \(Figure.text(counts.recall * 100)), \(counts.found) of \(counts.gold)"
  }
}
