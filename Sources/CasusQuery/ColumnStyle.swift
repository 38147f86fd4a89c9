// How each column of the views is shown. Names are the only key: a column means the same in every view.

import CasusModel

/// Columns by their names.
enum ColumnStyle {
  /// The column as output formats need it. Unknown names, from SQL that a user wrote, are plain text.
  static func column(_ name: String) -> Column {
    if numbers.contains(name) { return .number(name) }
    if prose.contains(name) { return .prose(name) }
    if fixed.contains(name) || name.hasSuffix("_id") || name.hasSuffix("_at") || name.hasSuffix("_kind") || name.hasSuffix("_earliest")
      || name.hasSuffix("_latest")
    {
      return .fixed(name)
    }
    return .text(name)
  }

  private static let numbers: Set<String> = [
    "reports", "other_reports", "sources", "depth", "affiliation_count", "event_count", "claim_count", "document_count", "killed",
    "injured", "quad",
    "position", "span_start", "span_end", "trigger_start", "trigger_end", "hits", "count", "other_count",
  ]
  private static let prose: Set<String> = ["evidence", "other_evidence", "difference", "content", "note", "text", "subject", "snippet"]
  private static let fixed: Set<String> = [
    "id", "date", "relation", "status", "valid_from", "valid_to", "published", "first_published", "type", "mode", "kind", "basis",
    "country",
    "document", "fact", "form", "state", "undoes", "undone_by", "role", "started_by", "ended_by", "conflict", "date_precision", "language",
    "what", "other_date", "other_status", "other_document", "section", "overlap", "told_by",
  ]
}
