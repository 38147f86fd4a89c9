// Lines that state one thing: dates, bylines, datelines, captions.

import CasusModel
import Testing

@testable import CasusIngest

private func pieces(_ text: String) -> [Piece] { Piece.pieces(of: text, in: Span(0, text.utf8.count)) }

@Suite struct PublishedLineTests {
  @Test(
    "A line of one date, a clock and a zone states the publication date",
    arguments: [
      ("Published 26 January 2017", "2017-01-26"), ("27 January 2017 09:15 UTC", "2017-01-27"), ("Thu 1 Dec 2016 14.03 GMT", "2016-12-01"),
      ("Posted on January 26, 2017", "2017-01-26"), ("Published: 2017-01-26T09:15:00Z", "2017-01-26"), ("2017-01-26", "2017-01-26"),
      ("Jan. 3, 2017, 10:40 AM ET", "2017-01-03"), ("Published on 1st of December, 2016", "2016-12-01"), ("27/01/2017", "2017-01-27"),
      ("01/27/2017 10:00", "2017-01-27"), ("Published 1 Dec 2016 | Updated 2 Dec 2016", "2016-12-01"),
      ("Published January 2017", "2017-01"),
      ("GAZIANTEP, Turkey, 27 January 2017", "2017-01-27"), ("Orontes News | Jan 27, 2017", "2017-01-27"),
      ("09:15, 27 January 2017", "2017-01-27"),
      ("By Lina Haddad | 26 January 2017", nil), ("05/05/2017", "2017-05-05"),
    ] as [(String, String?)])
  func dates(line: String, date: String?) {
    #expect(PublishedLine.parse(pieces(line))?.date.value?.description == date)
  }

  @Test(
    "Nothing else does",
    arguments: [
      "Last updated 2 December 2016", "Updated: 2 December 2016 10:00", "Modified 2016-12-02", "On 26 January 2017 the groups merged.",
      "26 January",
      "31 February 2017", "Talks open in Astana 26 January 2017", "2017", "January 2017 offensive in Aleppo", "26 January 2018 and beyond",
    ])
  func noDates(line: String) {
    #expect(PublishedLine.parse(pieces(line)) == nil)
  }

  @Test("03/04/2017 is a date line without a date")
  func ambiguous() {
    let line = PublishedLine.parse(pieces("03/04/2017"))
    #expect(line?.date.isAmbiguous == true)
    #expect(line?.date.value == nil)
  }
}

@Suite struct BylineTests {
  @Test(
    "Names are taken without place, role and account",
    arguments: [
      ("By Lina Haddad", "Lina Haddad"), ("By Lina Haddad and Omar Aziz in Beirut", "Lina Haddad and Omar Aziz"),
      ("By A. J. Smith, Orontes correspondent", "A. J. Smith"),
      ("By Lina Haddad, Omar Aziz and Sam Porter", "Lina Haddad, Omar Aziz and Sam Porter"),
      ("By Lina Haddad, Beirut", "Lina Haddad"), ("BY LINA HADDAD", "LINA HADDAD"), ("By: Lina Haddad | May 28, 2018", "Lina Haddad"),
      ("Written by Abu Bakr al-Masri for Orontes", "Abu Bakr al-Masri"), ("Lina Haddad, Reporter", "Lina Haddad"),
      ("By Agencies", "Agencies"),
      ("By SARA NASSER Associated Reporter", "SARA NASSER"), ("By Ludwig van der Berg", "Ludwig van der Berg"),
      ("By Lina Haddad in Beirut and Omar Aziz in Aleppo", "Lina Haddad in Beirut and Omar Aziz"), ("By Martín Ünal", "Martín Ünal"),
      ("(Reporting by Lina Haddad; Editing by Sam Porter)", "Lina Haddad"), ("Editing by Sam Porter", nil),
      ("Author: Lina Haddad", "Lina Haddad"),
    ] as [(String, String?)])
  func names(line: String, names: String?) {
    let byline = Byline.parse(pieces(line))
    #expect(byline != nil)
    #expect(byline?.names.map { line.quote($0) } == names)
  }

  @Test(
    "A line that only begins with By is none",
    arguments: [
      "By Thursday evening the rebels had left.", "By the sea", "By Friday",
      "By Land and Sea the rebels fled the town they had held for years.",
      "By Lina.", "By", "Rebels, Reporters said", "Aleppo, Syria",
    ])
  func noByline(line: String) {
    #expect(Byline.parse(pieces(line)) == nil)
  }
}

@Suite struct DatelineTests {
  @Test(
    "A dateline ends at its dash",
    arguments: [
      ("ALEPPO, Dec 1 (Agency) – Rebels fled", "ALEPPO, Dec 1 (Agency) –", "ALEPPO"),
      ("BEIRUT (AP) — Rebels fled", "BEIRUT (AP) —", "BEIRUT"),
      ("GAZIANTEP, Turkey, Jan 27 (Orontes) - Rebels fled", "GAZIANTEP, Turkey, Jan 27 (Orontes) -", "GAZIANTEP, Turkey"),
      ("AMMAN/BEIRUT, Dec. 1 (Orontes News Agency) -- rebels fled", "AMMAN/BEIRUT, Dec. 1 (Orontes News Agency) --", "AMMAN/BEIRUT"),
      ("Aleppo, Syria (CNN) – Rebels fled", "Aleppo, Syria (CNN) –", "Aleppo, Syria"), ("(Reuters) - Rebels fled", "(Reuters) -", nil),
      ("BEIRUT — Rebels fled", "BEIRUT —", "BEIRUT"), ("ST. PAUL, Minn. (AP) — Rebels fled", "ST. PAUL, Minn. (AP) —", "ST. PAUL, Minn"),
      ("BEIRUT (CNN)Rebels fled", "BEIRUT (CNN)", "BEIRUT"), ("ISLAMABAD: Fighters fled", "ISLAMABAD:", "ISLAMABAD"),
      ("DEIR AL-ZOR, 27 January 2017 – Rebels fled", "DEIR AL-ZOR, 27 January 2017 –", "DEIR AL-ZOR"),
    ] as [(String, String, String?)])
  func datelines(text: String, span: String, place: String?) {
    let dateline = Dateline.parse(pieces(text), isFirst: true)
    #expect(dateline.map { text.quote($0.span) } == span)
    #expect(dateline?.place.map { text.quote($0) } == place)
  }

  @Test(
    "What only might be one stays in the paragraph",
    arguments: [
      "NATO – the alliance – said", "Rebels – five groups – merged", "EXCLUSIVE: Rebels merge",
      "Ahrar al-Sham (Free Men of the Levant) merged",
      "ALEPPO fell – at last", "Aleppo - Rebels fled", "The SDF (Syrian Democratic Forces) - a militia - fled", "BEIRUT —", "",
    ])
  func noDatelines(text: String) {
    #expect(Dateline.parse(pieces(text), isFirst: true) == nil)
  }

  @Test("Behind the first paragraph a bare place or a name in brackets is no dateline")
  func later() {
    #expect(Dateline.parse(pieces("BEIRUT — Rebels fled"), isFirst: false) == nil)
    #expect(Dateline.parse(pieces("Abu Nour (Levant Front) – Rebels fled"), isFirst: false) == nil)
    #expect(Dateline.parse(pieces("BEIRUT (AP) — Rebels fled"), isFirst: false) != nil)
  }
}

@Suite struct CaptionTests {
  @Test(
    "Credits and labels make captions",
    arguments: [
      "Soldiers walk through rubble in central Aleppo (Reuters)", "Photo: a street in Idlib", "FILE PHOTO: Fighters near Idlib, 2016.",
      "A fighter near Aleppo [AFP]", "A fighter in Aleppo. Photograph: Omar Sanadiki/Reuters", "Fighters near Idlib. REUTERS/Khalil Ashawi",
      "Image caption Fighters near Idlib", "Smoke over Idlib (Photo by Omar Haj)", "© Reuters",
    ])
  func captions(line: String) {
    #expect(Caption.matches(pieces(line), isHead: false))
  }

  @Test(
    "Sentences and headlines that end in brackets do not",
    arguments: [
      "The group joined the Syrian Democratic Forces (SDF)", "It merged with the Free Syrian Army (FSA).",
      "He left, the spokesman said. (Reuters)",
      "The groups left Aleppo on Friday. (Reuters)", "The picture is bleak: rebels lost a third of the city", "Talks on Aleppo (updated)",
    ])
  func noCaptions(line: String) {
    #expect(!Caption.matches(pieces(line), isHead: false))
  }
}
