// The one place where exit codes are made: 0 answered, 1 nothing found, 2 something failed, 64 wrong usage.

import ArgumentParser
import CasusExtract
import CasusQuery
import SQLite

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@main
enum Main {
  static func main() {
    // A reader that has seen enough (`| head`) must not kill the program before it can end well: see StandardOutput.
    signal(SIGPIPE, SIG_IGN)
    // A limit on the size of files (`ulimit -f`) is told like a full disk, and does not kill.
    signal(SIGXFSZ, SIG_IGN)
    exit(status())
  }

  private static func status() -> Int32 {
    var command: any ParsableCommand
    do { command = try Casus.parseAsRoot() } catch { return explain(error) }
    do {
      try command.run()
      return ExitStatus.answered
    } catch let error as ExitCode {
      return error.rawValue
    } catch let error as QueryError {
      Messages.error("\(error)")
      return error.exitStatus
    } catch let error as RuleError {
      for issue in error.issues { Messages.error("\(issue)") }
      return ExitStatus.failed
    } catch let error as SQLiteError {
      Messages.error(error.withAdvice)
      return ExitStatus.failed
    } catch {
      // `casus help` and what only a running command can find wrong with its arguments.
      let code = Casus.exitCode(for: error)
      if code.isSuccess || code == .validationFailure { return explain(error) }
      Messages.error("\(error)")
      return ExitStatus.failed
    }
  }

  /// Help and versions are answers; a usage error names what is allowed.
  private static func explain(_ error: any Error) -> Int32 {
    let text = Casus.fullMessage(for: error)
    if Casus.exitCode(for: error).isSuccess {
      var output = StandardOutput()
      output.write(text + "\n")
      output.flush()
      return ExitStatus.answered
    }
    Messages.usage(text.hasPrefix("Error: ") ? "casus: " + text.dropFirst(7) : text)
    return ExitStatus.usage
  }
}

/// The exit codes.
enum ExitStatus {
  static let answered: Int32 = 0
  static let nothingFound: Int32 = 1
  static let failed: Int32 = 2
  static let usage: Int32 = 64
  /// 128 + SIGINT, as shells give it.
  static let interrupted: Int32 = 130
}

extension QueryError {
  /// Nobody of that name is an answer; a word that cannot be an id is wrong usage.
  fileprivate var exitStatus: Int32 {
    switch self {
    case .noActor, .noID, .retracted, .noDecision: ExitStatus.nothingFound
    case .malformedID, .malformedDecision, .emptyPeriod, .noWord, .onlyExcluded, .tooManyWords, .searchTooLong, .sameActor: ExitStatus.usage
    case .ambiguousID: ExitStatus.failed
    }
  }
}

/// A failure of the command line itself. The text says what to do next.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
