// The way of the data, on one screen: bytes → Document → Annotation → Mentions → Facts. Each stage is a function from value to value.

import CasusAnnotate
import CasusExtract
import CasusModel
import CasusResolve

/// Reads articles: what a document states, with the sentences that say so.
public struct ArticleReader: Sendable {
  private let annotator: Annotator
  private let extractor = Extractor()
  private let resolver = Resolver()

  /// Loads the language engine.
  ///
  /// - Throws: an error of the engine when what is built in is damaged.
  public init() throws {
    annotator = try Annotator()
  }

  /// The facts of one document.
  public func read(_ document: Document) -> ArticleFacts {
    let annotation = annotator.annotate(document).asWritten()
    let mentions = extractor.mentions(in: annotation)
    return resolver.facts(of: annotation, mentions: mentions)
  }
}
