// How many articles are read at once: the same for all commands that read many.

import ArgumentParser
import CasusPipeline

/// `--jobs`.
struct JobOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Articles to read at once, 1 to 64 (default: one for each processor, 8 at most).", valueName: "count"),
    transform: Self.jobs)
  var jobs: Int?

  /// Threads that read.
  var count: Int { jobs ?? min(SystemProcessors.count, 8) }

  private static func jobs(_ text: String) throws -> Int {
    guard let number = Int(text), (1...64).contains(number) else {
      throw ValidationError("“\(text)” is not a number of jobs; allowed: 1 to 64")
    }
    return number
  }
}
