// PolNeAR: news articles with who says what, in brat stand-off. `T` lines are spans, `E` lines tie the spans of one attribution; only those
// with a content count. Offsets count code points of the text as it lies on disk.

/// An article with its attributions.
public struct AttributedText: Hashable, Sendable {
  /// File name without its extension.
  public var id: String
  /// The text.
  public var text: String
  /// The attributions in the order of the file.
  public var claims: [GoldClaim]

  /// Makes an article.
  public init(id: String, text: String, claims: [GoldClaim]) {
    self.id = id
    self.text = text
    self.claims = claims
  }
}

/// An attribution; every part may lie in several pieces, in text order.
public struct GoldClaim: Hashable, Sendable {
  /// What is said, in code points.
  public var content: [Range<Int>]
  /// Who says it; empty where the text leaves it open.
  public var source: [Range<Int>]
  /// The words that introduce it.
  public var cue: [Range<Int>]

  /// Makes an attribution.
  public init(content: [Range<Int>], source: [Range<Int>] = [], cue: [Range<Int>] = []) {
    self.content = content
    self.source = source
    self.cue = cue
  }
}

extension AttributedText {
  /// The articles of a folder with `text/` and `attributions/`; of an article's annotators the first by name.
  ///
  /// - Throws: ``EvaluationError``.
  public static func polnear(_ data: DataFolder, folder: String) throws(EvaluationError) -> [AttributedText] {
    var first: [String: String] = [:]
    var order: [String] = []
    for file in try data.files("\(folder)/attributions", suffix: ".ann", what: "attributions of PolNeAR, one brat file for each annotator")
    {
      let name = file.split(separator: "/").last ?? ""
      guard let mark = name.lastIndex(of: "_") else { continue }
      let id = String(name[..<mark])
      if first[id] == nil { order.append(id) }
      first[id] = first[id] ?? file
    }
    var articles: [AttributedText] = []
    for id in order.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      guard let file = first[id] else { continue }
      let text = try data.text("\(folder)/text/\(id).txt", what: "an article of PolNeAR")
      let lines = try data.text(file, what: "attributions of PolNeAR")
      articles.append(
        AttributedText(id: id, text: text, claims: try claims(lines, length: text.unicodeScalars.count, path: "\(data.path)/\(file)")))
    }
    return articles
  }

  /// The attributions of a brat file.
  ///
  /// - Parameter length: code points of the text.
  /// - Throws: ``EvaluationError/malformed(path:line:reason:)``.
  static func claims(_ annotations: String, length: Int, path: String) throws(EvaluationError) -> [GoldClaim] {
    let lines = annotations.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    var spans: [String: [Range<Int>]] = [:]
    func refuse(_ line: Int, _ reason: String) -> EvaluationError { .malformed(path: path, line: line + 1, reason: reason) }
    // The attributions may come before the spans that they name.
    for (number, line) in lines.enumerated() where line.hasPrefix("T") {
      let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      let parts = fields.count == 3 ? fields[1].split(separator: " ", maxSplits: 1) : []
      guard parts.count == 2 else { throw refuse(number, "is no span: number, label and places, text, tab-separated") }
      var pieces: [Range<Int>] = []
      for piece in parts[1].split(separator: ";") {
        let ends = piece.split(separator: " ").map { Int($0) }
        guard ends.count == 2, let start = ends[0], let end = ends[1], 0 <= start, start <= end, end <= length else {
          throw refuse(number, "“\(piece)” is no place in the text of \(length) code points")
        }
        pieces.append(start..<end)
      }
      spans[String(fields[0])] = pieces
    }
    var claims: [GoldClaim] = []
    for (number, line) in lines.enumerated() where line.hasPrefix("E") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > 1 else { throw refuse(number, "is no attribution: number and parts, tab-separated") }
      var roles: [String: [Range<Int>]] = [:]
      for part in fields[1].split(whereSeparator: \.isWhitespace) {
        let words = part.split(separator: ":", omittingEmptySubsequences: false)
        guard words.count == 2, let pieces = spans[String(words[1])] else { throw refuse(number, "“\(part)” names no span of the file") }
        let role = String(words[0].reversed().drop { $0.isNumber }.reversed())
        roles[role, default: []] += pieces
      }
      func role(_ name: String) -> [Range<Int>] {
        (roles[name] ?? []).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      }
      if !role("Content").isEmpty { claims.append(GoldClaim(content: role("Content"), source: role("Source"), cue: role("Cue"))) }
    }
    return claims
  }
}
