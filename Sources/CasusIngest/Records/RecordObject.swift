// Typed access to an object of a record. Invariant: nothing is converted and nothing guessed; a key that may be null may also be left out,
// because programs between writer and reader (Spark's DataFrame writer) leave out what is null.

import CasusModel

/// The members of one JSON object.
struct RecordObject {
  private let members: [JSONTree.Member]

  /// - Throws: ``RecordFault`` when the value is none.
  init(_ value: JSONTree) throws(RecordFault) {
    guard case .object(let members) = value else { throw RecordFault("it is \(value.name); an object is expected") }
    self.members = members
  }

  /// Keys that are not among these.
  func others(_ keys: [String]) -> [String] { members.map(\.key).filter { !keys.contains($0) } }

  /// The value; nil for null and for a key that is not there.
  func optional(_ key: String) -> JSONTree? {
    guard let value = members.first(where: { $0.key == key })?.value, value != .null else { return nil }
    return value
  }

  /// The value of a key that must be there.
  func required(_ key: String) throws(RecordFault) -> JSONTree {
    guard let value = optional(key) else {
      throw RecordFault(members.contains { $0.key == key } ? "it is null" : "it is missing; write the records with casus extract", at: key)
    }
    return value
  }

  func optionalText(_ key: String, atMost limit: Int = RecordLimits.string) throws(RecordFault) -> String? {
    guard let value = optional(key) else { return nil }
    do throws(RecordFault) { return try Self.text(value, atMost: limit) } catch { throw error.below(key) }
  }

  func text(_ key: String, atMost limit: Int = RecordLimits.string) throws(RecordFault) -> String {
    _ = try required(key)
    return try optionalText(key, atMost: limit) ?? ""
  }

  /// A string without NUL characters, which SQLite's functions would take for the end.
  static func text(_ value: JSONTree, atMost limit: Int = RecordLimits.string) throws(RecordFault) -> String {
    guard case .string(let text) = value else { throw RecordFault("it is \(value.name); a string is expected") }
    guard text.utf8.count <= limit else { throw RecordFault("\(text.utf8.count) bytes; \(limit) at most are allowed") }
    guard !text.utf8.contains(0) else { throw RecordFault("it holds a NUL character") }
    return text
  }

  /// A whole number from 0.
  func optionalCount(_ key: String) throws(RecordFault) -> Int? {
    guard let value = optional(key) else { return nil }
    do throws(RecordFault) { return try Self.count(value) } catch { throw error.below(key) }
  }

  static func count(_ value: JSONTree) throws(RecordFault) -> Int {
    guard case .integer(let number) = value, number >= 0 else {
      let found = if case .integer(let number) = value { String(number) } else { value.name }
      throw RecordFault("it is \(found); a whole number from 0 is expected")
    }
    return number
  }

  func count(_ key: String) throws(RecordFault) -> Int {
    _ = try required(key)
    return try optionalCount(key) ?? 0
  }

  /// A word of a closed vocabulary.
  func word<Word: RawRepresentable & CaseIterable>(_ key: String, _ type: Word.Type = Word.self) throws(RecordFault) -> Word
  where Word.RawValue == String {
    let text = try text(key)
    guard let word = Word(rawValue: text) else {
      throw RecordFault(
        "“\(IngestError.shown(String(text.prefix(60))))” is not allowed; allowed: \(Word.allCases.map(\.rawValue).joined(separator: ", "))",
        at: key)
    }
    return word
  }

  func optionalTime(_ key: String) throws(RecordFault) -> TimeValue? {
    guard let text = try optionalText(key, atMost: 60) else { return nil }
    guard let value = TimeValue(text) else {
      throw RecordFault(
        "“\(IngestError.shown(text))” is not a date; allowed: YYYY, YYYY-MM, YYYY-MM-DD, or two of them with / between", at: key)
    }
    return value
  }

  /// What `body` makes of an object.
  func optionalObject<Result>(_ key: String, _ body: (RecordObject) throws(RecordFault) -> Result) throws(RecordFault) -> Result? {
    guard let value = optional(key) else { return nil }
    do throws(RecordFault) { return try body(RecordObject(value)) } catch { throw error.below(key) }
  }

  /// What `body` makes of an object that must be there.
  func object<Result>(_ key: String, _ body: (RecordObject) throws(RecordFault) -> Result) throws(RecordFault) -> Result {
    let value = try required(key)
    do throws(RecordFault) { return try body(RecordObject(value)) } catch { throw error.below(key) }
  }

  /// What `body` makes of each element of an array that must be there.
  func each<Result>(_ key: String, _ body: (JSONTree) throws(RecordFault) -> Result) throws(RecordFault) -> [Result] {
    guard case .array(let elements) = try required(key) else {
      throw RecordFault("it is \(try required(key).name); an array is expected", at: key)
    }
    var results: [Result] = []
    results.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      do throws(RecordFault) { results.append(try body(element)) } catch { throw error.below(index).below(key) }
    }
    return results
  }

  /// What `body` makes of each object of an array that must be there.
  func objects<Result>(_ key: String, _ body: (RecordObject) throws(RecordFault) -> Result) throws(RecordFault) -> [Result] {
    try each(key) { element throws(RecordFault) in try body(RecordObject(element)) }
  }
}

/// Bounds on what one record holds.
enum RecordLimits {
  /// Bytes of a text; the article's own is bounded by the line alone.
  static let string = 10 << 20
  /// Bytes of a name of a version.
  static let version = 200
}
