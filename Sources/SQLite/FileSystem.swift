// The few things about files that SQLite leaves to its caller. Paths are taken literally, whatever characters they hold.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// File names and the creation, renaming and removal of files.
enum FileSystem {
  /// The path in a form that SQLite takes for a plain file name.
  /// TRAP: many builds of SQLite read `file:…` as a URI and `:memory:` or the empty string as no file at all.
  static func literalName(_ path: String) throws -> String {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw SQLiteError(.file, "the path of a database must not be empty or hold a NUL character", path: path)
    }
    return path.hasPrefix("/") ? path : "./" + path
  }

  /// The system's words for an error number; nil for none.
  static func reason(_ number: Int32) -> String? {
    number == 0 ? nil : String(cString: strerror(number))
  }

  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  static func isReadable(_ path: String) -> Bool {
    access(path, R_OK) == 0
  }

  static func isWritable(_ path: String) -> Bool {
    access(path, W_OK) == 0
  }

  /// The folder in which a file lies or would lie.
  static func folder(of path: String) -> String {
    guard let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return end == path.startIndex ? "/" : String(path[..<end])
  }

  /// The size in bytes of a regular file; nil for anything else.
  static func size(_ path: String) -> Int? {
    status(path).map { Int($0.st_size) }
  }

  /// What lies at the path, links followed, when it is neither a regular file nor nothing: in words, "a folder".
  /// TRAP: SQLite opens whatever it is given; to open a named pipe takes until somebody writes into it.
  static func otherThanFile(_ path: String) -> String? {
    var information = stat()
    guard stat(path, &information) == 0 else { return nil }
    switch information.st_mode & S_IFMT {
    case S_IFREG: return nil
    case S_IFDIR: return "a folder"
    case S_IFIFO: return "a named pipe"
    case S_IFSOCK: return "a socket"
    default: return "a device"
    }
  }

  /// The path with symbolic links followed: SQLite puts its -wal file beside the real file.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Creates an empty file, readable by the same people as `model`. False when the name is taken.
  static func claim(_ path: String, permissionsOf model: String?) throws -> Bool {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { return false }
      throw failure("cannot be created", path)
    }
    if let mode = model.flatMap(status)?.st_mode { fchmod(descriptor, mode & 0o777) }
    close(descriptor)
    return true
  }

  static func remove(_ path: String) {
    unlink(path)
  }

  /// Renames and makes the new name last through a power cut.
  static func move(_ path: String, to target: String) throws {
    guard rename(path, target) == 0 else { throw failure("cannot be moved to \(target)", path) }
    let descriptor = open(folder(of: target), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// The path as part of a URI.
  static func percentEncoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        result.append(byte)
      default:
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func status(_ path: String) -> stat? {
    var information = stat()
    guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
    return information
  }

  private static func failure(_ what: String, _ path: String) -> SQLiteError {
    let reason = reason(errno) ?? "unknown reason"
    return SQLiteError(.file, "\(path) \(what): \(reason)")
  }
}
