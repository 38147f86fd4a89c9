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

  /// Makes an input.
  public init(path: String, metadata: GivenMetadata = GivenMetadata()) {
    self.path = path
    self.metadata = metadata
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
  public func list(_ paths: [String]) -> [Result<Input, IngestError>] {
    var seen: Set<[UInt8]> = []
    return paths.flatMap { inputs($0) }.filter { result in
      guard case .success(let input) = result else { return true }
      return seen.insert(Array(input.path.utf8)).inserted
    }
  }

  private func inputs(_ path: String) -> [Result<Input, IngestError>] {
    if path == "-" { return [.success(Input(path: path))] }
    switch FileStatus.of(path) {
    case .failure(let error): return [.failure(error)]
    case .success(let status) where status.isFolder: return folder(path)
    case .success: return [.success(Input(path: path))]
    }
  }

  private func folder(_ path: String) -> [Result<Input, IngestError>] {
    let listing = FolderListing(path, limit: limits.maximumFiles)
    var results: [Result<Input, IngestError>] = listing.errors.map { .failure($0) }
    if listing.files.isEmpty {
      return results.isEmpty ? [.failure(.noTextFiles(path: path))] : results
    }
    var metadata: [String: GivenMetadata] = [:]
    let manifest = FolderListing.join(path, "manifest.csv")
    if let parseManifest, case .success = FileStatus.of(manifest) {
      let names = listing.files.map { FolderListing.name($0, below: path) }
      switch Manifest.read(Input(path: manifest), files: names, limits: limits, parse: parseManifest) {
      case .success(let found): metadata = found
      case .failure(let faults): return results + faults.errors.map { .failure($0) }
      }
    }
    results += listing.files.map { file in
      .success(Input(path: file, metadata: metadata[FolderListing.name(file, below: path)] ?? GivenMetadata()))
    }
    return results
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
