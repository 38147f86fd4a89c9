// A happening told by a noun: the verb that carries, denies or plans it decides; who bears a role holds it whatever becomes of him.

import CasusModel

extension StatusReader {
  /// Whether a noun tells who somebody is, not what happens.
  func isRole(_ noun: Int) -> Bool {
    GoverningWords.roles.contains(trees.lemma(noun)) && !trees.markers(noun).contains("as") && !trees.has(noun, "cop")
  }

  func applyNoun(_ node: Int, _ head: Int, _ standing: inout Standing) {
    switch trees.base(node) {
    case "nsubj": applySubject(node, head, &standing)
    case "nmod", "compound": applyNominal(node, head, &standing)
    default: applyObject(node, head, &standing)
    }
  }

  func complement(of head: Int) -> Government {
    let name = trees.lemma(head)
    if ["cease", "stop"].contains(name) { return .ends }
    if GoverningWords.claiming.contains(name), !["consider", "deem"].contains(name) { return .believes }
    if GoverningWords.refusing.contains(name) { return .refuses }
    return ["want", "propose", "suggest", "expect", "wish", "intend", "nominate"].contains(name) ? .plans : .carries
  }

  /// A happening as subject: "the merger **failed**", "the attack **was condemned**", "a merger **would** help".
  func applySubject(_ node: Int, _ head: Int, _ standing: inout Standing) {
    let name = trees.lemma(head)
    let mood = trees.mood(head, below: node)
    if trees.tag(head) != .verb {
      if trees.tag(head) == .noun || trees.tag(head) == .properNoun {
        // "a coalition with them is **out of the question**".
        if name == "question", trees.markers(head).contains("out") { return standing.deny(inSpeech: true) }
        if GoverningWords.plans.contains(name) { return apply(.plans, head, &standing) }
        return standing.narrow(to: .doubt)
      }
      applyJudgement(name, &standing)
      if mood.modal == .coming || mood.modal == .wanted || trees.isIndefinite(node) && mood.modal != nil { standing.plan() }
      return standing.narrow(to: .adjunct)
    }
    if trees.relation(node) == "nsubj:pass" { return apply(trees.government(ofNounBy: head), head, &standing, below: node) }
    if GoverningWords.occurring.contains(name) || trees.has(head, "expl") { return apply(.carries, head, &standing, below: node) }
    // "a merger **seems likely**"
    let seeming: Set<String> = ["seem", "look", "appear", "remain", "become", "prove", "stay"]
    for adjective in trees.children(of: head, "xcomp") where trees.tag(adjective) == .adjective && seeming.contains(name) {
      applyJudgement(trees.lemma(adjective), &standing)
    }
    if GoverningWords.failing.contains(name), !GoverningWords.violent.contains(trees.lemma(node)) {
      return apply(.refuses, head, &standing, below: node)
    }
    if mood.modal == .coming, !GoverningWords.violent.contains(trees.lemma(node)) || trees.isIndefinite(node) { standing.plan() }
    if mood.modal == .possible || mood.modal == .counterfactual, trees.isIndefinite(node) { standing.plan() }
    standing.narrow(to: .doubt)
  }

  /// "is **likely**", "is **off**".
  func applyJudgement(_ adjective: String, _ standing: inout Standing) {
    if GoverningWords.open.contains(adjective) { standing.open() }
    if GoverningWords.untrue.contains(adjective) || ["dead", "off"].contains(adjective) { standing.deny(inSpeech: true) }
    if GoverningWords.possible.contains(adjective) { standing.plan() }
  }

  func applyObject(_ node: Int, _ head: Int, _ standing: inout Standing) {
    if trees.markers(node).contains("contrary") { return standing.deny(inSpeech: true) }
    guard trees.tag(head) == .verb else {
      return trees.base(node) == "obl" ? applyNominal(node, head, &standing) : standing.narrow(to: .doubt)
    }
    let markers = trees.markers(node)
    if trees.base(node) == "obl", !markers.isEmpty {
      let government = trees.government(ofNounBehind: markers, by: head)
      // "nobody was hurt **in the attack**"; but "has not **entered into** an alliance": there the noun is what happens.
      let isServed = ["enter", "engage"].contains(trees.lemma(head)) && (markers == ["into"] || markers == ["in"])
      if government == .carries, !markers.contains("as"), !isServed { standing.narrow(to: .adjunct) }
      // "forced to **withdraw from** X" tells nothing of X; "killed **in** an attack" tells of it.
      return apply(government, head, &standing, below: node)
    }
    // "**pledged** allegiance", "**agreed** a truce": done by saying so.
    let name = trees.lemma(node)
    let governing = trees.lemma(head)
    let isSworn = ["allegiance", "loyalty", "fealty", "bay'a", "oath"].contains(name) && ["pledge", "swear", "vow"].contains(governing)
    let isAgreed = ["truce", "ceasefire", "cease-fire", "deal", "agreement"].contains(name) && governing == "agree"
    if isSworn || isAgreed { return apply(.carries, head, &standing, below: node) }
    // "made the merger a **condition**"
    if ["make", "consider", "set", "remain"].contains(governing),
      trees.children(of: head, "xcomp").contains(where: { GoverningWords.plans.contains(trees.lemma($0)) })
    {
      standing.plan()
    }
    apply(trees.government(ofNounBy: head), head, &standing, below: node)
  }

  func applyNominal(_ node: Int, _ head: Int, _ standing: inout Standing) {
    guard trees.tag(head) == .noun else {
      if GoverningWords.possible.contains(trees.lemma(head)) { standing.plan() }
      if GoverningWords.open.contains(trees.lemma(head)) { standing.open() }
      return standing.narrow(to: .doubt)
    }
    apply(trees.government(ofNoun: node, byNoun: head), head, &standing, below: node)
  }
}
