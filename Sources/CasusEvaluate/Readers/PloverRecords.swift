// The gold standard records of PLOVER: one event for each record, with the words of its actors. Records with the same text are one unit. An
// id that is used again gets #2 behind it. The file uses older type names; they are read as the types of today.

import CasusModel

/// A sentence with its marked events.
public struct PloverUnit: Hashable, Sendable {
  /// The sentence, as the first of its records has it.
  public var text: String
  /// The events.
  public var events: [PloverEvent]
}

/// A marked event.
public struct PloverEvent: Hashable, Sendable {
  /// Id of its record.
  public var id: String
  /// Type, in today's names.
  public var type: EventType
  /// Words of those who act; several are each enough.
  public var actors: [String]
  /// Words of those it is done to.
  public var recipients: [String]
  /// Whether either side may stand for the other: "Jordan and Britain agreed".
  public var isReciprocal: Bool

  /// Makes an event.
  public init(id: String, type: EventType, actors: [String], recipients: [String], isReciprocal: Bool = false) {
    self.id = id
    self.type = type
    self.actors = actors
    self.recipients = recipients
    self.isReciprocal = isReciprocal
  }
}

extension PloverUnit {
  /// Reads the records, one JSON array.
  ///
  /// - Throws: ``EvaluationError/malformed(path:line:reason:)`` at the first record that is none or has an unknown type.
  public static func read(_ text: String, path: String) throws(EvaluationError) -> [PloverUnit] {
    var units: [PloverUnit] = []
    var place: [String: Int] = [:]
    var uses: [String: Int] = [:]
    for (line, record) in try JSONArray.read(Record.self, text, path: path) where record.event != "DOCUMENT" {
      guard let type = EventType(rawValue: older[record.event] ?? record.event) else {
        throw .malformed(path: path, line: line, reason: "“\(record.event)” is no event type of PLOVER")
      }
      let use = (uses[record.id] ?? 0) + 1
      uses[record.id] = use
      let event = PloverEvent(
        id: use == 1 ? record.id : "\(record.id)#\(use)", type: type, actors: record.source?.texts ?? [],
        recipients: record.target?.texts ?? [], isReciprocal: record.textInfo?.holds("SRC/TAR") ?? false)
      let key = record.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if let index = place[key] {
        units[index].events.append(event)
      } else {
        place[key] = units.count
        units.append(PloverUnit(text: record.text, events: [event]))
      }
    }
    return units
  }

  private static let older = ["DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"]
}

private struct Record: Decodable {
  let id: String
  let event: String
  let text: String
  let source: Side?
  let target: Side?
  let textInfo: Marks?
}

/// A list of actors, in which mere words are no actors; mere words instead of a list are no side.
private struct Side: Decodable {
  let texts: [String]

  init(from decoder: any Decoder) throws {
    if (try? decoder.singleValueContainer().decode(String.self)) != nil {
      texts = []
    } else {
      texts = try decoder.singleValueContainer().decode([Entry].self).compactMap(\.text)
    }
  }

  private struct Entry: Decodable {
    let text: String?

    private struct Actor: Decodable { let actorText: String }

    init(from decoder: any Decoder) throws {
      let isMereText = (try? decoder.singleValueContainer().decode(String.self)) != nil
      text = isMereText ? nil : try decoder.singleValueContainer().decode(Actor.self).actorText
    }
  }
}

/// The marked-up text: words alone, or several of them by name.
private struct Marks: Decodable {
  let texts: [String]

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      texts = [text]
    } else {
      texts = Array(try value.decode([String: String].self).values)
    }
  }

  func holds(_ words: String) -> Bool { texts.contains { $0.contains(words) } }
}
