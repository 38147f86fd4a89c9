// What another reading changed, as rows and in words.

import CasusModel
import CasusStore

/// Reports of `casus reread`.
enum RereadReport {
  static let columns: [Column] = [
    .fixed("document"), .fixed("change"), .fixed("fact"), .fixed("sort"), .fixed("id"), .fixed("former_id"),
  ]

  static func rows(_ changes: ArticleChanges) -> [[Cell]] {
    changes.changes.map { change in
      [
        .text(changes.document), .text(change.kind.rawValue), .text(change.fact.rawValue), .text(change.sort), .text(change.id),
        change.formerID.map { .text($0) } ?? .null,
      ]
    }
  }

  /// “doc-…: 1 added (aff-…), 2 gone (aff-…, evt-…)”; nil when nothing changed.
  static func text(_ changes: ArticleChanges) -> String? {
    let parts = FactChange.Kind.allCases.compactMap { kind -> String? in
      let ids = changes.changes.filter { $0.kind == kind }.map { change in
        change.formerID.map { "\($0) → \(change.id)" } ?? change.id
      }
      return ids.isEmpty ? nil : "\(ids.count) \(kind.rawValue) (\(ids.joined(separator: ", ")))"
    }
    return parts.isEmpty ? nil : "\(changes.document): \(parts.joined(separator: ", "))"
  }

  static func text(_ summary: Rereader.Summary, isTrial: Bool) -> String {
    let articles = "\(summary.documents) \(summary.documents == 1 ? "article" : "articles") read again"
    let facts =
      ": \(summary.added) facts added, \(summary.gone) gone, \(summary.changed) changed, \(summary.unchanged) as before, in "
      + "\(summary.changedDocuments) changed \(summary.changedDocuments == 1 ? "article" : "articles")"
    let failed = summary.failed == 0 ? "" : "; \(summary.failed) could not be read again and stay as they were"
    return (summary.isStopped ? "stopped: " : "") + articles + (summary.documents == 0 ? "" : facts) + failed
      + (isTrial ? "; nothing was stored" : "")
  }
}
