// JSON Lines: one value a line.

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

enum JSONLines {
  /// The values of all lines that are not empty.
  static func read<Value: Decodable>(_ type: Value.Type, _ text: String, path: String) throws(EvaluationError) -> [Value] {
    try numbered(type, text, path: path).map(\.value)
  }

  /// The same with the number of each line, from 1, for errors that only the values show.
  static func numbered<Value: Decodable>(
    _: Value.Type, _ text: String, path: String
  ) throws(EvaluationError) -> [(line: Int, value: Value)] {
    let decoder = JSONDecoder()
    var values: [(line: Int, value: Value)] = []
    for (number, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
      guard let value = try? decoder.decode(Value.self, from: Data(line)) else {
        throw .malformed(path: path, line: number + 1, reason: "is not the JSON object that is due")
      }
      values.append((number + 1, value))
    }
    return values
  }
}
