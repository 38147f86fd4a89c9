// What the writing half produces, and that the reading half gets the same back.

import DelimitedText
import TestSupport
import Testing

struct WritingTests {
  private func field(_ text: String) -> String {
    var output = ""
    CSVText.appendField(text, to: &output)
    return output
  }

  @Test(
    "A field is quoted only where it must be",
    arguments: [
      ("plain", "plain"), ("الجبهة", "الجبهة"), ("", "\"\""), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
      ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""), ("a\r\nb", "\"a\r\nb\""), ("a;b", "\"a;b\""), ("a\tb", "\"a\tb\""), (" a", "\" a\""),
      ("a ", "\"a \""), ("\"\u{301}", "\"\"\"\u{301}\""), ("\u{FEFF}a", "\"\u{FEFF}a\""),
    ])
  func quoting(text: String, expected: String) {
    #expect(Array(field(text).utf8) == Array(expected.utf8))
  }

  @Test(
    "Tab-separated fields escape four characters",
    arguments: [("a\tb", "a\\tb"), ("a\r\nb", "a\\r\\nb"), ("a\\tb", "a\\\\tb"), ("", ""), ("a;\"b\"", "a;\"b\"")])
  func escaping(text: String, expected: String) {
    #expect(TSVText.escaped(text) == expected)
    #expect(TSVText.unescaped(expected) == text)
  }

  @Test func `A backslash that escapes nothing stands for itself`() {
    #expect(TSVText.unescaped("C:\\path\\") == "C:\\path\\")
  }

  @Test func `Whatever is written is read back`() throws {
    var random = SplitMix(seed: 41)
    let alphabet = Array("ab,;\"\"\r\n\t\\ é\u{301}ج家👍🏽\u{FEFF}\u{0}'".unicodeScalars)
    for _ in 0..<2000 {
      let count = Int.random(in: 1...4, using: &random)
      let records = (0..<3).map { _ in (0..<count).map { _ in random.text(of: alphabet, upTo: 8) } }
      var csv = ""
      for record in records {
        for (index, text) in record.enumerated() {
          if index > 0 { csv += CSVText.separator }
          CSVText.appendField(text, to: &csv)
          #expect(Array(TSVText.unescaped(TSVText.escaped(text)).utf8) == Array(text.utf8))
        }
        csv += CSVText.recordEnd
      }
      let read = try CSVReader.records(csv).map { $0.texts.map { Array($0.utf8) } }
      #expect(read == records.map { $0.map { Array($0.utf8) } })
    }
  }
}
