import CasusExtract
import CasusIngest
import CasusModel
import CasusPipeline
import CasusQuery
import CasusStore
import Foundation
import SQLite
import Synchronization
import Testing

@Suite struct IngestorTests {
  private struct Opened: Error {}

  /// A folder with these files, gone after `body`.
  private func withFolder<Result>(_ files: [String: String], _ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.path + "/casus-pipeline-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files {
      let file = URL(fileURLWithPath: folder + "/" + name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try body(folder)
  }

  private func open(_ folder: String) throws -> KnowledgeBase {
    try .open(writing: folder + "/k.db", appliedAt: "2026-01-01T00:00:00Z", digest: Digests.sha256)
  }

  private let time = "2026-01-02T03:04:05Z"

  /// Reads paths into the folder's knowledge base.
  private func ingest(
    _ paths: [String], in folder: String, jobs: Int = 2, given: GivenMetadata = GivenMetadata(), form: InputForm? = nil,
    limits: IngestLimits = IngestLimits(), shouldStop: @escaping @Sendable () -> Bool = { false },
    report: (IngestedArticle) -> Void = { _ in }, progress: (IngestProgress) -> Void = { _ in }
  ) throws -> IngestSummary {
    let time = time
    return try Ingestor(limits: limits, given: given, rules: try RuleSet.shipped(), now: { time }).ingest(
      DocumentReader(limits: limits).inputs(paths), form: form, jobs: jobs, base: IngestBase(folder + "/k.db", now: { time }),
      shouldStop: shouldStop, report: report, progress: progress)
  }

  private let article = "The Hazzm Movement joined the Levant Front on Thursday, the group said.\n"

  @Test func `Articles are reported in order, a bad one among them, and the good ones are stored`() throws {
    try withFolder(["in/a.txt": article, "in/b.txt": " ", "in/c.txt": article + "More.\n"]) { folder in
      var reports: [IngestedArticle] = []
      var left: [Int] = []
      let summary = try ingest(
        [folder + "/in"], in: folder, given: GivenMetadata(published: TimeValue("2015-01-31")), report: { reports.append($0) },
        progress: { left.append($0.inputsLeft) })
      #expect(reports.map { URL(fileURLWithPath: $0.path).lastPathComponent } == ["a.txt", "b.txt", "c.txt"])
      #expect(reports[1].outcome == .failed("\(folder)/in/b.txt: the text is empty; nothing to read"))
      #expect(summary.stored == 2 && summary.failed == 1 && summary.known == 0 && summary.affiliations >= 2)
      #expect(left == left.sorted(by: >) && left.last == 0)
      let base = try open(folder)
      #expect(try base.documents(DocumentQuery()).rows.rows.count == 2)
      let runs = try base.sql("SELECT started_at, finished_at, casus_version, length(models) FROM ingest_run").rows.rows
      #expect(runs == [[.text(time), .text(time), .text(CasusVersion.program), .integer(64)]])
    }
  }

  @Test func `An article that is known is not read again and changes nothing`() throws {
    try withFolder(["a.txt": article]) { folder in
      _ = try ingest([folder + "/a.txt"], in: folder)
      var outcomes: [IngestedArticle.Outcome] = []
      let summary = try ingest(
        [folder + "/a.txt"], in: folder, given: GivenMetadata(title: "Other"), report: { outcomes.append($0.outcome) })
      #expect(summary.known == 1 && summary.stored == 0)
      guard case .known(let id) = outcomes.first else { throw Opened() }
      #expect(id.hasPrefix("doc-"))
      #expect(try open(folder).documents(DocumentQuery()).rows.rows.count == 1)
    }
  }

  @Test(arguments: [1, 4]) func `The same article several times in one run is stored once, under the first path`(_ jobs: Int) throws {
    try withFolder(["a.txt": article, "b.txt": article, "c.txt": article, "d.txt": article + "More.\n"]) { folder in
      var outcomes: [String] = []
      let summary = try ingest(
        [folder], in: folder, jobs: jobs,
        report: { article in
          if case .known(let id) = article.outcome { outcomes.append(id) }
        })
      #expect(summary.stored == 2 && summary.known == 2)
      #expect(outcomes.count == 2 && outcomes.allSatisfy { $0.hasPrefix("doc-") })
      let paths = try open(folder).sql("SELECT path FROM document ORDER BY path").rows.rows
      #expect(paths == [[.text(folder + "/a.txt")], [.text(folder + "/d.txt")]])
    }
  }

  @Test func `Any number of threads gives the same rows, numbers of rows included`() throws {
    let files = Dictionary(
      uniqueKeysWithValues: (0..<40).map { number in
        (
          "in/\(number).txt",
          "Group \(number % 7) joined the Levant Front on Thursday, Ahrar \(number % 5) said.\n\nReport \(number % 35).\n"
        )
      })
    try withFolder(files) { folder in
      let dumps = try [1, 2, 7].map { jobs in
        let file = folder + "/\(jobs)"
        try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: true)
        _ = try ingest([folder + "/in"], in: file, jobs: jobs, given: GivenMetadata(published: TimeValue("2015-01-31")))
        let base = try open(file)
        return try [
          "document", "name", "spelling", "actor", "document_actor", "affiliation", "event", "claim", "evidence", "document_band",
        ]
        .map { try base.sql("SELECT * FROM \($0) ORDER BY 1, 2").rows.rows }
      }
      #expect(dumps[0][0].count == 35 && !dumps[0][5].isEmpty)
      #expect(dumps[1] == dumps[0])
      #expect(dumps[2] == dumps[0])
    }
  }

  @Test func `Lines of JSON are articles, their keys that are not read are told, and a bad line is set aside`() throws {
    let lines = #"{"text": "The Hazzm Movement joined the Levant Front.", "published": "2015-01-31", "score": 1}"# + "\n{\"id\": 2}\n"
    try withFolder(["a.jsonl": lines]) { folder in
      var reports: [IngestedArticle] = []
      let summary = try ingest([folder + "/a.jsonl"], in: folder, report: { reports.append($0) })
      #expect(summary.stored == 1 && summary.failed == 1)
      #expect(reports.map(\.path) == ["\(folder)/a.jsonl, line 1", "\(folder)/a.jsonl, line 2"])
      #expect(reports[0].unknownKeys == ["score"] && !reports[0].isUndated)
      #expect(reports[1].outcome == .failed("\(folder)/a.jsonl, line 2: no \"text\"; give the article's text there"))
    }
  }

  @Test func `What could not be read is listed until it can be, from there or from elsewhere`() throws {
    try withFolder(["a.txt": article, "b.txt": " ", "long.txt": article + "More.\n", "c.jsonl": "{\"text\": null}\n"]) { folder in
      func failed() throws -> [String] {
        try open(folder).failedInputs(limit: nil).rows.rows.map { row in
          "\(row[0]), \(row[1]), \(row[2])".replacing(folder + "/", with: "")
        }
      }
      let limits = IngestLimits(maximumTextBytes: article.utf8.count)
      let summary = try ingest([folder, folder + "/c.jsonl", folder + "/none.txt"], in: folder, limits: limits)
      #expect(summary.stored == 1 && summary.failed == 4)
      let list = try failed()
      #expect(list.count == 3)
      #expect(list[0].contains("b.txt: the text is empty; nothing to read") && list[0].contains(time))
      #expect(list[1].contains("c.jsonl, line 1: no"))
      let bytes = article.utf8.count
      #expect(
        list[2].contains(
          "long.txt: too long for an article: \(bytes + 6) bytes of text, the limit is \(bytes); split it, or allow it with --max-size "
            + "\(bytes + 6)"))
      // The bytes of the long one from elsewhere; the empty one in its place; the line as it was.
      try Data((article + "More.\n").utf8).write(to: URL(fileURLWithPath: folder + "/other.txt"))
      try Data((article + "Less.\n").utf8).write(to: URL(fileURLWithPath: folder + "/b.txt"))
      _ = try ingest([folder + "/other.txt", folder + "/b.txt", folder + "/c.jsonl"], in: folder)
      #expect(try failed().map { $0.contains("c.jsonl") } == [true])
    }
  }

  @Test func `The knowledge base is not made when nothing can be read, and failures go into one that is there`() throws {
    try withFolder(["in/a.txt": "", "b.txt": article]) { folder in
      let summary = try ingest([folder + "/in", folder + "/none.txt"], in: folder)
      #expect(summary.failed == 2 && summary.stored == 0)
      #expect(!FileManager.default.fileExists(atPath: folder + "/k.db"))
      _ = try ingest([folder + "/b.txt"], in: folder)
      _ = try ingest([folder + "/in"], in: folder)
      #expect(try open(folder).failedInputs(limit: nil).rows.rows.count == 1)
      #expect(!FileManager.default.fileExists(atPath: folder + "/k.db-wal"))
    }
  }

  @Test func `A run that is stopped stores what is at hand, says so, and the next goes on`() throws {
    try withFolder(Dictionary(uniqueKeysWithValues: (0..<60).map { ("in/\($0).txt", "\(article)Number \($0).\n") })) { folder in
      let asked = Mutex(0)
      let stop: @Sendable () -> Bool = {
        asked.withLock { count in
          count += 1
          return count > 40
        }
      }
      let summary = try ingest([folder + "/in"], in: folder, shouldStop: stop)
      #expect(summary.isStopped && (1..<60).contains(summary.stored))
      #expect(try open(folder).documents(DocumentQuery()).rows.rows.count == summary.stored)
      let rest = try ingest([folder + "/in"], in: folder)
      #expect(!rest.isStopped && rest.known == summary.stored && rest.stored == 60 - summary.stored)
    }
  }

  @Test func `A knowledge base that cannot be opened ends the run with its error`() throws {
    try withFolder(["in/a.txt": article, "in/b.txt": article + "More.\n", "k.db": String(repeating: "no database", count: 100)]) { folder in
      _ = #expect(throws: SQLiteError.self) { try ingest([folder + "/in"], in: folder) }
    }
  }

  @Test func `A missing date is a warning that names the input`() throws {
    try withFolder(["a.txt": article]) { folder in
      var warnings: [String] = []
      _ = try ingest([folder], in: folder, report: { warnings += $0.warnings })
      #expect(warnings == ["\(folder)/a.txt: no publication date; words such as “on Thursday” stay without a date"])
    }
  }

  @Test func `What is given wins over the manifest, and that over the text`() throws {
    let files = [
      "a.txt": "Title\n\nBy Ann Lee\n\n" + article, "manifest.csv": "file,author,publisher,published\na.txt,Bo Day,Wire,2015-01-31\n",
    ]
    try withFolder(files) { folder in
      let reader = DocumentReader(given: GivenMetadata(publisher: "Given"))
      let input = try #require(try reader.inputs([folder]).first { _ in true }?.get())
      let document = try reader.document(input).document
      #expect(document.author?.value == "Bo Day" && document.publisher?.value == "Given")
      #expect(document.published?.value == TimeValue("2015-01-31") && document.origin.sha256.count == 64)
    }
  }
}
