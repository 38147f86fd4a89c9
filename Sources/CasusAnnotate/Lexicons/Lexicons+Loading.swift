// Builds the look-up tables. Within one list a key belongs to one line, else the list is refused; between lists of the same kind the
// later one wins, so that a researcher's list can correct a shipped one without copying it.

import CLexicons
import CasusModel

extension LexiconText {
  /// The word lists that come with the program.
  ///
  /// Throws where an embedded file has a name that ``LexiconFile`` does not know.
  public static func shipped() throws(LexiconError) -> [LexiconText] {
    var texts: [LexiconText] = []
    for index in 0..<clexicons_count() {
      let embedded = clexicons_file(index)
      let name = String(cString: embedded.name)
      guard let file = LexiconFile(rawValue: name) else {
        let allowed = LexiconFile.allCases.map(\.rawValue).joined(separator: ", ")
        throw LexiconError(path: name + ".tsv", line: nil, column: nil, problem: "is no known word list; allowed: \(allowed)")
      }
      let bytes = [UInt8](UnsafeBufferPointer(start: embedded.bytes, count: embedded.count))
      texts.append(LexiconText(file: file, path: name + ".tsv", bytes: bytes))
    }
    return texts
  }
}

extension Lexicons {
  /// The most parts that a listed name may have: it bounds the time of ``longestMatch(in:at:categories:)``.
  static let greatestNameLength = 12

  /// Reads the word lists that come with the program.
  public static func shipped() throws(LexiconError) -> Lexicons { try Lexicons(texts: LexiconText.shipped()) }

  /// Reads word lists; of two lists of one kind the later overrides the earlier, name by name.
  ///
  /// A name that the later list repeats takes the later line's values for all its spellings, those of the earlier line included.
  /// Throws on the first line that does not fit; see ``LexiconError``.
  public init(texts: [LexiconText]) throws(LexiconError) {
    let size = texts.reduce(0) { $0 + $1.bytes.count }
    rows.reserveCapacity(size / 12)
    // States come first, whatever the order of the texts: places refer to them.
    for file in LexiconFile.allCases {
      for text in texts where text.file == file { try read(LexiconRows(text)) }
    }
  }

  private mutating func read(_ table: LexiconRows) throws(LexiconError) {
    switch table.text.file {
    case .states: try readStates(table)
    case .organisationTypes:
      var keys = Keys(.organisationType, before: organisationTypes.count)
      for row in table.rows {
        let type = OrganisationType(
          word: try row.required(0), kind: try row.choice(1, of: Lexicons.kinds),
          position: try row.requiredChoice(2, of: OrganisationType.Position.allCases))
        organisationTypes.append(type)
        if let old = try add(type.word, 0, row, &keys) { organisationTypes[old] = type }
      }
    case .groups:
      var keys = Keys(.group, before: groups.count)
      for row in table.rows {
        let group = LexiconEntry(category: .group, kind: try row.requiredChoice(1, of: Lexicons.kinds), name: try row.required(0))
        groups.append(group)
        if let old = try add(group.name, 0, row, &keys, aliases: 2) { groups[old] = group }
      }
    case .media:
      var keys = Keys(.media, before: media.count)
      for row in table.rows {
        media.append(try row.required(0))
        _ = try add(row.cell(0), 0, row, &keys, aliases: 1)
      }
    case .bodies:
      var keys = Keys(.body, before: bodies.count)
      for row in table.rows {
        bodies.append(try row.required(0))
        _ = try add(row.cell(0), 0, row, &keys, aliases: 1)
      }
    case .titles:
      var keys = Keys(.title, before: titles.count)
      for row in table.rows {
        let title = Title(
          word: try row.required(0), use: try row.requiredChoice(1, of: Title.Use.allCases),
          leads: try row.flag(2), speaks: try row.flag(3))
        titles.append(title)
        if let old = try add(title.word, 0, row, &keys) { titles[old] = title }
      }
    case .givenNames:
      var keys = Keys(.givenName, before: givenNames.count)
      for row in table.rows {
        givenNames.append(try row.required(0))
        _ = try add(row.cell(0), 0, row, &keys)
      }
    case .nameParticles:
      var keys = Keys(.particle, before: particles.count)
      for row in table.rows {
        let particle = (word: try row.required(0), use: try row.requiredChoice(1, of: Particle.allCases))
        particles.append(particle)
        if let old = try add(particle.word, 0, row, &keys) { particles[old] = particle }
      }
    case .places: try readPlaces(table)
    }
  }

  private mutating func readStates(_ table: LexiconRows) throws(LexiconError) {
    var names = Keys(.state, before: states.count)
    var adjectives = Keys(.adjective, before: states.count)
    var people = Keys(.people, before: states.count)
    var capitals = Keys(.capital, before: states.count)
    for row in table.rows {
      let code = try row.required(5)
      guard code.utf8.count == 3, code.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else {
        throw row.error(5, "\"\(code)\" is not three capital letters (ISO 3166-1 alpha-3)")
      }
      let capitalNames = try row.list(4)
      let state = State(
        name: try row.required(0), adjectives: try row.list(2), people: try row.list(3), capital: capitalNames.first, iso3: code)
      if let other = stateOfCode[code], other >= names.firstRow {
        throw row.error(5, "\(code) stands already in line \(names.line(of: other)), for \(states[other].name)")
      }
      stateOfCode[code] = states.count
      states.append(state)
      if let old = try add(state.name, 0, row, &names, aliases: 1) { states[old] = state }
      adjectives.begin(row)
      for word in state.adjectives { _ = try insert(word, 2, row, adjectives) }
      people.begin(row)
      for word in state.people { _ = try insert(word, 3, row, people) }
      capitals.begin(row)
      for word in capitalNames { _ = try insert(word, 4, row, capitals) }
    }
  }

  private mutating func readPlaces(_ table: LexiconRows) throws(LexiconError) {
    var keys = Keys(.place, before: places.count)
    for row in table.rows {
      let code = String(row.cell(2))
      guard code.isEmpty || stateOfCode[code] != nil else {
        throw row.error(2, "\"\(code)\" is the iso3 code of no state in the list of states; leave it empty for a place in several states")
      }
      let place = Place(
        name: try row.required(0), type: try row.requiredChoice(1, of: Place.Sort.allCases), state: code.isEmpty ? nil : code)
      places.append(place)
      if let old = try add(place.name, 0, row, &keys, aliases: 3) { places[old] = place }
    }
  }

  /// The kinds that a list of names or type words may state.
  static let kinds: [ActorKind] = [.armedGroup, .alliance, .politicalBody, .governmentForce, .intergovernmentalBody, .media]

  /// Enters the row's name and, from the column `aliases`, its other names; returns the row of an earlier list with the same name.
  private mutating func add(
    _ name: some StringProtocol, _ column: Int, _ row: LexiconRow, _ keys: inout Keys, aliases: Int? = nil
  ) throws(LexiconError) -> Int? {
    keys.begin(row)
    let old = try insert(name, column, row, keys)
    if let aliases {
      for alias in try row.list(aliases) { _ = try insert(alias, aliases, row, keys) }
    }
    return old
  }

  /// Enters one key; returns the row of an earlier list that had it.
  private mutating func insert(
    _ name: some StringProtocol, _ column: Int, _ row: LexiconRow, _ keys: Keys
  ) throws(LexiconError) -> Int? {
    let key = Lexicons.fold(name)
    guard !key.isEmpty else { throw row.error(column, "\"\(name)\" has no letter or digit") }
    let space = UInt8(ascii: " ")
    let parts = key.utf8.count(where: { $0 == space }) + 1
    guard parts <= Lexicons.greatestNameLength else {
      throw row.error(column, "\"\(name)\" has \(parts) words; allowed: at most \(Lexicons.greatestNameLength)")
    }
    // One look-up a key: hashing is most of the loading time.
    let previous = rows[key, default: LexiconSlots()].enter(keys.row, keys.category, parts: parts)
    if let previous, previous >= keys.firstRow, previous != keys.row {
      throw row.error(column, "\"\(name)\" stands already in line \(keys.line(of: previous))")
    }
    if parts > 1 {
      maxWords = max(maxWords, parts)
      rows[String(key.prefix { $0 != " " }), default: LexiconSlots()].reach(parts)
    }
    return previous.flatMap { $0 < keys.firstRow ? $0 : nil }
  }
}

/// The rows that one list adds to one category, and the lines where they stand.
private struct Keys {
  let category: LexiconCategory
  /// The first row of this list; rows before it come from earlier lists.
  let firstRow: Int
  private var lines: [Int] = []

  init(_ category: LexiconCategory, before firstRow: Int) {
    self.category = category
    self.firstRow = firstRow
  }

  /// The row that is being entered.
  var row: Int { firstRow + lines.count - 1 }

  mutating func begin(_ row: LexiconRow) { lines.append(row.line) }

  func line(of row: Int) -> Int { lines[row - firstRow] }
}
