// The DOT language of Graphviz. Invariant: every name and label stands in quotation marks, where only " and \ have a meaning; the same
// network gives the same bytes.

import CasusModel

/// Writes DOT.
public struct DOT: NetworkFormat {
  /// More dates make an edge's label unreadable.
  private static let mostDates = 3

  /// A writer for one network.
  public init() {}

  /// A whole network as one text.
  public static func write(nodes: some Sequence<NetworkNode>, edges: some Sequence<NetworkEdge>) -> String {
    var text = ""
    var writer = DOT()
    writer.write(nodes: nodes, edges: edges, into: &text)
    return text
  }

  /// The head.
  public mutating func begin<Output: TextOutputStream>(into output: inout Output) {
    output.write("digraph casus {\n  rankdir=LR;\n  node [shape=box];\n")
  }

  /// A node; its form tells persons, states and alliances apart.
  public mutating func node<Output: TextOutputStream>(_ node: NetworkNode, into output: inout Output) {
    let form =
      switch node.kind {
      case .person?: ", shape=ellipse"
      case .state?, .governmentForce?, .intergovernmentalBody?: ", shape=house"
      case .alliance?: ", peripheries=2"
      case nil: ", style=dashed"
      default: ""
      }
    output.write("  \(Self.quoted(node.id)) [label=\(Self.quoted(node.name))\(form)];\n")
  }

  /// An edge; what is planned, called for or denied is dashed.
  public mutating func edge<Output: TextOutputStream>(_ edge: NetworkEdge, into output: inout Output) {
    let status = edge.nonFactualStatus
    var lines: [String] = []
    for dates in edge.spells.map(\.dates) where dates != "–" && !lines.contains(dates) { lines.append(dates) }
    if lines.count > Self.mostDates { lines[Self.mostDates...] = ["… \(lines.count - Self.mostDates) more"] }
    lines.insert(NetworkWords.phrase(edge.relation, isMember: true, status: status), at: 0)
    let label = "\"" + lines.map(Self.escaped).joined(separator: "\\n") + "\""
    let form = (edge.relation.isSymmetric ? ", dir=none" : "") + (status == nil ? "" : ", style=dashed")
    let facts = Self.quoted(edge.spells.map(\.id).joined(separator: " "))
    output.write("  \(Self.quoted(edge.member)) -> \(Self.quoted(edge.group)) [label=\(label)\(form), comment=\(facts)];\n")
  }

  /// The tail.
  public mutating func end<Output: TextOutputStream>(into output: inout Output) { output.write("}\n") }

  private static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

  /// Control characters made visible: DOT has no way to write them.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in TerminalText.visible(text).unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
