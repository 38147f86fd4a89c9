// How many were killed and injured. Only numbers that the text writes: "dozens" stays unknown.

import CasusModel

/// People killed and injured, as far as a predicate counts them.
struct Casualties: Hashable {
  /// People killed.
  var killed: Int?
  /// People injured.
  var injured: Int?

  /// Nobody counted.
  var isEmpty: Bool { killed == nil && injured == nil }

  /// The counts of both; the first where both count.
  func filled(from other: Casualties) -> Casualties {
    Casualties(killed: killed ?? other.killed, injured: injured ?? other.injured)
  }
}

/// Reads casualties from propositions.
struct CasualtyReader {
  let view: DocumentView

  private static let killing: Set<String> = ["kill", "slay", "massacre", "murder", "behead", "execute", "assassinate", "slaughter"]
  private static let injuring: Set<String> = ["injure", "wound", "hurt", "maim"]

  /// What a verb counts: "killing at least **14** people", "**12** were killed", "left **nine** dead", "**12** died".
  func casualties(_ proposition: Proposition) -> Casualties {
    guard proposition.category == .verb else { return Casualties() }
    let patients = proposition.phrases(.patient)
    switch proposition.lemma {
    case _ where Self.killing.contains(proposition.lemma): return Casualties(killed: count(patients))
    case _ where Self.injuring.contains(proposition.lemma): return Casualties(injured: count(patients))
    // "12 were killed and about **20** injured": the number stands at the participle.
    case "injured", "wounded":
      let numbers = view.trees.children(of: proposition.head, "nummod").compactMap { NumberWords.value(of: view.word($0)) }
      return Casualties(injured: numbers.first)
    case "die", "perish": return Casualties(killed: count(proposition.phrases(.agent)))
    case "leave":
      let state = view.trees.children(of: proposition.head, "xcomp").map { view.word($0) }
      if state.contains("dead") { return Casualties(killed: count(patients)) }
      if state.contains("wounded") || state.contains("injured") { return Casualties(injured: count(patients)) }
      return Casualties()
    default: return Casualties()
    }
  }

  /// The sum over coordinated phrases; nil when none of them has a number.
  private func count(_ phrases: [Phrase]) -> Int? {
    let numbers = phrases.compactMap { phrase -> Int? in
      if view.trees.tag(phrase.head) == .number { return NumberWords.value(of: view.word(phrase.head)) }
      // "**two** of its soldiers"
      if view.trees.markers(phrase.head) == ["of"], let whole = view.trees.heads[phrase.head], view.trees.tag(whole) == .number {
        return NumberWords.value(of: view.word(whole))
      }
      return view.trees.children(of: phrase.head, "nummod").lazy.filter { $0 < phrase.head }.compactMap {
        NumberWords.value(of: view.word($0))
      }
      .first
    }
    // A sum beyond what can be counted is no count.
    return numbers.isEmpty ? nil : numbers.reduce(0) { sum, next in sum.addingReportingOverflow(next).partialValue }
  }
}

/// Whole numbers in digits or in words up to ninety-nine.
enum NumberWords {
  /// The number that a word writes, or nil; at most a hundred million.
  static func value(of word: String) -> Int? {
    let digits = word.filter { $0 != "," }
    if let number = Int(digits) { return (0...100_000_000).contains(number) ? number : nil }
    if let small = small.firstIndex(of: word) { return small }
    let parts = word.split(separator: "-", maxSplits: 1).map(String.init)
    guard let ten = tens.firstIndex(of: parts.first ?? "") else { return nil }
    guard parts.count == 2 else { return (ten + 2) * 10 }
    return small[1..<10].firstIndex(of: parts[1]).map { (ten + 2) * 10 + $0 }
  }

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
}
