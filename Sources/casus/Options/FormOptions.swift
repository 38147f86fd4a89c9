// What inputs are, and what their fields are called: the same for every command that reads articles.

import ArgumentParser
import CasusIngest

extension InputForm: VocabularyArgument {}

/// `--from` and `--field`.
struct FormOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Form of every input; without it the first bytes and the name tell.", valueName: "form"))
  var from: InputForm?

  @Option(
    name: .customLong("field"),
    help: ArgumentHelp(
      "Where records of JSON Lines and tables keep a field: text=body, published=meta.date; repeatable. Fields: "
        + FieldMapping.targets.joined(separator: ", ") + ".", valueName: "field=key"))
  var assignments: [String] = []

  /// The mapping.
  var fields: FieldMapping {
    get throws { do { return try FieldMapping(assignments) } catch { throw ValidationError("\(error)") } }
  }

  func validate() throws { _ = try fields }
}
