// Main text as the article extraction benchmark scores it: multisets of four words in a row; precision and recall are means over pages, so
// that a long page weighs no more than a short one, and F1 is of the two means.

/// How much of each other two texts hold, over many pages.
public struct ShingleScore: Hashable, Sendable {
  /// Pages added.
  public private(set) var pages = 0
  private var precisions = 0.0
  private var recalls = 0.0

  /// No pages yet.
  public init() {}

  /// Mean share of what was read that is right, 0 to 1.
  public var precision: Double { pages == 0 ? 0 : precisions / Double(pages) }
  /// Mean share of the gold that was read, 0 to 1.
  public var recall: Double { pages == 0 ? 0 : recalls / Double(pages) }
  /// Harmonic mean of the two, 0 to 1.
  public var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  /// Adds a page and gives its own precision and recall. Where one side is empty, the other must be too.
  @discardableResult
  public mutating func add(gold: String, read: String) -> (precision: Double, recall: Double) {
    let (gold, read) = (Self.shingles(gold), Self.shingles(read))
    let both = Double(gold.reduce(0) { $0 + min($1.value, read[$1.key] ?? 0) })
    let precision = read.isEmpty ? (gold.isEmpty ? 1 : 0) : both / Double(read.values.reduce(0, +))
    let recall = gold.isEmpty ? (read.isEmpty ? 1 : 0) : both / Double(gold.values.reduce(0, +))
    pages += 1
    precisions += precision
    recalls += recall
    return (precision, recall)
  }

  /// Each four words in a row with how often they stand there; a shorter text is one.
  static func shingles(_ text: String) -> [[String]: Int] {
    let words = words(text)
    guard !words.isEmpty else { return [:] }
    var counts: [[String]: Int] = [:]
    for start in 0..<max(1, words.count - 3) { counts[Array(words[start..<min(start + 4, words.count)]), default: 0] += 1 }
    return counts
  }

  /// Runs of letters, digits and low lines; marks that are written over letters part words, as in the benchmark's `\w`.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isPart(scalar) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: true
    default: scalar == "_" || scalar.properties.numericType != nil
    }
  }
}
