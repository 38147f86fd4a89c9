// Tests write a page and see the article on it.

import CasusModel

@testable import CasusIngest

/// The article on a page of UTF-8.
func page(_ html: String, _ given: GivenMetadata = GivenMetadata()) throws -> Document { try page(Array(html.utf8), given).document }

/// The article on a page, with the warnings.
func page(_ bytes: [UInt8], _ given: GivenMetadata = GivenMetadata(), contentType: String? = nil) throws -> IngestedDocument {
  try PageReader().document(
    bytes: bytes, path: "page.html", metadata: given, sha256: String(repeating: "0", count: 64), limits: IngestLimits(),
    contentType: contentType)
}

/// Why a page gives no article.
func refusal(_ html: String) -> String? {
  do {
    _ = try page(html)
    return nil
  } catch {
    return "\(error)"
  }
}

/// Two paragraphs of a story.
let story = """
  <p>Fighters of the Orontes Brigade entered the town of Kafr Zita on Friday, two of its commanders said.</p>
  <p>The brigade, which left the Northern Front in May, gave no figures of its losses. “We will stay,” said one of them.</p>
  """

/// A page with a head, and a story under its headline.
func page(head: String = "", above: String = "", below: String = "") -> String {
  """
  <!DOCTYPE html><html lang="en-GB"><head>\(head)</head><body><nav><ul><li><a href="/">Home</a></li></ul></nav>
  <article><h1>Brigade enters Kafr Zita</h1>\(above)<div class="story">\(story)</div>\(below)</article></body></html>
  """
}
