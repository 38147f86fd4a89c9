// The headline is what the page says it is, less the site's name; a heading that says the same is where the story begins.

/// A page's headline.
struct PageTitle {
  /// The headline; nil where the page has none.
  let text: String?
  /// What says it: `JSON-LD headline`, `og:title`, a heading.
  let field: String?
  /// The block that shows it; nil where none does.
  let block: Int?

  init(_ facts: PageFacts, blocks: [PageBlock], text: (PageBlock) -> String, tree: PageTree) {
    let site = facts.first("og:site_name", "application-name")
    let sources: [(String, String?)] = [
      ("JSON-LD headline", facts.article?["headline"]?.text.map(Self.plain)),
      ("og:title", facts.first("og:title", "twitter:title", "sailthru.title", "parsely-title", "dc.title").map(Self.plain)),
      ("title", facts.windowTitle.map(Self.withoutTail)),
    ]
    var stated: [String] = []
    var fields: [String] = []
    for case (let field, let text?) in sources where !Self.withoutSite(text, site: site).isEmpty {
      stated.append(text)
      fields.append(field)
    }
    let candidates = stated.map { Self.withoutSite($0, site: site) }
    let keys = stated.map(Self.key) + candidates.map(Self.key)
    // A heading that a stated title holds, or that holds one; the first h1 of those before any h2.
    var found: (rank: Int, number: Int, text: String)?
    for (number, block) in blocks.enumerated() where block.length <= 300 && block.length >= 4 {
      guard let level = Self.level(tree, block.node) else { continue }
      let shown = text(block)
      let key = Self.key(shown)
      guard key.count >= 4 || key.count == keys.first?.count else { continue }
      let isSame = keys.contains { $0 == key || ($0.count > key.count && key.count * 2 > $0.count && $0.starts(with: key)) }
      let rank = (isSame ? 10 : 0) + (level == 1 ? 3 : level == 2 ? 1 : 0)
      guard isSame || level == 1 else { continue }
      if rank > found?.rank ?? 0 { found = (rank, number, shown) }
    }
    block = found?.number
    let isShown = found.map { $0.rank >= 10 } ?? false || candidates.isEmpty
    self.text = isShown ? found?.text : candidates.first
    field = isShown ? found.map { _ in "heading" } : fields.first
  }

  private static func level(_ tree: PageTree, _ node: Int) -> Int? {
    var node = node
    for _ in 0..<3 where node >= 0 {
      if let level = tree.nodes[node].tag.headingLevel { return level <= 3 ? level : nil }
      node = Int(tree.nodes[node].parent)
    }
    return nil
  }

  /// A window's title ends in the site's name as a rule: a few words behind a dash, much shorter than what stands before.
  private static func withoutTail(_ title: String) -> String {
    for separator in [" - ", " – ", " — "] {
      let parts = title.split(separator: separator)
      guard parts.count > 1, let last = parts.last, last.split(separator: " ").count <= 4 else { continue }
      if last.unicodeScalars.count * 2 <= title.unicodeScalars.count { return String(title.dropLast(last.count + separator.count)) }
    }
    return title
  }

  /// Letters and digits in lower case, without spaces: titles are typeset differently in the places where they stand.
  static func key(_ text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// JSON-LD often carries HTML's references in its strings.
  static func plain(_ text: String) -> String {
    var text = text
    for (reference, character) in [
      ("&amp;", "&"), ("&quot;", "\""), ("&#39;", "'"), ("&#039;", "'"), ("&apos;", "'"), ("&#8217;", "’"), ("&#8216;", "‘"),
      ("&#8220;", "“"), ("&#8221;", "”"), ("&#8211;", "–"), ("&#8212;", "—"), ("&rsquo;", "’"), ("&lsquo;", "‘"), ("&ldquo;", "“"),
      ("&rdquo;", "”"), ("&ndash;", "–"), ("&mdash;", "—"), ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"),
    ] where text.utf8.contains(UInt8(ascii: "&")) {
      text = text.replacing(reference, with: character)
    }
    return PageText.collapsed(Array(text.utf8))
  }

  /// `Headline | Site`, `Headline - Site`, `Site: Headline`: the part that is not the site.
  static func withoutSite(_ title: String, site: String?) -> String {
    let siteKey = site.map(key) ?? []
    for separator in [" | ", " » ", " :: ", " • ", " · ", " — ", " – ", " - ", " / ", ": "] {
      let parts = title.split(separator: separator, omittingEmptySubsequences: true).map(String.init)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      if !siteKey.isEmpty {
        if key(last) == siteKey { return String(title.dropLast(last.count + separator.count)) }
        if key(first) == siteKey { return String(title.dropFirst(first.count + separator.count)) }
      }
      // A bar is no mark of sentences; the longest part is the headline.
      if separator == " | " || separator == " » " || separator == " :: " {
        return parts.max { $0.unicodeScalars.count < $1.unicodeScalars.count } ?? title
      }
    }
    return title
  }
}
