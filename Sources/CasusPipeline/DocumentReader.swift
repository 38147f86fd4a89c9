// Input → Document: the bytes, their digest, and what the user states about them.

import CasusIngest

/// Reads inputs to documents.
public struct DocumentReader: Sendable {
  private let limits: IngestLimits
  private let documents: ArticleDocuments

  /// - Parameter given: stated for every input; it wins over manifests, and those over what the text shows.
  public init(limits: IngestLimits = IngestLimits(), given: GivenMetadata = GivenMetadata()) {
    self.limits = limits
    documents = ArticleDocuments(limits: limits, given: given)
  }

  /// What the paths stand for: files, standard input (`-`), and the readable files below folders with their `manifest.csv`.
  public func inputs(_ paths: [String]) -> InputList {
    Inputs(parseManifest: { try DelimitedTable($0).rows }, limits: limits).list(paths)
  }

  /// Some files of a folder, with what its manifest states about them now.
  public func inputs(_ files: [String], of folder: String) throws(IngestError) -> InputList {
    try Inputs(parseManifest: { try DelimitedTable($0).rows }, limits: limits).list(files, of: folder)
  }

  /// One document: the first that the input holds.
  ///
  /// - Parameter form: nil lets the first bytes and the name decide; standard input is text otherwise.
  public func document(_ input: Input, form: InputForm? = nil, fields: FieldMapping = FieldMapping()) throws(IngestError)
    -> IngestedDocument
  {
    var queue = ArticleQueue(InputList([.success(input)]), form: form, standardInput: .text, fields: fields, limits: limits)
    guard let article = queue.next() else { throw .empty(path: input.path) }
    let read = try documents.document(of: article).result.mapError(\.error).get()
    guard article.place != input.path, queue.next() != nil else { return read }
    let note = "\(article.place): the first of several articles; the others are not shown"
    return IngestedDocument(document: read.document, warnings: [note] + read.warnings)
  }
}
