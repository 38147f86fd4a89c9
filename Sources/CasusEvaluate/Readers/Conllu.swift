// A treebank as documents with their raw text. Invariant: `text.quote(word.span)` is the word's surface, so that an engine which reads the raw
// text can be compared by place. Empty nodes (8.1) and enhanced dependencies are no part of the basic tree and are left out.

import CasusModel

/// A word of a treebank.
public struct GoldWord: Hashable, Sendable {
  /// The word as it is written.
  public var form: String
  /// Dictionary form; `_` is not given.
  public var lemma: String
  /// Universal part of speech.
  public var tag: String
  /// Treebank's own tag.
  public var fineTag: String
  /// Number of the governing word in the sentence from 1; 0 for the root.
  public var head: Int
  /// Relation to it, with its subtype.
  public var relation: String
  /// Place in the document's text, in bytes. Words of one written token share its place where they do not add up to it.
  public var span: Span
  /// Whether the word continues a written token: "n't" of "didn't".
  public var isContinuation: Bool
}

/// A sentence of a treebank.
public struct GoldSentence: Hashable, Sendable {
  /// Its `sent_id`.
  public var id: String
  /// Its words.
  public var words: [GoldWord]
}

/// A document of a treebank.
public struct GoldDocument: Hashable, Sendable {
  /// Its `newdoc id`.
  public var id: String
  /// The raw text: written tokens with a space between them unless `SpaceAfter=No`, also between sentences, and an empty line before each
  /// paragraph (`newpar`).
  public var text: String
  /// The sentences in order.
  public var sentences: [GoldSentence]
}

/// Reads CoNLL-U.
public struct ConlluReader {
  private let path: String
  private var documents: [GoldDocument] = []
  private var id = ""
  private var words: [GoldWord] = []
  private var length = 0
  /// What stands between the text so far and the next token.
  private var gap = ""
  /// The written token that the next words belong to: number of its last word, surface, and whether a space follows.
  private var written: (last: Int, surface: String, hasSpace: Bool)?
  private var parts: [Int] = []

  private init(path: String) { self.path = path }

  /// The documents of `text`.
  ///
  /// - Parameter path: names the file in errors.
  /// - Throws: ``EvaluationError/malformed(path:line:reason:)``.
  public static func documents(_ text: String, path: String) throws(EvaluationError) -> [GoldDocument] {
    var reader = ConlluReader(path: path)
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      try reader.read(line, number)
    }
    try reader.endSentence(number)
    return reader.documents
  }

  private mutating func read(_ line: Substring, _ number: Int) throws(EvaluationError) {
    if line.isEmpty { return try endSentence(number) }
    if line.hasPrefix("#") { return comment(line) }
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 10 else { throw error(number, "has \(fields.count) columns; a word has 10") }
    if fields[0].contains(".") { return }
    let hasSpace = !fields[9].split(separator: "|").contains("SpaceAfter=No")
    if fields[0].contains("-") {
      let ends = fields[0].split(separator: "-").compactMap { Int($0) }
      guard ends.count == 2, ends[0] == words.count + 1, ends[1] > ends[0] else {
        throw error(number, "“\(fields[0])” is no range of the words that follow")
      }
      written = (ends[1], fields[1], hasSpace)
      return
    }
    guard Int(fields[0]) == words.count + 1 else { throw error(number, "word \(fields[0]) stands where \(words.count + 1) is due") }
    guard let head = Int(fields[6]), head >= 0 else { throw error(number, "“\(fields[6])” is no head; allowed: 0, 1, 2 …") }
    words.append(
      GoldWord(
        form: fields[1], lemma: fields[2], tag: fields[3], fineTag: fields[4], head: head, relation: fields[7], span: Span(0, 0),
        isContinuation: written != nil && !parts.isEmpty))
    parts.append(words.count - 1)
    guard let (last, surface, hasSpaceBehind) = written else { return place(fields[1], hasSpace) }
    if last == words.count {
      written = nil
      place(surface, hasSpaceBehind)
    }
  }

  private mutating func comment(_ line: Substring) {
    if line.hasPrefix("# newdoc") {
      let id = line.split(separator: "=", maxSplits: 1).dropFirst().first.map { String($0.drop { $0 == " " }) } ?? ""
      documents.append(GoldDocument(id: id, text: "", sentences: []))
      length = 0
      gap = ""
    } else if line.hasPrefix("# newpar"), length > 0 {
      gap = "\n\n"
    } else if line.hasPrefix("# sent_id") {
      id = line.split(separator: "=", maxSplits: 1).dropFirst().first.map { String($0.drop { $0 == " " }) } ?? ""
    }
  }

  /// Puts a written token into the text and gives its words their places.
  private mutating func place(_ surface: String, _ hasSpace: Bool) {
    if documents.isEmpty { documents.append(GoldDocument(id: "", text: "", sentences: [])) }
    documents[documents.count - 1].text += gap + surface
    length += gap.utf8.count
    let size = surface.utf8.count
    let addUp = parts.map { words[$0].form }.joined() == surface
    var start = length
    for part in parts {
      let end = addUp ? start + words[part].form.utf8.count : length + size
      words[part].span = Span(start, end)
      if addUp { start = end }
    }
    length += size
    gap = hasSpace ? " " : ""
    parts = []
  }

  private mutating func endSentence(_ number: Int) throws(EvaluationError) {
    guard written == nil else { throw error(number, "the sentence ends inside a multiword token") }
    guard !words.isEmpty else { return }
    guard words.allSatisfy({ $0.head <= words.count }) else { throw error(number, "a head of sentence \(id) lies outside it") }
    documents[documents.count - 1].sentences.append(GoldSentence(id: id, words: words))
    words = []
  }

  private func error(_ line: Int, _ reason: String) -> EvaluationError { .malformed(path: path, line: line, reason: reason) }
}
