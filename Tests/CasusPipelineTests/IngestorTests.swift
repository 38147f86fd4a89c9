import CasusExtract
import CasusIngest
import CasusModel
import CasusPipeline
import CasusQuery
import CasusStore
import Foundation
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

  private func ingestor(_ given: GivenMetadata = GivenMetadata()) throws -> Ingestor {
    Ingestor(documents: DocumentReader(given: given), rules: try RuleSet.shipped(), now: { "2026-01-02T03:04:05Z" })
  }

  private let article = "The Hazzm Movement joined the Levant Front on Thursday, the group said.\n"

  @Test func `Articles are reported in order, a bad one among them, and the good ones are stored`() throws {
    try withFolder(["in/a.txt": article, "in/b.txt": " ", "in/c.txt": article + "More.\n"]) { folder in
      let given = GivenMetadata(published: TimeValue("2015-01-31"))
      var reports: [IngestedArticle] = []
      var started: [Int] = []
      let summary = try ingestor(given).ingest(
        DocumentReader().inputs([folder + "/in"]), open: { try open(folder) }, starting: { number, _ in started.append(number) },
        report: { reports.append($0) })
      #expect(started == [0, 1, 2])
      #expect(reports.map { URL(fileURLWithPath: $0.path).lastPathComponent } == ["a.txt", "b.txt", "c.txt"])
      #expect(reports[1].outcome == .failed("\(folder)/in/b.txt: the text is empty; nothing to read"))
      #expect(summary.stored == 2 && summary.failed == 1 && summary.known == 0 && summary.affiliations >= 2)
      let base = try open(folder)
      #expect(try base.documents(DocumentQuery()).rows.rows.count == 2)
      let runs = try base.sql("SELECT started_at, finished_at, casus_version, length(models) FROM ingest_run").rows.rows
      #expect(runs == [[.text("2026-01-02T03:04:05Z"), .text("2026-01-02T03:04:05Z"), .text(CasusVersion.program), .integer(64)]])
    }
  }

  @Test func `An article that is known is not read again and changes nothing`() throws {
    try withFolder(["a.txt": article]) { folder in
      let inputs = DocumentReader().inputs([folder + "/a.txt"])
      _ = try ingestor().ingest(inputs, open: { try open(folder) }, report: { _ in })
      var outcomes: [IngestedArticle.Outcome] = []
      let summary = try ingestor(GivenMetadata(title: "Other")).ingest(
        inputs, open: { try open(folder) }, report: { outcomes.append($0.outcome) })
      #expect(summary.known == 1 && summary.stored == 0)
      guard case .known(let id) = outcomes.first else { throw Opened() }
      #expect(id.hasPrefix("doc-"))
      #expect(try open(folder).documents(DocumentQuery()).rows.rows.count == 1)
    }
  }

  @Test func `The same article twice in one run is stored once`() throws {
    try withFolder(["a.txt": article, "b.txt": article]) { folder in
      let summary = try ingestor().ingest(DocumentReader().inputs([folder]), open: { try open(folder) }, report: { _ in })
      #expect(summary.stored == 1 && summary.known == 1)
    }
  }

  @Test func `The knowledge base is not opened when nothing can be read`() throws {
    try withFolder(["a.txt": ""]) { folder in
      let summary = try ingestor().ingest(
        DocumentReader().inputs([folder, folder + "/none.txt"]), open: { throw Opened() }, report: { _ in })
      #expect(summary.failed == 2 && summary.stored == 0)
    }
  }

  @Test func `A run that is stopped keeps what is done and says so`() throws {
    try withFolder(["a.txt": article, "b.txt": article + "More.\n"]) { folder in
      var done = 0
      let summary = try ingestor().ingest(
        DocumentReader().inputs([folder]), open: { try open(folder) }, shouldStop: { done > 0 }, report: { _ in done += 1 })
      #expect(summary.isStopped && summary.stored == 1)
      #expect(try open(folder).documents(DocumentQuery()).rows.rows.count == 1)
    }
  }

  @Test func `A missing date is a warning that names the input`() throws {
    try withFolder(["a.txt": article]) { folder in
      var warnings: [String] = []
      _ = try ingestor().ingest(DocumentReader().inputs([folder]), open: { try open(folder) }, report: { warnings += $0.warnings })
      #expect(warnings == ["\(folder)/a.txt: no publication date; words such as “on Thursday” stay without a date"])
    }
  }

  @Test func `What is given wins over the manifest, and that over the text`() throws {
    let files = [
      "a.txt": "Title\n\nBy Ann Lee\n\n" + article, "manifest.csv": "file,author,publisher,published\na.txt,Bo Day,Wire,2015-01-31\n",
    ]
    try withFolder(files) { folder in
      let reader = DocumentReader(given: GivenMetadata(publisher: "Given"))
      let input = try #require(try reader.inputs([folder]).first?.get())
      let document = try reader.document(input).document
      #expect(document.author?.value == "Bo Day" && document.publisher?.value == "Given")
      #expect(document.published?.value == TimeValue("2015-01-31") && document.origin.sha256.count == 64)
    }
  }
}
