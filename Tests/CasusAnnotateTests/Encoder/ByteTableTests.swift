import Testing

@testable import CasusAnnotate

@Suite struct ByteTableTests {
  @Test("Every key is found with its value and its kind, and no other")
  func find() {
    var table = ByteTable(capacity: 2000)
    for number in 0..<2000 { table.insert("key\(number)".utf8, kind: UInt8(number % 2), value: Int32(number)) }
    #expect(table.count == 2000)
    for number in 0..<2000 {
      let key = Array("key\(number)".utf8)
      #expect(table.value(of: key, kind: UInt8(number % 2)) == Int32(number))
      #expect(table.value(of: key, kind: UInt8(1 - number % 2)) == -1)
    }
    #expect(table.value(of: Array("key2000".utf8)) == -1)
    #expect(table.value(of: []) == -1)
  }

  @Test("A key that is there keeps its value; a full table takes no more")
  func refused() {
    var table = ByteTable(capacity: 8)
    let taken = [table.insert("a".utf8, value: 1), table.insert("a".utf8, value: 2), table.insert("b".utf8, value: -1)]
    #expect(taken == [true, false, false])
    #expect(table.value(of: [0x61]) == 1)
    for number in 0..<20 { table.insert("n\(number)".utf8, value: 0) }
    #expect(table.count == 8)
    #expect(table.value(of: Array("n19".utf8)) == -1)
  }
}
