// What made a row: recorded with every run, so that old facts can be told from new ones.

import CTagger

/// The versions of the program, its rules and its weights.
public enum CasusVersion {
  /// The program's version.
  public static let program = "0.1.0"

  /// Names the rules that read articles. The rules are compiled into the program, so its version names them.
  public static let ruleset = "casus-\(program)"

  /// SHA-256 of the tagger's weights. Computed on each call: milliseconds, and only needed where articles are read.
  public static func models() -> String {
    Digests.sha256(Array(UnsafeRawBufferPointer(start: casus_tagger_weights(), count: casus_tagger_weights_length())))
  }
}
