// The article that the project began with is third-party text: it is read where it lies and these tests skip where it does not.

import CasusModel
import Testing

@testable import CasusIngest

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The article's path: `CASUS_SHARED`, else `shared` beside the package.
private let seed: String = {
  let file = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  let package = file.dropLast(3)
  let shared = ProcessInfo.processInfo.environment["CASUS_SHARED"] ?? (package.dropLast() + ["shared"]).joined(separator: "/")
  return shared + "/seed/article.txt"
}()

@Suite(.enabled(if: FileManager.default.fileExists(atPath: seed), "no shared/seed/article.txt; set CASUS_SHARED"))
struct SeedTests {
  private func document() throws -> Document {
    let limits = IngestLimits()
    let bytes = try InputBytes.read(Input(path: seed), limits: limits)
    let given = GivenMetadata(publisher: "Middle East Eye", published: TimeValue("2016-12-01"))
    return try PlainTextReader().document(bytes: bytes, path: seed, metadata: given, sha256: "", limits: limits).document
  }

  @Test("Each line of the page has its kind")
  func kinds() throws {
    #expect(
      try document().regions.map(\.kind.rawValue) == ["skipped", "title", "standfirst", "caption"] + Array(repeating: "paragraph", count: 4)
        + ["skipped"]
        + Array(repeating: "paragraph", count: 9) + ["heading"] + Array(repeating: "paragraph", count: 5) + [
          "skipped", "skipped", "skipped",
        ])
  }

  @Test("Exactly the page's own lines are skipped")
  func skipped() throws {
    let document = try document()
    let skipped = document.regions.filter { $0.kind == .skipped }.map { document.text.quote($0.span).prefix(28) }
    #expect(
      skipped == [
        "Skip to main content", "READ: Aleppo is falling whil", "Stay informed with MEE's new", "Sign up to get the latest al",
        "Middle East Eye delivers ind",
      ])
  }

  @Test("Title, standfirst, caption and heading are the lines that a reader takes for them")
  func parts() throws {
    let document = try document()
    func first(_ kind: Region.Kind) -> String? { document.regions.first { $0.kind == kind }.map { document.text.quote($0.span) } }
    #expect(document.title?.value == "Aleppo rebels form new alliance to halt ferocious government assault")
    #expect(first(.standfirst)?.hasPrefix("Levant Front announces it will lead") == true)
    #expect(first(.caption) == "Levant Front soldiers walk through rubble in central Aleppo (Reuters)")
    #expect(first(.heading) == "Russia-rebel talks: report")
    #expect(document.author == nil)
    #expect(document.dateline == nil)
    #expect(document.published?.value.description == "2016-12-01")
  }
}
