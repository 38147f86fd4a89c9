// `casus-lab`: for those who work on the engine. Exit status: 0 measured, 1 under a floor, 2 something failed, 64 wrong usage.

import ArgumentParser

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
    exit(status())
  }

  private static func status() -> Int32 {
    var command: any ParsableCommand
    do { command = try CasusLab.parseAsRoot() } catch { return explain(error) }
    do {
      try command.run()
      return 0
    } catch let error as ExitCode {
      return error.rawValue
    } catch {
      let code = CasusLab.exitCode(for: error)
      if code.isSuccess || code == .validationFailure { return explain(error) }
      Streams.error("\(error)")
      return 2
    }
  }

  private static func explain(_ error: any Error) -> Int32 {
    let text = CasusLab.fullMessage(for: error)
    if CasusLab.exitCode(for: error).isSuccess {
      Streams.out(text + "\n")
      return 0
    }
    Streams.error(text.hasPrefix("Error: ") ? String(text.dropFirst(7)) : text)
    return 64
  }
}

/// `casus-lab`.
struct CasusLab: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "casus-lab",
    abstract: "Measures the language engine: how right it is, and how fast.",
    discussion: """
      EXAMPLE
        casus-lab evaluate --data ../shared/corpora
        casus-lab evaluate --only predicates --errors 20
        casus-lab bench

      Build it for release; debug builds are many times slower. The corpora are no part of the project: --data names their folder, else the \
      environment variable CASUS_SHARED the folder above it, else ../shared/corpora.

      Exit status: 0 measured, 1 under a floor, 2 something failed, 64 wrong usage.
      """,
    subcommands: [Evaluate.self, Bench.self, Scale.self, Once.self, Borders.self])
}

/// Tables on standard output, all else on standard error.
enum Streams {
  static func out(_ text: String) { print(text, terminator: "") }

  static func error(_ text: String) { note("casus-lab: \(text)") }

  static func note(_ text: String) {
    var rest = Array((text + "\n").utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

/// `--data`.
struct DataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The folder of the corpora (default: $CASUS_SHARED/corpora, else ../shared/corpora).", valueName: "folder"),
    completion: .directory)
  var data: String?
}
