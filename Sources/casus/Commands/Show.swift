// `casus show`: one fact, actor or article with everything that is known of it.

import ArgumentParser
import CasusOutput
import CasusQuery
import CasusStore

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows one fact with the sentence that says so; also an actor or an article.",
    discussion: """
      EXAMPLE
        casus show aff-7k2m9qxd
        casus show "Levant Front"
        casus show evt-0c4hzp3w --format json

      Ids stand in the column id of every list; their first 4 letters and digits are enough where no other begins so. The word that \
      triggered the rule is highlighted, or stands ›so‹ where there is no terminal. json gives all of it as one object; csv, tsv, jsonl and markdown its columns as one row.
      """)

  @ArgumentParser.Argument(help: ArgumentHelp("An id (doc-, act-, aff-, evt-, clm-), or a name of an actor.", valueName: "id"))
  var id: String

  @OptionGroup var format: FormatOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let base = try database.openToRead()
    let page = DetailPage(detail: try base.show(try publicID(base)))
    guard format.columns == nil, [.table, .json].contains(format.format) else { return try format.write(page.rowSet) }
    var output = StandardOutput()
    output.write(
      format.format == .json ? page.json.text : page.text(width: format.availableWidth, isStyled: Terminal.isStyled))
    output.flush()
  }

  /// What does not look like an id is a name.
  private func publicID(_ base: borrowing KnowledgeBase) throws -> String {
    do { return try base.publicID(id).key } catch QueryError.malformedID {
      let matches: [ActorMatch]
      do { matches = try base.actors(named: id) } catch QueryError.noActor(_, let suggestions) where suggestions.isEmpty {
        throw QueryError.malformedID(id)
      }
      guard matches.count == 1 else {
        throw Failure("“\(id)” is any of: \(matches.map { "\($0.name) (\($0.id))" }.joined(separator: ", ")); give an id")
      }
      try Notes.actor(id, in: base)
      return matches[0].id
    }
  }
}
