import CasusModel
import CasusOutput
import Testing

@Suite struct DataPackageTests {
  private static let actor = TableSchema(
    name: "actor", description: "Who acts",
    fields: [
      FieldSchema("id", .id(["act"]), "Public id", isRequired: true), FieldSchema("kind", .word(["state", "person"]), "What it is"),
      FieldSchema("born", .day, "First day"), FieldSchema("seen", .edtf, "When"), FieldSchema("count", .integer, "How many"),
      FieldSchema("sha256", .pattern("[0-9a-f]{64}"), "Digest"), FieldSchema("names", .list, "Names"),
      FieldSchema("note", .text, "A “note”"), FieldSchema("leader", .id(["act"]), "Its leader", reference: .init("actor")),
    ], primaryKey: ["id"])
  private static let tie = TableSchema(
    name: "tie", description: "Who is tied to whom",
    fields: [FieldSchema("fact", .id(["aff", "evt"]), "The fact"), FieldSchema("actor", .id(["act"]), "Who", reference: .init("actor"))],
    primaryKey: [])

  private var package: DataPackage {
    DataPackage(
      casusVersion: "1.2.3",
      files: [
        .init(schema: Self.actor, path: "actor.csv", bytes: 12, sha256: String(repeating: "a", count: 64)),
        .init(schema: Self.tie, path: "tie.csv", bytes: 0, sha256: String(repeating: "b", count: 64)),
      ])
  }

  private func member(_ value: JSONValue?, _ keys: String...) -> JSONValue? {
    keys.reduce(value) { value, key in
      switch value {
      case .object(let members): members[key]
      case .array(let values): Int(key).flatMap { values.indices.contains($0) ? values[$0] : nil }
      default: nil
      }
    }
  }

  /// What the specifications of Data Resource and Table Schema (version 1) ask of what we write; the problems, if any.
  private func problems(_ package: JSONValue) -> [String] {
    guard case .array(let resources)? = member(package, "resources"), !resources.isEmpty else { return ["no resources"] }
    var problems: [String] = []
    var fieldsOf: [String: [String]] = [:]
    for resource in resources {
      guard case .string(let name)? = member(resource, "name"), case .string(let path)? = member(resource, "path"),
        case .string(let hash)? = member(resource, "hash"), case .integer(let bytes)? = member(resource, "bytes"),
        case .array(let fields)? = member(resource, "schema", "fields")
      else { return ["a resource without name, path, hash, bytes or fields"] }
      // "lower-case", "alphanumeric characters along with ".", "_" or "-""; no absolute path, no ".." in it.
      if !name.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || "._-".utf8.contains($0) }) { problems.append(name) }
      if path.hasPrefix("/") || path.contains("..") || bytes < 0 || !hash.hasPrefix("sha256:") || hash.utf8.count != 71 {
        problems.append(path)
      }
      if member(resource, "profile") != .string("tabular-data-resource") { problems.append("\(name): profile") }
      var names: [String] = []
      for field in fields {
        guard case .string(let field)? = member(field, "name"), case .string(let type)? = member(fields[names.count], "type") else {
          return ["a field without name or type"]
        }
        names.append(field)
        if !["string", "integer", "date"].contains(type) { problems.append("\(name).\(field): \(type)") }
        let constraints = member(fields[names.count - 1], "constraints")
        // pattern is for strings, minimum for what is ordered.
        if member(constraints, "pattern") != nil, type != "string" { problems.append("\(name).\(field): pattern") }
        if member(constraints, "minimum") != nil, type != "integer" { problems.append("\(name).\(field): minimum") }
      }
      if Set(names).count != names.count { problems.append("\(name): fields") }
      fieldsOf[name] = names
      fieldsOf[""] = names
      if case .array(let key)? = member(resource, "schema", "primaryKey"),
        !key.allSatisfy({ if case .string(let field) = $0 { names.contains(field) } else { false } })
      {
        problems.append("\(name): primaryKey")
      }
      if case .array(let keys)? = member(resource, "schema", "foreignKeys") {
        for key in keys {
          guard case .string(let field)? = member(key, "fields", "0"), case .string(let target)? = member(key, "reference", "resource"),
            case .string(let other)? = member(key, "reference", "fields", "0")
          else { return ["a foreign key without fields or reference"] }
          if !names.contains(field) || fieldsOf[target]?.contains(other) != true { problems.append("\(name).\(field): \(target).\(other)") }
        }
      }
    }
    return problems
  }

  @Test func `The descriptor is what the specification asks for`() {
    let json = package.json
    #expect(problems(json).isEmpty)
    #expect(member(json, "profile") == .string("tabular-data-package") && member(json, "casus_version") == .string("1.2.3"))
    #expect(member(json, "created") == nil)
    // The check can fail.
    #expect(problems(DataPackage(casusVersion: "", files: []).json) == ["no resources"])
    var wrong = package
    wrong.files[0].path = "/etc/actor.csv"
    wrong.files.removeLast()
    #expect(problems(wrong.json) == ["/etc/actor.csv"])
  }

  @Test func `Constraints follow from the form of a column`() {
    let fields = member(package.json, "resources", "0", "schema", "fields")
    #expect(
      member(fields, "0")
        == .object([
          "name": .string("id"), "type": .string("string"), "description": .string("Public id"),
          "constraints": .object(["required": .bool(true), "pattern": .string("(act)-[0-9a-hjkmnp-tv-z]{12}")]),
        ]))
    #expect(member(fields, "1", "constraints") == .object(["enum": .array([.string("state"), .string("person")])]))
    #expect(member(fields, "2", "type") == .string("date") && member(fields, "2", "constraints") == nil)
    #expect(member(fields, "4", "type") == .string("integer"))
    #expect(member(fields, "6") == .object(["name": .string("names"), "type": .string("string"), "description": .string("Names")]))
    #expect(member(package.json, "resources", "0", "schema", "foreignKeys", "0", "reference", "resource") == .string(""))
    #expect(member(package.json, "resources", "1", "schema", "foreignKeys", "0", "reference", "resource") == .string("actor"))
    #expect(member(package.json, "resources", "1", "schema", "primaryKey") == nil)
  }

  @Test(
    "The pattern of dates takes EDTF as casus writes it, and no words",
    arguments: [
      ("2015", true), ("2015-02", true), ("2015-02-03", true), ("2015-02/2016", true), ("Thursday", false), ("2015-2", false), ("", false),
    ])
  func dates(text: String, isDate: Bool) throws {
    guard case .string(let pattern)? = member(package.json, "resources", "0", "schema", "fields", "3", "constraints", "pattern") else {
      Issue.record("no pattern")
      return
    }
    #expect(try (Regex(pattern).wholeMatch(in: text) != nil) == isDate)
  }
}
