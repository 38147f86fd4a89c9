// Joining is the only operation: what was once found to be one actor is never taken apart inside an article.

/// Numbered nodes that are joined into sets; near constant time for each step.
struct DisjointSet {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  /// Adds a node and returns its number.
  mutating func add() -> Int {
    parent.append(parent.count)
    return parent.count - 1
  }

  /// The number that stands for the set of `node`: the smallest in it, so that the order of joins does not matter.
  func root(_ node: Int) -> Int {
    var node = node
    while parent[node] != node { node = parent[node] }
    return node
  }

  /// Joins the sets of two nodes.
  mutating func join(_ left: Int, _ right: Int) {
    let left = root(left)
    let right = root(right)
    parent[max(left, right)] = min(left, right)
  }
}
