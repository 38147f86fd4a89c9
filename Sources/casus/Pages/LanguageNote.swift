// How many articles were not read because of their language: what is passed over is said.

/// A sentence about articles in other languages.
enum LanguageNote {
  /// The sentence; nil where there is none to tell of.
  ///
  /// - Parameter counts: articles by BCP 47 code.
  static func text(_ counts: [String: Int]) -> String? {
    let sum = counts.values.reduce(0, +)
    guard sum > 0 else { return nil }
    let languages = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
    return "\(sum == 1 ? "1 article is" : "\(sum) articles are") not in English and \(sum == 1 ? "was" : "were") not read: "
      + languages.joined(separator: ", ")
  }
}
