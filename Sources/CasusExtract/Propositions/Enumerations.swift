// "Five factions, including A, B and C": a plural noun that only announces names is replaced by them.

import CasusModel

/// Members that a phrase names: "five factions, **including A and B**", "the groups – **A and B** –", "groups such as **A**".
struct Enumerations {
  let view: DocumentView
  private var clauses: ClauseReader { ClauseReader(trees: view.trees) }

  /// Heads of the names that stand for a plural noun; empty where it names none.
  func members(of head: Int) -> [Int] {
    let trees = view.trees
    guard ["NNS", "CD"].contains(trees.fineTag(head)), view.entity(at: head) == nil else { return [] }
    let first = trees.children(head).first { child in
      guard child > head, view.entity(at: child) != nil || trees.tag(child) == .properNoun else { return false }
      switch trees.base(child) {
      case "appos": return true
      case "nmod", "obl":
        let markers = trees.markers(child)
        return markers.contains("including") || markers.contains("such") || markers == ["like"] || markers.contains("namely")
      default: return false
      }
    }
    // "factions **that include A and B**".
    let clause = trees.children(of: head, "acl:relcl", "acl").first { ["include", "comprise"].contains(trees.lemma($0)) }
    if let clause, !clauses.isPassive(clause) {
      let names = clauses.roles(clause).object.filter { view.entity(at: $0) != nil }
      if !names.isEmpty { return names }
    }
    guard let first else {
      let named = counted(head)
      return named.isEmpty ? listed(behind: head) : named
    }
    // The parse may hang the last of an apposed list on the noun itself.
    let others = trees.children(of: head, "conj").filter { $0 > first && trees.tag($0) == .properNoun }
    let apposed = trees.children(of: head, "appos").filter { $0 > first && view.entity(at: $0) != nil }
    return clauses.fillers(first) + (apposed + others).flatMap { clauses.fillers($0) }
  }

  /// "**Two** other units, **A and B**, stayed": as many names directly behind the comma as the number says. The parse may take them for more
  /// items of a list.
  private func counted(_ head: Int) -> [Int] {
    let trees = view.trees
    // "**Two** splinters of X, **A and B**, had merged": the parse may take them all for what the splinters are of.
    if let number = trees.children(of: head, "nummod").lazy.compactMap({ Counts.number(trees.word($0)) }).first,
      let whole = trees.children(of: head, "nmod").first(where: { $0 > head && trees.markers($0) == ["of"] && view.entity(at: $0) != nil })
    {
      let items = clauses.fillers(whole)
      let end = view.entity(at: whole).map { view.annotation.entities[$0].tokens.upperBound } ?? whole + 1
      if items.count == number + 1, view.word(end) == ",", items.allSatisfy({ view.entity(at: $0) != nil }) {
        return Array(items.dropFirst())
      }
    }
    guard view.word(head + 1) == ",",
      let number = trees.children(of: head, "nummod").lazy.compactMap({ Counts.number(trees.word($0)) }).first,
      let first = trees.children(of: head, "conj").first(where: { view.entity(at: $0) != nil }),
      trees.extent(first).first(where: { view.word($0) != "," }).map({
        $0 <= head + 3 && ["the", view.word(head + 2)].contains(view.word($0))
      }) ?? false
    else { return [] }
    let names = (clauses.fillers(first) + trees.children(of: head, "conj").filter { $0 > first }.flatMap { clauses.fillers($0) })
    var seen: Set<Int> = []
    let distinct = names.filter { seen.insert($0).inserted && view.entity(at: $0) != nil }
    return distinct.count == number ? distinct : []
  }

  // MARK: By the words alone

  /// Lists are where parses fail most: "…, **among them A, B and C**", "five factions again: **A, B and C**" are read off the words.
  private func listed(behind head: Int) -> [Int] {
    let trees = view.trees
    guard
      ActorNouns.groups.contains(trees.lemma(head)) || ActorNouns.people.contains(trees.lemma(head))
        || Self.parts.contains(trees.lemma(head))
    else { return [] }
    let sentence = trees.sentence(of: head)
    for token in Range(from: head + 1, to: sentence.upperBound) {
      if isPlural(token) { return [] }
      switch view.word(token) {
      case ":", "–", "—", "--", "-":
        guard trees.fineTag(token) != "HYPH" else { continue }
        let names = names(from: token + 1, to: sentence.upperBound)
        return names.count > 1 ? names : []
      case "among":
        guard ["them", "these", "others"].contains(view.word(token + 1)) else { continue }
        return names(from: token + 2, to: sentence.upperBound)
      case "including", "namely", "notably": return names(from: token + 1, to: sentence.upperBound)
      default: continue
      }
    }
    return []
  }

  /// Nouns for those who make up a body.
  private static let parts: Set<String> = ["member", "signatory", "participant", "founder", "component", "constituent", "partner"]

  /// A noun that a list could belong to as well.
  private func isPlural(_ token: Int) -> Bool {
    guard view.trees.fineTag(token) == "NNS", view.entity(at: token) == nil else { return false }
    return ActorNouns.groups.contains(view.trees.lemma(token)) || Self.parts.contains(view.trees.lemma(token))
  }

  /// The names from a place on, with commas, conjunctions and brackets between them.
  private func names(from start: Int, to end: Int) -> [Int] {
    var found: [Int] = []
    var place = start
    while place < end {
      while place < end, ["the", "and", ",", ";", "also"].contains(view.word(place)) { place += 1 }
      guard let name = view.entity(at: place), isGroup(name), !view.isInsideWord(name) else {
        // A name that was not known as one: up to the next comma.
        guard let comma = (place..<min(place + 5, end)).first(where: { view.word($0) == "," }),
          (place..<comma).allSatisfy({ view.trees.tag($0) == .properNoun || ["and", "of", "the"].contains(view.word($0)) || isCapital($0) })
        else { break }
        place = comma + 1
        continue
      }
      let tokens = view.annotation.entities[name].tokens
      found.append(tokens.first { token in view.trees.heads[token].map { !tokens.contains($0) } ?? true } ?? tokens.lowerBound)
      place = tokens.upperBound
      if view.word(place) == "(", let close = (place..<min(place + 8, end)).first(where: { view.word($0) == ")" }) { place = close + 1 }
      // "the MPC **of General Khatib**".
      if view.word(place) == "of", let person = (place + 1..<min(place + 4, end)).compactMap({ view.entity(at: $0) }).first,
        view.referent(ofName: person) == .person
      {
        place = view.annotation.entities[person].tokens.upperBound
      }
      // "the Nour al-Din al-Zenki **movement**".
      if ActorNouns.groups.contains(view.word(place)) { place += 1 }
      guard [",", "and", ";"].contains(view.word(place)) else { break }
    }
    return found
  }

  private func isCapital(_ token: Int) -> Bool {
    view.annotation.tokens[token].text.unicodeScalars.first?.properties.isUppercase == true
  }

  private func isGroup(_ name: Int) -> Bool {
    let entity = view.annotation.entities[name]
    return entity.type == .organisation && entity.kind != .media && !entity.isAdjective
  }
}
