// An attribution is found in the tree of one sentence, before quotation marks are looked at: who, by which word, says which words.

import CasusModel

/// One place where the grammar of a sentence attributes words to somebody.
struct Attribution {
  /// What kind of word introduces the content.
  enum Kind: String {
    /// A verb with a clause: "said that …", and the clause beside which it stands: "…, X said".
    case clause = "indirect"
    /// "according to X".
    case according = "according_to"
    /// A verb with an infinitive or gerund: "vowed to …", "denied …ing".
    case infinitive
    /// A verb that asks or tells somebody to do something.
    case directive
    /// A verb that says of something what it is.
    case characterization
    /// A verb that speaks of its object.
    case judgement
    /// A verb that speaks of what stands behind its preposition.
    case topic
    /// A noun of what is said, with a clause.
    case noun
    /// An adjective of opinion with a clause.
    case attitude
    /// "is expected to …".
    case hearsay
    /// "X: …" and "…: X".
    case headline
  }

  /// Kind of the introducing word.
  let kind: Kind
  /// The introducing word.
  let cue: Int
  /// The words that introduce: the cue, or "according to".
  let cueTokens: Range<Int>
  /// Head word of the phrase that names the source; nil when the sentence leaves it open.
  let source: Int?
  /// Head word of the content.
  let head: Int
  /// The words said.
  let content: Range<Int>
  /// The attribution's own words where it interrupts the content.
  let gap: Range<Int>?
  /// Whether the source says that the content is, was or will be so; criticism of an attack does not assert the attack, nor does a wish.
  let asserts: Bool
}
