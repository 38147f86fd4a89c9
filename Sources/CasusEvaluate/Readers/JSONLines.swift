// JSON Lines: one value a line.

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

enum JSONLines {
  /// The values of all lines that are not empty.
  static func read<Value: Decodable>(_: Value.Type, _ text: String, path: String) throws(EvaluationError) -> [Value] {
    let decoder = JSONDecoder()
    var values: [Value] = []
    for (number, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
      guard let value = try? decoder.decode(Value.self, from: Data(line)) else {
        throw .malformed(path: path, line: number + 1, reason: "is not the JSON object that is due")
      }
      values.append(value)
    }
    return values
  }
}
