// Packed bytes, unpacked piece by piece by libarchive: entries are never written to a disk, and of an archive of any size no more than a few
// pieces are in memory. ZIP is read from its front, not by the directory at its end, which would have to be held whole; so overlapping
// entries, the trick of the best bombs, cannot even be expressed.

import CLibArchive

/// A file in an archive.
struct ArchiveEntry {
  /// As the archive says: foreign data, good for a label and for its end only.
  let name: String
  let isFile: Bool
}

/// Reads what is packed in bytes.
final class ArchiveReader {
  /// How something is packed.
  enum Packing {
    /// One file by itself.
    case gzip, bzip2, xz, zstd
    /// Several files.
    case files

    /// By the first bytes; nil where they are not packed by themselves.
    init?(_ head: ArraySlice<UInt8>) {
      if head.starts(with: [0x1F, 0x8B]) {
        self = .gzip
      } else if head.starts(with: "BZh".utf8) {
        self = .bzip2
      } else if head.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]) {
        self = .xz
      } else if head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
        self = .zstd
      } else {
        return nil
      }
    }
  }

  /// Text seldom shrinks to a twentieth, a log to a hundredth; deflate reaches a thousandth with zeros only.
  static let mostExpansion = 250
  /// Below this nothing is a bomb.
  static let freeExpansion = 32 * 1024 * 1024

  private let input: PackedInput
  private let packing: Packing
  private let place: String
  /// What is read from the disk: a bomb in a bomb is measured by the outermost.
  private let root: ByteReader
  private var archive: OpaquePointer?
  private var unpacked = 0
  /// Whether libarchive gave up in the middle of an entry.
  private var isBroken = false
  private var buffer = [UInt8](repeating: 0, count: 64 * 1024)

  /// - Parameters:
  ///   - place: for errors.
  ///   - root: the bytes of the file that all of this is packed in.
  init(_ bytes: ByteReader, _ packing: Packing, place: String, root: ByteReader) {
    input = PackedInput(bytes)
    self.packing = packing
    self.place = place
    self.root = root
  }

  deinit { close() }

  /// The next entry; nil at the end. The one before it is passed over as far as it was not read.
  func next() throws(IngestError) -> ArchiveEntry? {
    if isBroken, !(try goOn()) { return nil }
    if archive == nil { try open() }
    while true {
      var entry: OpaquePointer?
      var name: UnsafePointer<CChar>?
      let status = clibarchive_next_header(archive, &entry, &name)
      if let error = input.takeError() { throw error }
      if status == ARCHIVE_EOF { return nil }
      guard status >= ARCHIVE_WARN, let entry else {
        isBroken = true
        throw fault(place)
      }
      return ArchiveEntry(name: name.map { String(cString: $0) } ?? "", isFile: clibarchive_is_file(entry) != 0)
    }
  }

  /// The bytes of the entry at hand.
  ///
  /// - Parameter place: for errors.
  func bytes(place: String) -> ByteReader { ByteReader { [self] () throws(IngestError) in try piece(place) } }

  private func piece(_ place: String) throws(IngestError) -> ArraySlice<UInt8> {
    guard !isBroken else { return [] }
    let count = buffer.withUnsafeMutableBytes { archive_read_data(archive, $0.baseAddress, $0.count) }
    if let error = input.takeError() { throw error }
    guard count >= 0 else {
      // Of a wrong checksum libarchive only warns; nothing behind it can be trusted less for it.
      isBroken = count != Int(ARCHIVE_WARN) && count != Int(ARCHIVE_FAILED)
      throw fault(place, isLocked: count == Int(ARCHIVE_FAILED))
    }
    unpacked += count
    if unpacked > Self.freeExpansion, unpacked / Self.mostExpansion > root.received {
      isBroken = true
      input.end()
      throw .faulty(
        path: self.place, problem: "unpacks to more than \(Self.mostExpansion) times its size, as bombs do; what is behind is not read")
    }
    return buffer[..<count]
  }

  private func fault(_ place: String, isLocked: Bool = false) -> IngestError {
    .faulty(
      path: place,
      problem: isLocked
        ? "encrypted, or packed in a way that is not read; unpack it first"
        : "what is packed is damaged or ends too early; get the file again")
  }

  private func open() throws(IngestError) {
    archive = archive_read_new()
    switch packing {
    case .files:
      archive_read_support_format_zip_streamable(archive)
      archive_read_support_format_tar(archive)
    case .gzip: one(ARCHIVE_FILTER_GZIP)
    case .bzip2: one(ARCHIVE_FILTER_BZIP2)
    case .xz: one(ARCHIVE_FILTER_XZ)
    case .zstd: one(ARCHIVE_FILTER_ZSTD)
    }
    let target = Unmanaged.passUnretained(input).toOpaque()
    let status = archive_read_open(
      archive, target, nil, { _, target, piece in PackedInput.at(target)?.give(piece) ?? -1 }, nil)
    if let error = input.takeError() { throw error }
    guard status >= ARCHIVE_WARN else {
      isBroken = true
      input.end()
      throw fault(place)
    }
  }

  /// One filter and no more: libarchive would unpack what is packed twenty-five times over.
  private func one(_ filter: Int32) {
    archive_read_append_filter(archive, filter)
    archive_read_support_format_raw(archive)
  }

  private func close() {
    if let archive { archive_read_free(archive) }
    archive = nil
  }

  /// Begins anew at the next entry of a ZIP archive behind the one that is damaged.
  ///
  /// - Returns: whether there is one.
  private func goOn() throws(IngestError) -> Bool {
    let (consumed, header) = (archive_filter_bytes(archive, 0), archive_read_header_position(archive))
    close()
    isBroken = false
    guard packing == .files else { return false }
    // A header that cannot be read must not be found again.
    return try input.seek(fromAtLeast: max(Int(consumed), Int(header) + 4))
  }
}

/// What libarchive reads from. It remembers the last pieces, since libarchive takes more than it needs.
private final class PackedInput {
  private let bytes: ByteReader
  /// The last pieces given, and where the first of them began.
  private var given: [ArraySlice<UInt8>] = []
  private var start = 0
  private var error: IngestError?
  private var isAtEnd = false

  init(_ bytes: ByteReader) { self.bytes = bytes }

  static func at(_ target: UnsafeMutableRawPointer?) -> PackedInput? {
    target.map { Unmanaged<PackedInput>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The memory that libarchive looks into until it asks again.
  private var held: UnsafeMutableRawPointer?

  deinit { held?.deallocate() }

  func give(_ piece: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
    guard !isAtEnd, error == nil else { return error == nil ? 0 : -1 }
    do throws(IngestError) {
      let next = try bytes.next(atMost: 64 * 1024)
      if given.count == 3 { start += given.removeFirst().count }
      given.append(next)
      let held = held ?? UnsafeMutableRawPointer.allocate(byteCount: 64 * 1024, alignment: 16)
      self.held = held
      next.withUnsafeBytes { if let from = $0.baseAddress { held.copyMemory(from: from, byteCount: $0.count) } }
      piece?.pointee = UnsafeRawPointer(held)
      return next.count
    } catch {
      self.error = error
      return -1
    }
  }

  func takeError() -> IngestError? { error }

  /// Nothing more is wanted.
  func end() { isAtEnd = true }

  /// Goes to the next header of a ZIP entry.
  ///
  /// - Parameter offset: counted from where libarchive began.
  func seek(fromAtLeast offset: Int) throws(IngestError) -> Bool {
    guard !isAtEnd else { return false }
    let known = ArraySlice(given.joined())
    bytes.unread(known.dropFirst(min(max(0, offset - start), known.count)))
    given = []
    start = 0
    while case let head = try bytes.peek(30), head.count == 30 {
      if Self.isHeader(Array(head)) { return true }
      let piece = try bytes.next()
      // All but the last bytes, which may begin a header.
      let found = piece.dropFirst().firstIndex(of: 0x50) ?? max(piece.startIndex + 1, piece.endIndex - 29)
      bytes.unread(piece[min(found, piece.endIndex)...])
    }
    return false
  }

  /// Signature, a version and a method that exist, and a name.
  private static func isHeader(_ head: [UInt8]) -> Bool {
    head.starts(with: [0x50, 0x4B, 0x03, 0x04]) && head[4] <= 63 && head[9] == 0 && [0, 8, 9, 12, 14, 93, 95, 98, 99].contains(head[8])
      && (head[26] > 0 || head[27] > 0) && head[27] < 16
  }
}
