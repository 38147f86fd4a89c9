// Who leads a group, or belongs to it, told by a possessor or a preposition alone: "the MPC **of General Khatib**", "**Musa Ali's** Blue Front",
// "Abu Omar **of the Levant Front**". Only groups that bear arms, or ally, are held so: a member's committee is not his.

import CasusModel

/// Reads leaders and members from noun phrases.
struct HolderReader {
  let view: DocumentView
  private var trees: SyntaxTrees { view.trees }

  /// One affiliation, and the word whose statement it is.
  struct Holding {
    let relation: Relation
    let member: Phrase
    let group: Phrase
    let head: Int
    var rule: String { "affiliation.\(relation.rawValue).of" }
  }

  /// The holdings of one sentence, in text order.
  func holdings(ofSentence index: Int) -> [Holding] {
    view.annotation.sentences[index].tokens.flatMap { token -> [Holding] in
      if let post = post(token) { return [post] }
      guard let name = view.entity(at: token), !view.isInsideWord(name), isHead(token, of: name) else { return [] }
      if isArmed(name) || isUnknown(name) {
        return (leaders(of: token, name) + leaders(ofTroops: token)).filter { isArmed(name) || isOfficer($0.member) }
      }
      if isPerson(name) { return groups(of: token, name) }
      return []
    }
  }

  /// "the MPC **of General Khatib**", "a detachment **under Colonel Rifai**", "**Musa Ali's** Blue Front".
  private func leaders(of token: Int, _ group: Int) -> [Holding] {
    trees.children(token).compactMap { child in
      // "Minni Minawi, **whose** Blue Front had stayed neutral".
      if view.word(child) == "whose", trees.relation(child) == "nmod:poss", let person = whose(child) {
        return Holding(relation: .leads, member: view.phrase(person), group: view.phrase(token), head: token)
      }
      guard let leader = view.entity(at: child), leader != group, isPerson(leader), isHead(child, of: leader) else { return nil }
      let isBehind = trees.base(child) == "nmod" && child > token && [["of"], ["under"]].contains(trees.markers(child))
      // "a wing of X **under Sandal**": the wing is his.
      if trees.markers(child) == ["under"], trees.markers(token) == ["of"], let part = trees.heads[token],
        ActorNouns.partOf.contains(trees.lemma(part))
      {
        return nil
      }
      let isBefore = trees.relation(child) == "nmod:poss" && child < token
      guard isBehind || isBefore else { return nil }
      return Holding(relation: .leads, member: view.phrase(child), group: view.phrase(token), head: token)
    }
  }

  /// The person whom the relative clause of a "whose" describes.
  private func whose(_ pronoun: Int) -> Int? {
    var node = pronoun
    while let head = trees.heads[node] {
      if trees.relation(node) == "acl:relcl" {
        return view.entity(at: head).map { isPerson($0) && isHead(head, of: $0) } ?? false ? head : nil
      }
      node = head
    }
    return nil
  }

  /// "fighters of the Blue Front **under Colonel Rifai**": the parse hangs the officer on the fighters.
  private func leaders(ofTroops group: Int) -> [Holding] {
    guard trees.base(group) == "nmod", trees.markers(group) == ["of"], let troops = trees.heads[group],
      ActorNouns.troops.contains(trees.lemma(troops))
    else { return [] }
    return trees.children(of: troops, "nmod").compactMap { child in
      guard child > group, trees.markers(child) == ["under"], let leader = view.entity(at: child), isPerson(leader),
        isHead(child, of: leader)
      else { return nil }
      return Holding(relation: .leads, member: view.phrase(child), group: view.phrase(group), head: group)
    }
  }

  /// "General Khatib, **commander, Northern Land Command**, said": the style of armies gives post and body side by side.
  private func post(_ token: Int) -> Holding? {
    guard ["commander", "commandant", "commanding"].contains(trees.lemma(token)), view.entity(at: token) == nil, token > 1,
      view.word(token - 1) == ",", view.word(token + 1) == ",", let body = view.entity(at: token + 2),
      view.annotation.entities[body].tokens.lowerBound == token + 2,
      [.armedGroup, .alliance, .governmentForce].contains(
        view.annotation.entities[body].kind ?? .person), let person = view.entity(at: token - 2), isPerson(person),
      view.annotation.entities[person].tokens.upperBound == token - 1
    else { return nil }
    return Holding(relation: .leads, member: view.phrase(headOf(person)), group: view.phrase(headOf(body)), head: token)
  }

  private func headOf(_ name: Int) -> Int {
    let tokens = view.annotation.entities[name].tokens
    return tokens.first { isHead($0, of: name) } ?? tokens.lowerBound
  }

  /// "Abu Omar **of the Levant Front**"; by the title "commander" he leads it.
  private func groups(of token: Int, _ person: Int) -> [Holding] {
    let titles = view.phrase(token).tokens.filter { $0 < token }
    let isLeader = titles.contains { ActorNouns.leading.contains(trees.lemma($0)) && trees.lemma($0) != "president" }
    return trees.children(of: token, "nmod").compactMap { child in
      guard child > token, [["of"], ["from"]].contains(trees.markers(child)), let group = view.entity(at: child), isArmed(group),
        isHead(child, of: group)
      else { return nil }
      return Holding(relation: isLeader ? .leads : .memberOf, member: view.phrase(token), group: view.phrase(child), head: token)
    }
  }

  private func isArmed(_ name: Int) -> Bool {
    view.annotation.entities[name].kind == .armedGroup || view.annotation.entities[name].kind == .alliance
  }

  /// A name of an organisation of which nothing else is known: "the **MPC** of General Khatib", "General Haddur's **Republican Shield**".
  private func isUnknown(_ name: Int) -> Bool {
    let entity = view.annotation.entities[name]
    guard entity.kind == nil, entity.type == .organisation else { return false }
    guard entity.tokens.count == 1 else { return true }
    let word = view.annotation.tokens[entity.tokens.lowerBound].text
    return word.count > 1 && word.allSatisfy { $0.isUppercase || $0 == "-" }
  }

  /// "**General** Khatib", "**Commander** Bravo".
  private func isOfficer(_ leader: Phrase) -> Bool {
    leader.tokens.contains { ["general", "colonel", "commander", "major", "captain", "brigadier", "marshal"].contains(view.word($0)) }
  }

  private func isPerson(_ name: Int) -> Bool { view.referent(ofName: name) == .person }

  private func isHead(_ token: Int, of name: Int) -> Bool {
    let tokens = view.annotation.entities[name].tokens
    return trees.heads[token].map { !tokens.contains($0) } ?? true
  }
}
