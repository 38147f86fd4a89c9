// The project's own sentences: places of names and fillers, and what is refused.

import CasusModel
import Testing

@testable import CasusEvaluate

struct PredicateFileTests {
  @Test func `Names and fillers have their places`() throws {
    let file = """
      # a comment
      text  The men of Liwa al-Haqq met men of Haqq, Haqq said.
      tags  al-name, attribution-end
      name  ORG Liwa al-Haqq
      name  ORG Haqq
      name  ORG Haqq
      pred  meet: subject=men; object=men#2; said_by=Haqq#2

      text  They left.
      tags  passive
      pred  leave: subject=They
      """
    let sentences = try PredicateSentence.read(file, path: "f")
    #expect(sentences.map(\.line) == [2, 9] && sentences[0].tags == ["al-name", "attribution-end"])
    #expect(sentences[0].names.map(\.span) == [Span(11, 23), Span(35, 39), Span(41, 45)])
    let predicate = try #require(sentences[0].predicates.first)
    #expect(predicate.lemma == "meet")
    // Whole words, those inside names counted too.
    #expect(predicate.roles == [.subject: [Span(4, 7)], .object: [Span(28, 31)], .saidBy: [Span(35, 39)]])
  }

  @Test(
    "A line that means nothing is refused with its number",
    arguments: [
      ("pred  go: subject=x", "f:1: “pred” stands before the text of its sentence"),
      ("text  a\nnote  b", "f:2: unknown key “note”; allowed: text, tags, name, main, pred"),
      ("text  a\nname  PERS a", "f:2: “PERS a” is no name; allowed: PER, ORG or LOC and the name"),
      ("text  a\nname  PER b", "f:2: the name “b” is not in the text behind the names before it"),
      ("text  a\npred  go", "f:2: a predicate is a lemma, a colon and its roles"),
      ("text  a\npred  go: actor=a", "f:2: “actor=a” is no role; allowed: subject, object, recipient, said_by, each with ="),
      ("text  ab\npred  go: subject=a", "f:2: the filler “a” is not in the text"),
      ("text  a\npred  go: subject=a#2", "f:2: the filler “a#2” is not in the text"),
    ])
  func refused(file: String, message: String) {
    let error = #expect(throws: EvaluationError.self) { try PredicateSentence.read(file, path: "f") }
    #expect(error?.description == message)
  }

  @Test func `A predicate is right when all stated roles are, and names count apart`() throws {
    let tree = """
      Rebels rebel NOUN NNS 2 nsubj
      seized seize VERB VBD 0 root
      Tel Tel PROPN NNP 2 obj
      Rifaat Rifaat PROPN NNP 3 flat
      """
    let annotation = try Parsed.annotation(tree, names: [(2..<4, .location)])
    func score(_ lines: String) throws -> (PredicateScore, [String]) {
      let sentence = try #require(try PredicateSentence.read("text  Rebels seized Tel Rifaat\n" + lines, path: "f").first)
      var score = PredicateScore()
      var wrong: [String] = []
      score.add(sentence, annotation) { wrong.append("\($0.line) \($0.text)") }
      return (score, wrong)
    }
    let (right, nothing) = try score("tags  a\nname  LOC Tel Rifaat\npred  seize: subject=Rebels; object=Tel Rifaat")
    #expect(right.predicates == Counts(right: 1, predicted: 0, gold: 1) && right.names.f1 == 1 && nothing.isEmpty)
    #expect(right.tags["a"]?.predicates.right == 1)
    #expect(
      try score("name  LOC Tel Rifaat\npred  seize: subject=Rebels").0.predicates.right == 1, "a role that is not stated is not asked for")
    let (_, wrong) = try score("name  ORG Tel Rifaat\npred  seize: subject=Rebels|Tel Rifaat\npred  take: subject=Rebels")
    #expect(
      wrong == [
        "1 pred seize: subject: Rebels, Tel Rifaat, not Rebels", "1 pred take: not found", "1 ORG “Tel Rifaat” missed",
        "1 LOC “Tel Rifaat” is none",
      ])
  }
}
