// From what people type to what decisions keep: an id to a fact, a name to an actor, a field and its text to a correction. Nothing is guessed:
// what fits several is answered with all of them.

import ArgumentParser
import CasusModel
import CasusQuery
import CasusStore

/// Arguments of decisions.
enum DecisionArguments {
  /// The fact that an id stands for, also one that a decision took back.
  static func fact(_ id: String, in base: borrowing KnowledgeBase) throws -> FactReference {
    let key: String
    do {
      let found = try base.publicID(id)
      guard ![.actor, .document].contains(found.subject) else {
        throw ValidationError(
          "\(found.key) is \(found.subject == .actor ? "an actor" : "an article"); the ids of facts are aff-, evt- or clm-")
      }
      key = found.key
    } catch QueryError.retracted(let id, _) { key = id }
    guard let fact = try base.factReference(key) else {
      // What an older version read: no decision about it could ever show.
      _ = try base.publicID(key)
      throw DecisionError.noFact(id)
    }
    return fact
  }

  /// The one actor that a name or an id stands for.
  static func actor(_ text: String, in base: borrowing KnowledgeBase) throws -> (match: ActorMatch, name: NameReference) {
    let matches = try base.actors(named: text)
    guard matches.count == 1, let match = matches.first else {
      throw Failure("“\(text)” is any of: \(matches.map { "\($0.name) (\($0.id))" }.joined(separator: ", ")); give an id")
    }
    guard let name = try base.mainName(ofActor: match.id) else { throw QueryError.noActor(name: text, suggestions: []) }
    return (match, name)
  }

  /// Reads one field of a correction.
  ///
  /// - Parameter newKind: what a name is that nobody has yet; without it such a name is refused.
  static func value(
    _ field: Correction.Field, _ texts: [String], newKind: ActorKind?, in base: borrowing KnowledgeBase
  ) throws -> Correction.Value {
    let text = texts.last ?? ""
    switch field {
    case .member, .group, .actor, .recipient:
      if texts.map({ $0.lowercased() }) == ["none"] { return [.member, .group].contains(field) ? .unknown : .actors([]) }
      var actors: [ActorReference] = []
      for text in texts { actors.append(try reference(text, newKind: newKind, in: base)) }
      return .actors(actors)
    case _ where text.lowercased() == "none": return .unknown
    case .date:
      guard let time = TimeValue(text) else {
        throw DecisionError.invalid("“\(text)” is no date; allowed: YYYY-MM-DD, YYYY-MM, YYYY, an interval of two of them (a/b), none")
      }
      return .time(time)
    case .killed, .injured:
      guard let number = Int(text) else { throw DecisionError.invalid("“\(text)” is no \(field.rawValue); allowed: 0, 1, 2 …, none") }
      return .number(number)
    case .relation: return .word(Relation(argument: text)?.rawValue ?? text)
    case .status: return .word(FactStatus(argument: text)?.rawValue ?? text)
    case .type: return .word(EventType(argument: text)?.rawValue ?? text)
    case .mode, .place: return .word(text)
    }
  }

  private static func reference(_ text: String, newKind: ActorKind?, in base: borrowing KnowledgeBase) throws -> ActorReference {
    do {
      let (match, name) = try actor(text, in: base)
      return ActorReference(name: name.name, kind: ActorKind(rawValue: match.kind) ?? .armedGroup)
    } catch QueryError.noActor(let name, let suggestions) {
      guard let newKind, !name.isEmpty else {
        let known = suggestions.isEmpty ? "" : "; did you mean \(suggestions.map { "“\($0)”" }.joined(separator: ", "))?"
        throw Failure("no actor is named “\(name)”\(known.isEmpty ? ";" : known) to name a new one, say what it is: --kind armed_group")
      }
      return ActorReference(name: name, kind: newKind)
    }
  }
}
