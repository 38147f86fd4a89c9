import Testing

@testable import CasusIngest

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder that lives as long as the test.
private struct Scratch: ~Copyable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/casus-ingest-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String = "text") throws {
    let file = path + "/" + name
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: file))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }

  /// Paths and errors of the inputs, the folder's own path left out.
  func list(_ paths: [String], parse: Inputs.ManifestParser? = nil, limits: IngestLimits = IngestLimits()) -> [String] {
    Inputs(parseManifest: parse, limits: limits).list(paths.map { $0 == "-" || $0.hasPrefix("/") ? $0 : path + "/" + $0 }).map { result in
      switch result {
      case .success(let input): input.path.replacing(path + "/", with: "")
      case .failure(let error): error.description.replacing(path + "/", with: "")
      }
    }
  }
}

@Suite struct InputsTests {
  @Test("A folder gives its text files, sorted by bytes, without hidden and other files")
  func folder() throws {
    let scratch = try Scratch()
    for name in ["in/b.txt", "in/a/z.text", "in/B.txt", "in/.hidden.txt", "in/.git/x.txt", "in/c.png", "in/D.TXT", "in/é.txt", "in/a.txt"] {
      try scratch.write(name)
    }
    #expect(scratch.list(["in"]) == ["in/B.txt", "in/D.TXT", "in/a.txt", "in/a/z.text", "in/b.txt", "in/é.txt"])
    #expect(scratch.list(["in/"]) == scratch.list(["in"]))
  }

  @Test("Paths keep their order, a path given twice counts once, and one that fails leaves the others")
  func order() throws {
    let scratch = try Scratch()
    for name in ["b.txt", "a.md", "empty/c.png"] { try scratch.write(name) }
    #expect(
      scratch.list(["b.txt", "-", "none.txt", "a.md", "b.txt", "empty"]) == [
        "b.txt", "-", "none.txt: no such file or folder; check the path", "a.md",
        "empty: nothing to read in this folder; allowed names: \(InputForm.allowedNames)",
      ])
  }

  @Test("Links that lead in circles end, and a broken link to a text is named")
  func links() throws {
    let scratch = try Scratch()
    try scratch.write("in/sub/a.txt")
    try scratch.link("in/sub/up", to: scratch.path + "/in")
    try scratch.link("in/self", to: ".")
    try scratch.link("in/broken.txt", to: "nowhere.txt")
    try scratch.link("in/broken", to: "nowhere")
    #expect(scratch.list(["in"]) == ["in/broken.txt: no such file or folder; check the path", "in/sub/a.txt"])
  }

  @Test("More files than allowed are an error for the folder")
  func tooMany() throws {
    let scratch = try Scratch()
    for number in 0..<6 { try scratch.write("in/\(number).txt") }
    #expect(
      scratch.list(["in"], limits: IngestLimits(maximumFiles: 5)) == ["in: more than 5 files or folders; give smaller folders"])
    #expect(scratch.list(["in"], limits: IngestLimits(maximumFiles: 6)).count == 6)
  }

  @Test("Bytes are read up to the limit; what is no file says so")
  func bytes() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "0123456789")
    func read(_ path: String, limit: Int = 10) -> Result<[UInt8], IngestError> {
      Result { () throws(IngestError) in try InputBytes.read(Input(path: path), limits: IngestLimits(maximumBytes: limit)) }
    }
    let file = scratch.path + "/a.txt"
    #expect(read(file) == .success(Array("0123456789".utf8)))
    #expect(read(file, limit: 9) == .failure(.tooLarge(path: file, size: 10, limit: 9)))
    #expect(read(scratch.path) == .failure(.isFolder(path: scratch.path)))
    #expect(read(scratch.path + "/b.txt") == .failure(.notFound(path: scratch.path + "/b.txt")))
    #expect(read("") == .failure(.notFound(path: "")))
    #expect(read("/dev/zero") == .failure(.notRegular(path: "/dev/zero", type: "device")))
    #expect(
      read("/dev/zero").failure?.description == "/dev/zero: is a device, not a file; to read from a pipe give - (standard input)")
  }

  @Test("A manifest in the folder gives its files their metadata")
  func manifest() throws {
    let scratch = try Scratch()
    for name in ["in/a.txt", "in/sub/b.txt"] { try scratch.write(name) }
    try scratch.write("in/manifest.csv", "rows")
    let inputs = try Inputs(parseManifest: { text in
      #expect(text == "rows")
      return [["file": "sub/b.txt", "published": "2016-12-01", "publisher": "Orontes", "title": ""]]
    }).list([scratch.path + "/in"]).map { try $0.get() }
    #expect(inputs.map(\.metadata.publisher) == [nil, "Orontes"])
    #expect(inputs.map { $0.metadata.published?.description } == [nil, "2016-12-01"])
    #expect(inputs.map(\.metadata.title) == [nil, nil])
  }

  @Test("A faulty manifest costs its folder, the other paths go on")
  func faultyManifest() throws {
    let scratch = try Scratch()
    for name in ["in/a.txt", "b.txt"] { try scratch.write(name) }
    try scratch.write("in/manifest.csv", "rows")
    #expect(
      scratch.list(["in", "b.txt"], parse: { _ in [["file": "x.txt"]] }) == [
        "in/manifest.csv: row 2, column file: no text file \"x.txt\" in this folder; allowed: a.txt", "b.txt",
      ])
  }
}

@Suite struct ManifestTests {
  private func errors(_ rows: [[String: String]], files: [String] = ["a.txt", "b.txt"]) -> [String] {
    switch Manifest.metadata(rows, path: "manifest.csv", files: files) {
    case .success: []
    case .failure(let faults): faults.errors.map(\.description)
    }
  }

  @Test("Each fault names row, column and what is allowed")
  func faults() {
    #expect(
      errors([["file": "a.txt", "date": "2016"], ["file": "a.txt", "published": "1/2/2017"], ["published": "2016"]]) == [
        "manifest.csv: row 1, column date: unknown column; allowed: file, published, publisher, title, author, url",
        "manifest.csv: row 3, column file: \"a.txt\" has a row already; keep one",
        "manifest.csv: row 3, column published: \"1/2/2017\" is not a date; allowed: YYYY-MM-DD, YYYY-MM, YYYY",
        "manifest.csv: row 4, column file: missing; give the file's name relative to the folder",
      ])
    #expect(
      errors([["file": "c.txt"]], files: ["a", "b", "c", "d"])
        == ["manifest.csv: row 2, column file: no text file \"c.txt\" in this folder; allowed: a, b, c, … (4 files)"])
    #expect(errors([["file": "a.txt", "published": "2016/2017"]]).count == 1)
    #expect(errors([["file": "a.txt", "published": "2017-02-29"]]).count == 1)
  }

  @Test("Cells are trimmed, empty ones say nothing, and files without a row have no metadata")
  func cells() throws {
    let found = try Manifest.metadata(
      [["file": " ./b.txt ", "published": " 2016-12 ", "title": " A title", "author": "", "url": "https://example.org"]], path: "m",
      files: ["a.txt", "b.txt"]
    ).get()
    #expect(found == ["b.txt": GivenMetadata(title: "A title", published: .init("2016-12"), url: "https://example.org")])
  }

  @Test("Hundreds of equal faults are cut off")
  func cutOff() {
    #expect(errors(Array(repeating: ["file": "x"], count: 500)).count == 20)
  }

  @Test("What the command line gives wins over the manifest, field by field")
  func filled() {
    let line = GivenMetadata(publisher: "P", published: .init("2016"))
    let row = GivenMetadata(title: "T", publisher: "Q", published: .init("2017"), url: "U")
    #expect(line.filled(from: row) == GivenMetadata(title: "T", publisher: "P", published: .init("2016"), url: "U"))
  }
}
