// "The group will **henceforth** be called X": a name that takes the place of another is a change, no alias. What is new by its own words ("the new
// alliance will be called X") had no name before.

import CasusModel

/// Tells a change of name from a naming.
struct RenamingReader {
  let view: DocumentView
  private var trees: SyntaxTrees { view.trees }

  private static let from: Set<String> = ["henceforth", "henceforward", "now", "instead", "hereafter", "onwards", "onward"]

  /// The renaming that a naming by a verb is; nil where it only names.
  ///
  /// - Parameter verb: the head of "be called", "go by the name of".
  func renaming(_ naming: AliasMention, verb: Int, in statements: StatementReader) -> AffiliationMention? {
    guard naming.rule == "alias.called" || naming.rule == "alias.known_as" || naming.rule == "alias.goes_by", isChange(verb),
      isOld(naming.name),
      var statement = statements.statement(of: verb, trigger: naming.trigger, rule: "affiliation.renamed.now")
    else { return nil }
    // Who takes a name from now on has taken it by saying so.
    if statement.status == .planned { statement.status = .announced }
    return AffiliationMention(relation: .renamed, member: naming.name, group: naming.alias, statement: statement)
  }

  private func isChange(_ verb: Int) -> Bool {
    let adverbs = trees.children(of: verb, "advmod").map { trees.word($0) }
    if adverbs.contains(where: { $0 != "now" && Self.from.contains($0) }) { return true }
    // "is now called": only the future or the perfect tells that it was not so before.
    let helpers = trees.children(of: verb, "aux", "aux:pass").map { trees.lemma($0) }
    if adverbs.contains("now"), helpers.contains("will") { return true }
    return trees.children(of: verb, "obl").contains { ["now", "today"].contains(trees.word($0)) && trees.markers($0).contains("from") }
  }

  /// A body by its name, or one that the text has told of before.
  private func isOld(_ phrase: Phrase) -> Bool {
    switch phrase.referent {
    case .group, .name: return true
    case .pronoun: return view.word(phrase.head) == "it"
    case .describedGroup:
      let words = phrase.tokens.map { view.word($0) }
      return ["the", "this"].contains(words.first ?? "") && !words.contains("new")
    default: return false
    }
  }
}
