// GEXF 1.3 (https://gexf.net), as Gephi reads it: a graph whose edges have dates.
// Invariants: every time is an interval of days, and never a timestamp; what is not known has no attribute; the same network gives the same
// bytes: no date of writing stands in it.
//
// An interval reaches from the first day on which the connection can have begun to the last on which it can have ended: "2015-02" begins
// on 1 February. What is only known since a day has no begin, and the day in `known_since`; the dates as they are told stand in `dates`.

import CasusModel

/// Writes GEXF 1.3.
public struct GEXF: NetworkFormat {
  private var hasEdges = false
  private var edgeCount = 0

  /// A writer for one network.
  public init() {}

  /// A whole network.
  public static func write<Output: TextOutputStream>(
    nodes: some Sequence<NetworkNode>, edges: some Sequence<NetworkEdge>, into output: inout Output
  ) {
    var writer = GEXF()
    writer.write(nodes: nodes, edges: edges, into: &output)
  }

  /// A whole network as one text.
  public static func write(nodes: some Sequence<NetworkNode>, edges: some Sequence<NetworkEdge>) -> String {
    var text = ""
    write(nodes: nodes, edges: edges, into: &text)
    return text
  }

  /// The head, with the attributes of nodes and edges.
  public mutating func begin<Output: TextOutputStream>(into output: inout Output) {
    output.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3">
        <meta>
          <creator>casus</creator>
          <description>Who is connected with whom, when, as articles report it.</description>
        </meta>
        <graph mode="dynamic" timeformat="date" timerepresentation="interval" defaultedgetype="directed">
          <attributes class="node">
            <attribute id="kind" title="kind" type="string"/>
            <attribute id="country" title="country" type="string"/>
          </attributes>
          <attributes class="edge">
            <attribute id="relation" title="relation" type="string"/>
            <attribute id="dates" title="dates" type="string"/>
            <attribute id="known_since" title="known_since" type="string"/>
            <attribute id="known_until" title="known_until" type="string"/>
            <attribute id="status" title="status" type="string"/>
            <attribute id="reports" title="reports" type="integer"/>
            <attribute id="facts" title="facts" type="string"/>
          </attributes>
          <nodes>

      """)
  }

  /// A node with its kind and country.
  public mutating func node<Output: TextOutputStream>(_ node: NetworkNode, into output: inout Output) {
    let values = [("kind", node.kind?.rawValue ?? "described"), ("country", node.country)]
    output.write("      <node id=\"\(XMLText.escaped(node.id))\" label=\"\(XMLText.escaped(node.name))\">\n")
    Self.write(values, into: &output)
    output.write("      </node>\n")
  }

  /// An edge with all its spells.
  public mutating func edge<Output: TextOutputStream>(_ edge: NetworkEdge, into output: inout Output) {
    openEdges(into: &output)
    edgeCount += 1
    let label = NetworkWords.phrase(edge.relation, isMember: true, status: edge.nonFactualStatus)
    let type = edge.relation.isSymmetric ? " type=\"undirected\"" : ""
    output.write(
      """
            <edge id="\(edgeCount)" source="\(XMLText.escaped(edge.member))" target="\(XMLText.escaped(edge.group))"\(type) \
      kind="\(edge.relation.rawValue)" label="\(XMLText.escaped(label))">

      """)
    Self.write(Self.values(of: edge), into: &output)
    let spells = Self.intervals(of: edge)
    if !spells.isEmpty {
      output.write("        <spells>\n")
      for (start, end) in spells {
        let bounds = [start.map { " start=\"\($0)\"" }, end.map { " end=\"\($0)\"" }].compactMap(\.self).joined()
        output.write("          <spell\(bounds)/>\n")
      }
      output.write("        </spells>\n")
    }
    output.write("      </edge>\n")
  }

  /// The tail.
  public mutating func end<Output: TextOutputStream>(into output: inout Output) {
    openEdges(into: &output)
    output.write("    </edges>\n  </graph>\n</gexf>\n")
  }

  private mutating func openEdges<Output: TextOutputStream>(into output: inout Output) {
    if !hasEdges { output.write("    </nodes>\n    <edges>\n") }
    hasEdges = true
  }

  private static func values(of edge: NetworkEdge) -> [(String, String?)] {
    let spells = edge.spells
    var dates: [String] = []
    for text in spells.map(\.dates) where !dates.contains(text) { dates.append(text) }
    let since = spells.filter { $0.startKind == .attested }.compactMap(\.start).min()
    let until = spells.filter { $0.endKind == .attested }.compactMap(\.end).max()
    var statuses: [String] = []
    for status in FactStatus.allCases where spells.contains(where: { $0.status == status }) { statuses.append(status.rawValue) }
    return [
      ("relation", edge.relation.rawValue), ("dates", dates.joined(separator: "; ")), ("known_since", since?.description),
      ("known_until", until?.description), ("status", statuses.isEmpty ? nil : statuses.joined(separator: "; ")),
      ("reports", spells.map(\.reports).max().map { String($0) }), ("facts", spells.map(\.id).joined(separator: "; ")),
    ]
  }

  /// Days; nil is open. A spell open on both sides says nothing of time: beside dated ones it is left out, alone the edge has no spell.
  private static func intervals(of edge: NetworkEdge) -> [(CalendarDate?, CalendarDate?)] {
    var all: Set<[CalendarDate?]> = []
    for spell in edge.spells {
      let start = spell.startKind == .exact ? spell.start?.earliest : nil
      // A state that ended nobody knows when had ended by the article. A change that came nobody knows when is no state until then.
      let told = !spell.isMoment && spell.endedBy != nil ? spell.toldBy?.latest : nil
      let end = spell.endKind == .exact ? spell.end?.latest ?? told : nil
      if let start, let end, end < start { continue }
      if start != nil || end != nil { all.insert([start, end]) }
    }
    func before(_ left: CalendarDate?, _ right: CalendarDate?, openIs first: Bool) -> Bool? {
      if left == right { return nil }
      guard let left, let right else { return (left == nil) == first }
      return left < right
    }
    return all.map { ($0[0], $0[1]) }.sorted { before($0.0, $1.0, openIs: true) ?? before($0.1, $1.1, openIs: false) ?? false }
  }

  private static func write<Output: TextOutputStream>(_ values: [(String, String?)], into output: inout Output) {
    output.write("        <attvalues>\n")
    for case (let name, let value?) in values {
      output.write("          <attvalue for=\"\(name)\" value=\"\(XMLText.escaped(value))\"/>\n")
    }
    output.write("        </attvalues>\n")
  }
}
