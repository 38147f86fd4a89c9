// Tables for people of the commands that find and compare.

import CasusModel

extension PeopleTable {
  static let search = PeopleTable(
    wide: [
      Field(.fixed("published")), Field(.text("publisher")), Field(.text("title")), Field(.prose("snippet")), Field(.fixed("document")),
    ],
    narrow: [Field(.fixed("published")), Field(.prose("snippet")), Field(.fixed("document"))])

  static let network = PeopleTable(
    wide: [
      Field(.text("member"), from: "member_name"), Field(.fixed("relation")), Field(.text("group"), from: "group_name"),
      Field(.fixed("from")) { from($0) }, Field(.fixed("to")) { .text(Dates.to($0)) }, Field(.fixed("status")), Field(.number("reports")),
      Field(.fixed("id")),
    ],
    narrow: [
      Field(.text("member"), from: "member_name"), Field(.fixed("relation")), Field(.text("group"), from: "group_name"),
      Field(.fixed("from")) { from($0) }, Field(.fixed("to")) { .text(Dates.to($0)) }, Field(.fixed("id")),
    ])

  /// A change that is told without a date had happened by the time of the article.
  private static func from(_ row: NamedRow) -> Cell {
    let told = row.text("told_by")
    let isChange = ["split_from", "renamed"].contains(row.text("relation"))
    return .text(row.text("valid_from") == nil && isChange ? told.map { "by \($0)" } ?? "–" : Dates.from(row))
  }
}
