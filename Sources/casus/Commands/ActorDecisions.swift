// `casus actors merge|apart|split|rename`: who is who, as a person rules it. Names are ruled on, not rows, so articles that are read later and
// use the same names follow the ruling.

import ArgumentParser
import CasusModel
import CasusQuery
import CasusStore

struct MergeActors: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Says that two actors are one.",
    discussion: """
      EXAMPLE
        casus actors merge "Levant Front" "Shamiya Front" --note "the Arabic name"
      """)

  @ArgumentParser.Argument(help: ArgumentHelp("One, by any name or id.", valueName: "actor"))
  var one: String
  @ArgumentParser.Argument(help: ArgumentHelp("The other, by any name or id.", valueName: "other"))
  var other: String

  @OptionGroup var decision: DecisionOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let base = try database.openToDecide()
    let (left, right) = (try DecisionArguments.actor(one, in: base), try DecisionArguments.actor(other, in: base))
    guard left.match.id != right.match.id else {
      throw Failure("“\(one)” and “\(other)” are one actor already: \(left.match.name) (\(left.match.id))")
    }
    let made = try decision.decide(.merge(left.name, right.name), in: base)
    let now = try base.actorID(of: left.name).map { try base.actors(named: $0) }?.first
    DecisionNote.tell(made, now.map { "now \($0.name) (\($0.id))" })
    try ActorNotes.isOne(left.name, right.name, in: base)
  }
}

struct KeepActorsApart: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apart",
    abstract: "Says that two actors are not one; it is not proposed again.",
    discussion: """
      EXAMPLE
        casus actors apart "Jaysh al-Islam" "Jaysh al-Fatah"
      """)

  @ArgumentParser.Argument(help: ArgumentHelp("One, by any name or id.", valueName: "actor"))
  var one: String
  @ArgumentParser.Argument(help: ArgumentHelp("The other, by any name or id.", valueName: "other"))
  var other: String

  @OptionGroup var decision: DecisionOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let base = try database.openToDecide()
    let (left, right) = (try DecisionArguments.actor(one, in: base), try DecisionArguments.actor(other, in: base))
    guard left.match.id != right.match.id else {
      throw Failure(
        "“\(one)” and “\(other)” are one actor, \(left.match.name) (\(left.match.id)); to part it, say which of its names are somebody else's: "
          + "casus actors split \(left.match.id) NAME")
    }
    DecisionNote.tell(try decision.decide(.split([left.name], from: [right.name]), in: base))
  }
}

struct SplitActor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Says that some names of an actor are somebody else's.",
    discussion: """
      EXAMPLE
        casus actors split "Hezbollah" "Kata'ib Hezbollah" "KH"

      The names that are given are one actor, all others of it another. Its names: casus show ACTOR.
      """)

  @ArgumentParser.Argument(help: ArgumentHelp("The actor, by any name or id.", valueName: "actor"))
  var actor: String
  @ArgumentParser.Argument(help: ArgumentHelp("The names that are somebody else's.", valueName: "name"))
  var names: [String]

  @OptionGroup var decision: DecisionOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let base = try database.openToDecide()
    let match = try DecisionArguments.actor(actor, in: base).match
    let all = try base.names(ofActor: match.id)
    let folds = Set(names.map { NameFold.fold($0) })
    let list = all.map { "“\($0.name)”" }.joined(separator: ", ")
    if let unknown = names.first(where: { name in !all.contains { $0.fold == NameFold.fold(name) } }) {
      throw Failure("“\(unknown)” is no name of \(match.name) (\(match.id)); its names: \(list)")
    }
    let others = all.filter { !folds.contains($0.fold) }
    guard !others.isEmpty else { throw Failure("these are all names of \(match.name) (\(match.id)), so nobody would be left: \(list)") }
    let made = try decision.decide(.split(all.filter { folds.contains($0.fold) }, from: others), in: base)
    DecisionNote.tell(made)
  }
}

struct RenameActor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Says how an actor is to be called in lists.",
    discussion: """
      EXAMPLE
        casus actors rename act-0c4hzp3w "Levant Front"

      Its other names stay good. That a group took a new name in the world is no such renaming but a fact with a date.
      """)

  @ArgumentParser.Argument(help: ArgumentHelp("The actor, by any name or id.", valueName: "actor"))
  var actor: String
  @ArgumentParser.Argument(help: ArgumentHelp("What it is to be called.", valueName: "name"))
  var name: String

  @OptionGroup var decision: DecisionOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let base = try database.openToDecide()
    let (_, main) = try DecisionArguments.actor(actor, in: base)
    DecisionNote.tell(try decision.decide(.rename(main, to: name), in: base))
  }
}

/// What a ruling on names did not bring about.
enum ActorNotes {
  /// Warns where a ruling that two names are one is outweighed by another.
  static func isOne(_ left: NameReference, _ right: NameReference, in base: borrowing KnowledgeBase) throws {
    let actors = [try base.actorID(of: left), try base.actorID(of: right)]
    guard let one = actors[0], let other = actors[1], one != other else { return }
    Messages.warning("\(one) and \(other) are still listed apart: another decision or the registry keeps them apart; see: casus decisions")
  }
}
