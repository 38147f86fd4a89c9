// The rules that come with the program, and a user's own before or in place of them: whoever writes a rule wants it to win.

import CRules

extension RuleFile {
  /// The shipped rule files, by their paths.
  public static func shipped() -> [RuleFile] {
    (0..<crules_count()).map { index in
      let file = crules_file(index)
      return RuleFile(name: String(cString: file.name), bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
  }
}

extension RuleSet {
  /// The shipped rules.
  ///
  /// - Throws: ``RuleError`` when what is built in is damaged; a test reads it.
  public static func shipped() throws(RuleError) -> RuleSet { try RuleSet(RuleFile.shipped()) }

  /// These rules, then those of `others` whose names do not stand here.
  public func followed(by others: RuleSet) -> RuleSet {
    let names = Set(rules.map(\.name))
    return RuleSet(rules: rules + others.rules.filter { !names.contains($0.name) })
  }
}
