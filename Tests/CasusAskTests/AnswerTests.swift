// What an answer says and what it must never say.

import CasusAsk
import CasusExtract
import CasusModel
import CasusStore
import StoreTestSupport
import Testing

@Suite("Answers")
struct AnswerTests {
  @Test("a plan is never told as done")
  func planned() throws {
    let (_, answer) = try SampleBase.answer("did Nour al-Din al-Zenki join the Aleppo Army")
    #expect(answer.sentence.hasPrefix("No report says that it is so."))
    #expect(answer.sentence.contains("planned: Nour al-Din al-Zenki to join Aleppo Army"))
    let (_, list) = try SampleBase.answer("which groups joined the Aleppo Army")
    #expect(list.values == [])
  }

  @Test("a denial is told as one")
  func denied() throws {
    let (_, answer) = try SampleBase.answer("did Suqour al-Sham join HTS?")
    #expect(answer.sentence.contains("denied: that Suqour al-Sham joined Hay'at Tahrir al-Sham"))
    #expect(!answer.sentence.hasPrefix("Yes"))
  }

  @Test("in a list, what is only claimed says so")
  func claimed() throws {
    let (_, answer) = try SampleBase.answer("which groups joined the Levant Front in December 2014")
    #expect(answer.sentence.contains("Liwa al-Tawhid (2014-12-25, claimed)"))
    #expect(answer.sentence.contains("Islamic Front (2014-12-25)"))
  }

  @Test("what one article states and another denies is no “yes”")
  func disputed() throws {
    var stated = ArticleBuilder("Jordan arms the Levant Front.", published: "2015-01-02")
    var denied = ArticleBuilder("Jordan denied arming the Levant Front.", published: "2015-01-03")
    for name in ["Jordan", "Levant Front"] {
      stated.actor(name, name == "Jordan" ? .state : .armedGroup)
      denied.actor(name, name == "Jordan" ? .state : .armedGroup)
    }
    stated.affiliation(.supports, "Jordan", "Levant Front")
    denied.affiliation(.supports, "Jordan", "Levant Front", status: .denied)
    let base = try emptyBase()
    _ = try base.store([stated.facts, denied.facts], run: testRun, recordedAt: testTime)
    let answer = try base.answer(SampleBase.reader.get().read("does Jordan support the Levant Front", in: base))
    #expect(answer.sentence.hasPrefix("So it is said, and it is denied: Jordan supported Levant Front"))
  }

  @Test("silence is no “no”")
  func silence() throws {
    let (_, answer) = try SampleBase.answer("was Hezbollah a member of the Levant Front in June 2015")
    #expect(answer.sentence == "No report says so.")
    #expect(!answer.isFound)
  }

  @Test("dates that are not known well enough say perhaps")
  func perhaps() throws {
    let (_, answer) = try SampleBase.answer("was the Abu Amara Brigades a member of the Levant Front on 10 February 2015")
    #expect(answer.sentence.hasPrefix("Perhaps: "))
  }

  @Test(
    "capitals, question marks and politeness change nothing",
    arguments: [
      "which groups left the army of mujahideen", "Which groups left the Army of Mujahideen?", "WHICH GROUPS LEFT THE ARMY OF MUJAHIDEEN",
      "could you please tell me which groups left the Army of Mujahideen", "list all the groups that left Jaish al-Mujahideen, please",
      "  which   groups left\nthe “Army of Mujahideen” ? ",
    ])
  func spelling(_ question: String) throws {
    #expect(Set(try SampleBase.answer(question).answer.values) == ["Nour al-Din al-Zenki", "Liwa al-Ansar"])
  }

  @Test("a name in another script is read")
  func arabic() throws {
    let (read, _) = try SampleBase.answer("who joined الجبهة الشامية in 2015")
    #expect(read.commands == ["casus alliances --group \"Levant Front\" --relation joined --since 2015-01-01 --until 2015-12-31"])
  }

  @Test("rules of one's own are asked by")
  func ownRules() throws {
    let rules = """
      rule affiliation.joined.boarded
        says   A group boards another one.
        makes  joined(member, group)
        match  <member+: group> board <group: group>
        + The [member: Hazzm Movement] {boarded} the [group: Levant Front].
        - The Hazzm Movement boarded a ship.
      """
    let base = try SampleBase.open()
    let own = try QuestionReader(rules: .init(files: [(name: "own.rules", text: rules)]).followed(by: .shipped()))
    #expect(
      try own.read("which groups boarded the Levant Front", in: base).commands == [
        "casus alliances --group \"Levant Front\" --relation joined"
      ])
    #expect(throws: (any Error).self) { try SampleBase.reader.get().read("which groups boarded the Levant Front", in: base) }
  }

  @Test("the same question gives the same answer")
  func repeatable() throws {
    let first = try SampleBase.answer("which factions joined which alliances when").answer
    #expect(try SampleBase.answer("which factions joined which alliances when").answer == first)
  }
}
