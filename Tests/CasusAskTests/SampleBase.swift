// The sample articles and their registry, read once for all tests, as `make demo` reads them; and one reader of questions.

import CasusAsk
import CasusExtract
import CasusIngest
import CasusPipeline
import CasusStore
import Foundation

enum SampleBase {
  static let package = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The knowledge base in a file; a test fails by the error it throws.
  static let path: Result<String, any Error> = Result { try make() }
  /// The reader; its weights are loaded once.
  static let reader: Result<QuestionReader, any Error> = Result { try QuestionReader(rules: .shipped()) }

  static func open() throws -> KnowledgeBase { try .open(reading: path.get(), digest: Digests.sha256) }

  static func answer(_ text: String) throws -> (read: ReadQuestion, answer: Answer) {
    let base = try open()
    let read = try reader.get().read(text, in: base)
    return (read, try base.answer(read))
  }

  private static func make() throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/casus-ask-\(UUID().uuidString).db"
    let time = "2026-01-01T00:00:00Z"
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: package + "/SampleData/actors.csv")))
    let registry = try RegistryFile(bytes: bytes, path: "actors.csv", limits: IngestLimits())
    do {
      let base = try KnowledgeBase.open(writing: path, appliedAt: time, digest: Digests.sha256)
      _ = try base.importRegistry(registry.rows, recordedAt: time)
    }
    let documents = DocumentReader()
    var inputs: [Result<Input, IngestError>] = []
    for input in documents.inputs([package + "/SampleData"]) {
      // The notes beside the articles are no articles.
      guard case .success(let input) = input, input.path.contains("/articles/") || input.path.hasPrefix("articles/") else { continue }
      inputs.append(.success(input))
    }
    _ = try Ingestor(rules: .shipped(), now: { time }).ingest(
      InputList(inputs), base: IngestBase(path, now: { time }), report: { _ in })
    return path
  }
}
