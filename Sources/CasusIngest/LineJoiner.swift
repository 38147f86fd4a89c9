// A unit is one paragraph, heading or other stretch that a reader sees as one; it is made of whole lines that follow each other.

import CasusModel

/// Finds out whether a text is hard-wrapped, and joins the lines of wrapped paragraphs.
struct LineJoiner {
  private let lines: [TextLine]
  /// The column at which the text is wrapped; nil where each line stands for itself.
  let column: Int?

  /// Wider than this no program wraps; narrower than this lines are too short to tell.
  private static let columns = 40...120

  init(_ lines: [TextLine]) {
    self.lines = lines
    var neighbours = 0
    var continued: [Int] = []
    for (line, next) in zip(lines, lines.dropFirst()) where !line.isBlank && !next.isBlank {
      neighbours += 1
      // In English prose most lines after a break begin in lower case; in a list of paragraphs or headlines hardly any does.
      if next.beginsLowercase, !line.endsSentence, line.width <= Self.columns.upperBound { continued.append(line.width) }
    }
    let widest = continued.max() ?? 0
    let isWrapped = continued.count * 5 >= neighbours && Self.columns.contains(widest)
    column = isWrapped ? widest : nil
  }

  /// Groups of line numbers, in order. `standsAlone` says that a line is complete by what it says: a byline, a link.
  func units(standsAlone: (TextLine) -> Bool, isItem: (TextLine) -> Bool) -> [Range<Int>] {
    var units: [Range<Int>] = []
    var start: Int?
    for (number, line) in lines.enumerated() {
      if line.isBlank {
        if let first = start { units.append(first..<number) }
        start = nil
      } else if let first = start, !joins(number - 1, in: first, standsAlone: standsAlone) || isItem(line) {
        units.append(first..<number)
        start = number
      } else if start == nil {
        start = number
      }
    }
    if let first = start { units.append(first..<lines.count) }
    return units
  }

  /// Whether line `number` goes on in the next line, in a unit that began at line `first`.
  private func joins(_ number: Int, in first: Int, standsAlone: (TextLine) -> Bool) -> Bool {
    let (line, next) = (lines[number], lines[number + 1])
    guard let column, line.width <= column + 12, next.width <= column + 12 else { return false }
    guard !standsAlone(next), !(number == first && standsAlone(line)) else { return false }
    // An indented line opens a paragraph where paragraphs are not set apart by blank lines; a list item's text hangs to the right.
    if next.indent >= line.indent + 2, line.endsSentence { return false }
    if next.beginsLowercase { return true }
    if line.width + 1 + next.firstWordWidth > column { return true }
    return number > first && !line.endsSentence && line.width * 10 >= column * 7
  }
}
