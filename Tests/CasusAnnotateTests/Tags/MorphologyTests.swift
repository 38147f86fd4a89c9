import CasusModel
import Testing

@testable import CasusAnnotate

@Suite struct MorphologyTests {
  /// One line for each word: form, lemma, universal tag, Penn tag, head from 1 (0 root, - none), relation. `first` shifts the slice.
  private func features(_ text: String, first: Int = 0) -> [String] {
    var tokens = Array(repeating: Token(span: Span(0, 0), text: "x", lemma: "x", tag: .other, fineTag: "FW"), count: first)
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: " ").map(String.init)
      let head = Int(cells[4]).flatMap { $0 == 0 ? nil : $0 - 1 + first }
      tokens.append(
        Token(
          span: Span(0, 0), text: cells[0], lemma: cells[1], tag: PartOfSpeech(rawValue: cells[2]) ?? .other, fineTag: cells[3], head: head,
          dependency: cells[4] == "-" ? nil : cells[5]))
    }
    return Morphology.features(of: tokens[first...]).map(\.description)
  }

  @Test("Agreement, voice and articles in a passive clause; a slice in the midst of a document")
  func passive() {
    let text = """
      The the DET DT 2 det
      towns town NOUN NNS 4 nsubj:pass
      were be AUX VBD 4 aux:pass
      shelled shell VERB VBN 0 root
      by by ADP IN 6 case
      them they PRON PRP 4 obl:agent
      """
    let expected = [
      "Definite=Def|PronType=Art", "Number=Plur", "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin",
      "Tense=Past|VerbForm=Part|Voice=Pass", "_", "Case=Acc|Number=Plur|Person=3|PronType=Prs",
    ]
    #expect(features(text) == expected)
    #expect(features(text, first: 7) == expected)
  }

  @Test("A perfect is no passive, but a perfect passive is one")
  func perfect() {
    let perfect = "It it PRON PRP 3 nsubj\nhas have AUX VBZ 3 aux\nfallen fall VERB VBN 0 root"
    #expect(features(perfect)[2] == "Tense=Past|VerbForm=Part")
    #expect(features(perfect)[0] == "Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs")
    let both = "It it PRON PRP 4 nsubj:pass\nhas have AUX VBZ 4 aux\nbeen be AUX VBN 4 aux:pass\ntaken take VERB VBN 0 root"
    #expect(features(both)[2...] == ["Tense=Past|VerbForm=Part", "Tense=Past|VerbForm=Part|Voice=Pass"])
  }

  @Test("Without a tree the words before a participle decide")
  func noTree() {
    #expect(features("has have AUX VBZ -\nnever never ADV RB -\nfallen fall VERB VBN -")[2] == "Tense=Past|VerbForm=Part")
    #expect(features("was be AUX VBD -\ntaken take VERB VBN -")[1] == "Tense=Past|VerbForm=Part|Voice=Pass")
  }

  @Test("Commands are imperative; what has a subject, a modal or to is not")
  func mood() {
    #expect(features("Leave leave VERB VB 0 root\nnow now ADV RB 1 advmod") == ["Mood=Imp|VerbForm=Fin", "PronType=Dem"])
    #expect(features("will will AUX MD 2 aux\nleave leave VERB VB 0 root") == ["VerbForm=Fin", "VerbForm=Inf"])
    #expect(features("to to PART TO 2 mark\nleave leave VERB VB 0 root")[1] == "VerbForm=Inf")
    let negated = "Do do AUX VB 3 aux\nn't not PART RB 3 advmod\ngo go VERB VB 0 root"
    #expect(features(negated) == ["Mood=Imp|VerbForm=Fin", "Polarity=Neg", "Mood=Imp|VerbForm=Fin"])
  }

  @Test("-ing is a gerund beside nouns and as an argument, a participle in a clause of its own")
  func gerund() {
    #expect(features("They they PRON PRP 2 nsubj\nbegan begin VERB VBD 0 root\nshelling shell VERB VBG 2 xcomp")[2] == "VerbForm=Ger")
    #expect(features("fled flee VERB VBD 0 root\nfearing fear VERB VBG 1 advcl")[1] == "Tense=Pres|VerbForm=Part")
    #expect(features("are be AUX VBP 2 aux\nfleeing flee VERB VBG 0 root")[1] == "Tense=Pres|VerbForm=Part")
  }

  @Test("A relative pronoun stands for the noun before it")
  func relative() {
    let found = features(
      """
      rebels rebel NOUN NNS 0 root
      who who PRON WP 3 nsubj
      fled flee VERB VBD 1 acl:relcl
      """)
    #expect(found[1...] == ["PronType=Rel", "Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin"])
    #expect(features("Who who PRON WP 2 nsubj\nfled flee VERB VBD 0 root")[0] == "PronType=Int")
  }

  @Test(
    "Words by themselves",
    arguments: [
      ("his his PRON PRP$ -", "Case=Gen|Gender=Masc|Number=Sing|Person=3|Poss=Yes|PronType=Prs"),
      ("themselves themselves PRON PRP 0 obj", "Case=Acc|Number=Plur|Person=3|PronType=Prs|Reflex=Yes"),
      ("first first ADJ JJ -", "Degree=Pos|NumForm=Word|NumType=Ord"), ("25th 25th ADJ JJ -", "Degree=Pos|NumForm=Combi|NumType=Ord"),
      ("larger large ADJ JJR -", "Degree=Cmp"), ("most most ADV RBS -", "Degree=Sup"), ("quickly quickly ADV RB -", "_"),
      ("14 14 NUM CD -", "NumForm=Digit|NumType=Card"), ("1.5 1.5 NUM CD -", "NumForm=Digit|NumType=Frac"),
      ("10,000 10000 NUM CD -", "NumForm=Digit|NumType=Card"), ("two two NUM CD -", "NumForm=Word|NumType=Card"),
      ("XIV XIV NUM CD -", "NumForm=Roman|NumType=Card"), ("nothing nothing PRON NN -", "Number=Sing|PronType=Neg"),
      ("These this DET DT -", "Number=Plur|PronType=Dem"), ("no no DET DT -", "PronType=Neg"), ("not not PART RB -", "Polarity=Neg"),
      ("Forces Force PROPN NNPS -", "Number=Plur"), ("1990s 1990s NOUN NNS -", "Number=Plur|NumForm=Combi|NumType=Card"),
      (", , PUNCT , -", "_"),
    ])
  func words(_ line: String, _ expected: String) {
    #expect(features(line) == [expected])
  }

  @Test("Arcs in a circle and heads outside of the sentence end")
  func broken() {
    let circle = """
      was be AUX VBD 2 conj
      seen see VERB VBN 1 conj
      it it PRON PRP 3 conj
      you you PRON PRP 99 nsubj
      going go VERB VBG 5 conj
      """
    #expect(features(circle).count == 5)
    #expect(Morphology.features(of: []) == [])
  }
}
