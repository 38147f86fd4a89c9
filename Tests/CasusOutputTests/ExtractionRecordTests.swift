// Facts made by hand, so that the record is tested without an engine.

import CasusModel
import CasusOutput
import Testing

@Suite struct ExtractionRecordTests {
  /// `😀`, Arabic and a combining mark stand before the names: a count of bytes, of UTF-16 or of characters would give other offsets.
  private static let text = "😀 لواء e\u{301}. Noor joined the Levant Front on Thursday, Ali said."
  private static let versions = ExtractionRecord.Versions(casus: "1", ruleset: "r", models: "m")

  private func span(_ words: String) -> Span {
    guard let range = Self.text.utf8.firstRange(of: words.utf8) else { return Span(0, 0) }
    let start = Self.text.utf8.distance(from: Self.text.startIndex, to: range.lowerBound)
    return Span(start, start + words.utf8.count)
  }

  private func participant(_ actor: Int?, _ words: String) -> Participant { Participant(actor: actor, text: words, span: span(words)) }

  private var document: Document {
    Document(
      text: Self.text, origin: Origin(path: "a.txt", url: "https://example.org", sha256: "00ff"),
      title: Stated("T", span: span("Levant Front")),
      published: TimeValue("2016-12-02").map { Stated($0) }, regions: [Region(Span(0, Self.text.utf8.count), .paragraph)])
  }

  private func facts(isEmpty: Bool = false) -> ArticleFacts {
    let sentence = span("Noor joined the Levant Front on Thursday, Ali said.")
    let evidence = Evidence(span: sentence, trigger: span("joined"), rule: "affiliation.joined")
    let actors = [
      Actor(
        name: "Noor Brigade", kind: .armedGroup, aliases: [Alias(name: "Noor", basis: .local, evidence: evidence)],
        mentions: [span("Noor")]),
      Actor(name: "Levant Front", kind: .alliance, aliases: [], mentions: [span("Levant Front")]),
    ]
    guard !isEmpty else { return ArticleFacts(document: document, actors: actors, affiliations: [], events: [], claims: []) }
    let day = TimeValue("2016-12-01")
    return ArticleFacts(
      document: document, actors: actors,
      affiliations: [
        Affiliation(
          relation: .joined, member: participant(0, "Noor"), group: participant(1, "Levant Front"), status: .reported,
          attributedTo: participant(nil, "Ali"),
          time: ValidTime(
            date: day, dateText: "on Thursday", from: day.map { .init($0, .exact) }, to: day.map { .init($0, .attested) }),
          evidence: [evidence])
      ],
      events: [
        Event(
          type: .assault, mode: "aerial", actor: [participant(0, "Noor"), participant(nil, "Ali")], recipient: [], place: "Levant",
          status: .denied, killed: 3, evidence: [Evidence(span: sentence, trigger: span("said"), rule: "event.assault")])
      ],
      claims: [
        Claim(
          source: participant(nil, "Ali"), cue: span("said"), content: span("Noor joined the Levant Front on Thursday"), form: .indirect,
          evidence: [evidence]),
        Claim(source: nil, cue: nil, content: sentence, form: .direct, evidence: [evidence]),
      ])
  }

  private var annotation: Annotation {
    Annotation(
      document: document, tokens: [], sentences: [],
      entities: [
        Entity(span: span("Noor"), tokens: 0..<0, type: .organisation, kind: .armedGroup),
        Entity(span: span("Levant"), tokens: 0..<0, type: .location, kind: nil, isAdjective: true),
      ],
      times: [
        TimeExpression(span: span("Thursday"), type: .date, value: TimeValue("2016-12-01"), timex: "2016-12-01"),
        TimeExpression(span: span("Ali"), type: .duration, value: nil, timex: "P3D"),
      ])
  }

  private func record(_ outcome: ExtractionRecord.Outcome) -> ExtractionRecord {
    ExtractionRecord(id: .string("a"), versions: Self.versions, outcome: outcome)
  }

  @Test func `A record is one line with sorted keys, and offsets that count code points`() {
    let expected = """
      {"actors": [{"alias_evidence": [{"basis": "local", "end": 62, "exact": "Noor joined the Levant Front on Thursday, Ali \
      said.", "name": "Noor", "rule": "affiliation.joined", "start": 11, "trigger_span": {"end": 22, "exact": "joined", \
      "start": 16}}], "aliases": ["Noor"], "kind": "armed_group", "mentions": [{"end": 15, "exact": "Noor", "start": 11}], \
      "name": "Noor Brigade", "ref": "a1"}, {"alias_evidence": [], "aliases": [], "kind": "alliance", "mentions": [{"end": 39, \
      "exact": "Levant Front", "start": 27}], "name": "Levant Front", "ref": "a2"}], "affiliations": [{"attributed_to": "Ali", \
      "attributed_to_ref": null, "attributed_to_span": {"end": 56, "exact": "Ali", "start": 53}, "attributed_to_text": "Ali", \
      "date": "2016-12-01", "date_text": "on Thursday", "evidence": [{"end": 62, "exact": "Noor joined the Levant Front on \
      Thursday, Ali said.", "rule": "affiliation.joined", "start": 11, "trigger_span": {"end": 22, "exact": "joined", "start": \
      16}}], "group": "Levant Front", "group_ref": "a2", "group_span": {"end": 39, "exact": "Levant Front", "start": 27}, \
      "group_text": "Levant Front", "member": "Noor Brigade", "member_ref": "a1", "member_span": {"end": 15, "exact": "Noor", \
      "start": 11}, "member_text": "Noor", "relation": "joined", "rule": "affiliation.joined", "status": "reported", "trigger": \
      "joined", "valid_from": {"kind": "exact", "value": "2016-12-01"}, "valid_to": {"kind": "known_until", "value": \
      "2016-12-01"}}], "casus": "1", "claims": [{"about": [{"affiliation": 0}], "content_span": {"end": 51, "exact": "Noor \
      joined the Levant Front on Thursday", "start": 11}, "cue": "said", "cue_span": {"end": 61, "exact": "said", "start": 57}, \
      "evidence": [{"end": 62, "exact": "Noor joined the Levant Front on Thursday, Ali said.", "rule": "affiliation.joined", \
      "start": 11, "trigger_span": {"end": 22, "exact": "joined", "start": 16}}], "form": "indirect", "source": "Ali", \
      "source_ref": null, "source_span": {"end": 56, "exact": "Ali", "start": 53}, "source_text": "Ali"}, {"about": \
      [{"affiliation": 0}, {"event": 0}], "content_span": {"end": 62, "exact": "Noor joined the Levant Front on Thursday, Ali \
      said.", "start": 11}, "cue": null, "cue_span": null, "evidence": [{"end": 62, "exact": "Noor joined the Levant Front on \
      Thursday, Ali said.", "rule": "affiliation.joined", "start": 11, "trigger_span": {"end": 22, "exact": "joined", "start": \
      16}}], "form": "direct", "source": null, "source_ref": null, "source_span": null, "source_text": null}], "document": \
      {"author": null, "author_span": null, "dateline": null, "dateline_span": null, "language": null, "path": "a.txt", \
      "published": "2016-12-02", "published_span": null, "publisher": null, "publisher_span": null, "regions": [{"kind": \
      "paragraph", "span": [0, 62]}], "retrieved_at": null, "sha256": "00ff", "text": "😀 لواء e\u{301}. Noor joined the Levant \
      Front on Thursday, Ali said.", "title": "T", "title_span": {"end": 39, "exact": "Levant Front", "start": 27}, "url": \
      "https://example.org"}, "entities": [{"end": 15, "exact": "Noor", "start": 11, "type": "ORG"}], "error": null, "events": \
      [{"actor": ["Noor Brigade", "Ali"], "actor_ref": ["a1", null], "actor_span": [{"end": 15, "exact": "Noor", "start": 11}, \
      {"end": 56, "exact": "Ali", "start": 53}], "actor_text": ["Noor", "Ali"], "attributed_to": null, "attributed_to_ref": \
      null, "attributed_to_span": null, "attributed_to_text": null, "cameo": "19", "date": null, "date_text": null, "evidence": \
      [{"end": 62, "exact": "Noor joined the Levant Front on Thursday, Ali said.", "rule": "event.assault", "start": 11, \
      "trigger_span": {"end": 61, "exact": "said", "start": 57}}], "injured": null, "killed": 3, "mode": "aerial", "place": \
      "Levant", "recipient": [], "recipient_ref": [], "recipient_span": [], "recipient_text": [], "rule": "event.assault", \
      "status": "denied", "trigger": "said", "type": "ASSAULT", "valid_from": null, "valid_to": null}], "id": "a", "models": \
      "m", "ruleset": "r", "status": "ok", "times": [{"end": 51, "exact": "Thursday", "start": 43, "timex": "2016-12-01", \
      "type": "DATE", "value": "2016-12-01"}, {"end": 56, "exact": "Ali", "start": 53, "timex": "P3D", "type": "DURATION", \
      "value": null}]}
      """
    #expect(record(.read(facts(), annotation)).line == expected)
  }

  @Test func `An article without facts is empty, actors or not`() {
    let empty = record(.read(facts(isEmpty: true), annotation))
    #expect(empty.status == .empty && empty.line.contains("\"status\": \"empty\"") && empty.line.contains("\"affiliations\": []"))
  }

  @Test func `An error has the same keys, with nothing in them`() {
    let failed = ExtractionRecord(id: .null, versions: Self.versions, outcome: .failed("line 3: no \"text\""))
    #expect(
      failed.line
        == "{\"actors\": [], \"affiliations\": [], \"casus\": \"1\", \"claims\": [], \"document\": null, \"entities\": [], "
        + "\"error\": \"line 3: no \\\"text\\\"\", \"events\": [], \"id\": null, \"models\": \"m\", \"ruleset\": \"r\", "
        + "\"status\": \"error\", \"times\": []}")
    guard case .object(let members) = failed.json, case .object(let read) = record(.read(facts(), annotation)).json else {
      Issue.record("no objects")
      return
    }
    #expect(members.keys.sorted() == read.keys.sorted())
  }
}
