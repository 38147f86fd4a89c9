// Morphology as Universal Dependencies writes it. One field for each feature, nil where the word does not have it.

/// The morphological features of a word (UD v2, the features of English).
public struct Features: Hashable, Sendable {
  /// `Case`.
  public enum Case: String, Sendable { case nominative = "Nom", accusative = "Acc", genitive = "Gen" }
  /// `Definite`.
  public enum Definite: String, Sendable { case definite = "Def", indefinite = "Ind" }
  /// `Degree`.
  public enum Degree: String, Sendable { case positive = "Pos", comparative = "Cmp", superlative = "Sup" }
  /// `Gender`.
  public enum Gender: String, Sendable { case masculine = "Masc", feminine = "Fem", neuter = "Neut" }
  /// `Mood`.
  public enum Mood: String, Sendable { case indicative = "Ind", imperative = "Imp", subjunctive = "Sub" }
  /// `NumForm`.
  public enum NumberForm: String, Sendable { case digits = "Digit", word = "Word", roman = "Roman", combined = "Combi" }
  /// `NumType`.
  public enum NumberType: String, Sendable { case cardinal = "Card", ordinal = "Ord", fraction = "Frac", multiplicative = "Mult" }
  /// `Number`.
  public enum Number: String, Sendable { case singular = "Sing", plural = "Plur" }
  /// `Person`.
  public enum Person: String, Sendable { case first = "1", second = "2", third = "3" }
  /// `Polarity`.
  public enum Polarity: String, Sendable { case positive = "Pos", negative = "Neg" }
  /// `PronType`.
  public enum PronounType: String, Sendable {
    case article = "Art", demonstrative = "Dem", emphatic = "Emp", indefinite = "Ind", interrogative = "Int", negative = "Neg"
    case personal = "Prs", reciprocal = "Rcp", relative = "Rel", total = "Tot"
  }
  /// `Tense`.
  public enum Tense: String, Sendable { case past = "Past", present = "Pres" }
  /// `VerbForm`.
  public enum VerbForm: String, Sendable { case finite = "Fin", gerund = "Ger", infinitive = "Inf", participle = "Part" }

  /// Nominative, accusative or genitive, of pronouns.
  public var grammaticalCase: Case?
  /// Of articles.
  public var definite: Definite?
  /// Of adjectives and some adverbs.
  public var degree: Degree?
  /// Of personal pronouns in the third person.
  public var gender: Gender?
  /// Of verbs.
  public var mood: Mood?
  /// How a number is written.
  public var numberForm: NumberForm?
  /// What a number counts.
  public var numberType: NumberType?
  /// Singular or plural.
  public var number: Number?
  /// Of pronouns and finite verbs.
  public var person: Person?
  /// Of "not", "yes", "no".
  public var polarity: Polarity?
  /// Whether it is a possessive pronoun.
  public var isPossessive = false
  /// Of pronouns, determiners and pronominal adverbs.
  public var pronounType: PronounType?
  /// Whether it is a reflexive pronoun.
  public var isReflexive = false
  /// Of finite verbs and participles.
  public var tense: Tense?
  /// Of verbs.
  public var verbForm: VerbForm?
  /// Whether it is a passive participle.
  public var isPassive = false

  /// A word without features.
  public init() {}
}

extension Features: CustomStringConvertible {
  /// As CoNLL-U writes it: `Number=Sing|Person=3`, in the order of the names, or `_`.
  public var description: String {
    let all: [(String, String?)] = [
      ("Case", grammaticalCase?.rawValue), ("Definite", definite?.rawValue), ("Degree", degree?.rawValue), ("Gender", gender?.rawValue),
      ("Mood", mood?.rawValue), ("Number", number?.rawValue), ("NumForm", numberForm?.rawValue), ("NumType", numberType?.rawValue),
      ("Person", person?.rawValue), ("Polarity", polarity?.rawValue), ("Poss", isPossessive ? "Yes" : nil),
      ("PronType", pronounType?.rawValue), ("Reflex", isReflexive ? "Yes" : nil), ("Tense", tense?.rawValue),
      ("VerbForm", verbForm?.rawValue), ("Voice", isPassive ? "Pass" : nil),
    ]
    let present = all.compactMap { name, value in value.map { "\(name)=\($0)" } }
    return present.isEmpty ? "_" : present.joined(separator: "|")
  }
}
