// A sentence as a flat row of constituents. It stands in for the dependency tree until the language engine builds one; only
// `Propositions/` knows that it exists, and rules see propositions alone.

import CasusModel

/// One constituent of a sentence.
struct Chunk {
  let kind: Kind
  let tokens: Range<Int>
  /// The head: the noun, the main verb, the preposition itself.
  let head: Int
  /// The head's word in lower case.
  let word: String
  /// Only for verb groups.
  let verb: VerbGroup?

  init(_ kind: Kind, _ tokens: Range<Int>, head: Int, word: String, verb: VerbGroup? = nil) {
    self.kind = kind
    self.tokens = tokens
    self.head = head
    self.word = word
    self.verb = verb
  }

  enum Kind {
    /// A noun phrase without its prepositional phrases.
    case noun
    case verb
    /// A time expression with the preposition before it.
    case time
    case preposition
    /// `which`, `who`, `that` behind a noun, `whose`, `where`.
    case relative
    /// `that` behind a verb or noun of saying, `whether`.
    case complementizer
    /// `if`, `because`, `while`, `after` before a clause.
    case subordinator
    case conjunction
    case comma
    /// Colon, semicolon, dash: a clause ends.
    case stop
    case quote
    /// A bracket with all that stands in it.
    case parenthesis
    case adverb
    case adjective
    case possessive
    case other
  }
}

/// What a verb group says beside its main verb.
struct VerbGroup {
  var isPassive = false
  var isFinite = true
  /// `to join`, `join` behind a modal of another group.
  var isInfinitive = false
  /// A participle on its own: `led by`, `joining`.
  var participle: Participle?
  var mood = Mood()

  enum Participle {
    case past
    case present
  }
}
