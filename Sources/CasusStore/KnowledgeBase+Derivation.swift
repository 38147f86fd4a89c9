// Tables that arithmetic of the program fills. Invariant: once a file is open to write, each is as this version of the program would have
// filled it from the start; whoever writes rows keeps it so.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// A derived table: which version of the arithmetic fills it.
  enum Derivation: CaseIterable {
    case nameKey
    case copy

    var name: String {
      switch self {
      case .nameKey: "name_key"
      case .copy: "copy"
      }
    }

    var version: Int {
      switch self {
      case .nameKey: NameKeys.version
      case .copy: KnowledgeBase.copyVersion
      }
    }
  }

  private func fill(_ derivation: Derivation) throws {
    switch derivation {
    case .nameKey: try refillNameKeys()
    case .copy: try refillCopies()
    }
  }

  /// Fills anew what another version filled, or none, in one transaction.
  func refillDerived() throws {
    let versions = try connection.query("SELECT name, version FROM derivation") { (try $0.text(0), try $0.int(1)) }
    let outdated = Derivation.allCases.filter { derivation in
      !versions.contains { $0.0 == derivation.name && $0.1 == derivation.version }
    }
    guard !outdated.isEmpty else { return }
    try connection.transaction {
      for derivation in outdated {
        try fill(derivation)
        try connection.execute(
          "INSERT INTO derivation (name, version) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET version = ?2",
          [derivation.name, derivation.version])
      }
    }
  }
}
