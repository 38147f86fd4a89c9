// Every folder is entered once, by device and number, so that symbolic links cannot lead in circles.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files of some kind below a folder.
struct FolderListing {
  /// Paths that begin with the folder's, sorted by their bytes.
  private(set) var files: [String] = []
  /// Folders and files that could not be looked at.
  private(set) var errors: [IngestError] = []

  /// Folders that were looked into, the root first.
  private var visited: [String] = []
  private var entered: Set<[UInt64]> = []
  private var count = 0
  private let limit: Int
  private let suffixes: [String]
  /// Where the folder really is, when no link may lead out of it.
  private let bounds: String?

  /// - Parameters:
  ///   - suffixes: ends of the names that are wanted, in lower case.
  ///   - staysInside: whether a link that leads out of the folder is an error.
  init(_ root: String, limit: Int, suffixes: [String] = InputForm.allSuffixes, staysInside: Bool = false) {
    self.limit = limit
    self.suffixes = suffixes
    bounds = staysInside ? Self.realPath(root) : nil
    var waiting = [root]
    while let folder = waiting.popLast() {
      guard case .success(let status) = FileStatus.of(folder), entered.insert(status.identity).inserted else { continue }
      visited.append(folder)
      waiting += folders(in: folder).reversed()
      guard count <= limit else {
        files = []
        errors = [.tooManyFiles(path: root, limit: limit)]
        return
      }
    }
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The folder itself and all folders in it, each once.
  static func folders(below root: String, limit: Int) -> [String] { FolderListing(root, limit: limit, suffixes: []).visited }

  /// Forgets a file.
  mutating func leaveOut(_ path: String) { files.removeAll { $0 == path } }

  /// Notes the folder's wanted files and gives its folders, sorted.
  private mutating func folders(in folder: String) -> [String] {
    var folders: [String] = []
    for name in names(in: folder) {
      count += 1
      guard count <= limit else { break }
      let path = Self.join(folder, name)
      switch FileStatus.of(path) {
      case .success(let status) where status.isFolder || (status.isRegular && isWanted(name)):
        if leadsOutside(path) {
          errors.append(.leadsOutside(path: path))
        } else if status.isFolder {
          folders.append(path)
        } else {
          files.append(path)
        }
      case .success: break
      // A broken link, or a name that is no UTF-8 and cannot be opened by its repaired form.
      case .failure(let error): if isWanted(name) { errors.append(error) }
      }
    }
    return folders
  }

  private mutating func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else {
      errors.append(.system(errno, path: folder))
      return []
    }
    defer { closedir(handle) }
    var names: [String] = []
    while names.count <= limit, let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self) }
      // Hidden files, the folder itself and the one above.
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func isWanted(_ name: String) -> Bool {
    let name = name.lowercased()
    return suffixes.contains { name.hasSuffix($0) }
  }

  private func leadsOutside(_ path: String) -> Bool {
    guard let bounds else { return false }
    return Self.realPath(path)?.utf8.starts(with: Self.join(bounds, "").utf8) != true
  }

  /// The path without links; nil where there is nothing.
  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The part of `path` below `folder`.
  static func name(_ path: String, below folder: String) -> String {
    // By bytes: a name may begin with a combining mark, which would make one character with the slash.
    String(Substring(path.utf8.dropFirst(join(folder, "").utf8.count)))
  }

  /// `folder/name` with one slash.
  static func join(_ folder: String, _ name: String) -> String { folder.hasSuffix("/") ? folder + name : folder + "/" + name }
}

/// The files of some kind below a folder, for whoever reads other things than articles.
public enum FolderFiles {
  /// Paths that begin with the folder's, sorted by their bytes; hidden files are passed over.
  ///
  /// - Parameters:
  ///   - suffix: end of the names that are wanted, in lower case: ".rules".
  ///   - limit: most files and folders that are looked at.
  /// - Throws: ``IngestError`` for the first thing that cannot be looked at, and for a link that leads out of the folder.
  public static func list(_ root: String, suffix: String, limit: Int) throws(IngestError) -> [String] {
    let listing = FolderListing(root, limit: limit, suffixes: [suffix], staysInside: true)
    if let error = listing.errors.first { throw error }
    return listing.files
  }

  /// Whether the path names a folder.
  ///
  /// - Throws: ``IngestError`` when there is nothing.
  public static func isFolder(_ path: String) throws(IngestError) -> Bool { try FileStatus.of(path).get().isFolder }
}
