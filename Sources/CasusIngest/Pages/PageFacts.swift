// What a page says about itself for machines: meta elements, JSON-LD, `time`, microdata. Collected once; the judges choose among it.

/// A page's own data.
struct PageFacts {
  /// Values of meta elements by name or property in lower case, in document order.
  private(set) var meta: [String: [String]] = [:]
  /// Values of elements with `itemprop`, by property in lower case, outside of comments.
  private(set) var items: [String: [String]] = [:]
  /// The window's title.
  private(set) var windowTitle: String?
  private(set) var canonical: String?
  /// `lang` of the page.
  private(set) var language: String?
  /// Numbers of the `time` elements.
  private(set) var times: [Int] = []
  /// JSON-LD: the object that describes the article, and all objects that have a type.
  private(set) var article: PageJSON?
  private(set) var objects: [PageJSON] = []
  /// Numbers of elements that name the author.
  private(set) var bylines: [Int] = []

  private static let mostValues = 4000

  init(_ tree: PageTree, hints: [PageHint]) {
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      switch node.tag {
      case .meta: addMeta(tree, index)
      case .title: if windowTitle == nil, !isDrawn(tree, index) { windowTitle = nonEmpty(tree.plainText(of: index)) }
      case .link: if canonical == nil, tree.value(.rel, of: index)?.lowercased() == "canonical" { canonical = tree.value(.href, of: index) }
      case .html: if language == nil { language = tree.value(.lang, of: index) }
      case .script: addScript(tree, index)
      case .time: if times.count < Self.mostValues { times.append(index) }
      default: break
      }
      guard node.tag != .text, node.first < node.last else { continue }
      if hints[index].contains(.author), bylines.count < 200 { bylines.append(index) }
      if let names = tree.value(.itemprop, of: index)?.lowercased(), items.count < Self.mostValues {
        let value = tree.value(.content, of: index) ?? tree.value(.datetime, of: index) ?? tree.plainText(of: index, limit: 400)
        guard !value.isEmpty else { continue }
        for name in names.split(separator: " ") { items[String(name), default: []].append(value) }
      }
    }
    article = Self.article(in: objects)
  }

  /// First value of the first name that has one.
  func first(_ names: String...) -> String? {
    for name in names {
      if let value = meta[name]?.first { return value }
    }
    return nil
  }

  private func isDrawn(_ tree: PageTree, _ node: Int) -> Bool {
    let parent = Int(tree.nodes[node].parent)
    return parent >= 0 && tree.nodes[parent].tag == .svg
  }

  private mutating func addMeta(_ tree: PageTree, _ node: Int) {
    guard let content = tree.value(.content, of: node), meta.count < Self.mostValues else { return }
    let value = PageText.collapsed(Array(content.utf8))
    for name in [tree.value(.property, of: node), tree.value(.name, of: node), tree.value(.httpEquiv, of: node)].compactMap(\.self) {
      meta[name.lowercased(), default: []].append(value)
    }
  }

  private mutating func addScript(_ tree: PageTree, _ node: Int) {
    guard objects.count < Self.mostValues, let data = PageJSON.read(tree.rawText(of: node)) else { return }
    collect(data, depth: 0)
  }

  private mutating func collect(_ value: PageJSON, depth: Int) {
    guard depth < 6, objects.count < Self.mostValues else { return }
    switch value {
    case .array(let values): for value in values { collect(value, depth: depth + 1) }
    case .object(let members):
      if value["@type"] != nil { objects.append(value) }
      for member in members where ["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "item"].contains(member.key) {
        collect(member.value, depth: depth + 1)
      }
    case .string, .word: break
    }
  }

  /// The first object whose type is an article's, the one with most to say where there are several of the same rank.
  private static func article(in objects: [PageJSON]) -> PageJSON? {
    func rank(_ object: PageJSON) -> Int {
      let types = object["@type"]?.values.compactMap(\.text) ?? []
      if types.contains(where: { $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") || $0 == "Report" || $0 == "LiveBlogPosting" }) {
        return 3
      }
      if types.contains(where: { ["ClaimReview", "Review", "CreativeWork", "SocialMediaPosting"].contains($0) }) { return 2 }
      if types.contains(where: { $0 == "WebPage" || $0 == "VideoObject" }) { return 1 }
      return 0
    }
    var best: (rank: Int, object: PageJSON)?
    for object in objects {
      let rank = rank(object)
      if rank > best?.rank ?? 0 { best = (rank, object) }
    }
    return best?.object
  }
}

private func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }
