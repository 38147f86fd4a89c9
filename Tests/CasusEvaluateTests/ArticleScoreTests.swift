// One article against what is expected of it.

import CasusModel
import Testing

@testable import CasusEvaluate

struct ArticleScoreTests {
  private static let file = """
    {"document": {"published": "2016-12-01"},
     "actors": {"must": [{"name": "Levant Front", "kind": "armed_group|alliance", "aliases": ["Jabha Shamiya"]},
                         {"name": "Russia", "kind": "state", "aliases": []}, {"name": "Omar Nour", "kind": "person", "aliases": ["Nour"]}],
                "must_not": ["Sign up"]},
     "affiliations": {"must": [{"relation": "formed", "member": null, "group": "Aleppo Army", "date": "2016-12-01", "status": "announced"},
                               {"relation": "leads", "member": "Omar Nour|Levant Front", "group": "Aleppo Army"},
                               {"relation": "allied_with", "member": "Russia", "group": "Omar Nour", "status": "reported|claimed"}],
                      "may": [{"anything": 1}],
                      "must_not": [{"relation": "joined", "member": "Russia", "group": "*"}]},
     "events": {"must": [{"type": "ASSAULT", "actor": "Russia", "recipient": "rebel groups", "place": "Aleppo", "date": "2016-11-30"}],
                "must_not": [{"type": "*", "actor": "Middle East Eye"}]},
     "claims": {"must": [{"source": "two officials", "cue": "said", "form": "indirect", "content": "it would be called the Aleppo Army"}]}}
    """

  private static func record() -> ReadRecord {
    ReadRecord(
      actors: [
        ReadActor("Jabha Shamiya", .armedGroup, aliases: ["Levant Front"]), ReadActor("Russia", .state, aliases: ["Moscow"]),
        ReadActor("Aleppo Army", .alliance), ReadActor("Omar Nour", .person, aliases: ["Nour"]),
      ],
      affiliations: [
        ReadAffiliation(.formed, member: nil, group: ReadParticipant("alliance", actor: 2), date: "2016-12-01", status: .announced),
        ReadAffiliation(.leads, member: ReadParticipant("it", actor: 0), group: ReadParticipant("Aleppo Army", actor: 2), status: .planned),
        ReadAffiliation(
          .alliedWith, member: ReadParticipant("Nour", actor: 3), group: ReadParticipant("Moscow", actor: 1), status: .reported),
      ],
      events: [
        ReadEvent(
          .assault, actor: [ReadParticipant("Russian jets", actor: 1)], recipient: [ReadParticipant("rebel groups in the city")],
          place: "eastern Aleppo", date: "2016-11-30")
      ],
      claims: [
        ReadClaim(
          source: ReadParticipant("The two officials, speaking from Turkey,"), cue: ReadSpan(0, 4, exact: "said"),
          content: [ReadSpan(5, 50, exact: "it would be called the “Aleppo Army” and\nled by Nour")], form: .indirect)
      ])
  }

  private static func score(_ change: (inout ReadRecord) -> Void) throws -> ArticleScore {
    var record = record()
    change(&record)
    return ArticleScore(try ArticleExpectation(file, path: "f"), record)
  }

  @Test func `Everything required is found by any name, either side of a symmetric relation, and words that agree`() throws {
    let score = try Self.score { _ in }
    #expect(score.missed == [] && score.broken == [] && score.missedAliases == [])
    #expect(score.required == Counts(right: 8, predicted: 0, gold: 8) && score.sections[.actors]?.gold == 3)
  }

  @Test func `What is missing is told with the nearest reading`() throws {
    let score = try Self.score { record in
      record.actors[0].kind = .politicalBody
      record.actors[3].aliases = []
      record.affiliations[0].date = "2016-12"
      record.affiliations[1].relation = .supports
      record.events[0].place = nil
      record.claims[0].cue = nil
    }
    #expect(
      score.errors(99) == [
        "missed actors: Levant Front, armed_group|alliance: read as political_body",
        "missed affiliations: formed – → Aleppo Army, announced, 2016-12-01: read as announced, 2016-12",
        "missed affiliations: leads Omar Nour|Levant Front → Aleppo Army: nothing like it read",
        "missed events: ASSAULT Russia → rebel groups, Aleppo, 2016-11-30: read Russian jets → rebel groups in the city, reported, 2016-11-30",
        "missed claims: two officials, said, indirect, “it would be called the Aleppo Army”: read from The two officials, speaking from Turkey,, no cue, indirect",
        "missed name “Nour” of Omar Nour",
      ])
  }

  @Test func `A side that is to be open must be open`() throws {
    let score = try Self.score { $0.affiliations[0].member = ReadParticipant("rebels") }
    #expect(score.missed.count == 1)
  }

  @Test func `What is forbidden is told: names, membership of any kind, any type of event, but no mere likeness`() throws {
    let score = try Self.score { record in
      record.actors.append(ReadActor("x", .media, aliases: ["SIGN-UP"]))
      record.affiliations.append(
        ReadAffiliation(.memberOf, member: ReadParticipant("Moscow", actor: 1), group: nil, status: .planned))
      record.events.append(ReadEvent(.protest, actor: [ReadParticipant("Middle East Eye")]))
    }
    #expect(
      score.errors(2) == ["must not be read: actor “SIGN-UP”", "must not be read: joined Russia → *"]
        && score.broken.last == "* Middle East Eye → *")
    #expect(try Self.score { $0.events.append(ReadEvent(.aid, actor: [ReadParticipant("Middle East envoy")])) }.broken == [])
  }

  @Test(
    "A file of another form is refused with the place in it",
    arguments: [
      ("{", "f: is not JSON"), ("[]", "f: : is not what is due"), ("{\"document\": {}}", "f: actors: is missing"),
      (file.replacing("\"leads\"", with: "\"heads\""), "f: affiliations.must[1].relation: is not a word that is allowed there"),
      (file.replacing("\"indirect\"", with: "7"), "f: claims.must[0].form: is not what is due"),
      (file.replacing("\"2016-12-01\"},\n \"actors", with: "\"Thursday\"},\n \"actors"), "f: document.published: “Thursday” is no date"),
    ])
  func refused(text: String, message: String) {
    let error = #expect(throws: EvaluationError.self) { try ArticleExpectation(text, path: "f") }
    #expect(error?.description == message)
  }
}
