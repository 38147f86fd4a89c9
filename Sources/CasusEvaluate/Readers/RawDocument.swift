// Running text as a document whose every word is read: no line is judged to be boilerplate, so that all words are there to be measured.

import CasusModel

/// Makes documents from raw text.
public enum RawDocument {
  /// A document whose paragraphs are divided by empty lines.
  ///
  /// - Parameter published: resolves relative times; nil leaves them open.
  public static func document(_ text: String, path: String = "-", published: TimeValue? = nil) -> Document {
    Document(
      text: text, origin: Origin(path: path, sha256: String(repeating: "0", count: 64)), published: published.map { Stated($0) },
      regions: paragraphs(text).map { Region($0, .paragraph) })
  }

  /// Runs of lines without an empty one, without white space around them.
  static func paragraphs(_ text: String) -> [Span] {
    var spans: [Span] = []
    var start: Int?
    var end = 0
    var lineIsEmpty = true
    for (offset, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x0A:
        if lineIsEmpty, let first = start {
          spans.append(Span(first, end))
          start = nil
        }
        lineIsEmpty = true
      case 0x20, 0x09, 0x0B, 0x0C, 0x0D: break
      default:
        start = start ?? offset
        end = offset + 1
        lineIsEmpty = false
      }
    }
    if let start { spans.append(Span(start, end)) }
    return spans
  }
}
