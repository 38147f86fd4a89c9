// Who says so, where it is told beside a clause and not above it: "…, X claimed", "according to X", "as X said", "…; both deny it".

import CasusModel

extension StatusReader {
  /// Whether a verb introduces what somebody says.
  func isSpeech(_ verb: Int) -> Bool {
    guard trees.tag(verb) == .verb else { return false }
    let name = trees.lemma(verb)
    return GoverningWords.saying.contains(name) || GoverningWords.announcing.contains(name) || GoverningWords.claiming.contains(name)
      || GoverningWords.denying.contains(name) || ["tell", "warn", "urge", "demand", "threaten", "promise", "vow", "ask"].contains(name)
  }

  /// Reads what is said beside the clause of `node`.
  func readSpeech(over node: Int, _ standing: inout Standing) {
    if trees.heads[node] == nil || trees.base(node) == "conj", hasQuestionMark(node) { standing.open() }
    for child in trees.children(node) {
      switch trees.base(child) {
      case "parataxis", "advcl", "conj", "ccomp": readBeside(child, node, &standing)
      case "obl", "advmod", "nmod": readAccording(child, &standing)
      default: break
      }
      // "…, which Turkey **denies**".
      for relative in trees.children(of: child, "acl:relcl") where isContradiction(relative) && relative > node { standing.doubt() }
    }
  }

  private func readBeside(_ child: Int, _ node: Int, _ standing: inout Standing) {
    if child > node, isContradiction(child) { return standing.doubt() }
    let isAside = trees.base(child) == "parataxis" || trees.base(child) == "advcl" && trees.markers(child) == ["as"]
    guard isAside, isSpeech(child), !trees.has(child, "ccomp", "xcomp", "obj"), let subject = subject(of: child) else { return }
    let name = trees.lemma(child)
    if isRumour(subject) || GoverningWords.claiming.contains(name) { standing.doubt() }
    if GoverningWords.announcing.contains(name) { standing.announce() }
    if GoverningWords.denying.contains(name) { standing.doubt() }
    standing.attribute(to: child, by: subject)
  }

  private func readAccording(_ child: Int, _ standing: inout Standing) {
    guard let marker = trees.children(of: child, "case").first(where: { trees.word($0) == "according" }) else {
      if trees.markers(child).contains("by"), trees.lemma(child) == "account" { standing.doubt() }
      return
    }
    if isRumour(child) { standing.doubt() }
    standing.attribute(to: marker, by: child)
  }

  /// "both **deny** it", "Turkey **rejected** the claim", "two elders said that this was **untrue**".
  private func isContradiction(_ verb: Int) -> Bool {
    guard trees.tag(verb) == .verb, !trees.mood(verb).isNegated else { return false }
    let told: Set<String> = [
      "it", "this", "that", "them", "which", "these", "report", "claim", "allegation", "accusation", "charge", "assertion", "suggestion",
      "rumour", "rumor", "involvement", "responsibility", "news", "statement", "announcement",
    ]
    if ["deny", "reject", "dismiss", "refute", "dispute", "contradict", "rebut", "disavow", "repudiate"].contains(trees.lemma(verb)) {
      return trees.children(of: verb, "obj", "obl", "nsubj:pass").contains { told.contains(trees.lemma($0)) }
    }
    guard isSpeech(verb) else { return false }
    return trees.children(of: verb, "ccomp").contains { content in
      GoverningWords.untrue.contains(trees.lemma(content))
        && trees.children(of: content, "nsubj").contains { told.contains(trees.lemma($0)) }
    }
  }

  /// "rumours say", "unconfirmed reports said".
  func isRumour(_ noun: Int) -> Bool {
    let name = trees.lemma(noun)
    if ["rumour", "rumor", "speculation", "allegation", "post", "gossip"].contains(name) { return true }
    guard ["report", "account", "source"].contains(name) else { return false }
    let doubtful: Set<String> = ["unconfirmed", "unverified", "conflicting", "uncorroborated", "unsubstantiated"]
    return trees.children(noun).contains {
      doubtful.contains(trees.word($0)) || trees.relation($0) == "acl:relcl" && isContradiction($0)
    } || name == "report" && ["NNS"].contains(trees.fineTag(noun)) && !trees.has(noun, "nmod", "nmod:poss", "compound")
  }

  /// Whether a clause ends in a question mark of its own.
  func hasQuestionMark(_ node: Int) -> Bool {
    trees.children(node).contains { trees.word($0).hasPrefix("?") && $0 > node }
  }

  /// The head of the subject of a verb, or of whoever does the saying that a noun tells of; nil where nobody is named. A few steps at most.
  func subject(of verb: Int) -> Int? {
    if trees.tag(verb) == .noun { return trees.children(of: verb, "nmod:poss").first }
    var node = verb
    for _ in 0..<6 {
      if let agent = trees.children(of: node, "obl:agent").first { return agent }
      if let subject = trees.children(of: node, "nsubj").first { return subject }
      if trees.has(node, "nsubj:pass", "expl") {
        return trees.children(of: node, "obl").first { trees.markers($0) == ["by"] }
      }
      guard let head = trees.heads[node] else { return nil }
      switch trees.base(node) {
      case "conj", "advcl", "xcomp": node = head
      case "acl": return trees.relation(node) == "acl:relcl" ? nil : head
      default: return nil
      }
    }
    return nil
  }
}
