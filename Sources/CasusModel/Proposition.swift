// A proposition is what a clause says, not how: passive, relative clauses, control, light verbs and coordination are undone before any rule
// looks at it.

/// One predicate, a verb or a noun or adjective that tells of an action, with its logical arguments.
public struct Proposition: Hashable, Sendable {
  /// Index of the sentence in ``Annotation/sentences``.
  public let sentence: Int
  /// The predicate's head word, by index into ``Annotation/tokens``.
  public let head: Int
  /// The head with its particle: "**set up**", by index into ``Annotation/tokens``.
  public let trigger: Range<Int>
  /// Dictionary form of the head: `join`, `formation`.
  public let lemma: String
  /// Particles and adverbs of direction beside a verb, lower case: "broke **away**", "set **up**".
  public let particles: [String]
  /// Part of speech of the head.
  public let category: Category
  /// Whether a verb stands in the passive; its arguments do not show it.
  public let isPassive: Bool
  /// Logical arguments, one for each role that is filled, in text order.
  public let arguments: [Argument]

  /// Makes a proposition.
  public init(
    sentence: Int, head: Int, trigger: Range<Int>, lemma: String, particles: [String] = [], category: Category, isPassive: Bool = false,
    arguments: [Argument]
  ) {
    self.sentence = sentence
    self.head = head
    self.trigger = trigger
    self.lemma = lemma
    self.particles = particles
    self.category = category
    self.isPassive = isPassive
    self.arguments = arguments
  }

  /// The phrases that fill `role`, coordinated ones in text order; empty when the role is open.
  public func phrases(_ role: Role) -> [Phrase] {
    arguments.first { $0.role == role }?.phrases ?? []
  }

  /// Part of speech of a predicate.
  public enum Category: String, Sendable {
    case verb
    case noun
    case adjective
  }

  /// Place of an argument in the predicate's logic.
  public enum Role: Hashable, Sendable {
    /// Who does it: the subject of an active verb, the `by` phrase of a passive or of a noun, the subject of a light verb ("**Turkey** gave
    /// support").
    case agent
    /// To whom or what it is done: the object of an active verb, the subject of a passive.
    case patient
    /// Who is given, told or asked: "told **Reuters**", "called on **them** to leave".
    case recipient
    /// The complement of a verb of naming or being: what X is, or is called.
    case predicative
    /// Of a noun or adjective: who or what is said to be it, by a copula, an apposition or a title ("**X** is a member", "**X**, leader of",
    /// "commander **X**", "**fighters** loyal to").
    case bearer
    /// Of a noun: its possessor, a name before it, or a state's adjective ("**Turkey**'s support", "**Levant Front** commander",
    /// "**Russian** attack").
    case owner
    /// A phrase behind a preposition, by its lower-case form; of more than one word with a space between ("**away from**").
    case oblique(String)
  }
}

/// One role with its coordinated fillers.
public struct Argument: Hashable, Sendable {
  /// The role.
  public let role: Proposition.Role
  /// Coordinated fillers in text order: "A, B and C" are three.
  public let phrases: [Phrase]

  /// Makes an argument.
  public init(role: Proposition.Role, phrases: [Phrase]) {
    self.role = role
    self.phrases = phrases
  }
}

/// A noun phrase.
public struct Phrase: Hashable, Sendable {
  /// Its tokens, determiner to head, by index into ``Annotation/tokens``.
  public let tokens: Range<Int>
  /// The head word.
  public let head: Int
  /// What it can stand for; filled when the phrase becomes an argument.
  public var referent: Referent?
  /// The name that it is, or that stands for it ("the **Fastaqim** rebel group"), by index into ``Annotation/entities``.
  public var name: Int?
  /// The name to which it belongs ("a spokesman for **X**", "**X**'s commander"), by index into ``Annotation/entities``.
  public var owner: Int?

  /// Makes a phrase.
  public init(tokens: Range<Int>, head: Int) {
    self.tokens = tokens
    self.head = head
  }
}
