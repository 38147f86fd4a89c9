// A format for networks: nodes first, then edges, each written at once, so that memory does not grow with the network. Formats are pure:
// they write into what they are given.

import CasusModel

/// Writes one network: `begin` once, every node, every edge, `end` once.
public protocol NetworkFormat {
  /// Writes what stands before the first node.
  mutating func begin<Output: TextOutputStream>(into output: inout Output)
  /// Writes one node; no edge may have been written yet.
  mutating func node<Output: TextOutputStream>(_ node: NetworkNode, into output: inout Output)
  /// Writes one edge.
  mutating func edge<Output: TextOutputStream>(_ edge: NetworkEdge, into output: inout Output)
  /// Writes what stands after the last edge.
  mutating func end<Output: TextOutputStream>(into output: inout Output)
}

extension NetworkFormat {
  /// Writes a whole network.
  public mutating func write<Output: TextOutputStream>(
    nodes: some Sequence<NetworkNode>, edges: some Sequence<NetworkEdge>, into output: inout Output
  ) {
    begin(into: &output)
    for each in nodes { node(each, into: &output) }
    for each in edges { edge(each, into: &output) }
    end(into: &output)
  }
}
