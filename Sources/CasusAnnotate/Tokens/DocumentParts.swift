// A document is worked on in parts, so that no text needs much memory. A part ends between regions or between sentences; most articles are
// one part. Invariant: the parts' sentences together are the document's, in order.

import CasusModel

/// Cuts a document into runs of sentences.
struct DocumentParts: IteratorProtocol {
  /// Bytes of text in a part, about.
  let size: Int
  private let document: Document
  private let splitter: SentenceSplitter
  private let bytes: [UInt8]
  private var region = 0
  /// Where the rest of ``region`` begins.
  private var offset: Int?

  init(_ document: Document, splitter: SentenceSplitter, size: Int = 1 << 17) {
    self.size = max(size, 16)
    self.document = document
    self.splitter = splitter
    bytes = Array(document.text.utf8)
  }

  /// The next part; nil when none is left. Never without a sentence.
  mutating func next() -> DocumentWords? {
    var words = DocumentWords()
    var taken = 0
    while region < document.regions.count, taken < size {
      guard let rest = rest else {
        (region, offset) = (region + 1, nil)
        continue
      }
      taken += take(rest, into: &words)
    }
    return words.sentences.isEmpty ? nil : words
  }

  /// What is left of the region; nil when it holds no prose. Prose is what is read for facts, plus captions and headings.
  private var rest: Range<Int>? {
    let region = document.regions[region]
    guard region.kind.isRead || region.kind == .caption || region.kind == .heading else { return nil }
    let start = offset ?? min(max(region.span.start, 0), bytes.count)
    let end = min(max(region.span.end, start), bytes.count)
    return start < end ? start..<end : nil
  }

  /// Takes sentences of the region and moves behind them. The last sentence of a piece that is cut off may be half: it waits.
  private mutating func take(_ rest: Range<Int>, into words: inout DocumentWords) -> Int {
    let piece = rest.lowerBound..<cut(rest)
    let tokens = Tokenizer.tokens(in: bytes[piece])
    var sentences = splitter.sentences(in: bytes[piece], tokens: tokens)
    let isWhole = piece.upperBound == rest.upperBound
    if !isWhole, sentences.count > 1 { sentences.removeLast() }
    words.append(sentences, of: tokens, in: bytes, region: document.regions[region].kind, index: region)
    if isWhole {
      (region, offset) = (region + 1, nil)
    } else {
      offset = sentences.last.map { tokens[$0.upperBound - 1].end } ?? piece.upperBound
    }
    return piece.count
  }

  /// Where a piece of about ``size`` bytes ends: at white space, else between two characters.
  private func cut(_ rest: Range<Int>) -> Int {
    guard rest.count > size else { return rest.upperBound }
    let limit = rest.lowerBound + size
    if let space = bytes[(limit - min(4096, size / 2))..<limit].lastIndex(where: { $0 == 0x20 || $0 == 0xA }) { return space + 1 }
    var end = limit
    while end > rest.lowerBound + 1, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
