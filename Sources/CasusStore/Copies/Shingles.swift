// The words of an article's body as numbers. Invariant: what agencies and papers change first – headline, dateline, case, quotation marks,
// dashes, spaces – changes none of them. The numbers are part of the format: changing them needs a new version of the derivation `copy`.

import CasusModel

/// Hashes of the words of a body, in order.
struct BodyWords {
  /// FNV-1a of 64 bits (Fowler, Noll, Vo) of each word.
  private(set) var hashes: [UInt64] = []

  /// The words of the paragraphs of a text; headlines, bylines, datelines, captions and page furniture are other regions.
  init(_ text: String, paragraphs: [Span]) {
    var text = text
    text.withUTF8 { bytes in
      for span in paragraphs where span.start >= 0 && span.end <= bytes.count && span.start < span.end {
        read(UnsafeBufferPointer(rebasing: bytes[span.start..<span.end]))
      }
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start: UInt64 = 0xcbf2_9ce4_8422_2325
    var hash = start
    var isWord = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      var width = 1
      var letter: UInt8?
      switch byte {
      case 0x30...0x39, 0x61...0x7A: letter = byte
      case 0x41...0x5A: letter = byte | 0x20
      case 0x27:
        // "it's" is one word, however the apostrophe is written.
        index += 1
        continue
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
        // General punctuation (U+2000 to U+203F): the apostrophes ‘ ’ go, dashes, quotation marks and spaces part words.
        if bytes[index + 2] == 0x98 || bytes[index + 2] == 0x99 {
          index += 3
          continue
        }
        width = 3
      case 0xC2: width = min(2, bytes.count - index)  // no-break space, « and »
      case 0x80...: letter = byte
      default: break
      }
      if let letter {
        hash = (hash ^ UInt64(letter)) &* 0x100_0000_01b3
        isWord = true
      } else if isWord {
        hashes.append(hash)
        hash = start
        isWord = false
      }
      index += width
    }
    if isWord { hashes.append(hash) }
  }
}
