// "JRM-Dawn, as the splinter calls itself, …": an aside behind a name tells whose name it is.

import CasusModel

extension AliasReader {
  /// The naming that a clause with "as" behind a name tells: "**X**, as **the group** calls itself", "X, as the faction is known".
  func aside(_ proposition: Proposition) -> AliasMention? {
    let verb = proposition.head
    let isNaming = proposition.lemma == "know" ? proposition.isPassive : VerbClasses.calling.contains(proposition.lemma)
    guard isNaming, view.trees.markers(verb) == ["as"],
      let marker = view.trees.children(of: verb, "mark", "case").first, view.word(marker - 1) == ",",
      let entity = view.entity(at: marker - 2), view.annotation.entities[entity].type == .organisation
    else { return nil }
    // "as it calls itself": the parse gives the one who calls to the object.
    let bearers = (proposition.phrases(.patient) + proposition.phrases(.agent)).filter { $0.head > marker && $0.head < verb }
    guard let bearer = bearers.first(where: { $0.referent == .describedGroup || $0.referent == .thing }),
      view.trees.tag(bearer.head) == .noun
    else { return nil }
    var named = bearer
    named.referent = .describedGroup
    return AliasMention(name: named, alias: view.phrase(headOfName(entity)), trigger: proposition.trigger, rule: "alias.called")
  }

  /// "calls **his movement** X": the parse may take the name for an apposition to what is called so.
  func ownBody(_ proposition: Proposition) -> AliasMention? {
    guard proposition.lemma == "call", let name = proposition.phrases(.patient).first, view.entity(at: name.head) != nil,
      view.trees.relation(name.head) == "appos", let noun = view.trees.heads[name.head], noun < name.head,
      ActorNouns.groups.contains(view.trees.lemma(noun)), (noun..<name.head).allSatisfy({ view.word($0) != "," }),
      view.trees.children(of: noun, "nmod:poss").contains(where: { ["his", "her", "their"].contains(view.word($0)) })
    else { return nil }
    var body = view.phrase(noun)
    (body.name, body.referent) = (nil, .describedGroup)
    return AliasMention(name: body, alias: name, trigger: proposition.trigger, rule: "alias.called")
  }
}
