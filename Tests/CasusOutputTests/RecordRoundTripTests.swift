// What is written can be read back, exactly; what was altered on its way is refused.

import CasusIngest
import CasusModel
import CasusOutput
import StoreTestSupport
import Testing

@Suite struct RecordRoundTripTests {
  private func line(_ facts: ArticleFacts) -> String {
    let annotation = Annotation(
      document: facts.document, tokens: [], sentences: [],
      entities: [Entity(span: Span(0, 7), tokens: 0..<0, type: .organisation, kind: nil)], times: [])
    let versions = ExtractionRecord.Versions(casus: "0.1.0", ruleset: "0.1.0-abc", models: "m")
    return ExtractionRecord(id: .string("x"), versions: versions, outcome: .read(facts, annotation)).line
  }

  private func read(_ line: String) throws -> ExtractionRecordLine {
    try ExtractionRecordLine(Array(line.utf8), digest: TestDigest.digest)
  }

  @Test(arguments: UInt64(0)..<300)
  func `Facts written as a record and read back are the same facts`(_ seed: UInt64) throws {
    let facts = RandomArticle.facts(seed: seed)
    let record = try read(line(facts))
    guard case .read(let again) = record.outcome else {
      Issue.record("the record says that nothing was read")
      return
    }
    #expect(again.isSame(as: facts))
    #expect(line(again) == line(facts))
    #expect(record.unknownKeys.isEmpty && record.versions == RecordVersions(casus: "0.1.0", ruleset: "0.1.0-abc", models: "m"))
  }

  /// A record with an actor, an affiliation, an event and a claim.
  private var good: String {
    var article = ArticleBuilder("Zenki joined the Levant Front on Thursday, Ali said.", published: "2016-12-02")
    article.actor("Zenki")
    article.actor("Levant Front", .alliance, local: ["Front"])
    article.affiliation(
      .joined, "Zenki", "Levant Front", date: "2016-12-01", by: "Ali", from: TimeValue("2016-12-01").map { .init($0, .exact) },
      trigger: "joined")
    article.event(.assault, mode: "aerial", ["Zenki"], ["Levant Front"], killed: 3, trigger: "joined")
    article.claim("Ali", cue: "said", content: "Zenki joined the Levant Front on Thursday")
    return line(article.facts)
  }

  @Test func `What a program between writer and reader may do changes nothing: order of keys, nulls left out, escapes`() throws {
    guard case .read(let facts) = try read(good).outcome else { return }
    let other =
      good.replacing("\"mode\": \"aerial\", ", with: "").replacing("{\"actors\"", with: " { \"mode_\\u006ft_used\":null,\t\"actors\"")
      .replacing("Zenki", with: "\\u005aenki").replacing(", \"language\": null", with: "").replacing("\"language\": null, ", with: "")
    guard case .read(let again) = try read(other).outcome else { return }
    #expect(again.document == facts.document && again.actors == facts.actors && again.affiliations == facts.affiliations)
    #expect(again.events.first?.mode == nil)
    #expect(try read(other).unknownKeys == ["mode_ot_used"])
  }

  @Test(arguments: [
    (
      "\"end\": 5, \"exact\": \"Zenki\"", "\"end\": 6, \"exact\": \"Zenki\"",
      "actors[0].mentions[0].exact: “Zenki” does not stand there; the text has “Zenki ”"
    ),
    (
      "\"end\": 5, \"exact\": \"Zenki\"", "\"end\": 5000, \"exact\": \"Zenki\"",
      "actors[0].mentions[0].end: 5000 lies behind the text's end; it has 52 code points"
    ),
    ("\"end\": 5, \"exact\": \"Zenki\"", "\"end\": 0, \"exact\": \"\"", "actors[0].mentions[0].end: 0 is not behind start, 0"),
    (
      "\"end\": 5, \"exact\": \"Zenki\"", "\"end\": 5.5, \"exact\": \"Zenki\"",
      "actors[0].mentions[0].end: it is a number; a whole number from 0 is expected"
    ),
    (
      "\"end\": 5, \"exact\": \"Zenki\"", "\"end\": -5, \"exact\": \"Zenki\"",
      "actors[0].mentions[0].end: it is -5; a whole number from 0 is expected"
    ),
    ("\"ref\": \"a2\"", "\"ref\": \"a1\"", "actors[1].ref: “a1” stands there twice"),
    ("\"member_ref\": \"a1\"", "\"member_ref\": \"a7\"", "affiliations[0].member_ref: “a7” is no ref of an actor of this record"),
    (
      "\"member_ref\": \"a1\"", "\"member_ref\": \"a2\"",
      "affiliations[0].member: it is “Zenki”, but by the rest of the record it is “Levant Front”"
    ),
    (
      "\"relation\": \"joined\"", "\"relation\": \"wed\"",
      "affiliations[0].relation: “wed” is not allowed; allowed: formed, joined, member_of, merged_into, left, split_from, renamed, dissolved, "
        + "leads, allied_with, supports, pledged_allegiance"
    ),
    (
      "\"date\": \"2016-12-01\"", "\"date\": \"2016-13-01\"",
      "affiliations[0].date: “2016-13-01” is not a date; allowed: YYYY, YYYY-MM, YYYY-MM-DD, or two of them with / between"
    ),
    (
      "{\"kind\": \"exact\", ", "{\"kind\": \"known_until\", ",
      "affiliations[0].valid_from.kind: “known_until” is not allowed; allowed: exact, known_since"
    ),
    (
      "\"mode\": \"aerial\"", "\"mode\": \"phone\"",
      "events[0].mode: “phone” is no mode of ASSAULT; allowed: abduct, beat, torture, sexual, targeted, destroy, primitive, firearms, "
        + "explosives, suicide-attack, aerial, drone, heavy-weapons, crowd-control, unconventional"
    ),
    ("\"actor_ref\": [\"a1\"]", "\"actor_ref\": []", "events[0].actor_ref: 0 elements, but actor has 1"),
    ("\"actor_ref\": [\"a1\"]", "\"actor_ref\": [\"a2\"]", "events[0].actor_ref[0]: actor and actor_ref do not name the same actor"),
    ("\"cue\": \"said\"", "\"cue\": \"denied\"", "claims[0].cue: it is “denied”, but by the rest of the record it is “said”"),
    ("\"aliases\": [\"Front\"]", "\"aliases\": []", "actors[1].aliases: they are not the names of alias_evidence"),
    ("\"status\": \"ok\"", "\"status\": \"empty\"", "status: it is “empty”, but the record holds an affiliation, event or claim"),
    ("\"status\": \"ok\"", "\"status\": \"fine\"", "status: “fine” is not allowed; allowed: ok, empty, error"),
    ("\"affiliations\": [", "\"affiliations\": [7, ", "affiliations[0]: it is a number; an object is expected"),
    (
      "\"casus\": \"0.1.0\"", "\"casus\": \"\\u001b[2J\"",
      "casus: “\\u{1b}[2J” is no version; letters, digits and signs of ASCII are expected"
    ),
    ("\"casus\": \"0.1.0\"", "\"casus\": \"0.1.0\", \"casus\": \"2\"", "byte 2259: not JSON: the key \"casus\" stands there twice"),
    ("\"language\": null", "\"language\": \"en; DROP\"", "document.language: “en; DROP” is no language, such as en"),
    ("\"path\": \"article.txt\"", "\"path\": \"article.txt\\u0000\"", "document.path: it holds a NUL character"),
    (
      "on Thursday, Ali said.\", \"title\"", "on Thursday, Ali sold.\", \"title\"",
      "document.sha256: it is not the SHA-256 of text: one of the two was altered"
    ),
    (
      "\"kind\": \"paragraph\"", "\"kind\": \"script\"",
      "document.regions[0].kind: “script” is not allowed; allowed: title, standfirst, byline, published, dateline, caption, heading, paragraph, "
        + "skipped"
    ),
    ("\"span\": [0, 52]", "\"span\": [0, 53]", "document.regions[0].span.end: 53 lies behind the text's end; it has 52 code points"),
    ("\"span\": [0, 52]", "\"span\": [0]", "document.regions[0].span: 1 elements; two are expected, start and end"),
    ("\"text\": \"Zenki", "\"txt\": \"Zenki", "document.text: it is missing; write the records with casus extract"),
  ])
  func `A record that was altered is refused with its key`(_ old: String, _ new: String, _ message: String) throws {
    let altered = good.replacing(old, with: new, maxReplacements: 1)
    try #require(altered != good)
    let fault = #expect(throws: RecordFault.self) { _ = try read(altered) }
    // Where a record is cut by one more key, the byte depends on all before it.
    let found = fault.map { "\($0)" } ?? ""
    if message.hasPrefix("byte ") {
      #expect(found.drop { $0 != ":" } == message.drop { $0 != ":" })
    } else {
      #expect(found == message)
    }
  }

  @Test func `No cut of a record and no changed byte of it does anything but read or refuse`() {
    let bytes = Array(good.utf8)
    for end in stride(from: 0, to: bytes.count, by: 7) {
      #expect(throws: RecordFault.self) { _ = try ExtractionRecordLine(Array(bytes[..<end]), digest: TestDigest.digest) }
    }
    for place in stride(from: 0, to: bytes.count, by: 3) {
      for byte: UInt8 in [0, 0x22, 0x5B, 0x7D, 0x39, 0xFF] {
        var altered = bytes
        altered[place] = byte
        _ = try? ExtractionRecordLine(altered, digest: TestDigest.digest)
      }
    }
  }

  @Test func `What is too deep, too many or too wide is refused`() {
    func message(_ text: String) -> String {
      do throws(RecordFault) { _ = try JSONTree(parsing: Array(text.utf8)) } catch { return "\(error)" }
      return ""
    }
    #expect(message(String(repeating: "[", count: 100_000)) == "byte 17: not JSON: nested more than 16 deep")
    #expect(message("[" + String(repeating: "0,", count: 2_100_000) + "0]") == "byte 3999999: not JSON: more than 2000000 values")
    let wide = (0..<70).map { "\"k\($0)\":0" }.joined(separator: ",")
    #expect(message("{\(wide)}").hasSuffix("not JSON: an object of more than 64 keys"))
    #expect(message("\"\\ud800\"") == "byte 1: not JSON: half a surrogate pair is no character")
    #expect(message("[1] 2") == "byte 4: not JSON: something stands behind the value")
    #expect(message("[01]") == "byte 2: not JSON: a comma or ] is expected")
  }
}
