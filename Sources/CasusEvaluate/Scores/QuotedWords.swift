// The words of a text by code points, and which of them stand inside quotation marks. Marks are paired line by line (a line is a
// paragraph); one that is not closed runs to the end of its line, as quotations of several paragraphs do.

/// The words of a text.
struct QuotedWords {
  /// Where each word stands, in text order.
  let places: [Range<Int>]
  /// Whether each word begins inside quotation marks.
  let isQuoted: [Bool]

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    places = Self.words(scalars)
    let quoted = Self.quoted(scalars)
    isQuoted = places.map { quoted[$0.lowerBound] }
  }

  /// The words that the pieces touch, by index.
  func words(_ pieces: [Range<Int>]) -> Set<Int> {
    var found: Set<Int> = []
    for piece in pieces {
      var low = 0
      var high = places.count
      while low < high {
        let middle = (low + high) / 2
        if places[middle].upperBound > piece.lowerBound { high = middle } else { low = middle + 1 }
      }
      while low < places.count, places[low].lowerBound < piece.upperBound {
        found.insert(low)
        low += 1
      }
    }
    return found
  }

  /// Direct where nine tenths of the words stand in quotation marks, indirect where none does.
  func form(_ words: Set<Int>) -> Form {
    let count = words.count { isQuoted[$0] }
    if !words.isEmpty, Double(count) >= 0.9 * Double(words.count) { return .direct }
    return count == 0 ? .indirect : .mixed
  }

  /// The form that the marks show, whatever the reading calls it.
  enum Form: Hashable, CaseIterable { case direct, mixed, indirect }

  /// Runs of letters and digits; an apostrophe between two belongs to the word.
  private static func words(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    func isWord(_ index: Int) -> Bool { index < scalars.count && ActorNameWords.isWord(scalars[index]) }
    while index < scalars.count {
      guard isWord(index) else {
        index += 1
        continue
      }
      let start = index
      while isWord(index) || (index < scalars.count && (scalars[index] == "'" || scalars[index] == "’") && isWord(index + 1)) { index += 1 }
      found.append(start..<index)
    }
    return found
  }

  private static func quoted(_ scalars: [Unicode.Scalar]) -> [Bool] {
    var inside = Array(repeating: false, count: scalars.count)
    var opened: Int?
    func fill(_ end: Int) {
      if let start = opened { for index in start..<end { inside[index] = true } }
      opened = nil
    }
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n": fill(index)
      case "“": opened = opened ?? index
      case "”": fill(index + 1)
      case "\"": if opened == nil { opened = index } else { fill(index + 1) }
      default: break
      }
    }
    fill(scalars.count)
    return inside
  }
}
