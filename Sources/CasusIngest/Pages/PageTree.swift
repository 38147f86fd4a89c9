// The tree lies in flat arrays in document order: a node's descendants are the nodes behind it up to its `end`. Text keeps the place of
// its bytes in the page.

/// An element or a run of text.
struct PageNode: Hashable {
  var tag: PageTag
  /// Number of the element around it; -1 for none.
  var parent: Int32
  /// Number of the first node behind it and all that it holds.
  var end: Int32
  /// Elements: its attributes. Text: its pieces.
  var first: Int32
  /// Behind the last attribute or piece.
  var last: Int32
}

/// The attributes that reading looks at.
enum PageAttribute: UInt8, Sendable {
  case `class`, id, itemprop, itemtype, itemscope, property, name, content, charset, httpEquiv, datetime, pubdate, rel, href, lang, type
  case style, hidden, ariaHidden, role, value, dataTestID, dataComponent, dataType, title

  init?(name: UnsafePointer<UInt8>) {
    guard let found = Self.names[String(cString: name)] else { return nil }
    self = found
  }

  private static let names: [String: PageAttribute] = [
    "class": .class, "id": .id, "itemprop": .itemprop, "itemtype": .itemtype, "itemscope": .itemscope, "property": .property,
    "name": .name, "content": .content, "charset": .charset, "http-equiv": .httpEquiv, "datetime": .datetime, "pubdate": .pubdate,
    "rel": .rel, "href": .href, "lang": .lang, "xml:lang": .lang, "type": .type, "style": .style, "hidden": .hidden,
    "aria-hidden": .ariaHidden, "role": .role, "data-testid": .dataTestID, "data-component": .dataComponent, "data-type": .dataType,
  ]
}

/// A page's elements and text.
struct PageTree {
  /// A stretch of text from one place of the page.
  struct Piece: Hashable {
    /// Bytes of ``PageTree/text``.
    var text: Range<Int32>
    /// Bytes of the page's UTF-8; as long as `text` where it stands there as it is, and otherwise (`&amp;`) what stands for it.
    var place: Range<Int32>
    /// Whether the two are equal.
    var isExact: Bool
  }

  /// One attribute's value in ``PageTree/values``.
  struct Attribute: Hashable {
    var name: PageAttribute
    var value: Range<Int32>
  }

  var nodes: [PageNode] = []
  var attributes: [Attribute] = []
  var pieces: [Piece] = []
  /// All text, UTF-8, entities resolved.
  var text: [UInt8] = []
  /// All values of attributes, UTF-8.
  var values: [UInt8] = []

  /// The bytes of an attribute; nil where the element has none.
  func bytes(_ name: PageAttribute, of node: Int) -> ArraySlice<UInt8>? {
    let node = nodes[node]
    guard node.tag != .text else { return nil }
    for index in Int(node.first)..<Int(node.last) where attributes[index].name == name {
      return values[Int(attributes[index].value.lowerBound)..<Int(attributes[index].value.upperBound)]
    }
    return nil
  }

  /// The value of an attribute without the white space around it; nil where the element has none, or an empty one.
  func value(_ name: PageAttribute, of node: Int) -> String? {
    guard let bytes = bytes(name, of: node) else { return nil }
    let text = PageText.trimmed(bytes)
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }

  /// The numbers of a node's children.
  func children(of node: Int) -> PageChildren { PageChildren(nodes: nodes, index: node + 1, end: Int(nodes[node].end)) }

  /// All text inside a node, white space collapsed; at most `limit` bytes of it.
  func plainText(of node: Int, limit: Int = 4096) -> String {
    var bytes: [UInt8] = []
    var index = node
    // Elements without text may be many; a line has few.
    let end = nodes[node].tag == .text ? node + 1 : min(Int(nodes[node].end), node + 2000)
    while index < end, bytes.count < limit {
      let current = nodes[index]
      if current.tag == .text {
        for piece in pieces[Int(current.first)..<Int(current.last)] {
          bytes += text[Int(piece.text.lowerBound)..<Int(piece.text.upperBound)].prefix(limit)
        }
      } else if current.tag == .script || current.tag == .style {
        index = Int(current.end)
        continue
      } else if !current.tag.isInline {
        bytes.append(0x20)
      }
      index += 1
    }
    return PageText.collapsed(bytes)
  }

  /// The text directly and wholly inside a node, as it stands.
  func rawText(of node: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for index in node..<Int(nodes[node].end) where nodes[index].tag == .text {
      for piece in pieces[Int(nodes[index].first)..<Int(nodes[index].last)] {
        bytes += text[Int(piece.text.lowerBound)..<Int(piece.text.upperBound)]
      }
    }
    return bytes
  }
}

/// A node's children, one after the other.
struct PageChildren: Sequence, IteratorProtocol {
  let nodes: [PageNode]
  var index: Int
  let end: Int

  mutating func next() -> Int? {
    guard index < end else { return nil }
    defer { index = Int(nodes[index].end) }
    return index
  }
}

/// White space of pages.
enum PageText {
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, isSpace(first) { bytes = bytes.dropFirst() }
    while let last = bytes.last, isSpace(last) { bytes = bytes.dropLast() }
    return bytes
  }

  /// One space for each run of white space, no-break spaces among them; none at the ends.
  static func collapsed(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isNoBreak = byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
      if isSpace(byte) || isNoBreak {
        if let last = out.last, last != 0x20 { out.append(0x20) }
        index += isNoBreak ? 2 : 1
      } else {
        out.append(byte)
        index += 1
      }
    }
    if out.last == 0x20 { out.removeLast() }
    return String(decoding: out, as: UTF8.self)
  }
}
