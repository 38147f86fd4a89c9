// `casus actors`: who is known, under which names; and the registry that people keep.

import ArgumentParser
import CasusIngest
import CasusModel
import CasusPipeline
import CasusQuery
import CasusStore

struct Actors: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists actors; imports a registry of actors and their names.",
    usage: """
      casus actors <options>
      casus actors import <file>
      casus actors proposals
      casus actors merge <actor> <other>
      casus actors apart <actor> <other>
      casus actors split <actor> <name> ...
      casus actors rename <actor> <name>
      """,
    discussion: """
      EXAMPLE
        casus actors --name shamiya
        casus actors --kind alliance --format csv
        casus actors import registry.csv
        casus actors proposals
        casus actors merge "Levant Front" "Shamiya Front"

      All names of one actor, and where articles state them: casus show ID.
      """,
    subcommands: [
      ImportRegistry.self, Proposals.self, MergeActors.self, KeepActorsApart.self, SplitActor.self, RenameActor.self,
    ])

  @Option(help: ArgumentHelp("Some name of the actor contains these words.", valueName: "words"))
  var name: String?

  @Option(help: ArgumentHelp("Only this kind; may be repeated.", valueName: "kind"))
  var kind: [ActorKind] = []

  @Option(
    help: ArgumentHelp("Country that the registry gives: three letters of ISO 3166-1, such as SYR.", valueName: "code"),
    transform: { $0.uppercased() })
  var country: String?

  @OptionGroup var limit: LimitOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    var query = ActorQuery()
    query.name = name
    query.kinds = Set(kind)
    query.country = country
    query.limit = limit.limit
    let base = try database.openToRead()
    let result = try base.actors(query)
    try format.write(result.rows, people: .actors)
    Notes.cut(result.isCut, limit.limit)
    if Notes.nothingFound(result.rows) { throw ExitCode(ExitStatus.nothingFound) }
  }
}

struct ImportRegistry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Imports a registry: which names belong to one actor.",
    discussion: """
      EXAMPLE
        casus actors import registry.csv
        casus actors import - < registry.csv

      A CSV file with a header. Columns: name and kind (required), alias, country (three letters), note, and <data set>_id for who the \
      actor is in other data sets (ucdp_id, acled_id, wikidata_id …); others are ignored. One line for each alias, or several aliases or \
      identifiers on a line separated by “;”. Kinds: \(ActorKind.allCases.map(\.rawValue).joined(separator: ", ")).

      The same file again changes nothing. A name belongs to one actor only; articles read before are resolved anew.
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp("The registry; - is standard input.", valueName: "file"), completion: .file(extensions: ["csv"]))
  var file: String

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let limits = IngestLimits()
    let bytes = try InputBytes.read(Input(path: file), limits: limits)
    let registry: RegistryFile
    do {
      registry = try RegistryFile(bytes: bytes, path: file, limits: limits)
    } catch let error as IngestError {
      throw error
    } catch {
      throw Failure("\(file): \(error)")
    }
    let base = try database.openToWrite()
    let report: RegistryReport
    do { report = try base.importRegistry(registry.rows, recordedAt: SystemClock.now()) } catch let error as StoreError {
      throw Failure("\(file): \(error)")
    }
    if !registry.ignoredColumns.isEmpty {
      Messages.note("columns not read: \(registry.ignoredColumns.joined(separator: ", "))")
    }
    let identifiers = report.identifiers == 0 ? "" : ", \(report.identifiers) new identifiers of other data sets"
    Messages.note("\(registry.rows.count) rows read: \(report.actors) new actors, \(report.aliases) new aliases\(identifiers)")
  }
}

struct Proposals: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists actors that may be one, for a person to decide.",
    discussion: """
      EXAMPLE
        casus actors proposals
        casus actors merge "Levant Front" "Jabha Shamiya"
        casus actors apart "Jaysh al-Islam" "Army of Islam"

      casus never joins actors because their names look alike; it lists them with the reason. merge makes two actors one, apart takes them \
      from this list; both can be undone. One after the other, with the sentence in view: casus review.
      """)

  @OptionGroup var limit: LimitOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let base = try database.openToRead()
    let result = try base.proposals(limit: limit.limit)
    try format.write(result.rows, people: .proposals)
    Notes.cut(result.isCut, limit.limit)
    if !result.rows.rows.isEmpty { Messages.note("to decide: casus actors merge NAME NAME, or: casus actors apart NAME NAME") }
    if Notes.nothingFound(result.rows) { throw ExitCode(ExitStatus.nothingFound) }
  }
}
