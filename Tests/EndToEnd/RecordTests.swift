import CasusIngest
import CasusModel
import CasusOutput
import CasusPipeline
import Foundation
import Testing

@Suite("Records of the sample articles")
struct RecordTests {
  @Test("what is read from each, written as a record and read back, is the same")
  func roundTrip() throws {
    let reader = try shippedReader.get()
    let folder = packageFolder.appending(path: "SampleData/articles").path
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names.count > 10)
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
      let given = GivenMetadata(publisher: "Wire", published: TimeValue("2016-12-02"), url: "https://example.org/\(name)")
      let document = try PlainTextReader().document(
        bytes: bytes, path: name, metadata: given, sha256: Digests.sha256(bytes), limits: IngestLimits()
      ).document
      let article = reader.readArticle(document)
      let versions = ExtractionRecord.Versions(casus: "1", ruleset: "r", models: "m")
      let line = ExtractionRecord(id: .null, versions: versions, outcome: .read(article.facts, article.annotation)).line
      guard case .read(let facts) = try ExtractionRecordLine(Array(line.utf8), digest: Digests.sha256).outcome else {
        Issue.record("\(name) is not read back")
        continue
      }
      #expect(facts.document == article.facts.document && facts.actors == article.facts.actors, "\(name)")
      #expect(facts.affiliations == article.facts.affiliations && facts.events == article.facts.events, "\(name)")
      #expect(facts.claims == article.facts.claims, "\(name)")
    }
  }
}
