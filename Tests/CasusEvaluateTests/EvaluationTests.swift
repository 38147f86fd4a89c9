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

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/casus-corpora-" + UUID().uuidString
    let tree = conllu("1 Homs Homs PROPN NNP _ 2 nsubj _ _\n2 fell fall VERB VBD _ 0 root _ _")
    let re3d = "re3d/A B"
    let files = [
      "treebanks/en_ewt-dev.conllu": tree, "treebanks/en_gum-dev.conllu": tree, "uner/en_ewt-dev.iob2": "1\tHoms\tB-LOC\t-\t-\n",
      "crossner-politics/dev.txt": "Homs\tB-location\n", "\(re3d)/documents.jsonl": #"{"_id": "d", "text": "Homs fell"}"#,
      "\(re3d)/entities.jsonl": #"{"documentId": "d", "type": "Location", "begin": 0, "end": 4}"#,
      "timex/timebank/a.tml":
        #"<DCT><TIMEX3 value="1998-02-06">x</TIMEX3></DCT><TEXT>on <TIMEX3 type="DATE" value="1998">x</TIMEX3></TEXT>"#,
      "predicates.txt": "text  Homs fell\ntags  passive\nname  LOC Homs\npred  fall: subject=Homs\n",
      "muc4/dev.jsonl": #"{"docid": "1", "doctext": "one two"}"# + "\n", "polnear/dev/text/a.txt": "three\n",
    ]
    for (name, text) in files {
      let folder = path + "/" + name.split(separator: "/").dropLast().joined(separator: "/")
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
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
    let names = figures.map(\.name)
    #expect(Set(names).count == names.count)
    let missing = Set(Floors.table.keys).subtracting(names).sorted()
    #expect(missing == ["speed, avx2", "speed, vnni", "two threads against one"])
    #expect(
      told == [
        "UNER EWT dev: missed LOC “Homs”", "CrossNER politics dev: missed LOC “Homs”", "re3d: missed LOC “Homs”",
        "a: “x” is 1998, not found",
        "\(corpora.path)/predicates.txt:1: pred fall: not found",
      ])
    #expect(figures.first { $0.name == "EWT dev: words F1" }?.value == 100)
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
