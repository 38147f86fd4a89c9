// The way of the data, on one screen: bytes → Document → Annotation → Mentions → Facts. Each stage is a function from value to value.

import CasusAnnotate
import CasusExtract
import CasusModel
import CasusResolve

/// Reads articles: what a document states, with the sentences that say so.
public struct ArticleReader: Sendable {
  private let annotator: Annotator
  private let extractor: Extractor
  private let resolver = Resolver()

  /// Loads the language engine.
  ///
  /// - Parameter rules: the rules to read by, in the order in which they are tried.
  /// - Throws: an error of the engine when what is built in is damaged.
  public init(rules: RuleSet) throws {
    annotator = try Annotator()
    extractor = Extractor(rules: rules)
  }

  /// Loads the language engine with the shipped rules.
  ///
  /// - Throws: an error of the engine or the rules when what is built in is damaged.
  public init() throws { try self.init(rules: .shipped()) }

  /// The facts of one document.
  public func read(_ document: Document) -> ArticleFacts { readArticle(document).facts }

  /// The facts of one document, and what the language engine saw in it. One in another language than English is not read: no facts.
  public func readArticle(_ document: Document) -> ReadArticle {
    guard document.isRead else {
      let nothing = Annotation(document: document, tokens: [], sentences: [], entities: [], times: [])
      return ReadArticle(facts: resolver.facts(of: nothing, mentions: extractor.mentions(in: nothing)), annotation: nothing)
    }
    let annotation = annotator.annotate(document)
    let written = annotation.asWritten().withNamesInContext()
    let mentions = extractor.mentions(in: written)
    return ReadArticle(facts: resolver.facts(of: written, mentions: mentions), annotation: annotation)
  }
}

/// One article, read.
public struct ReadArticle: Sendable {
  /// What it states.
  public let facts: ArticleFacts
  /// Sentences, words, trees, names and times, words as Universal Dependencies parts them.
  public let annotation: Annotation
}
