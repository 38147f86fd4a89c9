// A pattern says which words stand in which logical places. It knows no word order, voice or clause type: those are undone before.

import CasusModel

/// One `match` line: `<member+: group|person> join|enter <group: named> !in`.
public struct RulePattern: Hashable, Sendable {
  /// The leading slot, the logical subject: of a verb its agent; of a noun its agent, else its owner; of `be @noun` the bearer.
  public let subject: RuleSlot?
  /// The words that make the pattern be tried.
  public let predicate: Predicate
  /// What must, or must not, stand beside the predicate, as written. Slots are filled in this order behind the leading one.
  public let elements: [Element]

  /// The word that tells of the action.
  public struct Predicate: Hashable, Sendable {
    /// How it is written.
    public let form: Form
    /// Dictionary forms, any of which will do; lower case. Of several words with a space between, a head with the words before it: "air strike".
    public let lemmas: [String]
  }

  /// How a predicate is written.
  public enum Form: Hashable, Sendable {
    /// `join|enter`.
    case verb
    /// `@formation|creation`: a noun or an adjective.
    case noun
    /// `be @member|part`: a noun or an adjective that is said of the leading slot, by a copula, an apposition or a title.
    case being
  }

  /// One thing asked for behind the predicate.
  public enum Element: Hashable, Sendable {
    /// `<group: named>`: what it is done to.
    case patient(RuleSlot)
    /// `to|into <group: named>`: behind one of these prepositions; the first that holds a filler gives them all.
    case oblique([String], RuleSlot)
    /// `give <recipient: actor> ultimatum`: the first of two objects.
    case recipient(RuleSlot)
    /// `on trial|before court`: one of these nouns stands behind its preposition.
    case idiom([String])
    /// `on_fire|ablaze`: words of different sorts, any of which will do.
    indirect case either([Element])
    /// `= <group: any>`: what it is called.
    case predicative(RuleSlot)
    /// `away|off`: one of these words stands beside the verb.
    case particle([String])
    /// `allegiance|loyalty`: one of these words heads the direct object, or the complement ("became **part** of").
    case object([String])
    /// `!in|talk|away`: none of these words is the preposition of a phrase, the head of the direct object or a particle. A phrase that only says
    /// when or where ("in December", "in Aleppo", "in Syria") does not count.
    case noWord([String])
    /// `!<thing>`: no direct object of these types.
    case noPatient([FillerType])
    /// `!passive`: the verb is active.
    case active
  }

  /// All slots, the leading one first.
  public var slots: [RuleSlot] {
    (subject.map { [$0] } ?? [])
      + elements.compactMap { element in
        switch element {
        case .patient(let slot), .recipient(let slot), .oblique(_, let slot), .predicative(let slot): slot
        case .idiom, .either, .particle, .object, .noWord, .noPatient, .active: nil
        }
      }
  }
}

/// A place for phrases: `<member+?: group|person>`.
public struct RuleSlot: Hashable, Sendable {
  /// What its fillers become; nil for `_`, which must be filled and makes nothing.
  public let role: RuleRole?
  /// `+`: a list is expected here. It tells the reader; a list is never cut to its first item, with or without it.
  public let isList: Bool
  /// `?`: may stay open.
  public let isOptional: Bool
  /// What may fill it; any of them will do.
  public let types: [FillerType]

  /// Whether a phrase may fill the slot; one that nobody has typed is a thing.
  func accepts(_ phrase: Phrase) -> Bool {
    types.contains { $0.accepts(phrase.referent ?? .thing) }
  }
}
