// A clause below another: what somebody says, an end or a plan, a condition or a time, what is told of a noun. Invariant: relative clauses and
// those of time and reason are told by themselves.

import CasusModel

extension StatusReader {
  /// A clause that is a complement or a subject.
  func applyContent(_ node: Int, _ head: Int, _ standing: inout Standing) {
    switch trees.form(node) {
    case .infinitive: applyInfinitive(node, head, &standing)
    case .gerund: applyGerund(node, head, &standing)
    default: applyClause(node, head, &standing)
    }
  }

  /// A finite clause: what somebody says, thinks or wants.
  func applyClause(_ node: Int, _ head: Int, _ standing: inout Standing) {
    let marks = trees.markers(node)
    if marks.contains("whether") || marks.contains("if") { standing.open() }
    if hasQuestionMark(node) { standing.open() }
    if trees.children(node).contains(where: { ["WP", "WRB"].contains(trees.fineTag($0)) && $0 < node }), !marks.contains("whether") {
      // "**who** attacked it is unclear", "explained **why** it joined": taken for granted.
      if isSpeech(head) { standing.attribute(to: head, by: subject(of: head)) }
      return standing.narrow(to: .doubt)
    }
    var government = trees.government(ofClauseBy: head)
    if trees.fineTag(node) == "VB", !trees.has(node, "aux", "aux:pass", "cop"), government == .says || government == .presupposes {
      // "insisted that X **join** Y", "said: Join us!"
      government = .calls
    }
    if government == .plans, trees.tag(head) == .adjective, !trees.isPresent(node), standing.status != .planned { government = .doubts }
    if government == .says || government == .announces, subject(of: head).map(isRumour) ?? isBareReport(head) { standing.doubt() }
    apply(government, head, &standing, isClause: true)
  }

  /// "**Reports** that …" taken for a verb: it opens the sentence and has no subject.
  func isBareReport(_ verb: Int) -> Bool {
    trees.fineTag(verb) == "VBZ" && verb == trees.sentence(of: verb).lowerBound
  }

  func applyInfinitive(_ node: Int, _ head: Int, _ standing: inout Standing) {
    var government = trees.government(ofInfinitive: node, by: head)
    if trees.markers(node).contains("whether") { standing.open() }
    // "have **yet** to join"
    if trees.children(head).contains(where: { trees.word($0) == "yet" }) { government = .plans }
    // "**able** to join" of the past was done.
    if government == .plans, trees.lemma(head) == "able", let verb = trees.children(of: head, "cop").first, trees.fineTag(verb) == "VBD" {
      apply(.carries, head, &standing)
    } else {
      apply(government, head, &standing)
    }
  }

  func applyGerund(_ node: Int, _ head: Int, _ standing: inout Standing) {
    let marks = trees.markers(node)
    if trees.base(node) == "csubj" {
      // "Joining X **would** …", "Joining X **was** a mistake".
      let mood = trees.mood(head)
      if mood.modal != nil || mood.isNegated || trees.isPresent(head) { standing.open() }
      return
    }
    if trees.isNone(head) { standing.negate() }
    if let mark = marks.first {
      if marks.contains("instead") || marks.contains("rather") || marks.contains("than") { return deny(head, &standing) }
      apply(trees.government(ofGerundBehind: mark, by: head), head, &standing)
    } else {
      apply(trees.government(ofGerundBy: head), head, &standing)
    }
  }

  func deny(_ head: Int, _ standing: inout Standing) {
    standing.negate()
    standing.narrow(to: .modal)
  }

  /// A clause that tells when, why, on what condition, to what end.
  func applyAdverbial(_ node: Int, _ head: Int, _ standing: inout Standing) {
    let marks = trees.markers(node) + trees.children(of: node, "advmod").filter { $0 < node }.map { trees.word($0) }
    let mood = trees.mood(node)
    standing.setBackground(false)
    if marks.contains("instead") || marks.contains("rather") { return deny(head, &standing) }
    let form = trees.form(node)
    let helpers = trees.children(of: node, "aux", "cop").map { ($0, trees.word($0)) }
    let subject = trees.children(of: node, "nsubj", "nsubj:pass").first
    let isInverted = subject.map { place in helpers.contains { $0.0 < place } } ?? false
    if marks.contains("whether") || marks.contains("as") && (marks.contains("if") || marks.contains("though"))
      || isInverted && helpers.first?.1 == "had"
    {
      standing.open()
      return standing.narrow(to: .voice)
    }
    let conditions: Set<String> = ["if", "unless", "provided", "providing", "lest", "assuming", "case", "supposing"]
    if marks.contains(where: conditions.contains) || isInverted && helpers.first?.1 == "should" {
      if mood.isPastPerfect { standing.open() } else { standing.plan() }
      return standing.narrow(to: .doubt)
    }
    // "**Once formed**, the command is expected to fight": that is still to come.
    let isBareParticiple = trees.fineTag(node) == "VBN" && helpers.isEmpty && subject == nil
    let isPast = [head] + trees.children(of: head, "aux", "aux:pass", "cop")
    if isBareParticiple, marks.contains("once"), !isPast.contains(where: { trees.fineTag($0) == "VBD" }) {
      standing.plan()
      return standing.narrow(to: .doubt)
    }
    switch form {
    case .infinitive:
      // "in a statement read out **to** …" has no verb; "rather than **join**" was met above.
      applyInfinitive(node, head, &standing)
    case .gerund:
      if let mark = trees.markers(node).first {
        let temporal: Set<String> = [
          "after", "since", "upon", "following", "before", "while", "when", "until", "once", "despite", "besides",
        ]
        if temporal.contains(mark) {
          standing.narrow(to: .modal)
          return apply(.carries, head, &standing)
        }
        if mark == "without" { return deny(head, &standing) }
        applyGerund(node, head, &standing)
      } else if isGerundComplement(node, head) {
        applyGerund(node, head, &standing)
      } else {
        standing.narrow(to: .adjunct)
        apply(.carries, head, &standing)
      }
    case .finite:
      let temporal: Set<String> = ["after", "once", "when", "before", "until", "whenever", "as", "while"]
      if trees.lemma(head) == "lie" || trees.lemma(head) == "pretend" { return apply(.denies, head, &standing, isClause: true) }
      if marks.isEmpty, isSpeech(head), !trees.has(head, "ccomp") { return applyClause(node, head, &standing) }
      if marks.contains("that"), trees.government(ofClauseBy: head) != .presupposes { return applyClause(node, head, &standing) }
      if marks.contains("so"), trees.isPresent(node) { standing.plan() }
      if trees.isPresent(node), marks.contains(where: temporal.contains) {
        standing.narrow(to: .modal)
        apply(.carries, head, &standing)
      } else {
        standing.narrow(to: .doubt)
      }
    default: standing.narrow(to: .doubt)
    }
  }

  /// "denied **having joined**" may hang as an adverbial; behind a comma it never is a complement.
  func isGerundComplement(_ node: Int, _ head: Int) -> Bool {
    guard node > head, trees.tag(head) == .verb else { return false }
    let start = trees.extent(node).lowerBound
    return start == head + 1
      || trees.tag(start) != .punctuation && trees.tag(start - 1) != .punctuation && trees.government(ofGerundBy: head) != .opens
  }

  /// A clause below a noun.
  func applyAdnominal(_ node: Int, _ noun: Int, _ standing: inout Standing) {
    let marks = trees.markers(node)
    if trees.relation(node) == "acl:relcl", !trees.has(node, "mark") { return applyRelative(node, noun, &standing) }
    // "the force, **if** backed by X, could win"
    if marks.contains("if") || marks.contains("unless"), trees.form(node) == .participle {
      standing.plan()
      return standing.narrow(to: .doubt)
    }
    switch trees.form(node) {
    case .infinitive:
      let government = trees.government(ofInfinitive: node, by: noun)
      apply(government, noun, &standing)
    case .gerund where !marks.isEmpty: applyGerund(node, noun, &standing)
    case .finite:
      // "on condition **that** X joins": a content clause, though the parse may take the conjunction for a pronoun.
      let isContent = trees.relation(node) == "acl" && trees.word(trees.extent(node).lowerBound) == "that"
      if marks.isEmpty, !isContent, !GoverningWords.claims.contains(trees.lemma(noun)) { return applyRelative(node, noun, &standing) }
      if marks.contains("whether") || marks.contains("if") { standing.open() }
      let government = trees.government(ofClauseBy: noun)
      apply(government, noun, &standing, isClause: true)
      // "gave no comment on reports that …": what is done with the report does not touch what it tells.
      if government == .doubts || government == .presupposes { standing.narrow(to: .adjunct) }
    default: applyRelative(node, noun, &standing)
    }
  }

  /// A relative clause is told by itself, but not of what is only wanted: "called for an alliance **led by** X".
  func applyRelative(_ node: Int, _ noun: Int, _ standing: inout Standing) {
    let mood = trees.mood(noun)
    let isCleft = trees.has(noun, "cop") && trees.children(of: noun, "nsubj", "expl").contains { trees.word($0) == "it" }
    if mood.isNegated, isCleft || trees.isNone(noun) { standing.negate() }
    let any: Set<String> = ["anyone", "anybody", "whoever", "whichever", "any"]
    if any.contains(trees.word(noun)) || trees.children(of: noun, "det").contains(where: { any.contains(trees.word($0)) }) {
      standing.plan()
    }
    if mood.modal == .coming || mood.modal == .wanted, trees.tag(noun) == .noun { applyOwn(mood, of: noun, to: &standing) }
    if !isOnlyWanted(noun) { standing.narrow(to: .voice) }
  }

  /// Whether a new thing is formed, wanted or talked about, so that what is told of it hangs on that.
  func isOnlyWanted(_ noun: Int) -> Bool {
    guard trees.isIndefinite(noun), let head = trees.heads[noun] else { return false }
    switch trees.base(noun) {
    case "nmod", "compound":
      return GoverningWords.plans.contains(trees.lemma(head)) || GoverningWords.calls.contains(trees.lemma(head))
        || ["formation", "creation", "establishment"].contains(trees.lemma(head))
    case "obj", "nsubj", "xcomp", "obl":
      let founding = GoverningWords.forming.contains(trees.lemma(head)) && trees.lemma(head) != "lead" && trees.lemma(head) != "include"
      if trees.base(noun) == "obl" {
        let government = trees.government(ofNounBehind: trees.markers(noun), by: head)
        return government == .calls || government == .plans
      }
      guard trees.tag(head) == .verb else { return false }
      let government = trees.government(ofNounBy: head)
      return founding || government == .plans || government == .calls
    default: return false
    }
  }
}
