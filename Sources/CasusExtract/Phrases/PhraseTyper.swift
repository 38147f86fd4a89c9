// What a phrase can stand for, judged by its head word and the names inside. A rule's slot accepts or refuses by this alone.

import CasusModel

extension DocumentView {
  /// `phrase` with what it can stand for, whose name it bears and to whom it belongs.
  func typed(_ phrase: Phrase) -> Phrase {
    var phrase = phrase
    if let given = nameGiven(to: phrase.head), !hasNameOfItsOwn(phrase) {
      phrase.referent = referent(ofName: given)
      phrase.name = given
      phrase.owner = owner(of: phrase)
      return phrase
    }
    let apposed = nameBeside(phrase)
    phrase.referent = referent(of: phrase, apposed: apposed)
    switch phrase.referent {
    case .person, .media, .place, .name: phrase.name = ownName(of: phrase) ?? apposed ?? vesselName(of: phrase)
    case .group where ownName(of: phrase) == nil && isDivision(phrase): phrase.name = nil
    case .group, .state: phrase.name = ownName(of: phrase) ?? apposed ?? vesselName(of: phrase) ?? stateOfOrgan(phrase)
    case .describedGroup, .describedPerson, .pronoun, .thing, nil: break
    }
    phrase.owner = owner(of: phrase)
    return phrase
  }

  /// "the coalition known as the **Northern Front**", "a force called the **Border Axis**", "the alliance that calls itself the **Committee**".
  private func nameGiven(to head: Int) -> Int? {
    guard trees.tag(head) == .noun, entity(at: head) == nil else { return nil }
    // "men calling themselves the **Black Banners**" are a group.
    let isPerson = ActorNouns.isPerson(trees.lemma(head)) && trees.fineTag(head) == "NN"
    let isBand = ActorNouns.isPerson(trees.lemma(head)) && trees.fineTag(head) == "NNS"
    guard isPerson || isBand || ActorNouns.groups.contains(trees.lemma(head)) else { return nil }
    // "a cell **of hitmen known as** the Black Banners".
    if trees.fineTag(head) == "NN", !isPerson,
      let people = trees.children(of: head, "nmod").first(where: { trees.markers($0) == ["of"] && trees.fineTag($0) == "NNS" }),
      !ActorNouns.groups.contains(trees.lemma(people)) || ActorNouns.troops.contains(trees.lemma(people)), let name = nameGiven(to: people)
    {
      return name
    }
    for clause in trees.children(of: head, "acl", "acl:relcl") where clause > head {
      let verb = trees.lemma(clause)
      guard verb == "know" || VerbClasses.calling.contains(verb), !trees.has(clause, "advmod", "aux"), trees.fineTag(clause) != "VB" else {
        continue
      }
      let isKnown = verb == "know"
      let names = trees.children(of: clause, "obl", "xcomp", "obj").filter {
        isKnown ? trees.markers($0) == ["as"] : trees.markers($0).isEmpty
      }
      guard let name = names.compactMap({ entity(at: $0) }).first else { continue }
      let kind = referent(ofName: name)
      if isPerson ? kind == .person : kind == .group || kind == .name { return name }
    }
    return nil
  }

  /// "the **Jabha Shamiya** rebel faction, known as …": its name stands before it, and the other one is an alias.
  private func hasNameOfItsOwn(_ phrase: Phrase) -> Bool {
    nameBeforeHead(of: phrase).map { [.group, .name].contains(referent(ofName: $0)) } ?? false
  }

  private func referent(of phrase: Phrase, apposed: Int?) -> Referent {
    let head = phrase.head
    if isPronoun(head) { return .pronoun }
    if let entity = ownName(of: phrase) { return isPartByPlace(head) ? .describedGroup : referent(ofName: entity) }
    let noun = trees.lemma(head)
    // "joined **forces**", "closed **ranks**": no forces of anybody.
    if phrase.tokens.count == 1, ["forces", "ranks", "hands"].contains(word(head)), trees.relation(head) == "obj",
      let verb = trees.heads[head], ["join", "unite", "combine", "pool", "close", "merge"].contains(trees.lemma(verb))
    {
      return .thing
    }
    if ActorNouns.vessels.contains(noun), let name = vesselName(of: phrase), [.group, .name].contains(referent(ofName: name)) {
      return .group
    }
    if noun == "name", let name = vesselName(of: phrase), [.group, .name].contains(referent(ofName: name)) {
      return referent(ofName: name)
    }
    if isNamedAgain(phrase) { return .describedGroup }
    if let apposed {
      switch referent(ofName: apposed) {
      // "commanded by **alias** “Rasguño”".
      case .person where ActorNouns.isPerson(noun) || noun == "alias": return .person
      case .group where ActorNouns.groups.contains(noun), .name where ActorNouns.groups.contains(noun): return .group
      case .group where ActorNouns.counterparts.contains(noun) && trees.fineTag(head) == "NN": return .group
      case .group where noun == "insurgency" || noun == "rebellion": return .group
      case .media, .state, .place, .person, .group, .name, .describedGroup, .describedPerson, .pronoun, .thing: break
      }
    }
    // "the vanguard" of the text's Delta Justice Vanguard.
    if nameHeads.contains(noun), trees.fineTag(head) == "NN", word(phrase.tokens.lowerBound) == "the", phrase.tokens.count == 2 {
      return .describedGroup
    }
    // "**Russian** representatives": several who act for a state are the state's side.
    if trees.fineTag(head) == "NNS", ActorNouns.agents.contains(noun), let name = nameBeforeHead(of: phrase),
      annotation.entities[name].kind == .state
    {
      return .state
    }
    // "A third component, **the Protection Force**, was expelled".
    if ["component", "constituent", "signatory", "member", "participant"].contains(noun), trees.fineTag(head) == "NN", let apposed,
      referent(ofName: apposed) == .group
    {
      return .group
    }
    // "**his men**": those under him, not some persons.
    if noun == "man", trees.fineTag(head) == "NNS", trees.has(head, "nmod:poss") { return .describedGroup }
    if ActorNouns.isPerson(noun) { return .describedPerson }
    // "the Hezb-i-Islami faction **of Hekmatyar**" is no part of a man.
    let isPersonal = complement(of: head, ["of"]).map { annotation.entities[$0].type == .person } ?? false
    if ActorNouns.partOf.contains(noun), !(isPersonal && nameBeforeHead(of: phrase) != nil),
      trees.children(of: head, "nmod").contains(where: { trees.markers($0) == ["of"] })
    {
      return isDivision(phrase) ? .group : .describedGroup
    }
    let isOrgan = ActorNouns.stateOrgans.contains(noun)
    guard ActorNouns.groups.contains(noun) || isOrgan else { return isPeople(head) ? .describedGroup : .thing }
    guard let name = nameBeforeHead(of: phrase) else { return stateOfOrgan(phrase) == nil ? .describedGroup : .state }
    // "**a rival** Beja faction" is not the Beja front of which the text tells.
    let isOther = phrase.tokens.contains {
      $0 < head && ["rival", "another", "other", "different", "dissident", "breakaway"].contains(word($0))
    }
    if wholeBehind(phrase) != nil || isOther { return .describedGroup }
    switch referent(ofName: name) {
    // "**a breakaway Taliban group**": of the Taliban, and not they.
    case .group where isBroken(phrase, before: name): return .describedGroup
    case .group: return .group
    case .name: return trees.fineTag(head) == "NN" ? .group : .describedGroup
    case .state: return isOrgan ? .state : .describedGroup
    case .media, .place, .person, .describedGroup, .describedPerson, .pronoun, .thing: return .describedGroup
    }
  }

  /// "a **breakaway** Taliban group", "a **dissident** FARC front".
  private func isBroken(_ phrase: Phrase, before name: Int) -> Bool {
    ["a", "an", "another"].contains(word(phrase.tokens.lowerBound))
      && phrase.tokens.contains {
        $0 < annotation.entities[name].tokens.lowerBound && ["breakaway", "splinter", "dissident", "renegade", "former"].contains(word($0))
      }
  }

  /// "the **Free Syrian Army** banner", "the banner of the **Free Syrian Army**": the name before or behind the head.
  private func vesselName(of phrase: Phrase) -> Int? {
    nameBeforeHead(of: phrase)
      ?? (ActorNouns.vessels.contains(trees.lemma(phrase.head)) ? possessor(of: phrase) ?? complement(of: phrase.head, ["of"]) : nil)
      ?? (trees.lemma(phrase.head) == "name" ? nameOfName(phrase.head) : nil)
  }

  /// "under the name **X**", "by the name of **X**".
  private func nameOfName(_ head: Int) -> Int? {
    entity(at: head + 1) ?? complement(of: head, ["of"])
  }

  /// "**the vanguard**" where a Vanguard is named somewhere: the last word of a group's name stands for it.
  private func isNamedAgain(_ phrase: Phrase) -> Bool {
    phrase.tokens.count == 2 && word(phrase.tokens.lowerBound) == "the" && trees.fineTag(phrase.head) == "NN"
      && lastWordsOfGroups.contains(word(phrase.head))
  }

  /// "the government of the **Central African Republic**", "**Nigeria**'s army": the state whose organ acts.
  private func stateOfOrgan(_ phrase: Phrase) -> Int? {
    guard entity(at: phrase.head) == nil, ActorNouns.stateOrgans.contains(trees.lemma(phrase.head)),
      let name = possessor(of: phrase) ?? complement(of: phrase.head, ["of"])
    else { return nil }
    return annotation.entities[name].kind == .state ? name : nil
  }

  /// "they", "this", "others" alone.
  private func isPronoun(_ head: Int) -> Bool {
    if ["former", "latter"].contains(word(head)), word(head - 1) == "the", trees.base(head) != "amod" { return true }
    return trees.tag(head) == .pronoun && trees.fineTag(head) != "NN" || trees.fineTag(head) == "DT" && trees.tag(head) != .properNoun
  }

  /// "the wounded", "Syrians", "thousands", "500": people by an adjective, a nationality or their number.
  private func isPeople(_ head: Int) -> Bool {
    // "side by side", "by his side": only several sides are parties.
    if trees.lemma(head) == "side", trees.fineTag(head) == "NN" { return false }
    if ActorNouns.people.contains(trees.lemma(head)) || ActorNouns.isAdherent(trees.lemma(head)) { return true }
    return trees.fineTag(head) == "NNPS"
  }

  /// The name of which the head is part.
  private func ownName(of phrase: Phrase) -> Int? {
    entity(at: phrase.head).flatMap { isInsideWord($0) ? nil : $0 }
  }

  /// "the group's leader, **Abu Omar**", "the rebel group **M23**": a single name in apposition to a noun.
  private func nameBeside(_ phrase: Phrase) -> Int? {
    guard trees.tag(phrase.head) == .noun, ownName(of: phrase) == nil else { return nil }
    var apposed = (trees.apposed(phrase.head) + trees.children(of: phrase.head, "flat")).filter { !trees.has($0, "conj") }
    if trees.fineTag(phrase.head) == "NNS", trees.markers(phrase.head) == ["of"], let one = trees.heads[phrase.head],
      trees.word(one) == "one"
    {
      // "one of its sheikhs, **Naji Tuaiman**".
      apposed += trees.children(of: one, "appos").filter { $0 > phrase.head && !trees.has($0, "conj") }
    }
    guard let name = apposed.first(where: { entity(at: $0) != nil && $0 > phrase.head }) else { return nil }
    // "a faction of the Justice Movement (**JRM**)": the bracket names what stands before it.
    if word(name - 1) == "(", name - 2 != phrase.head { return nil }
    return entity(at: name)
  }

  /// "the Levant Front **in western Aleppo**": a part of the group, not the group.
  private func isPartByPlace(_ head: Int) -> Bool {
    guard let entity = entity(at: head), annotation.entities[entity].type == .organisation else { return false }
    return trees.children(of: head, "nmod").contains { child in
      trees.markers(child) == ["in"] && self.entity(at: child).map { annotation.entities[$0].type == .location } == true
        && child > head && !(trees.heads[head].map { trees.isPredicate($0) && trees.base(head) == "obj" } ?? false)
    }
  }

  /// "the **Idlib** branch of the Levant Front": one body among others, told by its place.
  private func isDivision(_ phrase: Phrase) -> Bool {
    guard ["branch", "wing", "chapter"].contains(trees.lemma(phrase.head)), trees.fineTag(phrase.head) == "NN",
      let whole = complement(of: phrase.head, ["of"]), [.group, .name].contains(referent(ofName: whole))
    else { return false }
    return nameBeforeHead(of: phrase) != nil
  }

  /// The kind that a name's own form and the lexicons give.
  func referent(ofName index: Int) -> Referent {
    let entity = annotation.entities[index]
    switch entity.kind {
    case .person: return .person
    case .state: return .state
    case .media: return .media
    case .governmentForce, .armedGroup, .alliance, .politicalBody, .intergovernmentalBody: return .group
    case .civilians: return .describedGroup
    case nil:
      switch entity.type {
      case .person: return .person
      case .location: return .place
      case .organisation: return .name
      }
    }
  }

  /// The name that modifies the head inside the base phrase: "the **Jabha Shamiya** rebel faction"; no possessor.
  func nameBeforeHead(of phrase: Phrase) -> Int? {
    var found: Int?
    for token in phrase.tokens where token < phrase.head {
      // "X's men", "X **and** Turkish-backed men": the name is another party's.
      if trees.fineTag(token) == "POS" || ["and", "or"].contains(word(token)) && entity(at: token) == nil { found = nil }
      if let entity = entity(at: token), !isInsideWord(entity) { found = entity }
    }
    return found
  }

  /// Possessor, name before the head, or the first name behind "of", "for", "with" or "from".
  private func owner(of phrase: Phrase) -> Int? {
    if isPartByPlace(phrase.head) { return entity(at: phrase.head) }
    if let owner = possessor(of: phrase), entity(at: phrase.head) != owner { return owner }
    guard entity(at: phrase.head) == nil else {
      // "Abu Omar of the Levant Front".
      return annotation.entities[entity(at: phrase.head) ?? 0].type == .person ? complement(of: phrase.head, ["of", "from"]) : nil
    }
    // "the **Idlib** branch of the Levant Front" is the front's.
    if ActorNouns.partOf.contains(trees.lemma(phrase.head)), let whole = complement(of: phrase.head, ["of"]) { return whole }
    return wholeBehind(phrase) ?? nameBeforeHead(of: phrase) ?? complement(of: phrase.head, ["of", "for", "with", "from"])
  }

  /// "Chin rebels from the **Paletwa Column**": of several fighters, the group behind them tells more than the name before them.
  private func wholeBehind(_ phrase: Phrase) -> Int? {
    guard trees.fineTag(phrase.head) == "NNS", ActorNouns.troops.contains(trees.lemma(phrase.head)) || trees.lemma(phrase.head) == "rebel",
      let whole = complement(of: phrase.head, ["of", "from"]), annotation.entities[whole].type == .organisation
    else { return nil }
    return [.group, .name].contains(referent(ofName: whole)) ? whole : nil
  }

  /// The first name in what hangs on a head behind one of the prepositions.
  private func complement(of head: Int, _ prepositions: Set<String>) -> Int? {
    for child in trees.children(of: head, "nmod") where child > head && trees.markers(child).contains(where: prepositions.contains) {
      // "fighters of the Lebanese group **Hezbollah**": the name beside the noun, else the name in the phrase, else a state's adjective.
      let phrase = base(child)
      let names = phrase.compactMap { entity(at: $0) }
      if let beside = nameBeside(Phrase(tokens: phrase, head: child)), names.allSatisfy({ annotation.entities[$0].isAdjective }) {
        return beside
      }
      if let name = names.first(where: { !annotation.entities[$0].isAdjective }) ?? names.first { return name }
      // "the head of the political office of the Fastaqim group"
      if let deeper = complement(of: child, ["of"]) { return deeper }
    }
    return nil
  }

  /// From the first modifier of a head to the end of its name.
  private func base(_ head: Int) -> Range<Int> {
    let left = trees.children(head).first { $0 < head && ["det", "amod", "compound", "nmod:poss", "nummod"].contains(trees.relation($0)) }
    let end = entity(at: head).map { annotation.entities[$0].tokens.upperBound } ?? head + 1
    return min(left.map { trees.extent($0).lowerBound } ?? head, head)..<max(end, head + 1)
  }

  /// The name that possesses the head: "**Jabha Shamiya**'s commander".
  func possessor(of phrase: Phrase) -> Int? {
    for child in trees.children(of: phrase.head, "nmod:poss") {
      if let name = entity(at: child) { return name }
      for token in trees.extent(child) where token < phrase.head { if let name = entity(at: token) { return name } }
    }
    return nil
  }
}
