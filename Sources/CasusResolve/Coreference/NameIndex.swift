// Where the names stand: by sentence, by the word that heads them, and how much a sentence is about them. Built once, so that looking back
// costs no more than the few sentences that are looked at.

import CasusModel

/// The names of one document by place, by head word and by salience.
struct NameIndex {
  let annotation: Annotation
  /// Index of the sentence of each token.
  let sentences: [Int]
  /// The first entity at or behind the start of each sentence; one more at the end.
  private let firsts: [Int]
  /// Organisations by the words that head their names, in text order: "front" for "Levant Front", "coalition" for "Coalition of …".
  private let byHead: [String: [Int]]
  /// Runs of words between quotation marks, longer than a nickname or a title, in text order.
  private let quotations: [Range<Int>]

  /// Linear in the document.
  init(_ annotation: Annotation) {
    self.annotation = annotation
    var sentences = [Int](repeating: 0, count: annotation.tokens.count)
    var firsts: [Int] = []
    var entity = 0
    for (index, sentence) in annotation.sentences.enumerated() {
      for token in sentence.tokens { sentences[token] = index }
      while entity < annotation.entities.count, annotation.entities[entity].tokens.lowerBound < sentence.tokens.lowerBound { entity += 1 }
      firsts.append(entity)
    }
    self.sentences = sentences
    self.firsts = firsts + [annotation.entities.count]
    var byHead: [String: [Int]] = [:]
    for (index, entity) in annotation.entities.enumerated() where entity.type == .organisation {
      for word in Self.heads(of: entity, annotation) { byHead[word, default: []].append(index) }
    }
    self.byHead = byHead
    quotations = Self.quotations(annotation)
  }

  private static func quotations(_ annotation: Annotation) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for sentence in annotation.sentences {
      var start: Int?
      for token in sentence.tokens where ["``", "''"].contains(annotation.tokens[token].fineTag) {
        if let open = start {
          if token - open > 4 { found.append(open..<token) }
          start = nil
        } else {
          start = token
        }
      }
    }
    return found
  }

  /// Whether a word stands between quotation marks of its sentence.
  func isQuoted(_ token: Int) -> Bool {
    let place = quotations.partitionPoint { $0.upperBound > token }
    return place < quotations.count && quotations[place].contains(token)
  }

  /// Whether a word is the narrator's own.
  func quoteFree(_ token: Int) -> Bool { !isQuoted(token) }

  /// The last word, and the last one before "of" or "for", as written and in dictionary form.
  private static func heads(of entity: Entity, _ annotation: Annotation) -> Set<String> {
    guard let last = entity.tokens.last else { return [] }
    let complement = entity.tokens.dropFirst().first { ["of", "for"].contains(annotation.tokens[$0].text.lowercased()) }
    let heads = complement.map { [$0 - 1] } ?? [last]
    return Set(heads.flatMap { [annotation.tokens[$0].text.lowercased(), annotation.tokens[$0].lemma.lowercased()] })
  }

  /// Names that end before `token`, in the sentence `sentence` and at most `count` sentences before it, in text order.
  func names(before token: Int, sentence: Int, back count: Int = 0) -> [Int] {
    guard annotation.sentences.indices.contains(sentence) else { return [] }
    let range = firsts[max(0, sentence - count)]..<firsts[sentence + 1]
    return range.filter { annotation.entities[$0].tokens.upperBound <= token }
  }

  /// Organisations headed by a word, whose names end before `token` and at most `count` sentences back, in text order.
  func headed(by word: String, before token: Int, back count: Int) -> [Int] {
    guard let all = byHead[word], sentences.indices.contains(token) else { return [] }
    let first = sentences[token] - count
    var found: [Int] = []
    for index in all.reversed() {
      let tokens = annotation.entities[index].tokens
      guard tokens.upperBound <= token else { continue }
      guard sentences[tokens.lowerBound] >= first else { break }
      found.append(index)
    }
    return found.reversed()
  }

  /// The name to which a word belongs; logarithmic in the number of names.
  func entity(at token: Int) -> Int? {
    let place = annotation.entities.partitionPoint { $0.tokens.upperBound > token }
    return place < annotation.entities.count && annotation.entities[place].tokens.contains(token) ? place : nil
  }

  /// Whether a word heads the name of an organisation.
  func isHead(_ word: String) -> Bool { byHead[word] != nil }

  /// How much a sentence is about what stands at a token: 0 its subject, 1 inside the subject, 2 anything else. Of a list all items count as
  /// the first does.
  func salience(of token: Int) -> Int {
    var place = token
    var rank = 0
    // Bounded: trees are no deeper than their sentence is long.
    for _ in 0..<64 {
      let word = annotation.tokens[place]
      let relation = word.dependency ?? ""
      guard let head = word.head else { return 2 }
      if relation.hasPrefix("nsubj") { return isMain(head) ? rank : 2 }
      switch relation {
      case "flat", "compound", "conj", "appos", "list": break
      default:
        guard relation.hasPrefix("nmod") || relation.hasPrefix("amod") else { return 2 }
        // The words of a name hang on each other.
        rank = max(rank, 1)
      }
      place = head
    }
    return 2
  }

  /// The subject of the main clause of a sentence.
  func subject(of sentence: Int) -> Int? {
    guard annotation.sentences.indices.contains(sentence) else { return nil }
    return annotation.sentences[sentence].tokens.first { token in
      guard let head = annotation.tokens[token].head, isMain(head) else { return false }
      return (annotation.tokens[token].dependency ?? "").hasPrefix("nsubj")
    }
  }

  /// Whether a verb tells what its sentence is about: the root; of "X dissolved itself, its office said" what is said.
  private func isMain(_ verb: Int) -> Bool {
    guard let head = annotation.tokens[verb].head else { return true }
    return annotation.tokens[verb].dependency == "ccomp" && verb < head && annotation.tokens[head].head == nil
  }

  /// Whether a word stands in an apposition to `head`, and in no clause of its own there: "X, one of **its** founders".
  func isApposed(_ token: Int, to head: Int) -> Bool {
    var place = token
    var isApposed = false
    for _ in 0..<16 {
      guard let next = annotation.tokens[place].head else { return false }
      let relation = annotation.tokens[place].dependency ?? ""
      guard relation == "appos" || relation.hasPrefix("nmod") || relation == "conj" else { return false }
      isApposed = isApposed || relation == "appos"
      if next == head { return isApposed }
      place = next
    }
    return false
  }

  /// The first item of the list in which a word stands; itself where it is in none.
  func listHead(_ token: Int) -> Int {
    guard annotation.tokens[token].dependency == "conj", let head = annotation.tokens[token].head else { return token }
    return head
  }

  /// Whether the text itself calls a name an armed group: "The Northern Shield, an **armed movement**", "the **militia** X".
  func isCalledGroup(_ entity: Int) -> Bool {
    let head = head(of: entity)
    let sentence = annotation.sentences[sentences[head]].tokens
    let near = (head - 3..<head + 10).clamped(to: sentence)
    return near.contains { token in
      let relation = annotation.tokens[token].dependency ?? ""
      let isBeside =
        annotation.tokens[token].head == head && relation == "appos"
        || annotation.tokens[head].head == token && ["appos", "flat"].contains(annotation.tokens[head].dependency)
      return isBeside && isArmed(token) || isWhole(head, of: token)
    }
  }

  /// "fighters **of X**", "**X** militiamen", "**X's** gunmen".
  private func isWhole(_ head: Int, of token: Int) -> Bool {
    let relation = annotation.tokens[head].dependency ?? ""
    guard annotation.tokens[head].head == token, ["compound", "nmod:poss", "nmod"].contains(relation) else { return false }
    if relation == "nmod" {
      let isOf = (max(0, token + 1)..<head).contains {
        annotation.tokens[$0].head == head && annotation.tokens[$0].text.lowercased() == "of"
      }
      guard isOf else { return false }
    }
    return Self.fighters.contains(annotation.tokens[token].lemma.lowercased())
  }

  private static let fighters: Set<String> = [
    "fighter", "militiaman", "gunman", "militant", "rebel", "insurgent", "guerrilla", "jihadist", "militia", "combatant",
  ]

  /// "militia", "armed movement": nouns for fighting groups, alone or by an adjective.
  private func isArmed(_ token: Int) -> Bool {
    let noun = annotation.tokens[token].lemma.lowercased()
    if ["militia", "brigade", "battalion", "guerrilla", "insurgency", "warband"].contains(noun) { return true }
    guard
      [
        "movement", "group", "faction", "band", "outfit", "army", "organisation", "organization", "force", "alliance", "wing", "unit",
        "network",
        "coalition",
      ].contains(noun)
    else {
      return false
    }
    return (max(0, token - 3)..<token).contains {
      annotation.tokens[$0].head == token
        && ["armed", "rebel", "militant", "insurgent", "jihadist", "guerrilla", "paramilitary"].contains(
          annotation.tokens[$0].text.lowercased())
    }
  }

  /// The word of a name on which its other words hang.
  func head(of entity: Int) -> Int {
    let tokens = annotation.entities[entity].tokens
    return tokens.first { token in annotation.tokens[token].head.map { !tokens.contains($0) } ?? true } ?? tokens.lowerBound
  }
}
