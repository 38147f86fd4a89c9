import CasusModel
import CasusOutput
import Testing

@Suite struct WebAnnotationTests {
  private func evidence(url: String?) -> PublishedEvidence {
    PublishedEvidence(
      fact: "aff-1", position: 2, label: "Zenki joined the Front (reported)", document: "doc-1", url: url, exact: "“Zenki”\njoined",
      prefix: "before ", suffix: " after", range: 7..<20, rule: "affiliation.joined", ruleset: "0.1.0-ab")
  }

  @Test func `A piece of evidence is one annotation with its quotation and its place`() {
    #expect(
      WebAnnotation.line(evidence(url: "https://example.org/1"), casusVersion: "0.1.0") == #"""
        {"@context": "http://www.w3.org/ns/anno.jsonld", "body": [{"purpose": "identifying", "source": "urn:casus:aff-1", "type": "SpecificResource"}, {"format": "text/plain", "language": "en", "purpose": "describing", "type": "TextualBody", "value": "Zenki joined the Front (reported)"}, {"format": "text/plain", "purpose": "tagging", "type": "TextualBody", "value": "affiliation.joined"}], "generator": {"name": "casus 0.1.0, rules 0.1.0-ab", "type": "Software"}, "id": "urn:casus:aff-1:2", "motivation": "describing", "target": {"selector": [{"exact": "“Zenki”\njoined", "prefix": "before ", "suffix": " after", "type": "TextQuoteSelector"}, {"end": 20, "start": 7, "type": "TextPositionSelector"}], "source": "https://example.org/1", "type": "SpecificResource"}, "type": "Annotation"}

        """#)
  }

  @Test func `An article without an address is named by its public id`() {
    #expect(WebAnnotation.line(evidence(url: nil), casusVersion: "0.1.0").contains(#""source": "urn:casus:doc-1""#))
  }
}
