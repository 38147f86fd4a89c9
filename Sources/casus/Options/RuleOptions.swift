// Whose rules read: the shipped ones, and with --rules a user's own before them.

import ArgumentParser
import CasusPipeline

/// `--rules`.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      "A folder of your own rules (*.rules, also below it), tried before the shipped ones; a rule replaces the shipped one of its name.",
      valueName: "folder"), completion: .directory)
  var path: String?

  /// So many names are told; of a copy of all shipped rules nobody wants to read the list.
  private static let named = 10

  func validate() throws {
    if path?.isEmpty == true { throw ValidationError("--rules needs the name of a folder, such as my-rules") }
  }

  /// The rules, after saying which shipped ones are replaced.
  ///
  /// - Throws: `RuleError` with everything that is wrong in the files; other errors for files that cannot be read.
  func load() throws -> ReadingRules {
    let rules = try ReadingRules(path: path)
    guard let path, !rules.replaced.isEmpty else { return rules }
    let count = rules.replaced.count
    let more = count > Self.named ? " and \(count - Self.named) more" : ""
    Messages.note(
      "\(path): \(count == 1 ? "1 rule replaces the shipped one" : "\(count) rules replace shipped ones") of the same name: "
        + rules.replaced.prefix(Self.named).joined(separator: ", ") + more)
    return rules
  }
}
