import Foundation
import Testing

/// Help is documentation: every command has an example, and the reference is what the program says.
@Suite struct HelpTests {
  private struct Dump: Decodable {
    struct Command: Decodable {
      let commandName: String
      let abstract: String?
      let discussion: String?
      let subcommands: [Command]?
      let arguments: [Argument]?
    }
    struct Argument: Decodable {
      let abstract: String?
      let preferredName: Name?
      let valueName: String?
      struct Name: Decodable { let name: String }
    }
    let command: Command
  }

  private func commands() throws -> [(path: [String], command: Dump.Command)] {
    let output = try Program.run(["--experimental-dump-help"])
    let root = try JSONDecoder().decode(Dump.self, from: Data(output.outBytes)).command
    func all(_ command: Dump.Command, _ path: [String]) -> [(path: [String], command: Dump.Command)] {
      [(path, command)] + (command.subcommands ?? []).filter { $0.commandName != "help" }.flatMap { all($0, path + [$0.commandName]) }
    }
    return all(root, [])
  }

  @Test func `Every command has an abstract, an example that names it, and words for every option`() throws {
    let commands = try commands()
    #expect(commands.count == 42)
    for (path, command) in commands {
      let name = (["casus"] + path).joined(separator: " ")
      #expect(command.abstract?.isEmpty == false, "\(name)")
      #expect(command.discussion?.contains("EXAMPLE") == true && command.discussion?.contains("  " + name) == true, "\(name)")
      for argument in command.arguments ?? [] {
        #expect(argument.abstract?.isEmpty == false, "\(name): \(argument.preferredName?.name ?? argument.valueName ?? "")")
      }
    }
  }

  @Test func `Help is an answer on standard output, by both ways to ask`() throws {
    for (path, _) in try commands() where !path.isEmpty {
      let option = try Program.run(path + ["--help"])
      let word = try Program.run(["help"] + path)
      #expect(option.status == 0 && option.err == "" && option.out.contains("USAGE: casus \(path.joined(separator: " "))"))
      #expect(word.status == 0 && word.out == option.out)
    }
    #expect(try Program.run(["--version"]).out == "0.1.0\n")
  }

  @Test func `Wrong usage is 64 and leads to help`() throws {
    let output = try Program.run(["alliance"])
    #expect(output.status == 64 && output.out == "" && output.err.hasPrefix("casus: "))
    #expect(try Program.run(["ingest"]).status == 64)
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `Completions name commands, files and the vocabulary`(_ shell: String) throws {
    let output = try Program.run(["--generate-completion-script", shell])
    #expect(
      output.status == 0 && output.out.contains("alliances") && output.out.contains("merged_into") && output.out.contains("called_for"))
  }

  /// To record the reference anew: CASUS_RECORD=1 swift test --filter HelpTests; this test then fails once.
  @Test func `The reference is what the program's help says`() throws {
    var text = "# casus: all commands\n\nGenerated from the program's help; a test compares the two.\n"
    for (path, _) in try commands() {
      let name = (["casus"] + path).joined(separator: " ")
      let help = try Program.run(path + ["--help"], environment: ["COLUMNS": "80"]).out
      text +=
        "\n## \(name)\n\n```\n\(help.split(separator: "\n", omittingEmptySubsequences: false).dropLast().joined(separator: "\n"))\n```\n"
    }
    let file = Program.root + "/Sources/casus/REFERENCE.md"
    if ProcessInfo.processInfo.environment["CASUS_RECORD"] == "1" {
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file); run again without CASUS_RECORD")
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text, "record it anew with CASUS_RECORD=1")
  }
}
