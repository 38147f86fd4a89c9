// Tensors as what they must be: a tensor of another kind or size is an error that says what was expected.

extension TensorFile {
  /// Float tensor of exactly `count` elements; nil accepts any.
  func floats(_ name: String, _ count: Int) throws(EncoderError) -> FloatTensor {
    let tensor = try find(name, .float)
    let found = tensor.bytes.count / 4
    guard found == count, let base = tensor.bytes.baseAddress else {
      throw .unusableWeights("tensor \(name) has \(found) numbers, expected \(count)")
    }
    return FloatTensor(base.assumingMemoryBound(to: Float.self))
  }

  /// Rows and columns of a tensor of two dimensions, neither of them zero.
  func shape(_ name: String) throws(EncoderError) -> (rows: Int, columns: Int) {
    guard let tensor = tensors[name] else { throw .unusableWeights("tensor \(name) is missing") }
    guard tensor.dimensions.count == 2, tensor.dimensions.allSatisfy({ (1...Self.maximumDimension).contains($0) }) else {
      throw .unusableWeights("tensor \(name) is \(Self.text(tensor.dimensions)), expected two dimensions of 1 to \(Self.maximumDimension)")
    }
    return (tensor.dimensions[0], tensor.dimensions[1])
  }

  /// Int8 matrix of the given size.
  func matrix(_ name: String, rows: Int, columns: Int) throws(EncoderError) -> UnsafePointer<Int8> {
    let tensor = try find(name, .int8)
    guard tensor.dimensions == [rows, columns], let base = tensor.bytes.baseAddress else {
      throw .unusableWeights("tensor \(name) is \(Self.text(tensor.dimensions)), expected \(rows)×\(columns)")
    }
    return base.assumingMemoryBound(to: Int8.self)
  }

  /// The bytes of a text.
  func text(_ name: String) throws(EncoderError) -> UnsafeRawBufferPointer { try find(name, .text).bytes }

  /// Lines of a text, at least one; a line feed may end the last.
  func lines(_ name: String) throws(EncoderError) -> [String] {
    guard let text = String(validating: try text(name), as: UTF8.self) else { throw .unusableWeights("tensor \(name) is not UTF-8") }
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { String(Substring($0)) }
    if lines.last == "" { lines.removeLast() }
    guard !lines.isEmpty else { throw .unusableWeights("tensor \(name) has no line") }
    return lines
  }

  /// Keeps every product of two dimensions, and of a row number with a width, within 32 bits.
  static let maximumDimension = 1 << 20

  private func find(_ name: String, _ kind: Kind) throws(EncoderError) -> Tensor {
    guard let tensor = tensors[name] else { throw .unusableWeights("tensor \(name) is missing") }
    guard tensor.kind == kind else { throw .unusableWeights("tensor \(name) is \(tensor.kind), expected \(kind)") }
    return tensor
  }

  private static func text(_ dimensions: [Int]) -> String { dimensions.map(String.init).joined(separator: "×") }
}

/// Floats of the weight file, in place.
struct FloatTensor: Sendable {
  // Never written, and alive as long as the file's bytes: reading it from many threads is safe although the type cannot say so.
  nonisolated(unsafe) let pointer: UnsafePointer<Float>

  init(_ pointer: UnsafePointer<Float>) { self.pointer = pointer }
}
