// Which rows belong to a network, and what is counted beside it.

import CasusModel

/// Sorts rows into those of the answer and those that a note counts.
struct NetworkFilter {
  let query: NetworkQuery
  private(set) var notes = NetworkNotes()
  private var statuses: [FactStatus: Int] = [:]

  init(_ query: NetworkQuery) { self.query = query }

  /// Whether the row, one of ``LinkPair/distinct(_:)``, is part of the answer. Every row is to be asked about once.
  mutating func accepts(_ row: LinkRow) -> Bool {
    let relations = query.relations
    guard relations.isEmpty || relations.contains(row.relationOfEdge) else { return false }
    guard fits(row) else { return false }
    if row.isDescribed && !query.includeDescribed {
      notes.described += 1
      return false
    }
    return true
  }

  private mutating func fits(_ row: LinkRow) -> Bool {
    // Somebody who is left out is left out of the other counts too.
    let isCounted = query.includeDescribed || !row.isDescribed
    let isPeriod = query.since != nil || query.until != nil
    guard row.isFactual else {
      guard query.asOf == nil, !isPeriod || row.spell.mayOverlap(since: query.since, until: query.until) else { return false }
      if isCounted, !query.includeNonFactual, let status = row.spell.status { statuses[status, default: 0] += 1 }
      return query.includeNonFactual
    }
    if let day = query.asOf {
      if row.spell.held(on: day) { return true }
      if isCounted, row.spell.mayHaveHeld(on: day) { notes.possible += 1 }
      return false
    }
    if isPeriod, row.spell.isUndated {
      if isCounted { notes.notListed.undated += 1 }
      return false
    }
    return row.spell.mayOverlap(since: query.since, until: query.until)
  }

  /// The notes when all rows have been asked about.
  var finished: NetworkNotes {
    var result = notes
    result.notListed.statuses = FactStatus.allCases.compactMap { status in
      statuses[status].map { NotListed.StatusCount(status: status, count: $0) }
    }
    return result
  }
}
