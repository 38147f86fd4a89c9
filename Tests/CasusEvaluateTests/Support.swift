// Annotations from trees written by hand, and engines that answer from a table.

import CasusExtract
import CasusModel
import Testing

@testable import CasusEvaluate

/// A sentence of words, one line each: `form lemma UPOS XPOS head relation`, over the words with a space between them.
enum Parsed {
  static func annotation(_ lines: String, names: [(Range<Int>, EntityType)] = []) throws -> Annotation {
    let rows = lines.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    var text = ""
    var tokens: [Token] = []
    for row in rows {
      try #require(row.count == 6, "\(row)")
      if !text.isEmpty { text += " " }
      let start = text.utf8.count
      text += row[0]
      let head = try #require(Int(row[4]))
      tokens.append(
        Token(
          span: Span(start, text.utf8.count), text: row[0], lemma: row[1], tag: try #require(PartOfSpeech(rawValue: row[2])),
          fineTag: row[3],
          head: head == 0 ? nil : head - 1, dependency: row[5]))
    }
    let span = Span(0, text.utf8.count)
    return Annotation(
      document: RawDocument.document(text), tokens: tokens,
      sentences: [Sentence(span: span, tokens: tokens.indices, region: .paragraph, regionIndex: 0)],
      entities: names.map { range, type in
        Entity(span: Span(tokens[range.lowerBound].span.start, tokens[range.upperBound - 1].span.end), tokens: range, type: type, kind: nil)
      }, times: [])
  }

  /// The predicates of the sentence, one a line: `lemma: role=word|word; …`, in the order of the text.
  static func predicates(_ lines: String) throws -> [String] {
    let annotation = try annotation(lines)
    return ReadPredicate.all(in: annotation).map { predicate in
      let roles: [(PredicateRole, [Int])] = [
        (.subject, predicate.subject), (.object, predicate.object), (.recipient, predicate.recipient), (.saidBy, predicate.speaker),
      ]
      let texts = roles.filter { !$0.1.isEmpty }.map { role, heads in
        "\(role.rawValue)=\(heads.map { annotation.tokens[$0].text }.joined(separator: "|"))"
      }
      return "\(predicate.lemma): \(texts.joined(separator: "; "))"
    }
  }
}

extension Engine {
  /// An engine that gives every word the same tag, hangs every word on the one before, and finds the names of a function.
  static func chain(_ tag: PartOfSpeech = .noun, names: @escaping @Sendable ([String]) -> [GoldName] = { _ in [] }) -> Engine {
    @Sendable func annotate(_ sentences: [[String]]) -> Annotation {
      var tokens: [Token] = []
      var runs: [Sentence] = []
      var entities: [Entity] = []
      var place = 0
      for words in sentences {
        let first = tokens.count
        for (index, word) in words.enumerated() {
          let span = Span(place, place + word.utf8.count)
          place = span.end + 1
          tokens.append(
            Token(
              span: span, text: word, lemma: word.lowercased(), tag: tag, fineTag: "NN", head: index == 0 ? nil : first + index - 1,
              dependency: index == 0 ? "root" : word.first?.isUppercase == true ? "nmod:poss" : "dep"))
        }
        entities += names(words).map { name in
          Entity(
            span: Span(0, 0), tokens: (first + name.words.lowerBound)..<(first + name.words.upperBound), type: name.type, kind: nil)
        }
        runs.append(Sentence(span: Span(0, 0), tokens: first..<tokens.count, region: .paragraph, regionIndex: 0))
      }
      return Annotation(document: RawDocument.document(""), tokens: tokens, sentences: runs, entities: entities, times: [])
    }
    return Engine(
      annotate: { annotate([$0.text.split(separator: " ").map(String.init)]) }, annotateWords: { annotate($0) })
  }
}
