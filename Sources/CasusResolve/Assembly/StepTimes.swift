// "Three clans have founded a council. **The agreement** was concluded **on Monday**": the sentences around a change give its date, and say
// that it was announced.

import CasusModel

/// Finds the date of a change in the sentences around it.
struct StepTimes {
  private let annotation: Annotation
  private let index: NameIndex

  init(_ discourse: Discourse) {
    annotation = discourse.annotation
    index = discourse.index
  }

  /// What groups do to become one, and its papers.
  static let nouns: Set<String> = [
    "agreement", "merger", "fusion", "accession", "admission", "decision", "move", "accord", "pact", "union", "unification", "charter",
    "document", "ceremony", "formation", "creation",
  ]
  private static let verbs: Set<String> = [
    "conclude", "sign", "reach", "seal", "approve", "announce", "take", "agree", "proclaim", "declare", "complete", "adopt", "hold",
  ]

  /// The only date of one of the next two sentences, where their subject is the change that `statement` tells.
  func time(behind statement: Statement) -> Int? {
    let next = (statement.sentence + 1..<statement.sentence + 3).clamped(to: annotation.sentences.indices)
    return next.lazy.compactMap { sentence -> Int? in
      guard let subject = index.subject(of: sentence), let verb = annotation.tokens[subject].head,
        Self.nouns.contains(annotation.tokens[subject].lemma.lowercased()), Self.verbs.contains(annotation.tokens[verb].lemma.lowercased()),
        subject > 0, ["the", "this", "their", "its"].contains(annotation.tokens[subject - 1].text.lowercased())
      else { return nil }
      return onlyTime(of: sentence)
    }
    .first
  }

  /// The date of a sentence that has one alone.
  func onlyTime(of sentence: Int) -> Int? {
    let span = annotation.sentences[sentence].span
    let first = annotation.times.partitionPoint { $0.span.start >= span.start }
    let times = annotation.times[first...].indices.prefix { annotation.times[$0].span.end <= span.end }
      .filter { number in
        let time = annotation.times[number]
        return [.date, .time].contains(time.type) && time.value != nil && !time.isVague
      }
    return times.count == 1 ? times.first : nil
  }

  /// "will be announced", "was not announced".
  func isOpen(_ verb: Int, in sentence: Int) -> Bool {
    annotation.sentences[sentence].tokens.contains { token in
      annotation.tokens[token].head == verb
        && (annotation.tokens[token].fineTag == "MD" || ["not", "n't", "never"].contains(annotation.tokens[token].text.lowercased()))
    }
  }

  /// "X dissolved itself on Saturday. **The dissolution was announced in a statement**": the next sentence makes it the parties' word.
  func isAnnounced(behind statement: Statement, _ relation: Relation) -> Bool {
    let sentence = statement.sentence + 1
    guard annotation.sentences.indices.contains(sentence), let subject = index.subject(of: sentence), subject > 0,
      let verb = annotation.tokens[subject].head, ["announce", "declare", "proclaim"].contains(annotation.tokens[verb].lemma.lowercased()),
      annotation.tokens[subject].dependency == "nsubj:pass", !isOpen(verb, in: sentence),
      ["the", "this", "its", "their"].contains(annotation.tokens[subject - 1].text.lowercased())
    else { return false }
    let nouns: Set<String> =
      switch relation {
      case .dissolved: ["dissolution", "disbandment", "break-up", "breakup", "decision", "move"]
      case .left, .splitFrom: ["departure", "withdrawal", "exit", "split", "break", "secession", "decision", "move"]
      case .formed, .joined, .mergedInto: Self.nouns
      default: []
      }
    return nouns.contains(annotation.tokens[subject].lemma.lowercased())
      && annotation.sentences[sentence].tokens.contains {
        annotation.tokens[$0].head == verb && Self.documents.contains(annotation.tokens[$0].lemma.lowercased())
      }
  }

  /// The date of a sentence that hangs on its verb; else its only one.
  func time(on verb: Int, in sentence: Int) -> Int? {
    let span = annotation.sentences[sentence].span
    let first = annotation.times.partitionPoint { $0.span.start >= span.start }
    let times = annotation.times[first...].indices.prefix { annotation.times[$0].span.end <= span.end }
    let own = times.filter { number in
      let time = annotation.times[number]
      guard [.date, .time].contains(time.type), time.value != nil, !time.isVague else { return false }
      return annotation.sentences[sentence].tokens.contains {
        annotation.tokens[$0].head == verb && time.span.start <= annotation.tokens[$0].span.start
          && annotation.tokens[$0].span.end <= time.span.end
      }
    }
    return own.count == 1 ? own.first : onlyTime(of: sentence)
  }

  /// "**In a video released on Sunday** …": the only date of one of the next two sentences, where it begins with what made the step known.
  func documentTime(behind sentence: Int) -> Int? {
    let next = (sentence + 1..<sentence + 3).clamped(to: annotation.sentences.indices)
    return next.lazy.compactMap { sentence -> Int? in
      let words = annotation.sentences[sentence].tokens.prefix(4).map { annotation.tokens[$0].lemma.lowercased() }
      guard words.first == "in", words.contains(where: Self.documents.contains) else { return nil }
      return onlyTime(of: sentence)
    }
    .first
  }

  /// "**In the video** X pledges allegiance": the only date of the last sentence before that tells of a video.
  func documentTime(before sentence: Int) -> Int? {
    let tokens = annotation.sentences[sentence].tokens
    func word(_ token: Int) -> String { annotation.tokens[token].lemma.lowercased() }
    let noun = tokens.first { token in
      token >= tokens.lowerBound + 2 && Self.documents.contains(word(token)) && ["the", "this"].contains(word(token - 1))
        && word(token - 2) == "in"
    }
    guard let noun else { return nil }
    let before = (max(0, sentence - 6)..<sentence).reversed()
    return before.first { annotation.sentences[$0].tokens.contains { word($0) == word(noun) } }.flatMap(onlyTime)
  }

  /// "**The founding statement**, read out **on Thursday**, carried five signatures": the only date of one of the four sentences before.
  func foundingTime(before sentence: Int) -> Int? {
    (max(0, sentence - 4)..<sentence).reversed().first { place in
      guard let subject = index.subject(of: place), subject > 0 else { return false }
      return annotation.tokens[subject - 1].text.lowercased() == "founding"
        && (Self.documents.union(Self.nouns).union(["congress", "meeting"])).contains(annotation.tokens[subject].lemma.lowercased())
    }
    .flatMap(onlyTime)
  }

  private static let documents: Set<String> = ["statement", "video", "declaration", "communique", "message", "recording", "announcement"]
}
