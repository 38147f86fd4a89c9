// Treebanks: the raw text, the places in it, and what is refused.

import CasusModel
import Testing

@testable import CasusEvaluate

/// Lines of CoNLL-U with spaces for tabs.
func conllu(_ lines: String) -> String {
  lines.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    line.hasPrefix("#") ? String(line) : line.split(separator: " ").joined(separator: "\t")
  }.joined(separator: "\n") + "\n\n"
}

struct ConlluReaderTests {
  private static let text = conllu(
    """
    # newdoc id = d1
    # sent_id = d1-1
    # newpar id = p1
    1-2 didn't _ _ _ _ _ _ _ _
    1 did do AUX VBD _ 3 aux _ _
    2 n't not PART RB _ 3 advmod _ _
    3 go go VERB VB _ 0 root _ SpaceAfter=No
    3.1 x x VERB VB _ _ _ _ _
    4 . . PUNCT . _ 3 punct _ _

    # sent_id = d1-2
    1-2 ’Tisé _ _ _ _ _ _ _ SpaceAfter=No
    1 it it PRON PRP _ 0 root _ _
    2 is be AUX VBZ _ 1 cop _ _

    # newpar
    # sent_id = d1-3
    1 So so ADV RB _ 0 root _ _

    # newdoc id = d2
    # sent_id = d2-1
    1 End end NOUN NN _ 0 root _ _
    """)

  @Test func `The text is rebuilt with its spaces, paragraphs and documents`() throws {
    let documents = try ConlluReader.documents(Self.text, path: "x")
    #expect(documents.map(\.id) == ["d1", "d2"])
    #expect(documents.map(\.text) == ["didn't go. ’Tisé\n\nSo", "End"])
    #expect(documents[0].sentences.map(\.id) == ["d1-1", "d1-2", "d1-3"])
  }

  @Test func `Words of a written token divide it where they add up to it, else share it`() throws {
    let document = try ConlluReader.documents(Self.text, path: "x")[0]
    #expect(
      document.sentences.map { $0.words.map { document.text.quote($0.span) } } == [["did", "n't", "go", "."], ["’Tisé", "’Tisé"], ["So"]])
    #expect(document.sentences[0].words.map(\.isContinuation) == [false, true, false, false])
    #expect(document.sentences[0].words.map(\.head) == [3, 3, 0, 3])
  }

  @Test func `A space is kept from the text between sentences that touch`() throws {
    let touching = conllu("1 A a X X _ 0 root _ SpaceAfter=No") + conllu("1 B b X X _ 0 root _ _")
    #expect(try ConlluReader.documents(touching, path: "x").map(\.text) == ["AB"])
  }

  @Test(
    "What is no CoNLL-U is refused with its place",
    arguments: [
      ("1 a b", "f:1: has 3 columns; a word has 10"), ("2 a a X X _ 0 root _ _", "f:1: word 2 stands where 1 is due"),
      ("1 a a X X _ _ root _ _", "f:1: “_” is no head; allowed: 0, 1, 2 …"),
      ("2-3 a _ _ _ _ _ _ _ _", "f:1: “2-3” is no range of the words that follow"),
      ("1-2 ab _ _ _ _ _ _ _ _\n1 a a X X _ 0 root _ _", "f:3: the sentence ends inside a multiword token"),
      ("1 a a X X _ 7 dep _ _", "f:2: a head of sentence  lies outside it"),
    ])
  func refused(lines: String, message: String) {
    let error = #expect(throws: EvaluationError.self) { try ConlluReader.documents(conllu(lines), path: "f") }
    #expect(error?.description == message)
  }
}
