// A matched event on its way to a mention. Each step of the reader sees the drafts of one sentence and makes fewer or fuller ones of them.

import CasusModel

/// One matched event before it is weighed against the others of its sentence.
struct EventDraft {
  /// What it was read from.
  let proposition: Proposition
  var type: EventType
  var mode: String?
  var actor: [Phrase]
  var recipient: [Phrase]
  var statement: Statement
  var casualties: Casualties

  /// The predicate, by index into ``Annotation/tokens``.
  var head: Int { proposition.head }

  /// Whether two sides that are both told are told here.
  var hasBothSides: Bool { !actor.isEmpty && !recipient.isEmpty }
}

extension EventType {
  /// Done to yield to, help or meet somebody. To say that one will do it is to agree.
  var isCooperative: Bool {
    switch self {
    case .agree, .consult, .support, .concede, .cooperate, .aid, .retreat: true
    case .request, .accuse, .reject, .threaten, .protest, .sanction, .mobilize, .coerce, .assault: false
    }
  }

  /// Done to harm, hinder or press somebody. To say that one will do it is to threaten.
  var isHostile: Bool {
    switch self {
    case .reject, .protest, .sanction, .mobilize, .coerce, .assault: true
    case .agree, .consult, .support, .concede, .cooperate, .aid, .retreat, .request, .accuse, .threaten: false
    }
  }

  /// Said, not done: what is agreed, asked for, refused or blamed is no event beside it.
  var isVerbal: Bool { quad == 1 || quad == 3 }

  /// Two sides do it together; where both are named as doing it, nobody is left to whom it is done.
  var isMutual: Bool { [.agree, .consult, .cooperate, .support].contains(self) }
}
