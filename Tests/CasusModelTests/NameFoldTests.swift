import CasusModel
import Testing

@Suite("Name folding") struct NameFoldTests {
  @Test(
    "Names that differ in writing only fold alike",
    arguments: [
      ("Levant Front", "the levant front"), ("The Levant Front", "LEVANT FRONT"), ("al-Nusra Front", "Al Nusra Front"),
      ("al\u{2011}Nusra Front", "al-Nusra  Front"), ("Hay’at Tahrir al-Sham", "Hayat Tahrir al-Sham"),
      ("Hay'at Tahrir al-Sham", "Hayʾat Taḥrīr al-Shām"), ("Kataʿib", "Kataib"), ("Şırnak", "Sirnak"), ("İstanbul", "Istanbul"),
      ("Ærø", "Aero"), ("Weiß", "Weiss"), ("Łódź", "Lodz"), ("Caf\u{E9}", "Cafe\u{301}"), ("U.S.", "US"), ("P.K.K.", "PKK"),
      ("أحرار الشام", "احرار الشام"), ("الجبهة", "الجـبهة"), ("الجَبهة", "الجبهة"), ("Ha\u{200D}mas", "Hamas"),
      ("\u{201C}Hamas\u{201D}", "Hamas"),
      ("Чёрный", "Черныи\u{306}"), ("Ahrar\nal-Sham", "Ahrar al-Sham"), ("Lashkar–e–Taiba", "Lashkar-e-Taiba"),
    ])
  func alike(left: String, right: String) {
    #expect(NameFold.fold(left) == NameFold.fold(right))
  }

  @Test(
    "Names of different bodies never fold alike",
    arguments: [
      ("Jaysh al-Islam", "Jaysh al-Fatah"), ("Islamic Front", "Syrian Islamic Front"), ("Zenki", "Zanki"), ("Hamas", "Hamaas"),
      ("Kata'ib Hezbollah", "Hezbollah"), ("Levant Front", "Levant Fronts"), ("हिन्द", "हन्द"), ("The", ""), ("…", "---"),
      ("National Liberation Front", "National Front for Liberation"),
    ])
  func different(left: String, right: String) {
    #expect(NameFold.fold(left) != NameFold.fold(right))
  }

  @Test("Folding twice changes nothing", arguments: ["The Hay’at Taḥrīr", "İIıi", "أحرار", "...", " the  the "])
  func idempotent(name: String) {
    #expect(NameFold.fold(NameFold.fold(name)) == NameFold.fold(name))
  }
}
