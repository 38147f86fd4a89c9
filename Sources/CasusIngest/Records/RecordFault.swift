// Where a record is wrong. The path is put together only when there is a fault, from the inside out, so that good records pay nothing for it.

/// Why a line is no extraction record that can be stored.
public struct RecordFault: Error, Hashable, Sendable, CustomStringConvertible {
  private var path = ""
  private let problem: String

  init(_ problem: String, at key: String = "") {
    self.problem = problem
    path = key
  }

  /// `affiliations[2].evidence[0].end: what is wrong`.
  public var description: String { path.isEmpty ? problem : "\(path): \(problem)" }

  /// The same fault, seen from the object that holds `key`.
  func below(_ key: String) -> RecordFault {
    var fault = self
    fault.path = path.isEmpty ? key : path.hasPrefix("[") ? key + path : "\(key).\(path)"
    return fault
  }

  /// The same fault, seen from the array that holds the element.
  func below(_ index: Int) -> RecordFault { below("[\(index)]") }
}
