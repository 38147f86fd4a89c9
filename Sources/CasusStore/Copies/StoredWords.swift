// What of a document its copies are found by.

import CasusModel

/// A document's words.
struct StoredWords {
  let row: Int64
  /// Public id.
  let key: String
  let text: String
  /// Where the body stands in the text, in order.
  let paragraphs: [Span]
  /// The first day on which it can have been published.
  let published: String?

  init(row: Int64, key: String, text: String, paragraphs: [Span], published: String?) {
    self.row = row
    self.key = key
    self.text = text
    self.paragraphs = paragraphs
    self.published = published
  }

  /// Of a document that is at hand.
  init(_ document: Document, row: Int64, key: String) {
    self.init(
      row: row, key: key, text: document.text,
      paragraphs: document.regions.filter { $0.kind == .standfirst || $0.kind == .paragraph }.map(\.span),
      published: document.published?.value.earliest.description)
  }

  /// First published first: then hardly any has to take the place of one that others are already copies of.
  static func inOrder(_ left: StoredWords, _ right: StoredWords) -> Bool {
    (left.published == nil ? 1 : 0, left.published ?? "", left.key) < (right.published == nil ? 1 : 0, right.published ?? "", right.key)
  }
}

/// A document with its signature.
struct SignedDocument {
  let row: Int64
  /// A number made of its public id.
  let rank: Int64
  let signature: CopySignature
  /// Each once, ascending.
  let bands: [Int64]
}
