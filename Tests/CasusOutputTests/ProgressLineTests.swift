import CasusOutput
import Testing

@Suite struct ProgressLineTests {
  @Test func `A line tells what is known and leaves out what is not`() {
    #expect(ProgressLine(done: 1, failed: 0, total: nil, rate: nil).sentence == "1 article")
    #expect(
      ProgressLine(done: 1200, failed: 2, total: 18000, rate: 58.7).sentence
        == "1200 of 18000 articles, 58 a second, about 5 min left, 2 failed")
    #expect(ProgressLine(done: 5, failed: 0, total: 10, rate: 0).sentence == "5 of 10 articles")
    #expect(ProgressLine(done: 10, failed: 0, total: 10, rate: 2.56).sentence == "10 of 10 articles, 2.5 a second")
    #expect(
      ProgressLine(done: 0, failed: 0, total: 1_000_000, rate: 20).sentence == "0 of 1000000 articles, 20 a second, about 13 h 53 min left")
  }

  @Test func `A bar stands before it where there is room, and no line is wider than the terminal`() {
    let line = ProgressLine(done: 50, failed: 0, total: 100, rate: 10)
    #expect(line.text(width: 80) == "[############............] 50 % 50 of 100 articles, 10 a second, about 5 s left")
    #expect(line.text(width: 60) == "50 % 50 of 100 articles, 10 a second, about 5 s left")
    for width in 1...80 { #expect(line.text(width: width).unicodeScalars.count <= width) }
    #expect(ProgressLine(done: 7, failed: 0, total: nil, rate: 10).text(width: 80) == "7 articles, 10 a second")
  }

  @Test func `The rate is that of the last seconds`() {
    var rate = ProgressRate()
    #expect(rate.rate(done: 0, at: 100) == nil)
    #expect(rate.rate(done: 400, at: 100.6) == nil)
    #expect(rate.rate(done: 1000, at: 102) == 500)
    for second in 103...140 { _ = rate.rate(done: 1000 + (second - 102) * 10, at: Double(second)) }
    #expect(rate.rate(done: 1390, at: 141) == 10)
  }
}
