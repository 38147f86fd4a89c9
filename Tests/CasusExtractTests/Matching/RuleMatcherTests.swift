// What a pattern takes from a proposition, place by place, and which rule wins.

import CasusModel
import Testing

@testable import CasusExtract

@Suite("Rule matcher")
struct RuleMatcherTests {
  private func rules(_ match: String...) throws -> RuleSet {
    try SampleRules.set((name: "affiliation.x", makes: "joined(member, group)", match: match))
  }

  private func events(_ match: String...) throws -> RuleSet {
    try SampleRules.set((name: "event.x", makes: "ASSAULT(actor, recipient)", match: match))
  }

  @Test("a verb: agent and object by role, with trigger and pairs in text order")
  func verb() throws {
    let sketch = Sketch("Zenki and Ahrar joined Fatah and Sham")
    let join = sketch.proposition(
      "joined", "join", [(.agent, [("Zenki", .group), ("Ahrar", .name)]), (.patient, [("Fatah", .group), ("Sham", .group)])])
    let match = try #require(
      RuleMatcher(rules("<member+: group> enter|join <group+: named>"), in: sketch.annotation).match(join).first)
    #expect(match.rule == "affiliation.x")
    #expect(match.pattern == 0)
    #expect(match.trigger == 3..<4)
    #expect(match.makes.description == "joined(member, group)")
    let pairs = match.pairs.map { sketch.texts([$0.member, $0.group].compactMap { $0 }).joined(separator: " → ") }
    #expect(pairs == ["Zenki → Fatah", "Zenki → Sham", "Ahrar → Fatah", "Ahrar → Sham"])
  }

  @Test("what does not fit is dropped from a list; nothing that fits is no match")
  func wrongTypes() throws {
    let sketch = Sketch("Zenki and Omar joined Fatah and battle")
    let join: (Referent) -> Proposition = { referent in
      sketch.proposition(
        "joined", "join", [(.agent, [("Zenki", .group), ("Omar", .person)]), (.patient, [("battle", .thing), ("Fatah", referent)])])
    }
    let rules = try rules("<member: group> join <group: named>")
    #expect(sketch.reading(join(.group), by: rules) == ["affiliation.x#0 member: Zenki; group: Fatah"])
    #expect(sketch.reading(join(.thing), by: rules).isEmpty)
  }

  @Test("a list is whole with and without +")
  func lists() throws {
    let sketch = Sketch("Zenki and Ahrar joined Fatah")
    let join = sketch.proposition("joined", "join", [(.agent, [("Zenki", .group), ("Ahrar", .group)]), (.patient, [("Fatah", .group)])])
    for sign in ["", "+"] {
      #expect(
        try sketch.reading(join, by: rules("<member\(sign): group> join <group: group>")) == [
          "affiliation.x#0 member: Zenki, Ahrar; group: Fatah"
        ])
    }
  }

  @Test("the predicate's part of speech decides: a verb rule reads no noun")
  func categories() throws {
    let sketch = Sketch("Russian airstrike on Idlib")
    let noun = sketch.proposition(
      "airstrike", "airstrike", as: .noun, [(.owner, [("Russian", .state)]), (.oblique("on"), [("Idlib", .place)])])
    #expect(
      try sketch.reading(noun, by: events("<actor+?: actor> @airstrike on|against <recipient+?: any>"))
        == ["event.x#0 actor: Russian; recipient: Idlib"])
    #expect(try sketch.reading(noun, by: events("<actor+?: actor> airstrike on|against <recipient+?: any>")).isEmpty)
  }

  @Test("the leading slot of a noun is its agent, else its owner; of be @noun only the bearer")
  func leadingSlots() throws {
    let sketch = Sketch("Turkey launched Russian attack Omar leader")
    let attack = sketch.proposition("attack", "attack", as: .noun, [(.agent, [("Turkey", .state)]), (.owner, [("Russian", .state)])])
    #expect(try sketch.reading(attack, by: events("<actor: state> @attack")) == ["event.x#0 actor: Turkey"])
    #expect(try sketch.reading(attack, by: events("<actor: state> be @attack")).isEmpty)
    let leader = sketch.proposition("leader", "leader", as: .noun, [(.bearer, [("Omar", .person)]), (.owner, [("Turkey", .state)])])
    #expect(
      try sketch.reading(leader, by: rules("<member: person> be @leader|head of <group: state>")) == [
        "affiliation.x#0 member: Omar; group: Turkey"
      ])
  }

  @Test("be @… reads adjectives")
  func adjectives() throws {
    let sketch = Sketch("fighters loyal to Zenki")
    let loyal = sketch.proposition(
      "loyal", "loyal", as: .adjective, [(.bearer, [("fighters", .describedGroup)]), (.oblique("to"), [("Zenki", .group)])])
    #expect(
      try sketch.reading(loyal, by: rules("<member: group> be @loyal to <group: named>")) == [
        "affiliation.x#0 member: fighters; group: Zenki"
      ])
  }

  @Test("of behind a noun covers the owner unless the leading slot has taken it; to covers the one who is told; by the agent of a noun")
  func covers() throws {
    let sketch = Sketch("Zenki formation told Ahrar Fatah")
    let formation = sketch.proposition("formation", "formation", as: .noun, [(.owner, [("Zenki", .group)]), (.agent, [("Fatah", .group)])])
    #expect(try sketch.reading(formation, by: rules("@formation of <group: group>")) == ["affiliation.x#0 group: Zenki"])
    #expect(
      try sketch.reading(formation, by: rules("@formation of <group: group> by <member: group>"))
        == ["affiliation.x#0 group: Zenki; member: Fatah"])
    let owned = sketch.proposition("formation", "formation", as: .noun, [(.owner, [("Zenki", .group)])])
    #expect(try sketch.reading(owned, by: rules("<member: group> @formation of <group: group>")).isEmpty)
    let tell = sketch.proposition("told", "tell", [(.agent, [("Zenki", .group)]), (.recipient, [("Ahrar", .group)])])
    #expect(
      try sketch.reading(tell, by: rules("<member: group> tell to <group: group>")) == ["affiliation.x#0 member: Zenki; group: Ahrar"])
  }

  @Test("of several prepositions the first that holds a filler gives them all")
  func prepositions() throws {
    let sketch = Sketch("Zenki fought against Ahrar alongside Fatah")
    let fight = sketch.proposition(
      "fought", "fight",
      [(.agent, [("Zenki", .group)]), (.oblique("against"), [("Ahrar", .group)]), (.oblique("alongside"), [("Fatah", .group)])])
    #expect(
      try sketch.reading(fight, by: rules("<member: group> fight with|alongside|against <group: group>"))
        == ["affiliation.x#0 member: Zenki; group: Fatah"])
  }

  @Test("no phrase fills two slots")
  func taken() throws {
    let sketch = Sketch("Zenki ally")
    let ally = sketch.proposition("ally", "ally", [(.patient, [("Zenki", .group)])])
    #expect(try sketch.reading(ally, by: rules("ally <member: group> of <_: any>")).isEmpty)
    let noun = sketch.proposition("ally", "ally", as: .noun, [(.owner, [("Zenki", .group)])])
    #expect(try sketch.reading(noun, by: rules("<member: group> @ally of <group?: group>")) == ["affiliation.x#0 member: Zenki"])
  }

  @Test("a slot named _ must be filled and makes nothing")
  func nameless() throws {
    let sketch = Sketch("Fatah counts Zenki among founders")
    let count = sketch.proposition("counts", "count", [(.agent, [("Fatah", .group)]), (.patient, [("Zenki", .group)])])
    let among = sketch.proposition(
      "counts", "count",
      [(.agent, [("Fatah", .group)]), (.patient, [("Zenki", .group)]), (.oblique("among"), [("founders", .describedGroup)])])
    let rules = try rules("<group: group> count <member+: group> among <_: any>")
    #expect(sketch.reading(count, by: rules).isEmpty)
    #expect(sketch.reading(among, by: rules) == ["affiliation.x#0 group: Fatah; member: Zenki"])
  }

  @Test("particles, heads of the object and complements must be there")
  func literals() throws {
    let sketch = Sketch("Zenki broke from Fatah joining forces", lemmas: ["forces": "force"])
    let agent: (Proposition.Role, [(String, Referent)]) = (.agent, [("Zenki", .group)])
    let from: (Proposition.Role, [(String, Referent)]) = (.oblique("from"), [("Fatah", .group)])
    let away = try rules("<member: group> break away|off from <group: named>")
    #expect(sketch.reading(sketch.proposition("broke", "break", particles: ["off"], [agent, from]), by: away).count == 1)
    #expect(sketch.reading(sketch.proposition("broke", "break", [agent, from]), by: away).isEmpty)
    for words in ["forces", "ranks|force"] {
      let join = sketch.proposition("joining", "join", [agent, (.patient, [("forces", .thing)]), from])
      #expect(try sketch.reading(join, by: rules("<member: group> join \(words) from <group: named>")).count == 1)
    }
    let plain = sketch.proposition("joining", "join", [agent, from])
    #expect(try sketch.reading(plain, by: rules("<member: group> join forces from <group: named>")).isEmpty)
    let name = sketch.proposition("broke", "name", [(.patient, [("Zenki", .group)]), (.predicative, [("Fatah", .name)])])
    #expect(
      try sketch.reading(name, by: rules("name|call <member: group> = <group: any>")) == ["affiliation.x#0 member: Zenki; group: Fatah"])
  }

  @Test("an idiom is its noun behind its preposition; of words of different sorts any will do")
  func idioms() throws {
    let sketch = Sketch("Zenki put Omar on trial")
    let put = sketch.proposition(
      "put", "put", [(.agent, [("Zenki", .group)]), (.patient, [("Omar", .person)]), (.oblique("on"), [("trial", .thing)])])
    let plain = sketch.proposition("put", "put", particles: ["down"], [(.agent, [("Zenki", .group)]), (.patient, [("Omar", .person)])])
    let trial = try rules("<member: group> put <group: person> on_trial|before_court")
    #expect(sketch.reading(put, by: trial) == ["affiliation.x#0 member: Zenki; group: Omar"])
    #expect(sketch.misses(plain, by: trial) == ["affiliation.x#0 “on trial” or “before court” does not stand beside it"])
    let either = try rules("<member: group> put <group: person> on_trial|down")
    #expect(sketch.reading(put, by: either).count == 1 && sketch.reading(plain, by: either).count == 1)
  }

  @Test("a compound is a head with the words before it, as predicate and as object")
  func compounds() throws {
    let sketch = Sketch("Turkey launched air strike strike", lemmas: ["launched": "launch"])
    func strike(_ head: Int) -> Proposition {
      Proposition(
        sentence: 0, head: head, trigger: head..<head + 1, lemma: "strike", category: .noun,
        arguments: [Argument(role: .agent, phrases: [sketch.phrase("Turkey", .state)])])
    }
    let noun = try events("<actor: state> @air_strike")
    #expect(sketch.reading(strike(3), by: noun) == ["event.x#0 actor: Turkey"])
    #expect(sketch.misses(strike(4), by: noun) == ["event.x#0 the word is not “air strike”"])
    let object = try events("<actor: state> launch air_strike|raid")
    let launch: (String) -> Proposition = {
      sketch.proposition("launched", "launch", [(.agent, [("Turkey", .state)]), (.patient, [($0, .thing)])])
    }
    #expect(sketch.reading(launch("air strike"), by: object).count == 1)
    #expect(sketch.reading(launch("launched"), by: object).isEmpty)
  }

  @Test("before a noun that must be the object, the slot is who is given it")
  func recipients() throws {
    let sketch = Sketch("Peru gave Ecuador an ultimatum")
    let give = sketch.proposition(
      "gave", "give", [(.agent, [("Peru", .state)]), (.recipient, [("Ecuador", .state)]), (.patient, [("an ultimatum", .thing)])])
    #expect(
      try sketch.reading(give, by: events("<actor: actor> give <recipient: actor> ultimatum")) == [
        "event.x#0 actor: Peru; recipient: Ecuador"
      ])
  }

  @Test("what is refused refuses: phrases, particles, object heads, object types, the passive")
  func refusals() throws {
    let sketch = Sketch("Zenki broke talks with Fatah in raid", lemmas: ["talks": "talk"])
    let base: [(Proposition.Role, [(String, Referent)])] = [(.agent, [("Zenki", .group)]), (.oblique("with"), [("Fatah", .group)])]
    let talks = sketch.proposition("broke", "break", base + [(.patient, [("talks", .thing)])])
    let inRaid = sketch.proposition("broke", "break", base + [(.oblique("in"), [("raid", .thing)])])
    let away = sketch.proposition("broke", "break", particles: ["away"], base)
    let passive = sketch.proposition("broke", "break", isPassive: true, base)
    for (refusal, refused) in [("!talk|deal", talks), ("!<thing>", talks), ("!at|in", inRaid), ("!away", away), ("!passive", passive)] {
      let rules = try rules("<member: group> break with <group: named> \(refusal)")
      let read = [talks, inRaid, away, passive].filter { !sketch.reading($0, by: rules).isEmpty }
      #expect(read == [talks, inRaid, away, passive].filter { $0 != refused }, "\(refusal)")
    }
  }

  @Test("a phrase that says only where or when refuses nothing, and a time fills nothing")
  func placesAndTimes() throws {
    let sketch = Sketch("Zenki joined Fatah in Aleppo Syria December", time: "December")
    let rules = try rules("<member: group> join <group: named> !in|at")
    let on = try events("<actor?: actor> join in <recipient: any>")
    let cases: [(String, Referent, Bool)] = [("Aleppo", .place, true), ("Syria", .state, true), ("December", .thing, false)]
    for (words, referent, fills) in cases {
      let join = sketch.proposition(
        "joined", "join", [(.agent, [("Zenki", .group)]), (.patient, [("Fatah", .group)]), (.oblique("in"), [(words, referent)])])
      #expect(sketch.reading(join, by: rules).count == 1)
      #expect(sketch.reading(join, by: on).count == (fills ? 1 : 0))
    }
  }

  @Test("open slots stay open, but something must be made")
  func open() throws {
    let sketch = Sketch("Jets bombed town")
    let rules = try events("<actor+?: actor> bomb <recipient+?: any>")
    let town = sketch.proposition("bombed", "bomb", isPassive: true, [(.patient, [("town", .thing)])])
    #expect(sketch.reading(town, by: rules) == ["event.x#0 recipient: town"])
    #expect(sketch.reading(sketch.proposition("bombed", "bomb", []), by: rules).isEmpty)
    let match = try #require(RuleMatcher(rules, in: sketch.annotation).match(town).first)
    #expect(match.phrases(.actor).isEmpty)
    #expect(match.pairs.isEmpty)
  }

  @Test("a name does not belong to itself")
  func itself() throws {
    let sketch = Sketch("Zenki joined Zenki Fatah")
    func join(_ groups: [Phrase]) -> Proposition {
      Proposition(
        sentence: 0, head: 1, trigger: 1..<2, lemma: "join", category: .verb,
        arguments: [
          Argument(role: .agent, phrases: [sketch.phrase("Zenki", .group, name: 0)]), Argument(role: .patient, phrases: groups),
        ])
    }
    var again = sketch.phrase("Fatah", .group, name: 0)
    let rules = try rules("<member: group> join <group: group>")
    #expect(sketch.reading(join([again]), by: rules).isEmpty)
    #expect(sketch.misses(join([again]), by: rules) == ["affiliation.x#0 member and group are the same name"])
    again.name = 1
    #expect(sketch.reading(join([again]), by: rules).count == 1)
  }

  @Test("the first rule of each kind wins, the affiliation told first; within a rule the first pattern")
  func order() throws {
    let rules = try SampleRules.set(
      (name: "event.a", makes: "AID(actor)", match: ["<actor: group> join"]),
      (name: "event.b", makes: "AID(actor, recipient)", match: ["<actor: group> join <recipient: group>"]),
      (name: "affiliation.a", makes: "left(member, group)", match: ["<member: group> join <group: state>"]),
      (
        name: "affiliation.b", makes: "joined(member, group)",
        match: ["<member: group> join <group: state>", "<member: group> join <group: group>", "<member: group> join"]
      ),
      (name: "affiliation.c", makes: "leads(member, group)", match: ["<member: group> join <group: any>"]))
    let sketch = Sketch("Zenki joined Fatah")
    let join = sketch.proposition("joined", "join", [(.agent, [("Zenki", .group)]), (.patient, [("Fatah", .group)])])
    #expect(sketch.reading(join, by: rules) == ["affiliation.b#1 member: Zenki; group: Fatah", "event.a#0 actor: Zenki"])
    #expect(
      sketch.misses(join, by: rules) == [
        "event.b#0 event.a comes first", "affiliation.a#0 group: “Fatah” is a named group; wanted state",
        "affiliation.c#0 affiliation.b comes first",
      ])
  }

  @Test(
    "each type takes its referents",
    arguments: [
      (FillerType.group, [Referent.group, .name, .describedGroup, .pronoun]), (.named, [.group, .name]),
      (.person, [.person, .describedPerson, .pronoun]), (.state, [.state]), (.media, [.media]), (.place, [.place]),
      (.leader, [.person, .group, .state, .name, .describedGroup, .describedPerson, .pronoun]),
      (.party, [.person, .group, .state, .name, .describedGroup, .pronoun]), (.people, [.describedGroup, .describedPerson, .pronoun]),
      (.actor, [.person, .group, .state, .media, .name, .describedGroup, .describedPerson, .pronoun]), (.thing, [.thing]),
      (.any, [.person, .group, .state, .media, .place, .name, .describedGroup, .describedPerson, .pronoun, .thing]),
    ])
  func types(_ type: FillerType, _ referents: [Referent]) {
    let all: [Referent] = [.person, .group, .state, .media, .place, .name, .describedGroup, .describedPerson, .pronoun, .thing]
    #expect(all.filter(type.accepts) == all.filter(referents.contains))
  }

  @Test("a long list is matched soon")
  func linear() throws {
    let count = 20_000
    let sketch = Sketch((0..<count).map { "G\($0)" }.joined(separator: " "))
    let phrases = (0..<count).map { place in
      var phrase = Phrase(tokens: place..<place + 1, head: place)
      phrase.referent = .group
      return phrase
    }
    let join = Proposition(
      sentence: 0, head: 0, trigger: 0..<1, lemma: "join", category: .verb,
      arguments: [Argument(role: .agent, phrases: phrases), Argument(role: .patient, phrases: Array(phrases.prefix(1)))])
    let rules = try rules("<member: group> join with <group: named>", "<member: group> join !in|on|at|talk <group?: named>")
    let time = try ContinuousClock().measure {
      let match = try #require(RuleMatcher(rules, in: sketch.annotation).match(join).first)
      #expect(match.pairs.count == count)
    }
    #expect(time < .seconds(5))
  }
}
