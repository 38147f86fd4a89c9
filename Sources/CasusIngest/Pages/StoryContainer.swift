// The story's container holds most of the page's prose close together. Names of classes say what is foreign, but what holds most of the
// prose is the story whatever its name; so structure decides first and names second.

/// The element that holds a page's story.
struct StoryContainer {
  /// Its number.
  private(set) var node = 0
  /// Nodes that belong to navigation, comments, teasers and the like.
  private(set) var isForeign: [Bool]

  private let tree: PageTree
  private let blocks: [PageBlock]
  private let hints: [PageHint]
  /// Prose below each node that is not foreign.
  private var prose: [Int] = []
  /// Prose in the node itself and in its children: paragraphs that stand side by side.
  private var near: [Int] = []
  /// The largest ``near`` of a node and all that it holds.
  private var nearest: [Int] = []

  init(_ tree: PageTree, blocks: [PageBlock], hints: [PageHint], heading: Int?) {
    self.tree = tree
    self.blocks = blocks
    self.hints = hints
    isForeign = Array(repeating: false, count: tree.nodes.count)
    let all = sums(\.prose)
    count()
    markForeign(all, densest: near.indices.max { near[$0] < near[$1] } ?? 0)
    count()
    // Names that leave nothing say nothing.
    if prose[0] < 200, all[0] >= 400 {
      isForeign = Array(repeating: false, count: tree.nodes.count)
      count()
    }
    node = start(heading)
    descend()
    markTeasers()
  }

  private func sums(_ weight: (PageBlock) -> Int) -> [Int] {
    var sums = Array(repeating: 0, count: tree.nodes.count)
    for block in blocks { sums[block.node] += weight(block) }
    for index in tree.nodes.indices.reversed() where tree.nodes[index].parent >= 0 {
      sums[Int(tree.nodes[index].parent)] += sums[index]
    }
    return sums
  }

  /// Names decide, except over the place where paragraphs stand closest: that is foreign only where it is named as something that has
  /// paragraphs of its own, and is not the bulk of the page.
  private mutating func markForeign(_ all: [Int], densest: Int) {
    for index in tree.nodes.indices where tree.nodes[index].tag != .text {
      let parent = Int(tree.nodes[index].parent)
      if parent >= 0, isForeign[parent] {
        isForeign[index] = true
        continue
      }
      guard !hints[index].isDisjoint(with: .foreign), !hints[index].contains(.body) else { continue }
      let isDensest = index <= densest && densest < Int(tree.nodes[index].end)
      let hasProse = !hints[index].isDisjoint(with: [.comments, .related, .side, .footer, .navigation, .consent, .hidden])
      if !isDensest || (hasProse && all[index] * 2 < all[0]) { isForeign[index] = true }
    }
  }

  private mutating func count() {
    prose = sums { isForeign[$0.node] ? 0 : $0.prose }
    near = Array(repeating: 0, count: tree.nodes.count)
    for block in blocks where !isForeign[block.node] && block.prose > 0 {
      near[block.node] += block.prose
      let parent = Int(tree.nodes[block.node].parent)
      if parent >= 0 { near[parent] += block.prose }
    }
    nearest = near
    for index in tree.nodes.indices.reversed() {
      let parent = Int(tree.nodes[index].parent)
      if parent >= 0 { nearest[parent] = max(nearest[parent], nearest[index]) }
    }
  }

  /// The article that the page's headline stands in, where it holds enough; else the whole page.
  private func start(_ heading: Int?) -> Int {
    var index = heading ?? -1
    while index >= 0 {
      if tree.nodes[index].tag == .article, prose[index] >= 400, prose[index] * 8 >= prose[0] { return index }
      index = Int(tree.nodes[index].parent)
    }
    return 0
  }

  /// Down to where paragraphs stand side by side, or where the prose parts.
  private mutating func descend() {
    while true {
      let children = tree.children(of: node).filter { prose[$0] > 0 }
      guard let best = children.max(by: { weight($0) < weight($1) }), !isLine(best) else { return }
      let rest = prose[node] - prose[best]
      if rest * 20 <= prose[node] || (near[node] * 12 <= prose[node] && prose[best] * 100 >= prose[node] * share(best, children)) {
        node = best
      } else {
        return
      }
    }
  }

  /// How large a part of the prose a child must hold to be all of the story. Where its like stand beside it, they are its other sections.
  private func share(_ best: Int, _ children: [Int]) -> Int {
    let like = children.filter { $0 != best && tree.nodes[$0].tag == tree.nodes[best].tag && names($0) == names(best) }
    return like.isEmpty ? 50 : 75
  }

  private func names(_ node: Int) -> ArraySlice<UInt8> { tree.bytes(.class, of: node) ?? [] }

  /// Prose that stands together counts more than teasers strewn over a page.
  private func weight(_ node: Int) -> Int { prose[node] + 3 * nearest[node] }

  /// Paragraphs that stand alone, each in a box like the others' boxes, while the story's stand together: teasers of other articles.
  private mutating func markTeasers() {
    let range = node..<Int(tree.nodes[node].end)
    guard let densest = range.max(by: { near[$0] < near[$1] }), near[densest] * 2 >= prose[node] else { return }
    let story = densest..<Int(tree.nodes[densest].end)
    var boxes: [ArraySlice<UInt8>: [Int]] = [:]
    for block in blocks where block.prose > 0 && range.contains(block.node) && !story.contains(block.node) && !isForeign[block.node] {
      let box = Int(tree.nodes[block.node].parent)
      guard range.contains(box), box != node, near[box] == block.prose else { continue }
      boxes[names(box), default: []].append(box)
    }
    for (_, group) in boxes where group.count >= 3 {
      for box in group {
        for index in box..<Int(tree.nodes[box].end) { isForeign[index] = true }
      }
    }
  }

  private func isLine(_ node: Int) -> Bool {
    switch tree.nodes[node].tag {
    case .p, .li, .td, .blockquote, .pre, .h1, .h2, .h3, .h4, .h5, .h6: true
    case let tag: tag.isInline && tag != .other
    }
  }
}
