import CasusModel
import Testing

@testable import CasusAnnotate

@Suite("Annotation of any text") struct AnnotatorTests {
  private static let shipped = Result { try Annotator() }

  private func annotation(_ text: String) throws -> Annotation {
    let region = Region(Span(0, text.utf8.count), .paragraph)
    return try Self.shipped.get().annotate(
      Document(
        text: text, origin: Origin(path: "-", sha256: ""), published: Stated(try #require(TimeValue("2016-12-02"))), regions: [region]))
  }

  @Test(
    "every offset is exact and every sentence is one tree",
    arguments: [
      "Ahrar al-Sham left.", String(repeating: "the group of ", count: 200), String(repeating: "?!", count: 300), "…", "🙂👨‍👩‍👧🇸🇾 ok 🙂",
      "الجبهة الشامية انضمت إلى هيئة تحرير الشام. The front said so.", "\u{202E}desrever\u{202C} text", "a\u{0}b \u{FEFF}c\u{200B}d",
      "中文 没有 空格。",
      String(repeating: "A", count: 3_000), String(repeating: "1-", count: 500), String(repeating: "said that ", count: 150),
      "e\u{301}le\u{300}ve",
    ])
  func soundness(text: String) throws {
    let found = try annotation(text)
    #expect(found.tokens.allSatisfy { text.quote($0.span) == $0.text && !$0.text.isEmpty })
    #expect(zip(found.tokens, found.tokens.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
    // No letter, digit or mark is lost; white space and invisible controls may be.
    var offset = 0
    for scalar in text.unicodeScalars {
      let isInvisible = scalar.properties.isWhitespace || [.control, .format].contains(scalar.properties.generalCategory)
      #expect(isInvisible || found.tokens.contains { $0.span.contains(offset) })
      offset += scalar.utf8.count
    }
    for sentence in found.sentences {
      #expect(sentence.tokens.count { found.tokens[$0].head == nil } == 1)
      for token in sentence.tokens {
        var node = token
        var steps = 0
        while let head = found.tokens[node].head, steps <= sentence.tokens.count {
          #expect(sentence.tokens.contains(head))
          node = head
          steps += 1
        }
        #expect(found.tokens[node].dependency == "root")
      }
    }
    #expect((found.entities.map(\.span) + found.times.map(\.span)).allSatisfy { $0.start < $0.end && $0.end <= text.utf8.count })
  }

  @Test("What precedes a sentence does not change its reading") func independence() throws {
    let sentence = "Two factions joined the Levant Front on Thursday."
    let alone = try annotation(sentence)
    let behind = try annotation("Nobody came. " + sentence)
    let tail = behind.tokens.suffix(alone.tokens.count)
    #expect(tail.map(\.fineTag) == alone.tokens.map(\.fineTag))
    #expect(tail.map(\.dependency) == alone.tokens.map(\.dependency))
  }
}
