// Who states a predicate: the innermost claim that holds it, and nobody where the writer tells it himself.

import CasusModel
import Testing

@testable import CasusExtract

@Suite("Speech")
struct SpeechIndexTests {
  /// Who states the word `word`, by the head word of the speaker; nil when the writer does.
  private func speaker(of word: String, _ lines: String) throws -> String? {
    let annotation = HandMadeTrees.annotation(lines)
    let view = DocumentView(annotation)
    let index = SpeechIndex(ClaimReader(view: view).found(), view: view)
    let token = try #require(annotation.tokens.firstIndex { $0.text == word })
    return index.speech(at: token)?.source.map { annotation.tokens[$0.head].text }
  }

  private let nested =
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
    """

  @Test("Of nested claims the innermost states a predicate")
  func innermost() throws {
    #expect(try speaker(of: "left", nested) == "officials")
  }

  @Test("A verb of saying inside a claim is stated by the outer speaker")
  func outer() throws {
    #expect(try speaker(of: "said", nested) == "paper")
  }

  @Test("The outermost verb of saying is the writer's")
  func writer() throws {
    #expect(try speaker(of: "reported", nested) == nil)
  }

  @Test("An attribution that interrupts a statement is no part of it")
  func gap() throws {
    let lines =
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
      """
    #expect(try speaker(of: "said", lines) == nil)
    #expect(try speaker(of: "left", lines) == "officials")
  }

  @Test("Who accuses another of a deed is not cited for it")
  func accusation() throws {
    let lines =
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
      """
    #expect(try speaker(of: "shelling", lines) == nil)
  }

  @Test("What somebody vows is stated by him")
  func vow() throws {
    let lines =
      """
      The the DET DT 2 det
      army army NOUN NN 3 nsubj
      vowed vow VERB VBD 0 root
      to to PART TO 5 mark
      retake retake VERB VB 3 xcomp
      the the DET DT 7 det
      city city NOUN NN 5 obj
      . . PUNCT . 3 punct
      """
    #expect(try speaker(of: "retake", lines) == "army")
  }
}
