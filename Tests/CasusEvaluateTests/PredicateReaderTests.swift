// One tree for each construction that hides who did what to whom. The trees are what UD prescribes, unless a test says otherwise.

import Testing

@testable import CasusEvaluate

struct PredicateReaderTests {
  @Test func `A passive has its agent as subject and its subject as object`() throws {
    #expect(
      try Parsed.predicates(
        """
        Raqqa Raqqa PROPN NNP 3 nsubj:pass
        was be AUX VBD 3 aux:pass
        shelled shell VERB VBN 0 root
        by by ADP IN 5 case
        troops troops NOUN NNS 3 obl:agent
        and and CCONJ CC 7 cc
        burned burn VERB VBN 3 conj
        """) == ["shell: subject=troops; object=Raqqa", "burn: object=Raqqa"])
  }

  @Test func `Coordinated verbs share their subject, and an object behind both of them`() throws {
    #expect(
      try Parsed.predicates(
        """
        It it PRON PRP 2 nsubj
        killed kill VERB VBD 0 root
        or or CCONJ CC 4 cc
        wounded wound VERB VBD 2 conj
        nine nine NUM CD 6 nummod
        people people NOUN NNS 4 obj
        and and CCONJ CC 8 cc
        fled flee VERB VBD 2 conj
        """) == ["kill: subject=It; object=people", "wound: subject=It; object=people", "flee: subject=It"])
  }

  @Test func `All of a coordinated phrase are fillers, an apposition is none, a name beside a noun is meant`() throws {
    #expect(
      try Parsed.predicates(
        """
        Ahrar Ahrar PROPN NNP 9 nsubj
        , , PUNCT , 4 punct
        a a DET DT 4 det
        faction faction NOUN NN 1 appos
        , , PUNCT , 8 punct
        and and CCONJ CC 8 cc
        the the DET DT 8 det
        group group NOUN NN 1 conj
        joined join VERB VBD 0 root
        the the DET DT 11 det
        alliance alliance NOUN NN 9 obj
        Fatah Fatah PROPN NNP 11 appos
        """) == ["join: subject=Ahrar|group; object=Fatah"])
  }

  @Test func `A middle name of a list that was parsed as an apposition is still one of the list`() throws {
    #expect(
      try Parsed.predicates(
        """
        Zenki Zenki PROPN NNP 6 nsubj
        , , PUNCT , 3 punct
        Hazzm Hazzm PROPN NNP 1 appos
        and and CCONJ CC 5 cc
        Ahrar Ahrar PROPN NNP 1 conj
        merged merge VERB VBD 0 root
        """) == ["merge: subject=Zenki|Hazzm|Ahrar"])
  }

  @Test func `A relative pronoun stands for its antecedent, and so does a gap`() throws {
    #expect(
      try Parsed.predicates(
        """
        Men man NOUN NNS 5 nsubj
        who who PRON WP 3 nsubj
        left leave VERB VBD 1 acl:relcl
        Homs Homs PROPN NNP 3 obj
        sold sell VERB VBD 0 root
        the the DET DT 7 det
        guns gun NOUN NNS 5 obj
        they they PRON PRP 9 nsubj
        hid hide VERB VBD 7 acl:relcl
        """) == ["leave: subject=Men; object=Homs", "sell: subject=Men; object=guns", "hide: subject=they; object=guns"])
  }

  @Test func `A relative pronoun below an infinitive belongs to the relative clause`() throws {
    #expect(
      try Parsed.predicates(
        """
        towns town NOUN NNS 0 root
        that that PRON WDT 6 obj
        it it PRON PRP 4 nsubj
        vowed vow VERB VBD 1 acl:relcl
        to to PART TO 6 mark
        retake retake VERB VB 4 xcomp
        """) == ["vow: subject=it", "retake: subject=it; object=towns"])
  }

  @Test func `Participles behind a noun have it as object or subject`() throws {
    #expect(
      try Parsed.predicates(
        """
        groups group NOUN NNS 6 nsubj
        backed back VERB VBN 1 acl
        by by ADP IN 4 case
        Ankara Ankara PROPN NNP 2 obl:agent
        , , PUNCT , 1 punct
        hit hit VERB VBD 0 root
        trucks truck NOUN NNS 6 obj
        carrying carry VERB VBG 7 acl
        arms arm NOUN NNS 8 obj
        """) == ["back: subject=Ankara; object=groups", "hit: subject=groups; object=trucks", "carry: subject=trucks; object=arms"])
  }

  @Test func `Infinitives have the object as subject where there is one, but not behind a promise`() throws {
    func sentence(_ verb: String, _ lemma: String) throws -> [String] {
      try Parsed.predicates(
        """
        It it PRON PRP 2 nsubj
        \(verb) \(lemma) VERB VBD 0 root
        them they PRON PRP 2 obj
        to to PART TO 5 mark
        leave leave VERB VB 2 xcomp
        Homs Homs PROPN NNP 5 obj
        """)
    }
    #expect(try sentence("forced", "force") == ["force: subject=It; object=them", "leave: subject=them; object=Homs"])
    #expect(try sentence("ordered", "order") == ["order: subject=It; recipient=them", "leave: subject=them; object=Homs"])
    #expect(try sentence("promised", "promise") == ["promise: subject=It; object=them", "leave: subject=It; object=Homs"])
  }

  @Test func `An infinitive that hangs on the object is the object's all the same`() throws {
    #expect(
      try Parsed.predicates(
        """
        It it PRON PRP 2 nsubj
        asked ask VERB VBD 0 root
        them they PRON PRP 2 obj
        to to PART TO 5 mark
        leave leave VERB VB 3 acl
        """) == ["ask: subject=It; recipient=them", "leave: subject=them"])
  }

  @Test func `Those told and those called on hear; those accused are objects, and did it`() throws {
    #expect(
      try Parsed.predicates(
        """
        They they PRON PRP 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        told tell VERB VBN 0 root
        to to PART TO 5 mark
        go go VERB VB 3 xcomp
        """) == ["tell: recipient=They", "go: subject=They"])
    #expect(
      try Parsed.predicates(
        """
        He he PRON PRP 2 nsubj
        called call VERB VBD 0 root
        on on ADP IN 4 case
        rebels rebel NOUN NNS 2 obl
        to to PART TO 6 mark
        leave leave VERB VB 2 advcl
        """) == ["call: subject=He; recipient=rebels", "leave: subject=rebels"])
    #expect(
      try Parsed.predicates(
        """
        He he PRON PRP 2 nsubj
        accused accuse VERB VBD 0 root
        them they PRON PRP 2 obj
        of of SCONJ IN 5 mark
        shelling shell VERB VBG 2 advcl
        Homs Homs PROPN NNP 5 obj
        """) == ["accuse: subject=He; object=them", "shell: subject=them; object=Homs"])
  }

  @Test func `Gifts and words have a recipient`() throws {
    #expect(
      try Parsed.predicates(
        """
        It it PRON PRP 2 nsubj
        pledged pledge VERB VBD 0 root
        allegiance allegiance NOUN NN 2 obj
        to to ADP IN 5 case
        Daesh Daesh PROPN NNP 3 nmod
        """) == ["pledge: subject=It; object=allegiance; recipient=Daesh"])
    #expect(
      try Parsed.predicates(
        """
        It it PRON PRP 2 nsubj
        gave give VERB VBD 0 root
        them they PRON PRP 2 iobj
        arms arm NOUN NNS 2 obj
        """) == ["give: subject=It; object=arms; recipient=them"])
    #expect(
      try Parsed.predicates(
        """
        They they PRON PRP 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        given give VERB VBN 0 root
        arms arm NOUN NNS 3 obj
        """) == ["give: object=arms; recipient=They"])
  }

  @Test func `Participial clauses have the surface subject, also of a passive`() throws {
    #expect(
      try Parsed.predicates(
        """
        Bombs bomb NOUN NNS 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        dropped drop VERB VBN 0 root
        , , PUNCT , 5 punct
        killing kill VERB VBG 3 advcl
        nine nine NUM CD 5 obj
        """) == ["drop: object=Bombs", "kill: subject=Bombs; object=nine"])
  }

  @Test func `A participle with a subject but no auxiliary is a passive of a headline`() throws {
    #expect(
      try Parsed.predicates(
        """
        Two two NUM CD 2 nummod
        officers officer NOUN NNS 3 nsubj
        killed kill VERB VBN 0 root
        """) == ["kill: object=officers"])
  }

  // MARK: Speech

  @Test func `The speaker stands on what is said and what is coordinated with it, however deep`() throws {
    #expect(
      try Parsed.predicates(
        """
        He he PRON PRP 2 nsubj
        said say VERB VBD 0 root
        it it PRON PRP 4 nsubj
        came come VERB VBD 2 ccomp
        , , PUNCT , 6 punct
        saw see VERB VBD 4 conj
        and and CCONJ CC 8 cc
        left leave VERB VBD 6 conj
        """) == ["say: subject=He", "come: subject=it; said_by=He", "see: subject=it; said_by=He", "leave: subject=it; said_by=He"])
  }

  @Test func `Speech behind or inside what is said`() throws {
    #expect(
      try Parsed.predicates(
        """
        Rebels rebel NOUN NNS 2 nsubj
        left leave VERB VBD 0 root
        , , PUNCT , 5 punct
        officials official NOUN NNS 5 nsubj
        said say VERB VBD 2 parataxis
        """) == ["leave: subject=Rebels; said_by=officials", "say: subject=officials"])
  }

  @Test func `According to somebody at the end speaks of the whole sentence, inside a relative clause of that`() throws {
    #expect(
      try Parsed.predicates(
        """
        They they PRON PRP 2 nsubj
        agreed agree VERB VBD 0 root
        to to PART TO 4 mark
        merge merge VERB VB 2 xcomp
        , , PUNCT , 8 punct
        according accord VERB VBG 8 case
        to to ADP IN 6 fixed
        aides aide NOUN NNS 4 obl
        """) == ["agree: subject=They; said_by=aides", "merge: subject=They"])
    #expect(
      try Parsed.predicates(
        """
        men man NOUN NNS 6 nsubj
        who who PRON WP 5 nsubj
        according accord VERB VBG 4 case
        aides aide NOUN NNS 5 obl
        left leave VERB VBD 1 acl:relcl
        died die VERB VBD 0 root
        """) == ["leave: subject=men; said_by=aides", "die: subject=men"])
  }

  @Test func `Two subjects on the last verb: the far one is that of what was said`() throws {
    #expect(
      try Parsed.predicates(
        """
        Rebels rebel NOUN NNS 5 nsubj
        left leave VERB VBD 5 ccomp
        , , PUNCT , 5 punct
        officials official NOUN NNS 5 nsubj
        said say VERB VBD 0 root
        """) == ["leave: subject=Rebels; said_by=officials", "say: subject=officials"])
  }

  @Test(
    "Heads that are no tree give no arguments",
    arguments: [
      "a a VERB VB 2 dep\nb b VERB VB 1 dep", "a a VERB VB 0 root\nb b VERB VB 0 root", "a a VERB VB 9 dep\nb b VERB VB 0 root",
      "a a VERB VB 0 root\nb b VERB VB 3 dep\nc c VERB VB 2 dep",
    ])
  func noTree(lines: String) throws {
    #expect(try Parsed.predicates(lines).allSatisfy { $0.hasSuffix(": ") })
  }

  @Test func `What one is called or made is no object, whatever the parse calls it`() throws {
    #expect(
      try Parsed.predicates(
        """
        Robow Robow PROPN NNP 3 nsubj:pass
        was be AUX VBD 3 aux:pass
        named name VERB VBN 0 root
        minister minister NOUN NN 3 obj
        by by ADP IN 6 case
        Barre Barre PROPN NNP 3 obl:agent
        """) == ["name: subject=Barre; object=Robow"])
    #expect(
      try Parsed.predicates(
        """
        They they PRON PRP 2 nsubj
        took take VERB VBD 0 root
        guards guard NOUN NNS 2 obj
        hostage hostage NOUN NN 2 obj
        """) == ["take: subject=They; object=guards"])
  }

  @Test func `Of two objects of giving the first is who gets it, and a name right behind a noun is the one meant`() throws {
    #expect(
      try Parsed.predicates(
        """
        They they PRON PRP 2 nsubj
        handed hand VERB VBD 0 root
        Mali Mali PROPN NNP 2 obj
        rifles rifle NOUN NNS 2 obj
        """) == ["hand: subject=They; object=rifles; recipient=Mali"])
    #expect(
      try Parsed.predicates(
        """
        They they PRON PRP 2 nsubj
        freed free VERB VBD 0 root
        engineer engineer NOUN NN 2 obj
        Abdi Abdi PROPN NNP 2 obj
        """) == ["free: subject=They; object=Abdi"])
  }

  @Test func `In a headline a verb of harm without an object is a participle; in a sentence it is not`() throws {
    let headline = """
      Bus bus NOUN NN 2 nsubj
      hit hit VERB VBD 0 root
      wall wall NOUN NN 2 obj
      , , PUNCT , 6 punct
      two two NUM CD 6 nsubj
      wounded wound VERB VBD 2 conj
      """
    #expect(try Parsed.predicates(headline) == ["hit: subject=Bus; object=wall", "wound: object=two"])
    #expect(try Parsed.predicates(headline + "\n. . PUNCT . 2 punct") == ["hit: subject=Bus; object=wall", "wound: subject=two"])
  }

  @Test func `Who is quoted as saying it says it`() throws {
    #expect(
      try Parsed.predicates(
        """
        Radio radio NOUN NN 2 nsubj
        quoted quote VERB VBD 0 root
        Musa Musa PROPN NNP 2 obj
        as as SCONJ IN 5 mark
        saying say VERB VBG 2 advcl
        rebels rebel NOUN NNS 7 nsubj
        fled flee VERB VBD 5 ccomp
        """) == ["quote: subject=Radio; object=Musa", "say: subject=Musa", "flee: subject=rebels; said_by=Musa"])
  }

  @Test func `Of two subjects before a verb the first is meant, unless the second names it`() throws {
    #expect(
      try Parsed.predicates(
        """
        Gunmen gunman NOUN NNS 7 nsubj
        in in ADP IN 3 case
        Hilweh Hilweh PROPN NNP 1 nmod
        camp camp NOUN NN 7 nsubj
        , , PUNCT , 1 punct
        again again ADV RB 7 advmod
        opened open VERB VBD 0 root
        fire fire NOUN NN 7 obj
        """) == ["open: subject=Gunmen; object=fire"])
    #expect(
      try Parsed.predicates(
        """
        agency agency NOUN NN 3 nsubj
        SANA SANA PROPN NNP 3 nsubj
        sent send VERB VBD 0 root
        word word NOUN NN 3 obj
        """) == ["send: subject=SANA; object=word"])
  }

  @Test func `A verb between a speaker and the saying has the speaker as subject, and is not said`() throws {
    #expect(
      try Parsed.predicates(
        """
        Kiir Kiir PROPN NNP 6 nsubj
        ended end VERB VBD 6 ccomp
        the the DET DT 4 det
        talks talk NOUN NNS 2 obj
        , , PUNCT , 2 punct
        told tell VERB VBD 0 root
        police police NOUN NN 6 iobj
        to to PART TO 9 mark
        wait wait VERB VB 6 xcomp
        """) == ["end: subject=Kiir; object=talks", "tell: subject=Kiir; recipient=police", "wait: subject=police"])
  }
}
