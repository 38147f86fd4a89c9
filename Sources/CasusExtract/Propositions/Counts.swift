// Small numbers as words and figures: how many a list must have to be the one that a number announces.

/// Numbers that announce a list.
enum Counts {
  private static let words = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]

  /// The number that a word tells, from 2 to 100; nil for any other word.
  ///
  /// - Parameter word: in lower case.
  static func number(_ word: String) -> Int? {
    if word == "both" { return 2 }
    if let index = words.firstIndex(of: word) { return index + 2 }
    return Int(word).flatMap { (2...100).contains($0) ? $0 : nil }
  }
}
