import CasusIngest
import CasusPipeline
import Foundation
import Testing

@Suite struct ArticleQueueTests {
  /// The queue over files of a folder, each article as one text; a name that `files` lacks is an input that is not there.
  private func queue(_ files: [String: String], _ names: [String], form: InputForm? = nil, stopAfter: Int = .max) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.path + "/casus-queue-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name)) }
    var queue = ArticleQueue(
      InputList(names.map { .success(Input(path: folder + "/" + $0)) }), form: form, limits: IngestLimits(maximumBytes: 20))
    var articles: [String] = []
    while articles.count < stopAfter, let article = queue.next() {
      let text =
        switch article.content {
        case .article(_, let bytes): "\(article.place): \(String(decoding: bytes, as: UTF8.self))"
        case .line(.bytes(let bytes), _): "\(article.place): \(String(decoding: bytes, as: UTF8.self))"
        case .line(.tooLong, _): "\(article.place): too long"
        case .failure(let error): error.description
        }
      articles.append(text.replacingOccurrences(of: folder + "/", with: ""))
    }
    return articles
  }

  @Test func `Texts and lines come in the order of the inputs, faults in their place, blank lines not at all`() throws {
    let files = [
      "a.txt": "A", "b.JSONL": "{1}\n \r\n\n" + String(repeating: "x", count: 21) + "\n{2}", "c.txt": String(repeating: "x", count: 21),
    ]
    #expect(
      try queue(files, ["a.txt", "none.jsonl", "b.JSONL", "c.txt", "a.txt"]) == [
        "a.txt: A", "none.jsonl: no such file or folder; check the path", "b.JSONL, line 1: {1}", "b.JSONL, line 4: too long",
        "b.JSONL, line 5: {2}",
        "c.txt: too large: 21 bytes, the limit is 20; allow it with --max-size 21", "a.txt: A",
      ])
  }

  @Test func `A form that is given holds for every input`() throws {
    let files = ["a.txt": "1\n2", "b.jsonl": "3\n4"]
    #expect(
      try queue(files, ["a.txt", "b.jsonl"], form: .jsonl) == [
        "a.txt, line 1: 1", "a.txt, line 2: 2", "b.jsonl, line 1: 3", "b.jsonl, line 2: 4",
      ])
    #expect(try queue(files, ["a.txt", "b.jsonl"], form: .text) == ["a.txt: 1\n2", "b.jsonl: 3\n4"])
  }

  @Test func `Nothing is given once it should stop`() throws {
    var queue = ArticleQueue(InputList([.success(Input(path: "-"))]), shouldStop: { true })
    #expect(queue.next() == nil)
  }
}
