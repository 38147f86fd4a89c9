import CasusModel
import CasusPipeline

@testable import CasusIngest

extension FuzzTarget {
  /// A web page: a sound document, or a refusal.
  static let page = FuzzTarget("page", seeds: ["Tests/Fuzz/Seeds/page.html"]) { bytes in
    let read = try PageReader().document(
      bytes: bytes, path: "-", metadata: GivenMetadata(), sha256: String(repeating: "0", count: 64), limits: IngestLimits())
    Soundness.check(read.document)
  }

  /// Whatever holds articles – an archive, a crawl, a feed, a table, a mailbox –: sound documents or refusals, not too many of them.
  static let container = FuzzTarget("container", seeds: ["Tests/Fuzz/Seeds/*"]) { bytes in
    try container(bytes, form: nil)
    for form in [InputForm.csv, .mbox, .eml, .feed, .warc] { try? container(bytes, form: form) }
  }

  private static func container(_ bytes: [UInt8], form: InputForm?) throws {
    let limits = IngestLimits(maximumBytes: 1 << 20)
    let opener = ContainerOpener(limits: limits, fields: FieldMapping())
    let documents = ArticleDocuments(limits: limits)
    var open = [
      try opener.open(
        ContainedFile(
          name: "x", place: "x", metadata: GivenMetadata(), form: form, isFound: false, size: bytes.count, bytes: ByteReader(bytes)))
    ]
    var parts = 0
    while let last = open.last {
      parts += 1
      require(parts < 100_000, "no end of parts")
      do {
        switch try last.next() {
        case nil: open.removeLast()
        case .article(let article)?:
          if case .success(let read) = documents.document(of: article).result { Soundness.check(read.document) }
        case .file(let file)?: open.append(try opener.open(file))
        }
      } catch {
        require(!"\(error)".isEmpty, "an error without words")
        open.removeLast()
      }
    }
  }
}
