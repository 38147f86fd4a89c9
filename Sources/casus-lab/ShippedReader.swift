// The one place where reading that is measured is connected.

import CasusEvaluate
import CasusIngest
import CasusModel
import CasusPipeline

/// Reads articles as `casus extract` does.
struct ShippedReader {
  private let reader: ArticleReader

  /// - Throws: an error of the engine or the rules when what is built in is damaged.
  init() throws { reader = try ArticleReader() }

  /// What a document states, its regions given.
  func read(_ document: Document) -> ReadRecord { ReadRecord(reader.read(document)) }

  /// The main text of a web page; empty where it cannot be read.
  func mainText(_ page: [UInt8]) -> String {
    let read = try? PageReader().document(
      bytes: page, path: "-", metadata: GivenMetadata(), sha256: "", limits: IngestLimits(maximumBytes: page.count))
    return read?.document.text ?? ""
  }

  /// What the text of a file states, boilerplate and all.
  ///
  /// - Throws: ``EvaluationError`` when it is no text.
  func readFile(_ text: String, published: TimeValue?) throws(EvaluationError) -> ReadRecord {
    do throws(IngestError) {
      let document = try PlainTextReader().document(
        bytes: Array(text.utf8), path: "-", metadata: GivenMetadata(published: published), sha256: Digests.sha256(Array(text.utf8)),
        limits: IngestLimits()
      ).document
      return ReadRecord(reader.read(document))
    } catch {
      throw .malformed(path: error.path, line: 0, reason: error.description)
    }
  }
}
