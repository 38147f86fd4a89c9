// The project's own sentences with their main predicates. The file explains its form and conventions itself, in comments.
// Invariant: every name and filler of a sentence that was read has its place in the text.

import CasusModel

/// The logical roles of a predicate.
public enum PredicateRole: String, CaseIterable, Sendable {
  /// Who does it; of a passive, the by-agent.
  case subject
  /// To whom or what; of a passive, the surface subject.
  case object
  /// To whom something is given, or who is told.
  case recipient
  /// Who reports it.
  case saidBy = "said_by"
}

/// A predicate with the fillers that are stated.
public struct GoldPredicate: Hashable, Sendable {
  /// Dictionary form of the verb.
  public var lemma: String
  /// The places of the fillers, in bytes: of a whole name, else of one word.
  public var roles: [PredicateRole: [Span]]
  /// Whether it is a main predicate of its sentence, as the file defines it.
  public var isMain: Bool
}

/// A sentence with its names and predicates.
public struct PredicateSentence: Hashable, Sendable {
  /// Line of the file, from 1.
  public var line: Int
  /// The text.
  public var text: String
  /// The phenomena that it was written for.
  public var tags: [String]
  /// Every occurrence of a name.
  public var names: [NamedSpan]
  /// The predicates.
  public var predicates: [GoldPredicate]
}

extension PredicateSentence {
  /// Reads a file of sentences.
  ///
  /// - Throws: ``EvaluationError/malformed(path:line:reason:)``: an unknown key, role or type, or a filler that the text does not hold.
  public static func read(_ file: String, path: String) throws(EvaluationError) -> [PredicateSentence] {
    var sentences: [PredicateSentence] = []
    var isOpen = false
    for (index, line) in file.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.hasPrefix("#") {
      func error(_ reason: String) -> EvaluationError { .malformed(path: path, line: index + 1, reason: reason) }
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      guard let key = parts.first else {
        isOpen = false
        continue
      }
      let rest = trimmed(parts.count > 1 ? parts[1] : "")
      if key == "text" {
        sentences.append(PredicateSentence(line: index + 1, text: rest, tags: [], names: [], predicates: []))
        isOpen = true
        continue
      }
      guard isOpen, !sentences.isEmpty else { throw error("“\(key)” stands before the text of its sentence") }
      do throws(Problem) {
        try sentences[sentences.count - 1].add(String(key), rest)
      } catch {
        throw .malformed(path: path, line: index + 1, reason: error.text)
      }
    }
    return sentences
  }

  private struct Problem: Error { let text: String }

  private mutating func add(_ key: String, _ rest: String) throws(Problem) {
    switch key {
    case "tags": tags = rest.split(separator: ",").map { Self.trimmed($0) }
    case "name":
      let parts = rest.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let type = EntityType(rawValue: String(parts[0])) else {
        throw Problem(text: "“\(rest)” is no name; allowed: PER, ORG or LOC and the name")
      }
      let name = Self.trimmed(parts[1])
      let behind = names.last?.span.end ?? 0
      guard let span = Words.places(of: name, in: text).first(where: { $0.start >= behind }) else {
        throw Problem(text: "the name “\(name)” is not in the text behind the names before it")
      }
      names.append(NamedSpan(span, type))
    case "main", "pred":
      let parts = rest.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { throw Problem(text: "a predicate is a lemma, a colon and its roles") }
      var roles: [PredicateRole: [Span]] = [:]
      for pair in parts[1].split(separator: ";") {
        let sides = pair.split(separator: "=", maxSplits: 1).map { Self.trimmed($0) }
        guard sides.count == 2, let role = PredicateRole(rawValue: sides[0]) else {
          throw Problem(
            text:
              "“\(Self.trimmed(pair))” is no role; allowed: \(PredicateRole.allCases.map(\.rawValue).joined(separator: ", ")), each with =")
        }
        for filler in sides[1].split(separator: "|") { roles[role, default: []].append(try place(Self.trimmed(filler))) }
      }
      predicates.append(GoldPredicate(lemma: Self.trimmed(parts[0]), roles: roles, isMain: key == "main"))
    default: throw Problem(text: "unknown key “\(key)”; allowed: text, tags, name, main, pred")
    }
  }

  /// `word`, or `word#2` for its second occurrence.
  private func place(_ filler: String) throws(Problem) -> Span {
    let parts = filler.split(separator: "#", maxSplits: 1).map(String.init)
    let number = parts.count > 1 ? Int(parts[1]) ?? 0 : 1
    let places = parts.isEmpty ? [] : Words.places(of: parts[0], in: text)
    guard number >= 1, number <= places.count else { throw Problem(text: "the filler “\(filler)” is not in the text") }
    return places[number - 1]
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var rest = Substring(text)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

/// Whole words in a text.
enum Words {
  /// Where `words` stands in `text`, letter for letter, with no letter, digit or underscore on either side.
  static func places(of words: String, in text: String) -> [Span] {
    let needle = Array(words.unicodeScalars)
    let scalars = Array(text.unicodeScalars)
    guard !needle.isEmpty, needle.count <= scalars.count else { return [] }
    func isWord(_ index: Int) -> Bool {
      guard scalars.indices.contains(index) else { return false }
      return scalars[index].properties.isAlphabetic || scalars[index].properties.numericType != nil || scalars[index] == "_"
    }
    var places: [Span] = []
    var offset = 0
    for index in scalars.indices {
      if index + needle.count <= scalars.count, scalars[index..<(index + needle.count)].elementsEqual(needle), !isWord(index - 1),
        !isWord(index + needle.count)
      {
        places.append(Span(offset, offset + words.utf8.count))
      }
      offset += String(scalars[index]).utf8.count
    }
    return places
  }
}
