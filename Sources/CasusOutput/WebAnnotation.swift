// Evidence as annotations of the articles: W3C Web Annotation Data Model, one JSON-LD object a line.
//
// Of the recommendation: several selectors of one target "SHOULD all select the same content"; positions count code points, from 0, the end
// not included. The quotation and its position are two such selectors. TRAP: `refinedBy` would count the position inside the quotation.

import CasusModel

/// Writes one annotation.
public enum WebAnnotation {
  /// One line, with its line feed.
  ///
  /// The target is the article's address or, without one, a URN of its public id. The position counts in the text that casus read, which is
  /// that of a saved page, not of its HTML; the quotation holds in both.
  public static func line(_ evidence: PublishedEvidence, casusVersion: String) -> String {
    let value = JSONValue.object([
      "@context": .string("http://www.w3.org/ns/anno.jsonld"), "type": .string("Annotation"),
      "id": .string("\(urn(evidence.fact)):\(evidence.position)"), "motivation": .string("describing"),
      "generator": .object(["type": .string("Software"), "name": .string("casus \(casusVersion), rules \(evidence.ruleset)")]),
      "body": .array([
        .object(["type": .string("SpecificResource"), "purpose": .string("identifying"), "source": .string(urn(evidence.fact))]),
        .object([
          "type": .string("TextualBody"), "purpose": .string("describing"), "format": .string("text/plain"), "language": .string("en"),
          "value": .string(evidence.label),
        ]),
        .object([
          "type": .string("TextualBody"), "purpose": .string("tagging"), "format": .string("text/plain"), "value": .string(evidence.rule),
        ]),
      ]),
      "target": .object([
        "type": .string("SpecificResource"), "source": .string(evidence.url ?? urn(evidence.document)),
        "selector": .array([
          .object([
            "type": .string("TextQuoteSelector"), "exact": .string(evidence.exact), "prefix": .string(evidence.prefix),
            "suffix": .string(evidence.suffix),
          ]),
          .object([
            "type": .string("TextPositionSelector"), "start": .integer(evidence.range.lowerBound),
            "end": .integer(evidence.range.upperBound),
          ]),
        ]),
      ]),
    ])
    return value.line + "\n"
  }

  private static func urn(_ id: String) -> String { "urn:casus:\(id)" }
}
