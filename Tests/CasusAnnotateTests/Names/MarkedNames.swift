// Expected names stand in the test's own text: "[PER Vorik Dunlap] left [LOC Aleppo]." Nothing is counted by hand.

import CasusModel

@testable import CasusAnnotate

/// A text whose expected names are marked as `[TYPE words]` or `[TYPE:kind words]`; an adjective of a state as `[ADJ words]`.
struct MarkedNames {
  let text: String
  let expected: [String]
  private let showsKinds: Bool

  init(_ marked: String) {
    var text = ""
    var expected: [String] = []
    for (number, piece) in marked.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
      guard number > 0, let close = piece.firstIndex(of: "]"), let space = piece.firstIndex(of: " "), space < close else {
        text += piece
        continue
      }
      let words = piece[piece.index(after: space)..<close]
      expected.append("\(text.utf8.count) \(piece[..<space]) \(words)")
      text += words + piece[piece.index(after: close)...]
    }
    self.text = text
    self.expected = expected
    showsKinds = expected.contains { $0.contains(":") }
  }

  /// What the shipped engine finds, written as ``expected`` is; with kinds only where the marks tell some.
  func found() throws -> [String] {
    try Self.annotation(of: text).entities.map { entity in
      let type = entity.isAdjective ? "ADJ" : entity.type.rawValue
      let kind = showsKinds && !entity.isAdjective ? entity.kind.map { ":" + $0.rawValue } ?? "" : ""
      return "\(entity.span.start) \(type)\(kind) \(text.quote(entity.span))"
    }
  }

  /// The shipped engine's reading of one paragraph.
  static func annotation(of text: String) throws -> Annotation {
    try annotator.get().annotate(
      Document(text: text, origin: Origin(path: "-", sha256: ""), regions: [Region(Span(0, text.utf8.count), .paragraph)]))
  }

  /// Loaded once for all tests.
  private static let annotator = Result { try Annotator() }
}
