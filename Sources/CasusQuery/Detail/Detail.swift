// One thing with everything that is known of it, for `casus show`.

import CasusModel

/// What is known of one public id.
public struct Detail: Equatable, Sendable {
  /// The whole id.
  public let id: String
  /// What it is of.
  public let subject: FoundID.Subject
  /// Its columns, in the order of the view that lists such things.
  public let fields: [Field]
  /// The words that state it, most specific first. Empty for documents and actors.
  public let evidence: [EvidenceDetail]
  /// What belongs to it, such as the names of an actor or the facts of a document; without empty ones.
  public let sections: [Section]

  /// One column.
  public struct Field: Equatable, Sendable {
    /// The column.
    public let column: Column
    /// Its value.
    public let value: Cell
  }

  /// Rows that belong to the thing.
  public struct Section: Equatable, Sendable {
    /// `name`, `affiliation`, `event`, `claim`, `other_report`; `about`: the facts that stand in a claim.
    public let name: String
    /// The rows.
    public let rows: RowSet
  }
}

/// A piece of evidence in its surroundings.
public struct EvidenceDetail: Equatable, Sendable {
  /// Up to 200 bytes of text before it, from a word's begin, within the paragraph.
  public let before: String
  /// The words.
  public let sentence: String
  /// Up to 200 bytes of text after it, to a word's end, within the paragraph.
  public let after: String
  /// Where the words stand in the document's text; UTF-8 bytes.
  public let span: Span
  /// The word that triggered the rule, if one did.
  public let trigger: String?
  /// Where that word stands in the document's text; UTF-8 bytes.
  public let triggerSpan: Span?
  /// ``span`` in Unicode code points, as JSON counts.
  public let codePoints: Range<Int>
  /// ``triggerSpan`` in Unicode code points.
  public let triggerCodePoints: Range<Int>?
  /// Name of the rule.
  public let rule: String
  /// Version of the rules.
  public let ruleset: String
  /// Public id of the document.
  public let document: String
  /// Its headline.
  public let title: String?
  /// Its publisher.
  public let publisher: String?
  /// Its date, EDTF.
  public let published: String?
  /// Its address.
  public let url: String?
}
