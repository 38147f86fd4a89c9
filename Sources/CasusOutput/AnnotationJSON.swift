// An annotation as one JSON object: document, entities, sentences, times. Offsets count Unicode code points of the text, as in every record.
// Written as it goes, a token a line: the text of a long article would take many times its size as one value.

import CasusModel

/// Writes annotations as JSON.
///
/// `document` tells what is known of the article. Each of `entities` has `adjective` (of a state: no name), `type`, `kind`, `canonical`, `start`, `end`, `exact`; each of `times`
/// `type`, `value` (EDTF), `timex` (TIMEX3), `mod`, `start`, `end`, `exact`; each of `sentences` `start`, `end`, `region`, `paragraph` (number
/// of the region) and `tokens`. A token has `id` (from 1), `start`, `end`, `exact`, `lemma`, `upos`, `xpos`, `feats`, `head` (an id of the
/// sentence, 0 for the root), `deprel`. What is not known is null.
public enum AnnotationJSON {
  /// Writes one document, given as the parts of its annotation. Goes through the parts once for each of the lists, in the order of their
  /// keys, lest they be held in memory.
  public static func write<Output: TextOutputStream>(_ document: Document, parts: some Sequence<Annotation>, into output: inout Output) {
    let writer = Writer(text: document.text)
    output.write("{\n  \"document\": \(self.document(document).line),\n  \"entities\": ")
    list(parts.lazy.flatMap(\.entities), indent: "    ", into: &output) { writer.entity($0).line }
    output.write(",\n  \"sentences\": [")
    var isEmpty = true
    for part in parts {
      var marks = AnnotationMarks(part)
      for sentence in part.sentences {
        // `end`, `paragraph`, `region`, `start`, `tokens` are in order already.
        let place = writer.place(sentence.span)
        output.write(
          (isEmpty ? "\n" : ",\n") + "    {\n      \"end\": \(place.end),\n      \"paragraph\": \(sentence.regionIndex),\n"
            + "      \"region\": \(JSONValue.string(sentence.region.rawValue).line),\n      \"start\": \(place.start),\n      \"tokens\": ")
        list(marks.next(sentence).enumerated(), indent: "        ", into: &output) { writer.token($0.element, id: $0.offset + 1).line }
        output.write("\n    }")
        isEmpty = false
      }
    }
    output.write(isEmpty ? "],\n  \"times\": " : "\n  ],\n  \"times\": ")
    list(parts.lazy.flatMap(\.times), indent: "    ", into: &output) { writer.time($0).line }
    output.write("\n}\n")
  }

  /// One document as one text.
  public static func text(_ annotation: Annotation) -> String {
    var text = ""
    write(annotation.document, parts: CollectionOfOne(annotation), into: &text)
    return text
  }

  /// An array, one element a line.
  private static func list<Elements: Sequence, Output: TextOutputStream>(
    _ elements: Elements, indent: String, into output: inout Output, line: (Elements.Element) -> String
  ) {
    output.write("[")
    var isEmpty = true
    for element in elements {
      output.write((isEmpty ? "\n" : ",\n") + indent + line(element))
      isEmpty = false
    }
    output.write(isEmpty ? "]" : "\n" + indent.dropLast(2) + "]")
  }

  private static func document(_ document: Document) -> JSONValue {
    .object([
      "author": .optional(document.author?.value), "dateline": .optional(document.dateline?.value),
      "language": .optional(document.language), "path": .string(document.origin.path),
      "published": .optional(document.published?.value.description), "publisher": .optional(document.publisher?.value),
      "retrieved_at": .optional(document.origin.retrievedAt), "sha256": .string(document.origin.sha256),
      "title": .optional(document.title?.value), "url": .optional(document.origin.url),
    ])
  }

  /// Values with their places.
  private struct Writer {
    let text: String
    let places: CodePoints

    init(text: String) {
      self.text = text
      places = CodePoints(text)
    }

    func place(_ span: Span) -> (start: Int, end: Int) {
      (places.codePoint(atByte: span.start), places.codePoint(atByte: span.end))
    }

    func entity(_ entity: Entity) -> JSONValue {
      object(
        entity.span,
        [
          "adjective": .bool(entity.isAdjective), "type": .string(entity.type.rawValue), "kind": .optional(entity.kind?.rawValue),
          "canonical": .optional(entity.canonical),
        ])
    }

    func time(_ time: TimeExpression) -> JSONValue {
      object(
        time.span,
        [
          "type": .string(time.type.rawValue), "value": .optional(time.value?.description), "timex": .optional(time.timex),
          "mod": .optional(time.modifier?.rawValue),
        ])
    }

    func token(_ marked: MarkedToken, id: Int) -> JSONValue {
      let token = marked.token
      return object(
        token.span,
        [
          "id": .integer(id), "lemma": .string(token.lemma), "upos": .string(token.tag.rawValue), "xpos": .string(token.fineTag),
          "feats": .optional(token.features == Features() ? nil : token.features.description),
          "head": marked.head.map { .integer($0) } ?? .null,
          "deprel": .optional(marked.head == nil ? nil : token.dependency),
        ])
    }

    private func object(_ span: Span, _ members: [String: JSONValue]) -> JSONValue {
      let place = place(span)
      return .object(
        members.merging(["start": .integer(place.start), "end": .integer(place.end), "exact": .string(text.quote(span))]) { first, _ in
          first
        })
    }
  }
}
