// An annotation as CoNLL-U v2 (https://universaldependencies.org/format.html): one word a line, ten columns, an empty line behind each sentence.
// Invariants: no column is empty and none holds white space; `# text` is the words of its sentence with one space where the text has white
// space, so the two always agree. Trap: a word's own offsets are in `TokenRange`; `# text` cannot give them, for runs of white space shrink.

import CasusModel

/// Writes annotations as CoNLL-U.
///
/// MISC holds, by key: `AdjectiveOf` (a state, of "Syrian"), `Entity` (a name's type in BIO), `Kind` (of a name, when it is known), `SpaceAfter=No`, `Time` (TIMEX3 type in BIO and
/// behind a colon the value, when there is one: `B-DATE:2016-12-01`), `TokenRange` (`start:end`, code points of the text). A sentence without
/// a tree has `_` as head and relation.
public enum ConlluText {
  /// Writes one document, given as the parts of its annotation, sentence by sentence.
  public static func write<Output: TextOutputStream>(_ parts: some Sequence<Annotation>, into output: inout Output) {
    var region: Int?
    var number = 0
    var header: (id: String, places: CodePoints)?
    for part in parts {
      let (id, places) = header ?? (documentID(part.document.origin.path), CodePoints(part.document.text))
      header = (id, places)
      var marks = AnnotationMarks(part)
      for sentence in part.sentences {
        let tokens = marks.next(sentence)
        guard !tokens.isEmpty else { continue }
        number += 1
        var text = number == 1 ? "# newdoc id = \(id)\n" : ""
        if region != sentence.regionIndex { text += "# newpar\n" }
        region = sentence.regionIndex
        text += "# sent_id = \(id)-s\(number)\n# text = \(plainText(tokens))\n"
        for (index, token) in tokens.enumerated() {
          text += columns(token, number: index + 1, places).joined(separator: "\t") + "\n"
        }
        output.write(text + "\n")
      }
    }
  }

  /// One document as one text.
  public static func text(_ annotation: Annotation) -> String {
    var text = ""
    write(CollectionOfOne(annotation), into: &text)
    return text
  }

  /// The last part of a path without its extension; `/` is reserved in ids, and white space ends them.
  static func documentID(_ path: String) -> String {
    guard path != "-" else { return "stdin" }
    var name = path.split(separator: "/").last.map(String.init) ?? ""
    if let dot = name.lastIndex(of: "."), dot > name.startIndex { name = String(name[..<dot]) }
    return field(name) == "_" ? "document" : field(name)
  }

  private static func plainText(_ tokens: [MarkedToken]) -> String {
    var text = ""
    for (index, token) in tokens.enumerated() {
      text += field(token.token.text)
      if token.hasSpaceAfter, index + 1 < tokens.count { text += " " }
    }
    return text
  }

  private static func columns(_ marked: MarkedToken, number: Int, _ places: CodePoints) -> [String] {
    let token = marked.token
    let relation = marked.head == nil ? "_" : field(token.dependency ?? "")
    return [
      String(number), field(token.text), field(token.lemma), token.tag.rawValue, field(token.fineTag), token.features.description,
      marked.head.map(String.init) ?? "_", relation, "_", misc(marked, places),
    ]
  }

  private static func misc(_ marked: MarkedToken, _ places: CodePoints) -> String {
    var parts: [String] = []
    if let (entity, _) = marked.entity, entity.isAdjective {
      if let state = entity.canonical { parts.append("AdjectiveOf=" + field(state.split(separator: " ").joined(separator: "_"))) }
    } else if let (entity, isFirst) = marked.entity {
      parts.append("Entity=\(isFirst ? "B" : "I")-\(entity.type.rawValue)")
      if let kind = entity.kind { parts.append("Kind=\(kind.rawValue)") }
    }
    if !marked.hasSpaceAfter { parts.append("SpaceAfter=No") }
    if let (time, isFirst) = marked.time {
      let value = (time.timex ?? time.value?.description).map { ":" + field($0) } ?? ""
      parts.append("Time=\(isFirst ? "B" : "I")-\(time.type.rawValue)\(value)")
    }
    let span = marked.token.span
    parts.append("TokenRange=\(places.codePoint(atByte: span.start)):\(places.codePoint(atByte: span.end))")
    return parts.joined(separator: "|")
  }

  /// A column: never empty; white space and controls, for which the format has no escape, become U+FFFD.
  private static func field(_ text: String) -> String {
    guard !text.isEmpty else { return "_" }
    func isBad(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    }
    guard text.unicodeScalars.contains(where: isBad) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { out.append(isBad(scalar) ? "\u{FFFD}" : scalar) }
    return String(out)
  }
}
