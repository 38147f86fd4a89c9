import CasusModel
import Testing

@testable import CasusAnnotate

/// The text without its marks "|", and the spans that the marks cut: "do|n't | go" has tokens "do", "n't", "go".
private func marked(_ text: String) -> (text: String, spans: [Span]) {
  var bytes: [UInt8] = []
  var spans: [Span] = []
  var start = 0
  func close() {
    let isWord = bytes[start...].contains { $0 != 0x20 }
    guard isWord, let first = bytes[start...].firstIndex(where: { $0 != 0x20 }), let last = bytes[start...].lastIndex(where: { $0 != 0x20 })
    else { return }
    spans.append(Span(first, last + 1))
  }
  for byte in text.utf8 {
    if byte == UInt8(ascii: "|") || byte == 0x20 {
      close()
      if byte == 0x20 { bytes.append(byte) }
      start = bytes.count
    } else {
      bytes.append(byte)
    }
  }
  close()
  return (String(decoding: bytes, as: UTF8.self), spans)
}

@Suite struct TokenizerTests {
  @Test(
    "Words, numbers and marks part where the bars stand",
    arguments: [
      // Clitics
      "They do|n't and ca|n't|, and the government|'s can|not|.",
      "It|’s what they do|n’t say|, we|’ve heard|.",
      "The rebels|' leader and I|'m sure they|'ll go|, he|'d said|.",
      "gon|na wan|na got|ta do|nt wo|nt I|m sure IM",
      "its leader said it|s not its aim",
      "mama|`s boy",
      // Hyphens
      "Turkey|-|backed and rebel|-|held al|-|Sham|, ash|-|Sham|, Tel el|-|Hawa|, Ahmed ul|-|Haq",
      "An F|-|16 and a U.S.|-|backed force|; al|-|Qaeda|'s men|, X|-|ray",
      "re-elect|, co-operate|, e-mail|, anti-government|, pro-Russian|, non-state|, mid-2014|, post-war|, over|-|the|-|counter",
      "From 2011|-|2013 for 20|-|year terms|, a 20|-|year|-|old",
      "call 713-853-3989 or 345-9945 on 2011-05-01|; th- the man",
      // Abbreviations
      "Gen. Salim Idris and Lt. Col. Saud|, of the U.S. and U.N.|, met H. R. McMaster on Dec. 1|.",
      "No. 5 said no|.",
      "at 5|p.m. or 5:30|pm or 10:30 a.m. Friday",
      "a Ph.D. in law|, an M.Sc. (|b. 1941|)",
      "in Washington|, D.C.|.",
      "Vol. 3 and Fresno|, Calif.|, said",
      "rebels|, police|, etc. left|, and so on|, etc|.",
      // Numbers
      "1,000 men|, $|5.5 million|, 30|% of 2,500,000|, in 2014|,|2015 on 12/01/2015|, the 10th",
      "US$|30|m|, 55|k|, 20|ft|, 3|bn and .265|, the 1990s|, the 60's|, the '60s|, Q1 '09",
      "report2.doc cost +1 more",
      // Quotation marks, dashes, dots
      "“|We won|,|” he said|. \"|Yes|,|\" she said|.",
      "'|Yes|,|' he said|. ‘|No|,|’ she said|.",
      "‘’|Yes|,|’’ he said|.",
      "Aleppo|—|the city|–|fell|--|again|... and|… then",
      "(|the group|) [|sic|]",
      "What|?! No|!!!",
      "great :) sad :-( wink ;-) (|see below|:|)",
      "<<|File|: a|>>",
      // Datelines
      "BEIRUT (|Reuters|) - Five|; ANKARA|, Nov 3 — five",
      // Names
      "Ta'izz|, Hay'at Tahrir|, al|-|Qa'ida|, Sana'a|, Sana’a|'s gates|, ʿAbd al|-|Raḥmān|, Qurʾan|, Sa'd|, Ba'ath|, Ja'afari",
      "near Ra's al|-|Ayn and Ra's al|-|'Ayn",
      "leader 'Abd al|-|Rahman spoke",
      "ISIS|/|ISIL AT&T O'Brien",
      // Addresses
      "see https://example.org/a?b=(1),2|, mail a.b@example.org|, @user and #tag",
      // A space is missing
      "in the city|.|The rebels",
      // Other scripts
      "كتائب الفاروق|، قالت|؟",
      "ok 👩‍👩‍👧‍👦|🇸🇾|👍🏽 done",
    ])
  func cuts(_ text: String) {
    let (text, spans) = marked(text)
    let found = Tokenizer.tokens(of: text, in: Span(0, text.utf8.count))
    #expect(found.map { text.quote($0) } == spans.map { text.quote($0) })
    #expect(found == spans)
  }

  @Test("Offsets count bytes of the whole text, whatever stands before") func offsets() {
    let text = "قال 🙂 “Ahrar al-Sham” don’t"
    let span = Span("قال 🙂 ".utf8.count, text.utf8.count)
    let found = Tokenizer.tokens(of: text, in: span)
    #expect(found.map { text.quote($0) } == ["“", "Ahrar", "al", "-", "Sham", "”", "do", "n’t"])
    #expect(found.first?.start == span.start)
    #expect(found.last?.end == span.end)
  }

  @Test(
    "Every byte that is not white space belongs to exactly one token",
    arguments: ["a\u{0}b\u{200F}c", "’’’'''``--", ". . .", "\u{FFFD}\u{301}e"])
  func covers(_ text: String) {
    let found = Tokenizer.tokens(of: text, in: Span(0, text.utf8.count))
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.end <= $1.start })
    let held = found.reduce(0) { $0 + $1.count }
    let spaces = text.unicodeScalars.filter { Scalar(value: $0.value, length: 1).kind == .space }.reduce(0) { $0 + String($1).utf8.count }
    #expect(held + spaces == text.utf8.count)
  }

  @Test("Text without words gives no tokens", arguments: ["", "   ", "\n\n\t", "\u{200F}\u{A0}"]) func nothing(_ text: String) {
    #expect(Tokenizer.tokens(of: text, in: Span(0, text.utf8.count)).isEmpty)
  }

  @Test("A span beyond the text is cut to it") func beyond() {
    #expect(Tokenizer.tokens(of: "one two", in: Span(4, 99)) == [Span(4, 7)])
    #expect(Tokenizer.tokens(of: "one", in: Span(9, 12)).isEmpty)
  }

  @Test("A megabyte without spaces is one token") func megabyte() {
    let text = String(repeating: "a", count: 1_000_000)
    #expect(Tokenizer.tokens(of: text, in: Span(0, text.utf8.count)) == [Span(0, 1_000_000)])
  }

  @Test(
    "Time grows with the length alone, whatever repeats without a space",
    arguments: [
      "1", "'", ".", "a.", "1,", "a-", "'a", "\"", "🙂", "ا", "a@", "-", "1-", "1:", "a.a@", "('", "a'", "A'a(", "?!", "http://)", "www.",
      "e-", "1-1", "'1", ":)", "<", "\u{202E}ب ", "It. ", "“", "(", "a\n\n",
    ])
  func linear(_ unit: String) throws {
    let splitter = try SentenceSplitter()
    let text = String(repeating: unit, count: 200_000 / unit.utf8.count)
    let clock = ContinuousClock()
    var tokens: [Span] = []
    let time = clock.measure {
      tokens = Tokenizer.tokens(of: text, in: Span(0, text.utf8.count))
      _ = splitter.sentences(of: text, tokens: tokens)
    }
    let marks = text.unicodeScalars.filter { Scalar(value: $0.value, length: 1).kind != .space }
    #expect(tokens.reduce(0) { $0 + $1.count } == marks.reduce(0) { $0 + String($1).utf8.count })
    // A quadratic pass over so much takes many minutes.
    #expect(time < .seconds(60))
  }
}
