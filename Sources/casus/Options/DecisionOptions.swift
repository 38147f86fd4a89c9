// Who decides, and why. Both go into the log and travel with the decision.

import ArgumentParser
import CasusQuery
import CasusStore

/// `--by` and `--note`.
struct DecisionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who decides (default: $CASUS_USER, else the user's name in the system).", valueName: "person"))
  var by: String?

  @Option(help: ArgumentHelp("Why, for those who read the log.", valueName: "text"))
  var note: String?

  func validate() throws {
    if by?.isEmpty == true { throw ValidationError("--by needs a name, such as --by \"Ada Lovelace\"") }
    if note?.isEmpty == true { throw ValidationError("--note needs a text; leave it out where there is no reason to give") }
  }

  /// Who decides; nil where nobody says so.
  var person: String? { by ?? SystemEnvironment["CASUS_USER"] ?? SystemEnvironment["USER"] ?? SystemEnvironment["LOGNAME"] }

  /// Makes a decision now.
  func decide(_ ruling: Ruling, note: String? = nil, in base: borrowing KnowledgeBase) throws -> Decision {
    try base.decide(ruling, by: person, note: note ?? self.note, at: SystemClock.now())
  }
}

extension DatabaseOptions {
  /// Opens it to decide about what is in it: unlike ``openToWrite()`` it makes none, because there would be nothing to decide about.
  func openToDecide() throws -> KnowledgeBase {
    do { _ = try openToRead() } catch StoreError.outdated {}
    return try openToWrite()
  }
}

/// What people are told of a decision.
enum DecisionNote {
  /// “dec-…: rejected joined: A → B; to take it back: casus decisions undo dec-…”.
  static func tell(_ decision: Decision, _ more: String? = nil) {
    let ruled = decision.ruled.map { ", \($0)" } ?? ""
    let undo = decision.undoes == nil ? "; to take it back: casus decisions undo \(decision.id)" : ""
    Messages.note("\(decision.id): \(words(decision.ruling.kind)) \(decision.about)\(ruled)" + (more.map { "; \($0)" } ?? "") + undo)
  }

  private static func words(_ kind: Ruling.Kind) -> String {
    switch kind {
    case .merge: "one actor:"
    case .split: "kept apart:"
    case .rename: "renamed"
    case .accept: "accepted"
    case .reject: "rejected"
    case .correct: "corrected"
    case .undo: "undone:"
    }
  }
}
