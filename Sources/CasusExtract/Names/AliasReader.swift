// Two names for one actor. Only what the text says: "X, known as Y", "X, or Y,", "X (Y)", "called the Y". A former name is a change of
// name, which is dated, and no alias.

import CasusModel

/// Reads aliases, and renamings told as former names.
struct AliasReader {
  let view: DocumentView
  private var trees: SyntaxTrees { view.trees }

  /// What a sentence and its propositions say about names.
  func namings(_ propositions: [Proposition], ofSentence index: Int, statements: StatementReader) -> (
    aliases: [AliasMention], former: [AffiliationMention]
  ) {
    var aliases: [AliasMention] = []
    var former: [AffiliationMention] = []
    for proposition in propositions {
      guard let naming = naming(proposition) ?? aside(proposition) else { continue }
      if isNewName(proposition, naming) {
        // Who will bear a name from now on has taken it by saying so.
        let isDeclared = trees.children(of: proposition.head, "aux").contains { trees.lemma($0) == "will" }
        former.append(
          AffiliationMention(
            relation: .renamed, member: naming.name, group: naming.alias,
            statement: Statement(
              sentence: index, trigger: naming.trigger, rule: "affiliation.renamed.now", status: isDeclared ? .announced : .reported)))
      } else if let end = formerEnd(proposition) {
        former.append(renaming(naming, sentence: index, end: end))
      } else if let renaming = RenamingReader(view: view).renaming(naming, verb: proposition.head, in: statements) {
        former.append(renaming)
      } else {
        aliases.append(naming)
      }
    }
    for token in view.annotation.sentences[index].tokens {
      aliases += [bracket(token), alternative(token), introduced(token)].compactMap { $0 }
      former += formerly(token, sentence: index)
    }
    return (aliases, former)
  }

  private static let groups: Set<Referent> = [.group, .name, .describedGroup, .pronoun]

  // MARK: By a verb

  /// "X, (also) known as Y", "X is called Y", "calls itself Y", "goes by the name of Y".
  private func naming(_ proposition: Proposition) -> AliasMention? {
    guard proposition.category == .verb,
      // "will **not** fight under the name X".
      !trees.children(of: proposition.head, "advmod").contains(where: { ["not", "n't", "never"].contains(trees.word($0)) })
    else { return nil }
    let isKnown = proposition.lemma == "know"
    let names: [Phrase]
    switch proposition.lemma {
    case "know": names = proposition.phrases(.oblique("as")) + byInitials(proposition)
    case "call", "name", "dub", "style", "title", "nickname":
      names = proposition.phrases(.predicative) + proposition.phrases(.oblique("as"))
    case "go", "operate", "fight", "act":
      names = (proposition.phrases(.oblique("by")) + proposition.phrases(.oblique("under"))).filter {
        trees.lemma($0.head) == "name" || view.word($0.head - 1) == "name" || isBehindName($0)
      }
      .compactMap(nameOfName)
      guard let name = names.first, let bearer = proposition.phrases(.agent).first(where: { Self.groups.contains($0.referent ?? .thing) })
      else { return nil }
      return AliasMention(name: bearer, alias: name, trigger: proposition.trigger, rule: "alias.goes_by")
    case "take", "adopt", "assume":
      guard let phrase = proposition.phrases(.patient).first(where: { trees.lemma($0.head) == "name" || isBehindName($0) }),
        let name = nameOfName(phrase),
        let bearer = proposition.phrases(.agent).first(where: { Self.groups.contains($0.referent ?? .thing) })
      else { return nil }
      return AliasMention(name: bearer, alias: name, trigger: proposition.trigger, rule: "affiliation.renamed.now")
    default: return nil
    }
    if names.isEmpty, let own = ownBody(proposition) { return own }
    guard let alias = names.first(where: { view.entity(at: $0.head) != nil }) else { return nil }
    let accepts: Set<Referent> = alias.referent == .person ? [.person] : Self.groups
    let bearers = proposition.phrases(.patient) + (proposition.isPassive ? [] : proposition.phrases(.recipient))
    guard var bearer = bearers.first(where: { accepts.contains($0.referent ?? .thing) && $0.head != alias.head }) else { return nil }
    // "calls itself X": the one who calls.
    if trees.word(bearer.head).hasSuffix("self") || trees.word(bearer.head).hasSuffix("selves") {
      guard let agent = proposition.phrases(.agent).first(where: { accepts.contains($0.referent ?? .thing) }) else { return nil }
      bearer = agent
    }
    if bearer.name != nil, bearer.name == alias.name {
      // "the new alliance, which is called X": the noun has its name from these very words.
      guard view.entity(at: bearer.head) == nil, bearer.referent == .group || bearer.referent == .name else { return nil }
      bearer.name = nil
      bearer.referent = .describedGroup
    }
    return AliasMention(name: bearer, alias: alias, trigger: proposition.trigger, rule: isKnown ? "alias.known_as" : "alias.called")
  }

  /// "under the new name **X**": the name may be the head.
  private func isBehindName(_ phrase: Phrase) -> Bool {
    phrase.name.map { view.word(view.annotation.entities[$0].tokens.lowerBound - 1) == "name" } ?? false
  }

  /// "by the name **of X**", "under the name **X**".
  private func nameOfName(_ phrase: Phrase) -> Phrase? {
    if trees.lemma(phrase.head) != "name" { return view.entity(at: phrase.head) == nil ? nil : phrase }
    let inside = trees.children(of: phrase.head, "nmod", "appos", "nmod:desc", "compound", "flat", "dep").first {
      view.entity(at: $0) != nil
    }
    return inside.map(view.phrase) ?? view.entity(at: phrase.head + 1).map { view.phrase(headOfName($0)) }
  }

  /// "known **by its French acronym AFC**".
  private func byInitials(_ proposition: Proposition) -> [Phrase] {
    (proposition.phrases(.agent) + proposition.phrases(.oblique("by"))).compactMap { phrase in
      // The name may hang on the noun, or the noun on the name.
      let noun = trees.heads[phrase.head].flatMap { trees.tag($0) == .noun ? $0 : nil } ?? phrase.head
      let words = trees.extent(noun)
      guard words.contains(where: { ["acronym", "initials", "abbreviation", "name"].contains(trees.word($0)) }) else { return nil }
      guard
        let token = words.first(where: { view.entity(at: $0) != nil && !(view.annotation.entities[view.entity(at: $0) ?? 0].isAdjective) })
      else { return nil }
      return view.phrase(token)
    }
  }

  // MARK: New names

  /// "will **henceforth** be called Y", "**now** calls itself Y", "took the name Y", "under the **new** name Y": it was called otherwise before.
  private func isNewName(_ proposition: Proposition, _ naming: AliasMention) -> Bool {
    if naming.rule == "affiliation.renamed.now" { return true }
    guard naming.name.name != nil || ["the", "its"].contains(view.word(naming.name.tokens.lowerBound)) || naming.name.referent == .pronoun
    else { return false }
    let head = proposition.head
    let isSaid = trees.children(of: head, "advmod", "obl").contains {
      ["now", "henceforth", "hereafter", "onwards"].contains(trees.word($0))
    }
    let phrases = proposition.phrases(.oblique("by")) + proposition.phrases(.oblique("under"))
    // "**will** fight under the name X": it did not before.
    let isNew =
      naming.rule == "alias.goes_by"
      && (phrases.contains { $0.tokens.contains { view.word($0) == "new" } }
        || trees.children(of: head, "aux").contains { trees.lemma($0) == "will" } && naming.name.name != nil)
    return isSaid && naming.name.name != nil || isNew || isSaid && trees.has(head, "aux")
  }

  // MARK: Former names

  private static let before: Set<String> = ["formerly", "previously", "once", "originally", "then", "long"]

  /// "**formerly** known as", "known as X **until** July": the name has been given up; the time of its end, where one is given.
  private func formerEnd(_ proposition: Proposition) -> (word: Int, time: Int?)? {
    let head = proposition.head
    if let word = trees.children(of: head, "advmod").first(where: { $0 < head && Self.before.contains(trees.word($0)) }) {
      return (word, nil)
    }
    // "**Once** known as X, the band …": no conjunction, though the parse may say so.
    if trees.fineTag(head) == "VBN", let word = trees.children(of: head, "mark").first(where: { $0 < head && trees.word($0) == "once" }) {
      return (word, nil)
    }
    for child in trees.children(head) where child > head {
      if let marker = trees.children(of: child, "case", "mark").first(where: { ["until", "till", "before"].contains(trees.word($0)) }) {
        // "until July", "until it broke with Z in July".
        return (marker, view.time(at: child) ?? (trees.base(child) == "advcl" ? GoverningTimes(view: view).time(of: child) : nil))
      }
    }
    // "known as X (Y) **until** July, grew": or on the next verb.
    for phrase in proposition.phrases(.oblique("as")) + proposition.phrases(.predicative) {
      guard let name = phrase.name else { continue }
      let end = view.annotation.entities[name].tokens.upperBound
      let next = view.word(end) == "(" && view.word(end + 2) == ")" ? end + 3 : end
      if ["until", "till"].contains(view.word(next)), let time = view.time(at: next + 1) ?? view.time(at: next + 2) { return (next, time) }
    }
    // "X until July": the parse may hang the time on the name.
    for phrase in proposition.phrases(.oblique("as")) + proposition.phrases(.predicative) {
      for child in trees.children(of: phrase.head, "nmod", "obl") {
        if let marker = trees.children(of: child, "case").first(where: { ["until", "till", "before"].contains(trees.word($0)) }) {
          return (marker, view.time(at: child))
        }
      }
    }
    return nil
  }

  private func renaming(_ naming: AliasMention, sentence: Int, end: (word: Int, time: Int?)) -> AffiliationMention {
    let statement = Statement(
      sentence: sentence, trigger: naming.trigger, rule: "affiliation.renamed.formerly", status: .historical, time: end.time)
    return AffiliationMention(relation: .renamed, member: naming.alias, group: naming.name, statement: statement)
  }

  /// "X, formerly Y,": without a verb; "X is the former Y".
  private func formerly(_ token: Int, sentence: Int) -> [AffiliationMention] {
    func renamed(_ old: Int, _ new: Int, _ rule: String) -> [AffiliationMention] {
      let (old, new) = (view.phrase(old), view.phrase(new))
      guard [.group, .name].contains(old.referent), [.group, .name].contains(new.referent), old.name != new.name else { return [] }
      let statement = Statement(sentence: sentence, trigger: token..<token + 1, rule: rule, status: .historical)
      return [AffiliationMention(relation: .renamed, member: old, group: new, statement: statement)]
    }
    guard let old = trees.heads[token] else { return [] }
    if ["formerly", "previously"].contains(trees.word(token)), view.entity(at: old) != nil, let new = trees.heads[old] {
      return renamed(old, new, "affiliation.renamed.formerly")
    }
    if ["former", "erstwhile"].contains(trees.word(token)), view.entity(at: old) != nil {
      if trees.has(old, "cop"), let new = ClauseReader(trees: trees).surfaceSubjects(old, depth: 0).first {
        return renamed(old, new, "affiliation.renamed.former")
      }
      if trees.relation(old) == "appos", let new = trees.heads[old] { return renamed(old, new, "affiliation.renamed.former") }
    }
    return []
  }

  // MARK: Without a verb

  /// "the Syrian Democratic Forces (SDF)", "al-Jabha al-Shamiya (الجبهة الشامية)".
  private func bracket(_ token: Int) -> AliasMention? {
    guard trees.word(token) == "(", let name = view.entity(at: token - 1), view.annotation.entities[name].type == .organisation else {
      return nil
    }
    let sentence = trees.sentence(of: token)
    guard let end = Range(from: token + 1, to: min(token + 8, sentence.upperBound)).first(where: { trees.word($0) == ")" }), end > token + 1
    else { return nil }
    // "(AFC, by its French initials)".
    let comma = (token + 1..<end).first { [",", ";"].contains(trees.word($0)) } ?? end
    guard comma > token + 1 else { return nil }
    let alias = Phrase(tokens: token + 1..<comma, head: comma - 1)
    let tokens = view.annotation.entities[name].tokens
    guard Bracket.isName(view.text(alias.tokens), of: view.text(tokens)) else { return nil }
    return AliasMention(
      name: view.phrase(headOfName(name)), alias: named(alias), trigger: token..<end + 1, rule: "alias.bracket")
  }

  /// "X, or Y," and "X, aka Y,".
  private func alternative(_ token: Int) -> AliasMention? {
    guard ["or", "aka", "a.k.a.", "alias"].contains(trees.word(token)), trees.word(token - 1) == ",", let name = view.entity(at: token - 2)
    else { return nil }
    let next = ["the", "an", "a"].contains(view.word(token + 1)) ? token + 2 : token + 1
    guard let alias = view.entity(at: next), alias != name else { return nil }
    let end = view.annotation.entities[alias].tokens.upperBound
    guard [",", ")", "."].contains(view.word(end)), [name, alias].allSatisfy({ view.annotation.entities[$0].type == .organisation }) else {
      return nil
    }
    return AliasMention(
      name: view.phrase(headOfName(name)), alias: view.phrase(headOfName(alias)), trigger: token..<token + 1, rule: "alias.or")
  }

  /// "a joint command, the Aleppo Army": a body introduced and named in one breath.
  private func introduced(_ token: Int) -> AliasMention? {
    guard trees.fineTag(token) == "NN", ActorNouns.alliances.contains(trees.lemma(token)), view.entity(at: token) == nil,
      let apposed = trees.apposed(token).first(where: { $0 > token && view.entity(at: $0) != nil }),
      // "a faction of the Justice Movement (**JRM**)": the bracket names what stands before it.
      view.word(apposed - 1) != "(" || apposed - 2 == token
    else { return nil }
    let first = view.phrase(token)
    let second = view.phrase(apposed)
    // "announced a merger. **The new outfit, the Delta Front**, …".
    let isNew = ["the", "this"].contains(view.word(first.tokens.lowerBound)) && first.tokens.contains { view.word($0) == "new" }
    guard isNew || ["a", "an"].contains(view.word(first.tokens.lowerBound)), second.referent == .group, !trees.has(apposed, "conj") else {
      return nil
    }
    var bare = first
    bare.referent = .describedGroup
    bare.name = nil
    return AliasMention(name: bare, alias: second, trigger: token..<token + 1, rule: "alias.introduced")
  }

  /// The word of a name on which the others hang.
  func headOfName(_ entity: Int) -> Int {
    let tokens = view.annotation.entities[entity].tokens
    return tokens.first { token in trees.heads[token].map { !tokens.contains($0) } ?? true } ?? tokens.lowerBound
  }

  /// A bracket's words as a phrase that bears the name read there, where one was.
  private func named(_ phrase: Phrase) -> Phrase {
    var phrase = phrase
    phrase.name = phrase.tokens.lazy.compactMap { view.entity(at: $0) }.first
    phrase.referent = .group
    return phrase
  }
}

/// What may stand in a bracket behind a name.
enum Bracket {
  /// An acronym, or the name in another script.
  static func isName(_ inner: String, of name: String) -> Bool {
    let letters = inner.unicodeScalars.filter { $0.properties.isAlphabetic }
    guard letters.count >= 2 else { return false }
    if letters.allSatisfy({ !$0.isASCII && $0.value >= 0x370 }) { return true }
    let allowed = "-.0123456789".unicodeScalars
    // "Popular Mobilization Units (PMUs)", "Forces (SDF-l)".
    return inner.count <= 10
      && inner.unicodeScalars.allSatisfy { $0.properties.isUppercase || allowed.contains($0) || $0 == "s" || $0 == "l" }
  }
}
