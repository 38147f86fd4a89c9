// A read date against a marked one, at the precision of either: 2016-12 is compatible with 2016-12-01, and only the same value is exact.

/// Compares dates of facts.
enum PartialDate {
  /// How a read date stands to a marked one; `exact` implies `isCompatible` but for unreadable dates.
  struct Agreement: Hashable, Comparable {
    var isExact = false
    var isCompatible = false

    static func < (left: Agreement, right: Agreement) -> Bool {
      (left.isExact ? 1 : 0, left.isCompatible ? 1 : 0) < (right.isExact ? 1 : 0, right.isCompatible ? 1 : 0)
    }
  }

  /// The points of `a` or `a/b`, each as far as it is stated (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`); marks of doubt (`?`, `~`, `%`) and what
  /// follows the day are left out. Nil where a part does not begin with a year.
  static func points(_ text: String) -> [String]? {
    let marks: Set<Character> = ["?", "~", "%"]
    let kept = text.filter { !marks.contains($0) && !$0.isWhitespace }
    guard !kept.isEmpty else { return nil }
    var out: [String] = []
    for part in kept.split(separator: "/", omittingEmptySubsequences: false) {
      let bytes = Array(part.utf8)
      func isDigits(_ range: Range<Int>) -> Bool {
        range.upperBound <= bytes.count && bytes[range].allSatisfy { (0x30...0x39).contains($0) }
      }
      func isPart(at dash: Int) -> Bool { isDigits((dash + 1)..<(dash + 3)) && bytes[dash] == UInt8(ascii: "-") }
      guard isDigits(0..<4) else { return nil }
      let length = !isPart(at: 4) ? 4 : !isPart(at: 7) ? 7 : 10
      out.append(String(decoding: bytes[..<length], as: UTF8.self))
    }
    return out
  }

  /// How `read` stands to `gold`.
  static func agreement(_ read: String?, _ gold: String) -> Agreement {
    guard let read = read.flatMap(points), let gold = points(gold) else { return Agreement() }
    if gold.count == 2 {
      if read == gold { return Agreement(isExact: true, isCompatible: true) }
      let isInside = read.allSatisfy { point in
        cut(gold[0], point) <= point && point <= cut(gold[1], point)
      }
      return Agreement(isExact: isInside && read.contains(where: gold.contains), isCompatible: isInside)
    }
    if read.count == 2 {
      return Agreement(isCompatible: cut(read[0], gold[0]) <= cut(gold[0], read[0]) && cut(gold[0], read[1]) <= read[1])
    }
    return Agreement(isExact: read[0] == gold[0], isCompatible: cut(read[0], gold[0]) == cut(gold[0], read[0]))
  }

  /// The first point at the precision of the second, where that is coarser.
  private static func cut(_ point: String, _ other: String) -> String {
    String(decoding: point.utf8.prefix(other.utf8.count), as: UTF8.self)
  }
}
