// How wide each column of a table becomes.
// Invariant: the widths with the gaps between them are at most the terminal's width, no column is narrower than its header, and only
// columns that may shrink are narrower than their widest cell.

import CasusModel

enum ColumnWidths {
  /// The spaces between two columns.
  static let gap = 2
  /// Without a terminal a column that may shrink is padded no further; longer texts push the rest of their line to the right.
  private static let widestPadding = 60

  /// The widths in cells; nil when the columns do not fit even at their narrowest.
  static func settle(columns: [Column], header: [String], rows: [[String]], width: Int?) -> [Int]? {
    let headerWidths = header.map(DisplayWidth.of)
    var widths = columns.indices.map { index in
      rows.reduce(headerWidths[index]) { max($0, DisplayWidth.of($1[index])) }
    }
    guard let width else {
      return columns.indices.map { index in
        columns[index].isShrinkable ? max(headerWidths[index], min(widths[index], widestPadding)) : widths[index]
      }
    }
    let narrowest = columns.indices.map { index in
      columns[index].isShrinkable ? min(widths[index], max(headerWidths[index], columns[index].shrink.narrowest)) : widths[index]
    }
    let available = width - gap * (columns.count - 1)
    guard narrowest.reduce(0, +) <= available else { return nil }
    // No column can be wider than the terminal; so the loop below runs at most columns × width times.
    for index in columns.indices { widths[index] = min(widths[index], available) }
    var excess = widths.reduce(0, +) - available
    for shrink in [Column.Shrink.early, .late] {
      let indices = columns.indices.filter { columns[$0].shrink == shrink }
      while excess > 0 {
        // The widest gives way first, the leftmost of equals; so the group ends up even.
        let candidates = indices.filter { widths[$0] > narrowest[$0] }
        guard let widest = candidates.max(by: { (widths[$0], $1) < (widths[$1], $0) }) else { break }
        widths[widest] -= 1
        excess -= 1
      }
    }
    return widths
  }
}

extension Column.Shrink {
  /// The narrowest a column gets before the table gives up alignment: about four words of prose, or one long name.
  fileprivate var narrowest: Int {
    switch self {
    case .early: 24
    case .late, .never: 12
    }
  }
}
