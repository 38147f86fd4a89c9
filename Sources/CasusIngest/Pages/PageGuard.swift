// A tag with a hundred thousand attributes costs libxml2 time that grows with their square (each is compared with those before it). What
// stands behind a tag's first attributes is blanked before it sees them; lengths stay, so places in the page do too.

/// Blanks what only pages made to harm have.
enum PageGuard {
  /// Most attributes that a tag keeps.
  static let mostAttributes = 256

  /// The page with the attributes too many replaced by spaces. One pass.
  static func guarded(_ page: [UInt8]) -> [UInt8] {
    var blanks: [Range<Int>] = []
    page.withUnsafeBufferPointer { page in
      var index = 0
      while index < page.count {
        guard page[index] == UInt8(ascii: "<") else {
          index += 1
          continue
        }
        index += 1
        guard index < page.count else { break }
        if page[index] == UInt8(ascii: "!"), index + 2 < page.count, page[index + 1] == UInt8(ascii: "-"),
          page[index + 2] == UInt8(ascii: "-")
        {
          index = end(of: "-->", page, from: index + 1)
        } else if (page[index] | 0x20) >= UInt8(ascii: "a"), (page[index] | 0x20) <= UInt8(ascii: "z") {
          let start = index
          index = tag(page, from: index, &blanks)
          if isNamed("script", page, start) {
            index = end(of: "</script", page, from: index)
          } else if isNamed("style", page, start) {
            index = end(of: "</style", page, from: index)
          }
        }
      }
    }
    guard !blanks.isEmpty else { return page }
    var page = page
    for range in blanks {
      for index in range { page[index] = 0x20 }
    }
    return page
  }

  /// Steps over a tag; notes the stretch behind its last allowed attribute.
  private static func tag(_ page: UnsafeBufferPointer<UInt8>, from start: Int, _ blanks: inout [Range<Int>]) -> Int {
    var index = start
    var attributes = 0
    var quote: UInt8 = 0
    var wasSpace = false
    var surplus: Int?
    while index < page.count {
      let byte = page[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if (byte == 0x22 || byte == 0x27) && page[index - 1] == UInt8(ascii: "=") {
        quote = byte
      } else if PageText.isSpace(byte) || byte == UInt8(ascii: "/") || byte == 0x22 || byte == 0x27 {
        wasSpace = true
      } else {
        if wasSpace || byte == UInt8(ascii: "=") {
          attributes += 1
          // A value and the mark before it count as well: twice the limit holds every real tag.
          if attributes > 2 * mostAttributes, surplus == nil { surplus = index }
        }
        wasSpace = false
      }
      index += 1
    }
    if let surplus { blanks.append(surplus..<index) }
    return min(index + 1, page.count)
  }

  private static func isNamed(_ name: StaticString, _ page: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    let count = name.utf8CodeUnitCount
    guard start + count < page.count else { return false }
    for offset in 0..<count where page[start + offset] | 0x20 != name.utf8Start[offset] { return false }
    let next = page[start + count]
    return PageText.isSpace(next) || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
  }

  /// Offset behind the next `mark`, capitals aside, or the page's end.
  private static func end(of mark: StaticString, _ page: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let count = mark.utf8CodeUnitCount
    var index = start
    while index + count <= page.count {
      if page[index] == mark.utf8Start[0] {
        var length = 1
        while length < count, page[index + length] == mark.utf8Start[length] || page[index + length] | 0x20 == mark.utf8Start[length] {
          length += 1
        }
        if length == count { return index + count }
      }
      index += 1
    }
    return page.count
  }
}
