import CasusModel
import StoreTestSupport
import Testing

@testable import CasusStore

@Suite struct PublicIDTests {
  @Test(
    "An id is the first 60 bits in Crockford's digits",
    arguments: [
      (String(repeating: "0", count: 64), "doc-000000000000"), (String(repeating: "f", count: 64), "doc-zzzzzzzzzzzz"),
      ("123456789abcdef" + String(repeating: "7", count: 49), "doc-28t5cy4tqkff"),
    ])
  func document(sha256: String, id: String) {
    #expect(PublicID.document(sha256: sha256) == id)
  }

  @Test(
    "What is no SHA-256 gives no id",
    arguments: [
      "", "abc", String(repeating: "g", count: 64), String(repeating: "F", count: 64), "+" + String(repeating: "1", count: 63),
    ])
  func noDocument(sha256: String) {
    #expect(PublicID.document(sha256: sha256) == nil)
  }

  @Test func `What is hashed for a fact is written down and does not change`() {
    _ = PublicID.fact("aff", PublicID.identity("sha", ["joined", PublicID.part(Span(1, 3)), PublicID.part(nil)]), ordinal: 0) { bytes in
      #expect(String(decoding: bytes, as: UTF8.self) == "sha\u{1F}joined\u{1F}1-3\u{1F}-")
      return String(repeating: "0", count: 64)
    }
    _ = PublicID.fact("aff", PublicID.identity("sha", ["joined"]), ordinal: 2) { bytes in
      #expect(String(decoding: bytes, as: UTF8.self) == "sha\u{1F}joined\u{1F}2")
      return String(repeating: "0", count: 64)
    }
    _ = PublicID.actor(scope: .person, fold: "abu amr") { bytes in
      #expect(String(decoding: bytes, as: UTF8.self) == "actor\u{1F}person\u{1F}abu amr")
      return String(repeating: "0", count: 64)
    }
  }
}
