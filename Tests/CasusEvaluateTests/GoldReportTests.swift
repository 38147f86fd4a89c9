// Reports with marked facts, and the record that stands against them.

import CasusModel
import Testing

@testable import CasusEvaluate

struct GoldReportTests {
  private static func line(_ id: String = "own-001", fact: String = "", published: String = "null") -> String {
    """
    {"id": "\(id)", "published": \(published), "title": "T", "text": "Zenki fell.", "actors": [{"name": "Zenki", "kind": "armed_group", \
    "aliases": []}], "affiliations": [\(fact)]}
    """
  }

  @Test func `A report has its facts with their alternatives; what is not given is required and has none`() throws {
    let full = """
      {"relation": "joined", "member": "A", "group": null, "date": "2016-12", "status": "planned", "trigger": "join", "optional": true, \
      "relation_alt": ["merged_into"], "member_alt": ["B", null], "group_alt": ["@x"], "status_alt": ["denied"], "phenomena": ["list"]}
      """
    let least = #"{"relation": "formed", "member": null, "group": "A", "status": "reported"}"#
    let text = Self.line(fact: "\(full), \(least)", published: "\"2016-12-01\"") + "\n\n"
    let report = try #require(try GoldReport.read(text, path: "f").first)
    var fact = GoldAffiliation(.joined, member: "A", group: nil, date: "2016-12", status: .planned)
    fact.trigger = "join"
    fact.isOptional = true
    (fact.relations, fact.members, fact.groups, fact.statuses) = ([.mergedInto], ["B"], ["@x"], [.denied])
    #expect(report.affiliations == [fact, GoldAffiliation(.formed, member: nil, group: "A", status: .reported)])
    #expect(report.document.published?.value == TimeValue("2016-12-01") && report.document.title?.value == "T")
  }

  @Test(
    "A line of another form is refused with its number",
    arguments: [
      ("{}", "f:2: is not the JSON object that is due"), (line("own-001"), "f:2: repeats the id “own-001”"),
      (
        line("x", published: "\"Thursday\""),
        "f:2: “Thursday” is no publication date; allowed: YYYY, YYYY-MM, YYYY-MM-DD, or null"
      ),
      (line("x", fact: #"{"relation": "joined", "status": "reported", "date": "last week"}"#), "f:2: “last week” is no date of a fact"),
      (
        line("x", fact: #"{"relation": "joined", "status": "maybe"}"#),
        "f:2: “maybe” is no status; allowed: announced, reported, claimed, planned, called_for, denied, historical"
      ),
      (
        line("x", fact: #"{"relation": "fights", "status": "reported"}"#),
        "f:2: “fights” is no relation; allowed: formed, joined, member_of, merged_into, left, split_from, renamed, dissolved, leads, allied_with, supports, pledged_allegiance"
      ),
    ])
  func refused(second: String, message: String) {
    let error = #expect(throws: EvaluationError.self) { try GoldReport.read(Self.line() + "\n" + second, path: "f") }
    #expect(error?.description == message)
  }

  @Test func `The project's own reports are halved by number`() throws {
    let ids = ["own-036", "own-037", "own-001", "own-072"]
    let reports = try OwnReports(ids.map { Self.line($0) }.joined(separator: "\n"), path: "f")
    #expect(reports.tuning.map(\.id) == ["own-036", "own-001"] && reports.unseen.map(\.id) == ["own-037", "own-072"])
    for id in ["own-000", "own-073", "own-1", "own-+01", "x"] {
      let error = #expect(throws: EvaluationError.self) { try OwnReports("\n" + Self.line(id), path: "f") }
      #expect(error?.description == "f:2: the id “\(id)” is not one of own-001 … own-072")
    }
  }

  @Test func `Facts become a record whose places count code points`() {
    let text = "“Zéro”: Nour leads it, he said"
    func place(_ start: Int, _ end: Int) -> Span { Span(start, end) }
    let nour = Participant(actor: 0, text: "Nour", span: place(13, 17))
    let it = Participant(actor: nil, text: "it", span: place(24, 26))
    let evidence = [Evidence(span: place(13, 26), rule: "affiliation.leads")]
    let facts = ArticleFacts(
      document: RawDocument.document(text),
      actors: [
        Actor(
          name: "Omar Nour", kind: .person, aliases: [Alias(name: "Nour", basis: .local, evidence: evidence[0])], mentions: [place(13, 17)])
      ],
      affiliations: [
        Affiliation(
          relation: .leads, member: nour, group: it, status: .claimed, time: ValidTime(date: TimeValue("2016")), evidence: evidence)
      ],
      events: [Event(type: .aid, actor: [nour], recipient: [it], place: "Homs", status: .reported, evidence: evidence)],
      claims: [Claim(source: nour, cue: place(31, 35), content: place(0, 11), form: .direct, evidence: evidence)])
    let record = ReadRecord(facts)
    let who = ReadParticipant("Nour", actor: 0, span: ReadSpan(8, 12, exact: "Nour"))
    let what = ReadParticipant("it", span: ReadSpan(19, 21, exact: "it"))
    let words = [ReadSpan(8, 21, exact: "Nour leads it")]
    #expect(record.actors == [ReadActor("Omar Nour", .person, aliases: ["Nour"])])
    #expect(
      record.affiliations == [ReadAffiliation(.leads, member: who, group: what, date: "2016", status: .claimed, evidence: words)])
    #expect(record.events == [ReadEvent(.aid, actor: [who], recipient: [what], place: "Homs", evidence: words)])
    #expect(
      record.claims == [
        ReadClaim(source: who, cue: ReadSpan(26, 30, exact: "said"), content: [ReadSpan(0, 6, exact: "“Zéro”")], form: .direct)
      ])
    #expect(record.name(who) == "Omar Nour" && record.names(who) == ["Omar Nour", "Nour"] && record.name(what) == "it")
    #expect(record.name(ReadParticipant("x", actor: 9)) == "x")
  }
}
