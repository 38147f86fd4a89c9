// An item of a feed while its elements come. The whole article wins over the summary; when it was published over nothing else: an update is
// no publication.

import CasusModel

/// What an item says so far.
struct FeedItem {
  /// How deep it lies in the feed.
  let depth: Int32
  private let limit: Int
  private var values: [String: String] = [:]
  /// The child of the item that is open, by the name under which its words are kept.
  private var key: String?
  private var isMarkup: [String: Bool] = [:]
  private var size = 0

  init(depth: Int32, limit: Int) {
    self.depth = depth
    self.limit = limit
  }

  private static let content = "http://purl.org/rss/1.0/modules/content/"
  private static let dublinCore = "http://purl.org/dc/elements/1.1/"
  private static let atom = "http://www.w3.org/2005/Atom"

  /// An element inside of the item begins.
  mutating func open(_ name: String, space: String, depth: Int32, attribute: (String) -> String?, isEmpty: Bool) {
    guard depth == self.depth + 1 else {
      if depth == self.depth + 2, key == "author", name == "name" { key = "author name" } else { mark("<\(name)>") }
      return
    }
    key = Self.key(name, space)
    guard let key else { return }
    if key == "link", let target = attribute("href") {
      let kind = attribute("rel") ?? "alternate"
      if kind == "alternate", values["link"] == nil { values["link"] = target }
      self.key = nil
    } else if values[key] != nil {
      // The first of several wins.
      self.key = nil
    } else if ["content", "summary", "title"].contains(key), space == Self.atom {
      isMarkup[key] = ["html", "xhtml", "text/html", "application/xhtml+xml"].contains(attribute("type") ?? "text")
    }
    if isEmpty { self.key = nil }
  }

  /// An element inside of the item ends.
  mutating func close(_ name: String, depth: Int32) {
    if depth == self.depth + 1 {
      key = nil
    } else if key == "author name", name == "name" {
      key = "author"
    } else {
      mark("</\(name)>")
    }
  }

  /// Words.
  mutating func add(_ words: String) { keep(isXHTML ? words.replacing("&", with: "&amp;").replacing("<", with: "&lt;") : words) }

  /// XHTML stands in an Atom entry as elements; they become markup again.
  private var isXHTML: Bool { key.map { isMarkup[$0] == true && values[$0]?.hasPrefix("<") == true } ?? false }

  private mutating func mark(_ tag: String) {
    guard let key, isMarkup[key] == true else { return }
    keep(tag)
  }

  private mutating func keep(_ words: String) {
    guard let key else { return }
    size += words.utf8.count
    if size <= limit + 65_536 { values[key, default: ""] += words }
  }

  private static func key(_ name: String, _ space: String) -> String? {
    switch (name, space) {
    case ("encoded", content): "content"
    case ("creator", dublinCore): "author"
    case ("date", dublinCore): "published"
    case ("pubDate", _): "published"
    case ("published", _), ("title", ""), ("title", atom), ("link", _), ("author", ""), ("author", atom), ("summary", _): name
    case ("title", _) where space.hasPrefix("http://purl.org/rss/1.0/") || space.hasSuffix("netscape.com/rdf/simple/0.9/"): name
    case ("description", _): "summary"
    case ("content", atom): "content"
    default: nil
    }
  }

  /// The item as an article.
  func article(place: String, metadata: GivenMetadata, limits: IngestLimits) -> QueuedArticle {
    guard size <= limit + 65_536 else { return QueuedArticle(.tooLarge(path: place, size: nil, limit: limit)) }
    var warnings: [String] = []
    let content = values["content"]?.trimmed ?? ""
    let summary = values["summary"]?.trimmed ?? ""
    let text = content.isEmpty ? summary : content
    guard !text.isEmpty else { return QueuedArticle(.faulty(path: place, problem: "the item has no text; nothing to read")) }
    if content.isEmpty { warnings.append("\(place): only the summary stands in the feed; the article itself was not read") }
    var published: TimeValue?
    if let written = values["published"]?.trimmed, !written.isEmpty {
      published = ContainerDate.day(written)
      if published == nil {
        warnings.append("\(place): “\(IngestError.shown(String(written.prefix(80))))” is no date; give the day with --date YYYY-MM-DD")
      }
    }
    let stated = GivenMetadata(
      title: plain("title"), author: author, published: published, url: plain("link"))
    let key = content.isEmpty ? "summary" : "content"
    return QueuedArticle(
      isMarkup[key] ?? Self.looksLikeMarkup(text) ? .fragment : .text, Array(text.utf8), place: place,
      metadata: metadata.filled(from: stated), warnings: warnings)
  }

  /// One line without markup; nil where there is nothing.
  private func plain(_ key: String) -> String? {
    guard let value = values[key] else { return nil }
    let text = key != "link" && Self.looksLikeMarkup(value) ? FragmentText.text(Array(value.utf8)) : value
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.isEmpty ? nil : line
  }

  /// RSS writes `mail@example.org (Name)`.
  private var author: String? {
    guard let name = plain("author name") ?? plain("author") else { return nil }
    if name.hasSuffix(")"), let open = name.firstIndex(of: "("), name[..<open].contains("@") {
      return String(name[name.index(after: open)...].dropLast())
    }
    return name
  }

  /// RSS does not say whether a text is HTML: a tag or a named character tells.
  static func looksLikeMarkup(_ text: String) -> Bool {
    text.contains(/<\/?[a-zA-Z][^<>]*>/) || text.contains(/&(?:[a-zA-Z]{2,8}|#[0-9]{1,6}|#x[0-9a-fA-F]{1,6});/)
  }
}
