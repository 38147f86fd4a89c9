// Names as the corpora mark them.

import CasusModel
import Testing

@testable import CasusEvaluate

struct NameReaderTests {
  @Test func `Universal NER gives words and names`() throws {
    let text = "# text = x\n1\tTampa\tB-LOC\t-\t-\n2\tBay\tI-LOC\t-\t-\n3\tBush\tB-PER\t-\t-\n4\tsaid\tO\t-\t-\n\n1\tUN\tI-ORG\t-\t-\n"
    let sentences = try NamedSentences.universal(text, path: "x")
    #expect(sentences.map(\.words) == [["Tampa", "Bay", "Bush", "said"], ["UN"]])
    #expect(sentences.map(\.names) == [[GoldName(0..<2, .location), GoldName(2..<3, .person)], [GoldName(0..<1, .organisation)]])
  }

  @Test func `CrossNER's types become three, and the rest no names`() throws {
    let text = "Merkel\tB-politician\nof\tO\nCDU\tB-politicalparty\nin\tO\nBonn\tB-location\n2009\tB-election\nelection\tI-election\n"
    let sentences = try NamedSentences.crossNER(text, path: "x")
    #expect(sentences.map(\.names) == [[GoldName(0..<1, .person), GoldName(2..<3, .organisation), GoldName(4..<5, .location)]])
  }

  @Test func `Other lines are refused with their number`() {
    let error = #expect(throws: EvaluationError.self) { try NamedSentences.crossNER("a\tO\nb", path: "f") }
    #expect(error?.description == "f:2: has no word and label, tab-separated")
    let label = #expect(throws: EvaluationError.self) { try NamedSentences.crossNER("a\tX-PER", path: "f") }
    #expect(label?.description == "f:1: “X-PER” is no label; allowed: O, B-TYPE, I-TYPE")
  }

  @Test(
    "A name has capitals on its content words",
    arguments: [
      ("Syria", true), ("United Nations Security Council", true), ("Department of State", true), ("Badran Turki Hishan al-Mazidi", true),
      ("Jabhat Fateh al-Sham", true), ("SDF", true), ("17th Division", true), ("Defense Secretary Ash Carter", true),
      ("the camp", false), ("northern Iraq", false), ("Syrian forces", false), ("He", false), ("I", false), ("300", false), ("", false),
      ("Iraqi city", false),
    ])
  func names(text: String, isName: Bool) {
    #expect(NamedText.isName(text) == isName)
  }

  @Test func `re3d counts code points, loses articles, and joins what overlaps`() throws {
    let documents = #"{"_id": "d", "text": "“The U.N. chief, Secretary Ban Ki-moon, met them in Mosul’s camp.”"}"#
    let entities = """
      {"documentId": "d", "type": "Organisation", "begin": 1, "end": 9}
      {"documentId": "d", "type": "Person", "begin": 17, "end": 38}
      {"documentId": "d", "type": "Person", "begin": 27, "end": 38}
      {"documentId": "d", "type": "Person", "begin": 44, "end": 48}
      {"documentId": "d", "type": "Location", "begin": 52, "end": 57}
      {"documentId": "d", "type": "Quantity", "begin": 52, "end": 57}
      """
    let texts = try NamedText.re3d(documents: documents, entities: entities, path: "x")
    let shown = texts.map { text in text.items.map { item in item.map { "\($0.type.rawValue) \(text.text.quote($0.span))" } } }
    #expect(shown == [[["ORG U.N."], ["PER Secretary Ban Ki-moon", "PER Ban Ki-moon"], ["LOC Mosul"]]])
  }

  @Test func `A line that is not the object is refused`() {
    let error = #expect(throws: EvaluationError.self) { try NamedText.re3d(documents: "{}", entities: "", path: "f") }
    #expect(error?.description == "f/documents.jsonl:1: is not the JSON object that is due")
  }
}
