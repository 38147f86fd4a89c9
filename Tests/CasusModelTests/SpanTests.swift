import CasusModel
import Testing

@Suite("Spans and code points")
struct SpanTests {
  @Test("a quote is the bytes of the span, clamped to the text")
  func quote() {
    let text = "Die الجبهة الشامية – ok"
    #expect(text.quote(Span(4, 16)) == "الجبهة")
    #expect(text.quote(Span(0, 3)) == "Die")
    #expect(text.quote(Span(-5, 10_000)) == text)
    #expect(text.quote(Span(10_000, 10_001)) == "")
  }

  @Test("bounds in the wrong order give an empty span")
  func wrongOrder() {
    #expect(Span(5, 3).isEmpty)
    #expect(Span(5, 3).start == 5)
  }

  @Test("neighbours do not overlap; a shared byte does")
  func overlap() {
    #expect(!Span(0, 3).overlaps(Span(3, 5)))
    #expect(Span(0, 4).overlaps(Span(3, 5)))
    #expect(Span(0, 5).contains(Span(0, 5)))
    #expect(!Span(0, 5).contains(5))
  }

  @Test(
    "bytes and code points lead to each other, in any script",
    arguments: [
      "", "abc", "ş–ş", "الجبهة الشامية", "👨‍👩‍👧 x", String(repeating: "é", count: 200), String(repeating: "a", count: 64),
      String(repeating: "ab\u{10FFFF}", count: 99),
    ])
  func codePoints(_ text: String) {
    let map = CodePoints(text)
    var byte = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      #expect(map.codePoint(atByte: byte) == index)
      #expect(map.byte(atCodePoint: index) == byte)
      byte += String(scalar).utf8.count
    }
    #expect(map.codePoint(atByte: byte) == text.unicodeScalars.count)
    #expect(map.byte(atCodePoint: text.unicodeScalars.count) == byte)
    #expect(map.byte(atCodePoint: text.unicodeScalars.count + 7) == byte)
  }
}
