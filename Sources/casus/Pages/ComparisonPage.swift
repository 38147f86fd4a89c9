// `casus compare`: what is known of two actors, section by section.

import CasusModel
import CasusOutput
import CasusQuery

/// A comparison for people.
struct ComparisonPage {
  let comparison: Comparison

  private var left: String { Self.name(comparison.left) }
  private var right: String { Self.name(comparison.right) }

  /// The page; empty when nothing is known.
  func text(width: Int?, isStyled: Bool) -> String {
    guard !comparison.isEmpty else { return "" }
    var page = PageText(width: width, isStyled: isStyled)
    page.paragraph("\(left) and \(right)", .bold)
    for (title, rows) in sections(width) where !rows.rows.isEmpty {
      page.blank()
      page.paragraph(title, .bold)
      var table = OutputFormat.table.makeFormat(columns: rows.columns, options: .init(width: width, isStyled: isStyled))
      var text = ""
      table.begin(into: &text)
      // The rows are made here, one cell for each column.
      for cells in rows.rows { try? table.row(cells, into: &text) }
      table.end(into: &text)
      page.block(text)
    }
    return page.text
  }

  private func sections(_ width: Int?) -> [(String, RowSet)] {
    [
      ("With each other", PeopleTable.alliances.rows(of: comparison.direct, width: width)),
      ("In the same groups", groups), ("Connected alike", relations),
      ("Opponents of both (material conflict, reports of events)", opponents),
      ("Events (reports)", events), ("What one says of the other", PeopleTable.claims.rows(of: comparison.claims, width: width)),
    ]
  }

  private var groups: RowSet {
    RowSet(
      columns: [.text("group"), .fixed("together"), .fixed("from"), .fixed("to"), .text(left), .text(right)],
      rows: comparison.groups.map { group in
        let overlap = group.overlap
        let start = overlap.start.map { overlap.startKind == .exact ? "\($0)" : "by \($0)" }
        let end = overlap.end.map { overlap.endKind == .exact ? "\($0)" : "at least \($0)" }
        return [
          .text(group.name), .text(overlap.certainty.rawValue), Self.cell(start), Self.cell(end), Self.cell(group.left),
          Self.cell(group.right),
        ]
      })
  }

  private var relations: RowSet {
    RowSet(
      columns: [.text("how"), .text(left), .text(right)],
      rows: comparison.relations.map {
        [.text(Self.phrase($0)), Self.cell($0.left), Self.cell($0.right)]
      })
  }

  private var opponents: RowSet {
    RowSet(
      columns: [.text("opponent"), .number(left), .number(right)],
      rows: comparison.opponents.map { [.text($0.name), .integer(Int64($0.left)), .integer(Int64($0.right))] })
  }

  /// One line for each year and direction.
  private var events: RowSet {
    var rows: [[Cell]] = []
    var places: [[String]: Int] = [:]
    for event in comparison.events {
      let year = event.year.flatMap { TimePoint(year: $0)?.description } ?? "–"
      let key = [year, event.direction.rawValue]
      if places[key] == nil {
        places[key] = rows.count
        rows.append([.text(year), .text(words(event.direction))] + Array(repeating: .integer(0), count: 4))
      }
      if let place = places[key], (1...4).contains(event.quad) { rows[place][event.quad + 1] = .integer(Int64(event.count)) }
    }
    return RowSet(
      columns: [
        .fixed("year"), .text("who"), .number("verbal coop."), .number("material coop."), .number("verbal conflict"),
        .number("material conflict"),
      ], rows: rows)
  }

  private func words(_ direction: Comparison.EventCount.Direction) -> String {
    switch direction {
    case .leftToRight: "\(left) → \(right)"
    case .rightToLeft: "\(right) → \(left)"
    case .together: "together"
    }
  }

  private static func phrase(_ shared: Comparison.SharedRelation) -> String {
    switch (shared.relation, shared.areMembers) {
    case (.leads, true): "both lead \(shared.name)"
    case (.leads, false): "both led by \(shared.name)"
    case (.supports, true): "both support \(shared.name)"
    case (.supports, false): "both supported by \(shared.name)"
    case (.alliedWith, _): "both allied with \(shared.name)"
    case (.pledgedAllegiance, true): "both pledged allegiance to \(shared.name)"
    case (.pledgedAllegiance, false): "both have the allegiance of \(shared.name)"
    case (.splitFrom, true): "both split from \(shared.name)"
    case (.splitFrom, false): "\(shared.name) split from both"
    default: "both \(shared.relation.rawValue) \(shared.name)"
    }
  }

  /// When, and the fact that says so.
  private static func cell(_ spell: NetworkSpell) -> Cell { .text("\(spell.dates) (\(spell.id))") }

  private static func cell(_ text: String?) -> Cell { text.map { .text($0) } ?? .null }

  private static func name(_ actors: [ActorMatch]) -> String { actors.map(\.name).joined(separator: " or ") }
}
