// Questions with what is to come of them, as people write them down: see questions.txt.

import Foundation

/// One question of a file.
struct AskedCase: Sendable, CustomStringConvertible {
  /// The number of its line.
  let line: Int
  let question: String
  /// The equivalent command lines; `>` lines.
  var commands: [String] = []
  /// The names that answer, all of them, in any order; the `=` line.
  var values: Set<String>?
  /// What the sentence holds; `~` lines.
  var fragments: [String] = []

  var description: String { "\(line): \(question)" }

  /// What is wrong with an answer to it; empty when all is as it should be.
  func faults() -> [String] {
    do {
      let (read, answer) = try SampleBase.answer(question)
      var faults: [String] = []
      if !commands.isEmpty, read.commands != commands { faults.append("commands: \(read.commands)") }
      if let values, Set(answer.values) != values { faults.append("values: \(answer.values.sorted())") }
      for fragment in fragments where !answer.sentence.contains(fragment) { faults.append("sentence: \(answer.sentence)") }
      return faults
    } catch { return ["\(error)"] }
  }

  static func all(_ name: String) -> [AskedCase] {
    let path = SampleBase.package + "/Tests/CasusAskTests/" + name
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    var cases: [AskedCase] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let rest = String(line.dropFirst(2))
      switch line.first {
      case "?": cases.append(AskedCase(line: number + 1, question: rest))
      case ">": cases[cases.count - 1].commands.append(rest)
      case "=": cases[cases.count - 1].values = Set(rest.components(separatedBy: "; ").filter { !$0.isEmpty })
      case "~": cases[cases.count - 1].fragments.append(rest)
      default: break
      }
    }
    return cases
  }
}
