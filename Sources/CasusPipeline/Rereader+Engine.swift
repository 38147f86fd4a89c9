// Stored articles → facts, by the present version. The language engine is loaded no sooner than the first document that has to be read.

import CasusExtract
import CasusModel
import CasusStore

extension Rereader {
  /// Reads stored documents again with the present program, weights and rules.
  ///
  /// - Parameters:
  ///   - rules: the rules to read by, in the order in which they are tried.
  ///   - now: the time to record, ISO 8601.
  public init(rules: RuleSet, now: @escaping () -> String) {
    let run = IngestRun(
      startedAt: now(), casusVersion: CasusVersion.program, ruleset: CasusVersion.ruleset(rules), models: CasusVersion.models())
    var reader: ArticleReader?
    self.init(run: run, now: now) { documents in
      let engine = try reader ?? ArticleReader(rules: rules)
      reader = engine
      return documents.map { engine.read($0) }
    }
  }
}
