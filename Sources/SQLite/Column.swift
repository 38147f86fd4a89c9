// How a column is named when it is read: by position or by its name in the result.

/// A column of a result: `0` or `"id"`.
public enum Column: Equatable, Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  /// By position, counted from 0.
  case index(Int)
  /// By name, as the result spells it.
  case name(String)

  /// By position, counted from 0.
  public init(integerLiteral value: Int) {
    self = .index(value)
  }

  /// By name, as the result spells it.
  public init(stringLiteral value: String) {
    self = .name(value)
  }
}
