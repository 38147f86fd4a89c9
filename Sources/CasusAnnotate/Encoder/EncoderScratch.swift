import CEncoder

/// Working memory of one thread. It grows to the largest group of sentences seen, which ``EncoderModel/groupPieces`` bounds, and serves
/// any model.
struct EncoderScratch: ~Copyable {
  /// Vectors of pieces.
  var pieces = Buffer<Float>()
  /// The products of the wide matrices.
  var wide = Buffer<Float>()
  /// The products of the narrow matrices.
  var narrow = Buffer<Float>()
  var attention = Buffer<Float>()
  var bytes = Buffer<UInt8>()
  var low = Buffer<Float>()
  var step = Buffer<Float>()
  var first = Buffer<Int32>()
  var last = Buffer<Int32>()

  init() {}

  /// Rows in 7 bits, as many and as wide as asked.
  mutating func rows(_ count: Int, width: Int) -> casus_rows {
    casus_rows(bytes: bytes.reserve(count * width), low: low.reserve(count), step: step.reserve(count))
  }

  /// Memory without a meaning of its own: growing forgets what was in it.
  struct Buffer<Element: BitwiseCopyable>: ~Copyable {
    private var memory: UnsafeMutablePointer<Element>?
    private var capacity = 0

    init() {}

    /// At least `count` elements, aligned to 64 bytes; valid until the next, larger demand.
    mutating func reserve(_ count: Int) -> UnsafeMutablePointer<Element> {
      if let memory, count <= capacity { return memory }
      memory?.deallocate()
      let raw = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1) * MemoryLayout<Element>.stride, alignment: 64)
      let grown = raw.bindMemory(to: Element.self, capacity: count)
      memory = grown
      capacity = count
      return grown
    }

    deinit { memory?.deallocate() }
  }
}

extension casus_rows {
  /// The rows from `row` on.
  func from(_ row: Int, width: Int) -> casus_rows { casus_rows(bytes: bytes + row * width, low: low + row, step: step + row) }
}
