// Hand-written trees: what each kind of governing word makes of what stands below it, whatever the parser does with a sentence.

import CasusModel
import Testing

@testable import CasusExtract

@Suite struct StatusReaderTests {
  @Test func `a bare clause is reported`() {
    let reading = TreeFixture.reading(2, "Zenki Zenki PROPN NNP 2 nsubj\njoined join VERB VBD 0 root\nAhrar Ahrar PROPN NNP 2 obj")
    #expect(reading == StatusReading(status: .reported, saying: nil, source: nil))
  }

  @Test(arguments: [
    ("refused", "refuse", FactStatus.denied), ("agreed", "agree", .planned), ("managed", "manage", .reported),
    ("began", "begin", .reported),
    ("claimed", "claim", .claimed), ("frobbed", "frob", .planned), ("ceased", "cease", .historical), ("used", "use", .historical),
  ]) func `an infinitive stands as its governor says`(verb: String, lemma: String, status: FactStatus) {
    let reading = TreeFixture.reading(
      4, "Zenki Zenki PROPN NNP 2 nsubj\n\(verb) \(lemma) VERB VBD 0 root\nto to PART TO 4 mark\njoin join VERB VB 2 xcomp")
    #expect(reading.status == status)
  }

  @Test(arguments: [
    ("denied", "deny", FactStatus.denied), ("announced", "announce", .announced), ("claimed", "claim", .claimed),
    ("said", "say", .reported),
    ("hoped", "hope", .planned), ("demanded", "demand", .calledFor), ("frobbed", "frob", .reported),
  ]) func `a content clause stands as the speaker says, who is named`(verb: String, lemma: String, status: FactStatus) {
    let reading = TreeFixture.reading(
      5,
      "Turkey Turkey PROPN NNP 2 nsubj\n\(verb) \(lemma) VERB VBD 0 root\nthat that SCONJ IN 5 mark\nZenki Zenki PROPN NNP 5 nsubj\n"
        + "joined join VERB VBD 2 ccomp")
    #expect(reading.status == status)
    if ["denied", "announced", "claimed", "said", "demanded"].contains(verb) { #expect(reading.saying == 1 && reading.source == 0) }
  }

  @Test func `what nobody said is open`() {
    let reading = TreeFixture.reading(
      6,
      "He he PRON PRP 4 nsubj\ndid do AUX VBD 4 aux\nnot not PART RB 4 advmod\nsay say VERB VB 0 root\nZenki Zenki PROPN NNP 6 nsubj\n"
        + "joined join VERB VBD 4 ccomp")
    #expect(reading.status == nil)
  }

  @Test func `a relative clause does not share the mood of the clause around it`() {
    let lines =
      "Zenki Zenki PROPN NNP 2 nsubj\nrefused refuse VERB VBD 0 root\nto to PART TO 4 mark\nmeet meet VERB VB 2 xcomp\n"
      + "rebels rebel NOUN NNS 4 obj\nwho who PRON WP 7 nsubj\njoined join VERB VBD 5 acl:relcl"
    #expect(TreeFixture.reading(7, lines).status == .reported)
    #expect(TreeFixture.reading(4, lines).status == .denied)
  }

  @Test(arguments: [("if", FactStatus?.some(.planned)), ("whether", nil), ("because", .reported)])
  func `a subordinator decides over a finite clause`(mark: String, status: FactStatus?) {
    let reading = TreeFixture.reading(
      3,
      "\(mark) \(mark) SCONJ IN 3 mark\nZenki Zenki PROPN NNP 3 nsubj\njoins join VERB VBZ 5 advcl\nTurkey Turkey PROPN NNP 5 nsubj\n"
        + "attacked attack VERB VBD 0 root")
    #expect(reading.status == status)
  }

  @Test func `a noun is as planned as the noun over it`() {
    let reading = TreeFixture.reading(
      4, "plans plan NOUN NNS 0 root\nfor for ADP IN 4 case\na a DET DT 4 det\nmerger merger NOUN NN 1 nmod")
    #expect(reading.status == .planned)
  }

  @Test func `a role is held whatever becomes of its bearer`() {
    let reading = TreeFixture.reading(
      2,
      "The the DET DT 2 det\nleader leader NOUN NN 5 nsubj:pass\nwas be AUX VBD 5 aux:pass\nnot not PART RB 5 advmod\nkilled kill VERB VBN 0 root"
    )
    #expect(reading.status == .reported)
  }

  @Test func `the past perfect is background unless somebody says it`() {
    let told =
      "Turkey Turkey PROPN NNP 2 nsubj\nsaid say VERB VBD 0 root\nit it PRON PRP 5 nsubj\nhad have AUX VBD 5 aux\nleft leave VERB VBN 2 ccomp"
    #expect(TreeFixture.reading(5, told).status == .reported)
    #expect(TreeFixture.reading(3, "it it PRON PRP 3 nsubj\nhad have AUX VBD 3 aux\nleft leave VERB VBN 0 root").status == .historical)
  }

  @Test func `a deep tree ends the climb`() {
    var lines = "w0 say VERB VBD 0 root"
    for depth in 1..<4_000 { lines += "\nw\(depth) say VERB VBD \(depth) ccomp" }
    #expect(TreeFixture.reading(4_000, lines).saying == 3_998)
  }
}
