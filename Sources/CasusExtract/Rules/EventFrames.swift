// Verbs and nouns of PLOVER events (events.md). Only verbs whose agent and recipient the clause itself gives; what has no actor by name or
// description makes no event.

import CasusModel

/// Reads one type of event from a verb.
struct EventRule: Sendable {
  let name: String
  let type: EventType
  let mode: String?
  let verbs: Set<String>
  /// Where the recipient stands; empty when the type needs none.
  let recipient: [Proposition.Role]
  /// Whether the recipient must be somebody by name or description.
  var needsRecipient = false
  /// Words of which one must head the object: "**impose** sanctions".
  var object: Set<String> = []
  /// Words that must not head the object: "launch an appeal".
  var notObject: Set<String> = []

  private static let on: [Proposition.Role] = [.oblique("on"), .oblique("against"), .oblique("upon")]
  private static let with: [Proposition.Role] = [.oblique("with")]

  static let all: [EventRule] = [
    EventRule(name: "event.assault.aerial", type: .assault, mode: "aerial", verbs: ["bomb", "bombard", "strafe"], recipient: [.patient]),
    EventRule(name: "event.assault.heavy_weapons", type: .assault, mode: "heavy-weapons", verbs: ["shell"], recipient: [.patient]),
    EventRule(
      name: "event.assault.abduct", type: .assault, mode: "abduct", verbs: ["kidnap", "abduct"], recipient: [.patient], needsRecipient: true
    ),
    EventRule(
      name: "event.assault.torture", type: .assault, mode: "torture", verbs: ["torture"], recipient: [.patient], needsRecipient: true),
    EventRule(
      name: "event.assault.targeted", type: .assault, mode: "targeted", verbs: ["assassinate", "execute", "behead"], recipient: [.patient],
      needsRecipient: true),
    EventRule(
      name: "event.assault", type: .assault, mode: nil,
      verbs: ["attack", "storm", "raid", "ambush", "assault", "kill", "massacre", "besiege", "overrun"], recipient: [.patient],
      notObject: ["plan", "idea"]),
    EventRule(
      name: "event.assault.clash", type: .assault, mode: nil, verbs: ["clash", "fight", "battle"],
      recipient: [.oblique("with"), .oblique("against"), .patient], needsRecipient: true),
    EventRule(
      name: "event.assault.launch", type: .assault, mode: nil, verbs: ["launch", "carry", "mount", "conduct", "begin", "stage", "wage"],
      recipient: on,
      object: ["attack", "offensive", "assault", "raid", "strike", "airstrike", "operation", "bombardment"]),
    EventRule(
      name: "event.coerce.seize", type: .coerce, mode: "seize", verbs: ["seize", "capture", "recapture", "retake", "occupy"],
      recipient: [.oblique("from"), .patient]),
    EventRule(
      name: "event.coerce.arrest", type: .coerce, mode: "arrest", verbs: ["arrest", "detain", "imprison", "jail"], recipient: [.patient],
      needsRecipient: true),
    EventRule(
      name: "event.consult", type: .consult, mode: nil, verbs: ["meet", "negotiate", "confer", "talk"],
      recipient: [.oblique("with"), .patient], needsRecipient: true),
    EventRule(
      name: "event.consult.talks", type: .consult, mode: nil, verbs: ["hold", "begin", "start", "resume", "attend", "host", "open"],
      recipient: with,
      object: ["talk", "talks", "negotiation", "negotiations", "meeting", "discussion", "discussions", "consultation"]),
    EventRule(
      name: "event.request", type: .request, mode: nil, verbs: ["urge", "demand", "request", "implore", "petition"],
      recipient: [.oblique("from"), .oblique("of"), .patient]),
    EventRule(
      name: "event.request.call", type: .request, mode: nil, verbs: ["call", "appeal"],
      recipient: [.oblique("on"), .oblique("to"), .oblique("upon")], needsRecipient: true),
    EventRule(
      name: "event.reject", type: .reject, mode: nil, verbs: ["reject", "refuse", "rebuff"], recipient: [.oblique("by"), .oblique("from")]),
    EventRule(
      name: "event.accuse", type: .accuse, mode: "allege", verbs: ["accuse", "blame"], recipient: [.patient], needsRecipient: true),
    EventRule(
      name: "event.accuse.disapprove", type: .accuse, mode: "disapprove", verbs: ["condemn", "criticise", "criticize", "denounce"],
      recipient: [.patient], needsRecipient: true),
    EventRule(name: "event.threaten", type: .threaten, mode: nil, verbs: ["threaten"], recipient: [.patient], needsRecipient: true),
    EventRule(
      name: "event.retreat", type: .retreat, mode: "withdraw", verbs: ["withdraw", "retreat", "pull"], recipient: [], object: []),
    EventRule(
      name: "event.retreat.ceasefire", type: .retreat, mode: "ceasefire", verbs: ["agree", "sign", "announce", "declare"], recipient: with,
      object: ["ceasefire", "truce", "cease-fire", "armistice"]),
    EventRule(
      name: "event.retreat.release", type: .retreat, mode: "release", verbs: ["release", "free"], recipient: [.patient],
      needsRecipient: true),
    EventRule(name: "event.mobilize", type: .mobilize, mode: "troops", verbs: ["deploy", "mobilise", "mobilize", "mass"], recipient: on),
    EventRule(name: "event.protest", type: .protest, mode: "demo", verbs: ["protest", "demonstrate"], recipient: [.oblique("against")]),
    EventRule(name: "event.aid", type: .aid, mode: nil, verbs: ["evacuate"], recipient: [.patient], needsRecipient: true),
    EventRule(
      name: "event.sanction", type: .sanction, mode: "discontinue", verbs: ["impose"], recipient: on, needsRecipient: true,
      object: ["sanction", "sanctions", "embargo"]),
  ]
}
