// libxml2 tells elements and text one after the other; no tree of its own is built, nothing is fetched, nothing is printed. What is kept is
// bounded: depth, nodes, bytes. A page beyond the bounds is refused as a whole, since half a page would lose facts in silence.

import CLibXML2

/// Reads HTML to a tree.
enum PageParser {
  /// Deepest nesting. Browsers stop at 512 and close the rest; pages that forget to close fonts and spans reach some hundreds.
  static let mostDepth = 1024
  /// Most elements and runs of text: a page of 10 MiB with an element every twelve bytes.
  static let mostNodes = 800_000

  /// The tree of a page, or why it is refused.
  static func tree(_ page: [UInt8]) -> Result<PageTree, PageFault> {
    let builder = PageBuilder(page)
    let size = Int32(clamping: page.count)
    let isParsed = page.withUnsafeBufferPointer { bytes -> Bool in
      guard size > 0, let base = bytes.baseAddress,
        let context = base.withMemoryRebound(to: CChar.self, capacity: bytes.count, { htmlCreateMemoryParserCtxt($0, size) })
      else { return false }
      defer { htmlFreeParserCtxt(context) }
      // Recovering, a script ends at </script> and not at the first "</" in its strings.
      let quiet =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
        | HTML_PARSE_IGNORE_ENC.rawValue
      htmlCtxtUseOptions(context, Int32(quiet))
      // The bytes are UTF-8 already, whatever the page's own `meta` says.
      xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      guard let handler = context.pointee.sax else { return false }
      builder.context = context
      withExtendedLifetime(builder) {
        listen(handler)
        context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
        htmlParseDocument(context)
        // libxml2 frees the context with its own handlers again.
        context.pointee.userData = UnsafeMutableRawPointer(context)
      }
      return true
    }
    builder.finish()
    if let fault = builder.fault { return .failure(fault) }
    return isParsed ? .success(builder.tree) : .success(PageTree())
  }

  private static func listen(_ handler: UnsafeMutablePointer<xmlSAXHandler>) {
    var own = xmlSAXHandler()
    own.startElement = { user, name, attributes in
      guard let user, let name else { return }
      Unmanaged<PageBuilder>.fromOpaque(user).takeUnretainedValue().open(name, attributes)
    }
    own.endElement = { user, name in
      guard let user, let name else { return }
      Unmanaged<PageBuilder>.fromOpaque(user).takeUnretainedValue().close(name)
    }
    own.characters = { user, bytes, count in
      guard let user, let bytes, count > 0 else { return }
      Unmanaged<PageBuilder>.fromOpaque(user).takeUnretainedValue().add(bytes, Int(count))
    }
    own.ignorableWhitespace = own.characters
    own.cdataBlock = own.characters
    handler.pointee = own
  }
}

/// Why a page is refused.
enum PageFault: Error, Hashable {
  case tooDeep
  case tooManyNodes
}

/// Takes what libxml2 tells. A class, since C hands back one pointer.
private final class PageBuilder {
  var tree = PageTree()
  var fault: PageFault?
  var context: htmlParserCtxtPtr?

  private let page: [UInt8]
  private var open: [Int32] = []
  /// Where the last text ended in the page.
  private var lastPlace = 0
  private static let mostValue = 65_536
  private static let mostHint = 1024

  init(_ page: [UInt8]) {
    self.page = page
    tree.text.reserveCapacity(page.count / 4)
    tree.nodes.reserveCapacity(page.count / 32)
  }

  /// Offset in the page behind what libxml2 has read.
  private var place: Int {
    guard let input = context?.pointee.input, let base = input.pointee.base, let current = input.pointee.cur else { return lastPlace }
    return min(page.count, Int(input.pointee.consumed) + (current - base))
  }

  private func stop(_ fault: PageFault) {
    self.fault = fault
    if let context { xmlStopParser(context) }
  }

  func open(_ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
    guard fault == nil else { return }
    guard open.count < PageParser.mostDepth else { return stop(.tooDeep) }
    guard tree.nodes.count < PageParser.mostNodes else { return stop(.tooManyNodes) }
    let tag = PageTag(name: name)
    let first = Int32(tree.attributes.count)
    var index = 0
    while let attributes, let name = attributes[index] {
      if let value = attributes[index + 1], let attribute = PageAttribute(name: name) {
        keep(attribute, value)
      }
      // An attribute without a value (`hidden`, `itemscope`) counts by being there.
      else if attributes[index + 1] == nil, let attribute = PageAttribute(name: name) {
        tree.attributes.append(.init(name: attribute, value: Int32(tree.values.count)..<Int32(tree.values.count)))
      }
      index += 2
    }
    let node = Int32(tree.nodes.count)
    tree.nodes.append(
      PageNode(tag: tag, parent: open.last ?? -1, end: node + 1, first: first, last: Int32(tree.attributes.count)))
    open.append(node)
    lastPlace = max(lastPlace, place)
  }

  private func keep(_ attribute: PageAttribute, _ value: UnsafePointer<UInt8>) {
    let limit = attribute == .content ? Self.mostValue : Self.mostHint
    let start = Int32(tree.values.count)
    var length = 0
    while length < limit, value[length] != 0 { length += 1 }
    // A value that is cut ends at a whole character.
    if length == limit { while length > 0, value[length] & 0xC0 == 0x80 { length -= 1 } }
    tree.values.append(contentsOf: UnsafeBufferPointer(start: value, count: length))
    tree.attributes.append(.init(name: attribute, value: start..<Int32(tree.values.count)))
  }

  func close(_ name: UnsafePointer<UInt8>) {
    guard let node = open.popLast() else { return }
    tree.nodes[Int(node)].end = Int32(tree.nodes.count)
    lastPlace = max(lastPlace, place)
  }

  func finish() {
    while let node = open.popLast() { tree.nodes[Int(node)].end = Int32(tree.nodes.count) }
  }

  func add(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
    guard fault == nil, let parent = open.last else { return }
    let tag = tree.nodes[Int(parent)].tag
    if tag == .style || (tag == .script && !isData(Int(parent))) { return }
    let (range, isExact) = find(bytes, count)
    lastPlace = range.upperBound
    let start = Int32(tree.text.count)
    tree.text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
    let piece = PageTree.Piece(
      text: start..<Int32(tree.text.count), place: Int32(range.lowerBound)..<Int32(range.upperBound), isExact: isExact)
    if let last = tree.nodes.indices.last, tree.nodes[last].tag == .text, tree.nodes[last].parent == parent {
      let before = tree.pieces[tree.pieces.count - 1]
      if before.isExact, isExact, before.place.upperBound == piece.place.lowerBound {
        tree.pieces[tree.pieces.count - 1].text = before.text.lowerBound..<piece.text.upperBound
        tree.pieces[tree.pieces.count - 1].place = before.place.lowerBound..<piece.place.upperBound
      } else {
        tree.pieces.append(piece)
        tree.nodes[last].last += 1
      }
      return
    }
    guard tree.nodes.count < PageParser.mostNodes else { return stop(.tooManyNodes) }
    let node = Int32(tree.nodes.count)
    let first = Int32(tree.pieces.count)
    tree.pieces.append(piece)
    tree.nodes.append(PageNode(tag: .text, parent: parent, end: node + 1, first: first, last: first + 1))
  }

  /// Whether a script holds data (JSON-LD) and no program.
  private func isData(_ node: Int) -> Bool {
    guard let type = tree.bytes(.type, of: node) else { return false }
    return String(decoding: type, as: UTF8.self).lowercased().contains("ld+json")
  }

  /// Where the text stands in the page. libxml2 tells text when it has read it, or, in long runs, just before it steps over the last
  /// character; both places are tried and compared byte by byte, so that nothing depends on which of the two a version does.
  private func find(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> (Range<Int>, isExact: Bool) {
    let place = place
    var width = 1
    while width < count, bytes[count - width] & 0xC0 == 0x80 { width += 1 }
    // `&` stands for itself only where libxml2 stopped right behind it; else it is the begin of `&amp;`.
    let isMark = count == 1 && bytes[0] == UInt8(ascii: "&")
    let starts = isMark ? [place - count] : [place - count, place - count + width, lastPlace]
    for start in starts where start >= lastPlace && start + count <= page.count {
      let isEqual = page.withUnsafeBufferPointer { page in (0..<count).allSatisfy { page[start + $0] == bytes[$0] } }
      if isEqual { return (start..<(start + count), true) }
    }
    // A character reference: what stands for the text begins at the last ampersand.
    let end = max(lastPlace, place)
    var start = end
    while start > lastPlace, end - start < 48 {
      start -= 1
      if page[start] == UInt8(ascii: "&") { return (start..<end, false) }
    }
    return (lastPlace..<end, false)
  }
}
