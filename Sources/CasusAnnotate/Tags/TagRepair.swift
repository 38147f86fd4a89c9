// A tag that the word's own form rules out. No English verb but forms of the third person ends in -es, -ns, -ts …, so "comprises" is no
// plural, whatever its neighbours suggest.

/// Mends tags by form.
enum TagRepair {
  /// The tag of a word: `VBP` becomes `VBZ` where the form can be nothing else.
  static func repaired(_ tag: String, of word: String) -> String {
    guard tag == "VBP" else { return tag }
    let letters = Array(word.lowercased().utf8.suffix(2))
    guard word.utf8.count > 3, letters.count == 2, letters[1] == UInt8(ascii: "s") else { return tag }
    // "focus", "discuss", "bias": base forms.
    return "suia'".utf8.contains(letters[0]) ? tag : "VBZ"
  }
}
