import CasusModel
import Testing

@testable import CasusAnnotate

@Suite struct TagRepairTests {
  private func repaired(_ line: String) -> String {
    let pairs = line.split(separator: " ").map { $0.split(separator: "/").map(String.init) }
    let tags = pairs.map { pair -> (PartOfSpeech, String) in
      let tag = pair[1]
      return (tag.hasPrefix("V") ? (pair.count > 2 ? .auxiliary : .verb) : tag.hasPrefix("NN") ? .noun : .other, tag)
    }
    let words = pairs.map { $0[0] }
    return zip(words, TagRepair.repaired(words, tags)).map { "\($0)/\($1.1)\($1.0 == .auxiliary ? "/AUX" : "")" }.joined(separator: " ")
  }

  @Test("A sentence without finite verb gets one from a free participle or a plural behind a name")
  func finite() {
    #expect(
      repaired("The/DT rebels/NNS ,/, backed/VBN by/IN Rwanda/NNP ,/, captured/VBN Goma/NNP ./.")
        == "The/DT rebels/NNS ,/, backed/VBN by/IN Rwanda/NNP ,/, captured/VBD Goma/NNP ./.")
    #expect(repaired("al-Sham/NNP controls/NNS most/JJS ./.") == "al-Sham/NNP controls/VBZ most/JJS ./.")
    #expect(repaired("ISIL/NNP claims/VBZ it/PRP shot/VBN a/DT jet/NN ./.") == "ISIL/NNP claims/VBZ it/PRP shot/VBD a/DT jet/NN ./.")
  }

  @Test("A participle after have makes it an auxiliary")
  func auxiliary() {
    #expect(repaired("Rebels/NNS have/VBP now/RB left/VBN ./.") == "Rebels/NNS have/VBP/AUX now/RB left/VBN ./.")
    #expect(repaired("Rebels/NNS have/VBP weapons/NNS ./.") == "Rebels/NNS have/VBP weapons/NNS ./.")
  }

  @Test(
    "Participles with an auxiliary, headlines and sentences with a finite verb stay as they are",
    arguments: [
      "Rebels/NNS killed/VBN in/IN Aleppo/NNP", "Men/NNS killed/VBN there/RB were/VBD rebels/NNS ./.", "Has/VBZ/AUX it/PRP joined/VBN ?/.",
      "Rebels/NNS backed/VBN by/IN Rwanda/NNP ./.", "", "./.",
    ])
  func unchanged(_ line: String) {
    #expect(repaired(line) == line)
  }

  @Test("A capital noun behind a capital word is part of a name")
  func names() {
    #expect(
      repaired("It/PRP joined/VBD the/DT Kurdish/JJ Islamic/JJ Front/NN ./.")
        == "It/PRP joined/VBD the/DT Kurdish/JJ Islamic/JJ Front/NNP ./.")
    #expect(repaired("The/DT Syrian/JJ army/NN left/VBD ./.") == "The/DT Syrian/JJ army/NN left/VBD ./.")
  }
}
