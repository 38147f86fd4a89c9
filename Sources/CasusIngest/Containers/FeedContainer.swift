// Feeds (RSS 0.9x, 1.0, 2.0, Atom): one article an item. XML comes element by element, so a feed may have any length; nothing is ever fetched,
// and entities that a feed declares are never expanded.

import CLibXML2

/// A feed.
final class FeedContainer: Container {
  private let file: ContainedFile
  private let limits: IngestLimits
  private let input: FeedInput
  private let reader: xmlTextReaderPtr?
  private var number = 0
  private var rootDepth: Int32 = 0
  private var isRootClosed = false

  init(_ file: ContainedFile, limits: IngestLimits) {
    self.file = file
    self.limits = limits
    input = FeedInput(file.bytes)
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue
    reader = xmlReaderForIO(
      { target, buffer, count in FeedInput.at(target)?.read(buffer, Int(count)) ?? -1 }, nil, Unmanaged.passUnretained(input).toOpaque(),
      nil, nil, Int32(options))
  }

  deinit {
    if let reader { xmlFreeTextReader(reader) }
  }

  func next() throws(IngestError) -> ContainerPart? {
    var item: FeedItem?
    while try advance() {
      let (type, depth) = (xmlTextReaderNodeType(reader), xmlTextReaderDepth(reader))
      switch Int(type) {
      case Int(XML_READER_TYPE_ELEMENT.rawValue):
        let name = Self.text(xmlTextReaderConstLocalName(reader))
        if depth == 0, !["rss", "feed", "RDF"].contains(name) {
          if file.isFound { return nil }
          throw .faulty(path: file.place, problem: "not a feed but XML of “\(IngestError.shown(name))”; allowed: RSS, Atom")
        }
        if item == nil, name == "item" || name == "entry" {
          number += 1
          item = FeedItem(depth: depth, limit: limits.maximumBytes)
          if xmlTextReaderIsEmptyElement(reader) != 0 { return .article(finish(item)) }
        } else if item != nil {
          let isEmpty = xmlTextReaderIsEmptyElement(reader) != 0
          item?.open(
            name, space: Self.text(xmlTextReaderConstNamespaceUri(reader)), depth: depth, attribute: { self.attribute($0) },
            isEmpty: isEmpty)
        }
      case Int(XML_READER_TYPE_END_ELEMENT.rawValue):
        if depth == 0 { isRootClosed = true }
        if let current = item, current.depth == depth { return .article(finish(current)) }
        item?.close(Self.text(xmlTextReaderConstLocalName(reader)), depth: depth)
      case Int(XML_READER_TYPE_TEXT.rawValue), Int(XML_READER_TYPE_CDATA.rawValue),
        Int(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue):
        item?.add(Self.text(xmlTextReaderConstValue(reader)))
      case Int(XML_READER_TYPE_ENTITY_REFERENCE.rawValue):
        // Entities of HTML are known; those that the feed declares itself are not expanded.
        if let entity = htmlEntityLookup(xmlTextReaderConstName(reader)), let scalar = Unicode.Scalar(entity.pointee.value) {
          item?.add(String(scalar))
        }
      default: break
      }
    }
    return nil
  }

  private func advance() throws(IngestError) -> Bool {
    let status = reader.map { xmlTextReaderRead($0) } ?? -1
    if let error = input.error { throw error }
    if status == 1 { return true }
    if status == 0, isRootClosed || number == 0 && xmlTextReaderDepth(reader) == 0 { return false }
    let line = reader.map { xmlTextReaderGetParserLineNumber($0) } ?? 1
    throw .faulty(
      path: file.place, problem: "line \(max(1, line)): not well-formed XML; the items before this place were read, those behind it not")
  }

  private func finish(_ item: FeedItem?) -> QueuedArticle {
    let place = "\(file.place), item \(number)"
    guard let item else { return QueuedArticle(.empty(path: place)) }
    return item.article(place: place, metadata: file.metadata, limits: limits)
  }

  private func attribute(_ name: String) -> String? {
    guard xmlTextReaderMoveToAttribute(reader, name) == 1 else { return nil }
    defer { xmlTextReaderMoveToElement(reader) }
    return Self.text(xmlTextReaderConstValue(reader))
  }

  private static func text(_ words: UnsafePointer<xmlChar>?) -> String { words.map { String(cString: $0) } ?? "" }
}

/// What libxml2 reads from.
private final class FeedInput {
  private let bytes: ByteReader
  private(set) var error: IngestError?

  init(_ bytes: ByteReader) { self.bytes = bytes }

  static func at(_ target: UnsafeMutableRawPointer?) -> FeedInput? {
    target.map { Unmanaged<FeedInput>.fromOpaque($0).takeUnretainedValue() }
  }

  func read(_ buffer: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int32 {
    do throws(IngestError) {
      let piece = try bytes.next(atMost: count)
      piece.withUnsafeBytes { from in
        if let buffer, let start = from.baseAddress { UnsafeMutableRawPointer(buffer).copyMemory(from: start, byteCount: from.count) }
      }
      return Int32(piece.count)
    } catch {
      self.error = error
      return -1
    }
  }
}
