// re3d: reports on Syria and Iraq whose entities are marked in the raw text. It marks every mention ("he", "the camp", "five ISIL tactical
// units"), and one name several times ("Defense Secretary Ash Carter", "Ash Carter"); titles before a name belong to it.
// Gold here is what is written as a name: see ``NamedText/isName(_:)``. The names are kept as they are marked but for an article in front;
// where several overlap they are one item, and any of them is right; so is a person without the title in front. A name inside a mention that is no name itself ("the SDF forces") is not
// counted; a prediction on anything else is wrong.

import CasusModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A raw text with its names.
public struct NamedText: Sendable {
  /// Identifies it.
  public var id: String
  /// The text.
  public var text: String
  /// One item for each name: the ways to mark it, by span in bytes and type, any of which is right. In text order, disjoint.
  public var items: [[NamedSpan]]
  /// Mentions that are marked but not written as names.
  public var mentions: [Span] = []
}

/// A name by its place.
public struct NamedSpan: Hashable, Sendable {
  /// Where it stands, in bytes.
  public var span: Span
  /// Person, organisation or place.
  public var type: EntityType

  /// Makes a name.
  public init(_ span: Span, _ type: EntityType) {
    self.span = span
    self.type = type
  }
}

extension NamedText {
  private struct DocumentLine: Decodable {
    let _id: String
    let text: String
  }

  private struct EntityLine: Decodable {
    let documentId: String
    let type: String
    let begin: Int
    let end: Int
  }

  /// The documents of one folder of re3d; offsets in it count code points.
  ///
  /// - Parameters:
  ///   - documents: the text of `documents.jsonl`.
  ///   - entities: the text of `entities.jsonl`.
  ///   - path: names the folder in errors.
  public static func re3d(documents: String, entities: String, path: String) throws(EvaluationError) -> [NamedText] {
    var marked: [String: [EntityLine]] = [:]
    for entity in try JSONLines.read(EntityLine.self, entities, path: path + "/entities.jsonl") {
      marked[entity.documentId, default: []].append(entity)
    }
    return try JSONLines.read(DocumentLine.self, documents, path: path + "/documents.jsonl").map { document in
      let places = CodePoints(document.text)
      let names = (marked[document._id] ?? []).compactMap { entity in
        types[entity.type].flatMap { type in
          withoutArticle(Span(places.byte(atCodePoint: entity.begin), places.byte(atCodePoint: entity.end)), in: document.text)
            .map { NamedSpan($0, type) }
        }
      }
      let written = names.filter { isName(document.text.quote($0.span)) }.flatMap { [$0] + withoutTitle($0, in: document.text) }
      return NamedText(
        id: document._id, text: document.text, items: items(written),
        mentions: names.map(\.span).filter { !isName(document.text.quote($0)) })
    }
  }

  private static let types: [String: EntityType] = ["Person": .person, "Organisation": .organisation, "Location": .location]

  /// Whether a mention is written as a name: it begins with a capital letter or a digit, some word in it has a capital, every other word
  /// begins with one too or is a small word that stands in names, and it is no pronoun.
  public static func isName(_ text: String) -> Bool {
    let words = text.split { $0.isWhitespace }
    guard let first = words.first, first.first.map({ $0.isUppercase || $0.isNumber }) == true,
      words.contains(where: { $0.contains(where: \.isUppercase) })
    else { return false }
    if words.count == 1, pronouns.contains(first.lowercased()) { return false }
    return words.allSatisfy { word in
      guard let letter = word.first(where: { $0.isLetter || $0.isNumber }) else { return true }
      // "al-Assad", "d'Ivoire": the letter behind the mark counts.
      return letter.isUppercase || letter.isNumber || smallWords.contains(word.lowercased()) || hasParticle(word)
    }
  }

  /// Words that are written small inside names.
  private static let smallWords: Set<String> = [
    "of", "the", "for", "and", "in", "on", "to", "at", "with", "al", "el", "ibn", "bin", "bint", "abu", "de", "del", "la", "von", "van",
    "&",
  ]

  private static let pronouns: Set<String> = [
    "i", "we", "he", "she", "it", "they", "you", "us", "them", "him", "her", "me", "our", "his", "their", "its", "my", "your", "who",
    "this",
    "that", "these", "those", "some", "others", "many", "all", "one", "both", "here", "there",
  ]

  /// A small particle joined to a capital: `al-Mazidi`, `d’Ivoire`.
  private static func hasParticle(_ word: Substring) -> Bool {
    let parts = word.split { $0 == "-" || $0 == "'" || $0 == "’" }
    return parts.count > 1 && parts[0].count <= 3 && parts.dropFirst().allSatisfy { $0.first?.isUppercase == true }
  }

  /// A span without white space at its ends and without an article in front; nil when nothing is left.
  private static func withoutArticle(_ span: Span, in text: String) -> Span? {
    let bytes = Array(text.quote(span).utf8)
    var start = 0
    var end = bytes.count
    func skipSpace() { while start < end, bytes[start] <= 0x20 { start += 1 } }
    skipSpace()
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    for article in ["the ", "a ", "an "] {
      let small = bytes[start..<end].prefix(article.utf8.count).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
      if small.elementsEqual(article.utf8) {
        start += article.utf8.count
        skipSpace()
        break
      }
    }
    return start < end ? Span(span.start + start, span.start + end) : nil
  }

  /// "Prime Minister Abadi" may as well be "Abadi": titles are no part of names here.
  private static func withoutTitle(_ name: NamedSpan, in text: String) -> [NamedSpan] {
    guard name.type == .person else { return [] }
    let words = text.quote(name.span).split { $0.isWhitespace }
    let rest = words.drop { titles.contains($0.lowercased().filter { $0 != "." && $0 != "," }) }
    guard let first = rest.first, rest.count < words.count, let end = words.last?.endIndex else { return [] }
    let length = words[0].base[first.startIndex..<end].utf8.count
    return [NamedSpan(Span(name.span.end - length, name.span.end), .person)]
  }

  private static let titles: Set<String> = [
    "acting", "admiral", "ambassador", "army", "brigadier", "capt", "captain", "chancellor", "chief", "col", "colonel", "command",
    "commander",
    "defence", "defense", "deputy", "director", "dr", "envoy", "foreign", "gen", "general", "governor", "imam", "inspector", "king",
    "lieutenant", "lord", "lt", "maj", "major", "master", "minister", "mr", "mrs", "ms", "president", "prime", "prof", "professor", "rear",
    "representative", "secretary", "senator", "sergeant", "sgt", "sheikh", "sir", "special", "spokesman", "spokeswoman", "state", "vice",
  ]

  /// Overlapping names become one item.
  static func items(_ names: [NamedSpan]) -> [[NamedSpan]] {
    var items: [[NamedSpan]] = []
    var end = -1
    for name in Set(names).sorted(by: { ($0.span, $0.type.rawValue) < ($1.span, $1.type.rawValue) }) {
      if name.span.start < end {
        items[items.count - 1].append(name)
      } else {
        items.append([name])
      }
      end = max(end, name.span.end)
    }
    return items
  }
}
