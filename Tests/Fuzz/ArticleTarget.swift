import CasusIngest
import CasusModel
import CasusPipeline

extension FuzzTarget {
  private static let reader = try? ArticleReader()

  /// A whole article, from bytes to facts: every span lies in the text and every index in its list.
  static let article = FuzzTarget("article", seeds: ["SampleData/articles/*.txt", "Tests/RuleExamples/*.txt"], mostBytes: 1500) { bytes in
    guard let reader else { return require(false, "the engine does not load") }
    let document = try PlainTextReader().document(
      bytes: bytes, path: "-", metadata: GivenMetadata(published: TimeValue("2016-12-02")), sha256: String(repeating: "0", count: 64),
      limits: IngestLimits()
    ).document
    let facts = reader.read(document)
    func check(_ span: Span?, _ what: String) { if let span { Soundness.check(span, in: bytes, what) } }
    func check(_ participant: Participant?) {
      guard let participant else { return }
      check(participant.span, "participant")
      require(participant.actor.map(facts.actors.indices.contains) ?? true, "an actor that is not there")
    }
    for affiliation in facts.affiliations {
      [affiliation.member, affiliation.group, affiliation.attributedTo].forEach(check)
      require(!affiliation.evidence.isEmpty, "an affiliation without evidence")
    }
    for event in facts.events { (event.actor + event.recipient).forEach(check) }
    for claim in facts.claims {
      check(claim.source)
      check(claim.content, "content")
    }
    for evidence in facts.affiliations.flatMap(\.evidence) + facts.events.flatMap(\.evidence) + facts.claims.flatMap(\.evidence) {
      check(evidence.span, "evidence")
      check(evidence.trigger, "trigger")
    }
    for actor in facts.actors {
      require(!actor.name.isEmpty, "an actor without a name")
      for mention in actor.mentions { check(mention, "mention") }
    }
  }
}
