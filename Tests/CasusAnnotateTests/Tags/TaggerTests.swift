import CasusModel
import Testing

@testable import CasusAnnotate

@Suite struct TaggerTests {
  private let tagger: Tagger

  init() throws { tagger = try Tagger() }

  @Test("Python and Swift give the same tags", arguments: ExpectedTags.lines) func sameAsTraining(_ line: String) {
    let pairs = line.split(separator: " ").map { $0.split(separator: "/", omittingEmptySubsequences: false) }
    let words = pairs.map { $0.dropLast().joined(separator: "/") }
    let found = zip(words, tagger.tag(words)).map { "\($0)/\($1.1)|\($1.0.rawValue)" }
    #expect(found.joined(separator: " ") == line)
  }

  @Test(
    "Verbs, participles and names of conflict prose have the right Penn tags",
    arguments: [
      "Ahrar/NNP al-Sham/NNP joined/VBD the/DT Islamic/NNP Front/NNP ./.",
      "The/DT group/NN was/VBD led/VBN by/IN Abu/NNP Omar/NNP ./.",
      "The/DT rebels/NNS said/VBD they/PRP would/MD not/RB withdraw/VB ./.",
      "Zenki/NNP refused/VBD to/TO join/VB the/DT Levant/NNP Front/NNP ./.",
      "Turkey-backed/JJ fighters/NNS attacked/VBD positions/NNS near/IN Manbij/NNP ./.",
      "Iran/NNP supports/VBZ the/DT militia/NN ./.",
      "The/DT ministry/NN claims/VBZ that/IN Moscow/NNP plans/VBZ to/TO leave/VB ./.",
      "Jabhat/NNP Fateh/NNP al-Sham/NNP denied/VBD the/DT claims/NNS ./.",
      "The/DT group/NN has/VBZ left/VBN the/DT alliance/NN ./.",
      "Five/CD factions/NNS pledged/VBD allegiance/NN to/IN al-Baghdadi/NNP ./.",
      "The/DT alliance/NN is/VBZ led/VBN by/IN Hassan/NNP Aboud/NNP ./.",
    ])
  func conflictProse(_ line: String) {
    let pairs = line.split(separator: " ").map { $0.split(separator: "/") }
    let words = pairs.map { String($0[0]) }
    let found = zip(words, tagger.tag(words)).map { "\($0)/\($1.1)" }
    #expect(found.joined(separator: " ") == line)
  }

  @Test(
    "Every word gets a tag, whatever it is", arguments: [[], [""], ["."], ["\u{0}", "🙂", "؟"], [String(repeating: "x", count: 100_000)]])
  func total(_ words: [String]) {
    #expect(tagger.tag(words).count == words.count)
  }
}
