// What an input is. Its first bytes decide where they tell, since names lie; the name decides the rest. One table of names serves files,
// folders and archives alike.

/// How an input holds articles; the raw value is the value of `--from`.
public enum InputForm: String, CaseIterable, Sendable {
  /// One article, as plain text.
  case text
  /// One article, as a saved web page.
  case html
  /// One article a line, as a JSON object.
  case jsonl
  /// One article a row; the first row names the columns.
  case csv
  /// The same with tabs.
  case tsv
  /// RSS or Atom.
  case feed
  /// Pages as crawlers keep them.
  case warc
  /// Such pages in a ZIP archive.
  case wacz
  /// One mail.
  case eml
  /// Mails behind each other.
  case mbox
  /// One article, printed.
  case pdf
  /// Files packed together: ZIP or tar.
  case archive

  /// Ends of names, in lower case.
  private static let suffixes: [(suffix: String, form: InputForm)] = [
    (".txt", .text), (".text", .text), (".html", .html), (".htm", .html), (".xhtml", .html), (".jsonl", .jsonl), (".ndjson", .jsonl),
    (".csv", .csv), (".tsv", .tsv), (".rss", .feed), (".atom", .feed), (".xml", .feed), (".warc", .warc), (".wacz", .wacz), (".eml", .eml),
    (".mbox", .mbox), (".pdf", .pdf), (".zip", .archive), (".tar", .archive), (".tgz", .archive),
  ]

  /// Ends of the names of packed single files; what is before them tells the rest.
  private static let packedSuffixes = [".gz", ".bz2", ".xz", ".zst"]

  /// Ends of names that folders and archives are searched for, in lower case.
  static let allSuffixes = suffixes.map(\.suffix) + suffixes.flatMap { entry in packedSuffixes.map { entry.suffix + $0 } }

  /// Ends of names without their dot, for completion on the command line.
  public static let allExtensions = allSuffixes.map { String($0.dropFirst()) }

  /// The names for messages: `*.txt, *.text, …`.
  static let allowedNames = suffixes.map { "*" + $0.suffix }.joined(separator: ", ") + "; also packed with gzip (*.gz)"

  /// Whether a name is one of those that are looked for; hidden files are not.
  static func isReadable(_ name: String) -> Bool {
    let lower = name.lowercased()
    return !lower.hasPrefix(".") && allSuffixes.contains { lower.hasSuffix($0) }
  }

  /// What the name says; nil where it says nothing.
  static func named(_ name: String) -> InputForm? {
    var lower = Substring(name.lowercased())
    while let packed = packedSuffixes.first(where: { lower.hasSuffix($0) }) { lower = lower.dropLast(packed.count) }
    return suffixes.first { lower.hasSuffix($0.suffix) }?.form
  }

  /// What the first bytes say; nil where they may be anything. 512 bytes are enough for all but pages, which get 2048.
  static func signed(_ head: ArraySlice<UInt8>) -> InputForm? {
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) { return .archive }
    // The magic of POSIX tar stands at byte 257.
    if head.count >= 262, head.dropFirst(257).starts(with: "ustar".utf8) { return .archive }
    if head.starts(with: "%PDF-".utf8) { return .pdf }
    if head.starts(with: "WARC/1.".utf8) { return .warc }
    return PageReader.recognises(Array(head)) ? .html : isFeed(head) ? .feed : nil
  }

  /// Whether XML begins whose outermost element is that of a feed.
  static func isFeed(_ head: ArraySlice<UInt8>) -> Bool {
    var text = Substring(String(decoding: head, as: UTF8.self))
    while true {
      text = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
      if text.hasPrefix("<?"), let end = text.firstRange(of: "?>") {
        text = text[end.upperBound...]
      } else if text.hasPrefix("<!--"), let end = text.firstRange(of: "-->") {
        text = text[end.upperBound...]
      } else if text.hasPrefix("<!DOCTYPE"), let end = text.firstIndex(of: ">") {
        text = text[text.index(after: end)...]
      } else {
        return ["<rss", "<feed", "<rdf:RDF"].contains { text.hasPrefix($0) }
      }
    }
  }
}
