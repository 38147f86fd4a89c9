// Ids as people type them: any unambiguous beginning will do, as with git; upper case and the letters that Crockford's alphabet leaves out
// because they look like digits are understood.

import CasusModel
import CasusStore
import SQLite

/// A public id that exists, and what it is of.
public struct FoundID: Equatable, Sendable {
  /// The whole id.
  public let key: String
  /// What has it.
  public let subject: Subject

  /// What ids are given to; the raw value is the prefix.
  public enum Subject: String, CaseIterable, Sendable {
    case document = "doc"
    case actor = "act"
    case affiliation = "aff"
    case event = "evt"
    case claim = "clm"
  }
}

extension KnowledgeBase {
  /// Completes an id. Ids of actors that were joined to another lead to that one.
  ///
  /// Throws ``QueryError`` when the text is no id, or fits nothing, or several.
  public func publicID(_ text: String) throws -> FoundID {
    let parts = text.lowercased().split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let subject = FoundID.Subject(rawValue: String(parts[0])), (4...12).contains(parts[1].count) else {
      throw QueryError.malformedID(text)
    }
    let digits = String(parts[1].map { ["i": "1", "l": "1", "o": "0"][$0] ?? $0 })
    guard digits.allSatisfy({ "0123456789abcdefghjkmnpqrstvwxyz".contains($0) }) else { throw QueryError.malformedID(text) }
    let begin = "\(subject.rawValue)-\(digits)"
    // A range and not LIKE: it uses the index. "~" comes after every digit of an id.
    let found = try connection.query(Self.lookup(subject), [begin, begin + "~"]) { try $0.text(0) }
    guard let key = found.first else {
      if let reason = try retraction(subject, begin) { throw QueryError.retracted(id: reason.id, reason: reason.text) }
      throw QueryError.noID(text)
    }
    guard found.count == 1 else { throw QueryError.ambiguousID(text, candidates: Array(found.prefix(5))) }
    return FoundID(key: key, subject: subject)
  }

  private static func lookup(_ subject: FoundID.Subject) -> String {
    let table =
      switch subject {
      case .document: "document"
      case .affiliation: "affiliation"
      case .event: "event"
      case .claim: "claim"
      case .actor: ""
      }
    guard subject == .actor else {
      return "SELECT key FROM \(table) WHERE key >= ? AND key < ? AND retracted_at IS NULL ORDER BY key LIMIT 6"
    }
    return """
      SELECT DISTINCT actor.key FROM name JOIN actor ON actor.id = name.actor_id WHERE name.key >= ? AND name.key < ? ORDER BY 1 LIMIT 6
      """
  }
}
