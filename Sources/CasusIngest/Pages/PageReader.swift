// A saved web page becomes the article on it: main text, headline, byline, dates, with the way back to the page's bytes. Pure: no network,
// no clock, nothing of the page is run.

import CasusModel

/// Reads saved web pages.
public struct PageReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// Whether the bytes begin as HTML does.
  public static func recognises(_ bytes: [UInt8]) -> Bool {
    if FileSignature.isWebPage(bytes) { return true }
    guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(4).contains(0) else { return false }
    return FileSignature.isWebPage(bytes.prefix(4096).filter { (1..<0x80).contains($0) })
  }

  /// The article on a page. Pure: the same arguments give the same document.
  ///
  /// - Parameters:
  ///   - bytes: the page in any encoding that pages come in.
  ///   - path: the input's name for the origin and for errors, `-` for standard input.
  ///   - metadata: what the user states; it wins over what the page says.
  ///   - sha256: 64 lower-case hexadecimal digits over `bytes`, computed by the caller.
  ///   - contentType: the header of that name with which the page came, where it is known; it may name the encoding.
  /// - Throws: ``IngestError`` where there are too many bytes, no page that can be read, or no article on it.
  public func document(
    bytes: [UInt8], path: String, metadata: GivenMetadata, sha256: String, limits: IngestLimits, contentType: String? = nil
  ) throws(IngestError) -> IngestedDocument {
    guard bytes.count <= limits.maximumBytes else { throw .tooLarge(path: path, size: bytes.count, limit: limits.maximumBytes) }
    guard bytes.contains(where: { !PageText.isSpace($0) }) else { throw .empty(path: path) }
    if let format = FileSignature.name(of: bytes) { throw .binary(path: path, format: format, byte: 0) }
    let page = PageBytes(bytes, charset: PageCharset(bytes, contentType: contentType))
    let tree: PageTree
    switch PageParser.tree(PageGuard.guarded(page.utf8)) {
    case .success(let found): tree = found
    case .failure(let fault): throw .pageRefused(path: path, problem: fault.description)
    }
    let main = MainText(tree)
    var story = StoryText(tree)
    var regions: [Region] = []
    var dateline: Stated<String>?
    for (number, block) in main.blocks.enumerated() where main.verdicts[number] == .kept {
      guard let span = story.add(block) else { continue }
      let isFirst = regions.isEmpty
      if tree.nodes[block.node].tag.headingLevel != nil {
        regions.append(Region(span, .heading))
      } else {
        // A dateline stands in a paragraph's first words.
        let head = String(decoding: story.bytes[span.start..<min(span.end, span.start + 240)], as: UTF8.self)
        regions += Self.paragraph(head, span, isFirst: isFirst, &dateline)
      }
    }
    guard !regions.isEmpty else { throw .noArticle(path: path) }
    let dates = PageDates(main, given: metadata)
    let names = PageNames(main)
    let document = Document(
      text: String(decoding: story.bytes, as: UTF8.self),
      origin: Origin(path: path, url: metadata.url ?? main.address, retrievedAt: metadata.retrievedAt, sha256: sha256),
      title: metadata.title.map { Stated($0) } ?? main.title.text.map { Stated($0, field: main.title.field) },
      author: metadata.author.map { Stated($0) } ?? names.author, publisher: metadata.publisher.map { Stated($0) } ?? names.publisher,
      published: metadata.published.map { Stated($0) } ?? dates.published, updated: dates.updated, dateline: dateline,
      language: names.language, regions: regions, map: story.map(page, original: bytes))
    return IngestedDocument(document: document, warnings: warnings(page, path: path) + warnings(metadata, dates, path: path))
  }

  /// A paragraph that begins with `text`, its dateline split off.
  private static func paragraph(_ text: String, _ span: Span, isFirst: Bool, _ dateline: inout Stated<String>?) -> [Region] {
    let pieces = Piece.pieces(of: text, in: Span(0, text.utf8.count), limit: 60)
    guard let found = Dateline.parse(pieces, isFirst: isFirst), let rest = pieces.first(where: { $0.span.start >= found.span.end }) else {
      return [Region(span, .paragraph)]
    }
    func moved(_ span: Span, by offset: Int) -> Span { Span(span.start + offset, span.end + offset) }
    if dateline == nil, let place = found.place {
      dateline = Stated(text.quote(place), span: moved(place, by: span.start))
    }
    return [
      Region(moved(found.span, by: span.start), .dateline), Region(Span(span.start + rest.span.start, span.end), .paragraph),
    ]
  }

  private func warnings(_ page: PageBytes, path: String) -> [String] {
    let path = IngestError.shown(path)
    var warnings: [String] = []
    switch page.charset.basis {
    case .bytes, .stated: break
    case .assumed: warnings.append("\(path): the page does not say its encoding; read as \(page.charset.name)")
    case .contradicted(let label):
      warnings.append("\(path): the page calls itself \(IngestError.shown(label)), but its bytes are not; read as \(page.charset.name)")
    }
    if page.replaced > 0 {
      warnings.append("\(path): \(page.replaced) bytes are no \(page.charset.name); each is shown as U+FFFD")
    }
    return warnings
  }

  private func warnings(_ given: GivenMetadata, _ dates: PageDates, path: String) -> [String] {
    guard let date = given.published, let stated = dates.published?.value, stated.latest < date.earliest || date.latest < stated.earliest
    else { return [] }
    return ["\(IngestError.shown(path)): the page says that it was published on \(stated); the date given, \(date), is used"]
  }
}

extension MainText {
  /// The page's own address.
  var address: String? {
    [facts.canonical, facts.first("og:url")].compactMap(\.self).first { $0.hasPrefix("http://") || $0.hasPrefix("https://") }
  }
}

extension PageFault {
  /// What is wrong, without the path.
  var description: String {
    switch self {
    case .tooDeep: "this page nests elements more than \(PageParser.mostDepth) deep"
    case .tooManyNodes: "this page has more than \(PageParser.mostNodes) elements and runs of text"
    }
  }
}
