// The `datapackage.json` beside exported CSV files (Data Package and Table Schema, version 1: https://specs.frictionlessdata.io).
// Invariant: it says what the files hold and nothing of when it was written, so the same files have the same package.
//
// Of the specification: a resource has a `path` relative to the descriptor, `bytes` and a `hash` that names its algorithm; in CSV every field
// is text, and one that equals a missing value is NULL; a pattern is an XML Schema regular expression and covers the whole value.

import CasusModel

/// A data package of CSV files.
public struct DataPackage: Sendable {
  /// A file of the package.
  public struct File: Sendable {
    /// What is in it.
    public var schema: TableSchema
    /// Its name, relative to the package.
    public var path: String
    /// Its size.
    public var bytes: Int
    /// SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    public var sha256: String

    /// Describes a file.
    public init(schema: TableSchema, path: String, bytes: Int, sha256: String) {
      self.schema = schema
      self.path = path
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  /// Version of the program that wrote the files.
  public var casusVersion: String
  /// The files, in order.
  public var files: [File]

  /// Describes a package.
  public init(casusVersion: String, files: [File]) {
    self.casusVersion = casusVersion
    self.files = files
  }

  /// The descriptor.
  public var json: JSONValue {
    .object([
      "profile": .string("tabular-data-package"), "name": .string("casus-export"),
      "title": .string("Who fought, allied, split and claimed what, when, read from articles by casus"),
      "description": .string(
        "Every fact has the words that say so. A fact with status planned, called_for or denied did not happen. A text that a spreadsheet "
          + "would run as a formula has an apostrophe in front."),
      "casus_version": .string(casusVersion), "resources": .array(files.map(resource)),
    ])
  }

  private func resource(_ file: File) -> JSONValue {
    .object([
      "profile": .string("tabular-data-resource"), "name": .string(file.schema.name), "path": .string(file.path),
      "description": .string(file.schema.description), "format": .string("csv"), "mediatype": .string("text/csv"),
      "encoding": .string("utf-8"), "bytes": .integer(file.bytes), "hash": .string("sha256:\(file.sha256)"),
      "dialect": .object([
        "delimiter": .string(","), "lineTerminator": .string("\r\n"), "quoteChar": .string("\""), "doubleQuote": .bool(true),
        "header": .bool(true), "skipInitialSpace": .bool(false),
      ]),
      "schema": schema(file.schema),
    ])
  }

  private func schema(_ table: TableSchema) -> JSONValue {
    var members: [String: JSONValue] = ["fields": .array(table.fields.map(field)), "missingValues": .array([.string("")])]
    if !table.primaryKey.isEmpty { members["primaryKey"] = .array(table.primaryKey.map { .string($0) }) }
    let keys = table.fields.compactMap { field in field.reference.map { foreignKey(field.name, $0, in: table.name) } }
    if !keys.isEmpty { members["foreignKeys"] = .array(keys) }
    return .object(members)
  }

  /// An empty resource name is the table itself.
  private func foreignKey(_ field: String, _ reference: FieldSchema.Reference, in table: String) -> JSONValue {
    .object([
      "fields": .array([.string(field)]),
      "reference": .object([
        "resource": .string(reference.table == table ? "" : reference.table), "fields": .array([.string(reference.field)]),
      ]),
    ])
  }

  private func field(_ field: FieldSchema) -> JSONValue {
    var members: [String: JSONValue] = ["name": .string(field.name), "description": .string(field.description)]
    var constraints: [String: JSONValue] = field.isRequired ? ["required": .bool(true)] : [:]
    switch field.form {
    case .text, .list: members["type"] = .string("string")
    case .integer:
      members["type"] = .string("integer")
      constraints["minimum"] = .integer(0)
    case .day: members["type"] = .string("date")
    case .edtf:
      members["type"] = .string("string")
      constraints["pattern"] = .string("\(Self.point)(/\(Self.point))?")
    case .word(let words):
      members["type"] = .string("string")
      constraints["enum"] = .array(words.map { .string($0) })
    case .id(let prefixes):
      members["type"] = .string("string")
      // Crockford's digits: without i, l, o and u.
      constraints["pattern"] = .string("(\(prefixes.joined(separator: "|")))-[0-9a-hjkmnp-tv-z]{12}")
    case .pattern(let pattern):
      members["type"] = .string("string")
      constraints["pattern"] = .string(pattern)
    }
    if !constraints.isEmpty { members["constraints"] = .object(constraints) }
    return .object(members)
  }

  private static let point = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
}
