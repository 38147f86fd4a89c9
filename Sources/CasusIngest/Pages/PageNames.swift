// Who wrote and who published a page, and in which language: by the page's own data first, then by what it shows.

import CasusModel

/// Author, publisher and language of a page.
struct PageNames {
  private(set) var author: Stated<String>?
  private(set) var publisher: Stated<String>?
  private(set) var language: String?

  init(_ main: MainText) {
    let facts = main.facts
    publisher = Self.publisher(facts)
    author = Self.author(main, publisher: publisher?.value)
    language = Self.language(facts)
  }

  private static func publisher(_ facts: PageFacts) -> Stated<String>? {
    var found: [(String, String?)] = [
      ("JSON-LD publisher", facts.article?["publisher"]?.values.lazy.compactMap { $0["name"]?.text ?? $0.text }.first),
      ("og:site_name", facts.first("og:site_name")),
    ]
    for name in ["publisher", "dc.publisher", "dcterms.publisher", "article:publisher", "cxenseparse:publisher", "application-name"] {
      found.append((name, facts.first(name)))
    }
    found.append(("itemprop publisher", facts.items["publisher"]?.first))
    for object in facts.objects {
      let type = object["@type"]?.text ?? ""
      if type == "NewsMediaOrganization" || type == "Organization" || type == "WebSite" {
        found.append(("JSON-LD \(type)", object["name"]?.text))
      }
    }
    for case (let field, let text?) in found {
      let name = PageTitle.plain(text)
      if !name.isEmpty, !isAddress(name), name.unicodeScalars.count <= 80 { return Stated(name, field: field) }
    }
    return nil
  }

  private static func author(_ main: MainText, publisher: String?) -> Stated<String>? {
    let facts = main.facts
    var found: [(String, [String])] = []
    if let authors = facts.article?["author"]?.values {
      found.append(("JSON-LD author", authors.compactMap { $0["name"]?.text ?? $0.text }))
    }
    if let creators = facts.article?["creator"]?.values {
      found.append(("JSON-LD creator", creators.compactMap { $0["name"]?.text ?? $0.text }))
    }
    for name in [
      "author", "article:author", "og:article:author", "byl", "byline", "parsely-author", "sailthru.author", "dc.creator",
      "dcterms.creator",
      "cxenseparse:author", "article.author", "article:author_name", "twitter:data1",
    ] {
      guard name != "twitter:data1" || facts.first("twitter:label1")?.lowercased() == "written by" else { continue }
      found.append((name, facts.meta[name] ?? []))
    }
    found.append(("itemprop author", facts.items["author"].map { Array($0.prefix(3)) } ?? []))
    for (field, names) in found {
      let names = names.map { clean(PageTitle.plain($0)) }.filter { isName($0, publisher: publisher) }
      var seen: Set<String> = []
      let each = names.filter { seen.insert($0.lowercased()).inserted }
      if !each.isEmpty { return Stated(each.joined(separator: ", "), field: field) }
    }
    return shown(main, publisher: publisher)
  }

  /// The line under the headline, by its words ("By …") or by its class.
  private static func shown(_ main: MainText, publisher: String?) -> Stated<String>? {
    for (number, block) in main.blocks.enumerated() where block.length <= 200 {
      guard main.verdicts[number] != .kept, !main.isElsewhere(block.node) else { continue }
      let text = MainText.text(of: block, in: main.tree)
      let pieces = Piece.pieces(of: text, in: Span(0, text.utf8.count), limit: 60)
      if pieces.first?.lower == "by" || pieces.first?.lower == "written", let names = Byline.parse(pieces)?.names {
        return Stated(clean(text.quote(names)), field: "line “\(text)”")
      }
    }
    for node in main.facts.bylines where !main.isElsewhere(node) {
      let text = clean(main.tree.plainText(of: node, limit: 120))
      if isName(text, publisher: publisher), text.split(separator: " ").count <= 5 { return Stated(text, field: "byline") }
    }
    return nil
  }

  /// Without "By", and without what stands behind a bar or a bracket.
  private static func clean(_ text: String) -> String {
    var words = text.split(separator: " ")
    while let first = words.first?.lowercased(), words.count > 1,
      ["by", "by:", "written", "posted", "author:", "authors:", "from"].contains(first)
    {
      words.removeFirst()
    }
    var name = words.joined(separator: " ").replacing(" ,", with: ",")
    for mark in [" | ", " (", " @", " - "] {
      if let range = name.firstRange(of: mark) { name = String(name[..<range.lowerBound]) }
    }
    while let last = name.unicodeScalars.last, ",;:|-–".unicodeScalars.contains(last) || last.properties.isWhitespace {
      name.unicodeScalars.removeLast()
    }
    return name
  }

  private static func isName(_ text: String, publisher: String?) -> Bool {
    let size = text.unicodeScalars.count
    guard (2...120).contains(size), !isAddress(text), !text.contains("{"), !text.contains("<") else { return false }
    let lower = text.lowercased()
    if ["admin", "administrator", "editor", "webmaster", "null", "undefined", "author", "guest", "user", "name", "none", "n/a"].contains(
      lower)
    {
      return false
    }
    return lower != publisher?.lowercased() && text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  private static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("http") || text.hasPrefix("www.") || text.hasPrefix("/") || text.contains("://") || text.hasPrefix("@")
  }

  static func language(_ facts: PageFacts) -> String? {
    let stated = [
      facts.language, facts.article?["inLanguage"]?.text, facts.first("content-language", "dc.language", "language"),
      facts.first("og:locale"),
    ]
    for case let text? in stated {
      let tag = text.split(separator: ",").first.map { $0.split(separator: " ").joined() }?.replacing("_", with: "-") ?? ""
      let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
      guard let main = parts.first, (2...3).contains(main.utf8.count), tag.utf8.count <= 20,
        tag.utf8.allSatisfy({ $0 == 0x2D || (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) })
      else { continue }
      return tag
    }
    return nil
  }
}
