// What a clause says of itself: negation, modal, tense, doubt. Only the words that the predicate itself governs are looked at.

import CasusModel

/// The mood of one clause or noun.
struct ClauseMood {
  /// "not", "never", "no group joined", "neither … nor", "at no point".
  var isNegated = false
  /// "no longer", "not any more", "formerly", "until 2013": it was so.
  var isEnded = false
  /// "no longer": as a negation over what it governs.
  var isNoLonger = false
  /// A modal, or a word before a noun that does the same.
  var modal: Modal?
  /// "reportedly", "alleged".
  var isDoubtful = false
  /// "wrongly", "a fake statement".
  var isErroneous = false
  /// "had joined".
  var isPastPerfect = false
  /// "the announced merger".
  var isAnnounced = false

  /// What a modal makes of a clause.
  enum Modal {
    /// "will", "is to".
    case coming
    /// "may", "could": with a negation nothing is stated.
    case possible
    /// "should", "must".
    case wanted
    /// "may have joined".
    case surmised
    /// "would have joined".
    case counterfactual
  }
}

/// The form in which a clause stands below another.
enum ClauseForm {
  case finite, infinitive, gerund, participle, bare
}

extension SyntaxTrees {
  /// The form of the clause of `node`.
  func form(_ node: Int) -> ClauseForm {
    let helpers = children(of: node, "aux", "aux:pass", "cop")
    if helpers.contains(where: { fineTag($0) == "MD" }) { return .finite }
    if isToInfinitive(node) { return .infinitive }
    if let first = helpers.first {
      switch fineTag(first) {
      case "VBG": return .gerund
      case "VB": return .infinitive
      case "VBN": return .participle
      default: return .finite
      }
    }
    switch fineTag(node) {
    case "VBG": return .gerund
    case "VBN": return .participle
    case "VB": return children(of: node, "mark").contains { word($0) == "that" } ? .finite : .infinitive
    case "VBD", "VBZ", "VBP": return .finite
    default: return .bare
    }
  }

  private func isToInfinitive(_ node: Int) -> Bool {
    children(of: node, "mark").contains { fineTag($0) == "TO" || word($0) == "to" && fineTag(node) == "VB" }
  }

  /// "not **only**"
  private func isOnly(_ place: Int) -> Bool {
    place < annotation.tokens.count && ["only", "just", "least"].contains(word(place))
  }

  /// Whether a clause tells of the present without a progressive: after "when" that may be still to come.
  func isPresent(_ node: Int) -> Bool {
    let verb = children(of: node, "aux", "aux:pass", "cop").first ?? node
    return ["VBZ", "VBP"].contains(fineTag(verb)) && !(lemma(verb) == "have" && verb != node)
  }

  /// Whether a noun is introduced as new or as any: no article, possessor or demonstrative that takes it as known.
  func isIndefinite(_ noun: Int) -> Bool {
    if tag(noun) == .properNoun { return false }
    return !children(noun).contains {
      relation($0) == "nmod:poss" || relation($0) == "det" && ["the", "this", "that", "these", "those", "both"].contains(word($0))
    }
  }

  /// The mood of a clause, or of a noun with what stands before it. What `below` says of itself ("**no** doubt") is not read a second time.
  func mood(_ node: Int, below: Int? = nil) -> ClauseMood {
    var mood = ClauseMood()
    var isRevoked = false
    for child in children(node) where child != below {
      switch base(child) {
      case "advmod": readAdverb(child, of: node, &mood)
      case "det", "cc", "nummod":
        if ["no", "neither", "nor", "few"].contains(word(child)) { mood.isNegated = true }
        if word(child) == "any", base(node) != "obl" { mood.modal = .coming }
      case "amod": readAdjective(child, of: node, &mood)
      case "nsubj", "expl": if isNone(child) || isNone(wordBefore: child) { mood.isNegated = true }
      case "obj": if tag(node) == .verb, isNone(child) { mood.isNegated = true }
      case "obl", "advcl":
        if markers(child).contains("until") || markers(child).contains("till") { isRevoked = true }
        let nouns: Set<String> = ["point", "time", "stage", "moment", "circumstance", "way", "account", "means", "sense", "condition"]
        if nouns.contains(lemma(child)), isNone(child) { mood.isNegated = true }
        if base(child) == "obl", children(child).contains(where: { base($0) == "amod" && Self.fakes.contains(word($0)) }) {
          mood.isErroneous = true
        }
      case "case", "mark": if word(child) == "without" { mood.isNegated = true }
      default: break
      }
      // "the **would-be** leader", in whatever place it hangs.
      if word(child) == "would-be" || word(child) == "hoped-for" { mood.modal = .coming }
    }
    readHelpers(node, &mood)
    // "did not join **until** 2015": it did then; "led it **until** 2015": it does no longer.
    if isRevoked {
      if mood.isNegated { mood.isNegated = false } else if mood.modal == nil { mood.isEnded = true }
    }
    let text = word(node)
    if text.hasPrefix("ex-") || text.hasPrefix("then-") || text.hasPrefix("former-") { mood.isEnded = true }
    return mood
  }

  private static let fakes: Set<String> = ["fake", "false", "forged", "fabricated", "bogus"]

  private func readAdverb(_ adverb: Int, of node: Int, _ mood: inout ClauseMood) {
    let text = word(adverb)
    let own = children(adverb).map { word($0) }
    if ["longer", "more", "anymore"].contains(text), own.contains("no") || own.contains("any") || text == "anymore" {
      mood.isEnded = true
      mood.isNoLonger = true
    } else if text == "not", own.contains("only") || isOnly(adverb + 1) {
      return
    } else if GoverningWords.negative.contains(text), adverb < node || text != "not" {
      mood.isNegated = true
    } else if GoverningWords.doubtful.contains(text) {
      mood.isDoubtful = true
    } else if GoverningWords.erroneous.contains(text) {
      mood.isErroneous = true
    } else if GoverningWords.once.contains(text), text != "once" || adverb < node {
      mood.isEnded = true
    } else if text == "then", tag(node) == .noun {
      mood.isEnded = true
    }
  }

  private func readAdjective(_ adjective: Int, of noun: Int, _ mood: inout ClauseMood) {
    let text = word(adjective)
    if GoverningWords.former.contains(text) {
      mood.isEnded = true
    } else if GoverningWords.possible.contains(text) {
      mood.modal = .coming
    } else if GoverningWords.alleged.contains(text) {
      mood.isDoubtful = true
    } else if GoverningWords.demanded.contains(text) {
      mood.modal = .wanted
    } else if ["announced", "declared", "proclaimed"].contains(text) {
      mood.isAnnounced = true
    } else if GoverningWords.foiled.contains(text), !GoverningWords.violent.contains(lemma(noun)) || text != "failed" {
      mood.isNegated = true
    }
  }

  private func readHelpers(_ node: Int, _ mood: inout ClauseMood) {
    let helpers = children(of: node, "aux", "aux:pass", "cop")
    let hasHave = helpers.contains { ["have", "'ve", "’ve"].contains(word($0)) }
    for helper in helpers where fineTag(helper) == "MD" {
      switch word(helper) {
      case "should" where base(node) == "advcl" && children(of: node, "nsubj", "nsubj:pass").contains { $0 > helper }: mood.modal = .coming
      case "should", "must", "ought": mood.modal = hasHave ? (word(helper) == "must" ? .surmised : .counterfactual) : .wanted
      case "may", "might": mood.modal = hasHave ? .surmised : .possible
      case "could", "can", "ca": mood.modal = hasHave ? .counterfactual : .coming
      case "would", "'d", "’d": mood.modal = hasHave ? .counterfactual : .coming
      default: mood.modal = .coming
      }
    }
    if let first = helpers.first {
      // "are to merge": a form of "be" before an infinitive.
      if lemma(first) == "be", relation(first) == "aux", ["VBZ", "VBP", "VBD"].contains(fineTag(first)), isToInfinitive(node) {
        mood.modal = .coming
      }
      if ["had", "'d", "’d"].contains(word(first)), base(first) == "aux", fineTag(first) != "MD" { mood.isPastPerfect = true }
    }
    // "Join the front!"
    if fineTag(node) == "VB", heads[node] == nil, helpers.isEmpty, !has(node, "nsubj", "mark", "nsubj:pass") { mood.modal = .wanted }
    // "Rebels to merge": an infinitive that nothing governs.
    if heads[node] == nil, mood.modal == nil, form(node) == .infinitive { mood.modal = .coming }
    if children(of: node, "aux").contains(where: { ["going", "gonna"].contains(word($0)) }) { mood.modal = .coming }
    // "it is **due to** be integrated": the parse may take it for a conjunction.
    if mood.modal == nil,
      children(of: node, "mark").contains(where: { ["due", "about", "set", "bound", "likely"].contains(word($0)) && word($0 + 1) == "to" })
    {
      mood.modal = .coming
    }
  }

  /// "no group", "none of them", "neither A nor B".
  func isNone(_ noun: Int) -> Bool {
    if GoverningWords.none.contains(word(noun)) { return true }
    return children(noun).contains {
      ["det", "cc", "cc:preconj", "advmod"].contains(relation($0)) && ["no", "neither", "few", "hardly"].contains(word($0)) && $0 < noun
    }
  }

  /// "Not one group joined."
  private func isNone(wordBefore noun: Int) -> Bool {
    let first = extent(noun).lowerBound
    return word(first) == "not" && base(first) == "advmod" && extent(noun).count < 8
  }
}
