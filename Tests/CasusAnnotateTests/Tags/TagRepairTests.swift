import Testing

@testable import CasusAnnotate

@Suite struct TagRepairTests {
  @Test(
    "A present tense in -s is of the third person unless its base form ends so",
    arguments: [
      ("comprises", "VBP", "VBZ"), ("Joins", "VBP", "VBZ"), ("says", "VBP", "VBZ"), ("focus", "VBP", "VBP"), ("discuss", "VBP", "VBP"),
      ("'s", "VBP", "VBP"), ("is", "VBP", "VBP"), ("forces", "NNS", "NNS"), ("join", "VBP", "VBP"),
    ])
  func presentTense(word: String, tag: String, expected: String) {
    #expect(TagRepair.repaired(tag, of: word) == expected)
  }
}
