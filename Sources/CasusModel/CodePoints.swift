// Inside the program positions are UTF-8 bytes; outside (JSON records) they are Unicode code points. This is the only bridge.

/// Converts byte spans of one text into code point offsets and back, in logarithmic time after one pass over the text.
public struct CodePoints: Sendable {
  /// Number of code points before each block of ``blockSize`` bytes.
  private let before: [Int]
  private let bytes: [UInt8]
  private static let blockSize = 64

  /// Counts the code points of `text` once.
  public init(_ text: String) {
    bytes = Array(text.utf8)
    var before: [Int] = []
    var count = 0
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.blockSize == 0 { before.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    if bytes.count % Self.blockSize == 0 { before.append(count) }
    self.before = before
  }

  /// The number of code points that begin before byte `offset`.
  public func codePoint(atByte offset: Int) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    let block = offset / Self.blockSize
    guard block < before.count else { return 0 }
    return before[block] + bytes[(block * Self.blockSize)..<offset].count(where: { $0 & 0xC0 != 0x80 })
  }

  /// The byte at which code point number `index` begins; the text's length when there is none.
  public func byte(atCodePoint index: Int) -> Int {
    var low = 0
    var high = before.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if before[middle] <= index { low = middle } else { high = middle - 1 }
    }
    guard low < before.count else { return 0 }
    var count = before[low]
    for offset in (low * Self.blockSize)..<bytes.count where bytes[offset] & 0xC0 != 0x80 {
      if count == index { return offset }
      count += 1
    }
    return bytes.count
  }
}
