// The place of an article that shows best why it was found. Invariant: a snippet lies within one paragraph, begins and ends at words, and
// holds the article's own words; only line breaks are spaces, and hits stand ›so‹.

import CasusModel

/// A stretch of an article with the hits marked.
struct Snippet: Equatable {
  /// The words; `…` where the paragraph goes on.
  let text: String
  /// Where they stand in the article; UTF-8 bytes.
  let span: Span

  /// What a line of search results can hold; bytes.
  static let reach = 240

  /// Of all paragraphs the one with the most different hits; among equals what people read before titles and page furniture, then the one
  /// with more hits, then the first. Nil when there is nothing to show.
  ///
  /// `hits` in order of the text, without overlap.
  init?(_ bytes: [UInt8], hits: [Span], regions: [Region]) {
    let regions = regions.isEmpty ? [Region(Span(0, bytes.count), .paragraph)] : regions.sorted { $0.span.start < $1.span.start }
    var best: (rank: (Int, Int, Int), window: Window)?
    var next = 0
    for region in regions where region.span.end <= bytes.count {
      while next < hits.count, hits[next].start < region.span.start { next += 1 }
      var inside: [Span] = []
      while next < hits.count, hits[next].end <= region.span.end {
        inside.append(hits[next])
        next += 1
      }
      let window = Window(bytes, hits: inside, in: region.span)
      let rank = (window.different, Self.isReading(region.kind) ? 1 : 0, inside.count)
      if best.map({ $0.rank < rank }) ?? true { best = (rank, window) }
    }
    guard let window = best?.window, !window.span.isEmpty else { return nil }
    span = window.span
    text = window.marked(bytes)
  }

  private static func isReading(_ kind: Region.Kind) -> Bool { kind == .paragraph || kind == .standfirst }
}

/// The stretch of a paragraph that is shown.
private struct Window {
  let span: Span
  let hits: [Span]
  /// How many different words are hit.
  let different: Int
  private let isCutBefore: Bool
  private let isCutAfter: Bool

  init(_ bytes: [UInt8], hits all: [Span], in paragraph: Span) {
    let words = all.map { NameFold.fold(String(decoding: bytes[$0.start..<$0.end], as: UTF8.self)) }
    // Two fingers over the hits: the first stretch with the most different ones.
    var counts: [String: Int] = [:]
    var low = 0
    var best = (different: 0, low: 0, high: 0)
    for (high, word) in words.enumerated() {
      counts[word, default: 0] += 1
      while low < high, all[high].end - all[low].start > Snippet.reach {
        if let count = counts[words[low]] { counts[words[low]] = count > 1 ? count - 1 : nil }
        low += 1
      }
      if counts.count > best.different { best = (counts.count, low, high + 1) }
    }
    different = best.different
    let first = best.different == 0 ? paragraph.start : all[best.low].start
    let last = best.different == 0 ? paragraph.start : all[best.high - 1].end
    var (start, end) = (paragraph.start, paragraph.end)
    if paragraph.end - paragraph.start > Snippet.reach {
      let spare = max(0, Snippet.reach - (last - first))
      start = max(paragraph.start, min(first - spare / 2, paragraph.end - Snippet.reach))
      end = min(paragraph.end, max(last, start + Snippet.reach))
      if start > paragraph.start { start = Self.wordStart(bytes, start, upTo: first) }
      if end < paragraph.end { end = Self.wordEnd(bytes, end, downTo: last) }
    }
    while start < end, Self.isSpace(bytes[start]) { start += 1 }
    while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
    span = Span(start, end)
    hits = all.filter { $0.start >= start && $0.end <= end }
    isCutBefore = bytes[paragraph.start..<start].contains { !Self.isSpace($0) }
    isCutAfter = bytes[end..<paragraph.end].contains { !Self.isSpace($0) }
  }

  func marked(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    var place = span.start
    func append(upTo end: Int) {
      for byte in bytes[place..<end] {
        if !Self.isSpace(byte) { result.append(byte) } else if result.last != Self.space { result.append(Self.space) }
      }
      place = end
    }
    if isCutBefore { result += Array("… ".utf8) }
    for hit in hits {
      append(upTo: hit.start)
      result += Array("›".utf8)
      append(upTo: hit.end)
      result += Array("‹".utf8)
    }
    append(upTo: span.end)
    if isCutAfter { result += Array(" …".utf8) }
    return String(decoding: result, as: UTF8.self)
  }

  /// Forward to the begin of a word; where none is near, to the begin of a character.
  private static func wordStart(_ bytes: [UInt8], _ from: Int, upTo limit: Int) -> Int {
    var place = from
    while place < limit, !isSpace(bytes[place - 1]) { place += 1 }
    if place < limit || limit == from { return place }
    place = from
    while place < limit, isContinuation(bytes[place]) { place += 1 }
    return place
  }

  private static func wordEnd(_ bytes: [UInt8], _ from: Int, downTo limit: Int) -> Int {
    var place = from
    while place > limit, !isSpace(bytes[place]) { place -= 1 }
    if place > limit || limit == from { return place }
    place = from
    while place > limit, isContinuation(bytes[place]) { place -= 1 }
    return place
  }

  private static let space = UInt8(ascii: " ")
  private static func isSpace(_ byte: UInt8) -> Bool { byte == space || (9...13).contains(byte) }
  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
