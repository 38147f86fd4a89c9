// The gate and the data folder.

import Testing

@testable import CasusEvaluate

struct FloorTests {
  @Test func `A figure under its floor says so, one on it does not`() {
    #expect(Figure("EWT dev: LAS", 88.5).complaint == nil)
    #expect(Figure("EWT dev: LAS", 88.4999).complaint == "EWT dev: LAS is 88.49, under its floor of 88.50")
    #expect(
      Figure("EWT dev, lower case: change of LAS", -4.01).complaint
        == "EWT dev, lower case: change of LAS is -4.01, under its floor of -4.00")
    #expect(Figure("peak memory, MB", 200.5).complaint == "peak memory, MB is 200.50, over its limit of 200.00")
    #expect(Figure("speed, avx2", 8_999.9).complaint == "speed, avx2 is 8999, under its floor of 9000")
    #expect(Figure("no such promise", 0).isKept)
  }

  @Test func `Figures are cut, not rounded up, to two decimals`() {
    #expect([94.999, 0.285 * 100, -0.5, 1234.9, .nan].map(Figure.text) == ["94.99", "28.50", "-0.50", "1234", "nan"])
  }

  @Test func `Missing data is named with what to do`() {
    let error = #expect(throws: EvaluationError.self) { try DataFolder(option: "/nowhere/corpora", environment: [:]) }
    #expect(
      error?.description
        == "/nowhere/corpora is missing: the folder of the corpora; name the folder that holds the corpora with --data, or the folder above it by CASUS_SHARED"
    )
    let other = #expect(throws: EvaluationError.self) { try DataFolder(option: nil, environment: ["CASUS_SHARED": "/nowhere"]) }
    #expect(other?.description.hasPrefix("/nowhere/corpora is missing: ") == true)
    let file = #expect(throws: EvaluationError.self) {
      try DataFolder(option: "/", environment: [:]).text("no/treebank", what: "the dev part")
    }
    #expect(
      file?.description
        == "//no/treebank is missing: the dev part; name the folder that holds the corpora with --data, or the folder above it by CASUS_SHARED"
    )
  }

  @Test func `Paragraphs are divided by empty lines`() {
    let text = "\n a b\nc \n \t\n\nd\n"
    #expect(RawDocument.paragraphs(text).map { text.quote($0) } == ["a b\nc", "d"])
    #expect(RawDocument.paragraphs(" \n").isEmpty)
  }

  @Test func `Stages add up by name in the order in which they ran`() {
    var stages = Stages(clock: { 0 })
    stages.add("words", 1)
    stages.add("trees", 2)
    stages.add("words", 0.5)
    let value = stages.measure("names") { 7 }
    #expect(value == 7 && stages.seconds.map(\.name) == ["words", "trees", "names"] && stages.seconds.map(\.seconds) == [1.5, 2, 0])
  }
}
