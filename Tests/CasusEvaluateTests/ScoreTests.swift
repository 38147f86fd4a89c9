// The measures, on texts small enough to count by hand.

import CasusModel
import Testing

@testable import CasusEvaluate

struct ScoreTests {
  @Test func `Precision, recall and F1 come from three counts, and what stands twice counts twice`() {
    let counts = Counts(gold: [1, 1, 2, 3], predicted: [1, 2, 2])
    #expect(counts == Counts(right: 2, predicted: 3, gold: 4))
    #expect(counts.precision == 2.0 / 3 && counts.recall == 0.5 && counts.f1 == 4.0 / 7)
    #expect(Counts().f1 == 0)
  }

  @Test func `Words and sentences are compared without their white space`() throws {
    let gold = try ConlluReader.documents(
      conllu("1 Go go X X _ 0 root _ _\n2 on on X X _ 1 dep _ SpaceAfter=No\n3 . . X X _ 1 punct _ _")
        + conllu("1 Yes yes X X _ 0 root _ _"),
      path: "x")[0]
    #expect(gold.text == "Go on. Yes")
    func annotation(_ tokens: [Span], _ sentences: [Range<Int>]) -> Annotation {
      Annotation(
        document: RawDocument.document(gold.text),
        tokens: tokens.map { Token(span: $0, text: gold.text.quote($0), lemma: "", tag: .other, fineTag: "") },
        sentences: sentences.map { Sentence(span: Span(0, 0), tokens: $0, region: .paragraph, regionIndex: 0) }, entities: [], times: [])
    }
    var right = SegmentationScore()
    right.add(gold, annotation([Span(0, 2), Span(3, 5), Span(5, 6), Span(7, 10)], [0..<3, 3..<4]))
    #expect(right.words.f1 == 1 && right.sentences.f1 == 1)
    var wrong = SegmentationScore()
    // "on." in one piece, the white space before it included, and one sentence for two.
    wrong.add(gold, annotation([Span(0, 2), Span(2, 6), Span(7, 10)], [0..<3]))
    #expect(wrong.words == Counts(right: 2, predicted: 3, gold: 4) && wrong.sentences == Counts(right: 0, predicted: 1, gold: 2))
  }

  @Test func `Punctuation counts for tags only, and subtypes count in LAS`() throws {
    let sentences = try ConlluReader.documents(
      conllu(
        "1 a a NOUN NN _ 0 root _ _\n2 B b NOUN XX _ 1 nmod _ _\n3 c x VERB NN _ 2 dep _ _\n4 d d NOUN NN _ 1 dep _ _\n5 . _ PUNCT . _ 1 punct _ _"
      ),
      path: "x")[0].sentences
    let score = try TreeScore.score(sentences, by: .chain())
    #expect(score.words == 5 && score.tags == 3 && score.fineTags == 3 && score.lemmas == 3 && score.givenLemmas == 4)
    #expect(score.scored == 4 && score.heads == 3 && score.relations == 2 && score.universalRelations == 3)
    #expect(score.uas == 0.75 && score.las == 0.5)
  }

  @Test func `Copies in another case change the form and nothing else`() throws {
    let words = try ConlluReader.documents(
      conllu(
        "1-2 didn't _ _ _ _ _ _ _ _\n1 did do X X _ 0 root _ _\n2 n't not X X _ 1 dep _ _\n3 ÉTAT x X X _ 1 dep _ _\n4 école x X X _ 1 dep _ _"
      ),
      path: "x")[0].sentences[0].words
    #expect(words.map(Casing.lower) == ["did", "n't", "état", "école"])
    #expect(words.map(Casing.title) == ["Did", "n't", "ÉTAT", "École"])
  }

  @Test func `An engine that changes words is refused`() {
    let engine = Engine(annotate: { Engine.chain().annotate($0) }, annotateWords: { Engine.chain().annotateWords($0.dropLast()) })
    let error = #expect(throws: EvaluationError.self) {
      try NameScore.score([NamedSentence(words: ["a", "b"], names: [])], by: engine)
    }
    #expect(error?.description == "the engine returned 0 words where it was given 2; sentences of given words must stay as they are")
  }

  @Test func `A name is right with its exact words and type`() throws {
    let engine = Engine.chain { words in
      words.indices.filter { words[$0].first?.isUppercase == true }.map { GoldName($0..<($0 + 1), .location) }
    }
    var wrong: [String] = []
    let score = try NameScore.score(
      [
        NamedSentence(words: ["in", "Homs", "and", "Tel", "Rifaat"], names: [GoldName(1..<2, .location), GoldName(3..<5, .location)]),
        NamedSentence(words: ["Assad"], names: [GoldName(0..<1, .person)]),
      ], by: engine
    ) { wrong.append("\($0.gold?.rawValue ?? "-") \($0.predicted?.rawValue ?? "-") \($0.text)") }
    #expect(score.all == Counts(right: 1, predicted: 4, gold: 3) && score.spans.right == 2)
    #expect(
      score.types[.location] == Counts(right: 1, predicted: 4, gold: 2) && score.types[.person] == Counts(right: 0, predicted: 0, gold: 1))
    #expect(wrong == ["LOC - Tel Rifaat", "- LOC Tel", "- LOC Rifaat", "PER - Assad", "- LOC Assad"])
  }

  @Test func `Any way to mark an overlapping name is right, once`() {
    let text = "Secretary Ban Ki-moon"
    let gold = NamedText(id: "d", text: text, items: [[NamedSpan(Span(0, 21), .person), NamedSpan(Span(10, 21), .person)]])
    func score(_ spans: [Span]) -> Counts {
      var score = NameScore()
      score.add(
        gold,
        Annotation(
          document: RawDocument.document(text), tokens: [], sentences: [],
          entities: spans.map { Entity(span: $0, tokens: 0..<0, type: .person, kind: nil) }, times: []))
      return score.all
    }
    #expect(score([Span(10, 21)]) == Counts(right: 1, predicted: 1, gold: 1))
    #expect(score([Span(0, 21)]) == Counts(right: 1, predicted: 1, gold: 1))
    #expect(score([Span(0, 9), Span(10, 21)]) == Counts(right: 1, predicted: 2, gold: 1))
  }
}

struct TimeScoreTests {
  private let gold = [
    GoldTime(Span(0, 10), type: "DATE", value: "1998-01-08"), GoldTime(Span(20, 30), type: "DURATION", value: "P3D"),
    GoldTime(Span(40, 45), type: "DATE", value: "PRESENT_REF"), GoldTime(Span(50, 60), type: "DATE", value: "1998"),
  ]

  private func score(_ predicted: [PredictedTime], _ row: TimeScore.Row) -> TimeScore {
    var score = TimeScore()
    score.add(gold: gold, predicted: predicted, row: row)
    return score
  }

  @Test func `The headline is relaxed F1 times the share of equal values`() {
    let predicted = [
      PredictedTime(Span(0, 10), type: "DATE", value: "1998-01-08"), PredictedTime(Span(21, 25), type: "DATE", value: "P3D"),
      PredictedTime(Span(48, 55), type: "DATE", value: "1999"), PredictedTime(Span(70, 80), type: "DATE", value: "2000"),
    ]
    let all = score(predicted, .all)
    #expect(all.strict == Counts(right: 1, predicted: 4, gold: 4) && all.relaxed == Counts(right: 3, predicted: 4, gold: 4))
    #expect(all.values == 2 && all.types == 2 && all.valueF1 == 0.75 * (2.0 / 3))
    // What lies on the duration alone is not counted against dates; what lies on nothing is.
    let dates = score(predicted, .date)
    #expect(dates.relaxed == Counts(right: 2, predicted: 3, gold: 3) && dates.values == 1)
    #expect(score(predicted, .calendar).relaxed == Counts(right: 2, predicted: 3, gold: 2))
    #expect(score(predicted, .day).relaxed == Counts(right: 1, predicted: 2, gold: 1))
  }

  @Test func `Equal spans pair first, then the larger overlap`() {
    let gold = [GoldTime(Span(0, 10), type: "", value: ""), GoldTime(Span(5, 8), type: "", value: "")]
    let predicted = [
      PredictedTime(Span(5, 8), type: "", value: ""), PredictedTime(Span(0, 4), type: "", value: ""),
      PredictedTime(Span(0, 6), type: "", value: ""),
    ]
    #expect(TimeScore.pairs(gold, predicted).map { [$0.gold, $0.predicted] } == [[1, 0], [0, 2]])
  }

  @Test func `TimeML keeps every character of the text and the innermost times`() throws {
    let file = """
      <DCT><TIMEX3 tid="t0" type="DATE" value="1998-02-06T10:00" functionInDocument="CREATION_TIME">06/02</TIMEX3></DCT>
      <TEXT>
      “AT&amp;T” fell <TIMEX3 tid="t1" type="DATE" value="1998-02-05">on <EVENT>Thursday</EVENT></TIMEX3>.<TIMEX3 tid="t2" type="DURATION" value="P1D"/>
      </TEXT>
      """
    let text = try TimedText(timeML: file, path: "a/b/wsj_1.tml")
    #expect(text.id == "wsj_1" && text.created == "1998-02-06T10:00" && text.published == TimeValue("1998-02-06"))
    #expect(text.text == "\n“AT&T” fell on Thursday.\n")
    #expect(text.times.map { "\(text.text.quote($0.span)) \($0.type) \($0.value)" } == ["on Thursday DATE 1998-02-05"])
    let error = #expect(throws: EvaluationError.self) { try TimedText(timeML: "<TEXT></TEXT>", path: "f") }
    #expect(error?.description == "f: has no document creation time (<DCT>)")
    let other = #expect(throws: EvaluationError.self) { try TimedText(timeML: #"<DCT><T value="1"></DCT>"#, path: "f") }
    #expect(other?.description == "f: has no <TEXT>")
  }
}
