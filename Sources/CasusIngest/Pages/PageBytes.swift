// A page's bytes become UTF-8 before anything reads them, and every place in that UTF-8 knows its place in the bytes.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A page in UTF-8.
struct PageBytes {
  /// Good UTF-8 without NUL and carriage returns, which become spaces.
  private(set) var utf8: [UInt8] = []
  /// Characters that stand for bytes that are none in the page's encoding.
  private(set) var replaced = 0
  let charset: PageCharset

  /// Where stretches of ``utf8`` begin, and where their bytes do; nil where both are the same.
  private var starts: [(utf8: Int32, bytes: Int32)]?
  private let size: Int

  init(_ bytes: [UInt8], charset: PageCharset) {
    self.charset = charset
    size = bytes.count
    switch charset.name {
    case "UTF-8":
      if PlainTextBytes.firstBad(bytes) == nil { utf8 = bytes } else { decodeUTF8(bytes) }
    case "UTF-16LE", "UTF-16BE": decodeUTF16(bytes, isLittle: charset.name == "UTF-16LE")
    default: convert(bytes)
    }
    clean()
  }

  /// The bytes that a stretch of ``utf8`` stands for: all that it touches.
  func original(_ range: Range<Int>) -> Range<Int> {
    guard starts != nil else { return range }
    let start = place(range.lowerBound, isEnd: false)
    return start..<max(start, place(range.upperBound, isEnd: true))
  }

  /// A stretch of ``utf8`` cut where its way back to the bytes changes: between characters of other encodings.
  func stretches(_ range: Range<Int>) -> [Range<Int>] {
    guard let starts else { return [range] }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle].utf8) <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var stretches: [Range<Int>] = []
    var start = range.lowerBound
    while low < starts.count, Int(starts[low].utf8) < range.upperBound {
      let end = Int(starts[low].utf8)
      if end > start { stretches.append(start..<end) }
      start = max(start, end)
      low += 1
    }
    return stretches + [start..<range.upperBound]
  }

  private func place(_ offset: Int, isEnd: Bool) -> Int {
    guard let starts, !starts.isEmpty else { return offset }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle].utf8) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    let (utf8Start, byteStart) = (Int(starts[low - 1].utf8), Int(starts[low - 1].bytes))
    let utf8End = low < starts.count ? Int(starts[low].utf8) : utf8.count
    let byteEnd = low < starts.count ? Int(starts[low].bytes) : size
    if offset == utf8Start { return byteStart }
    if utf8End - utf8Start == byteEnd - byteStart { return byteStart + (offset - utf8Start) }
    return isEnd ? byteEnd : byteStart
  }

  /// libxml2 ends a page at a NUL, and versions differ in what they make of carriage returns. Lengths stay.
  private mutating func clean() {
    utf8.withUnsafeMutableBufferPointer { bytes in
      for index in bytes.indices where bytes[index] == 0 || bytes[index] == 0x0D { bytes[index] = 0x20 }
    }
  }

  private mutating func begin(_ byte: Int) { starts?.append((Int32(utf8.count), Int32(byte))) }

  private mutating func decodeUTF8(_ bytes: [UInt8]) {
    starts = [(0, 0)]
    var place = 0
    while place < bytes.count {
      let bad = PlainTextBytes.firstBad(bytes, from: place) ?? bytes.count
      utf8 += bytes[place..<bad]
      place = bad
      guard place < bytes.count else { return }
      // One mark for each bad byte.
      replaced += 1
      if replaced > Self.mostBad {
        decodeRest(bytes, from: place)
        return
      }
      begin(place)
      utf8 += Self.mark
      place += 1
      begin(place)
    }
  }

  private static let mark: [UInt8] = [0xEF, 0xBF, 0xBD]
  private static let mostBad = 1000

  /// Many bad bytes: the rest without a fine map.
  private mutating func decodeRest(_ bytes: [UInt8], from place: Int) {
    begin(place)
    utf8 += Array(String(decoding: bytes[place...], as: UTF8.self).utf8)
  }

  private mutating func decodeUTF16(_ bytes: [UInt8], isLittle: Bool) {
    starts = []
    var place = charset.mark
    func unit(_ place: Int) -> UInt32 {
      isLittle ? UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 : UInt32(bytes[place]) << 8 | UInt32(bytes[place + 1])
    }
    while place + 1 < bytes.count {
      begin(place)
      var code = unit(place)
      var width = 2
      if (0xD800...0xDBFF).contains(code), place + 3 < bytes.count, case let low = unit(place + 2), (0xDC00...0xDFFF).contains(low) {
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        width = 4
      }
      if let scalar = Unicode.Scalar(code) {
        utf8 += Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        replaced += 1
        utf8 += Self.mark
      }
      place += width
    }
  }

  /// By the system's converter, a character at a time; ASCII goes straight through, and what one byte alone means is asked once.
  private mutating func convert(_ bytes: [UInt8]) {
    let converter = iconv_open("UTF-8", charset.name)
    guard converter != iconv_t(bitPattern: -1) else {
      decodeUTF8(bytes)
      return
    }
    defer { iconv_close(converter) }
    starts = [(0, 0)]
    var known: [[UInt8]?] = Array(repeating: nil, count: 256)
    let isStateful = charset.name.hasPrefix("ISO-2022")
    var place = 0
    var wasPlain = true
    while place < bytes.count {
      let byte = bytes[place]
      if byte < 0x80, !isStateful {
        if !wasPlain { begin(place) }
        wasPlain = true
        utf8.append(byte)
        place += 1
        continue
      }
      begin(place)
      wasPlain = false
      if let text = known[Int(byte)] {
        utf8 += text
        place += 1
        continue
      }
      // Four bytes hold the longest character; an escape sequence of ISO-2022 with its first character takes up to six.
      var width = 0
      var text: [UInt8] = []
      for count in 1...6 where place + count <= bytes.count {
        guard let found = Self.converted(converter, bytes[place..<(place + count)]) else { continue }
        if found.isEmpty, place + count < bytes.count, count < 6 { continue }
        (width, text) = (count, found)
        break
      }
      if width == 0 {
        replaced += 1
        text = Self.mark
        width = 1
      } else if width == 1, !isStateful {
        known[Int(byte)] = text
      }
      utf8 += text
      place += width
    }
  }

  /// What the bytes are in UTF-8; nil where they are no whole character.
  private static func converted(_ converter: iconv_t?, _ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 64)
    let (result, left, free) = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        var left = input.count
        var free = output.count
        let result = iconv(converter, &from, &left, &to, &free)
        return (result, left, free)
      }
    }
    guard result != Int(bitPattern: UInt.max), left == 0 else { return nil }
    return output.prefix(output.count - free).map { UInt8(bitPattern: $0) }
  }
}
