// A proposition is what a clause says, not how: passive, relative clauses, control and coordination are undone before any rule looks at it.

/// One predicate, a verb or a noun of action, with its logical arguments.
public struct Proposition: Hashable, Sendable {
  /// Index of the sentence in ``Annotation/sentences``.
  public let sentence: Int
  /// Tokens of the predicate's head, by index into ``Annotation/tokens``.
  public let trigger: Range<Int>
  /// Dictionary form of the head: `join`, `formation`.
  public let lemma: String
  /// Whether the head is a verb or a noun.
  public let category: Category
  /// Logical arguments in text order.
  public let arguments: [Argument]
  /// How the clause stands to the world.
  public let mood: Mood
  /// Tokens of the clause: time and place expressions inside belong to it.
  public let clause: Range<Int>
  /// The proposition that governs this one ("**refused** to join"), by index into the same array.
  public let governor: Int?

  /// Makes a proposition.
  public init(
    sentence: Int, trigger: Range<Int>, lemma: String, category: Category, arguments: [Argument], mood: Mood, clause: Range<Int>,
    governor: Int? = nil
  ) {
    self.sentence = sentence
    self.trigger = trigger
    self.lemma = lemma
    self.category = category
    self.arguments = arguments
    self.mood = mood
    self.clause = clause
    self.governor = governor
  }

  /// The phrases that fill `role`, coordinated ones in text order; empty when the role is open.
  public func phrases(_ role: Role) -> [Phrase] {
    arguments.first { $0.role == role }?.phrases ?? []
  }

  /// Part of speech of a predicate.
  public enum Category: String, Sendable {
    case verb
    case noun
  }

  /// Place of an argument in the predicate's logic.
  public enum Role: Hashable, Sendable {
    /// Who does it: the subject of an active verb, the `by` phrase of a passive.
    case agent
    /// To whom or what it is done: the object of an active verb, the subject of a passive.
    case patient
    /// The complement of a naming or equating verb: what X is, or is called.
    case predicative
    /// A phrase behind a preposition, by its lower-case form.
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
  /// What it can stand for; filled when the phrase becomes an argument of a mention.
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

/// How a clause stands to the world, read from its verb group and what governs it.
public struct Mood: Hashable, Sendable {
  /// "not", "never", "no longer".
  public var isNegated = false
  /// "no longer": it was so, and has ended.
  public var isEnded = false
  /// A modal or semi-modal: `will`, `would`, `may`, `should`, `be to`.
  public var modal: String?
  /// Past perfect: earlier than the story's own time.
  public var isPerfectPast = false
  /// Stands behind "if", "unless", "whether".
  public var isConditional = false
  /// An infinitive without a finite verb of its own.
  public var isInfinitive = false

  /// A plain assertion.
  public init() {}
}
