// What holds articles gives them one after the other, and may hold containers itself. Whoever reads goes down into a container that comes,
// and on behind it when that is at its end.

/// Something that holds articles.
protocol Container: AnyObject {
  /// The next part; nil at the end.
  ///
  /// - Throws: ``IngestError`` where nothing more can be read of it.
  func next() throws(IngestError) -> ContainerPart?
}

/// A part of a container.
enum ContainerPart {
  /// An article, or a fault in the place of one; the container goes on behind it.
  case article(QueuedArticle)
  /// A file of any form; it must be read before the container goes on.
  case file(ContainedFile)
}

/// Bytes with a name, not looked at yet.
struct ContainedFile {
  /// The end of the name tells the form where the bytes do not.
  var name: String
  /// How it is called in messages.
  let place: String
  /// What manifests and containers state about everything in it.
  let metadata: GivenMetadata
  /// The form, where somebody stated it.
  var form: InputForm?
  /// The form where neither the bytes nor the name tell one.
  var fallback = InputForm.text
  /// Whether it was found in a folder or an archive: then it may be something that holds no articles at all.
  let isFound: Bool
  /// How many bytes it has, where that is known.
  var size: Int?
  /// Its bytes.
  var bytes: ByteReader
  /// The bytes of the file on the disk; nil where these are they.
  var root: ByteReader?
  /// How many times what is read was packed.
  var depth = 0
}

/// Opens files as containers.
struct ContainerOpener {
  /// Packed things in packed things; more is an attack or a mistake.
  static let mostDepth = 3

  let limits: IngestLimits
  let fields: FieldMapping

  /// The file as what it is.
  ///
  /// - Throws: ``IngestError`` where it cannot be opened.
  func open(_ file: ContainedFile) throws(IngestError) -> any Container {
    let head = try file.bytes.head().prefix(2048)
    // A single packed file is what is packed in it; a form that somebody stated is that of the content too.
    if let packing = ArchiveReader.Packing(head) { return try open(unpacked(file, packing)) }
    let form = Self.form(of: file, head)
    switch form {
    case .text: return WholeContainer(file, as: .text, limits: limits)
    case .html: return WholeContainer(file, as: .page, limits: limits)
    case .eml: return WholeContainer(file, as: .mail, limits: limits)
    case .pdf: return WholeContainer(file, as: .pdf, limits: limits)
    case .jsonl: return LineContainer(file, fields: fields, limits: limits)
    case .csv: return TableContainer(file, separator: ",", fields: fields, limits: limits)
    case .tsv: return TableContainer(file, separator: "\t", fields: fields, limits: limits)
    case .feed: return FeedContainer(file, limits: limits)
    case .warc: return WARCContainer(file, limits: limits)
    case .mbox: return MailboxContainer(file, limits: limits)
    case .archive, .wacz:
      guard file.depth < Self.mostDepth else { throw Self.tooDeep(file.place) }
      return ArchiveContainer(file, isCrawl: form == .wacz, limits: limits)
    }
  }

  private func unpacked(_ file: ContainedFile, _ packing: ArchiveReader.Packing) throws(IngestError) -> ContainedFile {
    guard file.depth < Self.mostDepth else { throw Self.tooDeep(file.place) }
    let archive = ArchiveReader(file.bytes, packing, place: file.place, root: file.root ?? file.bytes)
    var inner = file
    inner.root = file.root ?? file.bytes
    inner.depth += 1
    inner.size = nil
    inner.bytes = try archive.next() == nil ? ByteReader([]) : archive.bytes(place: file.place)
    return inner
  }

  private static func tooDeep(_ place: String) -> IngestError {
    .faulty(path: place, problem: "packed more than \(mostDepth) times over; unpack it first")
  }

  /// A form that somebody stated holds. Names that promise text or pages give way to bytes that say otherwise, and so does no name at all.
  private static func form(of file: ContainedFile, _ head: ArraySlice<UInt8>) -> InputForm {
    if let form = file.form { return form }
    let (named, signed) = (InputForm.named(file.name), InputForm.signed(head))
    switch named {
    case nil, .text: return signed ?? named ?? file.fallback
    case .archive, .wacz, .warc, .pdf, .jsonl, .csv, .tsv, .mbox, .eml: return named ?? .text
    case .html: return signed == .archive || signed == .pdf ? signed ?? .html : .html
    case .feed: return signed == .html ? .html : .feed
    }
  }
}

/// A file that is one article.
final class WholeContainer: Container {
  private var file: ContainedFile?
  private let form: ArticleForm
  private let limits: IngestLimits

  init(_ file: ContainedFile, as form: ArticleForm, limits: IngestLimits) {
    self.file = file
    self.form = form
    self.limits = limits
  }

  func next() throws(IngestError) -> ContainerPart? {
    guard let file else { return nil }
    self.file = nil
    if let size = file.size, size > limits.maximumBytes {
      throw .tooLarge(path: file.place, size: size, limit: limits.maximumBytes)
    }
    guard let bytes = try file.bytes.rest(limit: limits.maximumBytes) else {
      throw .tooLarge(path: file.place, size: nil, limit: limits.maximumBytes)
    }
    return .article(QueuedArticle(form, bytes, place: file.place, metadata: file.metadata))
  }
}

/// A file of JSON Lines.
final class LineContainer: Container {
  private let file: ContainedFile
  private let fields: FieldMapping
  private let limits: IngestLimits
  private var number = 0
  private var isFirst = true

  init(_ file: ContainedFile, fields: FieldMapping, limits: IngestLimits) {
    self.file = file
    self.fields = fields
    self.limits = limits
  }

  func next() throws(IngestError) -> ContainerPart? {
    while var line = try file.bytes.line(limit: limits.maximumBytes) {
      number += 1
      if case .bytes(let bytes) = line {
        // Lines of white space are none.
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
        if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { line = .bytes(Array(bytes.dropFirst(3))) }
        // Lines that nobody named, and that are about something else: no articles.
        if isFirst, file.isFound, case .bytes(let bytes) = line, ArticleLine(bytes, fields: fields).lacksText { return nil }
      }
      isFirst = false
      return .article(
        QueuedArticle(place: "\(file.place), line \(number)", id: nil, metadata: file.metadata, content: .line(line, fields)))
    }
    return nil
  }
}
