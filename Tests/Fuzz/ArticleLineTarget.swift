import CasusIngest
import CasusModel

@testable import CasusOutput

extension FuzzTarget {
  /// A line of JSON Lines: what is read, written again and read again is the same.
  static let articleLine = FuzzTarget("article-line", seeds: ["lines:Tests/Fuzz/Seeds/articles.jsonl"]) { bytes in
    let line = ArticleLine(bytes)
    guard case .success(let article) = line.article else { return }
    var members: [(String, String)] = [("text", article.text)]
    let given = article.metadata
    for (key, value) in [
      ("title", given.title), ("author", given.author), ("publisher", given.publisher), ("published", given.published?.description),
      ("url", given.url), ("retrieved_at", given.retrievedAt),
    ] {
      if let value { members.append((key, value)) }
    }
    if case .text(let id)? = line.id { members.append(("id", id)) }
    var written = "{"
    for (index, (key, value)) in members.enumerated() {
      if index > 0 { written += "," }
      JSONText.appendString(key, to: &written)
      written += ":"
      JSONText.appendString(value, to: &written)
    }
    let again = ArticleLine(Array((written + "}").utf8))
    guard case .success(let same) = again.article else { return require(false, "written again, it is refused: \(written)") }
    require(Array(same.text.utf8) == Array(article.text.utf8) && same == article, "written again, it is another: \(written)")
    if case .text? = line.id { require(again.id == line.id, "another id") }
  }
}
