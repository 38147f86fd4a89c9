// What a careful reader takes from one article: facts that must be read and facts that must not be. `A|B` allows either, `*` any; a side that
// is null must be open, and one that is not given is not asked for. What may be read is not asked for either.

import CasusModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What must and must not be read from one article.
public struct ArticleExpectation: Sendable {
  /// Publication date that the article is read with.
  public let published: TimeValue?
  /// Actors by name, kind and other names.
  public let actors: [Actor]
  /// Words that no actor's name may hold.
  public let forbiddenNames: [String]
  /// Affiliations.
  public let affiliations: Facts<Affiliation>
  /// Events.
  public let events: Facts<Event>
  /// Claims.
  public let claims: Facts<Claim>

  /// Facts of one kind.
  public struct Facts<Fact: Decodable & Sendable>: Decodable, Sendable {
    /// Required.
    public let must: [Fact]
    /// Errors.
    public let forbidden: [Fact]

    private enum Keys: String, CodingKey { case must, must_not }

    /// Reads `must` and, where it is given, `must_not`.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Keys.self)
      must = try values.decode([Fact].self, forKey: .must)
      forbidden = try values.decodeIfPresent([Fact].self, forKey: .must_not) ?? []
    }
  }

  /// An expected actor.
  public struct Actor: Decodable, Sendable {
    /// Its name.
    public let name: String
    /// Allowed kinds.
    public let kind: Choice
    /// Its other names.
    public let aliases: [String]
  }

  /// An expected affiliation.
  public struct Affiliation: Decodable, Sendable {
    /// Its relation.
    public let relation: Word<Relation>
    /// Its member; open where it is null.
    public let member: Choice?
    /// Its group; open where it is null.
    public let group: Choice?
    /// Its date; nil where it is not asked for.
    public let date: String?
    /// Allowed statuses; nil where it is not asked for.
    public let status: Choice?
  }

  /// An expected event; what is nil is not asked for.
  public struct Event: Decodable, Sendable {
    /// Its type.
    public let type: Choice
    /// Who did it.
    public let actor: Choice?
    /// To whom.
    public let recipient: Choice?
    /// Where.
    public let place: Choice?
    /// Its date.
    public let date: String?
    /// Allowed statuses.
    public let status: Choice?
  }

  /// An expected claim; what is nil is not asked for.
  public struct Claim: Decodable, Sendable {
    /// Who says it.
    public let source: Choice?
    /// A word of its cue.
    public let cue: Choice?
    /// Its form.
    public let form: Word<ClaimForm>?
    /// Words that its content holds.
    public let content: String?
  }

  /// `A|B`: either; `*`: any.
  public struct Choice: Decodable, Sendable, CustomStringConvertible {
    /// The alternatives; nil allows any.
    public let allowed: [String]?
    /// As it is written in the file.
    public let description: String

    /// Divides the words.
    public init(_ text: String) {
      description = text
      allowed = text == "*" ? nil : text.split(separator: "|").map(String.init)
    }

    /// Reads the words.
    public init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(String.self)) }

    /// Whether any is allowed, or one for which `test` holds.
    func allows(_ test: (String) -> Bool) -> Bool { allowed?.contains(where: test) ?? true }
  }

  /// One word of a closed vocabulary.
  public struct Word<Value: RawRepresentable & Sendable>: Decodable, Sendable where Value.RawValue == String {
    /// What it means.
    public let value: Value

    /// Reads the word; another one is an error.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      let word = try container.decode(String.self)
      guard let value = Value(rawValue: word) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(word)” is not in the vocabulary")
      }
      self.value = value
    }
  }

  /// Reads the file, one JSON object.
  ///
  /// - Throws: ``EvaluationError/malformed(path:line:reason:)``; line 0, with the place inside the object.
  public init(_ text: String, path: String) throws(EvaluationError) {
    func refuse(_ reason: String) -> EvaluationError { .malformed(path: path, line: 0, reason: reason) }
    let file: File
    do { file = try JSONDecoder().decode(File.self, from: Data(text.utf8)) } catch {
      throw refuse(Self.reason(error))
    }
    published = file.document.published.flatMap(TimeValue.init)
    if published == nil, let date = file.document.published { throw refuse("document.published: “\(date)” is no date") }
    actors = file.actors.must
    forbiddenNames = file.actors.must_not ?? []
    affiliations = file.affiliations
    events = file.events
    claims = file.claims
  }

  private struct File: Decodable {
    struct Head: Decodable { let published: String? }
    struct Actors: Decodable {
      let must: [Actor]
      let must_not: [String]?
    }
    let document: Head
    let actors: Actors
    let affiliations: Facts<Affiliation>
    let events: Facts<Event>
    let claims: Facts<Claim>
  }

  /// `affiliations.must[3].relation: is not what is due`.
  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "is not the JSON object that is due" }
    func place(_ path: [any CodingKey]) -> String {
      path.reduce("") { text, key in
        key.intValue.map { "\(text)[\($0)]" } ?? (text.isEmpty ? key.stringValue : "\(text).\(key.stringValue)")
      }
    }
    switch error {
    case .keyNotFound(let key, let context): return "\(place(context.codingPath + [key])): is missing"
    case .valueNotFound(_, let context), .typeMismatch(_, let context): return "\(place(context.codingPath)): is not what is due"
    case .dataCorrupted(let context):
      return context.codingPath.isEmpty ? "is not JSON" : "\(place(context.codingPath)): is not a word that is allowed there"
    @unknown default: return "is not the JSON object that is due"
    }
  }
}
