// Widths as terminals draw them.

import CasusOutput
import TestSupport
import Testing

struct DisplayWidthTests {
  @Test(
    "A text takes the cells that a terminal gives it",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("Šāmiyya", 7), ("a\u{200B}b\u{2060}", 2), ("\u{AD}", 1),
      // Arabic and Hebrew, with and without marks.
      ("الجبهة", 6), ("جَبْهَة", 4), ("שָׁלוֹם", 4),
      // Wide and full-width letters, half-width kana, Hangul as syllables and as letters.
      ("家族", 4), ("ＡＢ", 4), ("ｶﾅ", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("𠀀", 2), ("　", 2),
      // Emoji: plain, text form made emoji, family, skin tone, flag, key cap, subdivision flag.
      ("😀", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("👨‍👩‍👧‍👦", 2), ("👍🏽", 2), ("☝🏽", 2), ("🇸🇾", 2), ("🇸🇾🇮🇶", 4), ("1\u{FE0F}\u{20E3}", 2),
      ("🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", 2), ("🏽🏽", 4), (" 🏽", 3), ("❤\u{FE0F}\u{200D}🔥", 2),
      ("🏳\u{FE0F}\u{200D}🌈", 2),
      // What the tables and the sanitizer draw with: ambiguous, counted as narrow.
      ("─…–⏎␛⟨⟩", 7),
    ])
  func widths(text: String, expected: Int) {
    #expect(DisplayWidth.of(text) == expected)
  }

  @Test func `Wide emoji need no table`() {
    // Class W in EastAsianWidth.txt, but not in the table: the property must cover them.
    for scalar in "⌚⏩⏰⏳◽☔♈♿⚓⚡⚪⚽⛄⛎⛔⛪⛲⛵⛺⛽✅✊✨❌❎❓❗➕➰➿⬛⭐⭕🀄🃏🆎🆑🌭🎠🏏🏠🐈📿🕋🕐🕺🖕🖤🗻🚀🛌🛐🛕🛫🛴🟠🤌🥇🩰".unicodeScalars {
      #expect(DisplayWidth.of(String(scalar)) == 2, "U+\(String(scalar.value, radix: 16))")
    }
  }

  @Test func `The width of joined texts is the sum where no clusters join`() {
    var random = SplitMix(seed: 3)
    let alphabet = Array("ab 1家ｶجَش👍🏽👨\u{200D}👩🇸🇾❤\u{FE0F}\u{20E3}e\u{301}한\u{1112}\u{1161}क्ष\u{AD}\u{200B}".unicodeScalars)
    var compared = 0
    for _ in 0..<5000 {
      let (left, right) = (random.text(of: alphabet, upTo: 6), random.text(of: alphabet, upTo: 6))
      guard (left + right).count == left.count + right.count else { continue }
      compared += 1
      #expect(DisplayWidth.of(left + right) == DisplayWidth.of(left) + DisplayWidth.of(right), "\(left.debugDescription) \(right)")
    }
    #expect(compared > 2000)
  }
}
