// Archives as folders: the same names are read, hidden files are passed over. Names are labels: nothing is opened or written by them, so
// `../../etc/passwd` is harmless, and control characters in them are shown.

/// A ZIP or tar archive.
final class ArchiveContainer: Container {
  private let file: ContainedFile
  private let archive: ArchiveReader
  private let limits: IngestLimits
  private let isCrawl: Bool
  private var entries = 0
  private var readable = 0
  private var isAtEnd = false

  /// - Parameter isCrawl: whether it is a WACZ, of which the WARC files alone are articles.
  init(_ file: ContainedFile, isCrawl: Bool, limits: IngestLimits) {
    self.file = file
    self.isCrawl = isCrawl
    self.limits = limits
    archive = ArchiveReader(file.bytes, .files, place: file.place, root: file.root ?? file.bytes)
  }

  func next() throws(IngestError) -> ContainerPart? {
    while !isAtEnd {
      let entry: ArchiveEntry?
      do throws(IngestError) { entry = try archive.next() } catch {
        // A damaged entry: the reader looks for the next one.
        readable += 1
        return .article(QueuedArticle(error))
      }
      guard let entry else {
        isAtEnd = true
        guard readable == 0 else { break }
        let names = isCrawl ? "archive/*.warc.gz" : InputForm.allowedNames
        throw .faulty(path: file.place, problem: "nothing to read in this archive; allowed names: \(names)")
      }
      entries += 1
      guard entries <= limits.maximumFiles else {
        throw .faulty(path: file.place, problem: "more than \(limits.maximumFiles) files; give smaller archives")
      }
      guard entry.isFile, isWanted(entry.name) else { continue }
      readable += 1
      let place = "\(file.place): \(IngestError.shown(entry.name))"
      if Self.lastPart(entry.name) == "manifest.csv" {
        return .article(QueuedArticle(.faulty(path: place, problem: "a manifest in an archive is not read; unpack the archive first")))
      }
      return .file(
        ContainedFile(
          name: entry.name, place: place, metadata: file.metadata, form: isCrawl ? .warc : nil, isFound: true,
          bytes: archive.bytes(place: place), root: file.root ?? file.bytes, depth: file.depth + 1))
    }
    return nil
  }

  private func isWanted(_ name: String) -> Bool {
    let parts = name.split(separator: "/")
    // Hidden files and folders, and what macOS adds to archives; `..` hides nothing.
    guard !parts.contains(where: { $0.hasPrefix(".") && $0 != "." && $0 != ".." }), parts.first != "__MACOSX" else { return false }
    if isCrawl { return name.hasPrefix("archive/") && (name.hasSuffix(".warc.gz") || name.hasSuffix(".warc")) }
    return InputForm.isReadable(Self.lastPart(name))
  }

  private static func lastPart(_ name: String) -> String { name.split(separator: "/").last.map(String.init) ?? name }
}
