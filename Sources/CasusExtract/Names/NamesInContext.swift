// Names that only their place in the sentence makes groups: "Saoradh, a dissident **party**", "the Terre Noire **gang**", "a joint room, **dubbed**
// Volcano of Anger". What was taken for a place or for no name at all is an organisation where the narrator calls it one. States, and persons
// with a title, stay what they are.

import CasusModel

extension Annotation {
  /// The annotation with such names as organisations, wherever the text repeats them. Linear in the document.
  public func withNamesInContext() -> Annotation { NamesInContext(self).corrected() }
}

/// Finds names of groups by the nouns beside them.
struct NamesInContext {
  private let annotation: Annotation
  private let trees: SyntaxTrees
  private let entityAt: [Int: Int]

  init(_ annotation: Annotation) {
    self.annotation = annotation
    trees = SyntaxTrees(annotation)
    var entityAt: [Int: Int] = [:]
    for (index, entity) in annotation.entities.enumerated() { for token in entity.tokens { entityAt[token] = index } }
    self.entityAt = entityAt
  }

  /// Nouns of bodies that fight or stand for election: whatever bears them is no place.
  private static let bodies: Set<String> = [
    "gang", "militia", "guerrilla", "faction", "movement", "alliance", "coalition", "party", "cartel", "brigade", "battalion", "group",
    "grouping", "bloc", "outfit", "front", "splinter", "organisation", "organization", "army", "federation", "umbrella", "room", "council",
    "command", "network", "sect", "wing",
  ]
  /// Units that are named before the noun, though the noun has no capital: "the **Kalmius** battalion".
  private static let units: Set<String> = ["gang", "battalion", "brigade", "cartel", "regiment"]

  func corrected() -> Annotation {
    var entities = annotation.entities
    var groups: Set<String> = []
    var added: [Entity] = []
    for index in entities.indices where (isOpen(entities[index]) || isNoPerson(entities[index])) && isCalledBody(entities[index]) {
      groups.insert(annotation.document.text.quote(entities[index].span))
    }
    for index in entities.indices {
      if let unit = unit(entities[index]) {
        entities[index] = unit
      } else if isOpen(entities[index]) || entities[index].type == .person,
        groups.contains(annotation.document.text.quote(entities[index].span))
      {
        entities[index] = group(entities[index].tokens)
      }
    }
    for token in annotation.tokens.indices where entityAt[token] == nil {
      if let name = capitals(endingAt: token) {
        // "the **February 17 Coalition**": what was read inside is no name of its own.
        entities.removeAll { $0.tokens.overlaps(name) }
        added.append(group(name))
      } else if let name = unread(token) {
        added.append(group(name))
      }
    }
    guard !added.isEmpty || !groups.isEmpty || entities != annotation.entities else { return annotation }
    return Annotation(
      document: annotation.document, tokens: annotation.tokens, sentences: annotation.sentences,
      entities: (entities + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }, times: annotation.times)
  }

  private func group(_ tokens: Range<Int>) -> Entity {
    let span = annotation.tokens[tokens.lowerBound].span.union(annotation.tokens[tokens.upperBound - 1].span)
    let noun = annotation.tokens[tokens.upperBound - 1].lemma.lowercased()
    let kind: ActorKind =
      ["alliance", "coalition", "federation", "bloc"].contains(noun) ? .alliance : noun == "party" ? .politicalBody : .armedGroup
    return Entity(span: span, tokens: tokens, type: .organisation, kind: kind)
  }

  /// A place that is no state.
  private func isOpen(_ entity: Entity) -> Bool { entity.type == .location && entity.kind == nil && !entity.isAdjective }

  /// "a militant group, **the Maute**,", "a lesser known group, **Millathu Ibrahim**,": taken for a person, but no person stands for a group.
  private func isNoPerson(_ entity: Entity) -> Bool {
    guard entity.type == .person,
      let noun = entity.tokens.lazy.compactMap({ trees.heads[$0] }).first(where: { !entity.tokens.contains($0) }),
      noun < entity.tokens.lowerBound, isBody(noun), trees.word(noun + 1) == ",",
      trees.children(of: noun, "det").contains(where: { ["a", "an", "another"].contains(trees.word($0)) }),
      entity.tokens.upperBound < annotation.tokens.count, [",", "."].contains(trees.word(entity.tokens.upperBound))
    else { return false }
    let start = entity.tokens.lowerBound
    return start == noun + 2 || start == noun + 3 && trees.word(noun + 2) == "the"
  }

  /// "the **February 17 Coalition**": capitals and a number before a noun for a body, itself with a capital.
  private func capitals(endingAt token: Int) -> Range<Int>? {
    guard trees.tag(token) == .properNoun, Self.bodies.contains(trees.word(token)), annotation.tokens[token].text.first?.isUppercase == true
    else {
      return nil
    }
    var start = token
    while start > 0, trees.heads[start - 1].map({ $0 >= start - 1 && $0 <= token }) ?? false,
      trees.tag(start - 1) == .number
        || annotation.tokens[start - 1].text.first?.isUppercase == true && trees.tag(start - 1) != .punctuation,
      trees.word(start - 1) != "the"
    { start -= 1 }
    guard token - start >= 1, start > 0, trees.word(start - 1) == "the", annotation.tokens[start].text.first?.isUppercase == true else {
      return nil
    }
    return start..<token + 1
  }

  /// "X, a dissident **party**", "the armed **group** X".
  private func isCalledBody(_ entity: Entity) -> Bool {
    guard let head = entity.tokens.first(where: { token in trees.heads[token].map { !entity.tokens.contains($0) } ?? true }) else {
      return false
    }
    let isApposed = trees.children(of: head, "appos").contains { noun in
      noun >= entity.tokens.upperBound && isBody(noun) && trees.word(entity.tokens.upperBound) == ","
        && trees.children(of: noun, "det").contains { ["a", "an", "the", "another"].contains(trees.word($0)) }
    }
    if isNoPerson(entity) { return true }
    guard let noun = trees.heads[head], noun == entity.tokens.lowerBound - 1, entity.type != .person else { return isApposed }
    return isApposed || ["appos", "flat", "nmod:desc"].contains(trees.relation(head)) && isBody(noun) && trees.has(noun, "det")
  }

  private func isBody(_ noun: Int) -> Bool {
    trees.tag(noun) == .noun && trees.fineTag(noun) == "NN" && entityAt[noun] == nil && Self.bodies.contains(trees.lemma(noun))
  }

  /// "the **Terre Noire gang**", "the **Kalmius battalion**": name and noun together.
  private func unit(_ entity: Entity) -> Entity? {
    let noun = entity.tokens.upperBound
    guard isOpen(entity) || entity.type == .organisation && entity.kind == nil, noun < annotation.tokens.count, entityAt[noun] == nil,
      Self.units.contains(trees.word(noun)), trees.fineTag(noun) == "NN",
      entity.tokens.contains(where: { trees.heads[$0] == noun })
    else { return nil }
    let number = entity.tokens.lowerBound - 1
    // "the **5** Seconds gang".
    let isCounted =
      number > 0 && trees.tag(number) == .number && entityAt[number] == nil
      && trees.heads[number].map { entity.tokens.contains($0) || $0 == noun } ?? false
    let start = isCounted ? number : entity.tokens.lowerBound
    guard start > 0, ["the", "a"].contains(trees.word(start - 1)) else { return nil }
    return group(start..<noun + 1)
  }

  /// "a joint room, dubbed **Volcano of Anger**", "a pro-government grouping, **the Platform**": capitals that nothing else tells.
  private func unread(_ token: Int) -> Range<Int>? {
    guard trees.tag(token) == .properNoun, let above = trees.heads[token], !trees.annotation.tokens[token].text.allSatisfy({ !$0.isLetter })
    else { return nil }
    let described = trees.children(of: token, "appos").first { $0 > token && isBody($0) && trees.word(token + 1) == "," }
    if let described, trees.children(of: described, "det").contains(where: { ["a", "an"].contains(trees.word($0)) }),
      trees.children(of: token, "det").contains(where: { trees.word($0) == "the" }), trees.word(token - 1) == "the"
    {
      // "members of **the Platform**, a coalition of militias".
      return token..<token + 1
    }
    let noun: Int
    if trees.relation(token) == "appos" {
      noun = above
      guard let first = trees.children(of: token, "det").first, trees.word(first) == "the", trees.word(first - 1) == "," else { return nil }
    } else if trees.relation(token) == "xcomp", VerbClasses.calling.contains(trees.lemma(above)),
      ["acl", "acl:relcl"].contains(trees.relation(above)),
      trees.fineTag(above) == "VBN", let called = trees.heads[above]
    {
      noun = called
    } else {
      return nil
    }
    guard isBody(noun), trees.children(of: noun, "det").contains(where: { ["a", "an"].contains(trees.word($0)) }) else { return nil }
    let words = trees.extent(token)
    var end = token + 1
    // To the last capital: "Volcano of Anger"; no clause behind it.
    while end < words.upperBound, entityAt[end] == nil,
      trees.tag(end) == .properNoun
        || ["of", "for", "the", "and"].contains(trees.word(end)) && end + 1 < words.upperBound
          && (trees.tag(end + 1) == .properNoun || trees.word(end + 1) == "the")
    { end += 1 }
    var start = token
    while start > words.lowerBound, entityAt[start - 1] == nil, trees.tag(start - 1) == .properNoun || isCapitalAdjective(start - 1) {
      start -= 1
    }
    return start..<end
  }

  private func isCapitalAdjective(_ token: Int) -> Bool {
    trees.tag(token) == .adjective && annotation.tokens[token].text.first?.isUppercase == true
  }
}
