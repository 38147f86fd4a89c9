// Attributions without a verb of saying: nouns ("X's claim that …"), adjectives ("X is confident that …"), "according to X", headlines.

import CasusModel

extension AttributionReader {
  /// "X's claim that …", "his threat to …", "there were reports that …".
  func noun(_ noun: Int) -> Attribution? {
    let lemma = trees.lemma(noun)
    let isStatement = ReportingWords.statements.contains(lemma)
    guard isStatement || ReportingWords.commitments.contains(lemma) else { return nil }
    let clause = trees.children(noun).first { child in
      guard child > noun else { return false }
      let isThat = trees.markers(child).contains("that") && ["acl", "ccomp"].contains(trees.relation(child))
      let isTo = trees.markers(child).contains("to") && trees.relation(child) == "acl"
      return isThat && isStatement || isTo && ReportingWords.commitments.contains(lemma)
    }
    guard let clause else { return nil }
    if let source = possessor(of: noun) ?? giver(of: noun) {
      guard !isWriterOrReader(source) else { return nil }
      return made(.noun, noun, (clause, trees.extent(clause), nil), source: .some(source))
    }
    // Nobody in particular: "there were reports that …".
    guard ReportingWords.hearsay.contains(lemma), trees.markers(clause).contains("that"), let verb = trees.heads[noun],
      trees.has(verb, "expl") || trees.base(noun) == "root"
    else { return nil }
    return made(.noun, noun, (clause, trees.extent(clause), nil), source: .some(nil))
  }

  /// "X's claim", "the claim by X", "reports from X", "concern among X".
  private func possessor(of noun: Int) -> Int? {
    trees.children(noun).first { child in
      trees.relation(child) == "nmod:poss"
        || trees.base(child) == "nmod" && child > noun && ["by", "from", "among"].contains(trees.markers(child).first ?? "")
    }
  }

  /// "X made the claim that …", "X expressed concern that …", "X has doubts that …".
  private func giver(of noun: Int) -> Int? {
    guard trees.base(noun) == "obj", let verb = trees.heads[noun], trees.isPredicate(verb), !isNegated(verb),
      [
        "make", "give", "issue", "express", "voice", "have", "raise", "repeat", "reiterate", "offer", "share", "hold", "renew", "send",
        "float", "harbor", "harbour", "deliver", "publish", "release", "take", "advance", "join",
      ].contains(trees.lemma(verb))
    else { return nil }
    return source(of: verb)
  }

  /// "X is confident that …".
  func attitude(_ adjective: Int) -> Attribution? {
    guard ReportingWords.attitudes.contains(trees.lemma(adjective)), !isNegated(adjective), !isHypothetical(adjective),
      trees.has(adjective, "nsubj"), trees.base(adjective) != "ccomp",
      let clause = trees.children(of: adjective, "ccomp", "advcl").first(where: {
        $0 > adjective && (trees.relation($0) == "ccomp" || trees.markers($0).contains("that"))
      })
    else { return nil }
    return made(.attitude, adjective, (clause, trees.extent(clause), nil))
  }

  /// "According to X, …" and "…, according to X".
  func according(_ token: Int) -> Attribution? {
    guard view.word(token + 1) == "to", let speaker = trees.heads[token], speaker > token,
      !ReportingWords.measures.contains(trees.lemma(speaker)), let head = trees.heads[speaker]
    else { return accordingVerb(token) }
    let top = statementHead(head, before: speaker)
    guard let content = around(speaker, top) else { return nil }
    return made(.according, token, content, source: .some(speaker), tokens: token..<token + 2)
  }

  /// The same where the tree takes "according" for a verb.
  private func accordingVerb(_ token: Int) -> Attribution? {
    guard view.word(token + 1) == "to", let speaker = trees.children(token).first(where: { $0 > token + 1 && trees.base($0) != "punct" }),
      !ReportingWords.measures.contains(trees.lemma(speaker)), let head = trees.heads[token]
    else { return nil }
    let top = statementHead(head, before: token)
    guard let content = around(token, top) else { return nil }
    return made(.according, token, content, source: .some(speaker), tokens: token..<token + 2)
  }

  /// "X: rebels leave town" and "Rebels leave town: officials".
  func headline(_ index: Int) -> Attribution? {
    let words = annotation.sentences[index].tokens
    guard words.count > 3, words.count < 40,
      let colon = words.dropFirst().prefix(8).first(where: { trees.word($0) == ":" })
        ?? words.suffix(5).first(where: { trees.word($0) == ":" })
    else { return nil }
    let before = Range(from: words.lowerBound, to: colon)
    let behind = Range(from: colon + 1, to: words.upperBound)
    if behind.count > 2, let source = headlineSource(before, isFirst: true) {
      return made(.headline, colon, (behind.lowerBound, behind, nil), source: .some(source))
    }
    if before.count > 2, let source = headlineSource(trimmed(behind), isFirst: false) {
      return made(.headline, colon, (before.lowerBound, before, nil), source: .some(source))
    }
    return nil
  }

  /// The head of a short phrase that names or describes who speaks.
  private func headlineSource(_ words: Range<Int>, isFirst: Bool) -> Int? {
    guard (1...4).contains(words.count), !words.contains(where: { [.verb, .auxiliary, .punctuation].contains(trees.tag($0)) }) else {
      return nil
    }
    guard let head = words.first(where: { token in trees.heads[token].map { !words.contains($0) } ?? true }) else { return nil }
    if let entity = view.entity(at: head) {
      let name = annotation.entities[entity]
      return name.type != .location && name.tokens.upperBound == words.upperBound ? head : nil
    }
    return ReportingWords.speakers.contains(trees.lemma(head)) && (!isFirst || head == words.upperBound - 1) ? head : nil
  }
}
