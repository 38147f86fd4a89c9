// Every stretch of the text knows the bytes that it comes from.

import CasusModel
import Testing

@testable import CasusIngest

struct SourceMapTests {
  /// Checks the runs against the bytes, and gives each as `text ← bytes`, `=` for an exact one.
  private static func runs(_ bytes: [UInt8], contentType: String? = nil) throws -> [String] {
    let document = try page(bytes, contentType: contentType).document
    let map = try #require(document.map)
    let text = Array(document.text.utf8)
    var end = 0
    return map.runs.map { run in
      #expect(run.text.start >= end && run.text.end <= text.count && run.bytes.end <= bytes.count && !run.bytes.isEmpty)
      // Only the empty lines between paragraphs come from nothing.
      #expect(text[end..<run.text.start].allSatisfy { $0 == 0x0A })
      end = run.text.end
      let quote = String(decoding: text[run.text.start..<run.text.end], as: UTF8.self)
      if run.isExact { #expect(Array(bytes[run.bytes.start..<run.bytes.end]) == Array(text[run.text.start..<run.text.end])) }
      return run.isExact ? "= \(quote)" : "\(quote) ← \(String(decoding: bytes[run.bytes.start..<run.bytes.end], as: UTF8.self))"
    }
  }

  private static func body(_ text: String) -> [UInt8] { Array("<html><body><p>\(text)</p></body></html>".utf8) }

  @Test func `Text that stands there as it is has one run; references and wide spaces have their own`() throws {
    #expect(
      try Self.runs(Self.body("Šām &amp; Hama fell on\n  Friday, <b>two</b> of its&nbsp;commanders said, &#8220;at last&#x201D;."))
        == [
          "= Šām ", "& ← &amp;", "=  Hama fell on", "  ← \n  ", "= Friday, ", "= two", "=  of its", "  ← &nbsp;", "= commanders said, ",
          "“ ← &#8220;", "= at last", "” ← &#x201D;", "= .",
        ])
  }

  @Test func `A span's bytes are cut in exact runs and whole in others`() {
    let map = SourceMap(runs: [
      .init(text: Span(0, 4), bytes: Span(10, 14), isExact: true), .init(text: Span(4, 5), bytes: Span(14, 19), isExact: false),
      .init(text: Span(7, 9), bytes: Span(30, 32), isExact: true),
    ])
    #expect(map.bytes(of: Span(1, 3)) == Span(11, 13))
    #expect(map.bytes(of: Span(3, 5)) == Span(13, 19))
    #expect(map.bytes(of: Span(4, 8)) == Span(14, 31))
    #expect(map.bytes(of: Span(5, 7)) == nil)
    #expect(SourceMap(runs: []).bytes(of: Span(0, 1)) == nil)
  }

  @Test func `Long runs that libxml2 hands over in parts are whole`() throws {
    let words = String(repeating: "Fighters of the Ürgüp brigade – all of them – left the town. ", count: 200)
    let runs = try Self.runs(Self.body(words + "The end."))
    #expect(runs == ["= " + words + "The end."])
  }

  @Test func `In another encoding ASCII is exact, and each other character covers its bytes`() throws {
    let bytes =
      Array("<html><head><meta charset=windows-1252></head><body><p>The caf".utf8) + [0xE9]
      + Array(" of the town was hit on Friday, two witnesses said ".utf8) + [0x96] + Array(" no one died.</p></body></html>".utf8)
    let document = try page(bytes).document
    #expect(document.text == "The café of the town was hit on Friday, two witnesses said – no one died.")
    let map = try #require(document.map)
    let place = try #require(map.bytes(of: Span(7, 9)))
    #expect(Array(bytes[place.start..<place.end]) == [0xE9])
    #expect(map.runs.filter(\.isExact).map { document.text.quote($0.text) }.joined().contains("of the town was hit on Friday"))
  }

  @Test func `UTF-16 is read with its map`() throws {
    let html = page()
    let bytes: [UInt8] = [0xFF, 0xFE] + html.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    #expect(PageReader.recognises(bytes))
    let document = try page(bytes).document
    #expect(document.text == (try page(html)).text)
    let run = try #require(document.map?.bytes(of: Span(0, 8)))
    #expect(Array(bytes[run.start..<run.end]) == "Fighters".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] })
  }
}
