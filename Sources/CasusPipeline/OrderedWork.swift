// Work on many things at once, told in the order in which they came. Invariants: the products come in the order of the items whatever the
// number of threads; no more than a few items for each thread are in memory, however long one of them takes; nothing waits for an item that
// is not there yet, so a slow input gives its products as it comes.

import Dispatch
import Synchronization

/// Parallel work in order.
public enum OrderedWork {
  /// Items that may be at hand for each thread: enough that one long article does not keep the other threads waiting.
  static let itemsPerJob = 8

  /// Works until `next` gives nil.
  ///
  /// - Parameters:
  ///   - jobs: threads at most; the system may give fewer.
  ///   - next: the next item; called by one thread at a time, and once more by each thread after its nil.
  ///   - work: called by many threads at once.
  ///   - deliver: told the products in the items' order, by one thread at a time.
  public static func run<Item: Sendable, Product: Sendable>(
    jobs: Int, next: @Sendable () -> Item?, work: @Sendable (Item) -> Product, deliver: @Sendable (Product) -> Void
  ) {
    let jobs = max(1, jobs)
    let permits = DispatchSemaphore(value: jobs * itemsPerJob)
    let count = Mutex(0)
    let delivery = Mutex((next: 0, waiting: [Int: Product]()))
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in
      while true {
        permits.wait()
        let item = count.withLock { count -> (number: Int, item: Item)? in
          guard let item = next() else { return nil }
          defer { count += 1 }
          return (count, item)
        }
        guard let item else {
          permits.signal()
          return
        }
        let product = work(item.item)
        // The thread that brings the product that is due delivers all that wait behind it.
        let delivered = delivery.withLock { state in
          state.waiting[item.number] = product
          let first = state.next
          while let due = state.waiting.removeValue(forKey: state.next) {
            deliver(due)
            state.next += 1
          }
          return state.next - first
        }
        for _ in 0..<delivered { permits.signal() }
      }
    }
  }
}
