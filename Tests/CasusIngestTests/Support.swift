// Tests see a page as it is read: one line for each region, its kind and its text.

import CasusModel

@testable import CasusIngest

func ingest(_ text: String, _ given: GivenMetadata = GivenMetadata(), path: String = "page.txt") throws -> IngestedDocument {
  try PlainTextReader().document(
    bytes: Array(text.utf8), path: path, metadata: given, sha256: String(repeating: "0", count: 64), limits: IngestLimits())
}

/// `kind | text` for each region; line breaks inside of a region show as ⏎.
func dump(_ text: String, _ given: GivenMetadata = GivenMetadata()) throws -> [String] {
  try ingest(text, given).document.dump
}

extension Document {
  var dump: [String] {
    regions.map { region in
      let quote = text.quote(region.span).unicodeScalars.map { $0.isLineEnd ? "⏎" : String($0) }.joined()
      return "\(region.kind.rawValue) | \(quote)"
    }
  }
}

/// The lines of a multi-line literal.
func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Result {
  /// The error, where it is one.
  var failure: Failure? {
    if case .failure(let error) = self { error } else { nil }
  }
}
