// A sentence is a run of whole tokens inside one region; together a region's sentences hold all of its tokens. White space, single line
// ends among it, never decides; an empty line does.
//
// Every border between two tokens is asked, because web text and headlines end sentences without a mark. Sums are whole numbers, so every
// machine gives the same sentences.

import CBoundaries
import CasusModel

/// Groups the tokens of one region into sentences.
public struct SentenceSplitter: Sendable {
  /// No sentence is longer, so that what follows is bounded.
  public static let longest = 400

  private let weights: BoundaryWeights

  /// A splitter with the weights of the program.
  ///
  /// Throws ``BoundaryError`` when they were built wrongly.
  public init() throws(BoundaryError) {
    try self.init(weights: UnsafeRawBufferPointer(start: casus_boundary_weights(), count: casus_boundary_weights_length()))
  }

  /// A splitter with other weights, which must stay where they are as long as it is used.
  init(weights bytes: UnsafeRawBufferPointer) throws(BoundaryError) {
    weights = try BoundaryWeights(bytes)
  }

  /// Ranges of `tokens`, in order, without gaps. `tokens` are spans into `text`, in text order.
  ///
  /// Linear in the number of tokens.
  public func sentences(of text: String, tokens: [Span]) -> [Range<Int>] {
    sentences(in: ArraySlice(Array(text.utf8)), tokens: tokens)
  }

  /// The same for the tokens of one region of a document's bytes.
  func sentences(in bytes: ArraySlice<UInt8>, tokens: [Span]) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var start = 0
    for index in tokens.indices {
      guard index + 1 == tokens.count || Self.isEmptyLine(bytes, after: tokens[index], before: tokens[index + 1]) else { continue }
      paragraph(start..<(index + 1), bytes, tokens, into: &out)
      start = index + 1
    }
    return out
  }

  private func paragraph(_ range: Range<Int>, _ bytes: ArraySlice<UInt8>, _ tokens: [Span], into out: inout [Range<Int>]) {
    let features = BorderFeatures(bytes, tokens[range])
    var start = 0
    for index in features.tokens.indices.dropFirst() where isBoundary(features, index, bytes, tokens[range.lowerBound + index - 1]) {
      bounded((range.lowerBound + start)..<(range.lowerBound + index), bytes, tokens, into: &out)
      start = index
    }
    bounded((range.lowerBound + start)..<range.upperBound, bytes, tokens, into: &out)
  }

  private func isBoundary(_ features: BorderFeatures, _ index: Int, _ bytes: ArraySlice<UInt8>, _ before: Span) -> Bool {
    guard weights.isBoundary(features, at: index) else { return false }
    // "Gen.", "No.": too rare in treebanks to leave to chance.
    let shape = features.tokens[index - 1].shape
    guard shape == .titleStop || shape == .lowerStop else { return true }
    return Abbreviations.follows(String(decoding: bytes[before.start..<(before.end - 1)], as: UTF8.self)) != .name
  }

  private static func isEmptyLine(_ bytes: ArraySlice<UInt8>, after left: Span, before right: Span) -> Bool {
    guard right.start - left.end > 1 else { return false }
    return bytes[left.end..<right.start].count(where: { $0 == 0xA }) > 1
  }

  /// Cuts what is too long, behind the last clause mark of its last quarter where there is one.
  private func bounded(_ range: Range<Int>, _ bytes: ArraySlice<UInt8>, _ tokens: [Span], into out: inout [Range<Int>]) {
    var start = range.lowerBound
    while range.upperBound - start > Self.longest {
      let tail = (start + Self.longest * 3 / 4)..<(start + Self.longest)
      let cut = tail.last(where: { Self.isClauseMark(bytes[tokens[$0].start..<tokens[$0].end]) }).map { $0 + 1 } ?? tail.upperBound
      out.append(start..<cut)
      start = cut
    }
    if start < range.upperBound { out.append(start..<range.upperBound) }
  }

  private static func isClauseMark(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count <= 3 else { return false }
    return [",", ";", ":", "-", "--", "—", "–", "،", "؛"].contains(String(decoding: word, as: UTF8.self))
  }
}

/// For training: the features of every border of a paragraph, first those before its second token.
package func borderFeatures(of bytes: [UInt8], tokens: [Span]) -> [UInt32] {
  let features = BorderFeatures(ArraySlice(bytes), tokens[...])
  var out: [UInt32] = []
  for index in tokens.indices.dropFirst() { features.each(at: index) { out.append($0) } }
  return out
}

/// For training: how many features a border has.
package var borderFeatureCount: Int { BorderFeatures.count }
