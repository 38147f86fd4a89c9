// JSON: the exact text, and that another reader takes it.

import CasusModel
import CasusOutput
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

struct AnnotationJSONTests {
  @Test func `An article is one object with sorted keys, a token a line`() {
    let words = [
      Word(text: "Aleppo’s", lemma: "Aleppo", tag: .properNoun, fineTag: "NNP", features: .singular, head: 0, relation: "root"),
      Word(text: "now", lemma: "now", tag: .adverb, fineTag: "RB", head: 1, relation: "advmod"),
    ]
    let annotation = Annotated.make(
      "“Aleppo’s” now", sentences: [(1, words)], names: [(0..<1, .location, .state)], times: [(1..<2, nil, "PRESENT_REF")])
    let expected = """
      {
        "document": {"author": null, "dateline": null, "language": null, "path": "articles/levant.txt", "published": "2016-12-01", \
      "publisher": null, "retrieved_at": null, "sha256": "00ff", "title": "Alliance", "url": null},
        "entities": [
          {"adjective": false, "canonical": null, "end": 9, "exact": "Aleppo’s", "kind": "state", "start": 1, "type": "LOC"}
        ],
        "sentences": [
          {
            "end": 14,
            "paragraph": 1,
            "region": "paragraph",
            "start": 1,
            "tokens": [
              {"deprel": "root", "end": 9, "exact": "Aleppo’s", "feats": "Number=Sing", "head": 0, "id": 1, "lemma": "Aleppo", \
      "start": 1, "upos": "PROPN", "xpos": "NNP"},
              {"deprel": "advmod", "end": 14, "exact": "now", "feats": null, "head": 1, "id": 2, "lemma": "now", "start": 11, \
      "upos": "ADV", "xpos": "RB"}
            ]
          }
        ],
        "times": [
          {"end": 14, "exact": "now", "mod": null, "start": 11, "timex": "PRESENT_REF", "type": "DATE", "value": null}
        ]
      }

      """
    #expect(AnnotationJSON.text(annotation) == expected)
  }

  @Test func `Nothing found is still one object`() {
    let document = Document(text: "", origin: Origin(path: "-", sha256: ""))
    let text = AnnotationJSON.text(Annotation(document: document, tokens: [], sentences: [], entities: [], times: []))
    #expect(text.hasSuffix("  \"entities\": [],\n  \"sentences\": [],\n  \"times\": []\n}\n"))
  }

  private struct Read: Decodable, Equatable {
    struct Sentence: Decodable, Equatable { let tokens: [Token] }
    struct Token: Decodable, Equatable {
      let exact: String
      let start: Int
      let end: Int
      let head: Int?
    }
    let sentences: [Sentence]
  }

  @Test func `Another reader finds each word at its code points`() throws {
    let annotation = Annotated.article
    let read = try JSONDecoder().decode(Read.self, from: Data(AnnotationJSON.text(annotation).utf8))
    let scalars = Array(annotation.document.text.unicodeScalars)
    for token in read.sentences.flatMap(\.tokens) {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[token.start..<token.end])
      #expect(String(text) == token.exact)
    }
    #expect(read.sentences.map { $0.tokens.map(\.head) } == [[nil, nil, nil, nil], [3, 3, 6, 6, 6, 0, 8, 6, 6]])
  }
}
