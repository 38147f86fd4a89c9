// What a letter is without its marks: é is e. The standard library has no public decomposition, so a generated table holds it
// (Training/base_letters.py); Hangul syllables follow from their number.

/// Canonical decomposition without nonspacing marks, for scalars that lower-casing leaves as they are.
struct BaseLetters: Sendable {
  private let marked: [UInt32]
  /// Where the bases of ``marked`` begin in ``bases``, and how many they are: start · 16 + count.
  private let places: [UInt32]
  private let bases: [Unicode.Scalar]

  /// Reads the table: some 640 letters, well under a millisecond.
  init() {
    var pairs: [(marked: UInt32, place: UInt32)] = []
    var bases: [Unicode.Scalar] = []
    for line in Self.table.split(separator: "\n") {
      let cells = line.split(separator: " ")
      guard let first = cells.first else { continue }
      let start = UInt32(bases.count)
      for code in first.split(separator: "+") {
        if let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value) { bases.append(scalar) }
      }
      let place = start << 4 | (UInt32(bases.count) - start)
      for cell in cells.dropFirst() {
        let ends = cell.split(separator: "-").compactMap { UInt32($0, radix: 16) }
        guard let low = ends.first, let high = ends.last, low <= high else { continue }
        for value in low...high { pairs.append((value, place)) }
      }
    }
    pairs.sort { $0.marked < $1.marked }
    marked = pairs.map(\.marked)
    places = pairs.map(\.place)
    self.bases = bases
  }

  /// Gives `body` the scalars that `scalar` is made of, save nonspacing marks.
  @inline(__always)
  func forEachBase(of scalar: Unicode.Scalar, _ body: (Unicode.Scalar) -> Void) {
    if (0xAC00...0xD7A3).contains(scalar.value) { return Self.forEachJamo(of: scalar.value, body) }
    if let found = place(of: scalar.value) {
      for index in Int(found >> 4)..<Int(found >> 4 + found & 15) { body(bases[index]) }
    } else if scalar.properties.generalCategory != .nonspacingMark {
      body(scalar)
    }
  }

  private func place(of value: UInt32) -> UInt32? {
    var low = 0
    var high = marked.count
    while low < high {
      let middle = (low + high) / 2
      if marked[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < marked.count && marked[low] == value ? places[low] : nil
  }

  /// The Unicode Standard, section 3.12, "Hangul Syllable Decomposition".
  private static func forEachJamo(of syllable: UInt32, _ body: (Unicode.Scalar) -> Void) {
    let index = syllable - 0xAC00
    let parts = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
    for part in index % 28 == 0 ? parts.prefix(2) : parts.prefix(3) {
      if let scalar = Unicode.Scalar(part) { body(scalar) }
    }
  }
}
