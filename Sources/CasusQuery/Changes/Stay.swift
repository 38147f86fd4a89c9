// Who was part of what from when to when: the rows of the view `membership`, without their words.

import CasusModel

/// A begin of a membership as some reports tell it, or as a new name continues it.
struct Stay {
  let member: ArticleReport.Side
  let group: ArticleReport.Side
  let begin: ArticleReport.Days?
  /// `exact` or `known_since`.
  let beginKind: String?
  /// What the reports themselves say of its end.
  let told: ArticleReport.Days?
  let toldKind: String?
  /// The report that stands for all, and its row in `affiliation`.
  let id: String
  let row: Int64
  let isMerger: Bool
  /// Articles and originals that tell this begin.
  var documents: Set<String> = []
  var originals: Set<String> = []
  /// The stay that goes on under a new name; nil for what reports tell.
  var former: Pair?
  var end: GroupEnd?

  /// Member and group by their keys.
  struct Pair: Hashable {
    let member: String
    let group: String
  }

  var pair: Pair { Pair(member: member.key, group: group.key) }
  private var isOwnEnd: Bool { toldKind == "exact" || end == nil }
  var endDays: ArticleReport.Days? { isOwnEnd ? told : end?.days }
  var endKind: String? { isOwnEnd ? toldKind : end?.days == nil ? nil : "exact" }
  /// The last day of the end; known also where only a day is known by which it had come.
  var endLatest: String? { isOwnEnd ? told?.latest : end?.latest }
  var endKey: String { toldKind == "exact" ? "=" + (told?.value ?? "") : end?.id ?? "" }
  /// Until when it covers what is only known to have been so.
  var coveredUntil: String { endKey == "" ? told?.latest ?? "9999-12-31" : "9999-12-31" }
}

/// A row of the view `membership`.
struct ListedStay {
  let stay: Stay
  let reports: Set<String>
  let sources: Set<String>
  /// Another begin is told of the same stay.
  let hasOtherDate: Bool
}
