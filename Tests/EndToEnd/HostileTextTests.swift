import CasusIngest
import CasusModel
import CasusPipeline
import Foundation
import TestSupport
import Testing

@Suite("Hostile text")
struct HostileTextTests {
  private let reader: ArticleReader

  init() throws { reader = try shippedReader.get() }

  private func read(_ bytes: [UInt8]) throws -> ArticleFacts? {
    let metadata = GivenMetadata(published: TimeValue("2016-12-02"))
    guard
      let read = try? PlainTextReader().document(
        bytes: bytes, path: "-", metadata: metadata, sha256: String(repeating: "0", count: 64), limits: IngestLimits())
    else { return nil }
    return reader.read(read.document)
  }

  /// Every span of every fact lies in the text, and every index in its array.
  private func isSound(_ facts: ArticleFacts) -> Bool {
    let size = facts.document.text.utf8.count
    func holds(_ span: Span) -> Bool { span.start >= 0 && span.end <= size && !span.isEmpty }
    func holds(_ participant: Participant) -> Bool {
      holds(participant.span) && (participant.actor.map(facts.actors.indices.contains) ?? true)
    }
    let evidence = facts.affiliations.flatMap(\.evidence) + facts.events.flatMap(\.evidence) + facts.claims.flatMap(\.evidence)
    let participants =
      facts.affiliations.flatMap { [$0.member, $0.group, $0.attributedTo].compactMap { $0 } }
      + facts.events.flatMap { $0.actor + $0.recipient }
      + facts.claims.compactMap(\.source)
    return evidence.allSatisfy { holds($0.span) && ($0.trigger.map(holds) ?? true) } && participants.allSatisfy(holds)
      && facts.actors.allSatisfy { !$0.name.isEmpty && $0.mentions.allSatisfy(holds) } && facts.claims.allSatisfy { holds($0.content) }
      && facts.affiliations.allSatisfy { !$0.evidence.isEmpty }
  }

  @Test("words of the sample articles, shuffled, cut and doubled, are read without a crash and with sound facts", arguments: 0..<24)
  func mutated(_ seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    let files = try FileManager.default.contentsOfDirectory(atPath: packageFolder.appending(path: "SampleData/articles").path).sorted()
    for round in 0..<6 {
      let file = files[(seed + round * 5) % files.count]
      var words = try String(contentsOf: packageFolder.appending(path: "SampleData/articles/\(file)"), encoding: .utf8)
        .split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      for _ in 0..<(words.count / 6) {
        let first = Int(random.next() % UInt64(words.count))
        let second = Int(random.next() % UInt64(words.count))
        switch random.next() % 5 {
        case 0: words.swapAt(first, second)
        case 1: words[first] = words[second]
        case 2: words[first] += [",", ".", "\"", "”", " –", "'s", ":", "(", ")"][Int(random.next() % 9)]
        case 3:
          words[first] =
            ["which", "led", "by", "and", "no", "longer", "attack", "said", "of", "including", "part"][Int(random.next() % 11)]
        default: words.remove(at: min(first, words.count - 1))
        }
      }
      if let facts = try read(Array(words.joined(separator: " ").utf8)) { #expect(isSound(facts), "\(file), seed \(seed), round \(round)") }
    }
  }

  @Test(
    "degenerate text is bounded and gives no nonsense",
    arguments: [
      String(repeating: "(", count: 5000), String(repeating: "\" ", count: 4000), String(repeating: "and ", count: 5000),
      String(repeating: "Levant Front, ", count: 2000),
      String(repeating: "A", count: 100_000), String(repeating: "the group of ", count: 3000), "👨‍👩‍👧 الجبهة الشامية \u{202E}said \u{0} ok",
      String(repeating: "said that ", count: 3000), String(repeating: "He said: \"", count: 2000),
      String(repeating: "Army of ", count: 3000), String(repeating: "X's ", count: 3000),
    ])
  func degenerate(_ text: String) throws {
    let start = ContinuousClock.now
    if let facts = try read(Array(("A title\n\n" + text).utf8)) { #expect(isSound(facts)) }
    // A debug build on a busy machine; what it guards against takes minutes.
    #expect(start.duration(to: .now) < .seconds(60))
  }
}
