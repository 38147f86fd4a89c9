// What made a row: recorded with every run, so that old facts can be told from new ones.

import CBoundaries
import CEncoder
import CasusExtract

/// The versions of the program, its rules and its weights.
public enum CasusVersion {
  /// The program's version.
  public static let program = "0.1.0"

  /// Names the rules that read articles: the program's version and the first twelve digits of a SHA-256 over it and all that decides what the
  /// rules read (`RuleSet.canonicalText`). The version stands for what is read without a rule.
  public static func ruleset(_ rules: RuleSet) -> String {
    "\(program)-\(Digests.sha256(Array("\(program)\n\(rules.canonicalText)".utf8)).prefix(12))"
  }

  /// SHA-256 of the weights of the language engine. Computed on each call: milliseconds, and only needed where articles are read.
  public static func models() -> String {
    let encoder = UnsafeRawBufferPointer(start: casus_encoder_weights(), count: casus_encoder_weights_length())
    let boundaries = UnsafeRawBufferPointer(start: casus_boundary_weights(), count: casus_boundary_weights_length())
    return Digests.sha256(Array(encoder) + Array(boundaries))
  }
}
