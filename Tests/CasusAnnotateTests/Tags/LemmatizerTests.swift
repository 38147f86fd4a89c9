import Testing

@testable import CasusAnnotate

@Suite struct LemmatizerTests {
  private let lemmatizer = Lemmatizer()

  @Test(
    "Word, tag and lemma",
    arguments: """
      led VBD lead, led VBN lead, fought VBD fight, broke VBD break, split VBD split, left VBN leave, swore VBD swear, were VBD be
      's VBZ be, ’s VBZ be, 've VBP have, 'd MD would, ca MD can, wo MD will, n't RB not, lay VBD lie, laid VBD lay, lay VBP lay
      found VBD find, founded VBD found, withdrew VBD withdraw, overthrown VBN overthrow, rebuilt VBN rebuild, re-took VBD re-take
      joined VBD join, attacked VBD attack, refused VBD refuse, claims VBZ claim, claimed VBD claim, supports VBZ support
      pledged VBD pledge, merged VBD merge, merging VBG merge, united VBD unite, formed VBN form, created VBD create, based VBN base
      controlled VBD control, controls VBZ control, killed VBN kill, shelled VBD shell, stopped VBD stop, carried VBD carry
      carries VBZ carry, died VBD die, dying VBG die, captured VBD capture, besieged VBN besiege, declared VBD declare
      appeared VBD appear, retreated VBD retreat, operated VBD operate, announced VBD announce, dissolved VBD dissolve
      agreed VBD agree, fleeing VBG flee, including VBG include, comprising VBG comprise, bombing VBG bomb, belonging VBG belong
      changed VBD change, defeated VBN defeat, allied VBN ally, backed VBN back, vetoed VBD veto, dominated VBN dominate
      surrendered VBD surrender, renamed VBD rename, rebranded VBD rebrand, clashes VBZ clash, seizes VBZ seize
      threatened VBD threaten, JOINED VBD join
      men NNS man, gunmen NNS gunman, militias NNS militia, forces NNS force, parties NNS party, bodies NNS body, clashes NNS clash
      allies NNS ally, crises NNS crisis, buses NNS bus, headquarters NNS headquarters, heroes NNS hero, houses NNS house
      attacks NNS attack, lives NNS life, people NNS people, ex-wives NNS ex-wife
      Forces NNPS Force, States NNPS State, Families NNPS Family, YPGs NNPS YPG, al-Sham NNP al-Sham, Brigades NNPS Brigade, Hay’at NNP Hay’at
      better JJR good, largest JJS large, bigger JJR big, earlier RBR early, them PRP they, these DT this, Syrian JJ Syrian, Turkish-backed JJ Turkish-backed
      US-led JJ US-led, pro-Assad JJ pro-Assad, Rebel-held JJ rebel-held, Armed JJ armed
      2014 CD 2014, II CD II, Two CD two, Sept. NNP September, TV NN TV, RPGs NNS RPG, Troops NN troops
      deploring VBG deplore, hoping VBG hope, hopping VBG hop, movies NNS movie, caches NNS cache, watches VBZ watch
      further VB further, I PRP I, my PRP$ my, ca MD can, '' '' ''
      An DT a, The DT the, ' POS 's
      """.split(separator: "\n").flatMap { $0.split(separator: ",") }.map { $0.split(separator: " ").map(String.init) }
  )
  func lemma(_ parts: [String]) {
    #expect(lemmatizer.lemma(of: parts[0], tag: parts[1]) == parts[2])
  }

  @Test("'s and 'd are forms of have where a participle of be, get or have follows")
  func have() {
    #expect(lemmatizer.lemmas(of: ["it", "'s", "been", "hit"], tags: ["PRP", "VBZ", "VBN", "VBN"]) == ["it", "have", "be", "hit"])
    #expect(lemmatizer.lemmas(of: ["it", "'s", "never", "been"], tags: ["PRP", "VBZ", "RB", "VBN"])[1] == "have")
    #expect(lemmatizer.lemmas(of: ["it", "'s", "called"], tags: ["PRP", "VBZ", "VBN"])[1] == "be")
    #expect(lemmatizer.lemmas(of: ["it", "'s", "better"], tags: ["PRP", "VBZ", "JJR"])[1] == "be")
    #expect(lemmatizer.lemmas(of: ["they", "'d", "better"], tags: ["PRP", "VBD", "RB"])[1] == "have")
    #expect(lemmatizer.lemmas(of: ["it", "'s"], tags: ["PRP", "VBZ"])[1] == "be")
  }

  @Test("Odd words: longer than any of the language, empty, with a comma, with an accent")
  func odd() {
    let word = String(repeating: "Ab", count: 40)
    #expect(lemmatizer.lemma(of: word, tag: "NNS") == word)
    #expect(lemmatizer.lemma(of: "", tag: "NNS") == "")
    #expect(lemmatizer.lemma(of: "10,000", tag: "CD") == "10000")
    #expect(lemmatizer.lemma(of: "ÉTATS", tag: "NNS") == "état")
  }

  @Test("The table: rows that are no rows are not taken, the first row of a form counts")
  func table() {
    let table = LemmaTable(rows: "foos\tNNS\tfoo\nbroken\nfoos\tNNS\tbar\n".utf8)
    #expect(table.lemma(Array("foos".utf8), "NNS") == "foo")
    #expect(table.lemma(Array("broken".utf8), "NNS") == nil)
    #expect(table.lemma(Array("went".utf8), "*v") == "go")
  }
}
