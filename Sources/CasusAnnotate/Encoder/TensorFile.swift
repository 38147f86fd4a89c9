// The weight file, used in place. Whatever the bytes are, no read leaves them: every count, offset and length is proved here, once.
//
// Little-endian: "CASUSENC", UInt32 version, UInt32 number of tensors; then for each tensor UInt16 length of its name, name, UInt8 kind,
// UInt8 rank, UInt32 per dimension, UInt64 offset from the file's start (a multiple of 64), UInt64 length in bytes. Then the data.

/// The tensors of a weight file by name.
struct TensorFile {
  static let version: UInt32 = 1
  /// Far above what an encoder has, far below what would take time.
  static let maximumTensors = 1000
  static let maximumRank = 4

  /// What a tensor holds; raw values as in the file.
  enum Kind: UInt8 {
    case float = 0
    case int8 = 1
    case text = 2

    /// Bytes per element.
    var width: Int { self == .float ? 4 : 1 }
  }

  /// One tensor; `bytes` has exactly the length that `dimensions` demand.
  struct Tensor {
    let kind: Kind
    let dimensions: [Int]
    let bytes: UnsafeRawBufferPointer
  }

  private(set) var tensors: [String: Tensor] = [:]

  /// Reads the directory. `bytes` must never change, and stay as long as any tensor is used.
  init(_ bytes: UnsafeRawBufferPointer) throws(EncoderError) {
    var reader = Reader(bytes: bytes)
    guard let base = bytes.baseAddress, bytes.count >= 16 else {
      throw .unusableWeights("\(bytes.count) bytes are shorter than a header of 16")
    }
    guard bytes[0..<8].elementsEqual("CASUSENC".utf8) else { throw .unusableWeights("they do not begin with CASUSENC") }
    guard UInt(bitPattern: base) % 4 == 0 else { throw .unusableWeights("they do not lie at a multiple of 4 bytes") }
    reader.at = 8
    let version = try reader.number(UInt32.self, "the version")
    guard version == Self.version else { throw .unusableWeights("version \(version), expected \(Self.version)") }
    let count = try reader.number(UInt32.self, "the number of tensors")
    guard count <= Self.maximumTensors else { throw .unusableWeights("\(count) tensors, at most \(Self.maximumTensors) are allowed") }
    for index in 0..<count {
      let (name, tensor) = try reader.tensor(index)
      guard tensors.updateValue(tensor, forKey: name) == nil else { throw .unusableWeights("tensor \(name) stands twice") }
    }
  }

  /// A place in the directory.
  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    var at = 0

    mutating func number<T: FixedWidthInteger>(_: T.Type, _ what: @autoclosure () -> String) throws(EncoderError) -> T {
      let width = MemoryLayout<T>.size
      guard bytes.count - at >= width else { throw .unusableWeights("they end at byte \(bytes.count), inside of \(what())") }
      defer { at += width }
      return T(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: T.self))
    }

    mutating func tensor(_ index: UInt32) throws(EncoderError) -> (String, Tensor) {
      let length = Int(try number(UInt16.self, "tensor \(index)"))
      guard bytes.count - at >= length else { throw .unusableWeights("they end at byte \(bytes.count), inside of tensor \(index)") }
      guard let name = String(validating: bytes[at..<(at + length)], as: UTF8.self) else {
        throw .unusableWeights("the name of tensor \(index) is not UTF-8")
      }
      at += length
      let code = try number(UInt8.self, "tensor \(name)")
      guard let kind = Kind(rawValue: code) else {
        throw .unusableWeights("tensor \(name) is of kind \(code); allowed: 0 (float), 1 (int8), 2 (text)")
      }
      let rank = try number(UInt8.self, "tensor \(name)")
      guard (1...TensorFile.maximumRank).contains(Int(rank)) else {
        throw .unusableWeights("tensor \(name) has \(rank) dimensions, 1 to \(TensorFile.maximumRank) are allowed")
      }
      var dimensions: [Int] = []
      var size = kind.width
      for _ in 0..<rank {
        let dimension = Int(try number(UInt32.self, "tensor \(name)"))
        let (product, overflow) = size.multipliedReportingOverflow(by: dimension)
        guard !overflow else { throw .unusableWeights("tensor \(name) is too large") }
        dimensions.append(dimension)
        size = product
      }
      let offset = try number(UInt64.self, "tensor \(name)")
      let extent = try number(UInt64.self, "tensor \(name)")
      guard extent == UInt64(size) else { throw .unusableWeights("tensor \(name) has \(extent) bytes, its dimensions demand \(size)") }
      guard offset % 64 == 0 else { throw .unusableWeights("tensor \(name) begins at byte \(offset), not at a multiple of 64") }
      guard offset <= UInt64(bytes.count), extent <= UInt64(bytes.count) - offset else {
        throw .unusableWeights("tensor \(name) ends behind the last of \(bytes.count) bytes")
      }
      let start = Int(offset)
      return (name, Tensor(kind: kind, dimensions: dimensions, bytes: UnsafeRawBufferPointer(rebasing: bytes[start..<(start + size)])))
    }
  }
}
