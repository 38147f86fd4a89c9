// Pages made to harm end in bounded time: with an article, or with a reason.

import Testing

@testable import CasusIngest

struct HostilePageTests {
  /// Runs `body` and fails where it takes longer than any of these pages may, in a debug build on a busy machine.
  private static func quickly<Value>(_ body: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    defer { #expect(ContinuousClock.now - start < .seconds(60)) }
    return try body()
  }

  private static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  @Test func `Elements nested without end are refused`() {
    let problem = "page.html: this page nests elements more than 1024 deep; save the article's text as a .txt file"
    #expect(Self.quickly { refusal("<html><body>" + Self.times(200_000, "<div>") + story) } == problem)
    #expect(Self.quickly { refusal("<html><body>" + Self.times(100_000, "<b>") + Self.times(100_000, "</i>") + story) } == problem)
  }

  @Test func `Elements without end are refused`() {
    #expect(
      Self.quickly { refusal("<html><body>" + Self.times(810_000, "<br>") + story) }
        == "page.html: this page has more than 800000 elements and runs of text; save the article's text as a .txt file")
  }

  @Test func `Attributes without end cost no more than their bytes`() throws {
    let attributes = (0..<120_000).map { "a\($0)=1" }.joined(separator: " ")
    #expect(try Self.quickly { try page("<html><body><div \(attributes) class='x'>\(story)</div></body></html>") }.regions.count == 2)
    let giant = "<html><body><div class=\"\(Self.times(1_000_000, "a b "))\">\(story)</div></body></html>"
    #expect(try Self.quickly { try page(giant) }.regions.count == 2)
    #expect(try page("<html><body><p title='<a b c>' class=x>\(story)</body></html>").regions.count == 2)
  }

  @Test func `References without end are read as what they are`() throws {
    let document = try Self.quickly {
      try page("<html><body><p>" + Self.times(100_000, "&amp;") + " stood there, and then more.</p>\(story)")
    }
    #expect(document.text.contains("stood there") || document.regions.count == 2)
    let unknown = try Self.quickly { try page("<html><body>\(story)<p>" + Self.times(200_000, "&x") + "</p>") }
    #expect(unknown.text.hasPrefix("Fighters"))
  }

  @Test func `Zero bytes, lone marks and ends in the middle do no harm`() throws {
    let cut = page()
    for end in stride(from: 0, to: cut.utf8.count, by: 7) {
      let part = Array(cut.utf8.prefix(end))
      if let read = try? page(part) { #expect(read.document.map?.runs.allSatisfy { $0.bytes.end <= part.count } == true) }
    }
    let zeros = Array(page().utf8.map { $0 == 0x20 ? [0x20, 0] : [$0] }.joined())
    #expect(try page(zeros).document.regions.count == 2)
    let marks = "<html><body>" + Self.times(100_000, "<") + Self.times(100_000, "<!") + Self.times(100_000, "&#")
    if let read = try? Self.quickly({ try page(marks) }) { #expect(read.text.utf8.count <= marks.utf8.count) }
  }

  @Test func `A script's strings are no text, whatever ends they hold`() throws {
    let script = "<script>var a = '</div><p>Not a word of this is read by anybody at all, it is said.</p>';</script>"
    #expect(try page(page(above: script)).regions.count == 2)
    #expect(try page(page(head: "<script>if (a<b && c>d) { x = \"<a b c d\" }</script>")).regions.count == 2)
  }

  @Test func `Data without end is read in part`() throws {
    let json = "<script type='application/ld+json'>" + Self.times(300_000, "{\"a\":[") + "</script>"
    #expect(try Self.quickly { try page(page(head: json)) }.regions.count == 2)
  }

  @Test func `Too many bytes are refused before they are looked at`() {
    let bytes = Array(page().utf8)
    #expect(throws: IngestError.tooLarge(path: "p", size: bytes.count, limit: 100)) {
      try PageReader().document(
        bytes: bytes, path: "p", metadata: GivenMetadata(), sha256: "", limits: IngestLimits(maximumBytes: 100))
    }
    #expect(throws: IngestError.binary(path: "p", format: "a PDF document", byte: 0)) {
      try PageReader().document(
        bytes: Array("%PDF-1.7".utf8), path: "p", metadata: GivenMetadata(), sha256: "", limits: IngestLimits())
    }
  }
}
