// The closed list of word-list files and their columns. A list of one's own has the same columns as the shipped list of its kind.

/// The kinds of word lists; the raw value is the shipped file's name without `.tsv`.
public enum LexiconFile: String, CaseIterable, Sendable {
  case states
  case organisationTypes = "organisation-types"
  case groups
  case media
  case bodies
  case titles
  case givenNames = "given-names"
  case nameParticles = "name-particles"
  case places

  /// The columns in their order. The first is the name or word and never empty.
  public var columns: [String] {
    switch self {
    case .states: ["name", "aliases", "adjectives", "people", "capital", "iso3"]
    case .organisationTypes: ["word", "kind", "position"]
    case .groups: ["name", "kind", "aliases"]
    case .media, .bodies: ["name", "aliases"]
    case .titles: ["word", "use", "leads", "speaks"]
    case .givenNames: ["name"]
    case .nameParticles: ["word", "use"]
    case .places: ["name", "type", "state", "aliases"]
    }
  }
}

/// One word list before it is read.
public struct LexiconText: Sendable {
  /// What kind of list it is.
  public let file: LexiconFile
  /// What error messages call it: the path as the reader knows it.
  public let path: String
  /// The content: UTF-8, tab-separated, the column names first.
  public let bytes: [UInt8]

  /// Makes a word list of `bytes`.
  public init(file: LexiconFile, path: String, bytes: [UInt8]) {
    self.file = file
    self.path = path
    self.bytes = bytes
  }
}
