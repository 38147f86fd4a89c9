// Lists of names. What is listed with groups is a group, unless something shows that it is a person or a place: in "Dan Ambaga, the Union
// of Patriots (UP) and the Delta Hunters merged" only the company tells what the first is.

import CasusModel

/// Finds lists among the names of one document, over its written words.
struct NameLists {
  let words: [Token]

  /// The lists among names that are in text order: for each its members' positions in `names`, two or more, in text order.
  ///
  /// Two names with no more than a comma between them are no list but may stand in one: "the commander of A, B, and C".
  func lists(_ names: [Range<Int>]) -> [[Int]] {
    var found: [[Int]] = []
    var open: [Int] = []
    var isClosed = false
    func close() {
      if isClosed, open.count > 1 { found.append(open) }
      open = []
      isClosed = false
    }
    for index in names.indices where !isBracketed(names[index]) {
      if let last = open.last {
        switch joint(from: names[last].upperBound, to: names[index].lowerBound) {
        case .comma: break
        case .and: isClosed = true
        case nil: close()
        }
      }
      open.append(index)
    }
    close()
    return found
  }

  /// Whether nothing before the first name makes it the end of another phrase: it opens its sentence or stands behind a word that opens lists.
  func opensList(_ name: Range<Int>, of sentence: Range<Int>) -> Bool {
    var before = name.lowerBound - 1
    while before >= sentence.lowerBound, ["the", "both"].contains(words[before].text.lowercased()) { before -= 1 }
    guard before >= sentence.lowerBound else { return true }
    return Self.openers.contains(words[before].text.lowercased())
  }

  /// "six **groups, among them** A, B and C", "the **factions** A, B and C".
  func isAnnounced(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
    var before = name.lowerBound - 1
    let limit = max(sentence.lowerBound, name.lowerBound - 7)
    while before >= limit {
      let word = words[before].text.lowercased()
      if Self.plurals.contains(word) { return true }
      guard Self.announcers.contains(word) else { return false }
      before -= 1
    }
    return false
  }

  private static let plurals: Set<String> = [
    "battalions", "brigades", "factions", "groups", "militias", "movements", "organisations", "organizations",
  ]
  private static let announcers: Set<String> = [
    ",", ":", "-", "–", "—", "among", "are", "as", "called", "include", "included", "including", "like", "namely", "such", "the", "them",
    "these", "were", "which",
  ]

  private static let openers: Set<String> = [
    ":", "among", "are", "between", "by", "called", "groups", "include", "included", "includes", "including", "like", "militias", "of",
    "them",
    "with",
  ]

  private enum Joint { case comma, and }

  /// Letters of a name in brackets: no member of their own.
  private func isBracketed(_ name: Range<Int>) -> Bool {
    name.lowerBound > 0 && words[name.lowerBound - 1].text == "(" && name.upperBound < words.count && words[name.upperBound].text == ")"
  }

  /// What joins two names; nil where they are not members of one list.
  private func joint(from start: Int, to end: Int) -> Joint? {
    guard (1...9).contains(end - start) else { return nil }
    var between = words[start..<end].map { $0.text.lowercased() }[...]
    if between.first == "(" {
      guard let close = between.firstIndex(of: ")") else { return nil }
      between = between[(close + 1)...]
    }
    while let last = between.last, ["the", "a", "an", "even", "also"].contains(last) { between.removeLast() }
    switch Array(between) {
    case [","], [";"]: return .comma
    case ["and"], [",", "and"], ["or"], [",", "or"], ["&"], ["as", "well", "as"], [",", "as", "well", "as"]: return .and
    default: return nil
    }
  }
}

extension NameText {
  /// What lists say of their members that nothing else shows: they are organisations, where two or more and at least half of the others are.
  func listSigns(_ names: [JudgedCandidate], _ weights: NameWeights) -> [(tokens: Range<Int>, sign: NameSign)] {
    let lists = NameLists(words: words)
    var found: [(tokens: Range<Int>, sign: NameSign)] = []
    for list in lists.lists(names.map(\.candidate.tokens)) {
      let groups = list.count { names[$0].isGroup }
      let first = names[list[0]].candidate.tokens
      let isAnnounced = lists.isAnnounced(first, in: wordSentences.sentence(ofToken: first.lowerBound))
      guard groups >= 2 && groups * 2 >= list.count - 1 || groups >= 1 && isAnnounced else { continue }
      let areAllGroups = groups >= 3 && groups == list.count - 1
      for (place, index) in list.enumerated() {
        // "Dan Ambaga": with nothing but groups beside it, a given name does not make a person.
        guard !names[index].isStrong || areAllGroups && names[index].sign?.isForm ?? false else { continue }
        let name = names[index].candidate.tokens
        // "In Kafr Nabl, the Levant Front and the Sham Legion …", "said Omar Togo, the Sons of Segou and …"
        if place == 0, !isAnnounced, !lists.opensList(name, of: wordSentences.sentence(ofToken: name.lowerBound)) { continue }
        found.append((tokens(ofWords: name), NameSign(.organisation, nil, weights.list)))
      }
    }
    return found
  }
}

/// A candidate with what its own form, its neighbours and the other names of the document say of it.
struct JudgedCandidate {
  let candidate: NameCandidate
  let sign: NameSign?
  /// Whether the sign is one of its own, and no guess.
  let isStrong: Bool

  /// Whether it is a group for certain.
  var isGroup: Bool {
    guard isStrong, let kind = sign?.type.kind else { return false }
    return [.armedGroup, .alliance, .politicalBody].contains(kind)
  }
}
