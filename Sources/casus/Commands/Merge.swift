// `casus merge`: other knowledge bases into this one, as if all their articles had been read here.

import ArgumentParser
import CasusModel
import CasusPipeline
import CasusStore
import SQLite

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Joins other knowledge bases to this one.",
    discussion: """
      EXAMPLE
        casus merge colleague.db
        casus merge 2014.db 2015.db 2016.db --db all.db

      Documents, facts with their evidence, the registry with its identifiers, decisions and retractions come together as if all articles \
      had been read into one. Public ids stay what they are. It makes no difference which is merged into which, and merging again changes \
      nothing.

      A document that both have keeps the reading that knows when the article was published, then the one of the newer version of casus, \
      then the one that was made later. Of decisions that contradict each other the later holds, and both are told. Where two registries \
      give one name to two actors, the one whose main name it is keeps it, and that is told too.

      The other files are only read. One that an older version made has to be brought up to date first: casus migrate --db FILE. After a \
      kill or a full disk the same command goes on where it stopped.
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp("Knowledge bases to take over.", valueName: "file"), completion: .file(extensions: ["db", "sqlite", "casus"]))
  var files: [String]

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    // All of them before the first is merged: a slip of the pen in the third name should not come up after an hour.
    for file in files { _ = try Self.open(file, mergedInto: database.path) }
    Interruption.hold()
    var isWhole = true
    for file in files {
      let other = try Self.open(file, mergedInto: database.path)
      let base = try database.openToWrite()
      let report: MergeReport
      do {
        report = try base.merge(
          other, at: SystemClock.now(), shouldStop: { Interruption.isPending },
          refused: { error in Messages.error("\(file): \(error)") },
          progress: { done, total in if done % 100 == 0 { Messages.progress("\(file): \(done) of \(total) documents") } })
      } catch let error as DecisionError {
        throw Failure("\(file): \(error); nothing of this file was merged")
      }
      Self.tell(report, file)
      if report.isStopped { throw ExitCode(ExitStatus.interrupted) }
      isWhole = isWhole && report.refused == 0
    }
    if !isWhole { throw ExitCode(ExitStatus.failed) }
  }

  /// Opens a knowledge base to read from it.
  private static func open(_ file: String, mergedInto path: String) throws -> KnowledgeBase {
    guard !isSame(file, path) else { throw StoreError.sameFile(path: file) }
    do { return try KnowledgeBase.open(merging: file, digest: Digests.sha256) } catch StoreError.missing(let path) {
      throw Failure("\(path): there is no knowledge base; nothing was merged")
    }
  }

  private static func isSame(_ file: String, _ other: String) -> Bool {
    var (left, right) = (stat(), stat())
    return stat(file, &left) == 0 && stat(other, &right) == 0 && left.st_dev == right.st_dev && left.st_ino == right.st_ino
  }

  private static func tell(_ report: MergeReport, _ file: String) {
    for conflict in report.registryConflicts { Messages.warning("\(file): \(conflict)") }
    for conflict in report.decisions.conflicts {
      Messages.warning(
        "\(file): \(conflict.added) and \(conflict.present) contradict each other about \(conflict.about); \(conflict.holds), the later, holds"
      )
    }
    if report.replaced > 0 {
      Messages.note(
        "\(file): of \(report.replaced) \(report.replaced == 1 ? "document" : "documents") that both have, the reading there stands now")
    }
    if report.kept > 0 {
      Messages.note("\(file): of \(report.kept) \(report.kept == 1 ? "document" : "documents") that both have, the reading here stays")
    }
    let documents = report.added == 1 ? "1 document" : "\(report.added) documents"
    let decisions = report.decisions.added.count
    Messages.note(
      "\(file): \(report.isStopped ? "stopped: " : "")\(documents) added, \(report.kept + report.replaced + report.unchanged) in both, "
        + "\(report.refused) refused; \(report.registry.actors) listed \(report.registry.actors == 1 ? "actor" : "actors"), "
        + "\(decisions) \(decisions == 1 ? "decision" : "decisions") added")
  }
}
