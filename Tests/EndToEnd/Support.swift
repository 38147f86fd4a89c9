import CasusIngest
import CasusModel
import CasusPipeline
import Foundation

/// The package's own folder.
let packageFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// Development data beside the checkout, named by CASUS_SHARED or found next to it; nil for users, who have none.
let sharedFolder: URL? = {
  let named = ProcessInfo.processInfo.environment["CASUS_SHARED"].map { URL(filePath: $0) }
  let folder = named ?? packageFolder.deletingLastPathComponent().appending(path: "shared")
  return FileManager.default.fileExists(atPath: folder.appending(path: "seed/article.txt").path) ? folder : nil
}()

/// The engine, loaded once for all tests.
let shippedReader = Result { try ArticleReader() }

/// Reads one file to facts, as the command line does.
func facts(of file: URL, published: String? = nil) throws -> ArticleFacts {
  let bytes = [UInt8](try Data(contentsOf: file))
  let document = try PlainTextReader().document(
    bytes: bytes, path: file.lastPathComponent, metadata: GivenMetadata(published: published.flatMap(TimeValue.init)),
    sha256: Digests.sha256(bytes), limits: IngestLimits()
  ).document
  return try shippedReader.get().read(document)
}

extension ArticleFacts {
  /// Every name of a participant: the actor's with its aliases, else the words.
  func names(_ participant: Participant?) -> Set<String> {
    guard let participant else { return [] }
    guard let index = participant.actor else { return [NameFold.fold(participant.text)] }
    return Set(([actors[index].name] + actors[index].aliases.map(\.name)).map(NameFold.fold))
  }

  /// `relation(member, group) status` with any of the given names.
  func states(_ relation: Relation, _ member: String?, _ group: String, status: Set<FactStatus>, date: String? = nil) -> Bool {
    affiliations.contains { fact in
      fact.relation == relation && status.contains(fact.status)
        && (member.map { names(fact.member).contains(NameFold.fold($0)) } ?? (fact.member == nil))
        && names(fact.group).contains(NameFold.fold(group)) && (date == nil || fact.time.date?.description == date)
    }
  }
}
