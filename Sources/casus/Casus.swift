// The command and its subcommands. Each file in Commands/ is one of them.

import ArgumentParser
import CasusPipeline

/// `casus`.
struct Casus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "casus",
    abstract: "Reads news articles and answers which factions joined which alliances when, each answer with its sentence.",
    discussion: """
      EXAMPLE
        casus actors import registry.csv
        casus ingest articles/
        casus alliances --actor "Jabha Shamiya"
        casus show aff-7k2m9qxd

      The knowledge base is one SQLite file: the one named by --db, else by the environment variable CASUS_DB, else casus.db in the \
      current folder.

      Data goes to standard output, everything else to standard error. Exit status: 0 answered, 1 nothing found, 2 something failed, \
      64 wrong usage.

      Completions for a shell: casus --generate-completion-script bash (or zsh, fish).
      """,
    version: CasusVersion.program,
    subcommands: [
      Ingest.self, Ask.self, Alliances.self, Timeline.self, Conflicts.self, Actors.self, Events.self, Claims.self, Documents.self,
      Search.self, ShowNetwork.self, Compare.self, Show.self, Review.self, FactCommand.self, Decisions.self, Reread.self,
      ReadDocument.self, Annotate.self, Extract.self, Load.self, Merge.self, Rules.self, Export.self, RunSQL.self, Migrate.self,
    ])
}
