// Backing, leading and alliance told inside one word: "the Turkish-backed Levant Front", "the US-led coalition".

import CasusModel

/// Reads affiliations from compound adjectives.
struct CompoundReader {
  let view: DocumentView

  /// A narrator's plain attribute: reported, undated.
  func affiliations(ofSentence index: Int) -> [AffiliationMention] {
    view.annotation.sentences[index].tokens.flatMap { token -> [AffiliationMention] in
      guard let entity = view.entity(at: token), view.isInsideWord(entity) else { return [] }
      let word = view.word(token)
      guard let hyphen = word.lastIndex(of: "-"), let relation = Self.suffixes[String(word[word.index(after: hyphen)...])],
        let noun = bearer(of: token)
      else { return [] }
      // "Turkish-backed groups, **including A and B**".
      let listed = Enumerations(view: view).members(of: noun)
      let groups = (listed.isEmpty ? [noun] : listed).map(view.phrase).map(StandIns(view: view).troopsAsGroup).filter {
        ([.group, .name].contains($0.referent) || relation == .supports && $0.referent == .person && $0.name != nil) && $0.name != entity
      }
      var member = Phrase(tokens: token..<token + 1, head: token)
      member.referent = view.referent(ofName: entity)
      // "**Kigali**-backed rebels": the state whose capital it is.
      if member.referent == .place, view.annotation.entities[entity].canonical != nil { member.referent = .state }
      member.name = entity
      let statement = Statement(
        sentence: index, trigger: token..<token + 1, rule: "affiliation.\(relation.rawValue).compound", status: .reported)
      return groups.map { AffiliationMention(relation: relation, member: member, group: $0, statement: statement) }
    }
  }

  /// The noun that the adjective describes; the name beside it where there is one: "the Sham Legion, a Turkish-backed group".
  private func bearer(of adjective: Int) -> Int? {
    guard let noun = view.trees.heads[adjective], view.trees.base(adjective) == "amod" else {
      return view.trees.has(adjective, "cop") ? ClauseReader(trees: view.trees).surfaceSubjects(adjective, depth: 0).first : nil
    }
    if [.group, .name].contains(view.phrase(noun).referent) { return noun }
    // "Moscow-backed leader **Musa Ali**".
    if view.trees.relation(noun) == "nmod:desc", let name = view.trees.heads[noun], view.entity(at: name) != nil { return name }
    if view.trees.relation(noun) == "appos", let head = view.trees.heads[noun] { return head }
    if view.trees.has(noun, "cop") { return ClauseReader(trees: view.trees).surfaceSubjects(noun, depth: 0).first }
    return noun
  }

  private static let suffixes: [String: Relation] = [
    "backed": .supports, "supported": .supports, "funded": .supports, "armed": .supports, "trained": .supports, "sponsored": .supports,
    "financed": .supports, "bankrolled": .supports, "aided": .supports, "assisted": .supports, "supplied": .supports,
    "subsidised": .supports, "subsidized": .supports, "paid": .supports, "protected": .supports, "propped": .supports,
    "equipped": .supports, "led": .leads, "commanded": .leads, "controlled": .leads, "run": .leads, "headed": .leads, "dominated": .leads,
    "allied": .alliedWith, "aligned": .alliedWith,
  ]
}
