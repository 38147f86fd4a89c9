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

extension Result {
  /// The error, where it is one.
  var failure: Failure? {
    if case .failure(let error) = self { error } else { nil }
  }
}
