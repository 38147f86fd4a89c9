import SQLite
import Testing

private enum Colour: String, ValueConvertible { case red, green }

@Suite struct ValueTests {
  @Test(arguments: [
    Value.null, .integer(.min), .integer(.max), .integer(0), .real(0.1), .real(-.infinity), .real(.greatestFiniteMagnitude),
    .text(""), .text("a\0b"), .text("Ḥalab – حلب 🕊"), .blob([]), .blob([0, 255, 0]),
  ])
  func `every value comes back as it was bound`(value: Value) throws {
    let connection = try Connection.open(.memory)
    #expect(try connection.first("SELECT ?", [value]) { try $0.value(0) } == value)
    #expect(try connection.first("SELECT typeof(?)", [value]) { try $0.text(0) } == value.typeName.lowercased())
  }

  @Test func `typed values come back through a table`() throws {
    let connection = try Connection.open(.memory)
    try connection.execute("CREATE TABLE t (a INTEGER, b REAL, c TEXT, d BLOB, e INTEGER, f TEXT, g TEXT, h TEXT)")
    try connection.execute(
      "INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      [Int64.min, 2.0, "text", [1, 2] as [UInt8], true, try DateText("2016-12"), Colour.green, String?.none])
    try connection.each("SELECT * FROM t") { row in
      try #expect(row.int64("a") == .min)
      try #expect(row.double("b") == 2)
      try #expect(row.text("c") == "text")
      try #expect(row.bytes("d") == [1, 2])
      try #expect(row.bool("e"))
      try #expect(row.date("f").text == "2016-12")
      try #expect(row.read("g", as: Colour.self) == .green)
      try #expect(row.optionalText("h") == nil)
      try #expect(row.read("h", as: Colour?.self) == nil)
      try #expect(row.read("g", as: Colour?.self) == .green)
      try #expect(row.optionalInt(0) == .min)
      #expect(row.columnNames == ["a", "b", "c", "d", "e", "f", "g", "h"])
    }
  }

  @Test func `NULL read as text names column, expected and found type`() throws {
    let connection = try Connection.open(.memory)
    let text = errorText { try connection.each("SELECT NULL AS title") { _ = try $0.text("title") } }
    #expect(text == "SQLite: column “title” holds NULL where TEXT was expected – while executing: SELECT NULL AS title")
  }

  @Test func `a wrong storage class is an error, also where SQLite would convert`() throws {
    let connection = try Connection.open(.memory)
    func message(_ read: (borrowing Row) throws -> Void) -> String? {
      let sql = "SELECT '1' AS t, 1 AS i, 1.0 AS r, x'FF' AS b, CAST(x'FF' AS TEXT) AS u"
      return sqliteError { try connection.each(sql) { try read($0) } }?.message
    }
    #expect(message { _ = try $0.int64("t") } == "column “t” holds TEXT where INTEGER was expected")
    #expect(message { _ = try $0.double("i") } == "column “i” holds INTEGER where REAL was expected")
    #expect(message { _ = try $0.text("i") } == "column “i” holds INTEGER where TEXT was expected")
    #expect(message { _ = try $0.optionalBytes("r") } == "column “r” holds REAL where BLOB was expected")
    #expect(message { _ = try $0.bool("b") } == "column “b” holds BLOB where INTEGER 0 or 1 was expected")
    #expect(message { _ = try $0.read("t", as: Int?.self) } == "column “t” holds TEXT where INTEGER or NULL was expected")
    #expect(message { _ = try $0.read("t", as: Colour.self) } == "column “t” holds TEXT where TEXT of Colour was expected")
    #expect(
      message { _ = try $0.date("t") } == "column “t” holds TEXT where TEXT that is a date (YYYY, YYYY-MM or YYYY-MM-DD) was expected")
    #expect(message { _ = try $0.text("u") } == "column “u” holds TEXT that is not valid UTF-8")
  }

  @Test func `an unknown, ambiguous or out-of-range column is an error`() throws {
    let connection = try Connection.open(.memory)
    func message(_ read: (borrowing Row) throws -> Void) -> String? {
      sqliteError { try connection.each("SELECT 1 AS a, 2 AS b, 3 AS a") { try read($0) } }?.message
    }
    #expect(message { _ = try $0.int64("c") } == "there is no column “c”; the result has a, b, a")
    #expect(message { _ = try $0.int64("a") } == "more than one column is named “a”; rename one with AS")
    #expect(message { _ = try $0.int64(3) } == "there is no column 3; the result has 3, counted from 0")
    #expect(message { _ = try $0.int64(.index(-1)) } == "there is no column -1; the result has 3, counted from 0")
    #expect(message { _ = try $0.int64("b") } == nil)
  }

  @Test func `a number other than 0 and 1 is no Bool`() throws {
    let connection = try Connection.open(.memory)
    #expect(
      sqliteError { try connection.each("SELECT 2 AS flag") { _ = try $0.bool("flag") } }?.message
        == "column “flag” holds INTEGER where INTEGER 0 or 1 was expected")
  }

  @Test func `NaN is refused instead of becoming NULL`() throws {
    let connection = try Connection.open(.memory)
    #expect(
      errorText { try connection.execute("SELECT :x", [Double.nan]) }
        == "SQLite: parameter :x is not a number (NaN) – while executing: SELECT :x")
  }

  @Test(arguments: [("0000", DateText.Precision.year), ("2016", .year), ("2016-12", .month), ("2016-02-29", .day), ("2000-02-29", .day)])
  func `a calendar date keeps its text and tells its precision`(text: String, precision: DateText.Precision) throws {
    #expect(try DateText(text).text == text)
    #expect(try DateText(text).precision == precision)
  }

  @Test(arguments: [
    "", "16", "20161", "2016-", "2016-1", "2016-13", "2016-00", "2016-12-", "2016-12-1", "2016-12-32", "2016-12-00", "2015-02-29",
    "1900-02-29", "2016-04-31", "2016-12-01 ", "2016-12-01T00:00", "+016", "-016", "２０１６", "2016/12/01",
  ])
  func `what the calendar does not have is no date`(text: String) {
    #expect(errorText { _ = try DateText(text) } == "SQLite: “\(text)” is not a calendar date; write YYYY, YYYY-MM or YYYY-MM-DD")
  }
}
