// The one place where the engine that is measured is connected.

import CasusAnnotate
import CasusEvaluate

extension Engine {
  /// The engine of this build.
  ///
  /// - Parameter path: the instructions to use.
  /// - Throws: an error of the engine when what is built in is damaged.
  static func shipped(path: KernelPath = .best) throws -> Engine {
    let annotator = try Annotator(path: path)
    return Engine(
      annotate: { annotator.annotate($0) }, annotateWords: { annotator.annotate(words: $0) },
      annotateTimed: { annotator.annotate($0, measuring: &$1) }, kernel: path.rawValue)
  }
}

extension Stages: StageClock {}
