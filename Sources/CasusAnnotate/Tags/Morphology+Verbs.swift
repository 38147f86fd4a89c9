// Verbs: form and tense by tag; mood, voice, person and number by the words around.

import CasusModel

extension MorphologyTree {
  func verb(_ index: Int) -> Features {
    var out = Features()
    switch tokens[index].fineTag {
    case "MD": out.verbForm = .finite
    case "VBZ": finite(&out, .present, .singular, .third)
    case "VBP", "VBD":
      let (number, person) = agreement(index)
      finite(&out, tokens[index].fineTag == "VBP" ? .present : .past, number, person)
    case "VBN":
      (out.tense, out.verbForm) = (.past, .participle)
      out.isPassive = tokens[index].tag != .auxiliary && isPassive(index, depth: 0)
    case "VBG":
      if isGerund(index, depth: 0) { out.verbForm = .gerund } else { (out.tense, out.verbForm) = (.present, .participle) }
    default:
      out.verbForm = .infinitive
      if isImperative(index, depth: 0) { (out.mood, out.verbForm) = (.imperative, .finite) }
    }
    return out
  }

  private func finite(_ out: inout Features, _ tense: Features.Tense, _ number: Features.Number, _ person: Features.Person) {
    (out.mood, out.tense, out.verbForm) = (.indicative, tense, .finite)
    (out.number, out.person) = (number, person)
  }

  // MARK: Person and number

  private func agreement(_ index: Int) -> (Features.Number, Features.Person) {
    let found = subjectWord(of: index)
    let who = found.map { person(of: $0) } ?? .third
    switch Spell.small(tokens[index].text) {
    case "am", "'m", "m": return (.singular, .first)
    case "was": return (.singular, who == .first ? .first : .third)
    default: break
    }
    // By EWT "you" is one, whatever follows.
    if who == .second { return (.singular, .second) }
    let isPlural = isPluralForm(index)
    guard let found else {
      // "Thank you", "hope to see": who speaks is left out.
      if tokens[index].fineTag == "VBP", relation(of: index) == "root" { return (.singular, .first) }
      return (isPlural ? .plural : .singular, .third)
    }
    // "a lot of people are": the form knows better than the word.
    return (who == .third && isPlural ? .plural : number(of: found), who)
  }

  /// The present without -s, and "were", are plural beside any third person.
  private func isPluralForm(_ index: Int) -> Bool { tokens[index].fineTag == "VBP" || Spell.small(tokens[index].text) == "were" }

  /// The subject, sought at the verb, then at the clause that it helps, joins or completes.
  private func subjectWord(of index: Int) -> Int? {
    var node = index
    for _ in 0..<8 {
      if let found = dependent(of: node, where: { relation(of: $0).hasPrefix("nsubj") }) { return antecedent(of: found, clause: node) }
      let arc = relation(of: node)
      guard let head = head(of: node), ["aux", "aux:pass", "cop", "conj", "xcomp"].contains(arc) else {
        return arc.hasSuffix(":relcl") ? self.head(of: node) : nil
      }
      node = head
    }
    return nil
  }

  /// "rebels who were": what the relative pronoun stands for.
  private func antecedent(of subject: Int, clause: Int) -> Int {
    guard ["WDT", "WP"].contains(tokens[subject].fineTag), relation(of: clause).hasSuffix(":relcl") else { return subject }
    return head(of: clause) ?? subject
  }

  private func person(of subject: Int) -> Features.Person {
    guard tokens[subject].fineTag == "PRP" else { return .third }
    return ClosedWords.pronoun(Spell.small(tokens[subject].text), isPossessive: false).person ?? .third
  }

  private func number(of subject: Int) -> Features.Number {
    // "he and his men were"
    if dependent(of: subject, where: { relation(of: $0) == "conj" }) != nil,
      dependents(of: subject).contains(where: { conjunct in
        relation(of: conjunct) == "conj" && dependent(of: conjunct) { ["and", "&"].contains(Spell.small(tokens[$0].text)) } != nil
      })
    {
      return .plural
    }
    switch tokens[subject].fineTag {
    case "NNS", "NNPS": return .plural
    case "PRP": return ClosedWords.pronoun(Spell.small(tokens[subject].text), isPossessive: false).number ?? .singular
    case "DT": return ["these", "those", "all", "both", "some"].contains(Spell.small(tokens[subject].text)) ? .plural : .singular
    case "CD": return ["one", "1"].contains(Spell.small(tokens[subject].text)) ? .singular : .plural
    case "JJ": return .plural
    default: return .singular
    }
  }

  // MARK: Voice, mood, gerunds

  private func isAuxiliary(_ index: Int) -> Bool { relation(of: index).hasPrefix("aux") }

  /// A participle is passive where something says so, and where no "have" makes it a perfect.
  private func isPassive(_ index: Int, depth: Int) -> Bool {
    if dependent(of: index, where: { ["nsubj:pass", "aux:pass", "csubj:pass"].contains(relation(of: $0)) }) != nil { return true }
    if tokens[index].dependency == nil { return !isAfterHave(index) }
    if dependent(of: index, where: { isAuxiliary($0) && tokens[$0].lemma == "have" }) != nil { return false }
    if relation(of: index) == "conj", depth < 8, let head = head(of: index), tokens[head].fineTag == "VBN" {
      return isPassive(head, depth: depth + 1)
    }
    return true
  }

  /// Without a tree: "has repeatedly bombed".
  private func isAfterHave(_ index: Int) -> Bool {
    var before = index - 1
    while before >= tokens.startIndex, before > index - 4, tokens[before].fineTag.hasPrefix("RB") { before -= 1 }
    return before >= tokens.startIndex && tokens[before].lemma == "have"
  }

  private func isGerund(_ index: Int, depth: Int) -> Bool {
    if tokens[index].tag == .auxiliary || dependent(of: index, where: isAuxiliary) != nil { return false }
    switch relation(of: index) {
    case "acl", "amod", "xcomp", "csubj", "csubj:pass", "ccomp", "obj", "nsubj", "nsubj:pass", "compound", "appos", "nmod", "obl":
      return true
    case "conj":
      guard depth < 8, let head = head(of: index), tokens[head].fineTag == "VBG" else { return false }
      return isGerund(head, depth: depth + 1)
    default: return false
    }
  }

  /// A bare verb that heads a sentence without subject, modal or "to".
  private func isImperative(_ index: Int, depth: Int) -> Bool {
    guard depth < 8 else { return false }
    let arc = relation(of: index)
    // "Do n't go", "Be ready"
    if isAuxiliary(index) { return tokens[index].lemma == "do" && isCommand(head(of: index), besides: index) }
    if arc == "cop" { return isCommand(head(of: index), besides: index) }
    guard dependents(of: index).allSatisfy({ !isContrary($0) }) else { return false }
    if arc == "conj", let head = head(of: index) { return tokens[head].fineTag == "VB" && isImperative(head, depth: depth + 1) }
    return arc == "root" || arc == "parataxis"
  }

  /// What a command cannot have: a subject, "to", an auxiliary but for "do".
  private func isContrary(_ index: Int) -> Bool {
    if isAuxiliary(index) { return !(tokens[index].fineTag == "VB" && tokens[index].lemma == "do") }
    return isSubject(relation(of: index)) || tokens[index].fineTag == "TO"
  }

  private func isCommand(_ head: Int?, besides index: Int) -> Bool {
    guard let head, ["root", "parataxis", "conj"].contains(relation(of: head)) else { return false }
    return dependents(of: head).allSatisfy { $0 == index || !isContrary($0) }
  }
}
