import Foundation

@testable import CasusIngest

extension FuzzTarget {
  /// The JSON scanner accepts nothing that another reader refuses.
  static let json = FuzzTarget("json", seeds: ["lines:Tests/Fuzz/Seeds/articles.jsonl", "lines:Tests/Fuzz/Seeds/values.jsonl"]) { bytes in
    guard String(validating: bytes, as: UTF8.self) != nil else { return }
    var scanner = JSONScanner(bytes)
    var keys: [String] = []
    do throws(JSONFault) {
      try scanner.object { key, _, byte throws(JSONFault) in
        require(byte <= bytes.count, "a member behind the end")
        keys.append(key)
      }
    } catch {
      require(error.byte >= 0 && error.byte <= bytes.count, "a fault behind the end")
      return
    }
    do {
      let other = try JSONDecoder().decode([String: Anything].self, from: Data(bytes))
      require(Set(other.keys) == Set(keys), "other keys: \(other.keys.sorted()) \(keys)")
    } catch {
      require(false, "accepted, but: \(error)")
    }
  }

  private struct Anything: Decodable {
    init(from decoder: any Decoder) throws {}
  }
}
