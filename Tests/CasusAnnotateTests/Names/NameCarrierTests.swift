// What one place of a document says of the same spelling elsewhere.

import CasusModel
import Testing

@testable import CasusAnnotate

@Suite("Names carried through a document")
struct NameCarrierTests {
  private func carried(_ words: [String], _ carrier: NameCarrier) -> EntityType? {
    carrier.carried(at: 0, in: words[...])?.type
  }

  @Test("the type that most mentions have counts")
  func majority() {
    var carrier = NameCarrier()
    carrier.count(["kilaro"], .location, clarity: 4)
    carrier.count(["kilaro"], .location, clarity: 4)
    carrier.count(["kilaro"], .organisation, clarity: 1)
    #expect(carried(["kilaro"], carrier) == .location)
  }

  @Test("a spelling of two types says nothing")
  func divided() {
    var carrier = NameCarrier()
    carrier.count(["kilaro"], .location, clarity: 4)
    carrier.count(["kilaro"], .organisation, clarity: 4)
    #expect(carried(["kilaro"], carrier) == nil)
  }

  @Test("a full name speaks for its surname, with and without the article")
  func surnames() {
    var carrier = NameCarrier()
    carrier.count(["bashar", "al assad"], .person, clarity: 4)
    #expect(carried(["al assad"], carrier) == .person)
    #expect(carried(["assad"], carrier) == .person)
    #expect(carried(["bashar"], carrier) == nil)
  }

  @Test("the longest spelling wins")
  func longest() {
    var carrier = NameCarrier()
    carrier.count(["aleppo"], .location, clarity: 4)
    carrier.count(["aleppo", "brigade"], .organisation, clarity: 4)
    #expect(carrier.carried(at: 0, in: ["aleppo", "brigade", "left"])?.length == 2)
  }
}
