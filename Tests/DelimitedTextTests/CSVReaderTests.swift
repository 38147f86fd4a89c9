// The reader takes every RFC 4180 file, and says of every other one where it goes wrong.

import DelimitedText
import Testing

struct CSVReaderTests {
  private func texts(_ csv: String) throws -> [[String]] {
    try CSVReader.records(csv).map(\.texts)
  }

  private func error(_ csv: String, limits: CSVReader.Limits = .init()) -> String? {
    do throws(CSVError) {
      _ = try CSVReader.records(csv, limits: limits)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("CRLF, LF and CR all end a record", arguments: ["\r\n", "\n", "\r"])
  func lineEnds(end: String) throws {
    #expect(try texts("a,b\(end)1,2\(end)3,4") == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(try texts("a,b\(end)1,2\(end)") == [["a", "b"], ["1", "2"]])
  }

  @Test func `Quoted fields hold commas, doubled quotes and line breaks as they are`() throws {
    #expect(try texts("\"a,b\",\"say \"\"no\"\"\",\"1\r\n2\n3\r4\"\r\n") == [["a,b", "say \"no\"", "1\r\n2\n3\r4"]])
    #expect(Array(try texts("\"1\r\n2\"")[0][0].utf8) == Array("1\r\n2".utf8))
  }

  @Test func `A byte order mark at the start is not part of the first name`() throws {
    #expect(try texts("\u{FEFF}name,kind\r\n")[0] == ["name", "kind"])
    #expect(try texts("\u{FEFF}\"name\"\r\n")[0] == ["name"])
  }

  @Test func `Empty bare and empty quoted fields are told apart`() throws {
    let fields = try CSVReader.records(",\"\"\r\n")[0].fields
    #expect(fields.map(\.text) == ["", ""])
    #expect(fields.map(\.isQuoted) == [false, true])
  }

  @Test func `Empty lines are skipped, but are records where there is one column`() throws {
    #expect(try texts("\na,b\n\n\n1,2\n\n") == [["a", "b"], ["1", "2"]])
    #expect(try texts("a\n\n1\n") == [["a"], [""], ["1"]])
  }

  @Test func `A file without a byte has no records`() throws {
    #expect(try texts("").isEmpty)
    #expect(try texts("\u{FEFF}\r\n").isEmpty)
  }

  @Test func `Positions count physical lines and code points`() throws {
    let record = try CSVReader.records("a,b\r\n\"جبهة\r\nx\",é\r\n")[1]
    #expect(record.line == 2)
    #expect(record.fields[1].position == TextPosition(line: 3, column: 4))
  }

  @Test func `An open quote is reported where it begins`() {
    #expect(
      error("name,kind\n\"الجبهة\",\"group\nx,y\n")
        == "line 2, column 10: the quoted field that begins here is never closed; end it with \" and write each \" inside it as \"\"")
  }

  @Test func `A quote inside a bare field is refused`() {
    #expect(
      error("name\nsay \"no\"\n")
        == "line 2, column 5: a \" inside a field that is not quoted; put the whole field in quotes and write each \" inside it as \"\"")
  }

  @Test func `Text after a closing quote is refused`() {
    #expect(
      error("\"a\"b,c\n")
        == "line 1, column 4: expected a comma or the end of the line after the closing quote; write a \" inside a quoted field as \"\"")
  }

  @Test func `A record of another length names both numbers and the place`() {
    #expect(error("a,b,c\n1,2\n") == "line 2, column 4: expected 3 fields as in the first record, found 2")
    #expect(error("a,b\n1,2,3,4\n") == "line 2, column 5: expected 2 fields as in the first record, found 4")
    #expect(error("a\n1,2\n") == "line 2, column 3: expected 1 field as in the first record, found 2")
  }

  @Test func `Fields and records beyond the limits are refused`() {
    let limits = CSVReader.Limits(fieldBytes: 4, fields: 2)
    #expect(error("abcd,\"ef\"\"g\"\n", limits: limits) == nil)
    let tooLong = "the field that begins here is longer than 4 bytes; is a closing quote missing?"
    #expect(error("a,abcde\n", limits: limits) == "line 1, column 3: \(tooLong)")
    #expect(error("a,\"abcde\"\n", limits: limits) == "line 1, column 3: \(tooLong)")
    #expect(error("a,b,c\n", limits: limits) == "line 1, column 5: more than 2 fields in one record; is this file separated by commas?")
  }

  @Test func `Bytes that are not UTF-8 are refused, not replaced`() {
    var reader = CSVReader(Array("a,".utf8) + [0xE9, 0x0A])
    #expect {
      try reader.next()
    } throws: { error in
      "\(error)" == "line 1, column 3: the field that begins here is not UTF-8; save the file as UTF-8"
    }
  }

  @Test func `A replacement character that is really in the file is kept`() throws {
    #expect(try texts("a\u{FFFD},b\n") == [["a\u{FFFD}", "b"]])
  }
}
