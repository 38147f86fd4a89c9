// Why something could not be decided. Each text says what to do next.

/// A decision that cannot be made, or a file of decisions that cannot be read.
public enum DecisionError: Error, Equatable, Sendable {
  /// The decision does not fit; the text says why and what to do. Nothing was changed.
  case invalid(String)
  /// No fact has this id.
  case noFact(String)
  /// A line of a file is no decision. Nothing of the file was imported. Lines count from 1.
  case line(Int, String)
}

extension DecisionError: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .invalid(let what): what
    case .noFact(let id): "no fact has the id “\(id)”; ids stand in the column id of every list"
    case .line(let number, let what): "line \(number): \(what); nothing was imported"
    }
  }
}
