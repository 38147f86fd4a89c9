import Testing

@testable import CasusIngest

@Suite struct ArchiveTests {
  @Test func `A packed file is what is packed in it, several members one file`() throws {
    #expect(try queued(TestFile("a.txt.gz", gzip(Array("One. ".utf8)) + gzip(Array("Two.".utf8)))) == ["a.txt.gz | text | One. Two."])
    #expect(
      try queued(TestFile("x.jsonl.gz", gzip(Array("{1}\n\n{2}".utf8)))) == [
        "x.jsonl.gz, line 1 | line | {1}", "x.jsonl.gz, line 3 | line | {2}",
      ])
    // The bytes tell that it is packed, and what it is, whatever it is called.
    #expect(try queued(TestFile("page", gzip(Array("<html><p>x".utf8)))) == ["page | page | <html><p>x"])
  }

  @Test func `An archive is read as a folder is: the same names, in their order, hidden files passed over`() throws {
    let inner = zip([TestFile("archive/d.warc.gz", gzip(Array("".utf8) + warc("Text."))), TestFile("pages/pages.jsonl", "{}")])
    let archive = zip([
      TestFile("é/b.html", "<p>B"), TestFile("a.png", "x"), TestFile(".a.txt", "x"), TestFile("__MACOSX/a.txt", "x"),
      TestFile("l.jsonl", "{1}"), TestFile("c.wacz", inner), TestFile("n.csv", "name,kind\na,b\n"),
    ])
    #expect(
      try queued(TestFile("c.zip", archive)) == [
        "c.zip: é/b.html | page | <p>B", "c.zip: l.jsonl, line 1 | line | {1}", "c.zip: c.wacz: archive/d.warc.gz, record 1 | text | Text.",
      ])
    #expect(
      try queued(TestFile("c.zip", zip([TestFile("a.png", "x")]))) == [
        "c.zip: nothing to read in this archive; allowed names: \(InputForm.allowedNames)"
      ])
    #expect(
      try queued(TestFile("c.zip", zip([TestFile("manifest.csv", "file\n")]))) == [
        "c.zip: manifest.csv: a manifest in an archive is not read; unpack the archive first"
      ])
  }

  private func warc(_ text: String) -> [UInt8] {
    Array(
      "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Type: text/plain\r\nContent-Length: \(text.utf8.count)\r\n\r\n\(text)\r\n\r\n".utf8)
  }

  @Test func `Names are labels: none leads out of the archive, and none steers a terminal`() throws {
    #expect(
      try queued(TestFile("c.zip", zip([TestFile("../../etc/a\u{1B}[31m\u{202E}.txt", "A."), TestFile("/etc/b.txt", "B.")]))) == [
        "c.zip: ../../etc/a\\u{1b}[31m\\u{202e}.txt | text | A.", "c.zip: /etc/b.txt | text | B.",
      ])
  }

  @Test func `A damaged entry costs itself, and what is cut off costs what is missing`() throws {
    var archive = zip([TestFile("a.txt", "A."), TestFile("b.txt", "Bad."), TestFile("c.txt", "C.")])
    // The second entry states a way of packing that cannot read what is there.
    archive[37 + 8] = 8
    let damaged = "what is packed is damaged or ends too early; get the file again"
    #expect(
      try queued(TestFile("c.zip", archive)) == ["c.zip: a.txt | text | A.", "c.zip: b.txt: \(damaged)", "c.zip: c.txt | text | C."])
    #expect(
      try queued(TestFile("c.zip", Array(zip([TestFile("a.txt", "A."), TestFile("b.txt", "Bad and long.")]).prefix(37 + 40))))
        == ["c.zip: a.txt | text | A.", "c.zip: b.txt: \(damaged)"])
    let packed = gzip(Array("Some text that goes on.".utf8))
    #expect(try queued(TestFile("a.txt.gz", Array(packed.prefix(packed.count - 12)))) == ["a.txt.gz: \(damaged)"])
    #expect(try queued(TestFile("a.txt.gz", Array(packed.prefix(12)))) == ["a.txt.gz: \(damaged)"])
    #expect(try queued(TestFile("c.zip", "no archive at all")) == ["c.zip: \(damaged)"])
  }

  @Test func `Bombs are refused, in one layer and in many`() throws {
    let bomb = zstdOfZeros(megabytes: 64)
    let refused = "unpacks to more than 250 times its size, as bombs do; what is behind is not read"
    #expect(try queued(TestFile("b.jsonl.zst", bomb), limits: IngestLimits(maximumBytes: 1 << 30)) == ["b.jsonl.zst: \(refused)"])
    #expect(
      try queued(TestFile("b.zip", zip([TestFile("b.jsonl.zst", bomb)])), limits: IngestLimits(maximumBytes: 1 << 30)) == [
        "b.zip: b.jsonl.zst: \(refused)"
      ])
    #expect(
      try queued(TestFile("b.zip", zip([TestFile("b.txt.zst", bomb), TestFile("c.txt", "C.")]))) == [
        "b.zip: b.txt.zst: too large: more than 10485760 bytes; raise the limit with --max-size BYTES", "b.zip: c.txt | text | C.",
      ])
    var nested = Array("A.".utf8)
    for _ in 0..<40 { nested = zip([TestFile("n.zip", nested)]) }
    #expect(
      try queued(TestFile("n.zip", nested)) == ["n.zip: n.zip: n.zip: n.zip: packed more than 3 times over; unpack it first"])
    var packed = Array("A.".utf8)
    for _ in 0..<4 { packed = gzip(packed) }
    #expect(try queued(TestFile("a.txt.gz", packed)) == ["a.txt.gz: packed more than 3 times over; unpack it first"])
    #expect(
      try queued(TestFile("c.zip", zip((0..<9).map { TestFile("\($0).png", "x") })), limits: IngestLimits(maximumFiles: 5)) == [
        "c.zip: more than 5 files; give smaller archives"
      ])
  }
}
