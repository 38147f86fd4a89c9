// CoNLL-U: the exact text, and what the format forbids.

import CasusModel
import Testing

@testable import CasusOutput

struct ConlluTextTests {
  @Test func `An article is words in ten columns under its comments`() {
    let expected = """
      # newdoc id = levant
      # newpar
      # sent_id = levant-s1
      # text = Alliance née in Aleppo
      1|Alliance|alliance|NOUN|NN|_|_|_|_|TokenRange=0:8
      2|née|née|ADJ|JJ|_|_|_|_|TokenRange=9:12
      3|in|in|ADP|IN|_|_|_|_|TokenRange=13:15
      4|Aleppo|Aleppo|PROPN|NNP|_|_|_|_|Entity=B-LOC/TokenRange=16:22

      # newpar
      # sent_id = levant-s2
      # text = The Levant Front didn’t fight on Thursday.
      1|The|the|DET|DT|Definite=Def/PronType=Art|3|det|_|TokenRange=24:27
      2|Levant|Levant|PROPN|NNP|_|3|compound|_|Entity=B-ORG/Kind=armed_group/TokenRange=28:34
      3|Front|Front|PROPN|NNP|Number=Sing|6|nsubj|_|Entity=I-ORG/Kind=armed_group/TokenRange=35:40
      4|did|do|AUX|VBD|_|6|aux|_|SpaceAfter=No/TokenRange=41:44
      5|n’t|not|PART|RB|_|6|advmod|_|TokenRange=44:47
      6|fight|fight|VERB|VB|VerbForm=Inf|0|root|_|TokenRange=49:54
      7|on|on|ADP|IN|_|8|case|_|Time=B-DATE:2016-12-01/TokenRange=55:57
      8|Thursday|Thursday|PROPN|NNP|_|6|obl|_|SpaceAfter=No/Time=I-DATE:2016-12-01/TokenRange=58:66
      9|.|.|PUNCT|.|_|6|punct|_|TokenRange=66:67


      """
    // Tabs and bars change places above, to be seen.
    let text = String(ConlluText.text(Annotated.article).map { $0 == "\t" ? "|" : $0 == "|" ? "/" : $0 })
    #expect(text == expected)
  }

  @Test func `White space and controls inside a word cannot break a line or a column`() {
    let word = Word(text: "a\tb\u{2028}c\u{85}d", lemma: "", tag: .other, fineTag: "")
    let text = ConlluText.text(Annotated.make("a\tb\u{2028}c\u{85}d", sentences: [(0, [word])]))
    #expect(
      text == """
        # newdoc id = levant
        # newpar
        # sent_id = levant-s1
        # text = a\u{FFFD}b\u{FFFD}c\u{FFFD}d
        1\ta\u{FFFD}b\u{FFFD}c\u{FFFD}d\t_\tX\t_\t_\t_\t_\t_\tTokenRange=0:7


        """)
  }

  @Test func `Heads that are no tree are left out`() {
    func columns(_ heads: [(Int?, String?)]) -> [String] {
      let words = zip(["a", "b"], heads).map { Word(text: $0, lemma: $0, tag: .noun, fineTag: "NN", head: $1.0, relation: $1.1) }
      return ConlluText.text(Annotated.make("a b", sentences: [(0, words)])).split(separator: "\n").filter { !$0.hasPrefix("#") }
        .map { $0.split(separator: "\t")[6...7].joined(separator: " ") }
    }
    #expect(columns([(2, "nsubj"), (0, "root")]) == ["2 nsubj", "0 root"])
    #expect(columns([(0, "root"), (0, "root")]) == ["_ _", "_ _"])
    #expect(columns([(3, "nsubj"), (0, "root")]) == ["_ _", "_ _"])
    #expect(columns([(2, nil), (0, "root")]) == ["_ _", "_ _"])
  }

  @Test(
    "Ids hold neither slashes nor white space",
    arguments: [
      ("-", "stdin"), ("a/b c.txt", "b\u{FFFD}c"), ("a/.hidden", ".hidden"), ("x.tar.gz", "x.tar"), ("", "document"), ("/", "document"),
    ])
  func ids(path: String, id: String) {
    #expect(ConlluText.documentID(path) == id)
  }

  @Test func `A document without sentences is an empty text`() {
    let document = Document(text: "", origin: Origin(path: "-", sha256: ""))
    #expect(ConlluText.text(Annotation(document: document, tokens: [], sentences: [], entities: [], times: [])) == "")
  }

  @Test func `A time without a value has its type only, and a TIMEX3 value comes before a date`() {
    let words = ["now", "soon"].map { Word(text: $0, lemma: $0, tag: .adverb, fineTag: "RB") }
    let text = ConlluText.text(
      Annotated.make("now soon", sentences: [(0, words)], times: [(0..<1, "2016", "PRESENT_REF"), (1..<2, nil, nil)]))
    #expect(text.contains("\tTime=B-DATE:PRESENT_REF|TokenRange=0:3\n") && text.contains("\tTime=B-DATE|TokenRange=4:8\n"))
  }
}
