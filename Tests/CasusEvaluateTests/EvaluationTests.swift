// The whole evaluation over corpora of one sentence each: a floor under a misspelt name would hold nothing.

import Testing

@testable import CasusEvaluate

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder of tiny corpora that goes with its owner.
private final class Corpora {
  let path: String

  private let root: String

  init() throws {
    root = FileManager.default.temporaryDirectory.path + "/casus-data-" + UUID().uuidString
    path = root + "/corpora"
    let tree = conllu("1 Homs Homs PROPN NNP _ 2 nsubj _ _\n2 fell fall VERB VBD _ 0 root _ _")
    let re3d = "re3d/A B"
    let fact = #"{"relation": "dissolved", "member": null, "group": "Homs", "status": "reported"}"#
    let files = [
      "treebanks/en_ewt-dev.conllu": tree, "treebanks/en_gum-dev.conllu": tree, "uner/en_ewt-dev.iob2": "1\tHoms\tB-LOC\t-\t-\n",
      "crossner-politics/dev.txt": "Homs\tB-location\n", "\(re3d)/documents.jsonl": #"{"_id": "d", "text": "Homs fell"}"#,
      "\(re3d)/entities.jsonl": #"{"documentId": "d", "type": "Location", "begin": 0, "end": 4}"#,
      "timex/timebank/a.tml":
        #"<DCT><TIMEX3 value="1998-02-06">x</TIMEX3></DCT><TEXT>on <TIMEX3 type="DATE" value="1998">x</TIMEX3></TEXT>"#,
      "predicates.txt": "text  Homs fell\ntags  passive\nname  LOC Homs\npred  fall: subject=Homs\n",
      "muc4/dev.jsonl": #"{"docid": "1", "doctext": "one two"}"# + "\n", "polnear/dev/text/a.txt": "three\n",
      "polnear/dev/attributions/a_1.ann": "T1\tContent 0 5\tthree\nE1\tContent:T1\n", "polnear/dev/attributions/a_2.ann": "refused",
      "re3d/affiliations.jsonl": #"{"id": "d", "text": "Homs fell", "actors": [], "affiliations": [\#(fact)]}"#,
      "reports.jsonl": #"{"id": "own-036", "text": "Homs fell", "actors": [], "affiliations": [\#(fact)]}"#
        + "\n" + #"{"id": "own-037", "text": "Homs fell", "actors": [], "affiliations": [\#(fact)]}"#,
      "html/ground-truth.json": #"{"a": {"articleBody": "One two three four.", "url": "x"}}"#,
      "html/pages/a.html": "one One two three four",
      "plover-gsr/records.json": #"[{"id": "p", "event": "AID", "text": "Homs fell", "source": [{"actorText": "Homs"}]}]"#,
      "../seed/article.txt": "Homs fell",
      "../seed/expected.json": """
      {"document": {"published": "2016-12-01"}, "actors": {"must": [{"name": "Homs", "kind": "state", "aliases": []}]}, "affiliations":
      {"must": []}, "events": {"must": []}, "claims": {"must": []}}
      """,
    ]
    for (name, text) in files {
      let folder = path + "/" + name.split(separator: "/").dropLast().joined(separator: "/")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }
}

struct EvaluationTests {
  @Test func `Every floor on what is right is a figure of the evaluation, and errors are told up to the number asked for`() throws {
    let corpora = try Corpora()
    let evaluation = Evaluation(
      data: try DataFolder(option: corpora.path, environment: [:]), predicates: corpora.path + "/predicates.txt", engine: .chain(),
      errors: 1)
    var figures: [Figure] = []
    var told: [String] = []
    for part in EvaluationPart.allCases { figures += try evaluation.figures(part) { told.append($0) } }
    let reading = ReadingEvaluation(
      data: try DataFolder(option: corpora.path, environment: [:]), reports: corpora.path + "/reports.jsonl", errors: 1)
    for part in ReadingPart.allCases {
      figures += try reading.figures(part, read: { _ in ReadRecord() }, readFile: { _, _ in ReadRecord() }) { told.append($0) }
    }
    figures += try PageEvaluation(data: try DataFolder(option: corpora.path, environment: [:]), errors: 1).figures(
      read: { String(decoding: $0, as: UTF8.self) }, seconds: { 0 }
    ) { told.append($0) }
    let names = figures.map(\.name)
    #expect(Set(names).count == names.count)
    let missing = Set(Floors.table.keys).union(Floors.ceilings.keys).subtracting(names).sorted()
    #expect(
      missing == [
        "articles stored per second", "peak memory against that after 10,000 articles", "peak memory while storing, MB", "peak memory, MB",
        "question against the sqlite3 shell", "reading against annotation alone", "slowest question, milliseconds",
        "speed, avx2", "speed, vnni", "start-up, milliseconds", "two threads against one",
      ])
    #expect(
      told == [
        "UNER EWT dev: missed LOC “Homs”", "CrossNER politics dev: missed LOC “Homs”", "re3d: missed LOC “Homs”",
        "a: “x” is 1998, not found",
        "\(corpora.path)/predicates.txt:1: pred fall: not found",
        "re3d: d: missed dissolved – → Homs (reported): nothing read | Homs fell",
        "own reports, tuning half: own-036: missed dissolved – → Homs (reported): nothing read | Homs fell",
        "PLOVER: p: missed AID Homs → –: read – | Homs fell", "PolNeAR: a: missed indirect of – (–): nothing read | three",
        "first article: missed actors: Homs, state: nothing like it read", "saved pages: a: P 50.00 R 100.00",
      ])
    #expect(figures.first { $0.name == "EWT dev: words F1" }?.value == 100)
  }

  @Test func `The reader is given each text with its date, and its error is passed on`() throws {
    let corpora = try Corpora()
    let reading = ReadingEvaluation(data: try DataFolder(option: corpora.path, environment: [:]), reports: "x")
    var given: [String] = []
    let figures = try reading.figures(
      .article, read: { _ in ReadRecord() },
      readFile: { text, published in
        given.append("\(text), \(published?.description ?? "-")")
        return ReadRecord(actors: [ReadActor("Homs", .state)])
      })
    #expect(given == ["Homs fell, 2016-12-01"] && figures.first?.value == 100 && figures.allSatisfy(\.isKept))
    #expect(throws: EvaluationError.otherWords(given: 1, returned: 2)) {
      try reading.figures(
        .events, read: { _ throws(EvaluationError) in throw .otherWords(given: 1, returned: 2) }, readFile: { _, _ in ReadRecord() })
    }
    let error = #expect(throws: EvaluationError.self) {
      try reading.figures(.affiliations, read: { _ in ReadRecord() }, readFile: { _, _ in ReadRecord() })
    }
    #expect(error?.description.hasPrefix("x is missing: the project's own reports; name the file with --reports; ") == true)
  }

  @Test func `A corpus that is missing is named`() throws {
    let corpora = try Corpora()
    try FileManager.default.removeItem(atPath: corpora.path + "/timex")
    let evaluation = Evaluation(data: try DataFolder(option: corpora.path, environment: [:]), predicates: "x", engine: .chain())
    let error = #expect(throws: EvaluationError.self) { try evaluation.figures(.times) }
    #expect(error?.description.hasPrefix("\(corpora.path)/timex/timebank/*.tml is missing: TimeBank in TimeML; ") == true)
    let other = #expect(throws: EvaluationError.self) { try evaluation.figures(.predicates) }
    #expect(other?.description.hasPrefix("x is missing: the project's own sentences; name the file with --predicates; ") == true)
  }

  @Test func `The texts for speed come in the order of their names`() throws {
    let corpora = try Corpora()
    #expect(try RawTexts.forSpeed(try DataFolder(option: corpora.path, environment: [:])) == ["one two", "three\n"])
  }
}
