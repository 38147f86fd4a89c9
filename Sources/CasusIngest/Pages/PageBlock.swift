// A block is what stands on lines of its own: the text between two borders of block elements, or between two line breaks in a row.

/// A stretch of text with what its judges need to know.
struct PageBlock: Hashable {
  /// The innermost block element around it.
  var node: Int
  /// The nodes that hold its text.
  var nodes: Range<Int>
  /// Characters, a run of white space counted as one; East Asian ones count double, since they say about twice as much.
  var length = 0
  /// Those of them inside links.
  var linked = 0
  /// Words, where the script has spaces.
  var words = 0
  /// Full stops, question and exclamation marks at ends of words.
  var stops = 0
  var commas = 0
  /// Whether its last character ends a sentence, quotation marks aside.
  var endsSentence = false
  /// Characters in bold or emphasised type.
  var strong = 0

  /// Share of the text inside links, 0 to 1.
  var linkDensity: Double { length == 0 ? 0 : Double(linked) / Double(length) }

  /// Length of text that reads like prose; 0 for menus, headings and lists of links.
  var prose: Int {
    guard length >= 50, linkDensity < 0.5, words >= 8 || length > words * 20 else { return 0 }
    guard endsSentence || stops > 0 || (commas > 1 && length >= 100) || length > 200 else { return 0 }
    return length - linked
  }
}

/// Cuts a page into blocks.
struct PageBlocks {
  private(set) var blocks: [PageBlock] = []
  private let tree: PageTree
  private var block: PageBlock?
  private var wasSpace = true
  private var breaks = 0

  init(_ tree: PageTree) {
    self.tree = tree
    blocks.reserveCapacity(tree.nodes.count / 4)
    walk()
    flush()
  }

  private mutating func walk() {
    // Ends of elements are borders as their begins are; `open` holds those that are still open.
    var open: [(end: Int, node: Int, tag: PageTag)] = []
    var links = 0
    var strongs = 0
    var index = 0
    let nodes = tree.nodes
    func container() -> Int { open.last { !$0.tag.isInline }?.node ?? 0 }
    while index < nodes.count {
      while let last = open.last, last.end <= index {
        open.removeLast()
        if last.tag == .a { links -= 1 }
        if last.tag == .b || last.tag == .strong { strongs -= 1 }
        if !last.tag.isInline { flush() }
      }
      let node = nodes[index]
      switch node.tag {
      case .text:
        if block == nil { block = PageBlock(node: container(), nodes: index..<index) }
        count(node, isLinked: links > 0, isStrong: strongs > 0)
        extend(to: index + 1)
      case .br:
        breaks += 1
        wasSpace = true
        if breaks > 1 { flush() }
      case let tag where tag.isSilent:
        if !tag.isInline, tag != .script, tag != .noscript, tag != .style { flush() }
        index = Int(node.end)
        continue
      case let tag:
        if !tag.isInline { flush() }
        if tag == .a { links += 1 }
        if tag == .b || tag == .strong { strongs += 1 }
        open.append((Int(node.end), index, tag))
      }
      index += 1
    }
  }

  private mutating func extend(to end: Int) {
    guard let start = block?.nodes.lowerBound else { return }
    block?.nodes = start..<end
  }

  private mutating func flush() {
    if let block, block.length > 0 { blocks.append(block) }
    block = nil
    wasSpace = true
    breaks = 0
  }

  private mutating func count(_ node: PageNode, isLinked: Bool, isStrong: Bool) {
    guard var block = self.block else { return }
    var length = 0
    var space = wasSpace
    tree.text.withUnsafeBufferPointer { text in
      var index = Int(tree.pieces[Int(node.first)].text.lowerBound)
      let end = Int(tree.pieces[Int(node.last) - 1].text.upperBound)
      while index < end {
        let byte = text[index]
        index += 1
        if PageText.isSpace(byte) || (byte == 0xC2 && index < end && text[index] == 0xA0) {
          if byte == 0xC2 { index += 1 }
          if !space { length += 1 }
          space = true
          continue
        }
        if byte & 0xC0 == 0x80 { continue }
        if space { block.words += 1 }
        space = false
        length += 1
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
          block.endsSentence = true
          if index >= end || PageText.isSpace(text[index]) { block.stops += 1 }
        case UInt8(ascii: ","): (block.commas, block.endsSentence) = (block.commas + 1, false)
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): break
        case 0xE2 where index + 1 < end && text[index] == 0x80:  // Quotation marks, dashes and the ellipsis.
          if text[index + 1] == 0xA6 { block.endsSentence = true }
        case 0xE3 where index + 1 < end && text[index] == 0x80 && text[index + 1] == 0x82:
          block.endsSentence = true
          block.stops += 1
        case 0xE3...0xED:
          length += 1
          block.endsSentence = false
        default: block.endsSentence = false
        }
      }
    }
    if length > 0, !(length == 1 && space) { breaks = 0 }
    wasSpace = space
    block.length += length
    if isLinked { block.linked += length }
    if isStrong { block.strong += length }
    self.block = block
  }
}
