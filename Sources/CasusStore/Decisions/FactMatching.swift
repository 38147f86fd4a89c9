// Which fact of today's reading a decision is about. Precision first: a decision that finds nothing is listed as without a target, which a
// person sees; one that hits the wrong fact nobody would.

import CasusModel

enum FactMatching {
  /// The index of the fact that each reference is about.
  ///
  /// First by id. Else, among the facts whose id no other reference has, by kind, relation (or type, form) and folded names: the one
  /// whose sentence overlaps the old one, of the same status before others, then the nearest trigger; or else the only one of the
  /// same status.
  static func targets(of references: [FactReference], among facts: [FactReference]) -> [Int?] {
    var byID: [String: Int] = [:]
    var byNames: [[String]: [Int]] = [:]
    for (index, fact) in facts.enumerated() {
      byID[fact.id] = index
      byNames[signature(fact), default: []].append(index)
    }
    let taken = Set(references.compactMap { byID[$0.id] })
    return references.map { reference in
      if let index = byID[reference.id] { return index }
      let alike = (byNames[signature(reference)] ?? []).filter { !taken.contains($0) }
      let near = alike.filter { overlap(facts[$0].evidence, reference.evidence) }
      if let best = near.min(by: { rank(facts[$0], reference) < rank(facts[$1], reference) }) { return best }
      let same = alike.filter { facts[$0].status == reference.status }
      return same.count == 1 ? same[0] : nil
    }
  }

  private static func signature(_ fact: FactReference) -> [String] { [fact.kind.rawValue, fact.sort] + fact.folds }

  private static func rank(_ fact: FactReference, _ reference: FactReference) -> (Int, Int, String) {
    let (here, there) = (fact.trigger ?? fact.evidence, reference.trigger ?? reference.evidence)
    return (fact.status == reference.status ? 0 : 1, abs(here.start - there.start) + abs(here.end - there.end), fact.id)
  }

  private static func overlap(_ left: Span, _ right: Span) -> Bool { left.start < right.end && right.start < left.end }
}
