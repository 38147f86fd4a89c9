// Encodings of pages: never read as another in silence.

import Testing

@testable import CasusIngest

struct PageCharsetTests {
  private static func html(_ charset: String, _ word: [UInt8]) -> [UInt8] {
    Array("<html><head>\(charset)</head><body><p>The fighters of ".utf8) + word
      + Array(" left the town on Friday, two of its commanders said.</p></body></html>".utf8)
  }

  @Test(
    arguments: [
      ("<meta charset=\"windows-1251\">", [0xCA, 0xE8, 0xE5, 0xE2], "Киев"),
      ("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=koi8-r\">", [0xEB, 0xC9, 0xC5, 0xD7], "Киев"),
      ("<meta charset='shift_jis'>", [0x93, 0x8C, 0x8B, 0x9E], "東京"), ("<meta charset=euc-kr>", [0xBC, 0xAD, 0xBF, 0xEF], "서울"),
      ("<meta charset=gbk>", [0xB1, 0xB1, 0xBE, 0xA9], "北京"), ("<meta charset=\"ISO-8859-1\">", [0x93, 0x48, 0x94], "“H”"),
      ("<?xml version=\"1.0\" encoding=\"iso-8859-2\"?>", [0xA3, 0xF3, 0x64, 0xBC], "Łódź"),
    ] as [(String, [UInt8], String)])
  func `The encoding that a page states is used`(charset: String, word: [UInt8], text: String) throws {
    let read = try page(Self.html(charset, word))
    #expect(read.document.text == "The fighters of \(text) left the town on Friday, two of its commanders said.")
    #expect(read.warnings.isEmpty)
  }

  @Test func `Good UTF-8 is UTF-8 whatever the page says`() throws {
    let read = try page(Self.html("<meta charset=iso-8859-1>", Array("Šām".utf8)))
    #expect(read.document.text.contains("Šām") && read.warnings.isEmpty)
  }

  @Test func `The header wins over the page, and what is stated wrongly or not at all is told`() throws {
    let read = try page(Self.html("<meta charset=koi8-r>", [0xCA, 0xE8, 0xE5, 0xE2]), contentType: "text/html; charset=Windows-1251")
    #expect(read.document.text.contains("Киев"))
    #expect(
      try page(Self.html("", [0x93, 0x48, 0x94])).warnings
        == ["page.html: the page does not say its encoding; read as WINDOWS-1252"])
    #expect(
      try page(Self.html("<meta charset=utf-8>", [0x93, 0x48, 0x94])).warnings
        == ["page.html: the page calls itself utf-8, but its bytes are not; read as WINDOWS-1252"])
    #expect(
      try page(Self.html("<meta charset=utf-8>", Array("Šām Šām Šām ".utf8) + [0xFF])).warnings == [
        "page.html: the page calls itself utf-8, but its bytes are not; read as UTF-8",
        "page.html: 1 bytes are no UTF-8; each is shown as U+FFFD",
      ])
    #expect(
      try page(Self.html("<meta charset=utf-7>", [0xE9])).warnings
        == ["page.html: the page calls itself utf-7, but its bytes are not; read as WINDOWS-1252"])
  }
}
