// An answer is rows, and what is not among them: a list that silently leaves out planned alliances would be read as if there were none.

import CasusModel

/// The answer to a typed query.
public struct QueryResult: Equatable, Sendable {
  /// The rows; the columns equal the view's.
  public var rows: RowSet
  /// What fits the question but is not listed.
  public var notListed: NotListed
  /// Whom a name in the question was taken for: display names with ids, in order.
  public var actors: [ActorMatch]
  /// Whether the limit cut the rows.
  public var isCut: Bool

  init(rows: RowSet, notListed: NotListed = NotListed(), actors: [ActorMatch] = [], isCut: Bool = false) {
    self.rows = rows
    self.notListed = notListed
    self.actors = actors
    self.isCut = isCut
  }
}

/// What fits a question but is left out of its rows.
public struct NotListed: Equatable, Sendable {
  /// Rows by status that did not happen as far as is known: planned, called for, denied. In the vocabulary's order, none with 0.
  public var statuses: [StatusCount]
  /// Rows without a date, which a period can neither hold nor exclude.
  public var undated: Int
  /// Whether there are more of them than ``undated``: nobody counts them all when a question is about everything.
  public var isUndatedAtLeast = false
  /// Reports of articles without a date, of which nobody can say whether they were known by a day.
  public var unpublished = 0

  /// Number of rows of one status.
  public struct StatusCount: Equatable, Sendable {
    /// The status.
    public let status: FactStatus
    /// How many rows.
    public let count: Int
  }

  init(statuses: [StatusCount] = [], undated: Int = 0) {
    self.statuses = statuses
    self.undated = undated
  }

  /// Whether nothing was left out.
  public var isEmpty: Bool { statuses.isEmpty && undated == 0 && unpublished == 0 }
}

/// An actor that a name stands for.
public struct ActorMatch: Hashable, Sendable {
  /// Public id.
  public let id: String
  /// Display name.
  public let name: String
  /// What it is.
  public let kind: String
  /// For queries of this module: the row.
  let row: Int64
}
