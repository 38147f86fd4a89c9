// The tables: each part reads its corpora, asks the engine, and gives figures by name.

import CasusModel

/// What is measured.
public enum EvaluationPart: String, CaseIterable, Sendable {
  /// Tags and trees over given words.
  case trees
  /// Words and sentences from raw text.
  case tokens
  /// Names.
  case names
  /// Time expressions.
  case times
  /// The project's own sentences.
  case predicates
}

/// Measures an engine.
public struct Evaluation: Sendable {
  private let data: DataFolder
  private let predicates: String
  private let engine: Engine
  private let errors: Int

  /// - Parameters:
  ///   - predicates: path of the project's own sentences.
  ///   - errors: at most so many errors are told for each figure.
  public init(data: DataFolder, predicates: String, engine: Engine, errors: Int = 0) {
    self.data = data
    self.predicates = predicates
    self.engine = engine
    self.errors = errors
  }

  /// The figures of one part; `report` is told of errors, one line each.
  ///
  /// - Throws: ``EvaluationError``.
  public func figures(_ part: EvaluationPart, report: (String) -> Void = { _ in }) throws(EvaluationError) -> [Figure] {
    switch part {
    case .trees: try trees()
    case .tokens: try tokens()
    case .names: try names(report)
    case .times: try times(report)
    case .predicates: try predicateFigures(report)
    }
  }

  private func treebanks() throws(EvaluationError) -> [(name: String, documents: [GoldDocument])] {
    var out: [(name: String, documents: [GoldDocument])] = []
    for name in ["EWT", "GUM"] {
      let file = "treebanks/en_\(name.lowercased())-dev.conllu"
      let text = try data.text(file, what: "the dev part of UD English \(name)")
      out.append(("\(name) dev", try ConlluReader.documents(text, path: "\(data.path)/\(file)")))
    }
    return out
  }

  private func trees() throws(EvaluationError) -> [Figure] {
    var figures: [Figure] = []
    for (name, documents) in try treebanks() {
      let sentences = documents.flatMap(\.sentences)
      let score = try TreeScore.score(sentences, by: engine)
      let lower = try TreeScore.score(sentences, by: engine, form: Casing.lower)
      let title = try TreeScore.score(sentences, by: engine, form: Casing.title)
      let words = "\(score.words) given words, tags predicted"
      figures += [
        Figure("\(name): UPOS", score.upos * 100, note: words), Figure("\(name): XPOS", score.xpos * 100),
        Figure("\(name): lemmas", score.lemma * 100),
        Figure("\(name): UAS", score.uas * 100, note: "\(score.scored) words, no punctuation"),
        Figure("\(name): LAS", score.las * 100, note: "with subtypes"),
        Figure("\(name): LAS, no subtypes", score.universalLAS * 100),
        Figure("\(name), lower case: change of LAS", (lower.las - score.las) * 100, note: "LAS \(Figure.text(lower.las * 100))"),
        Figure("\(name), title case: change of LAS", (title.las - score.las) * 100, note: "LAS \(Figure.text(title.las * 100))"),
      ]
    }
    return figures
  }

  private func tokens() throws(EvaluationError) -> [Figure] {
    var figures: [Figure] = []
    for (name, documents) in try treebanks() {
      var score = SegmentationScore()
      for document in documents { score.add(document, engine.annotate(RawDocument.document(document.text, path: document.id))) }
      figures += [
        Figure("\(name): words F1", score.words.f1 * 100, note: Self.note(score.words)),
        Figure("\(name): sentences F1", score.sentences.f1 * 100, note: Self.note(score.sentences)),
      ]
    }
    return figures
  }

  private func names(_ report: (String) -> Void) throws(EvaluationError) -> [Figure] {
    let uner = "uner/en_ewt-dev.iob2"
    let cross = "crossner-politics/dev.txt"
    let given = [
      ("UNER EWT dev", try NamedSentences.universal(try data.text(uner, what: "names of UNER over EWT dev"), path: "\(data.path)/\(uner)")),
      (
        "CrossNER politics dev",
        try NamedSentences.crossNER(try data.text(cross, what: "the dev part of CrossNER politics"), path: "\(data.path)/\(cross)")
      ),
    ]
    var figures: [Figure] = []
    for (name, sentences) in given {
      var left = errors
      let score = try NameScore.score(sentences, by: engine) { Self.tell($0, name, &left, report) }
      figures += Self.figures(name, score, "given words")
    }
    var score = NameScore()
    var left = errors
    for file in try data.files("re3d", suffix: "documents.jsonl", what: "the folders of re3d with documents.jsonl and entities.jsonl") {
      let folder = String(file.dropLast("/documents.jsonl".count))
      let texts = try NamedText.re3d(
        documents: try data.text(file, what: "texts of re3d"),
        entities: try data.text(folder + "/entities.jsonl", what: "entities of re3d"),
        path: "\(data.path)/\(folder)")
      for text in texts {
        score.add(text, engine.annotate(RawDocument.document(text.text, path: text.id))) { Self.tell($0, "re3d", &left, report) }
      }
    }
    return figures + Self.figures("re3d", score, "raw text")
  }

  private static func figures(_ name: String, _ score: NameScore, _ how: String) -> [Figure] {
    [Figure("\(name): names F1", score.all.f1 * 100, note: "\(note(score.all)), \(how)")]
      + EntityType.allCases.map { type in
        let counts = score.types[type] ?? Counts()
        return Figure("\(name): \(type.rawValue) F1", counts.f1 * 100, note: note(counts))
      } + [Figure("\(name): spans F1", score.spans.f1 * 100, note: "whatever the type")]
  }

  private static func tell(_ wrong: NameScore.Wrong, _ name: String, _ left: inout Int, _ report: (String) -> Void) {
    guard left > 0 else { return }
    left -= 1
    let what = wrong.gold.map { "missed \($0.rawValue)" } ?? wrong.predicted.map { "wrong \($0.rawValue)" } ?? ""
    report("\(name): \(what) “\(wrong.text)”")
  }

  private func times(_ report: (String) -> Void) throws(EvaluationError) -> [Figure] {
    var scores = TimeScore.Row.allCases.map { (row: $0, score: TimeScore()) }
    var left = errors
    for file in try data.files("timex/timebank", suffix: ".tml", what: "TimeBank in TimeML") {
      let text = try TimedText(timeML: try data.text(file, what: "a text of TimeBank"), path: "\(data.path)/\(file)")
      let predicted = engine.annotate(RawDocument.document(text.text, path: text.id, published: text.published)).times.map {
        PredictedTime($0)
      }
      for index in scores.indices { scores[index].score.add(gold: text.times, predicted: predicted, row: scores[index].row) }
      let paired = Dictionary(TimeScore.pairs(text.times, predicted).map { ($0.gold, predicted[$0.predicted]) }) { first, _ in first }
      for (index, gold) in text.times.enumerated() where gold.type == "DATE" && paired[index]?.value != gold.value && left > 0 {
        left -= 1
        report(
          "\(text.id): “\(text.text.quote(gold.span))” is \(gold.value), not \(paired[index].map { $0.value.isEmpty ? "open" : $0.value } ?? "found")"
        )
      }
    }
    return scores.flatMap { row, score in
      [
        Figure(
          "TimeBank: \(row.rawValue) value F1", score.valueF1 * 100,
          note: "\(score.values) of \(score.relaxed.right) pairs; \(score.relaxed.predicted) predicted, \(score.relaxed.gold) gold"),
        Figure("TimeBank: \(row.rawValue) strict F1", score.strict.f1 * 100),
        Figure("TimeBank: \(row.rawValue) relaxed F1", score.relaxed.f1 * 100),
      ]
    }
  }

  private func predicateFigures(_ report: (String) -> Void) throws(EvaluationError) -> [Figure] {
    let text = try DataFolder.text(predicates, what: "the project's own sentences; name the file with --predicates")
    var score = PredicateScore()
    var left = errors
    for sentence in try PredicateSentence.read(text, path: predicates) {
      score.add(sentence, engine.annotate(RawDocument.document(sentence.text))) { wrong in
        guard left > 0 else { return }
        left -= 1
        report("\(predicates):\(wrong.line): \(wrong.text)")
      }
    }
    return [
      Figure("own sentences: main predicates", score.main.recall * 100, note: Self.share(score.main)),
      Figure("own sentences: all predicates", score.predicates.recall * 100, note: Self.share(score.predicates)),
      Figure("own sentences: names", score.names.recall * 100, note: Self.share(score.names)),
      Figure("own sentences: names F1", score.names.f1 * 100, note: Self.note(score.names)),
    ]
      + score.tags.sorted { $0.key < $1.key }.map { tag, part in
        let names = part.names.gold == 0 ? "no names" : "names \(Figure.text(part.names.recall * 100)), \(Self.share(part.names))"
        return Figure(
          "own sentences, \(tag): main", part.main.recall * 100,
          note: "\(Self.share(part.main)); all \(Self.share(part.predicates)); \(names)")
      }
  }

  private static func share(_ counts: Counts) -> String { "\(counts.right) of \(counts.gold)" }

  private static func note(_ counts: Counts) -> String {
    "P \(Figure.text(counts.precision * 100)) R \(Figure.text(counts.recall * 100)), \(counts.gold) gold"
  }
}
