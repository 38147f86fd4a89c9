// `casus fact`: what a person says of one fact. Whatever was read stays in the file; a decision only rules whether and how it is listed.

import ArgumentParser
import CasusModel
import CasusQuery
import CasusStore

struct FactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fact",
    abstract: "Rejects, accepts or corrects a fact.",
    discussion: """
      EXAMPLE
        casus fact reject aff-7k2m9qxd --note "another Hazzm"
        casus fact accept aff-7k2m9qxd
        casus fact correct aff-7k2m9qxd --date 2015-01-29

      A decision goes into a log, holds after the articles are read again, and can be undone: casus decisions.
      """,
    subcommands: [RejectFact.self, AcceptFact.self, CorrectFact.self])
}

struct RejectFact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Rejects facts: they are listed and exported no longer.",
    discussion: """
      EXAMPLE
        casus fact reject aff-7k2m9qxd
        casus fact reject aff-7k2m9qxd evt-0c4hzp3w --note "satire"
      """)

  @ArgumentParser.Argument(help: ArgumentHelp("Ids of facts (aff-, evt-, clm-).", valueName: "id"))
  var ids: [String]

  @OptionGroup var decision: DecisionOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let base = try database.openToDecide()
    let facts = try ids.map { try DecisionArguments.fact($0, in: base) }
    for fact in facts { DecisionNote.tell(try decision.decide(.reject(fact), in: base)) }
  }
}

struct AcceptFact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Accepts facts: a person has looked, they are right.",
    discussion: """
      EXAMPLE
        casus fact accept aff-7k2m9qxd

      A fact that was rejected before is listed again. casus review no longer asks about it.
      """)

  @ArgumentParser.Argument(help: ArgumentHelp("Ids of facts (aff-, evt-, clm-).", valueName: "id"))
  var ids: [String]

  @OptionGroup var decision: DecisionOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let base = try database.openToDecide()
    let facts = try ids.map { try DecisionArguments.fact($0, in: base) }
    for fact in facts { DecisionNote.tell(try decision.decide(.accept(fact), in: base)) }
  }
}

struct CorrectFact: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Corrects a fact; its sentence stays with it.",
    discussion: """
      EXAMPLE
        casus fact correct aff-7k2m9qxd --date 2015-01-29 --status announced
        casus fact correct aff-7k2m9qxd --member "Hazzm Movement" --note "the other Hazzm"
        casus fact correct evt-0c4hzp3w --killed 5 --place none

      “none” says that something is not known. The corrected fact has an id of its own. Several corrections of one fact add up; of two for \
      one field the later holds.
      """)

  @ArgumentParser.Argument(help: ArgumentHelp("Id of the fact (aff-, evt-).", valueName: "id"))
  var id: String

  @Option(help: ArgumentHelp("When it took effect: YYYY-MM-DD, YYYY-MM, YYYY, an interval a/b, none.", valueName: "date"))
  var date: String?
  @Option(help: ArgumentHelp("How the article stands to it.", valueName: "status"))
  var status: FactStatus?
  @Option(help: ArgumentHelp("Affiliations: how the member stands to the group.", valueName: "relation"))
  var relation: Relation?
  @Option(help: ArgumentHelp("Affiliations: the member, by any name or id; or none.", valueName: "name"))
  var member: String?
  @Option(help: ArgumentHelp("Affiliations: the group, by any name or id; or none.", valueName: "name"))
  var group: String?
  @Option(help: ArgumentHelp("Events: the PLOVER type.", valueName: "type"))
  var type: EventType?
  @Option(help: ArgumentHelp("Events: the mode of the type, or none.", valueName: "mode"))
  var mode: String?
  @Option(help: ArgumentHelp("Events: where, or none.", valueName: "place"))
  var place: String?
  @Option(help: ArgumentHelp("Events: who did it, by any name or id; may be repeated; or none.", valueName: "name"))
  var actor: [String] = []
  @Option(help: ArgumentHelp("Events: to whom, by any name or id; may be repeated; or none.", valueName: "name"))
  var recipient: [String] = []
  @Option(help: ArgumentHelp("Events: people killed, or none.", valueName: "count"))
  var killed: String?
  @Option(help: ArgumentHelp("Events: people injured, or none.", valueName: "count"))
  var injured: String?
  @Option(help: ArgumentHelp("What a name is that nobody has yet.", valueName: "kind"))
  var kind: ActorKind?

  @OptionGroup var decision: DecisionOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if given.isEmpty {
      throw ValidationError(
        "nothing is corrected; give at least one of --date, --status, --relation, --member, --group, --type, --mode, --place, --actor, "
          + "--recipient, --killed, --injured")
    }
  }

  private var given: [(Correction.Field, [String])] {
    let one: [(Correction.Field, String?)] = [
      (.date, date), (.status, status?.rawValue), (.relation, relation?.rawValue), (.member, member), (.group, group),
      (.type, type?.rawValue), (.mode, mode), (.place, place), (.killed, killed), (.injured, injured),
    ]
    let lists: [(Correction.Field, [String])] = [(.actor, actor), (.recipient, recipient)]
    return one.compactMap { field, text in text.map { (field, [$0]) } } + lists.filter { !$0.1.isEmpty }
  }

  func run() throws {
    let base = try database.openToDecide()
    let fact = try DecisionArguments.fact(id, in: base)
    var correction = Correction()
    for (field, texts) in given { try correction.set(field, try DecisionArguments.value(field, texts, newKind: kind, in: base)) }
    try Self.tell(try decision.decide(.correct(fact, correction), in: base), fact, in: base)
  }

  /// Says what the fact is called now.
  static func tell(_ decision: Decision, _ fact: FactReference, in base: borrowing KnowledgeBase) throws {
    let now = try base.correction(of: fact)
    DecisionNote.tell(decision, now.map { "now \($0)" } ?? "it says so already")
  }
}
