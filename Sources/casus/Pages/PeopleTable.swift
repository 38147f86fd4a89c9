// Tables for people: a choice of columns that is narrow enough to read, and a smaller one for narrow terminals. What is computed for
// people alone (“by 2016-12-01”) never enters csv or json.

import CasusModel

/// A choice of columns over a view.
struct PeopleTable: Sendable {
  /// A column of the table.
  struct Field: Sendable {
    let column: Column
    let value: @Sendable (NamedRow) -> Cell

    init(_ column: Column, _ value: @escaping @Sendable (NamedRow) -> Cell) {
      self.column = column
      self.value = value
    }

    /// A column of the view under a shorter name.
    init(_ column: Column, from name: String) {
      self.column = column
      value = { $0[name] }
    }

    /// A list as one text; nobody is NULL, as in every other column.
    static func list(_ name: String) -> Field { Field(.text(name)) { $0.list(name).map { .text($0) } ?? .null } }

    /// A column of the view.
    init(_ column: Column) { self.init(column, from: column.name) }
  }

  /// From so many cells on, all of `wide` fits in most answers.
  private static let wideEnough = 110

  let wide: [Field]
  let narrow: [Field]

  /// The table's rows; `width` is nil where nothing limits it.
  func rows(of rows: RowSet, width: Int?) -> RowSet {
    let fields = (width ?? Self.wideEnough) >= Self.wideEnough ? wide : narrow
    return RowSet(
      columns: fields.map(\.column),
      rows: rows.rows.map { cells in
        let row = NamedRow(rows.columns, cells)
        return fields.map { $0.value(row) }
      })
  }
}

extension PeopleTable {
  static let alliances = PeopleTable(
    wide: [
      Field(.fixed("date")) { .text(Dates.happened($0)) }, Field(.fixed("relation")), Field(.text("member"), from: "member_name"),
      Field(.text("group"), from: "group_name"), Field(.fixed("status")), reports, Field(.fixed("conflict")),
      Field(.fixed("id")),
    ],
    narrow: [
      Field(.fixed("date")) { .text(Dates.happened($0)) }, Field(.text("alliance")) { .text(Phrases.affiliation($0)) },
      Field(.fixed("status")), Field(.fixed("id")),
    ])

  static let timeline = PeopleTable(
    wide: [
      Field(.fixed("date")) { .text(Dates.told($0)) }, Field(.fixed("what")) { .text(Phrases.what($0)) },
      Field(.text("who")) { .text(Phrases.participants($0)) }, Field(.fixed("status")), reports,
      Field(.fixed("conflict")),
      Field(.fixed("id")),
    ],
    narrow: [
      Field(.fixed("date")) { .text(Dates.told($0)) }, Field(.fixed("what")) { .text(Phrases.what($0)) },
      Field(.text("who")) { .text(Phrases.participants($0)) }, Field(.fixed("id")),
    ])

  /// Both sides of a contradiction. The ids lead to the sentences.
  static let conflicts = PeopleTable(
    wide: [
      Field(.fixed("conflict")), Field(.fixed("relation")), Field(.text("member"), from: "member_name"),
      Field(.text("group"), from: "group_name"), Field(.prose("difference")), Field(.fixed("id")), Field(.fixed("other_id")),
    ],
    narrow: [
      Field(.text("about")) { .text(Phrases.contradiction($0)) }, Field(.prose("difference")), Field(.fixed("id")),
      Field(.fixed("other_id")),
    ])

  /// Memberships step by step.
  static let nested = PeopleTable(
    wide: [
      Field(.text("path")), Field(.fixed("from")) { .text(Dates.from($0)) }, Field(.fixed("to")) { .text(Dates.to($0)) },
      Field(.fixed("started_by")), reports, Field(.fixed("id")),
    ],
    narrow: [Field(.text("path")), Field(.fixed("from")) { .text(Dates.from($0)) }, Field(.fixed("id"))])

  static let memberships = PeopleTable(
    wide: [
      Field(.text("member"), from: "member_name"), Field(.text("group"), from: "group_name"),
      Field(.fixed("from")) { .text(Dates.from($0)) }, Field(.fixed("to")) { .text(Dates.to($0)) }, Field(.fixed("started_by")),
      reports, Field(.fixed("id")),
    ],
    narrow: [
      Field(.text("member"), from: "member_name"), Field(.text("group"), from: "group_name"),
      Field(.fixed("from")) { .text(Dates.from($0)) }, Field(.fixed("to")) { .text(Dates.to($0)) }, Field(.fixed("id")),
    ])

  static let events = PeopleTable(
    wide: [
      Field(.fixed("date")) { $0["date"] }, Field(.fixed("type")), Field(.fixed("mode")), Field.list("actor"), Field.list("recipient"),
      Field(.text("place")), Field(.number("killed")), Field(.fixed("status")), Field(.fixed("id")),
    ],
    narrow: [
      Field(.fixed("date")) { $0["date"] }, Field(.fixed("type")), Field(.text("who")) { .text(Phrases.participants($0)) },
      Field(.fixed("status")), Field(.fixed("id")),
    ])

  static let claims = PeopleTable(
    wide: [
      Field(.fixed("published")), Field(.text("source")), Field(.text("cue")), Field(.prose("content")), Field(.fixed("form")),
      Field(.text("publisher")), Field(.fixed("id")),
    ],
    // "denied", "urged": without its verb a claim reads as a confession.
    narrow: [Field(.text("source")), Field(.text("cue")), Field(.prose("content")), Field(.fixed("id"))])

  static let documents = PeopleTable(
    wide: [
      Field(.fixed("published")), Field(.text("publisher")), Field(.prose("title")), Field(.fixed("language")),
      Field(.number("affiliations"), from: "affiliation_count"),
      Field(.number("events"), from: "event_count"), Field(.number("claims"), from: "claim_count"), Field(.fixed("id")),
    ],
    narrow: [Field(.fixed("published")), Field(.text("publisher")), Field(.prose("title")), Field(.fixed("id"))])

  static let failedInputs = PeopleTable(
    wide: [Field(.text("path")), Field(.prose("error")), Field(.fixed("failed_at"))],
    narrow: [Field(.prose("error")), Field(.fixed("failed_at"))])

  static let actors = PeopleTable(
    wide: [
      Field(.text("name")), Field(.fixed("kind")), Field(.fixed("country")), Field(.fixed("basis")),
      Field(.number("articles"), from: "document_count"), Field(.fixed("id")),
    ],
    narrow: [Field(.text("name")), Field(.fixed("kind")), Field(.number("articles"), from: "document_count"), Field(.fixed("id"))])

  static let decisions = PeopleTable(
    wide: [
      Field(.fixed("decided_at")), Field(.fixed("by"), from: "decided_by"), Field(.fixed("kind")), Field(.text("about")),
      Field(.text("ruling")),
      Field(.prose("note")), Field(.fixed("state")), Field(.fixed("id")),
    ],
    narrow: [Field(.fixed("kind")), Field(.text("about")), Field(.text("ruling")), Field(.fixed("state")), Field(.fixed("id"))])

  /// How many articles tell it, and in brackets how many of them are no copies of others, where that is not all.
  private static let reports = Field(.number("reports")) { row in
    let (reports, sources) = (row.number("reports"), row.number("sources"))
    return sources == 0 || sources == reports ? .integer(reports) : .text("\(reports) (\(sources))")
  }

  /// The names of one actor.
  static let names = PeopleTable(wide: nameFields, narrow: nameFields)

  /// Actors that may be one.
  static let proposals = PeopleTable(wide: proposalFields, narrow: proposalFields)

  private static let proposalFields = [
    Field(.text("actor"), from: "left_name"), Field(.text("perhaps also"), from: "right_name"),
    Field(.prose("because")) { .text(Phrases.proposal($0.text("reason") ?? "")) },
  ]

  private static let nameFields = [Field(.text("name")), Field(.fixed("basis")), Field(.number("articles"), from: "document_count")]
}
