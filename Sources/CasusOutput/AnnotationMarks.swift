// What the two writers of annotations share: names and times per token, and trees counted within their sentence.
// Invariant: everything is by place in the sentence, so a writer holds one sentence at a time however long the text is.

import CasusModel

/// One token with what lies on it.
struct MarkedToken {
  let token: Token
  /// The name that it belongs to, and whether it is its first token.
  var entity: (entity: Entity, isFirst: Bool)?
  /// The time expression that it belongs to, and whether it is its first token.
  var time: (time: TimeExpression, isFirst: Bool)?
  /// Number of the governing token in the sentence from 1, 0 for the root; nil where the sentence has no tree.
  var head: Int?
  /// Whether white space follows in the text.
  var hasSpaceAfter: Bool
}

/// Walks an annotation sentence by sentence.
struct AnnotationMarks {
  private let annotation: Annotation
  private let bytes: [UInt8]
  private var nextEntity = 0
  private var nextTime = 0

  init(_ annotation: Annotation) {
    self.annotation = annotation
    bytes = Array(annotation.document.text.utf8)
  }

  /// The tokens of the next sentence; to be called once for each sentence, in text order.
  mutating func next(_ sentence: Sentence) -> [MarkedToken] {
    let range = sentence.tokens.clamped(to: 0..<annotation.tokens.count)
    let heads = Self.heads(annotation.tokens, range)
    var marked: [MarkedToken] = []
    var lastTime: Int?
    for index in range {
      let token = annotation.tokens[index]
      var mark = MarkedToken(
        token: token, head: heads.map { $0[index - range.lowerBound] }, hasSpaceAfter: hasSpace(behind: index))
      while nextEntity < annotation.entities.count, annotation.entities[nextEntity].tokens.upperBound <= index { nextEntity += 1 }
      if nextEntity < annotation.entities.count, annotation.entities[nextEntity].tokens.contains(index) {
        let entity = annotation.entities[nextEntity]
        mark.entity = (entity, index == max(entity.tokens.lowerBound, range.lowerBound))
      }
      while nextTime < annotation.times.count, annotation.times[nextTime].span.end <= token.span.start { nextTime += 1 }
      if nextTime < annotation.times.count, annotation.times[nextTime].span.overlaps(token.span) {
        mark.time = (annotation.times[nextTime], lastTime != nextTime)
        lastTime = nextTime
      }
      marked.append(mark)
    }
    return marked
  }

  /// Heads from 1, and 0 for the root; nil unless each token has a relation and one within the sentence, and exactly one is the root.
  private static func heads(_ tokens: [Token], _ range: Range<Int>) -> [Int]? {
    var heads: [Int] = []
    var roots = 0
    for index in range {
      guard tokens[index].dependency?.isEmpty == false else { return nil }
      if let head = tokens[index].head {
        guard range.contains(head), head != index else { return nil }
        heads.append(head - range.lowerBound + 1)
      } else {
        roots += 1
        heads.append(0)
      }
    }
    return roots == 1 ? heads : nil
  }

  /// Whether white space stands between a token and the next one; nothing follows the last, which counts as white space.
  private func hasSpace(behind index: Int) -> Bool {
    let start = min(annotation.tokens[index].span.end, bytes.count)
    guard index + 1 < annotation.tokens.count else { return true }
    let end = min(annotation.tokens[index + 1].span.start, bytes.count)
    guard start < end else { return false }
    return String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars.contains { $0.properties.isWhitespace }
  }
}
