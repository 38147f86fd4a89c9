// A verb has one object: of two the parse has mistaken one.

import CasusModel

extension ClauseReader {
  /// The object that hangs on the verb. "took nine men prisoner", "calls itself the Front": the first; "gave the army tanks": the second.
  func ownObject(_ verb: Int) -> Int? {
    let own = trees.children(of: verb, "obj")
    guard receiver(verb).isEmpty else { return own.last }
    guard own.count == 2, trees.tag(own[0]) == .noun, own[0] > verb else { return own.first }
    // "freed the pilot John Ibba": nothing but the name follows the noun.
    let isNamed = ((own[0] + 1)...own[1]).allSatisfy { trees.tag($0) == .properNoun }
    return isNamed && !VerbClasses.naming.contains(trees.lemma(verb)) ? own[1] : own[0]
  }

  /// The first of two objects of a verb of giving.
  func receiver(_ verb: Int) -> [Int] {
    let own = trees.children(of: verb, "obj").filter { $0 > verb }
    guard own.count == 2, VerbClasses.handing.contains(trees.lemma(verb)), !trees.has(verb, "iobj") else { return [] }
    return [own[0]]
  }
}
