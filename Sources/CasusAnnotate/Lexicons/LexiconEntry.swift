// What a word list says of a word or name. An entry is a hint of the lists, never evidence: what a text says of a name counts more.

import CasusModel

/// In which sense a word or name is listed.
public enum LexiconCategory: Int, CaseIterable, Sendable {
  case group
  case body
  case media
  case state
  case adjective
  case people
  case capital
  case place
  case title
  case organisationType
  case givenName
  case particle

  /// The categories that name something by themselves, in the order in which they are believed.
  public static var names: [LexiconCategory] { [.group, .body, .media, .state, .adjective, .people, .capital, .place] }
}

/// One listed word or name.
public struct LexiconEntry: Hashable, Sendable {
  /// In which sense it is listed.
  public let category: LexiconCategory
  /// The kind of actor that it names or hints at; nil where it is none (a place, a person's name) or the list does not say.
  public let kind: ActorKind?
  /// The name as the list's first column writes it; for an adjective or a people the state's, for a capital its first spelling.
  public let name: String
  /// The ISO 3166-1 alpha-3 code of the state: its own, or the one where a place lies; nil elsewhere.
  public let state: String?

  /// Makes an entry.
  public init(category: LexiconCategory, kind: ActorKind?, name: String, state: String? = nil) {
    self.category = category
    self.kind = kind
    self.name = name
    self.state = state
  }
}

extension Lexicons {
  /// A state.
  public struct State: Hashable, Sendable {
    /// The name that the list goes by.
    public let name: String
    /// "Syrian", "British".
    public let adjectives: [String]
    /// "Syrians", "Britons".
    public let people: [String]
    /// The seat of government in its first spelling; nil for a city-state.
    public let capital: String?
    /// ISO 3166-1 alpha-3, three capital letters.
    public let iso3: String
  }

  /// A word that makes a name the name of an organisation.
  public struct OrganisationType: Hashable, Sendable {
    /// Where in the name the word stands.
    public enum Position: String, CaseIterable, Sendable {
      case first, last, any
    }

    /// The word as listed.
    public let word: String
    /// What it says of the kind of actor; nil where it says nothing.
    public let kind: ActorKind?
    /// Where in the name it stands.
    public let position: Position
  }

  /// A title or role of a person.
  public struct Title: Hashable, Sendable {
    /// How the word stands to a person's name.
    public enum Use: String, CaseIterable, Sendable {
      /// Before a name only: Mr, Sheikh.
      case title
      /// Beside a name or alone: the group's spokesman.
      case role
      /// Both: President Deby, the president.
      case both
    }

    /// The word as listed.
    public let word: String
    /// How it stands to a name.
    public let use: Use
    /// Whether holding the role of a group means leading the group.
    public let leads: Bool
    /// Whether what the person says is said for the group.
    public let speaks: Bool
  }

  /// A small word inside a name.
  public enum Particle: String, CaseIterable, Sendable {
    /// Abu, Umm: father, mother of.
    case kunya
    /// bin, ould: child of.
    case patronymic
    /// al-, de, van.
    case article
  }

  /// A place.
  public struct Place: Hashable, Sendable {
    /// What sort of place it is.
    public enum Sort: String, CaseIterable, Sendable {
      case city, province, district, region, camp, site, island, mountain, river, lake, sea, strait
      case worldRegion = "world_region"
    }

    /// The name that the list goes by.
    public let name: String
    /// What sort of place it is.
    public let type: Sort
    /// The ISO 3166-1 alpha-3 code of the state where reports place it; nil where it lies in several or is disputed.
    public let state: String?
  }
}
