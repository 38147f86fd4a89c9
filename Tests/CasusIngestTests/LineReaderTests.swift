import Testing

@testable import CasusIngest

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct LineReaderTests {
  /// The lines of a file with these bytes, `nil` for one that is too long.
  private func lines(_ bytes: [UInt8], limit: Int = 1000, stopAfter: Int = .max) throws -> [String?] {
    let path = FileManager.default.temporaryDirectory.path + "/casus-lines-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(filePath: path))
    let reader = try ByteReader.open(Input(path: path)).bytes
    var lines: [String?] = []
    while lines.count < stopAfter, let line = try reader.line(limit: limit) {
      switch line {
      case .bytes(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong: lines.append(nil)
      }
    }
    return lines
  }

  @Test func `Lines end at line feeds, and a last one needs none`() throws {
    #expect(try lines([]) == [])
    #expect(try lines(Array("a\n\nb\r\nc".utf8)) == ["a", "", "b\r", "c"])
    #expect(try lines(Array("a\n".utf8)) == ["a"])
    #expect(try lines(Array("\n".utf8)) == [""])
  }

  @Test func `A line over the limit is passed over whole, the next one read`() throws {
    #expect(try lines(Array("12345\n123456\n12345".utf8), limit: 5) == ["12345", nil, "12345"])
    let long = [UInt8](repeating: 0x78, count: 300_000)
    #expect(try lines(long + Array("\nb\n".utf8) + long, limit: 5) == [nil, "b", nil])
  }

  @Test func `Lines longer than a chunk and lines across chunks are whole`() throws {
    let sizes = [1, 65_535, 65_536, 65_537, 200_000, 0, 3]
    let text = sizes.map { String(repeating: "é", count: $0) }
    #expect(try lines(Array(text.joined(separator: "\n").utf8), limit: 1_000_000) == text)
  }

  @Test func `A folder and a device have no lines`() {
    #expect(throws: IngestError.isFolder(path: "/tmp")) { _ = try ByteReader.open(Input(path: "/tmp")) }
    #expect(throws: IngestError.notRegular(path: "/dev/zero", type: "device")) {
      _ = try ByteReader.open(Input(path: "/dev/zero"))
    }
  }
}
