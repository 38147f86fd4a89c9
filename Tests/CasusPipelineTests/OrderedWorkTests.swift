import CasusPipeline
import Foundation
import Synchronization
import Testing

@Suite struct OrderedWorkTests {
  /// The products of the numbers below `count`, worked on for times that differ; and the most items that were at hand at once.
  private func run(_ count: Int, jobs: Int, slow: Int? = nil) -> (products: [Int], most: Int) {
    let next = Mutex(0)
    let products = Mutex([Int]())
    let atHand = Mutex((now: 0, most: 0))
    OrderedWork.run(
      jobs: jobs,
      next: { () -> Int? in
        next.withLock { number -> Int? in
          guard number < count else { return nil }
          defer { number += 1 }
          atHand.withLock {
            $0.now += 1
            $0.most = max($0.most, $0.now)
          }
          return number
        }
      },
      work: { (number: Int) -> Int in
        if number == slow { usleep(100_000) } else if number % 7 == 0 { usleep(500) }
        return number * 2
      },
      deliver: { (product: Int) in
        atHand.withLock { $0.now -= 1 }
        products.withLock { $0.append(product) }
      })
    return (products.withLock { $0 }, atHand.withLock { $0.most })
  }

  @Test(arguments: [0, 1, 2, 3, 8, 64]) func `Products come in the order of the items`(_ jobs: Int) {
    #expect(run(500, jobs: jobs).products == (0..<500).map { $0 * 2 })
    #expect(run(0, jobs: jobs).products == [])
  }

  @Test func `However long one item takes, few others are taken meanwhile`() {
    let (products, most) = run(10_000, jobs: 2, slow: 0)
    #expect(products.count == 10_000)
    #expect(most <= 16)
  }
}
