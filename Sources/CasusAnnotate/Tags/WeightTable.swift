// The weight file, used in place. Whatever the bytes are, no read leaves them: the header is proved against the length once, and every
// offset that stands inside a table is checked where it is followed.
//
// Little-endian. Header, 64 bytes: "CASUSTAG", then UInt32: version, file length, labels, lexicon slots, feature slots, weights, and zeros.
// Then labels (16 bytes each, "VBD|VERB", zero-padded), lexicon slots (12: word hash, class, only label + 1), feature slots (8: hash,
// first weight << 7 | number of weights), weights (2: label, Int8 q that stands for q · |q|).
// Both tables hold their hashes in ascending order, each at its home (hash · homes / 2³², where homes = slots - 64) or close behind, so
// that a search ends at an empty slot or at a greater hash.

/// Why a weight file cannot be used.
public enum TaggerError: Error, Equatable, CustomStringConvertible {
  /// What is wrong, and what was expected.
  case unusableWeights(String)

  /// One line for people.
  public var description: String {
    switch self {
    case .unusableWeights(let reason):
      "the tagger's weights cannot be used: \(reason); make them again with `python3 Training/tagger.py --data FOLDER --out Sources/CTagger/tagger.bin`"
    }
  }
}

/// Bounds-checked tables over memory that outlives every use.
struct WeightTable: Sendable {
  static let version: UInt32 = 1
  static let headerLength = 64
  static let maximumLabels = 127
  private static let tail = 64

  // Never written, and static: reading it from many threads is safe although the type cannot say so.
  private nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  private let lexicon: Region
  private let features: Region
  private let weights: Region
  let labels: [String]

  /// `count` slots from byte `start`.
  private struct Region {
    let start: Int
    let count: Int
  }

  /// Proves the header. `bytes` must never change nor go away.
  init(_ bytes: UnsafeRawBufferPointer) throws(TaggerError) {
    func word(_ index: Int) -> Int { Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 + 4 * index, as: UInt32.self))) }
    guard bytes.count >= Self.headerLength else { throw .unusableWeights("\(bytes.count) bytes are shorter than a header of 64") }
    guard bytes[0..<8].elementsEqual("CASUSTAG".utf8) else { throw .unusableWeights("they do not begin with CASUSTAG") }
    guard word(0) == Self.version else { throw .unusableWeights("version \(word(0)), expected \(Self.version)") }
    guard word(1) == bytes.count else { throw .unusableWeights("\(bytes.count) bytes, the header says \(word(1))") }
    guard (1...Self.maximumLabels).contains(word(2)) else { throw .unusableWeights("\(word(2)) labels, expected 1 to 127") }
    let names = Self.headerLength
    let lexicon = Region(start: names + 16 * word(2), count: word(3))
    let features = Region(start: lexicon.start + 12 * lexicon.count, count: word(4))
    let weights = Region(start: features.start + 8 * features.count, count: word(5))
    let end = weights.start + 2 * weights.count
    guard end == bytes.count, lexicon.count > Self.tail, features.count > Self.tail else {
      throw .unusableWeights("the tables take \(end) bytes of \(bytes.count)")
    }
    self.bytes = bytes
    (self.lexicon, self.features, self.weights) = (lexicon, features, weights)
    labels = (0..<word(2)).map { index in
      String(decoding: bytes[(names + 16 * index)..<(names + 16 * index + 16)].prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// The usual labels of a word as one number, and its only label where it has one.
  func entry(ofWord hash: UInt32) -> (labels: UInt32, only: Int?)? {
    for slot in Self.home(hash, lexicon.count)..<lexicon.count {
      let at = lexicon.start + 12 * slot
      let found = load(at)
      if found == hash, found != 0 {
        let only = Int(load(at + 8))
        return (load(at + 4), only > 0 && only <= labels.count ? only - 1 : nil)
      }
      if found == 0 || found > hash { return nil }
    }
    return nil
  }

  /// Adds the weights of one feature to `scores`, one per label.
  @inline(__always)
  func add(_ hash: UInt32, to scores: inout [Int32]) {
    for slot in Self.home(hash, features.count)..<features.count {
      let at = features.start + 8 * slot
      let found = load(at)
      let place = load(at + 4)
      if found == hash, place != 0 { return addWeights(at: place, to: &scores) }
      if place == 0 || found > hash { return }
    }
  }

  @inline(__always)
  private func addWeights(at place: UInt32, to scores: inout [Int32]) {
    let first = Int(place >> 7)
    let last = first + Int(place & 127)
    guard last <= weights.count else { return }
    for index in first..<last {
      let at = weights.start + 2 * index
      let label = Int(bytes.load(fromByteOffset: at, as: UInt8.self))
      let root = Int32(bytes.load(fromByteOffset: at + 1, as: Int8.self))
      if label < scores.count { scores[label] &+= root &* abs(root) }
    }
  }

  private static func home(_ hash: UInt32, _ count: Int) -> Int { Int((UInt64(hash) * UInt64(count - tail)) >> 32) }

  private func load(_ offset: Int) -> UInt32 { UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) }
}
