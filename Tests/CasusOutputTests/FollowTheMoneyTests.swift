import CasusModel
import Testing

@testable import CasusOutput

@Suite struct FollowTheMoneyTests {
  private let article = PublishedArticle(
    id: "doc-1", title: "Title", author: "A. Writer", publisher: "Test Wire", published: TimeValue("2015-02"), url: "https://example.org/1",
    retrievedAt: "2015-03-01T10:00:00Z", language: "en")

  private func tie(
    _ relation: Relation, _ member: String? = "act-1", date: String? = nil, from: (String, BoundKind)? = nil, to: (String, BoundKind)? = nil
  ) -> PublishedTie {
    func bound(_ bound: (String, BoundKind)?) -> ValidTime.Bound? {
      bound.flatMap { bound in TimeValue(bound.0).map { ValidTime.Bound($0, bound.1) } }
    }
    return PublishedTie(
      id: "aff-1", relation: relation, member: member, group: "act-2", date: date.flatMap { TimeValue($0) }, from: bound(from),
      to: bound(to),
      report: PublishedReport(article: article, sentence: "It says so.", status: .announced))
  }

  private let origin =
    #""proof": ["doc-1"], "publisher": ["Test Wire"], "retrievedAt": ["2015-03-01"], "#

  @Test(
    "Each kind of actor has its schema",
    arguments: [
      (ActorKind.person, "Person"), (.state, "PublicBody"), (.governmentForce, "PublicBody"), (.alliance, "Organization"),
      (.armedGroup, "Organization"), (.politicalBody, "Organization"), (.intergovernmentalBody, "Organization"), (.media, "Organization"),
      (.civilians, "LegalEntity"),
    ])
  func schema(kind: ActorKind, schema: String) {
    #expect(
      FollowTheMoney.line(PublishedActor(id: "act-1", name: "Zenki", kind: kind))
        == #"{"id": "act-1", "properties": {"name": ["Zenki"]}, "schema": "\#(schema)"}"# + "\n")
  }

  @Test func `An actor has its other names, its country in two letters, and of identifiers those that the model knows`() {
    let actor = PublishedActor(
      id: "act-1", name: "Levant Front", kind: .armedGroup, country: "SYR", note: "Aleppo", otherNames: ["Sham Front", "Shamiya Front"],
      identifiers: [.init(scheme: "ucdp", value: "1"), .init(scheme: "wikidata", value: "Q18"), .init(scheme: "wikidata", value: "P18")])
    #expect(
      FollowTheMoney.line(actor) == """
        {"id": "act-1", "properties": {"alias": ["Sham Front", "Shamiya Front"], "country": ["sy"], "name": ["Levant Front"], \
        "notes": ["Aleppo"], "wikidataId": ["Q18"]}, "schema": "Organization"}

        """)
    #expect(CountryCode.alpha2("XXX") == nil && CountryCode.alpha2("XKX") == "xk" && CountryCode.alpha2("GBR") == "gb")
  }

  @Test func `An article is what the facts point to`() {
    #expect(
      FollowTheMoney.line(article) == """
        {"id": "doc-1", "properties": {"author": ["A. Writer"], "publishedAt": ["2015-02"], "publisher": ["Test Wire"], \
        "retrievedAt": ["2015-03-01"], "sourceUrl": ["https://example.org/1"], "title": ["Title"]}, "schema": "Article"}

        """)
  }

  @Test func `A day on which somebody was a member is neither begin nor end`() {
    #expect(
      FollowTheMoney.membership(tie(.joined, from: ("2015-01", .exact), to: ("2015-04-01", .attested)), groupKind: .alliance) == """
        {"id": "aff-1-membership", "properties": {"date": ["2015-04-01"], "member": ["act-1"], "organization": ["act-2"], \
        \(origin)"role": ["member"], "sourceUrl": ["https://example.org/1"], "startDate": ["2015-01"], "status": ["announced"], \
        "summary": ["It says so."]}, "schema": "Membership"}

        """)
    let interval = FollowTheMoney.membership(tie(.formed, from: ("2015-01/2015-02", .exact)), groupKind: .armedGroup)
    #expect(interval?.contains("startDate") == false && interval?.contains(#""role": ["founder"]"#) == true)
    #expect(FollowTheMoney.membership(tie(.joined), groupKind: .person) == nil)
    #expect(FollowTheMoney.membership(tie(.joined, nil), groupKind: .alliance) == nil)
  }

  @Test func `What the model has no schema for is a link with the relation as its role`() {
    #expect(
      FollowTheMoney.line(tie(.alliedWith, from: ("2015-01-02", .attested)), groupName: "Front") == """
        {"id": "aff-1", "properties": {"date": ["2015-01-02"], "object": ["act-2"], \(origin)"role": ["allied_with"], \
        "sourceUrl": ["https://example.org/1"], "status": ["announced"], "subject": ["act-1"], "summary": ["It says so."]}, \
        "schema": "UnknownLink"}

        """)
    for relation in [Relation.joined, .memberOf, .left] { #expect(FollowTheMoney.line(tie(relation), groupName: "Front") == nil) }
  }

  @Test func `Who became another is a succession, and a group that ends an event`() {
    #expect(
      FollowTheMoney.line(tie(.renamed, date: "2016-07"), groupName: "Front") == """
        {"id": "aff-1", "properties": {"date": ["2016-07"], "predecessor": ["act-1"], \(origin)"role": ["renamed"], \
        "sourceUrl": ["https://example.org/1"], "status": ["announced"], "successor": ["act-2"], "summary": ["It says so."]}, \
        "schema": "Succession"}

        """)
    #expect(
      FollowTheMoney.line(tie(.dissolved, nil, date: "2015-04-18"), groupName: "Levant Front") == """
        {"id": "aff-1", "properties": {"date": ["2015-04-18"], "involved": ["act-2"], "keywords": ["dissolved"], \
        "name": ["Levant Front was dissolved"], \(origin)"sourceUrl": ["https://example.org/1"], "summary": ["It says so."]}, "schema": "Event"}

        """)
  }

  @Test func `An event has those who take part and its place`() {
    let event = PublishedEvent(
      id: "evt-1", type: .assault, mode: "aerial", date: TimeValue("2015-02-01"), place: "Aleppo", actorNames: ["A"],
      recipientNames: ["B", "rebels"], involved: ["act-1", "act-2"],
      report: PublishedReport(article: PublishedArticle(id: "doc-1"), sentence: "S.", status: .reported))
    #expect(
      FollowTheMoney.line(event) == """
        {"id": "evt-1", "properties": {"date": ["2015-02-01"], "involved": ["act-1", "act-2"], "keywords": ["ASSAULT", "aerial"], \
        "location": ["Aleppo"], "name": ["ASSAULT/aerial: A → B, rebels"], "proof": ["doc-1"], "summary": ["S."]}, "schema": "Event"}

        """)
  }
}
