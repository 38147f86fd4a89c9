// The publication date is the one that the page calls so. A date of change is never taken for it, nor one that lies behind the day on which
// the page was fetched or last changed: what was not yet written cannot have been published.

import CasusModel

/// A page's dates.
struct PageDates {
  private(set) var published: Stated<TimeValue>?
  private(set) var updated: Stated<TimeValue>?

  private let main: MainText
  private var facts: PageFacts { main.facts }

  /// - Parameters:
  ///   - given: what the user states; its address and its time of retrieval help.
  init(_ main: MainText, given: GivenMetadata) {
    self.main = main
    updated = Self.first(main.facts.changes)
    let latest = [
      given.retrievedAt.flatMap { PageDate.value($0) }?.latest, updated?.value.latest,
    ].compactMap(\.self).min()
    // A day's grace: the clocks of page and reader stand in different zones.
    func isPossible(_ date: Stated<TimeValue>) -> Bool {
      guard let latest, let limit = latest.adding(days: 1) else { return true }
      return date.value.earliest <= limit
    }
    let address = address(given)
    let shown = lines()
    let data = Self.all(main.facts.publications)
    published = (data + times() + shown).first(where: isPossible)
    // A clock in Greenwich may show another day than the writer's; what the page shows, its address and its other data know the writer's.
    if let first = published, first.value.isDay {
      let isUTC = Self.isUTC(main.facts.publications, first.field)
      let others = data.filter { !Self.isUTC(main.facts.publications, $0.field) }
      let witnesses = shown + (isUTC ? others + [address].compactMap(\.self) : [])
      let local = witnesses.first { other in
        let days = other.value.earliest.dayNumber - first.value.earliest.dayNumber
        // What is shown a day later may be the day of a change.
        return other.value.isDay && (days == -1 || (isUTC && days == 1))
      }
      if let local, !shown.contains(where: { $0.value == first.value }), isPossible(local) { published = local }
    }
    if let address, isPossible(address) {
      if let first = published {
        // Some pages state the day of the last change under both names; an address with another, earlier day knows better.
        if first.value == updated?.value, address.value.isDay, address.value.latest < first.value.earliest { published = address }
        if !first.value.isDay, address.value.isDay { published = address }
      } else {
        published = address
      }
    }
    if updated == nil { updated = changeLine() }
    if let before = published, let after = updated, after.value.latest < before.value.earliest { updated = nil }
  }

  private static func isUTC(_ values: [(field: String, text: String)], _ field: String?) -> Bool {
    values.contains {
      $0.field == field && ($0.text.hasSuffix("Z") || $0.text.hasSuffix("+00:00") || $0.text.hasSuffix("+0000") || $0.text.hasSuffix("UTC"))
    }
  }

  private static func all(_ values: [(field: String, text: String)]) -> [Stated<TimeValue>] {
    values.compactMap { value in PageDate.value(value.text).map { Stated($0, field: value.field) } }
  }

  private static func first(_ values: [(field: String, text: String)]) -> Stated<TimeValue>? { all(values).first }

  private func address(_ given: GivenMetadata) -> Stated<TimeValue>? {
    let addresses: [(String, String?)] = [
      ("address", given.url), ("link canonical", facts.canonical), ("og:url", facts.first("og:url")),
      ("JSON-LD url", facts.article?["url"]?.text ?? facts.article?["mainEntityOfPage"]?["@id"]?.text),
    ]
    for (field, url) in addresses {
      if let url, let date = PageDate.address(url) { return Stated(date, field: field) }
    }
    return nil
  }

  /// `time` elements: those that say they are the publication's first, then the first one near the story's head.
  private func times() -> [Stated<TimeValue>] {
    let tree = main.tree
    var named: [Stated<TimeValue>] = []
    var plain: [Stated<TimeValue>] = []
    let story = main.blocks.indices.first { main.verdicts[$0] == .kept }.map { main.blocks[$0].nodes.lowerBound } ?? 0
    for node in facts.times where !main.isElsewhere(node) {
      guard let text = tree.value(.datetime, of: node) ?? Optional(tree.plainText(of: node, limit: 80)), let date = PageDate.value(text)
      else {
        continue
      }
      let words = main.names(around: node)
      if Self.change.contains(where: { words.contains($0) }) { continue }
      let stated = Stated(date, field: "time")
      if tree.value(.itemprop, of: node)?.lowercased() == "datepublished" || tree.bytes(.pubdate, of: node) != nil
        || words.contains("publi") || words.contains("entry-date") || words.contains("posted")
      {
        named.append(stated)
      } else if main.title.block.map({ node >= main.blocks[$0].nodes.lowerBound - 60 }) ?? true, node < story + 40 {
        plain.append(stated)
      }
    }
    return named + plain
  }

  private static let change = ["updat", "modif", "edited"]

  /// Visible lines near the headline that say it, or are nothing but a date.
  private func lines() -> [Stated<TimeValue>] {
    var labelled: [Stated<TimeValue>] = []
    var whole: [Stated<TimeValue>] = []
    var bare: [Stated<TimeValue>] = []
    // English alone has both orders.
    let isDayFirst = PageNames.language(facts).map { !$0.lowercased().hasPrefix("en") } ?? false
    let blocks = main.blocks
    let story = blocks.indices.first { main.verdicts[$0] == .kept } ?? 0
    let last = blocks.indices.last { main.verdicts[$0] == .kept } ?? 0
    let range = max(0, min(main.title.block ?? story, story) - 8)..<min(blocks.count, last + 8)
    for number in range where blocks[number].length <= 160 && blocks[number].length >= 6 {
      let block = blocks[number]
      if number > story + 2, main.verdicts[number] == .kept { continue }
      if main.isElsewhere(block.node) { continue }
      let text = MainText.text(of: block, in: main.tree)
      guard text.utf8.contains(where: { (48...57).contains($0) }) else { continue }
      let unit = TextUnit(Span(0, text.utf8.count), in: text)
      if PublishedLine.isUpdate(unit.pieces) { continue }
      let isLabelled = unit.words.contains { ["published", "posted", "publish", "publication", "issued"].contains($0) }
      let isNear = number <= story + 1
      let line = PublishedLine.parse(unit.pieces)
      let date: TimeValue? =
        if let line, let value = line.date.value, isNear || line.isLabelled {
          value
        } else if isLabelled || (isNear && (main.hints[block.node].contains(.about) || unit.words.count <= 14)) {
          PageDate.written(
            Array(unit.pieces.prefix { !["updated", "modified", "update"].contains($0.lower) }), isDayFirst: isDayFirst)
        } else {
          nil
        }
      guard let date, date.isDay else { continue }
      let stated = Stated(date, field: "line “\(text)”")
      if isLabelled {
        labelled.append(stated)
      } else if line != nil || unit.words.first == "by" || main.hints[block.node].contains(.about) {
        whole.append(stated)
      } else {
        bare.append(stated)
      }
    }
    return labelled + whole + bare
  }

  /// `Updated 2 December 2016` among the lines near the story.
  private func changeLine() -> Stated<TimeValue>? {
    for (number, block) in main.blocks.enumerated() where block.length <= 160 && main.verdicts[number] != .kept {
      let text = MainText.text(of: block, in: main.tree)
      guard text.utf8.contains(where: { (48...57).contains($0) }) else { continue }
      let pieces = TextUnit(Span(0, text.utf8.count), in: text).pieces
      guard let start = pieces.firstIndex(where: { ["updated", "modified"].contains($0.lower) }) else { continue }
      if main.isElsewhere(block.node) { continue }
      if let date = PageDate.written(Array(pieces[start...])) { return Stated(date, field: "line “\(text)”") }
    }
    return nil
  }
}

extension MainText {
  /// Whether a node lies in comments, teasers or lists of other articles, whose dates are not this article's.
  func isElsewhere(_ node: Int) -> Bool {
    var index = node
    while index >= 0 {
      if !hints[index].isDisjoint(with: [.comments, .related, .navigation, .footer, .side]) {
        // What holds the story is the story's.
        if !(index <= container && container < Int(tree.nodes[index].end)) { return true }
      }
      index = Int(tree.nodes[index].parent)
    }
    return false
  }

  /// Classes and ids of a node and the two around it, in lower case.
  func names(around node: Int) -> String {
    var text = ""
    var index = node
    for _ in 0..<3 where index >= 0 {
      for attribute in [PageAttribute.class, .id, .itemprop] {
        if let value = tree.value(attribute, of: index) { text += " " + value.lowercased() }
      }
      index = Int(tree.nodes[index].parent)
    }
    return text
  }
}

extension PageFacts {
  private static let publicationNames = [
    "article:published_time", "og:article:published_time", "og:published_time", "article:published", "article.published",
    "rnews:datepublished", "datepublished", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
    "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "dc.date.published", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "publication-date", "publicationdate", "published_time",
    "published-date", "date-published", "originalpublicationdate", "article_date_original", "article.date", "article:post_date",
    "article:publish_date", "shareaholic:article_published_time", "bt:pubdate", "displaydate", "vr:published_time", "ptime",
    "citation_publication_date", "citation_date", "datecreated", "date_published", "release_date", "revision_date_created", "date",
    "article.created", "article:create_at", "pub_date", "mediator_published_time",
  ]
  private static let changeNames = [
    "article:modified_time", "og:article:modified_time", "og:updated_time", "article:modified", "article.updated", "rnews:datemodified",
    "datemodified", "date_modified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "modified_time", "last_updated",
    "revised", "utime", "article:update_date",
  ]

  /// What says when the page was published, the surest first.
  var publications: [(field: String, text: String)] {
    var found: [(String, String)] = []
    if let text = article?["datePublished"]?.text { found.append(("JSON-LD datePublished", text)) }
    for name in Self.publicationNames {
      for text in meta[name] ?? [] { found.append((name, text)) }
    }
    for name in ["datepublished", "datecreated"] {
      if let text = items[name]?.first { found.append(("itemprop \(name)", text)) }
    }
    if let text = article?["dateCreated"]?.text { found.append(("JSON-LD dateCreated", text)) }
    for object in objects {
      if let type = object["@type"]?.text, type == "WebPage", let text = object["datePublished"]?.text {
        found.append(("JSON-LD datePublished", text))
      }
    }
    return found
  }

  /// What says when it was changed.
  var changes: [(field: String, text: String)] {
    var found: [(String, String)] = []
    if let text = article?["dateModified"]?.text { found.append(("JSON-LD dateModified", text)) }
    for name in Self.changeNames {
      for text in meta[name] ?? [] { found.append((name, text)) }
    }
    if let text = items["datemodified"]?.first { found.append(("itemprop datemodified", text)) }
    return found
  }
}
