// Where a record keeps what an article needs. What is not mapped stands under its own name.

/// Names of keys or columns by the name of what they hold.
public struct FieldMapping: Hashable, Sendable {
  /// What can be mapped.
  public static let targets = ArticleLine.keys

  /// Key by target; only those that differ.
  private var keys: [String: String] = [:]

  /// Everything under its own name.
  public init() {}

  /// Why a mapping cannot be used.
  public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, and what is allowed.
    public let description: String
  }

  /// Reads `text=body`, `published=meta.date`; dots lead into nested objects.
  ///
  /// - Throws: ``Fault`` for a form that is none, for a target that is unknown or mapped twice.
  public init(_ assignments: [String]) throws(Fault) {
    for assignment in assignments {
      let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let allowed = "allowed: \(Self.targets.joined(separator: ", "))"
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw Fault(description: "“\(assignment)” maps nothing; write FIELD=KEY, as in text=body; fields \(allowed)")
      }
      guard Self.targets.contains(parts[0]) else { throw Fault(description: "unknown field “\(parts[0])”; \(allowed)") }
      guard keys.updateValue(parts[1], forKey: parts[0]) == nil else {
        throw Fault(description: "the field “\(parts[0])” is mapped twice; keep one")
      }
    }
  }

  /// The key or column that holds `target`.
  public func key(for target: String) -> String { keys[target] ?? target }

  /// All keys, in the order of ``targets``.
  public var allKeys: [String] { Self.targets.map(key(for:)) }

  /// The keys that somebody named, in the order of ``targets``.
  var mappedKeys: [String] { Self.targets.compactMap { keys[$0] } }

  /// Whether `path` lies in an object that holds something asked for: what stands beside that is no mistake of a key's name.
  func leads(beside path: String) -> Bool {
    guard let dot = path.lastIndex(of: ".") else { return false }
    return leads(into: String(path[..<dot]))
  }

  /// Whether a key inside the object at `path` is asked for.
  func leads(into path: String) -> Bool { keys.values.contains { $0.hasPrefix(path + ".") } }
}
