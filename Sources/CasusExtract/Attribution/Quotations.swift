// Quotation marks are read over a whole region and on into the next ones: a paragraph that opens with a mark, after one that did not close
// or closed with its sentence, goes on quoting the same speaker.

import CasusModel

/// One stretch of text between quotation marks.
struct Quotation: Hashable {
  /// The words between the marks.
  let content: Span
  /// The marks and the words.
  let outer: Span
  /// Number of the region in the document.
  let region: Int
  /// Whether a closing mark was found; without one the quotation ends with its paragraph and goes on in the next.
  let isClosed: Bool
}

enum QuotationReader {
  /// All quotations in read regions, in text order. Straight marks pair up within one region; curly ones by shape.
  static func quotations(in document: Document) -> [Quotation] {
    let bytes = Array(document.text.utf8)
    return document.regions.enumerated().flatMap { index, region -> [Quotation] in
      guard region.kind.isRead else { return [] }
      return quotations(in: bytes, region.span, number: index)
    }
  }

  private static func quotations(in bytes: [UInt8], _ span: Span, number: Int) -> [Quotation] {
    var found: [Quotation] = []
    var open: (mark: Mark, start: Int)?
    var position = span.start
    while position < span.end {
      guard let mark = mark(in: bytes, at: position) else {
        position += 1
        continue
      }
      if let begun = open {
        if mark.closes(begun.mark) {
          found.append(
            Quotation(
              content: Span(begun.start + begun.mark.length, position), outer: Span(begun.start, position + mark.length), region: number,
              isClosed: true))
          open = nil
        }
      } else if mark.opens {
        open = (mark, position)
      }
      position += mark.length
    }
    if let begun = open {
      found.append(
        Quotation(
          content: Span(begun.start + begun.mark.length, span.end), outer: Span(begun.start, span.end), region: number, isClosed: false))
    }
    return found.filter { !$0.content.isEmpty }
  }

  private enum Mark {
    case straight
    case left
    case right
    case leftAngle
    case rightAngle
    /// Two apostrophes, as typewriters write a double mark.
    case doubled

    var length: Int {
      switch self {
      case .straight: 1
      case .left, .right: 3
      case .leftAngle, .rightAngle, .doubled: 2
      }
    }
    var opens: Bool { [.straight, .left, .leftAngle, .doubled].contains(self) }
    func closes(_ other: Mark) -> Bool {
      switch other {
      case .straight: self == .straight
      case .left: self == .right
      case .leftAngle: self == .rightAngle
      case .doubled: self == .doubled
      case .right, .rightAngle: false
      }
    }
  }

  private static func mark(in bytes: [UInt8], at position: Int) -> Mark? {
    switch bytes[position] {
    case 0x22: return .straight
    case 0x27 where position + 1 < bytes.count && bytes[position + 1] == 0x27: return .doubled
    case 0xE2 where position + 2 < bytes.count && bytes[position + 1] == 0x80:
      switch bytes[position + 2] {
      case 0x9C, 0x9E: return .left
      case 0x9D: return .right
      default: return nil
      }
    case 0xC2 where position + 1 < bytes.count:
      switch bytes[position + 1] {
      case 0xAB: return .leftAngle
      case 0xBB: return .rightAngle
      default: return nil
      }
    default: return nil
    }
  }
}
