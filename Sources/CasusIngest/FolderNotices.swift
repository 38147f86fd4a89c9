// What the system tells of changes in folders: inotify(7) on Linux, nothing elsewhere. A notice is a hint; one that is lost asks for a look at
// everything.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Notices of changes in a list of folders.
struct FolderNotices: ~Copyable {
  enum Notice {
    /// Something was written, moved or linked here.
    case file(String)
    /// Folders have come or gone, or notices were lost.
    case folder
  }

  #if os(Linux)
    /// `linux/inotify.h`: IN_CLOSE_WRITE, IN_MOVED_TO, IN_CREATE, IN_MOVED_FROM, IN_DELETE_SELF, IN_MOVE_SELF.
    private static let events: UInt32 = 0x8 | 0x80 | 0x100 | 0x40 | 0x400 | 0x800
    private static let created: UInt32 = 0x100
    /// IN_ISDIR, IN_Q_OVERFLOW, IN_DELETE_SELF, IN_MOVE_SELF: the folders are others now.
    private static let ofFolders: UInt32 = 0x4000_0000 | 0x4000 | 0x400 | 0x800
    private static let headerSize = 16

    private let descriptor: Int32
    private var folders: [Int32: String] = [:]
    private var buffer = [UInt8](repeating: 0, count: 64 * 1024)

    /// Nil where the system gives none.
    init?() {
      descriptor = inotify_init1(Int32(O_CLOEXEC | O_NONBLOCK))
      guard descriptor >= 0 else { return nil }
    }

    deinit { close(descriptor) }

    /// Watches exactly these folders; false when the system does not allow so many.
    mutating func watch(_ paths: [String]) -> Bool {
      let wanted = Set(paths)
      for (watch, path) in folders where !wanted.contains(path) {
        inotify_rm_watch(descriptor, watch)
        folders[watch] = nil
      }
      for path in paths {
        let watch = inotify_add_watch(descriptor, path, Self.events)
        if watch >= 0 {
          folders[watch] = path
        } else if errno != ENOENT, errno != EACCES, errno != ENOTDIR {
          return false
        }
      }
      return true
    }

    /// What happened since the last call; waits for so many milliseconds when nothing did.
    mutating func take(within milliseconds: Int32) -> [Notice] {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, milliseconds) > 0 else { return [] }
      var notices: [Notice] = []
      while true {
        let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else { return notices }
        var offset = 0
        while offset + Self.headerSize <= count {
          let (watch, mask, length) = buffer.withUnsafeBytes { bytes in
            (
              bytes.loadUnaligned(fromByteOffset: offset, as: Int32.self), bytes.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
              Int(bytes.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
            )
          }
          let name = String(
            decoding: buffer[(offset + Self.headerSize)..<min(count, offset + Self.headerSize + length)].prefix { $0 != 0 }, as: UTF8.self)
          offset += Self.headerSize + length
          if mask & Self.ofFolders != 0 {
            notices.append(.folder)
          } else if let folder = folders[watch], !name.isEmpty, !name.hasPrefix(".") {
            let path = FolderListing.join(folder, name)
            // A file that is made is written to until it is closed; a link is whole at once.
            if mask & Self.created == 0 || Self.isLink(path) { notices.append(.file(path)) }
          }
        }
      }
    }

    private static func isLink(_ path: String) -> Bool {
      var status = stat()
      guard lstat(path, &status) == 0 else { return false }
      return status.st_mode & S_IFMT == S_IFLNK || status.st_nlink > 1
    }
  #else
    init?() { return nil }

    mutating func watch(_ paths: [String]) -> Bool { false }

    mutating func take(within milliseconds: Int32) -> [Notice] { [] }
  #endif
}
