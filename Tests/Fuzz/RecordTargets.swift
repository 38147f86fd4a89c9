import CasusModel
import CasusPipeline

@testable import CasusIngest

extension FuzzTarget {
  /// A record of `casus extract`: facts whose places lie in its text, or a refusal that names the key.
  static let record = FuzzTarget("record", seeds: ["Tests/CommandLineTests/extract.json"], mostBytes: 65_536) { bytes in
    let line = try ExtractionRecordLine(bytes, digest: Digests.sha256)
    if case .read(let facts) = line.outcome { Soundness.check(facts.document) }
  }
}
