// The list of inputs depends on the paths and the files alone: never on the order in which the system lists a folder.

import CasusModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One thing to read.
public struct Input: Hashable, Sendable {
  /// As the user gave it, or below the folder that the user gave; `-` is standard input.
  public let path: String
  /// What a manifest states about it.
  public let metadata: GivenMetadata
  /// Whether nobody named it: it was found in a folder.
  public let isFound: Bool

  /// Makes an input.
  public init(path: String, metadata: GivenMetadata = GivenMetadata(), isFound: Bool = false) {
    self.path = path
    self.metadata = metadata
    self.isFound = isFound
  }
}

/// Turns the command line's paths into inputs.
public struct Inputs {
  /// Reads a comma-separated table with a header: one dictionary by column name for each row.
  public typealias ManifestParser = (String) throws -> [[String: String]]

  private let parseManifest: ManifestParser?
  private let limits: IngestLimits

  /// - Parameter parseManifest: nil leaves manifests unread.
  public init(parseManifest: ManifestParser?, limits: IngestLimits = IngestLimits()) {
    self.parseManifest = parseManifest
    self.limits = limits
  }

  /// The inputs in the order of `paths`, a folder's files by the bytes of their paths; a path that comes twice counts once.
  ///
  /// Each fault stands in the place of the inputs that it costs; a faulty manifest costs its whole folder, since reading the files
  /// without their dates would give other facts in silence.
  public func list(_ paths: [String]) -> InputList {
    var list = InputList()
    var single: Set<[UInt8]> = []
    var folders: [PathList] = []
    func isNew(_ path: some Collection<UInt8>) -> Bool { !folders.contains { $0.contains(path) } && !single.contains(Array(path)) }
    for path in paths {
      if path != "-" {
        switch FileStatus.of(path) {
        case .failure(let error):
          list.append([.failure(error)])
          continue
        case .success(let status) where status.isFolder:
          var folder = folder(path)
          if !folders.isEmpty || !single.isEmpty { folder.files = folder.files.filter { isNew($0) } }
          list.append(folder.errors.map { .failure($0) })
          list.append(folder.files, folder: path, metadata: folder.metadata)
          folders.append(folder.files)
          continue
        case .success: break
        }
      }
      guard isNew(path.utf8) else { continue }
      single.insert(Array(path.utf8))
      list.append([.success(Input(path: path))])
    }
    return list
  }

  /// Some files of a folder, with what its manifest states about them now. A row for a file that has not come yet is no fault here.
  ///
  /// - Throws: ``IngestError`` for the first fault of the manifest.
  public func list(_ files: [String], of folder: String) throws(IngestError) -> InputList {
    let manifest = FolderListing.join(folder, "manifest.csv")
    var metadata: [String: GivenMetadata] = [:]
    if let parseManifest, case .success = FileStatus.of(manifest) {
      switch Manifest.read(Input(path: manifest), files: nil, limits: limits, parse: parseManifest) {
      case .success(let found): metadata = found
      case .failure(let faults): throw faults.errors.first ?? .unreadable(path: manifest, code: 0)
      }
    }
    var list = InputList()
    list.append(PathList(files), folder: folder, metadata: metadata)
    return list
  }

  /// What a folder gives.
  private struct Folder {
    var errors: [IngestError]
    var files = PathList([])
    var metadata: [String: GivenMetadata] = [:]
  }

  private func folder(_ path: String) -> Folder {
    var listing = FolderListing(path, limit: limits.maximumFiles)
    // The table about the articles is none of them.
    listing.leaveOut(FolderListing.join(path, "manifest.csv"))
    if listing.files.isEmpty { return Folder(errors: listing.errors.isEmpty ? [.noTextFiles(path: path)] : listing.errors) }
    var folder = Folder(errors: listing.errors)
    let manifest = FolderListing.join(path, "manifest.csv")
    if let parseManifest, case .success = FileStatus.of(manifest) {
      let names = listing.files.map { FolderListing.name($0, below: path) }
      switch Manifest.read(Input(path: manifest), files: names, limits: limits, parse: parseManifest) {
      case .success(let found): folder.metadata = found
      case .failure(let faults):
        folder.errors += faults.errors
        return folder
      }
    }
    folder.files = PathList(listing.files)
    return folder
  }
}

/// What kind of thing a path names.
struct FileStatus {
  let isFolder: Bool
  let isRegular: Bool
  let type: String
  let size: Int
  /// Device and number: the same for all paths to one folder.
  let identity: [UInt64]

  /// Follows symbolic links.
  static func of(_ path: String) -> Result<FileStatus, IngestError> {
    var status = stat()
    // A NUL would cut the name short and open another file.
    guard !path.isEmpty, !path.utf8.contains(0) else { return .failure(.notFound(path: path)) }
    guard stat(path, &status) == 0 else { return .failure(.system(errno, path: path)) }
    let mode = status.st_mode & S_IFMT
    let types: [(mode_t, String)] = [
      (S_IFDIR, "folder"), (S_IFREG, "file"), (S_IFIFO, "pipe"), (S_IFCHR, "device"), (S_IFBLK, "device"), (S_IFSOCK, "socket"),
    ]
    return .success(
      FileStatus(
        isFolder: mode == S_IFDIR, isRegular: mode == S_IFREG, type: types.first { $0.0 == mode }?.1 ?? "special file",
        size: Int(status.st_size),
        identity: [UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)]))
  }
}

extension IngestError {
  /// The error for a system call that failed on `path`.
  static func system(_ code: Int32, path: String) -> IngestError {
    switch code {
    case ENOENT, ENOTDIR: .notFound(path: path)
    case EACCES, EPERM: .notPermitted(path: path)
    case EISDIR: .isFolder(path: path)
    default: .unreadable(path: path, code: code)
    }
  }
}
