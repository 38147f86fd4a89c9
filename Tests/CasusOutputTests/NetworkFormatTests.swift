// Exact texts of networks, and what hostile names cannot do.

import CasusModel
import Testing

@testable import CasusOutput

enum SmallNetwork {
  static let nodes = [
    NetworkNode(id: "act-a", name: "Zenki & \"Sons\"", kind: .armedGroup, country: "SYR"),
    NetworkNode(id: "act-b", name: "Levant Front", kind: .alliance),
    NetworkNode(id: "act-c", name: "Abu Amr", kind: .person),
    NetworkNode(id: "doc-1:rebels", name: "rebels", kind: nil),
  ]

  static let edges = [
    NetworkEdge(
      member: "act-a", group: "act-b", relation: .memberOf,
      spells: [
        NetworkSpell(
          id: "aff-1", start: time("2014-12"), end: time("2015-04-18"), startedBy: .joined, endedBy: .dissolved, status: .announced,
          reports: 3),
        NetworkSpell(id: "aff-2", start: time("2016-12-01"), startKind: .attested, startedBy: .memberOf, status: .claimed),
      ]),
    NetworkEdge(
      member: "act-a", group: "act-b", relation: .splitFrom,
      spells: [
        NetworkSpell(id: "aff-3", start: time("2017"), end: time("2017"), isMoment: true, status: .reported)
      ]),
    NetworkEdge(member: "act-a", group: "doc-1:rebels", relation: .alliedWith, spells: [NetworkSpell(id: "aff-4", status: .reported)]),
    NetworkEdge(member: "act-b", group: "act-a", relation: .joined, spells: [NetworkSpell(id: "aff-5", isMoment: true, status: .denied)]),
    NetworkEdge(
      member: "act-c", group: "act-b", relation: .leads,
      spells: [
        NetworkSpell(id: "aff-6", start: time("2015"), end: time("2016-03"), endKind: .attested, status: .reported)
      ]),
  ]

  static func time(_ text: String) -> TimeValue? { TimeValue(text) }
}

struct GEXFTests {
  private let text = GEXF.write(nodes: SmallNetwork.nodes, edges: SmallNetwork.edges)

  /// The lines of one element, without indentation.
  private func element(_ opening: String, _ closing: String) -> [String] {
    let lines = text.split(separator: "\n").map { String($0.drop { $0 == " " }) }
    guard let first = lines.firstIndex(where: { $0.hasPrefix(opening) }), let last = lines[first...].firstIndex(of: closing) else {
      return []
    }
    return Array(lines[first...last])
  }

  @Test func `The graph is dynamic, in days, of intervals`() {
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n"))
    #expect(text.contains("<graph mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\" defaultedgetype=\"directed\">"))
    #expect(!text.contains("timestamp"))
  }

  @Test func `A node has kind and country`() {
    #expect(
      element("<node id=\"act-a\"", "</node>") == [
        "<node id=\"act-a\" label=\"Zenki &amp; &quot;Sons&quot;\">", "<attvalues>", "<attvalue for=\"kind\" value=\"armed_group\"/>",
        "<attvalue for=\"country\" value=\"SYR\"/>", "</attvalues>", "</node>",
      ])
    #expect(element("<node id=\"doc-1:rebels\"", "</node>").contains("<attvalue for=\"kind\" value=\"described\"/>"))
  }

  @Test func `An edge has a spell for each time it can have held; known since has no begin`() {
    #expect(
      element("<edge id=\"1\"", "</edge>") == [
        "<edge id=\"1\" source=\"act-a\" target=\"act-b\" kind=\"member_of\" label=\"member of\">", "<attvalues>",
        "<attvalue for=\"relation\" value=\"member_of\"/>", "<attvalue for=\"dates\" value=\"2014-12 to 2015-04-18; by 2016-12-01\"/>",
        "<attvalue for=\"known_since\" value=\"2016-12-01\"/>", "<attvalue for=\"status\" value=\"announced; claimed\"/>",
        "<attvalue for=\"reports\" value=\"3\"/>", "<attvalue for=\"facts\" value=\"aff-1; aff-2\"/>", "</attvalues>", "<spells>",
        "<spell start=\"2014-12-01\" end=\"2015-04-18\"/>", "</spells>", "</edge>",
      ])
  }

  @Test func `A moment lasts as long as its date is vague, an unknown time has no spell, known until no end`() {
    #expect(element("<edge id=\"2\"", "</edge>").contains("<spell start=\"2017-01-01\" end=\"2017-12-31\"/>"))
    #expect(!element("<edge id=\"3\"", "</edge>").contains("<spells>"))
    #expect(element("<edge id=\"3\"", "</edge>").first?.contains("type=\"undirected\"") == true)
    #expect(element("<edge id=\"5\"", "</edge>").contains("<spell start=\"2015-01-01\"/>"))
    #expect(element("<edge id=\"5\"", "</edge>").contains("<attvalue for=\"known_until\" value=\"2016-03\"/>"))
  }

  @Test func `What is denied says so`() {
    let edge = element("<edge id=\"4\"", "</edge>")
    #expect(edge.first == "<edge id=\"4\" source=\"act-b\" target=\"act-a\" kind=\"joined\" label=\"denied: joined\">")
    #expect(edge.contains("<attvalue for=\"status\" value=\"denied\"/>"))
  }

  @Test func `Whatever a name holds, the text is well-formed`() throws {
    let names = [
      "]]>", "<node id=\"x\">", "a\"b'c&amp;", "\u{0}\u{1}\u{B}\u{1F}\u{7F}\u{85}\u{FFFE}", "a\nb\tc\rd", "👨‍👩‍👧‍👦 الجبهة", "--><!--", "",
    ]
    let nodes = names.map { NetworkNode(id: $0, name: $0, kind: nil, country: $0) }
    let edges = names.map {
      NetworkEdge(member: $0, group: "x" + $0, relation: .leads, spells: [NetworkSpell(id: $0)])
    }
    for (nodes, edges) in [(nodes, edges), ([], []), (SmallNetwork.nodes, SmallNetwork.edges)] {
      #expect(XMLCheck.problem(in: GEXF.write(nodes: nodes, edges: edges)) == nil)
    }
    #expect(XMLCheck.problem(in: "<a><b></a></b>") != nil)
    #expect(XMLCheck.problem(in: "<a x=\"<\"/>") != nil)
    #expect(XMLCheck.problem(in: "<a>\u{1}</a>") != nil)
  }
}

struct DOTTests {
  @Test func `Names are quoted, relations and dates are labels, what is denied is dashed`() {
    #expect(
      DOT.write(nodes: SmallNetwork.nodes, edges: SmallNetwork.edges) == #"""
        digraph casus {
          rankdir=LR;
          node [shape=box];
          "act-a" [label="Zenki & \"Sons\""];
          "act-b" [label="Levant Front", peripheries=2];
          "act-c" [label="Abu Amr", shape=ellipse];
          "doc-1:rebels" [label="rebels", style=dashed];
          "act-a" -> "act-b" [label="member of\n2014-12 to 2015-04-18\nby 2016-12-01", comment="aff-1 aff-2"];
          "act-a" -> "act-b" [label="split from\n2017", comment="aff-3"];
          "act-a" -> "doc-1:rebels" [label="allied with", dir=none, comment="aff-4"];
          "act-b" -> "act-a" [label="denied: joined", style=dashed, comment="aff-5"];
          "act-c" -> "act-b" [label="leads\n2015 to at least 2016-03", comment="aff-6"];
        }

        """#)
  }

  @Test(
    "A name never ends its quotation marks",
    arguments: [("\\", #""\\""#), ("a\\\"b", #""a\\\"b""#), ("\\N\n\u{0}", #""\\N⏎␀""#), ("\"]; x [label=\"", #""\"]; x [label=\"""#)])
  func quoting(name: String, expected: String) {
    let lines = DOT.write(nodes: [NetworkNode(id: name, name: name, kind: .media)], edges: []).split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines.dropFirst(3).first.map(String.init) == "  \(expected) [label=\(expected)];")
  }
}

struct NetworkTreeTests {
  @Test func `Everybody is unfolded once; cycles point up`() {
    var tree = NetworkTree(nodes: SmallNetwork.nodes, edges: SmallNetwork.edges, depth: 2)
    #expect(
      tree.text(roots: ["act-a"]) == """
        Zenki & "Sons", armed_group, SYR, act-a
        ├─ member of Levant Front: 2014-12 to 2015-04-18 (joined, until one of the two dissolved; 3 reports, aff-1)
        │  │  also by 2016-12-01 (claimed, 1 report, aff-2)
        │  ├─ split by Zenki & "Sons": 2017 (1 report, aff-3) (see above)
        │  ├─ led by Abu Amr: 2015 to at least 2016-03 (1 report, aff-6)
        │  └─ denied: joined Zenki & "Sons": – (1 report, aff-5) (see above)
        ├─ split from Levant Front: 2017 (1 report, aff-3) (see above)
        ├─ allied with “rebels”: – (1 report, aff-4)
        └─ denied: joined by Levant Front: – (1 report, aff-5) (see above)

        """)
  }

  @Test func `At depth 1 nobody is unfolded`() {
    var tree = NetworkTree(nodes: SmallNetwork.nodes, edges: SmallNetwork.edges, depth: 1)
    #expect(
      tree.text(roots: ["act-c"]) == "Abu Amr, person, act-c\n└─ leads Levant Front: 2015 to at least 2016-03 (1 report, aff-6)\n")
  }

  @Test func `No line is wider than the page, and nothing acts on the terminal`() {
    let nodes = [
      NetworkNode(id: "a", name: "x\u{1B}[31m\ny", kind: .state),
      NetworkNode(id: "b", name: String(repeating: "ab ", count: 40), kind: .state),
    ]
    let edges = [NetworkEdge(member: "a", group: "b", relation: .supports, spells: [NetworkSpell(id: "aff-1")])]
    var tree = NetworkTree(nodes: nodes, edges: edges, depth: 1, width: 50)
    let text = tree.text(roots: ["a"])
    #expect(text.hasPrefix("x␛[31m⏎y, state, a\n└─ supports ab ab"))
    #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 50 })
  }

  @Test func `The roots of a whole network are those who are part of nothing`() {
    let tree = NetworkTree(nodes: SmallNetwork.nodes, edges: SmallNetwork.edges.filter { $0.nonFactualStatus == nil }, depth: 1)
    #expect(tree.roots() == ["act-b", "doc-1:rebels", "act-a", "act-c"])
  }

  @Test func `Everybody connected with everybody is as long as there are edges`() {
    let ids = (0..<60).map { "act-\($0)" }
    let edges = ids.flatMap { one in
      ids.filter { $0 > one }.map { NetworkEdge(member: one, group: $0, relation: .alliedWith, spells: [NetworkSpell(id: "aff")]) }
    }
    var tree = NetworkTree(nodes: ids.map { NetworkNode(id: $0, name: $0, kind: .state) }, edges: edges, depth: 5)
    #expect(tree.text(roots: ids).split(separator: "\n").count <= 2 * edges.count + 1)
  }
}

/// A check of what this project writes as XML, by the grammar of XML 1.0: tags balance, attributes are quoted, every character is allowed.
enum XMLCheck {
  /// What is wrong; nil when the text is well-formed.
  static func problem(in text: String) -> String? {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 9, 10, 13, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: continue
      default: return "character U+\(String(scalar.value, radix: 16))"
      }
    }
    var open: [Substring] = []
    var rest = Substring(text)
    if rest.hasPrefix("<?xml ") { rest = rest.drop { $0 != ">" }.dropFirst() }
    while let start = rest.firstIndex(of: "<") {
      if let problem = reference(in: rest[..<start]) { return problem }
      rest = rest[rest.index(after: start)...]
      let isClosing = rest.hasPrefix("/")
      if isClosing { rest.removeFirst() }
      let name = rest.prefix { $0.isLetter || $0.isNumber }
      if name.isEmpty { return "an element without a name" }
      rest = rest.dropFirst(name.count)
      if isClosing {
        guard open.popLast() == name, rest.first == ">" else { return "</\(name)> closes nothing" }
        rest.removeFirst()
        continue
      }
      while rest.first == " " {
        rest.removeFirst()
        let attribute = rest.prefix { $0.isLetter }
        rest = rest.dropFirst(attribute.count)
        guard !attribute.isEmpty, rest.hasPrefix("=\"") else { return "an attribute of <\(name)>" }
        rest.removeFirst(2)
        let value = rest.prefix { $0 != "\"" }
        if value.contains("<") { return "< in an attribute" }
        if let problem = reference(in: value) { return problem }
        rest = rest.dropFirst(value.count + 1)
      }
      if rest.hasPrefix("/>") {
        rest.removeFirst(2)
      } else if rest.first == ">" {
        rest.removeFirst()
        open.append(name)
      } else {
        return "<\(name)> does not end"
      }
    }
    return open.isEmpty ? reference(in: rest) : "<\(open[0])> is not closed"
  }

  private static func reference(in text: Substring) -> String? {
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      let name = part.prefix { $0 != ";" }
      guard part.contains(";"), ["amp", "lt", "gt", "quot"].contains(name) || (name.hasPrefix("#") && Int(name.dropFirst()) != nil) else {
        return "&\(part)"
      }
    }
    return text.contains("]]>") ? "]]>" : nil
  }
}
