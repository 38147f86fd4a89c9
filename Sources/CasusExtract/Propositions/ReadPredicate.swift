// What the evaluation of predicates asks: the same arguments and speakers by which articles are read.

import CasusModel

/// A verb with its logical roles, by index into ``Annotation/tokens``.
package struct ReadPredicate: Hashable, Sendable {
  /// The verb.
  package let verb: Int
  /// Its dictionary form, lower case.
  package let lemma: String
  /// Who does it: heads of phrases in order.
  package let subject: [Int]
  /// To whom or what it is done.
  package let object: [Int]
  /// Who is given, told or asked.
  package let recipient: [Int]
  /// Who says so.
  package let speaker: [Int]

  /// Every verb of a clause, in order.
  package static func all(in annotation: Annotation) -> [ReadPredicate] {
    let trees = SyntaxTrees(annotation)
    let clauses = ClauseReader(trees: trees)
    let speakers = SpeakerReader(trees: trees, clauses: clauses)
    return annotation.sentences.flatMap { sentence -> [ReadPredicate] in
      let speakers = speakers.speakers(in: sentence.tokens)
      return sentence.tokens.filter { trees.isPredicate($0) }.map { verb in
        let roles = clauses.roles(verb)
        return ReadPredicate(
          verb: verb, lemma: trees.lemma(verb), subject: roles.subject, object: roles.object, recipient: roles.recipient,
          speaker: speakers[verb] ?? [])
      }
    }
  }
}
