// Files that arrive in a folder, once each. Invariant: a file is given when nothing has written to it for a while; the same file is given
// again only when it has changed. What the system tells of changes is a hint where to look: what decides is size, time and number of the file.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Watches a folder and all folders in it.
public struct FolderWatch: ~Copyable {
  /// A file that was seen, and since when it is as it is.
  private struct Candidate {
    let signature: UInt64
    let since: ContinuousClock.Instant
  }

  /// How long nobody may have written to a file before it is read.
  private static let quiet = Duration.seconds(1)
  /// Milliseconds between two looks.
  private static let patience: Int32 = 100
  /// Time between two looks at the whole folder: often where the system tells nothing, seldom where it does (it is silent about what other
  /// machines write to a network folder). A large folder is looked at for a twentieth of the time at most.
  private static let rescan = (polling: Duration.seconds(2), notified: Duration.seconds(60), share: 20)

  private let root: String
  private let limits: IngestLimits
  private var notices: FolderNotices?
  private var candidates: [String: Candidate] = [:]
  /// Signatures of the files that were given. A hash: what is forgotten by a collision is one of 10^12 files.
  private var given: Set<UInt64> = []
  private var nextScan = ContinuousClock.now
  private var isFirst = true

  /// Whether the system tells of changes; otherwise the folder is looked at every two seconds.
  public var isNotified: Bool { notices != nil }

  /// - Parameter notified: false looks at the folder again and again, as where the system tells nothing.
  /// - Throws: ``IngestError`` when there is no such folder.
  public init(_ root: String, limits: IngestLimits = IngestLimits(), notified: Bool = true) throws(IngestError) {
    guard try FileStatus.of(root).get().isFolder else { throw .notFolder(path: root) }
    self.root = root
    self.limits = limits
    notices = notified ? FolderNotices() : nil
  }

  /// Files that are ready, sorted; none when nothing became ready within the time.
  ///
  /// - Throws: ``IngestError`` when the folder itself is gone or cannot be read.
  public mutating func next(within time: Duration, shouldStop: () -> Bool) throws(IngestError) -> [String] {
    let end = ContinuousClock.now + time
    repeat {
      if ContinuousClock.now >= nextScan { try scan() }
      let ready = lookAtCandidates()
      if !ready.isEmpty { return ready }
      takeNotices()
    } while !shouldStop() && ContinuousClock.now < end
    return []
  }

  /// Looks at every file.
  private mutating func scan() throws(IngestError) {
    guard try FileStatus.of(root).get().isFolder else { throw .notFolder(path: root) }
    let start = ContinuousClock.now
    // Folders are watched before they are listed: what comes in between is found twice, not never.
    if notices?.watch(FolderListing.folders(below: root, limit: limits.maximumFiles)) == false { notices = nil }
    let listing = FolderListing(root, limit: limits.maximumFiles)
    if case .tooManyFiles(let path, let limit)? = listing.errors.first { throw .tooManyFiles(path: path, limit: limit) }
    for file in listing.files { consider(file, isOld: isFirst) }
    isFirst = false
    let now = ContinuousClock.now
    nextScan = now + max(isNotified ? Self.rescan.notified : Self.rescan.polling, (now - start) * Self.rescan.share)
  }

  private mutating func takeNotices() {
    guard notices != nil else {
      poll(nil, 0, Self.patience)
      return
    }
    for notice in notices?.take(within: Self.patience) ?? [] {
      switch notice {
      case .file(let path) where InputForm.isReadable(path[...].split(separator: "/").last.map(String.init) ?? path): consider(path)
      case .file: break
      case .folder: nextScan = .now
      }
    }
  }

  /// Notes a file that may be new.
  ///
  /// - Parameter isOld: it was there before the watch began, so nobody writes to it unless it changed just now.
  private mutating func consider(_ path: String, isOld: Bool = false) {
    guard let (signature, age) = Self.signature(of: path), !given.contains(signature), candidates[path]?.signature != signature else {
      return
    }
    let now = ContinuousClock.now
    candidates[path] = Candidate(signature: signature, since: isOld && age > 1 ? now - Self.quiet : now)
  }

  /// Gives those that nobody has written to for a while.
  private mutating func lookAtCandidates() -> [String] {
    let now = ContinuousClock.now
    var ready: [String] = []
    for (path, candidate) in candidates where now - candidate.since >= Self.quiet {
      guard let (signature, _) = Self.signature(of: path) else {
        candidates[path] = nil
        continue
      }
      if signature == candidate.signature {
        candidates[path] = nil
        given.insert(signature)
        ready.append(path)
      } else {
        candidates[path] = Candidate(signature: signature, since: now)
      }
    }
    return ready.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Path, device, number, size and time of change in one number, and seconds since the change; nil for what is no file.
  private static func signature(of path: String) -> (UInt64, age: Int)? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      let changed = status.st_mtimespec
    #else
      let changed = status.st_mtim
    #endif
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let numbers = [
      Int(truncatingIfNeeded: status.st_dev), Int(truncatingIfNeeded: status.st_ino), Int(status.st_size), Int(changed.tv_sec),
      Int(changed.tv_nsec),
    ]
    for number in numbers {
      hash = (hash ^ UInt64(bitPattern: Int64(number))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return (hash, age: Int(time(nil)) - Int(changed.tv_sec))
  }
}
