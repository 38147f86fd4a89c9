// One line of what `casus extract` writes, read back. Invariant: the facts are exactly those that were written, or there are none: whatever in
// the line contradicts itself, the text or the vocabulary is a fault.

import CasusModel

/// What made a record.
public struct RecordVersions: Hashable, Sendable {
  /// Version of the program.
  public let casus: String
  /// Names the rules.
  public let ruleset: String
  /// SHA-256 of the weights.
  public let models: String

  /// Makes a set of versions.
  public init(casus: String, ruleset: String, models: String) {
    self.casus = casus
    self.ruleset = ruleset
    self.models = models
  }
}

/// An extraction record, read from its line.
public struct ExtractionRecordLine: Sendable {
  /// What the article is called in the record.
  public let id: ArticleID?
  /// What made the record.
  public let versions: RecordVersions
  /// What became of the article when it was read.
  public let outcome: Outcome
  /// Keys that are not read, as `key` or `list[].key`, sorted; each once.
  public let unknownKeys: [String]

  /// What became of an article.
  public enum Outcome: Sendable {
    /// What it states; perhaps nothing.
    case read(ArticleFacts)
    /// Why it could not be read then.
    case failed(String)
  }

  private static let keys = [
    "actors", "affiliations", "casus", "claims", "document", "entities", "error", "events", "id", "models", "ruleset", "status", "times",
  ]

  private enum Status: String, CaseIterable {
    case ok
    case empty
    case error
  }

  /// Reads one line, white space around the object allowed.
  ///
  /// - Parameter digest: SHA-256 of bytes as 64 lower-case hexadecimal digits.
  /// - Throws: ``RecordFault`` that names the key.
  public init(_ bytes: [UInt8], digest: ([UInt8]) -> String) throws(RecordFault) {
    let record = try RecordObject(JSONTree(parsing: bytes))
    let status = try record.word("status", Status.self)
    versions = try Self.versions(record)
    id = try Self.id(record)
    guard status != .error else {
      outcome = .failed(try record.text("error"))
      unknownKeys = record.others(Self.keys).sorted()
      return
    }
    let (document, documentKeys) = try RecordDocument.read(record, digest: digest)
    var reader = RecordFacts(document: document)
    let facts = try reader.read(record)
    // Names and times of the text are not stored, but where they are wrong the record is.
    for list in ["entities", "times"] {
      _ = try record.objects(list) { item throws(RecordFault) in try reader.text.quoted(item) }
    }
    let isEmpty = facts.affiliations.isEmpty && facts.events.isEmpty && facts.claims.isEmpty
    guard isEmpty == (status == .empty) else {
      throw RecordFault(
        "it is “\(status.rawValue)”, but the record holds \(isEmpty ? "no" : "an") affiliation, event or claim", at: "status")
    }
    outcome = .read(facts)
    unknownKeys = Array(Set(record.others(Self.keys) + documentKeys.map { "document.\($0)" }).union(reader.unknownKeys)).sorted()
  }

  private static func versions(_ record: RecordObject) throws(RecordFault) -> RecordVersions {
    func version(_ key: String) throws(RecordFault) -> String {
      let text = try record.text(key, atMost: RecordLimits.version)
      guard !text.isEmpty, text.unicodeScalars.allSatisfy({ (0x21...0x7E).contains($0.value) }) else {
        throw RecordFault("“\(IngestError.shown(text))” is no version; letters, digits and signs of ASCII are expected", at: key)
      }
      return text
    }
    return RecordVersions(casus: try version("casus"), ruleset: try version("ruleset"), models: try version("models"))
  }

  private static func id(_ record: RecordObject) throws(RecordFault) -> ArticleID? {
    switch record.optional("id") {
    case nil: return nil
    case .string(let text)?: return .text(text)
    case .integer(let number)?: return .number(number)
    case .some(let other): throw RecordFault("it is \(other.name); a string, a whole number or null is expected", at: "id")
    }
  }
}
