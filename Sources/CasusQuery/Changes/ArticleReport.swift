// What one article tells of two, as the view `affiliation_report` has it. Answers about an actor or some days are put together from these in
// memory: a few microseconds a report, where the views, which know no actor, take a hundred.

import CasusModel
import SQLite

/// One affiliation of one article, without its words.
struct ArticleReport {
  /// A participant: who it is over all articles, and what tells it apart.
  struct Side {
    /// The row in `actor`; nil for somebody only described, or nobody.
    let actor: Int64?
    /// The public id of that actor.
    let id: String?
    /// The display name, or the words of the article.
    let name: String?
    /// The id; of somebody only described, document and words, so never the same in two articles; "" for nobody.
    let key: String
  }

  /// A value of time with its first and last day.
  struct Days: Equatable {
    let value: String
    let earliest: String
    let latest: String
  }

  /// The row in `affiliation`.
  let row: Int64
  /// The row in `document`.
  let documentRow: Int64
  let id: String
  let relation: Relation
  let status: FactStatus
  /// NULL where somebody is only described; see migration 0010.
  let pair: Int64?
  let member: Side
  let group: Side
  let date: Days?
  let validFrom: Days?
  /// `exact` or `known_since`.
  let validFromKind: String?
  let validTo: Days?
  /// `exact` or `known_until`.
  let validToKind: String?
  let document: String
  /// The article whose words this one repeats, or itself.
  let original: String
  let published: Days?

  /// Nil for what is told as having happened.
  var standing: FactStatus? { status.isFactual ? nil : status }

  /// When the change took effect; nil where that is not told.
  var moment: Days? {
    if let date { return date }
    if [.left, .splitFrom, .dissolved].contains(relation), validToKind == "exact" { return validTo }
    return validFromKind == "exact" ? validFrom : nil
  }

  /// A day by which it was so: the text's own, else the article's.
  var knownBy: String? {
    guard status.isFactual else { return nil }
    return validFromKind == "known_since" ? validFrom?.latest : published?.latest
  }

  /// Member and group, in one order for who is allied with whom.
  var side: String { relation == .alliedWith ? min(member.key, group.key) : member.key }
  var otherSide: String { relation == .alliedWith ? max(member.key, group.key) : group.key }

  /// Whether an article told it on this day at the latest.
  func isKnown(by day: String?) -> Bool {
    guard let day else { return true }
    return published.map { $0.latest <= day } ?? false
  }
}

extension ArticleReport {
  /// Selects reports; `source` is the table `affiliation`, with a way to look it up where SQLite would not find it.
  ///
  /// The document's dates come from an index of their own: behind a long text in the row, they cost a walk over all its pages.
  static func select(from source: String = "affiliation", where condition: String) -> String {
    """
    SELECT affiliation.id, affiliation.document_id, affiliation.key, affiliation.relation, affiliation.status, affiliation.pair,
      member.id, member.key, member.name, affiliation.member_text, "group".id, "group".key, "group".name, affiliation.group_text,
      affiliation.date, affiliation.date_earliest, affiliation.date_latest,
      affiliation.valid_from, affiliation.valid_from_earliest, affiliation.valid_from_latest, affiliation.valid_from_kind,
      affiliation.valid_to, affiliation.valid_to_earliest, affiliation.valid_to_latest, affiliation.valid_to_kind,
      document.key, original.key, document.published, document.published_earliest, document.published_latest
    FROM \(source)
    CROSS JOIN document INDEXED BY document_brief ON document.id = affiliation.document_id
    LEFT JOIN document AS original ON original.id = document.copy_of_id
    LEFT JOIN document_actor AS document_member ON document_member.id = affiliation.member_id
    LEFT JOIN actor AS member ON member.id = document_member.actor_id
    LEFT JOIN document_actor AS document_group ON document_group.id = affiliation.group_id
    LEFT JOIN actor AS "group" ON "group".id = document_group.actor_id
    WHERE \(condition) AND affiliation.retracted_at IS NULL AND document.retracted_at IS NULL
    """
  }

  /// Reads a row of ``select(from:where:)``. Nil for a relation or status that this program does not know.
  init?(_ row: borrowing Row) throws {
    guard let relation = Relation(rawValue: try row.text(3)), let status = FactStatus(rawValue: try row.text(4)) else { return nil }
    self.row = try row.int64(0)
    documentRow = try row.int64(1)
    id = try row.text(2)
    self.relation = relation
    self.status = status
    pair = try row.optionalInt64(5)
    document = try row.text(25)
    original = try row.optionalText(26) ?? document
    let (memberText, groupText) = (try row.optionalText(9), try row.optionalText(13))
    let (memberID, groupID) = (try row.optionalText(7), try row.optionalText(11))
    member = Side(
      actor: try row.optionalInt64(6), id: memberID, name: try row.optionalText(8) ?? memberText,
      key: memberID ?? memberText.map { [document] in "\(document):\($0)" } ?? "")
    // A group that nobody names, of a member that nobody names, is the article's own.
    group = Side(
      actor: try row.optionalInt64(10), id: groupID, name: try row.optionalText(12) ?? groupText,
      key: groupID ?? groupText.map { [document] in "\(document):\($0)" } ?? (memberText == nil && memberID == nil ? document : ""))
    date = try Self.days(row, 14)
    validFrom = try Self.days(row, 17)
    validFromKind = try row.optionalText(20)
    validTo = try Self.days(row, 21)
    validToKind = try row.optionalText(24)
    published = try Self.days(row, 27)
  }

  private static func days(_ row: borrowing Row, _ first: Int) throws -> Days? {
    guard let value = try row.optionalText(.index(first)) else { return nil }
    return Days(value: value, earliest: try row.text(.index(first + 1)), latest: try row.text(.index(first + 2)))
  }
}

/// Texts as SQLite orders them: NULL first, then by bytes.
enum TextOrder {
  static func precedes(_ left: [String?], _ right: [String?]) -> Bool {
    for (left, right) in zip(left, right) where left != right {
      guard let left else { return true }
      guard let right else { return false }
      return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return false
  }
}
