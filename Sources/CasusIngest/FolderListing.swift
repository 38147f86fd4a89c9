// Every folder is entered once, by device and number, so that symbolic links cannot lead in circles.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The text files below a folder.
struct FolderListing {
  /// Paths that begin with the folder's, sorted by their bytes.
  private(set) var files: [String] = []
  /// Folders and files that could not be looked at.
  private(set) var errors: [IngestError] = []

  private var entered: Set<[UInt64]> = []
  private var count = 0
  private let limit: Int

  init(_ root: String, limit: Int) {
    self.limit = limit
    var waiting = [root]
    while let folder = waiting.popLast() {
      guard case .success(let status) = FileStatus.of(folder), entered.insert(status.identity).inserted else { continue }
      waiting += folders(in: folder).reversed()
      guard count <= limit else {
        files = []
        errors = [.tooManyFiles(path: root, limit: limit)]
        return
      }
    }
    files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Notes the folder's text files and gives its folders, sorted.
  private mutating func folders(in folder: String) -> [String] {
    var folders: [String] = []
    for name in names(in: folder) {
      count += 1
      guard count <= limit else { break }
      let path = Self.join(folder, name)
      switch FileStatus.of(path) {
      case .success(let status) where status.isFolder: folders.append(path)
      case .success(let status): if status.isRegular, Self.isText(name) { files.append(path) }
      // A broken link, or a name that is no UTF-8 and cannot be opened by its repaired form.
      case .failure(let error): if Self.isText(name) { errors.append(error) }
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

  private static func isText(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix(".txt") || name.hasSuffix(".text")
  }

  /// The part of `path` below `folder`.
  static func name(_ path: String, below folder: String) -> String {
    // By bytes: a name may begin with a combining mark, which would make one character with the slash.
    String(Substring(path.utf8.dropFirst(join(folder, "").utf8.count)))
  }

  /// `folder/name` with one slash.
  static func join(_ folder: String, _ name: String) -> String { folder.hasSuffix("/") ? folder + name : folder + "/" + name }
}
