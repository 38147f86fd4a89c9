// How claims are read from trees written by hand: source, cue and content of every construction.

import CasusModel
import Testing

@testable import CasusExtract

@Suite("Claims")
struct ClaimReaderTests {
  /// Every claim of a text as `form [source] {cue}: content`.
  private func claims(_ lines: String) -> [String] {
    let annotation = HandMadeTrees.annotation(lines)
    let text = annotation.document.text
    return ClaimReader(view: DocumentView(annotation)).claims().map { claim in
      let source = claim.sourceSpan.map(text.quote) ?? "?"
      return "\(claim.form) [\(source)] {\(claim.cue.map(text.quote) ?? "-")}: \(text.quote(claim.content))"
    }
  }

  @Test("A quotation goes on in the next paragraph with the same speaker and no cue")
  func quotation() {
    let found = claims(
      """
      “ " PUNCT `` 5 punct
      We we PRON PRP 5 nsubj
      will will AUX MD 5 aux
      not not PART RB 5 advmod
      withdraw withdraw VERB VB 8 ccomp
      , , PUNCT , 5 punct
      ” " PUNCT '' 5 punct
      said say VERB VBD 0 root
      Zakaria Zakaria PROPN NNP 8 nsubj PER
      Malahifji Malahifji PROPN NNP 9 flat PER
      . . PUNCT . 8 punct
      ¶
      “ " PUNCT `` 3 punct
      They they PRON PRP 3 nsubj
      know know VERB VBP 0 root
      it it PRON PRP 3 obj
      . . PUNCT . 3 punct
      ” " PUNCT '' 3 punct
      """)
    #expect(
      found == [
        "direct [Zakaria Malahifji] {said}: We will not withdraw,",
        "direct [Zakaria Malahifji] {-}: They know it.",
      ])
  }

  @Test("A clause behind the verb is what its subject says")
  func preposed() {
    let found = claims(
      """
      Two two NUM CD 2 nummod
      officials official NOUN NNS 8 nsubj
      , , PUNCT , 4 punct
      speaking speak VERB VBG 2 acl
      from from ADP IN 6 case
      Turkey Turkey PROPN NNP 4 obl LOC
      , , PUNCT , 2 punct
      said say VERB VBD 0 root
      the the DET DT 11 det
      new new ADJ JJ 11 amod
      alliance alliance NOUN NN 13 nsubj
      would would AUX MD 13 aux
      help help VERB VB 8 ccomp
      . . PUNCT . 8 punct
      """)
    #expect(
      found == [
        "indirect [Two officials, speaking from Turkey] {said}: the new alliance would help"
      ])
  }

  @Test("A verb of saying at the end speaks of the whole sentence without its own words")
  func postposed() {
    let found = claims(
      """
      The the DET DT 2 det
      rebels rebel NOUN NNS 4 nsubj
      had have AUX VBD 4 aux
      left leave VERB VBN 10 ccomp
      the the DET DT 6 det
      city city NOUN NN 4 obj
      , , PUNCT , 4 punct
      two two NUM CD 9 nummod
      officials official NOUN NNS 10 nsubj
      said say VERB VBD 0 root
      on on ADP IN 12 case
      Thursday Thursday PROPN NNP 10 obl
      . . PUNCT . 10 punct
      """)
    #expect(
      found == [
        "indirect [two officials] {said}: The rebels had left the city"
      ])
  }

  @Test("A statement that is interrupted keeps both its parts")
  func interrupting() {
    let found = claims(
      """
      The the DET DT 2 det
      rebels rebel NOUN NNS 9 nsubj
      , , PUNCT , 6 punct
      two two NUM CD 5 nummod
      officials official NOUN NNS 6 nsubj
      said say VERB VBD 9 parataxis
      , , PUNCT , 6 punct
      had have AUX VBD 9 aux
      left leave VERB VBN 0 root
      the the DET DT 11 det
      city city NOUN NN 9 obj
      . . PUNCT . 9 punct
      """)
    #expect(
      found == [
        "indirect [two officials] {said}: The rebels, two officials said, had left the city"
      ])
  }

  @Test("According to somebody is a claim of his")
  func according() {
    let found = claims(
      """
      The the DET DT 2 det
      rebels rebel NOUN NNS 4 nsubj
      had have AUX VBD 4 aux
      left leave VERB VBN 0 root
      the the DET DT 6 det
      city city NOUN NN 4 obj
      , , PUNCT , 11 punct
      according accord VERB VBG 11 case
      to to ADP IN 8 fixed
      two two NUM CD 11 nummod
      officials official NOUN NNS 4 obl
      . . PUNCT . 4 punct
      """)
    #expect(
      found == [
        "indirect [two officials] {according to}: The rebels had left the city"
      ])
  }

  @Test("According to a plan nobody says anything")
  func plan() {
    let found = claims(
      """
      The the DET DT 2 det
      city city NOUN NN 4 nsubj:pass
      was be AUX VBD 4 aux:pass
      rebuilt rebuild VERB VBN 0 root
      according accord VERB VBG 8 case
      to to ADP IN 5 fixed
      a a DET DT 8 det
      plan plan NOUN NN 4 obl
      . . PUNCT . 4 punct
      """)
    #expect(found == [])
  }

  @Test("Each stretch of an interrupted quotation is a claim of the same speaker")
  func interrupted() {
    let found = claims(
      """
      “ " PUNCT `` 3 punct
      We we PRON PRP 3 nsubj
      left leave VERB VBD 7 ccomp
      , , PUNCT , 3 punct
      ” " PUNCT '' 3 punct
      he he PRON PRP 7 nsubj
      said say VERB VBD 0 root
      , , PUNCT , 12 punct
      “ " PUNCT `` 12 punct
      because because SCONJ IN 12 mark
      they they PRON PRP 12 nsubj
      came come VERB VBD 7 advcl
      . . PUNCT . 12 punct
      ” " PUNCT '' 12 punct
      """)
    #expect(
      found == [
        "direct [he] {said}: We left,",
        "direct [he] {said}: because they came.",
      ])
  }

  @Test("A quotation inside a clause makes the whole clause mixed")
  func mixed() {
    let found = claims(
      """
      The the DET DT 2 det
      commander commander NOUN NN 3 nsubj
      said say VERB VBD 0 root
      the the DET DT 5 det
      group group NOUN NN 7 nsubj
      would would AUX MD 7 aux
      fight fight VERB VB 3 ccomp
      “ " PUNCT `` 11 punct
      to to ADP IN 11 case
      the the DET DT 11 det
      end end NOUN NN 7 obl
      ” " PUNCT '' 11 punct
      . . PUNCT . 3 punct
      """)
    #expect(
      found == [
        "mixed [The commander] {said}: the group would fight “to the end”"
      ])
  }

  @Test("What somebody did not say is no claim")
  func negated() {
    let found = claims(
      """
      Turkey Turkey PROPN NNP 4 nsubj LOC
      did do AUX VBD 4 aux
      not not PART RB 4 advmod
      say say VERB VB 0 root
      that that SCONJ IN 8 mark
      it it PRON PRP 8 nsubj
      had have AUX VBD 8 aux
      sent send VERB VBN 4 ccomp
      troops troop NOUN NNS 8 obj
      . . PUNCT . 4 punct
      """)
    #expect(found == [])
  }

  @Test("What somebody would say is no claim")
  func hypothetical() {
    let found = claims(
      """
      The the DET DT 2 det
      group group NOUN NN 4 nsubj
      would would AUX MD 4 aux
      say say VERB VB 0 root
      that that SCONJ IN 8 mark
      it it PRON PRP 8 nsubj
      had have AUX VBD 8 aux
      won win VERB VBN 4 ccomp
      . . PUNCT . 4 punct
      """)
    #expect(found == [])
  }

  @Test("The clause of a noun is said by its possessor")
  func noun() {
    let found = claims(
      """
      The the DET DT 2 det
      group group NOUN NN 4 nmod:poss
      ’s 's PART POS 2 case
      claim claim NOUN NN 10 nsubj
      that that SCONJ IN 8 mark
      it it PRON PRP 8 nsubj
      had have AUX VBD 8 aux
      won win VERB VBN 4 acl
      was be AUX VBD 10 cop
      false false ADJ JJ 0 root
      . . PUNCT . 10 punct
      """)
    #expect(
      found == [
        "indirect [The group] {claim}: it had won"
      ])
  }

  @Test("An accusation is about what its object is accused of")
  func accusation() {
    let found = claims(
      """
      Ankara Ankara PROPN NNP 2 nsubj LOC
      accused accuse VERB VBD 0 root
      the the DET DT 4 det
      group group NOUN NN 2 obj
      of of SCONJ IN 6 mark
      shelling shell VERB VBG 2 advcl
      the the DET DT 8 det
      town town NOUN NN 6 obj
      . . PUNCT . 2 punct
      """)
    #expect(
      found == [
        "indirect [Ankara] {accused}: the group of shelling the town"
      ])
  }

  @Test("A vow is a claim about what will be done")
  func vow() {
    let found = claims(
      """
      The the DET DT 2 det
      army army NOUN NN 3 nsubj
      vowed vow VERB VBD 0 root
      to to PART TO 5 mark
      retake retake VERB VB 3 xcomp
      the the DET DT 7 det
      city city NOUN NN 5 obj
      . . PUNCT . 3 punct
      """)
    #expect(
      found == [
        "indirect [The army] {vowed}: to retake the city"
      ])
  }

  @Test("What is expected is a claim of nobody in particular")
  func expected() {
    let found = claims(
      """
      The the DET DT 2 det
      group group NOUN NN 4 nsubj:pass
      is be AUX VBZ 4 aux:pass
      expected expect VERB VBN 0 root
      to to PART TO 6 mark
      leave leave VERB VB 4 xcomp
      the the DET DT 8 det
      city city NOUN NN 6 obj
      . . PUNCT . 4 punct
      """)
    #expect(
      found == [
        "indirect [?] {expected}: The group is expected to leave the city"
      ])
  }

  @Test("A headline names its source behind a colon")
  func headline() {
    let found = claims(
      """
      Rebels rebel NOUN NNS 2 nsubj
      leave leave VERB VBP 0 root
      town town NOUN NN 2 obj
      : : PUNCT : 5 punct
      officials official NOUN NNS 2 parataxis
      """)
    #expect(
      found == [
        "indirect [officials] {:}: Rebels leave town"
      ])
  }

  @Test("Who is urged and to what is the content")
  func urged() {
    let found = claims(
      """
      The the DET DT 2 det
      commander commander NOUN NN 3 nsubj
      urged urge VERB VBD 0 root
      the the DET DT 5 det
      fighters fighter NOUN NNS 3 iobj
      to to PART TO 7 mark
      leave leave VERB VB 3 xcomp
      . . PUNCT . 3 punct
      """)
    #expect(
      found == [
        "indirect [The commander] {urged}: the fighters to leave"
      ])
  }

  @Test("A claim inside a claim is told by both")
  func nested() {
    let found = claims(
      """
      The the DET DT 2 det
      paper paper NOUN NN 3 nsubj
      reported report VERB VBD 0 root
      that that SCONJ IN 6 mark
      officials official NOUN NNS 6 nsubj
      said say VERB VBD 3 ccomp
      the the DET DT 8 det
      rebels rebel NOUN NNS 10 nsubj
      had have AUX VBD 10 aux
      left leave VERB VBN 6 ccomp
      . . PUNCT . 3 punct
      """)
    #expect(
      found == [
        "indirect [The paper] {reported}: officials said the rebels had left",
        "indirect [officials] {said}: the rebels had left",
      ])
  }

  @Test("The name behind a description is the speaker")
  func described() {
    let found = claims(
      """
      “ " PUNCT `` 3 punct
      We we PRON PRP 3 nsubj
      hope hope VERB VBP 7 ccomp
      so so ADV RB 3 advmod
      , , PUNCT , 3 punct
      ” " PUNCT '' 3 punct
      said say VERB VBD 0 root
      the the DET DT 9 det
      minister minister NOUN NN 7 nsubj
      , , PUNCT , 11 punct
      Ali Ali PROPN NNP 7 nsubj PER
      Haidar Haidar PROPN NNP 11 flat PER
      . . PUNCT . 7 punct
      """)
    #expect(
      found == [
        "direct [the minister, Ali Haidar] {said}: We hope so,"
      ])
  }

  @Test("Who was asked did not ask")
  func asked() {
    let found = claims(
      """
      Asked ask VERB VBD 9 advcl
      whether whether SCONJ IN 6 mark
      the the DET DT 4 det
      talks talk NOUN NNS 6 nsubj
      had have AUX VBD 6 aux
      failed fail VERB VBN 1 ccomp
      , , PUNCT , 1 punct
      he he PRON PRP 9 nsubj
      said say VERB VBD 0 root
      the the DET DT 11 det
      rebels rebel NOUN NNS 13 nsubj
      had have AUX VBD 13 aux
      left leave VERB VBN 9 ccomp
      . . PUNCT . 9 punct
      """)
    #expect(
      found == [
        "indirect [he] {said}: the rebels had left"
      ])
  }

  @Test("The name is the head of a described speaker")
  func headOfDescribed() throws {
    let annotation = HandMadeTrees.annotation(
      """
      “ " PUNCT `` 3 punct
      We we PRON PRP 3 nsubj
      hope hope VERB VBP 7 ccomp
      so so ADV RB 3 advmod
      , , PUNCT , 3 punct
      ” " PUNCT '' 3 punct
      said say VERB VBD 0 root
      the the DET DT 9 det
      minister minister NOUN NN 7 nsubj
      , , PUNCT , 11 punct
      Ali Ali PROPN NNP 7 nsubj PER
      Haidar Haidar PROPN NNP 11 flat PER
      . . PUNCT . 7 punct
      """)
    let source = try #require(ClaimReader(view: DocumentView(annotation)).claims().first?.source)
    #expect(annotation.tokens[source.head].text == "Ali")
    #expect(source.referent == .person)
  }

  @Test("A page of nothing but quotation marks is read")
  func marksOnly() {
    let lines = (1...40_000).map { _ in "\" \" PUNCT '' 0 root" }.joined(separator: "\n")
    #expect(claims(lines).isEmpty)
  }
}
