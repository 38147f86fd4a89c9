// MinHash (A. Broder, On the resemblance and containment of documents, 1997) with one byte for each minimum (P. Li and A. C. König, b-bit
// minwise hashing, 2010): the share of equal bytes estimates how many runs of words two articles have in common.
// Copies are cut from the end, so the begin of a body has signatures of its own.

/// What is kept of an article to find its copies.
struct CopySignature: Equatable {
  /// Words of a run. Three survive the changes that editors make in every other sentence.
  static let runLength = 3
  /// Hashes of each signature. The estimate's standard deviation is 0.06 at most.
  static let size = 64
  /// Two articles are copies when so much of their runs of words is estimated to be shared, by the first ``reach`` words or by the whole …
  static let threshold = 0.65
  /// … or when so much of the shorter one stands in the begin of the longer one.
  static let containment = 0.8
  /// Words of the begin, and of its own begin.
  static let reach = 200
  static let lead = 60
  /// Shorter bodies are copies only when their words are equal; below ``least`` words they say too little to be anybody's copy.
  static let short = 50
  static let least = 10

  /// For each of begin and whole: number of words, two bytes each, then the minima. Of a short text only the hash of its words.
  let bytes: [UInt8]
  /// Hashes under which likely copies meet.
  let bands: [Int64]

  /// nil for a text that is too short to compare.
  init?(_ words: [UInt64]) {
    guard words.count >= Self.least else { return nil }
    guard words.count >= Self.short else {
      let all = words.reduce(0x9e37_79b9_7f4a_7c15) { Self.mix($0 ^ $1) }
      bytes = (0..<8).map { UInt8(truncatingIfNeeded: all >> UInt64(8 * $0)) }
      bands = [Int64(bitPattern: Self.mix(all))]
      return
    }
    var minima = [UInt64](repeating: .max, count: Self.size)
    var lead = minima
    var begin = minima
    let runs = words.count - Self.runLength + 1
    for index in 0..<runs {
      if index == Self.lead { lead = minima }
      if index == Self.reach { begin = minima }
      let run = Self.mix(words[index] &+ Self.mix(words[index + 1] &+ Self.mix(words[index + 2])))
      minima.withUnsafeMutableBufferPointer { minima in
        Self.multipliers.withUnsafeBufferPointer { multipliers in
          for hash in 0..<Self.size { minima[hash] = min(minima[hash], run &* multipliers[hash]) }
        }
      }
    }
    if runs <= Self.lead { lead = minima }
    if runs <= Self.reach { begin = minima }
    let length = min(runs, Self.reach)
    bytes = Self.part(begin, runs: length) + (runs > Self.reach ? Self.part(minima, runs: runs) : [])
    // Four bands of three hashes for each: what shares 0.65 of its runs meets with a chance of 0.97 in the begin and the whole.
    var bands: [Int64] = []
    for (part, minima) in [lead, begin, minima].enumerated() {
      for band in 0..<4 {
        let rows = minima[(12 * part + 3 * band)..<(12 * part + 3 * band + 3)]
        bands.append(Int64(bitPattern: rows.reduce(Self.mix(UInt64(part * 4 + band + 1))) { Self.mix($0 ^ $1) }))
      }
    }
    self.bands = bands
  }

  /// Whether two stored signatures are of copies.
  static func areCopies(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left.count > 8, right.count > 8 else { return left == right }
    let (leftRuns, rightRuns) = (runs(left, 0), runs(right, 0))
    let begin = resemblance(left, right, 0, 0)
    if begin >= threshold { return true }
    // |A ∩ B| = J (|A| + |B|) / (1 + J). A resemblance under 0.3 is too uncertain for that.
    let shared = begin / (1 + begin) * Double(leftRuns + rightRuns)
    if begin >= 0.3, shared >= containment * Double(min(leftRuns, rightRuns)) { return true }
    return resemblance(left, right, left.count > partSize ? partSize : 0, right.count > partSize ? partSize : 0) >= threshold
  }

  /// Share of equal runs (Jaccard), with the chance that one byte is equal by accident taken off.
  private static func resemblance(_ left: [UInt8], _ right: [UInt8], _ leftStart: Int, _ rightStart: Int) -> Double {
    guard left.count >= leftStart + partSize, right.count >= rightStart + partSize else { return 0 }
    var equal = 0
    for index in 2..<partSize where left[leftStart + index] == right[rightStart + index] { equal += 1 }
    let chance = 1.0 / 256
    return max(0, (Double(equal) / Double(size) - chance) / (1 - chance))
  }

  private static let partSize = 2 + size

  private static func runs(_ bytes: [UInt8], _ start: Int) -> Int {
    guard bytes.count >= start + 2 else { return 0 }
    return Int(bytes[start]) | Int(bytes[start + 1]) << 8
  }

  private static func part(_ minima: [UInt64], runs: Int) -> [UInt8] {
    let runs = min(runs, Int(UInt16.max))
    // High bits of a product are the well mixed ones.
    return [UInt8(runs & 255), UInt8(runs >> 8)] + minima.map { UInt8(truncatingIfNeeded: mix($0)) }
  }

  /// The finalizer of SplitMix64 (Steele, Lea and Flood 2014).
  static func mix(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9e37_79b9_7f4a_7c15
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }

  /// Odd numbers: multiplying by one permutes all hashes.
  private static let multipliers: [UInt64] = (0..<size).map { mix(UInt64($0)) | 1 }
}
