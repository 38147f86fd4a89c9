// The leader first, then his name: "…, its leader said. “…,” Abu Omar told reporters." Who is quoted next, named for the first time and said to
// be nothing else, is the one who was announced.

import CasusModel

/// Reads leaders whose name only the next sentence gives.
struct SpeakerPosts {
  let view: DocumentView
  private var trees: SyntaxTrees { view.trees }

  /// A leader, the possessor of his post, and the noun of the post.
  struct Post {
    let leader: Phrase
    let group: Phrase
    let noun: Int
  }

  /// The post told in sentence `index` of whom the next one names.
  func post(ofSentence index: Int) -> Post? {
    let sentences = view.annotation.sentences
    guard sentences.indices.contains(index + 1), let first = sentences[index + 1].tokens.first,
      ["``", "''"].contains(trees.fineTag(first)),
      let noun = sentences[index].tokens.last(where: { isUnnamedSpeaker($0) }),
      !people(sentences[index].tokens).contains(where: { $0 != nil }),
      let owner = trees.children(of: noun, "nmod:poss").first,
      let name = sentences[index + 1].tokens.first(where: { isNamedSpeaker($0) }), isNew(name)
    else { return nil }
    return Post(leader: view.phrase(name), group: view.phrase(owner), noun: noun)
  }

  /// "**its leader** said".
  private func isUnnamedSpeaker(_ token: Int) -> Bool {
    ActorNouns.leading.contains(trees.lemma(token)) && trees.fineTag(token) == "NN" && isSpeaking(token) && !trees.has(token, "appos")
      && trees.children(of: token, "nmod:poss").contains { ["its", "their"].contains(trees.word($0)) || view.entity(at: $0) != nil }
  }

  /// "**Abu Omar** told", with neither a title nor an apposition.
  private func isNamedSpeaker(_ token: Int) -> Bool {
    guard let name = view.entity(at: token), view.referent(ofName: name) == .person, isSpeaking(token) else { return false }
    let start = view.annotation.entities[name].tokens.lowerBound
    let end = view.annotation.entities[name].tokens.upperBound
    return !trees.has(token, "appos", "acl:relcl", "nmod") && view.word(end) != "," && trees.tag(start - 1) != .noun
      && trees.tag(start - 1) != .properNoun
  }

  private func isSpeaking(_ token: Int) -> Bool {
    trees.relation(token) == "nsubj" && trees.heads[token].map { VerbClasses.saying.contains(trees.lemma($0)) } ?? false
  }

  private func people(_ tokens: Range<Int>) -> [Int?] {
    tokens.map { token in view.entity(at: token).flatMap { view.referent(ofName: $0) == .person ? $0 : nil } }
  }

  /// Whether nobody of this name was told of before, as far as sixty names back.
  private func isNew(_ token: Int) -> Bool {
    guard let name = view.entity(at: token), let last = view.annotation.entities[name].tokens.last else { return false }
    return !view.annotation.entities[..<name].suffix(60).contains { entity in
      entity.tokens.contains { trees.word($0) == trees.word(last) }
    }
  }
}
