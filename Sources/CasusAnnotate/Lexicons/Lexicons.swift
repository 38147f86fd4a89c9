// The word lists, read once and then only looked up in. Every look-up takes words as they stand in a text and folds them itself, but for
// longestMatch, which takes words folded before, as a scanner asks for the same word many times.

import CasusModel

/// What is known of words and names before a text is read: states, groups, media, titles, given names, places.
///
/// All look-ups ignore case, accents, apostrophes, hyphens and full stops; see ``fold(_:)``.
public struct Lexicons: Sendable {
  var states: [State] = []
  var organisationTypes: [OrganisationType] = []
  var groups: [LexiconEntry] = []
  var media: [String] = []
  var bodies: [String] = []
  var titles: [Title] = []
  var givenNames: [String] = []
  var particles: [(word: String, use: Particle)] = []
  var places: [Place] = []
  /// The row of every folded key in each category. One table for all, as a scanner asks in many categories at once.
  /// The first part of a longer key is a key too, even if it is not listed by itself.
  var rows: [String: LexiconSlots] = [:]
  var stateOfCode: [String: Int] = [:]

  /// The greatest number of parts, separated by spaces or hyphens, in a listed name.
  public internal(set) var maxWords = 1

  /// The state with this name: "Syria", "U.S.", "Türkiye".
  public func state(named name: some StringProtocol) -> State? { row(name, .state).map { states[$0] } }

  /// The state with this adjective: "Syrian".
  public func state(adjective: some StringProtocol) -> State? { row(adjective, .adjective).map { states[$0] } }

  /// The state whose people this is: "Syrians".
  public func state(people: some StringProtocol) -> State? { row(people, .people).map { states[$0] } }

  /// The state whose capital this is: "Damascus".
  public func state(capital: some StringProtocol) -> State? { row(capital, .capital).map { states[$0] } }

  /// The state with this ISO 3166-1 alpha-3 code in capitals.
  public func state(iso3: String) -> State? { stateOfCode[iso3].map { states[$0] } }

  /// The capital of the state with this name.
  public func capital(ofState name: some StringProtocol) -> String? { state(named: name)?.capital }

  /// What the word says of a name in which it stands: "Front", "Jaysh".
  public func organisationType(_ word: some StringProtocol) -> OrganisationType? {
    row(word, .organisationType).map { organisationTypes[$0] }
  }

  /// The kind of a well-known group; nil for a name that is not listed.
  public func group(named name: some StringProtocol) -> ActorKind? { row(name, .group).flatMap { groups[$0].kind } }

  /// Whether the name is that of a newspaper, agency or broadcaster.
  public func isMedia(_ name: some StringProtocol) -> Bool { row(name, .media) != nil }

  /// Whether the name is that of a body of several states.
  public func isIntergovernmental(_ name: some StringProtocol) -> Bool { row(name, .body) != nil }

  /// What the word says as a title or role of a person.
  public func title(_ word: some StringProtocol) -> Title? { row(word, .title).map { titles[$0] } }

  /// Whether the word is a common given name.
  public func isGivenName(_ word: some StringProtocol) -> Bool { row(word, .givenName) != nil }

  /// What the word does inside a name: "Abu", "bin", "al".
  public func particle(_ word: some StringProtocol) -> Particle? { row(word, .particle).map { particles[$0].use } }

  /// The place with this name; capitals of states are places too.
  public func place(named name: some StringProtocol) -> Place? {
    let slots = slots(Lexicons.fold(name))
    if let row = slots?[.place] { return places[row] }
    guard let row = slots?[.capital], let capital = states[row].capital else { return nil }
    return Place(name: capital, type: .city, state: states[row].iso3)
  }

  private func row(_ name: some StringProtocol, _ category: LexiconCategory) -> Int? { slots(Lexicons.fold(name))?[category] }

  /// The rows of a folded key. A key in capitals that is not listed so is tried in small letters: headlines write SYRIA.
  func slots(_ key: String) -> LexiconSlots? {
    if let found = rows[key] { return found }
    guard key.utf8.contains(where: { $0 >= 0x41 && $0 <= 0x5A }) else { return nil }
    return rows[key.lowercased()]
  }

  /// What the lists say of a folded key in one category.
  func entry(_ slots: LexiconSlots, _ category: LexiconCategory) -> LexiconEntry? {
    guard let row = slots[category] else { return nil }
    switch category {
    case .group: return groups[row]
    case .body: return LexiconEntry(category: category, kind: .intergovernmentalBody, name: bodies[row])
    case .media: return LexiconEntry(category: category, kind: .media, name: media[row])
    case .state, .adjective, .people:
      return LexiconEntry(category: category, kind: .state, name: states[row].name, state: states[row].iso3)
    case .capital:
      return LexiconEntry(category: category, kind: nil, name: states[row].capital ?? states[row].name, state: states[row].iso3)
    case .place: return LexiconEntry(category: category, kind: nil, name: places[row].name, state: places[row].state)
    case .title: return LexiconEntry(category: category, kind: nil, name: titles[row].word)
    case .organisationType: return LexiconEntry(category: category, kind: organisationTypes[row].kind, name: organisationTypes[row].word)
    case .givenName: return LexiconEntry(category: category, kind: nil, name: givenNames[row])
    case .particle: return LexiconEntry(category: category, kind: nil, name: particles[row].word)
    }
  }
}

/// For one key, its row in each category, and how long the names are that begin with it.
struct LexiconSlots: Sendable {
  /// Row plus one by category number, zero is none; in the last lane the number of parts.
  private var lanes = SIMD16<Int32>(repeating: 0)

  subscript(category: LexiconCategory) -> Int? {
    let row = lanes[category.rawValue]
    return row == 0 ? nil : Int(row) - 1
  }

  /// The greatest number of parts of a key that begins with this one.
  var greatestLength: Int { Int(lanes[15]) }

  /// Notes that a key of `parts` parts begins with this one.
  mutating func reach(_ parts: Int) { lanes[15] = max(lanes[15], Int32(truncatingIfNeeded: parts)) }

  /// Enters a row, and returns the one that stood there.
  mutating func enter(_ row: Int, _ category: LexiconCategory, parts: Int) -> Int? {
    let previous = self[category]
    lanes[category.rawValue] = Int32(truncatingIfNeeded: row + 1)
    if parts == 1 { reach(1) }
    return previous
  }
}
