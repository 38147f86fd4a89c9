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
      Forces NNPS Forces, al-Sham NNP al-Sham, Brigades NNPS Brigades, Hay’at NNP Hay’at
      better JJR good, largest JJS large, bigger JJR big, earlier RBR early, them PRP they, these DT this, Islamic JJ islamic
      An DT a, The DT the, ' POS 's
      """.split(separator: "\n").flatMap { $0.split(separator: ",") }.map { $0.split(separator: " ").map(String.init) }
  )
  func lemma(_ parts: [String]) {
    #expect(lemmatizer.lemma(of: parts[0], tag: parts[1]) == parts[2])
  }
}
