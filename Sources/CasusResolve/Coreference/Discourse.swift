// Who a phrase is. Names are known from the clusters; "the group", "the new alliance", "it" look back, never further than a few sentences and
// never to one of two equal candidates. What cannot be told stays words.

import CasusModel

/// What has been mentioned where, and who it is.
struct Discourse {
  var clusters: NameClusters
  let annotation: Annotation
  let index: NameIndex
  /// Bodies that came into being, with or without a name, in text order.
  var founded: [Body] = []
  /// Nouns of the bodies in ``founded`` that the text itself tells of, not only its headline.
  var told: Set<String> = []
  /// Bodies that others were said to join, form, leave or belong to, in text order.
  var containers: [Container] = []
  /// Nodes of described phrases to which the text gives a name: "the rebel **coalition** known as X", by head.
  var described: [Int: Int] = [:]
  /// The groups that a person is said to lead, by the person's node, in text order.
  var groupsOfPerson: [Int: [Lead]] = [:]
  /// Sentences that tell an unnamed body's name or a phrase's referent, by node.
  private(set) var namedIn: [Int: [Int]] = [:]
  /// The first group by name, and the words up to which it is the only one: there "the rebels" are its.
  var soleGroup: (node: Int, reach: Range<Int>)?
  /// Groups of whose rebels, insurgents … the text tells, by these nouns.
  var bands: [String: Set<Int>] = [:]
  /// Names that take part in affiliations: of unknown kind, they are groups.
  let affiliated: Set<Int>
  /// Names of bodies that others join or belong to.
  let joined: Set<Int>
  /// What is between quotation marks, with who says it.
  let quotes: [Quote]
  /// The quotation in which each quoted word stands, by index into ``quotes``.
  let quoteOfToken: [Int: Int]

  /// A body that comes into being.
  struct Body {
    /// The words that introduce it.
    let phrase: Phrase
    let node: Int
    let noun: String
    var token: Int { phrase.head }
  }

  /// A body that others are part of.
  struct Container {
    let token: Int
    let node: Int
    let time: Int?
    /// Whether a change is told: "joined", not "is a member of".
    let isChange: Bool
  }

  /// A group and the place where the text says who leads it.
  struct Lead {
    let token: Int
    let node: Int
    /// The word that heads the group's name or description.
    let noun: String
  }

  /// Words between quotation marks: whom a speaker names is not who speaks.
  struct Quote {
    let content: Span
    let source: Phrase?
  }

  init(_ annotation: Annotation, quotes: [Quote], affiliated: Set<Int>, joined: Set<Int>) {
    self.annotation = annotation
    self.quotes = quotes
    var quoteOfToken: [Int: Int] = [:]
    for (number, quote) in quotes.enumerated() {
      let first = annotation.tokens.partitionPoint { $0.span.start >= quote.content.start }
      for token in first..<annotation.tokens.count {
        guard annotation.tokens[token].span.end <= quote.content.end else { break }
        if quoteOfToken[token] == nil { quoteOfToken[token] = number }
      }
    }
    self.quoteOfToken = quoteOfToken
    self.affiliated = affiliated
    self.joined = joined
    index = NameIndex(annotation)
    clusters = NameClusters(annotation)
  }

  /// The text says that two phrases name one actor.
  mutating func equate(_ left: Int, _ right: Int, in sentence: Int) {
    clusters.join(left, right)
    namedIn[clusters.root(left), default: []].append(sentence)
  }

  /// Index of the sentence in which a phrase stands.
  func sentence(of phrase: Phrase) -> Int? {
    index.sentences.indices.contains(phrase.head) ? index.sentences[phrase.head] : nil
  }

  /// The node of a phrase that bears a name.
  func named(_ phrase: Phrase) -> Int? { phrase.name.flatMap(node) }

  /// The node of a name; nil for places.
  func node(_ entity: Int) -> Int? { clusters.nodeOfEntity[entity].map(clusters.root) }

  /// The node of any phrase, by name or by looking back; nil when it cannot be told.
  func node(of phrase: Phrase) -> Int? {
    if let node = named(phrase) { return node }
    if let node = known(at: phrase.head) ?? apposed(phrase) { return node }
    switch phrase.referent {
    case .pronoun: return pronoun(phrase)
    case .describedGroup, .thing:
      return possessed(phrase) ?? menOfCommander(phrase) ?? whole(of: phrase) ?? description(phrase) ?? onlyGroup(phrase)
    case .describedPerson: return person(phrase) ?? menOfCommander(phrase) ?? headedName(phrase)
    default: return nil
    }
  }

  /// "Fatah Halab, **the operations room** that …": what stands in apposition to a group's name is that group.
  func apposed(_ phrase: Phrase) -> Int? {
    guard phrase.referent == .describedGroup, annotation.tokens[phrase.head].dependency == "appos", tag(phrase.head) == "NN",
      let head = annotation.tokens[phrase.head].head
    else { return nil }
    // "sent arms and men to the Blue Front, **a militia** that …": the name directly before it, whatever the parse hangs it on.
    let first = phrase.tokens.lowerBound
    let before = ["a", "an"].contains(word(first)) && word(first - 1) == "," ? index.entity(at: first - 2) : nil
    guard let entity = index.entity(at: head) ?? before, annotation.entities[entity].type == .organisation else { return nil }
    return node(entity)
  }

  /// The node of a body introduced at a token, or of a description that the text names.
  func known(at token: Int) -> Int? {
    if let node = described[token] { return clusters.root(node) }
    let place = founded.partitionPoint { $0.token >= token }
    return place < founded.count && founded[place].token == token ? clusters.root(founded[place].node) : nil
  }

  /// The group that a phrase stands for where a rule needs one: "selected as **the leader**", "announced **the move**", "**the signatories** were".
  func group(of phrase: Phrase, in relation: Relation) -> Int? {
    if let node = node(of: phrase) { return node }
    if phrase.referent == .pronoun {
      // "He also commands the SFA, one of **its** founding members": the body spoken of.
      return word(phrase.head) == "its" && [.joined, .memberOf].contains(relation) ? alliance(before: phrase) : nil
    }
    let noun = lemma(phrase.head)
    switch phrase.referent {
    case .describedPerson where phrase.owner == nil && Self.leading.contains(noun): return alliance(before: phrase)
    case .thing, .describedPerson:
      if Self.parts.contains(noun) { return alliance(before: phrase) }
      if Self.admissions.contains(noun), tag(phrase.head).hasPrefix("VB") {
        return alliance(before: phrase).flatMap { isState($0) ? nil : $0 }
      }
      return Self.steps.contains(noun) ? lastChange(before: phrase) : nil
    default: return nil
    }
  }

  /// Whether a node is a state: nobody is admitted to one.
  private func isState(_ node: Int) -> Bool { clusters.firstMention(of: node).map { annotation.entities[$0].kind == .state } ?? false }

  private static let parts: Set<String> = ["signatory", "signatories", "member", "participant", "founder", "component", "constituent"]
  /// Verbs of taking in and putting out, where the body is not named again.
  private static let admissions: Set<String> = [
    "admit", "readmit", "expel", "oust", "evict", "eject", "suspend", "join", "rejoin", "accede", "come", "take", "sign", "incorporate",
    "absorb", "integrate",
  ]
  static let steps: Set<String> = [
    "move", "step", "merger", "decision", "union", "fusion", "unification", "document", "statement", "charter", "declaration", "agreement",
    "pact", "communique", "deal", "accord", "treaty", "protocol", "memorandum",
  ]
  private static let leading: Set<String> = ["leader", "commander", "head", "chief", "emir", "chairman"]

  // MARK: Words

  func lemma(_ token: Int) -> String { annotation.tokens[token].lemma.lowercased() }
  /// Empty outside of the document.
  func word(_ token: Int) -> String { annotation.tokens.indices.contains(token) ? annotation.tokens[token].text.lowercased() : "" }
  func tag(_ token: Int) -> String { annotation.tokens[token].fineTag }

  /// The direct objects of a verb, in text order, as far as its sentence hangs them on it.
  func objects(of verb: Int) -> [Int] {
    annotation.sentences[index.sentences[verb]].tokens.filter {
      annotation.tokens[$0].head == verb && annotation.tokens[$0].dependency == "obj"
    }
  }

  func isDefinite(_ phrase: Phrase) -> Bool { ["the", "this", "that"].contains(word(phrase.tokens.lowerBound)) }

  /// The words between article and head, as written.
  func modifiers(_ phrase: Phrase) -> [String] { phrase.tokens.filter { $0 < phrase.head }.dropFirst().map(word) }

  /// Whether a name is one of a group: by its kind, as an acronym, or because it takes part in an affiliation.
  func isGroup(_ entity: Int) -> Bool {
    switch annotation.entities[entity].kind {
    case .armedGroup, .alliance, .politicalBody, .governmentForce: true
    case .state, .intergovernmentalBody, .civilians, .media: false
    // "Zanki", read as a person's name, of "Noureddine Zanki".
    case .person: node(entity).flatMap(clusters.firstMention).map { annotation.entities[$0].kind == .armedGroup } ?? false
    // An acronym of unknown kind is mostly a group's.
    case nil:
      annotation.entities[entity].type == .organisation
        && (affiliated.contains(entity) || index.isCalledGroup(entity)
          || annotation.document.text.quote(annotation.entities[entity].span).unicodeScalars.allSatisfy {
            $0.properties.isUppercase || ("0"..."9").contains($0)
          })
    }
  }

  /// The only element; nil where there are two and more.
  func only(_ nodes: some Sequence<Int>) -> Int? {
    let nodes = Set(nodes)
    return nodes.count == 1 ? nodes.first : nil
  }
}
