import Testing

@testable import CasusIngest

@Suite struct LineJoinerTests {
  private func units(_ text: String) -> [String] {
    Layout.units(of: text).map { unit in unit.text.unicodeScalars.map { $0.isLineEnd ? "⏎" : String($0) }.joined() }
  }

  @Test("Long lines without blank lines between them are paragraphs of their own")
  func oneLineEach() {
    let text = "Rebels merge\nTwo factions merged on Friday.\nTheir leaders met in Ankara.\nThey did not say who paid."
    #expect(units(text) == text.split(separator: "\n").map(String.init))
  }

  @Test("Wrapped lines are joined, also where the next begins with a capital, and an indent opens a paragraph")
  func wrapped() {
    let text = """
      Two of the largest rebel factions in the province said on Thursday that
      they had merged under a single command, a move that envoys of Turkey and
      Russia had asked for.
        The leader of the Levant Front will command, said two officials of the
      Army of the North.
      """
    #expect(
      units(text) == [
        "Two of the largest rebel factions in the province said on Thursday that⏎they had merged under a single command, a move that envoys of "
          + "Turkey and⏎Russia had asked for.",
        "The leader of the Levant Front will command, said two officials of the⏎Army of the North.",
      ])
  }

  @Test("Bylines, dates, links and list items in wrapped text stand for themselves")
  func standAlone() {
    let text = """
      Two of the largest rebel factions merge in northern Syria after talks in
      Ankara
      By Lina Haddad and Omar Aziz
      27 January 2017
      Two of the largest rebel factions in the province said on Thursday that
      they had merged with:
      - the Levant Front, which fights in the north of the province and has
        many men
      - the Army of the North
      READ: Who fights whom
      """
    #expect(
      units(text).map { $0.prefix(24) } == [
        "Two of the largest rebel", "By Lina Haddad and Omar ", "27 January 2017", "Two of the largest rebel", "- the Levant Front, whic",
        "- the Army of the North",
        "READ: Who fights whom",
      ])
  }

  @Test("CR LF, CR and the separators of Unicode end lines as LF does")
  func lineEnds() {
    for end in ["\n", "\r\n", "\r", "\u{2028}", "\u{85}"] {
      let text = ["Two factions merged.", "", "They met in Ankara."].joined(separator: end)
      #expect(units(text) == ["Two factions merged.", "They met in Ankara."])
      #expect(TextLine.lines(of: text).count == 3)
    }
    #expect(TextLine.lines(of: "a\u{2029}b").count == 2)
  }
}
