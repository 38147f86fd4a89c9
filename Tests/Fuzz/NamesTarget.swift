import CasusModel

extension FuzzTarget {
  /// Names: folding is stable, keys are functions of the name.
  static let names = FuzzTarget("names", seeds: ["lines:Tests/Fuzz/Seeds/names.txt"], mostBytes: 256) { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let folded = NameFold.fold(text)
    require(NameFold.fold(folded) == folded, "“\(text)” folds to “\(folded)” and then to “\(NameFold.fold(folded))”")
    for sort in [NameKeys.Sort.group, .person] {
      require(NameKeys(text, of: sort) == NameKeys(text, of: sort), "two keys of one name")
    }
  }
}
