// Which blocks of a page are the story: the container of its densest prose, less what is foreign in it.

import CasusModel

/// The story among a page's blocks.
struct MainText {
  /// Why a block is left out, for tests and for people who look at a page.
  enum Verdict: String {
    case kept
    case outside
    case foreign
    case links
    case before
    case behind
    case boilerplate
    case title
    case byline
    case published
    case caption
    case heading
  }

  let tree: PageTree
  let blocks: [PageBlock]
  let hints: [PageHint]
  let facts: PageFacts
  let title: PageTitle
  /// The element that holds the story.
  private(set) var container = 0
  /// One for each block.
  private(set) var verdicts: [Verdict]
  /// Elements whose children are paragraphs of the story.
  private var paragraphParents: Set<Int> = []

  init(_ tree: PageTree) {
    self.tree = tree
    blocks = PageBlocks(tree).blocks
    hints = PageHints.all(in: tree)
    facts = PageFacts(tree, hints: hints)
    title = PageTitle(facts, blocks: blocks, text: { Self.text(of: $0, in: tree) }, tree: tree)
    verdicts = Array(repeating: .outside, count: blocks.count)
    guard !tree.nodes.isEmpty else { return }
    let found = StoryContainer(tree, blocks: blocks, hints: hints, heading: title.block.map { blocks[$0].node })
    container = found.node
    choose(found)
  }

  /// About 120 words, behind which nothing is judged by its words.
  private static let longestLine = 800

  /// The words of a block on one line.
  static func text(of block: PageBlock, in tree: PageTree) -> String {
    var bytes: [UInt8] = []
    var index = block.nodes.lowerBound
    while index < block.nodes.upperBound {
      let node = tree.nodes[index]
      if node.tag == .text {
        bytes += tree.text[Int(tree.pieces[Int(node.first)].text.lowerBound)..<Int(tree.pieces[Int(node.last) - 1].text.upperBound)]
      } else if node.tag.isSilent {
        index = Int(node.end)
        continue
      } else if node.tag == .br {
        bytes.append(0x20)
      }
      index += 1
    }
    return PageText.collapsed(bytes)
  }

  private mutating func choose(_ found: StoryContainer) {
    let range = container..<Int(tree.nodes[container].end)
    let inside = blocks.indices.filter { range.contains(blocks[$0].node) }
    guard !inside.isEmpty else { return }
    var units: [Int: TextUnit] = [:]
    for number in inside {
      let block = blocks[number]
      if found.isForeign[block.node] {
        verdicts[number] = .foreign
      } else if number == title.block {
        verdicts[number] = .title
      } else if block.linkDensity > 0.6, !(block.linkDensity < 0.9 && block.endsSentence && block.length >= 40) {
        verdicts[number] = .links
      } else {
        verdicts[number] = .kept
        // Long paragraphs are never a page's words about itself.
        guard block.length <= Self.longestLine else { continue }
        let text = Self.text(of: block, in: tree)
        units[number] = TextUnit(Span(0, text.utf8.count), in: text)
      }
    }
    var sides: Set<Int> = []
    for number in inside where isKept(number) && blocks[number].prose > 0 { sides.insert(Int(tree.nodes[blocks[number].node].parent)) }
    paragraphParents = sides
    dropHead(inside, units)
    dropBoilerplate(inside, units)
    dropTail(inside, units)
    dropEmptyHeadings(inside)
  }

  private func isKept(_ number: Int) -> Bool { verdicts[number] == .kept }

  /// What stands above the story: rubric, byline, date, counters. A standfirst, which reads like prose, stays.
  private mutating func dropHead(_ inside: [Int], _ units: [Int: TextUnit]) {
    if let heading = title.block, let first = inside.first, heading >= first {
      for number in inside where number < heading && isKept(number) && blocks[number].prose == 0 { verdicts[number] = .before }
    }
    for number in inside where isKept(number) {
      guard let unit = units[number] else { break }
      if blocks[number].prose > 0 || (unit.endsSentence && unit.words.count >= 5) { break }
      if isTable(number) || (isBesideProse(number) && blocks[number].length >= 20) { break }
      verdicts[number] = .before
    }
  }

  private mutating func dropBoilerplate(_ inside: [Int], _ units: [Int: TextUnit]) {
    var isBehindMarker = false
    let last = inside.last { isKept($0) && blocks[$0].prose > 0 } ?? inside[inside.count - 1]
    for number in inside where isKept(number) {
      guard let unit = units[number] else {
        isBehindMarker = false
        continue
      }
      let block = blocks[number]
      let tag = tree.nodes[block.node].tag
      if tag == .td || tag == .th { continue }
      if isBehindMarker, block.prose == 0, !unit.endsSentence {
        verdicts[number] = .boilerplate
        continue
      }
      isBehindMarker = false
      switch Boilerplate.verdict(unit, in: number >= last ? .tail : .body) {
      case nil: break
      case .marker?, .comments?:
        isBehindMarker = true
        verdicts[number] = .boilerplate
        continue
      case .skipped?, .box?:
        verdicts[number] = .boilerplate
        continue
      }
      if Byline.isCredit(unit.pieces) {
        verdicts[number] = .byline
      } else if block.length < 200, Byline.parse(unit.pieces) != nil, !unit.endsSentence {
        verdicts[number] = .byline
      } else if block.length < 120, PublishedLine.parse(unit.pieces) != nil {
        verdicts[number] = .published
      } else if Caption.matches(unit.pieces, isHead: false) {
        verdicts[number] = .caption
      }
    }
  }

  /// What stands below the story: short lines without a full stop.
  private mutating func dropTail(_ inside: [Int], _ units: [Int: TextUnit]) {
    for number in inside.reversed() where isKept(number) {
      guard let unit = units[number] else { break }
      let isItem = tree.nodes[blocks[number].node].tag == .li && blocks[number].linkDensity < 0.25
      if blocks[number].prose > 0 || unit.endsSentence || isTable(number) || isItem || isBesideProse(number) { break }
      verdicts[number] = .behind
    }
  }

  private func isTable(_ number: Int) -> Bool {
    let tag = tree.nodes[blocks[number].node].tag
    return tag == .td || tag == .th
  }

  /// Whether a block is a paragraph, heading or quotation beside the story's paragraphs.
  private func isBesideProse(_ number: Int) -> Bool {
    let node = tree.nodes[blocks[number].node]
    guard node.tag == .p || node.tag == .blockquote || node.tag.headingLevel != nil || node.tag == .li else { return false }
    if paragraphParents.contains(Int(node.parent)) { return true }
    let above = Int(node.parent)
    return node.tag == .li && above >= 0 && paragraphParents.contains(Int(tree.nodes[above].parent)) && blocks[number].linkDensity < 0.25
  }

  /// A heading over nothing heads what was left out.
  private mutating func dropEmptyHeadings(_ inside: [Int]) {
    var isFollowed = false
    for number in inside.reversed() where isKept(number) {
      if tree.nodes[blocks[number].node].tag.headingLevel != nil {
        if !isFollowed { verdicts[number] = .heading }
      } else {
        isFollowed = true
      }
    }
  }
}
