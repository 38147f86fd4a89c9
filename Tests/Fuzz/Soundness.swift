// What must hold of documents and spans, whichever reader made them.

import CasusModel

enum Soundness {
  /// Regions are sorted, disjoint, within the text, and begin and end at code points; every span of metadata lies in the text.
  static func check(_ document: Document) {
    let bytes = Array(document.text.utf8)
    var end = 0
    for region in document.regions {
      require(region.span.start >= end, "region \(region.span) begins before the former ends")
      check(region.span, in: bytes, "region")
      end = region.span.end
    }
    let spans = [
      document.title?.span, document.author?.span, document.publisher?.span, document.published?.span, document.dateline?.span,
    ]
    for span in spans { if let span { check(span, in: bytes, "metadata") } }
  }

  /// A span is not empty, lies in the text and cuts no code point.
  static func check(_ span: Span, in bytes: [UInt8], _ what: String) {
    require(span.start >= 0 && span.start < span.end && span.end <= bytes.count, "\(what): \(span) in \(bytes.count) bytes")
    require(!isContinuation(bytes[span.start]), "\(what): \(span) begins within a code point")
    require(span.end == bytes.count || !isContinuation(bytes[span.end]), "\(what): \(span) ends within a code point")
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// Whether a text may be written to a terminal, lines and our own columns apart.
  static func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x0A: true
      case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: false
      default: true
      }
    }
  }
}
