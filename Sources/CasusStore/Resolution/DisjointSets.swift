// Union-find with path halving and union by size (Tarjan 1975): near constant time for each operation.

/// Disjoint sets of numbers.
struct DisjointSets {
  private var parent: [Int64: Int64] = [:]
  private var size: [Int64: Int] = [:]

  /// Adds a number as a set of its own; nothing when it is there.
  mutating func insert(_ number: Int64) {
    if parent[number] == nil { (parent[number], size[number]) = (number, 1) }
  }

  /// The number that stands for the set.
  mutating func find(_ number: Int64) -> Int64 {
    var current = number
    while let above = parent[current], above != current {
      parent[current] = parent[above]
      current = above
    }
    return current
  }

  /// Puts the sets of two numbers together.
  mutating func join(_ left: Int64, _ right: Int64) {
    var (large, small) = (find(left), find(right))
    guard large != small else { return }
    if size[large, default: 1] < size[small, default: 1] { swap(&large, &small) }
    parent[small] = large
    size[large] = size[large, default: 1] + size[small, default: 1]
  }

  /// All sets, each in ascending order, by their first number.
  mutating func all() -> [[Int64]] {
    var sets: [Int64: [Int64]] = [:]
    for number in parent.keys.sorted() { sets[find(number), default: []].append(number) }
    return sets.values.sorted { $0[0] < $1[0] }
  }
}
