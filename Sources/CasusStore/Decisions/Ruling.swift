// What a person rules, and its form in the log: `subject` is what it is about, `content` what was ruled.

import CasusModel

/// What a decision says.
public enum Ruling: Hashable, Sendable {
  /// The two names are of one actor.
  case merge(NameReference, NameReference)
  /// The names are of one actor, and of another than the other names.
  case split([NameReference], from: [NameReference])
  /// The actor of this name is called so.
  case rename(NameReference, to: String)
  /// The fact is right as it stands.
  case accept(FactReference)
  /// The article does not say so, or it is not worth keeping.
  case reject(FactReference)
  /// The fact should be so.
  case correct(FactReference, Correction)
  /// An earlier decision holds no longer; its key.
  case undo(String)

  /// The sort of ruling, as the log names it.
  public enum Kind: String, CaseIterable, Sendable {
    case merge, split, rename, accept, reject, correct, undo
  }

  /// The sort of ruling.
  public var kind: Kind {
    switch self {
    case .merge: .merge
    case .split: .split
    case .rename: .rename
    case .accept: .accept
    case .reject: .reject
    case .correct: .correct
    case .undo: .undo
    }
  }

  /// The fact that it is about; nil when it is about names or another decision.
  public var fact: FactReference? {
    switch self {
    case .accept(let fact), .reject(let fact), .correct(let fact, _): fact
    case .merge, .split, .rename, .undo: nil
    }
  }

  /// The names that it is about; of a renaming, the new one too.
  public var names: [NameReference] {
    switch self {
    case .merge(let left, let right): [left, right]
    case .split(let names, let others): names + others
    case .rename(let name, let text): [name, NameReference(scope: name.scope, name: text)]
    case .accept, .reject, .correct, .undo: []
    }
  }

  /// Pairs of names, and whether they are one actor.
  var pairs: [(left: NameReference, right: NameReference, isSame: Bool)] {
    switch self {
    case .merge(let left, let right): return [(left, right, true)]
    case .split(let names, let others):
      let names = names.sorted(by: NameReference.inOrder)
      return zip(names, names.dropFirst()).map { ($0, $1, true) } + names.flatMap { name in others.map { (name, $0, false) } }
    case .rename(let name, let text):
      // So that the actor is found by what it is called now.
      let other = NameReference(scope: name.scope, name: text)
      return other == name ? [] : [(name, other, true)]
    case .accept, .reject, .correct, .undo: return []
    }
  }

  var subject: JSON {
    switch self {
    case .merge(let left, let right): .object(["names": .array([left, right].sorted(by: NameReference.inOrder).map(\.json))])
    case .split(let names, let others):
      .object([
        "from": .array(others.sorted(by: NameReference.inOrder).map(\.json)),
        "names": .array(names.sorted(by: NameReference.inOrder).map(\.json)),
      ])
    case .rename(let name, _): .object(["name": name.json])
    case .accept(let fact), .reject(let fact), .correct(let fact, _): fact.json
    case .undo(let key): .object(["decision": .string(key)])
    }
  }

  var content: JSON {
    switch self {
    case .rename(_, let text): .object(["name": .string(text)])
    case .correct(_, let correction): correction.json
    case .merge, .split, .accept, .reject, .undo: .object([:])
    }
  }

  /// Reads a ruling from the log.
  init(kind: Kind, subject: JSON, content: JSON) throws(DecisionError) {
    let about = try JSONObject(subject, "subject")
    let ruled = try JSONObject(content, "content")
    switch kind {
    case .merge:
      try about.only(["names"])
      let names = try about.names("names")
      guard names.count == 2, names[0] != names[1], names[0].scope == names[1].scope else {
        throw .invalid("a merge has two different names of one scope")
      }
      self = .merge(names[0], names[1])
    case .split:
      try about.only(["names", "from"])
      let (names, others) = (try about.names("names"), try about.names("from"))
      guard !names.isEmpty, !others.isEmpty, Set(names + others).count == names.count + others.count,
        Set((names + others).map(\.scope)).count == 1
      else { throw .invalid("a split has different names of one scope on both sides") }
      guard names.count * others.count <= DecisionLimits.pairs else {
        throw .invalid("a split keeps apart more than \(DecisionLimits.pairs) pairs of names")
      }
      self = .split(names, from: others)
    case .rename:
      try about.only(["name"])
      self = .rename(try about.name("name"), to: try ruled.text("name", atMost: DecisionLimits.name))
    case .accept: self = .accept(try FactReference(about))
    case .reject: self = .reject(try FactReference(about))
    case .correct:
      let fact = try FactReference(about)
      self = .correct(fact, try Correction(ruled, of: fact.kind))
    case .undo:
      try about.only(["decision"])
      self = .undo(try about.key("decision"))
    }
    switch kind {
    case .rename: try ruled.only(["name"])
    case .correct: break
    case .merge, .split, .accept, .reject, .undo: try ruled.only([])
    }
  }
}
