import Testing

@testable import CasusPipeline

@Suite struct DistinctCountTests {
  private func estimate(_ texts: some Sequence<Int>, capacity: Int) -> Int {
    var count = DistinctCount(capacity: capacity)
    for text in texts { count.insert("name \(text)") }
    return count.estimate
  }

  @Test func `Few are counted exactly, each once`() {
    #expect(estimate([], capacity: 8) == 0)
    #expect(estimate([1, 2, 1, 3, 2], capacity: 8) == 3)
    #expect(estimate(0..<4096, capacity: 4096) == 4096)
  }

  @Test func `Many are estimated within a few hundredths, in whatever order and however often they come`() {
    let forward = estimate(0..<100_000, capacity: 4096)
    #expect(abs(forward - 100_000) < 5000)
    #expect(estimate((0..<100_000).reversed(), capacity: 4096) == forward)
    #expect(estimate((0..<300_000).lazy.map { $0 % 100_000 }, capacity: 4096) == forward)
  }
}
