// One saying, one event: "agreed to withdraw its troops from Lebanon" is an agreement with Lebanon, no withdrawal; "rejected a call by Russia"
// is a rejection of Russia, no call. The inner event gives the outer one its other side and is dropped.

import CasusModel

/// Drops what other events only talk about.
struct EventNesting {
  let trees: EventTrees

  /// The drafts that stand for themselves, in order, with the sides that those below them tell.
  func outermost(_ drafts: [EventDraft]) -> [EventDraft] {
    var drafts = drafts
    let heads = Set(drafts.map(\.head))
    let protests = Set(drafts.filter { $0.type == .protest }.map(\.head))
    var dropped: Set<Int> = []
    // From the last to the first: what stands deepest mostly comes last, and hands its sides up before it is dropped itself.
    for index in drafts.indices.reversed() {
      let isDemand = [.request, .accuse].contains(drafts[index].type)
      guard
        let governor = trees.governor(of: drafts[index].head, among: heads)
          ?? (isDemand ? trees.governor(of: drafts[index].head, among: protests, allowsGerund: true) : nil),
        let outer = drafts.firstIndex(where: { $0.head == governor }), swallows(drafts[outer], drafts[index])
      else { continue }
      drafts[outer] = joined(drafts[outer], drafts[index])
      dropped.insert(index)
    }
    return drafts.indices.filter { !dropped.contains($0) }.map { drafts[$0] }
  }

  private func swallows(_ outer: EventDraft, _ inner: EventDraft) -> Bool {
    // One event told by verb and noun: "completed their withdrawal".
    if outer.type == inner.type { return true }
    if !inner.statement.status.isFactual { return true }
    if outer.type == .protest { return [.request, .accuse, .reject].contains(inner.type) }
    guard outer.type.isVerbal else { return false }
    // "agreed a ceasefire with Russia": the noun has its sides from the verb.
    let isShared = inner.proposition.category == .noun && inner.actor.map(\.head) == outer.actor.map(\.head)
    return inner.type.isVerbal || isShared || !inner.hasBothSides
  }

  private func joined(_ outer: EventDraft, _ inner: EventDraft) -> EventDraft {
    var outer = outer
    if outer.type == inner.type {
      if outer.actor.isEmpty { outer.actor = inner.actor.filter { !contains(outer.recipient, $0) } }
      outer.mode = outer.mode ?? inner.mode
      outer.casualties = outer.casualties.filled(from: inner.casualties)
    }
    guard isOpen(outer) else { return outer }
    let actors = others(inner.actor, than: outer.actor)
    let recipients = others(inner.recipient, than: outer.actor)
    // To agree to fight somebody is no agreement with him.
    if outer.type.isCooperative, inner.type.isHostile || inner.type == .threaten { return outer }
    let isOwnDeed = [.agree, .threaten].contains(outer.type)
    // Who suffered is neither blamed nor praised for what was done to him.
    let isBlame = outer.type == .reject && [.accuse, .request, .threaten].contains(inner.type)
    if isBlame || [.accuse, .support].contains(outer.type) && inner.type.isHostile {
      if !actors.isEmpty { outer.recipient = actors }
      return outer
    }
    let sides = isOwnDeed || outer.type == inner.type ? [recipients, actors] : [actors, recipients]
    guard let side = sides.first(where: { !$0.isEmpty }) else { return outer }
    if !outer.recipient.isEmpty, side.allSatisfy({ $0.referent == .thing }) { return outer }
    outer.recipient = side
    return outer
  }

  /// Whether the outer event names nobody on its other side: nobody, only a thing, or only where people marched.
  private func isOpen(_ outer: EventDraft) -> Bool {
    outer.recipient.allSatisfy { phrase in
      outer.type.isVerbal && phrase.referent == .thing || outer.type == .protest && [.thing, .place].contains(phrase.referent)
    }
  }

  private func contains(_ phrases: [Phrase], _ phrase: Phrase) -> Bool { phrases.contains { $0.head == phrase.head } }

  /// Those who are not the outer event's own side; a pronoun may be it.
  private func others(_ phrases: [Phrase], than actors: [Phrase]) -> [Phrase] {
    phrases.filter { phrase in
      phrase.referent != .pronoun && !contains(actors, phrase) && !actors.contains { $0.name != nil && $0.name == phrase.name }
    }
  }
}
