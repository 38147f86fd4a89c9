// One line of a registry of actors: a table that people keep. An actor may stand on several lines, one for each alias.

/// A row of an actor registry, as text. Empty cells are nil.
public struct RegistryRow: Hashable, Sendable {
  /// The actor's name.
  public let name: String
  /// One of the kinds of actors.
  public let kind: String
  /// Another name, or several separated by `;`.
  public let alias: String?
  /// ISO 3166-1 alpha-3.
  public let country: String?
  /// Anything worth knowing.
  public let note: String?
  /// Cells of the columns `<scheme>_id`, by scheme (`ucdp`): an identifier, or several separated by `;`.
  public let identifiers: [String: String]

  /// Makes a row; empty and blank cells become nil.
  public init(
    name: String, kind: String, alias: String? = nil, country: String? = nil, note: String? = nil, identifiers: [String: String] = [:]
  ) {
    self.name = Self.trimmed(name) ?? ""
    self.kind = Self.trimmed(kind) ?? ""
    self.alias = Self.trimmed(alias)
    self.country = Self.trimmed(country)
    self.note = Self.trimmed(note)
    self.identifiers = identifiers.compactMapValues { Self.trimmed($0) }
  }

  static func trimmed(_ text: some StringProtocol) -> String? {
    let characters = text.drop(while: \.isWhitespace)
    guard let last = characters.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(characters[...last])
  }

  private static func trimmed(_ text: String?) -> String? { text.flatMap { trimmed($0) } }
}

/// What an import did.
public struct RegistryReport: Equatable, Sendable {
  /// Actors that were not in the registry before.
  public var actors = 0
  /// Aliases that were not in the registry before.
  public var aliases = 0
  /// Identifiers of other data sets that were not in the registry before.
  public var identifiers = 0

  /// A report of nothing new.
  public init(actors: Int = 0, aliases: Int = 0, identifiers: Int = 0) {
    (self.actors, self.aliases, self.identifiers) = (actors, aliases, identifiers)
  }
}
