// Archives are made byte by byte where a test wants them broken; nothing is packed but by "stored" and by gzip's stored blocks.

import Testing

@testable import CasusIngest

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file of a test.
struct TestFile {
  let name: String
  let bytes: [UInt8]

  init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
}

/// What a queue gives for one file: `place | form | text`, `place | line | text`, or the message of a failure.
func queued(
  _ file: TestFile, form: InputForm? = nil, fields: [String] = [], limits: IngestLimits = IngestLimits()
) throws -> [String] {
  try articles(file, form: form, fields: fields, limits: limits).map { article in
    switch article.content {
    case .article(let form, let bytes): "\(article.place) | \(form) | \(String(decoding: bytes, as: UTF8.self))"
    case .line(.bytes(let bytes), _): "\(article.place) | line | \(String(decoding: bytes, as: UTF8.self))"
    case .line(.tooLong, _): "\(article.place) | too long"
    case .failure(let error): error.description
    }
  }
}

/// The articles of one file, their places without its folder.
func articles(
  _ file: TestFile, form: InputForm? = nil, fields: [String] = [], limits: IngestLimits = IngestLimits()
) throws -> [QueuedArticle] {
  let folder = FileManager.default.temporaryDirectory.path + "/casus-boxes-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  let path = folder + "/" + file.name
  try Data(file.bytes).write(to: URL(filePath: path))
  var queue = ArticleQueue(InputList([.success(Input(path: path))]), form: form, fields: try FieldMapping(fields), limits: limits)
  var articles: [QueuedArticle] = []
  while let article = queue.next() { articles.append(article.renamed(folder + "/")) }
  return articles
}

extension QueuedArticle {
  fileprivate func renamed(_ prefix: String) -> QueuedArticle {
    var content = content
    if case .failure(let error) = content {
      switch error {
      case .faulty(let path, let problem): content = .failure(.faulty(path: path.replacing(prefix, with: ""), problem: problem))
      case .tooLarge(let path, let size, let limit):
        content = .failure(.tooLarge(path: path.replacing(prefix, with: ""), size: size, limit: limit))
      default: break
      }
    }
    return QueuedArticle(
      place: place.replacing(prefix, with: ""), id: id, metadata: metadata, content: content,
      warnings: warnings.map { $0.replacing(prefix, with: "") }, unknownKeys: unknownKeys)
  }
}

/// CRC-32 (ISO 3309).
private func checksum(_ bytes: [UInt8]) -> UInt32 {
  var crc: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    crc ^= UInt32(byte)
    for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
  }
  return ~crc
}

private func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }

/// One member of gzip, its data stored.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]
  var rest = bytes[...]
  repeat {
    let block = rest.prefix(65_535)
    rest = rest.dropFirst(block.count)
    packed += [rest.isEmpty ? 1 : 0] + little(block.count, 2) + little(~block.count, 2) + block
  } while !rest.isEmpty
  return packed + little(Int(checksum(bytes)), 4) + little(bytes.count, 4)
}

/// Zeros, packed by zstd (RFC 8878): four bytes for each 128 KiB.
func zstdOfZeros(megabytes: Int) -> [UInt8] {
  var packed: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x38]
  for number in 1...(megabytes * 8) {
    // Last_Block, then the type "one byte, repeated", then the size.
    packed += little((number == megabytes * 8 ? 1 : 0) | 1 << 1 | 128 * 1024 << 3, 3) + [0]
  }
  return packed
}

/// A ZIP archive of stored entries, with its directory.
func zip(_ files: [TestFile]) -> [UInt8] {
  var body: [UInt8] = []
  var directory: [UInt8] = []
  for file in files {
    let name = Array(file.name.utf8)
    let common =
      little(20, 2) + little(0x800, 2) + little(0, 2) + little(0, 4) + little(Int(checksum(file.bytes)), 4) + little(file.bytes.count, 4)
      + little(file.bytes.count, 4) + little(name.count, 2) + little(0, 2)
    directory += [0x50, 0x4B, 1, 2] + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4)
    directory += little(body.count, 4) + name
    body += [0x50, 0x4B, 3, 4] + common + name + file.bytes
  }
  return body + directory + [0x50, 0x4B, 5, 6] + little(0, 4) + little(files.count, 2) + little(files.count, 2)
    + little(directory.count, 4) + little(body.count, 4) + little(0, 2)
}
