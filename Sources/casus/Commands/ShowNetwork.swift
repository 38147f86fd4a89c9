// `casus network`: who is connected with whom, for people and for programs that draw graphs.

import ArgumentParser
import CasusModel
import CasusOutput
import CasusQuery
import CasusStore

struct ShowNetwork: ParsableCommand {
  /// How a network can be written.
  enum Format: String, CaseIterable, VocabularyArgument {
    case tree, dot, gexf, table, csv, tsv, json, jsonl, markdown
  }

  /// The relations of edges; whatever begins or ends a membership is `member_of`.
  enum Connection: String, CaseIterable, VocabularyArgument {
    case memberOf = "member_of"
    case splitFrom = "split_from"
    case renamed, leads
    case alliedWith = "allied_with"
    case supports
    case pledgedAllegiance = "pledged_allegiance"
  }

  static let configuration = CommandConfiguration(
    commandName: "network",
    abstract: "Who is connected with whom, and when: as a tree, for Graphviz or for Gephi.",
    discussion: """
      EXAMPLE
        casus network --actor "Levant Front" --depth 2
        casus network --actor "Levant Front" --as-of 2015-02-01 --format csv
        casus network --format gexf > network.gexf
        casus network --actor Turkey --format dot | dot -Tsvg > turkey.svg

      member_of stands for all that begins and ends a membership (formed, joined, merged into, left, dissolved …). With --actor, everybody \
      within --depth steps and the connections of those nearer than that; without, everybody. “by 2016-12-01” means: known to be so on that day, nobody \
      says since when. What is planned, called for or denied is no connection; --all adds it, marked.

      csv, tsv, json, jsonl, table, markdown: one row for each time of each connection. dot: the language of Graphviz. gexf: GEXF 1.3 with \
      dated edges, for Gephi; an interval reaches from the first day on which a connection can have begun to the last on which it can have \
      ended, and stays open where nothing is known; the attribute known_since has the day since when it is only known.
      """)

  @Option(help: ArgumentHelp("Around this actor: any name, alias or id (default: everybody).", valueName: "name"))
  var actor: String?

  @Option(help: ArgumentHelp("So many steps from the actor: 1 to 5.", valueName: "steps"))
  var depth = 1

  @Option(help: ArgumentHelp("Only this relation; may be repeated.", valueName: "relation"))
  var relation: [Connection] = []

  @Option(
    help: ArgumentHelp("Only what held on this day, as far as reported: YYYY-MM-DD.", valueName: "day"), transform: ArgumentValues.day)
  var asOf: CalendarDate?

  @OptionGroup var period: PeriodOptions

  @Flag(help: "Also what is planned, called for or denied, marked so.")
  var all = false

  @Flag(help: "Also with those whom an article only describes (“rebels”), each on its own.")
  var described = false

  @Option(
    help: ArgumentHelp(
      "At most so many actors (default: 500 around an actor or in a tree, else all).", valueName: "count"), transform: ArgumentValues.count)
  var nodes: Int?

  @Option(help: ArgumentHelp("Form of the output.", valueName: "format"))
  var format: Format = .tree

  @Flag(help: "csv, tsv: begin with the byte order mark by which Excel recognises UTF-8.")
  var excel = false

  @Option(help: ArgumentHelp("Of rows only these columns, separated by commas; “all” for every one.", valueName: "names"))
  var columns: String?

  @Option(
    help: ArgumentHelp("tree, table: width in characters (default: the terminal's; no limit in a file or pipe).", valueName: "cells"),
    transform: ArgumentValues.count)
  var width: Int?

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if !NetworkQuery.depths.contains(depth) { throw ValidationError("--depth \(depth) is not a number of steps; allowed: 1, 2, 3, 4, 5") }
    if asOf != nil, period.isGiven || all { throw ValidationError("--as-of cannot be combined with --since, --until, --all") }
    if columns != nil, [.tree, .dot, .gexf].contains(format) {
      throw ValidationError("--columns goes with rows (table, csv, tsv, json, jsonl, markdown), not with \(format.rawValue)")
    }
    if excel, format != .csv, format != .tsv {
      throw ValidationError("--excel goes with --format csv or --format tsv, not with \(format.rawValue)")
    }
  }

  func run() throws {
    let base = try database.openToRead()
    try Notes.actor(actor, in: base)
    switch format {
    case .dot: try draw(DOT(), base)
    case .gexf: try draw(GEXF(), base)
    case .tree, .table, .csv, .tsv, .json, .jsonl, .markdown:
      let network = try base.network(query)
      if format == .tree { writeTree(network) } else { try writeRows(network.rows) }
      try finish(network.notes, isEmpty: network.edges.isEmpty)
    }
  }

  private var query: NetworkQuery {
    var query = NetworkQuery()
    query.actor = actor
    query.depth = depth
    query.relations = Set(relation.compactMap { Relation(rawValue: $0.rawValue) })
    query.asOf = asOf
    query.since = period.first
    query.until = period.last
    query.includeNonFactual = all
    query.includeDescribed = described
    query.nodeLimit = nodes ?? (actor != nil || format == .tree ? 500 : nil)
    return query
  }

  private func writeTree(_ network: Network) {
    var tree = NetworkTree(nodes: network.nodes, edges: network.edges, depth: depth, width: width ?? Terminal.width(of: 1))
    var output = StandardOutput()
    if !network.edges.isEmpty { output.write(tree.text(roots: actor == nil ? tree.roots() : network.centre)) }
    output.flush()
  }

  private func writeRows(_ rows: RowSet) throws {
    var options = FormatOptions()
    options.format = OutputFormat(rawValue: format.rawValue) ?? .table
    options.excel = excel
    options.columns = columns
    options.width = width
    try options.write(rows, people: .network)
  }

  /// The network of everybody is written as it is read.
  private func draw(_ writer: some NetworkFormat, _ base: borrowing KnowledgeBase) throws {
    var (writer, output, count) = (writer, StandardOutput(), 0)
    writer.begin(into: &output)
    let notes: NetworkNotes
    if actor == nil {
      notes = try base.network(query) {
        writer.node($0, into: &output)
      } edge: {
        writer.edge($0, into: &output)
        count += 1
      }
    } else {
      let network = try base.network(query)
      for node in network.nodes { writer.node(node, into: &output) }
      for edge in network.edges { writer.edge(edge, into: &output) }
      (notes, count) = (network.notes, network.edges.count)
    }
    writer.end(into: &output)
    output.flush()
    try finish(notes, isEmpty: count == 0)
  }

  private func finish(_ notes: NetworkNotes, isEmpty: Bool) throws {
    if notes.isCut {
      Messages.note("only \(query.nodeLimit ?? 0) actors shown, those whose connections are told most often; raise --nodes for more")
    }
    Notes.notListed(notes.notListed)
    if notes.possible > 0 {
      Messages.note("\(notes.possible) more may have held on that day, but their dates are not known well enough to list them")
    }
    if notes.described > 0 {
      Messages.note("\(notes.described) with somebody only described, such as “rebels”, not listed; add --described")
    }
    if isEmpty {
      Messages.note("nothing found")
      throw ExitCode(ExitStatus.nothingFound)
    }
  }
}
