import CasusModel
import Testing

@Suite("Vocabularies")
struct VocabularyTests {
  @Test("a planned, called-for or denied alliance never counts as one that exists")
  func factual() {
    #expect(FactStatus.allCases.filter { !$0.isFactual } == [.planned, .calledFor, .denied])
  }

  @Test("words in the database are lower-case snake_case, except PLOVER's own capitals")
  func rawValues() {
    let words = Relation.allCases.map(\.rawValue) + FactStatus.allCases.map(\.rawValue) + ActorKind.allCases.map(\.rawValue)
    #expect(words.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "_" } })
  }

  @Test("every event type has the quad class of the manual")
  func quads() {
    let byQuad = Dictionary(grouping: EventType.allCases, by: \.quad).mapValues { $0.map(\.rawValue).sorted() }
    #expect(byQuad[1] == ["AGREE", "CONCEDE", "CONSULT", "SUPPORT"])
    #expect(byQuad[2] == ["AID", "COOPERATE", "RETREAT"])
    #expect(byQuad[3] == ["ACCUSE", "REJECT", "REQUEST", "THREATEN"])
    #expect(byQuad[4] == ["ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION"])
  }

  @Test("every event type and mode has its root category of CAMEO")
  func cameo() {
    let roots = EventType.allCases.map { $0.cameo(mode: nil) }
    #expect(roots == ["03", "04", "05", "08", "06", "07", "08", "10", "11", "12", "13", "14", "16", "15", "17", "18"])
    #expect(EventType.accuse.cameo(mode: "investigate") == "09" && EventType.assault.cameo(mode: "aerial") == "19")
    #expect(EventType.assault.cameo(mode: "unconventional") == "20" && EventType.assault.cameo(mode: "abduct") == "18")
  }

  @Test("states have no date of their own, changes do")
  func changes() {
    #expect(Relation.allCases.filter { !$0.isChange } == [.memberOf, .leads, .alliedWith, .supports])
  }
}
