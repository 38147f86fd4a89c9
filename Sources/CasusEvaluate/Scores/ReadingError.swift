// What was missed and what is wrong, one line each, with the words of the text beside it.

/// An error of reading.
public struct ReadingError: Hashable, Sendable, CustomStringConvertible {
  /// Id of the document.
  public var document: String
  /// What was missed or is wrong, and why.
  public var text: String
  /// The words of the text; empty where they are not known.
  public var words: String

  /// Makes an error.
  public init(_ document: String, _ text: String, words: String = "") {
    self.document = document
    self.text = text
    self.words = words
  }

  /// One line: `id: what | words`, words cut to 160 characters.
  public var description: String {
    let line = Self.oneLine("\(document): \(text)")
    let short = Self.oneLine(words)
    if short.isEmpty { return line }
    return "\(line) | \(short.count > 160 ? short.prefix(159) + "…" : Substring(short))"
  }

  private static func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

/// The sentences of a text, roughly: for showing where a missed fact stands.
struct Passages {
  private let passages: [(text: String, folded: String)]

  init(_ text: String) {
    var found: [Substring] = []
    for line in text.split(whereSeparator: \.isNewline) {
      var start = line.startIndex
      var gap: String.Index?
      var previous: Character = " "
      for index in line.indices {
        let one = line[index]
        if one.isWhitespace {
          gap = gap ?? (".!?”\"".contains(previous) ? index : nil)
        } else if let end = gap {
          // "U.S. forces" goes on, "on Monday. Ahrar" does not.
          if !one.isLowercase {
            found.append(line[start..<end])
            start = index
          }
          gap = nil
        }
        previous = one
      }
      found.append(line[start...])
    }
    passages = found.map { (String($0), $0.lowercased()) }
  }

  /// The first passage that holds most of the words; empty where none holds any.
  func best(_ words: [String?]) -> String {
    let sought = words.compactMap { $0?.lowercased() }.filter { !$0.isEmpty }
    let counts = passages.map { passage in sought.count { passage.folded.contains($0) } }
    guard let most = counts.max(), most > 0, let index = counts.firstIndex(of: most) else { return "" }
    return passages[index].text
  }
}
