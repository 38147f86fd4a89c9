// Which Swift types go into and come out of SQLite, and how. Reading never converts between storage classes.

/// A type that is stored as one SQLite value.
///
/// An enum with a raw value needs only to declare the conformance.
public protocol ValueConvertible {
  /// The value to store.
  var sqlValue: Value { get }
  /// The stored value read back; nil when the storage class or the content does not fit.
  init?(sqlValue: Value)
  /// What a column must hold, as an error says it, for example `INTEGER`.
  static var sqlTypeName: String { get }
}

extension Value: ValueConvertible {
  /// Itself.
  public var sqlValue: Value { self }
  /// Itself.
  public init?(sqlValue: Value) { self = sqlValue }
  /// Any storage class.
  public static var sqlTypeName: String { "any value" }
}

extension Int64: ValueConvertible {
  /// An INTEGER.
  public var sqlValue: Value { .integer(self) }
  /// Reads an INTEGER.
  public init?(sqlValue: Value) {
    guard case .integer(let number) = sqlValue else { return nil }
    self = number
  }
  /// `INTEGER`.
  public static var sqlTypeName: String { "INTEGER" }
}

extension Int: ValueConvertible {
  /// An INTEGER.
  public var sqlValue: Value { .integer(Int64(self)) }
  /// Reads an INTEGER that fits the platform's word.
  public init?(sqlValue: Value) {
    guard case .integer(let number) = sqlValue else { return nil }
    self.init(exactly: number)
  }
  /// `INTEGER`.
  public static var sqlTypeName: String { "INTEGER" }
}

extension Double: ValueConvertible {
  /// A REAL.
  public var sqlValue: Value { .real(self) }
  /// Reads a REAL; an INTEGER is not converted.
  public init?(sqlValue: Value) {
    guard case .real(let number) = sqlValue else { return nil }
    self = number
  }
  /// `REAL`.
  public static var sqlTypeName: String { "REAL" }
}

extension Bool: ValueConvertible {
  /// INTEGER 0 or 1.
  public var sqlValue: Value { .integer(self ? 1 : 0) }
  /// Reads INTEGER 0 or 1; no other number.
  public init?(sqlValue: Value) {
    switch sqlValue {
    case .integer(0): self = false
    case .integer(1): self = true
    default: return nil
    }
  }
  /// `INTEGER 0 or 1`.
  public static var sqlTypeName: String { "INTEGER 0 or 1" }
}

extension String: ValueConvertible {
  /// A TEXT.
  public var sqlValue: Value { .text(self) }
  /// Reads a TEXT.
  public init?(sqlValue: Value) {
    guard case .text(let text) = sqlValue else { return nil }
    self = text
  }
  /// `TEXT`.
  public static var sqlTypeName: String { "TEXT" }
}

extension Array: ValueConvertible where Element == UInt8 {
  /// A BLOB.
  public var sqlValue: Value { .blob(self) }
  /// Reads a BLOB.
  public init?(sqlValue: Value) {
    guard case .blob(let bytes) = sqlValue else { return nil }
    self = bytes
  }
  /// `BLOB`.
  public static var sqlTypeName: String { "BLOB" }
}

extension Optional: ValueConvertible where Wrapped: ValueConvertible {
  /// NULL for nil.
  public var sqlValue: Value { self?.sqlValue ?? .null }
  /// Reads NULL as nil.
  public init?(sqlValue: Value) {
    if sqlValue == .null {
      self = .none
    } else {
      guard let wrapped = Wrapped(sqlValue: sqlValue) else { return nil }
      self = wrapped
    }
  }
  /// What the wrapped type says, `or NULL`.
  public static var sqlTypeName: String { "\(Wrapped.sqlTypeName) or NULL" }
}

extension ValueConvertible where Self: RawRepresentable, RawValue: ValueConvertible {
  /// The raw value.
  public var sqlValue: Value { rawValue.sqlValue }
  /// Reads the raw value; nil when no case has it.
  public init?(sqlValue: Value) {
    guard let raw = RawValue(sqlValue: sqlValue) else { return nil }
    self.init(rawValue: raw)
  }
  /// The raw type's name, and whose it is.
  public static var sqlTypeName: String { "\(RawValue.sqlTypeName) of \(Self.self)" }
}
