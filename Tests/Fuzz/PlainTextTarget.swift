import CasusIngest
import CasusModel

extension FuzzTarget {
  /// Plain text: regions and metadata fit the text, the text is the bytes, reading is deterministic.
  static let plainText = FuzzTarget("plain-text", seeds: ["SampleData/articles/*.txt"]) { bytes in
    let given = GivenMetadata()
    func read() throws(IngestError) -> Document {
      try PlainTextReader().document(
        bytes: bytes, path: "-", metadata: given, sha256: String(repeating: "0", count: 64), limits: IngestLimits()
      ).document
    }
    let document = try read()
    require(Array(document.text.utf8) == bytes, "the text is not the bytes")
    Soundness.check(document)
    var place = 0
    var regions = document.regions[...]
    for scalar in document.text.unicodeScalars {
      while let region = regions.first, region.span.end <= place { regions.removeFirst() }
      let isIn = regions.first?.span.contains(place) ?? false
      let isText = !scalar.properties.isWhitespace && scalar.properties.isAlphabetic
      require(isIn || !isText, "byte \(place) is in no region")
      place += UTF8.width(scalar)
    }
    require(try read() == document, "read twice, two documents")
  }
}
