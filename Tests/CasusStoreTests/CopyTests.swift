import CasusModel
import StoreTestSupport
import Testing

@testable import CasusStore

/// Numbers that are the same on every run.
private struct Generator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 1
    return CopySignature.mix(state)
  }
}

@Suite struct CopyTests {
  /// Words without meaning: `count` of them, the same for the same seed.
  private func words(_ seed: UInt64, _ count: Int) -> [String] {
    var generator = Generator(state: seed &* 1_000_003)
    return (0..<count).map { _ in "w\(Int.random(in: 0..<5000, using: &generator))" }
  }

  private func base(_ articles: [(text: String, published: String?)]) throws -> KnowledgeBase {
    let base = try emptyBase()
    for article in articles {
      _ = try base.store(ArticleBuilder(article.text, published: article.published).facts, run: testRun, recordedAt: testTime)
    }
    return base
  }

  /// Texts by the first of their copies: `[first: [copies]]`.
  private func copies(_ base: borrowing KnowledgeBase) throws -> [String] {
    try base.connection.query(
      """
      SELECT original.text, document.text FROM document JOIN document AS original ON original.id = document.copy_of_id ORDER BY 1, 2
      """
    ) { "\(try $0.text(0)) ← \(try $0.text(1))" }
  }

  @Test func `A dispatch cut from the end, with other dashes, quotation marks and capitals, is a copy of the first published`() throws {
    let body = words(1, 400)
    let whole = body.joined(separator: " ")
    let cut = "“" + body[0..<180].joined(separator: "  ").uppercased() + "” –"
    let short = body[0..<90].joined(separator: " ") + "."
    let base = try base([(cut, "2015-02-03"), (whole, "2015-02-02"), (short, nil), (words(2, 400).joined(separator: " "), "2015-02-01")])
    #expect(try copies(base) == [short, cut].map { "\(whole) ← \($0)" }.sorted())
  }

  @Test func `A new paragraph in front does not hide the rest, and a shared quotation alone is no copy`() throws {
    let body = words(3, 400)
    let whole = body.joined(separator: " ")
    let introduced = (words(4, 45) + body).joined(separator: " ")
    let quoting = (words(5, 300) + body[0..<60]).joined(separator: " ")
    let base = try base([(whole, "2015-02-01"), (introduced, "2015-02-02"), (quoting, "2015-02-02")])
    #expect(try copies(base) == ["\(whole) ← \(introduced)"])
  }

  @Test func `Articles about one event in other words are sources of their own`() throws {
    let sentence = words(6, 30)
    let articles = (0..<4).map {
      ((words(UInt64(10 + $0), 150) + sentence + words(UInt64(20 + $0), 150)).joined(separator: " "), "2015-02-01")
    }
    #expect(try copies(try base(articles.map { ($0.0, $0.1) })).isEmpty)
  }

  @Test func `Short texts are copies only when their words are equal; a few words are nobody's copy`() throws {
    let base = try base([
      ("Hazzm Movement joined the Levant Front on Friday, a spokesman said.", "2015-02-01"),
      ("HAZZM Movement joined the Levant Front on Friday a spokesman said", "2015-02-02"),
      ("Hazzm Movement joined the Levant Front on Saturday, a spokesman said.", "2015-02-02"), ("Breaking news.", "2015-02-01"),
      ("Breaking news", "2015-02-02"),
    ])
    #expect(
      try copies(base) == [
        "Hazzm Movement joined the Levant Front on Friday, a spokesman said. ← HAZZM Movement joined the Levant Front on Friday a spokesman said"
      ])
  }

  @Test(arguments: 0..<6) func `What is a copy of what does not depend on the order of storing, nor on batches`(_ seed: Int) throws {
    var generator = Generator(state: UInt64(seed))
    // Families of dispatches with sentences exchanged, so that likeness is near the threshold; dates partly equal, partly missing.
    var articles: [(text: String, published: String?)] = []
    for family in 0..<6 {
      let body = words(UInt64(100 * seed + family), 220)
      for copy in 0..<8 {
        var changed = body
        for _ in 0..<(copy % 4) {
          let start = Int.random(in: 0..<190, using: &generator)
          changed.replaceSubrange(start..<(start + 20), with: words(generator.next(), 20))
        }
        let end = Int.random(in: 60...220, using: &generator)
        articles.append(
          (
            "\(family).\(copy) " + changed[0..<end].joined(separator: " "),
            copy == 3 ? nil : "2015-02-0\(Int.random(in: 1...3, using: &generator))"
          ))
      }
    }
    let expected = try copies(try base(articles))
    #expect(expected.count > 10)
    for _ in 0..<3 {
      articles.shuffle(using: &generator)
      let base = try emptyBase()
      var rest = articles[...]
      while !rest.isEmpty {
        let batch = rest.prefix(Int.random(in: 1...9, using: &generator))
        _ = try base.store(
          batch.map { ArticleBuilder($0.text, published: $0.published).facts }, run: testRun, recordedAt: testTime)
        rest = rest.dropFirst(batch.count)
      }
      #expect(try copies(base) == expected)
      try base.refillCopies()
      #expect(try copies(base) == expected)
    }
  }

  @Test func `A bulletin of which half is always the same is a source of its own each day, and costs no more for being one of many`() throws
  {
    let base = try emptyBase()
    let frame = words(7, 100)
    func bulletin(_ day: Int) -> ArticleFacts {
      let own = words(UInt64(1000 + day), 100)
      var text: [String] = []
      for start in stride(from: 0, to: 100, by: 10) {
        text += frame[start..<(start + 10)]
        text += own[start..<(start + 10)]
      }
      return ArticleBuilder(text.joined(separator: " "), published: "2015-02-01").facts
    }
    let clock = ContinuousClock()
    func time(_ days: Range<Int>) throws -> Duration {
      try clock.measure { _ = try base.store(days.map(bulletin), run: testRun, recordedAt: testTime) }
    }
    let early = try time(0..<200)
    _ = try time(200..<1000)
    let late = try time(1000..<1200)
    #expect(try copies(base).isEmpty)
    #expect(late < early * 6, "\(early), then \(late)")
  }

  @Test func `Thousands of copies of a text are one source, and the last costs no more than the first`() throws {
    let base = try emptyBase()
    let body = words(8, 120).joined(separator: " ")
    let articles = (0..<2000).map { ArticleBuilder("\(body) \($0)", published: "2015-02-01").facts }
    let clock = ContinuousClock()
    let early = try clock.measure { _ = try base.store(Array(articles[0..<200]), run: testRun, recordedAt: testTime) }
    _ = try base.store(Array(articles[200..<1800]), run: testRun, recordedAt: testTime)
    let late = try clock.measure { _ = try base.store(Array(articles[1800...]), run: testRun, recordedAt: testTime) }
    #expect(try copies(base).count == 1999)
    #expect(late < early * 6, "\(early), then \(late)")
  }
}
