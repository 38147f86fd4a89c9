// How many different texts there are among millions, in bounded memory: adaptive sampling (Flajolet, "On adaptive sampling", Computing 43,
// 1990). Exact until the sample is full; then half of it goes, and each hash that stays stands for twice as many.

/// Counts different texts.
struct DistinctCount: Equatable, Sendable {
  private let capacity: Int
  private var hashes: Set<UInt64> = []
  /// Hashes whose lowest so many bits are zero are kept.
  private var level: UInt64 = 0

  /// - Parameter capacity: texts that are counted exactly; beyond, the error is about one part in the square root of it.
  init(capacity: Int = 1 << 19) {
    self.capacity = max(1, capacity)
  }

  /// The number of different texts.
  var estimate: Int { hashes.count << Int(level) }

  mutating func insert(_ text: String) {
    insert(hash: Self.hash(text))
    while hashes.count > capacity {
      level += 1
      hashes = hashes.filter(isKept)
    }
  }

  private mutating func insert(hash: UInt64) {
    if isKept(hash) { hashes.insert(hash) }
  }

  private func isKept(_ hash: UInt64) -> Bool { hash & ((1 << level) - 1) == 0 }

  /// FNV-1a, its bits mixed by the finaliser of MurmurHash3: FNV's low bits alone are too regular for a sample.
  private static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 33)
  }
}
