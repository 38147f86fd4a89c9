// One result that holds what has broken such programs before; every format's golden text is made from it.

import CasusModel

enum Nasty {
  static let columns: [Column] = [
    .number("id"), .text("actor"), .fixed("valid_from"), .text("alias"), .number("weight"), .prose("evidence"),
  ]

  static let rows = RowSet(
    columns: columns,
    rows: [
      [
        .integer(1), .text("الجبهة الشامية"), .text("2014-12-25"), .list(["Levant Front", "al-Jabhat aš-Šāmiyya"]), .real(0.1),
        .text("Five factions “are one” since Thursday, the Levant Front's spokesman told reporters in Gaziantep, and named no other date."),
      ],
      [
        .integer(2), .text("👨‍👩‍👧‍👦 家族"), .null, .list([]), .integer(-5), .text("He said \"no\", then left."),
      ],
      [
        .integer(3), .text("=HYPERLINK(\"http://x.example\",\"a\")"), .text("2016"), .null, .null, .text("-5"),
      ],
      [
        .integer(4), .text("+1"), .text("2016-12"), .list(["=1+1"]), .real(-2.5e-7),
        .text("first\r\nsecond\nthird | `code` <b>x</b> [l](u) \\ end"),
      ],
      [
        .integer(-5), .text("a\u{202E}b\u{1B}[31mred"), .text("2016-12-01"), .null, .real(.nan), .text(""),
      ],
      [
        .integer(6), .text(" =1"), .text(""), .list(["a;b", "c"]), .integer(.max),
        .text("tab\there, _x_ valid_from * $5 ~ &amp; # e\u{301}\u{2028}end"),
      ],
    ])
}
