// What may reach a terminal, and how texts are brought to a width.

import CasusOutput
import TestSupport
import Testing

struct TerminalTextTests {
  @Test(
    "Ordinary text is left as it is, byte for byte",
    arguments: [
      "", "Ahrar al-Sham", "الجبهة الشامية", "می\u{200C}خواهم", "👨‍👩‍👧‍👦 家族", "e\u{301} “quoted” — ‘x’ …", "שָׁלוֹם", "\u{AD}\u{200B}", "it's 100 %",
    ])
  func ordinary(text: String) {
    #expect(TerminalText.visible(text).utf8.elementsEqual(text.utf8))
  }

  @Test(
    "What acts on a terminal is shown instead",
    arguments: [
      ("\u{1B}[31mred", "␛[31mred"), ("a\tb", "a␉b"), ("\u{0}\u{7}\u{7F}", "␀␇␡"), ("a\nb", "a⏎b"), ("a\r\nb", "a⏎b"),
      ("a\rb\n\nc", "a⏎b⏎⏎c"),
      ("\u{85}\u{2028}\u{2029}\u{B}\u{C}", "⏎⏎⏎⏎⏎"), ("\u{9B}31m", "⟨U+009B⟩31m"), ("a\u{202E}b\u{202C}", "a⟨U+202E⟩b⟨U+202C⟩"),
      ("\u{2066}\u{2069}\u{200E}\u{200F}\u{61C}", "⟨U+2066⟩⟨U+2069⟩⟨U+200E⟩⟨U+200F⟩⟨U+061C⟩"), ("\u{E0001}", "⟨U+E0001⟩"),
    ])
  func shown(text: String, expected: String) {
    #expect(TerminalText.visible(text) == expected)
  }

  @Test func `No control, line break or bidirectional control comes through`() throws {
    let all = try (UInt32(0)...0x2FFF).compactMap(Unicode.Scalar.init).map { scalar in
      let shown = TerminalText.visible("a\(scalar)b")
      try #require(shown.unicodeScalars.count >= 3)
      return shown
    }
    let banned = all.joined().unicodeScalars.filter { scalar in
      scalar.properties.generalCategory == .control || (0x2028...0x202E).contains(scalar.value) || (0x2066...0x206F).contains(scalar.value)
        || [0x200E, 0x200F, 0x61C].contains(scalar.value)
    }
    #expect(banned.isEmpty)
  }

  @Test func `Showing a shown text changes nothing`() {
    let once = TerminalText.visible("\u{1B}\r\n\u{202E}\u{E0001}")
    #expect(TerminalText.visible(once) == once)
  }
}

struct TextFitTests {
  @Test(
    "A text is cut between clusters so that it fits with its ellipsis",
    arguments: [
      ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("ab cdef", 4, "ab…"), ("家族家", 5, "家族…"), ("家族家", 4, "家…"), ("👨‍👩‍👧‍👦👍🏽x", 3, "👨‍👩‍👧‍👦…"),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("abc", 1, "…"), ("abc", 0, ""),
    ])
  func cut(text: String, width: Int, expected: String) {
    #expect(TextFit.cut(text, to: width) == expected)
    #expect(DisplayWidth.of(TextFit.cut(text, to: width)) <= width)
  }

  @Test(
    "A text is wrapped at spaces, and inside a word only where it must",
    arguments: [
      ("", 5, [""]), ("one two", 7, ["one two"]), ("one two", 5, ["one", "two"]), ("one  two", 4, ["one", "two"]),
      ("abcdefg", 3, ["abc", "def", "g"]),
      ("a abcdefg", 3, ["a", "abc", "def", "g"]), ("家族家族", 5, ["家族", "家族"]), ("one⏎two", 5, ["one⏎", "two"]), ("🇸🇾🇮🇶", 3, ["🇸🇾", "🇮🇶"]),
      ("one two ", 7, ["one two"]), ("家", 1, ["…"]),
    ])
  func wrap(text: String, width: Int, expected: [String]) {
    #expect(TextFit.wrap(text, to: width) == expected)
  }

  @Test func `The last allowed line says that more follows`() {
    #expect(TextFit.wrap("one two three", to: 5, maxLines: 2) == ["one", "two…"])
    #expect(TextFit.wrap("one      two", to: 5, maxLines: 1) == ["one…"])
    #expect(TextFit.wrap("one three", to: 5, maxLines: 2) == ["one", "three"])
  }

  @Test func `Wrapping loses nothing but spaces`() {
    var random = SplitMix(seed: 11)
    let alphabet = Array("ab  家👍🏽e\u{301}ج⏎".unicodeScalars)
    for _ in 0..<2000 {
      let text = random.text(of: alphabet, upTo: 30)
      let width = Int.random(in: 2...12, using: &random)
      let lines = TextFit.wrap(text, to: width)
      let kept = lines.joined().unicodeScalars.filter { $0 != " " }
      #expect(kept.elementsEqual(text.unicodeScalars.filter { $0 != " " }), "\(width): \(text)")
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    }
  }
}
