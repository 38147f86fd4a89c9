// The sentence splitter's weights, used in place. The header is proved against the length once; afterwards an index is a hash's upper bits,
// which cannot leave the table.
//
// Little-endian. Header, 64 bytes: "CASUSBND", then UInt32: version, file length, bits of an index, features of a border; Int32 threshold;
// and zeros. Then one Int8 per slot, 2 to the bits of them. Features that share a slot share its weight, in training too.

/// Why a weight file cannot be used.
public enum BoundaryError: Error, Equatable, CustomStringConvertible {
  /// What is wrong, and what was expected.
  case unusableWeights(String)

  /// One line for people.
  public var description: String {
    switch self {
    case .unusableWeights(let reason):
      "the sentence splitter's weights cannot be used: \(reason); make them again with `python3 Training/boundaries.py --data FOLDER --lab LAB --out Sources/CBoundaries/boundaries.bin`"
    }
  }
}

/// A table of one-byte weights over memory that outlives every use.
struct BoundaryWeights: Sendable {
  static let version: UInt32 = 1
  static let headerLength = 64

  // Never written, and static: reading it from many threads is safe although the type cannot say so.
  private nonisolated(unsafe) let slots: UnsafeRawBufferPointer
  private let shift: UInt32
  private let threshold: Int32

  /// Proves the header. `bytes` must never change nor go away.
  init(_ bytes: UnsafeRawBufferPointer) throws(BoundaryError) {
    func word(_ index: Int) -> UInt32 { UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 + 4 * index, as: UInt32.self)) }
    guard bytes.count >= Self.headerLength else { throw .unusableWeights("\(bytes.count) bytes are shorter than a header of 64") }
    guard bytes[0..<8].elementsEqual("CASUSBND".utf8) else { throw .unusableWeights("they do not begin with CASUSBND") }
    guard word(0) == Self.version else { throw .unusableWeights("version \(word(0)), expected \(Self.version)") }
    guard word(1) == UInt32(clamping: bytes.count) else { throw .unusableWeights("\(bytes.count) bytes, the header says \(word(1))") }
    guard (8...24).contains(word(2)) else { throw .unusableWeights("\(word(2)) bits, expected 8 to 24") }
    guard bytes.count == Self.headerLength + 1 << Int(word(2)) else {
      throw .unusableWeights("\(bytes.count) bytes, expected 64 and 2 to the \(word(2))")
    }
    guard word(3) == UInt32(BorderFeatures.count) else {
      throw .unusableWeights("\(word(3)) features, expected \(BorderFeatures.count)")
    }
    slots = UnsafeRawBufferPointer(rebasing: bytes[Self.headerLength...])
    shift = 32 - word(2)
    threshold = Int32(bitPattern: word(4))
  }

  /// Whether a sentence begins at token `index`, which is at least 1.
  @inline(__always)
  func isBoundary(_ features: BorderFeatures, at index: Int) -> Bool {
    var sum: Int32 = 0
    features.each(at: index) { sum &+= Int32(slots.load(fromByteOffset: Int($0 >> shift), as: Int8.self)) }
    return sum > threshold
  }
}
