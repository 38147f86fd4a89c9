// Bytes become text only when every byte is good UTF-8; nothing is repaired, normalised or dropped.

/// Decodes plain text, or says why the bytes are none.
enum PlainTextBytes {
  static func text(_ bytes: [UInt8], path: String, limits: IngestLimits) throws(IngestError) -> String {
    guard bytes.count <= limits.maximumBytes else {
      throw .tooLarge(path: path, size: bytes.count, limit: limits.maximumBytes)
    }
    if let format = FileSignature.name(of: bytes) { throw .binary(path: path, format: format, byte: 0) }
    // UTF-16 is full of zero bytes, so it must be recognised before zero bytes mean "binary".
    if let wide = wideEncoding(bytes) { throw .notUTF8(path: path, byte: firstBad(bytes) ?? 0, line: 1, likely: wide) }
    if let byte = firstControl(bytes) { throw .binary(path: path, format: nil, byte: byte) }
    if let byte = firstBad(bytes) {
      let line = 1 + bytes[..<byte].count(where: { $0 == UInt8(ascii: "\n") })
      throw .notUTF8(path: path, byte: byte, line: line, likely: isCutOff(bytes, at: byte) ? .cutOff : .windows1252)
    }
    if FileSignature.isWebPage(bytes) { throw .webPage(path: path) }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.unicodeScalars.contains(where: { !$0.isBlank }) else { throw .empty(path: path) }
    return text
  }

  /// UTF-16 and UTF-32 by byte order mark, UTF-16 also by zero bytes that all stand at odd or all at even places.
  private static func wideEncoding(_ bytes: [UInt8]) -> IngestError.LikelyEncoding? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return .utf32 }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    let head = bytes.prefix(4096)
    var zeros = (even: 0, odd: 0)
    for (offset, byte) in head.enumerated() where byte == 0 {
      if offset % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    // Latin text in UTF-16 has a zero in nearly every second byte; a third of the pairs leaves room for other scripts.
    let enough = max(2, head.count / 6)
    if zeros.odd >= enough, zeros.even == 0 { return .utf16LittleEndian }
    if zeros.even >= enough, zeros.odd == 0 { return .utf16BigEndian }
    return nil
  }

  /// The first zero byte, or the first control byte where more than one byte in ten is one.
  private static func firstControl(_ bytes: [UInt8]) -> Int? {
    if let zero = bytes.firstIndex(of: 0) { return zero }
    func isControl(_ byte: UInt8) -> Bool { (byte < 32 && !(9...13).contains(byte) && byte != 27) || byte == 127 }
    guard bytes.count(where: isControl) * 10 > bytes.count else { return nil }
    return bytes.firstIndex(where: isControl)
  }

  /// Offset of the first byte that is no part of well-formed UTF-8 (Unicode Standard, table 3-7): no surrogates, no overlong forms.
  static func firstBad(_ bytes: [UInt8], from start: Int = 0) -> Int? {
    var offset = start
    while offset < bytes.count {
      // Eight bytes of ASCII at a time.
      while offset + 8 <= bytes.count,
        bytes.withUnsafeBytes({ $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }) & 0x8080_8080_8080_8080 == 0
      {
        offset += 8
      }
      guard offset < bytes.count else { return nil }
      guard let length = sequenceLength(bytes, at: offset) else { return offset }
      offset += length
    }
    return nil
  }

  private static func sequenceLength(_ bytes: [UInt8], at offset: Int) -> Int? {
    let (length, second): (Int, ClosedRange<UInt8>)
    switch bytes[offset] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return nil }
    return bytes[(offset + 2)..<max(offset + 2, offset + length)].allSatisfy { (0x80...0xBF).contains($0) } ? length : nil
  }

  /// Whether the bytes from `offset` to the end begin a character that would have been good.
  private static func isCutOff(_ bytes: [UInt8], at offset: Int) -> Bool {
    let rest = Array(bytes[offset...])
    guard rest.count < 4, rest.count > 1 || bytes[..<offset].contains(where: { $0 >= 0x80 }) else { return false }
    return (1...3).contains { missing in
      // The second byte's range is narrower after E0, ED, F0 and F4; trying three fillers covers them all.
      [UInt8(0x80), 0x90, 0xA0].contains { sequenceLength(rest + Array(repeating: $0, count: missing), at: 0) == rest.count + missing }
    }
  }
}
