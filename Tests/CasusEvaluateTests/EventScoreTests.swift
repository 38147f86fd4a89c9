// Events against records of PLOVER.

import CasusModel
import Testing

@testable import CasusEvaluate

struct EventScoreTests {
  private static func read(_ type: EventType, _ actors: [String], _ recipients: [String]) -> ReadEvent {
    ReadEvent(type, actor: actors.map { ReadParticipant($0) }, recipient: recipients.map { ReadParticipant($0) })
  }

  private static func score(_ gold: [PloverEvent], _ read: [ReadEvent]) -> EventScore {
    var score = EventScore()
    score.add(PloverUnit(text: "The text.", events: gold), ReadRecord(events: read))
    return score
  }

  private static let attack = PloverEvent(id: "a", type: .assault, actors: ["Syrian forces"], recipients: ["rebels"])

  @Test func `A pair of the same type is judged by its sides`() {
    let score = Self.score([Self.attack], [Self.read(.assault, ["forces loyal to Assad"], ["the rebels"])])
    #expect(score.types == Counts(right: 1, predicted: 1, gold: 1) && score.lenient.right == 1 && score.strict.right == 0)
    #expect(score.actorAccuracy == 1 && score.recipientAccuracy == 1 && score.errors.isEmpty)
  }

  @Test func `Of several of the type the one with the right sides is paired; the same reading twice is one`() {
    let wrong = Self.read(.assault, ["Russia"], ["Aleppo"])
    let score = Self.score(
      [Self.attack], [wrong, wrong, Self.read(.assault, ["Syrian forces"], ["rebels"]), Self.read(.coerce, ["Syria"], [])])
    #expect(score.types == Counts(right: 1, predicted: 3, gold: 1) && score.lenient.right == 1 && score.strict.right == 1)
    #expect(score.quads == Counts(right: 1, predicted: 3, gold: 1))
    #expect(
      score.errors(9) == ["a: not marked: ASSAULT Russia → Aleppo | The text.", "a: not marked: COERCE Syria → – | The text."])
  }

  @Test func `An open side must stay open, unless either side may stand for the other`() {
    let agreed = PloverEvent(id: "b", type: .agree, actors: ["Jordan"], recipients: [])
    #expect(Self.score([agreed], [Self.read(.agree, ["Jordan"], ["Britain"])]).recipients == 0)
    let both = PloverEvent(id: "b", type: .agree, actors: ["Jordan", "Britain"], recipients: [], isReciprocal: true)
    #expect(Self.score([both], [Self.read(.agree, ["Jordan"], ["Britain"])]).lenient.right == 1)
    #expect(Self.score([both], [Self.read(.agree, ["Britain"], [])]).lenient.right == 1)
    #expect(Self.score([both], [Self.read(.agree, ["Britain"], ["France"])]).lenient.right == 0)
  }

  @Test func `Errors tell types that are missed and sides that are wrong`() {
    #expect(
      Self.score([Self.attack], [Self.read(.assault, [], ["rebels"])]).errors(9) == [
        "a: ASSAULT Syrian forces → rebels: read with actor – | The text."
      ])
    #expect(Self.score([Self.attack], []).errors(9) == ["a: missed ASSAULT Syrian forces → rebels: read – | The text."])
  }

  @Test func `Records become units: same text, older types, ids that are used twice, sides that are none`() throws {
    let text = """
      [{"id": "x", "event": "DOCUMENT", "text": "-"},
       {"id": "x", "event": "FIGHT", "text": "A  hit B.", "source": [{"actorText": "A", "code": "AAA"}], "target": [{"actorText": "B"}]},
       {"id": "x", "event": "DEMAND", "text": "A hit B.", "source": ["A"], "target": "", "textInfo": {"markup": "(SRC/TAR: A)"}},
       {"id": "y", "event": "AGREE", "text": "C agreed [\\"so\\"].", "source": [{"actorText": "C"}], "target": null}]
      """
    let units = try PloverUnit.read(text, path: "f")
    #expect(
      units == [
        PloverUnit(
          text: "A  hit B.",
          events: [
            PloverEvent(id: "x", type: .assault, actors: ["A"], recipients: ["B"]),
            PloverEvent(id: "x#2", type: .request, actors: [], recipients: [], isReciprocal: true),
          ]),
        PloverUnit(text: "C agreed [\"so\"].", events: [PloverEvent(id: "y", type: .agree, actors: ["C"], recipients: [])]),
      ])
  }

  @Test(
    "A file of another form is refused with its line",
    arguments: [
      ("{}", "f:1: is not one JSON array"), ("[\n{\"id\": 1}]", "f:2: is not the JSON object that is due"),
      ("[\n\n{\"id\": \"a\", \"event\": \"WAR\", \"text\": \"\"}\n]", "f:3: “WAR” is no event type of PLOVER"),
      ("[{\"id\": \"a\"", "f:1: ends inside the JSON array"), ("", "f:1: ends inside the JSON array"),
      ("[]\n[]", "f:2: is not one JSON array"),
      ("[{\"id\": \"a\"}}", "f:1: is not one JSON array"),
    ])
  func refused(text: String, message: String) {
    let error = #expect(throws: EvaluationError.self) { try PloverUnit.read(text, path: "f") }
    #expect(error?.description == message)
  }
}
