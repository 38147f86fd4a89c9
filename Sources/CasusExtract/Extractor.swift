// Annotation → Mentions. Each sentence becomes propositions once; every family of rules reads the same ones.

import CasusModel

/// Reads what an annotated document states.
public struct Extractor: Sendable {
  /// Makes an extractor with the shipped rules.
  public init() {}

  /// All mentions of the document, in text order within each family.
  public func mentions(in annotation: Annotation) -> Mentions {
    let sentences = annotation.sentenceViews()
      .filter { annotation.sentences[$0.index].region.isRead }
      .map(SentencePropositions.init)
    var mentions = Mentions()
    for sentence in sentences where !sentence.row.view.isTitleCased {
      let namings = sentence.namings()
      let affiliations =
        sentence.frameAffiliations() + sentence.formations() + sentence.nounChanges() + sentence.roleAffiliations()
        + sentence.nounMemberships() + sentence.nounBackers() + sentence.sharedSteps() + namings.affiliations
      mentions.aliases += namings.aliases
      mentions.affiliations += affiliations
      mentions.events += sentence.events()
    }
    mentions.claims = ClaimReader(sentences: sentences, annotation: annotation).claims()
    return mentions.withArguments(typedBy: sentences.map(\.row.view))
  }
}

extension Mentions {
  /// The same mentions with every phrase typed in its sentence: what later stages know of a phrase is decided here.
  fileprivate func withArguments(typedBy views: [SentenceView]) -> Mentions {
    func typed(_ phrase: Phrase) -> Phrase {
      // Views stand in text order: the last that begins at or before the head holds it.
      var low = 0
      var high = views.count
      while low < high {
        let middle = (low + high) / 2
        if views[middle].tokens.lowerBound <= phrase.head { low = middle + 1 } else { high = middle }
      }
      return low > 0 ? views[low - 1].argument(phrase) : phrase
    }
    var typedMentions = self
    for index in aliases.indices {
      typedMentions.aliases[index].name = typed(aliases[index].name)
      typedMentions.aliases[index].alias = typed(aliases[index].alias)
    }
    for index in affiliations.indices {
      typedMentions.affiliations[index].member = affiliations[index].member.map(typed)
      typedMentions.affiliations[index].group = affiliations[index].group.map(typed)
      typedMentions.affiliations[index].statement.attributedTo = affiliations[index].statement.attributedTo.map(typed)
    }
    for index in events.indices {
      typedMentions.events[index].actor = events[index].actor.map(typed)
      typedMentions.events[index].recipient = events[index].recipient.map(typed)
      typedMentions.events[index].statement.attributedTo = events[index].statement.attributedTo.map(typed)
    }
    for index in claims.indices { typedMentions.claims[index].source = claims[index].source.map(typed) }
    return typedMentions
  }
}

extension SentenceView {
  /// "Levant Front Rejects Merger With Rival": where every word is capital, capitals tell no names, and nothing is read.
  var isTitleCased: Bool {
    let words = tokens.filter {
      annotation.tokens[$0].text.unicodeScalars.first?.properties.isAlphabetic == true && annotation.tokens[$0].text.count > 3
    }
    let capitals = words.filter { annotation.tokens[$0].text.unicodeScalars.first?.properties.isUppercase == true }
    return annotation.sentences[index].region == .title && words.count > 2 && capitals.count * 5 >= words.count * 4
  }
}
