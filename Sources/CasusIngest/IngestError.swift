// Each error is about one input, so that the others can go on. Its text says what is wrong, where, and what to do next.

/// Why one input could not be read.
public enum IngestError: Error, Hashable, Sendable {
  /// Nothing but white space.
  case empty(path: String)
  /// More bytes than allowed; `size` is nil where only the first `limit + 1` bytes were seen.
  case tooLarge(path: String, size: Int?, limit: Int)
  /// More text than an article has, in bytes.
  case tooLong(path: String, size: Int, limit: Int)
  /// Not UTF-8: byte offset (from 0) and line (from 1) of the first bad byte.
  case notUTF8(path: String, byte: Int, line: Int, likely: LikelyEncoding)
  /// Not text at all; `format` names what it is where its first bytes tell.
  case binary(path: String, format: String?, byte: Int)
  /// HTML markup where a plain text is wanted.
  case webPage(path: String)
  /// A web page without any article's text: a list of links, a frame, an empty shell that scripts would fill.
  case noArticle(path: String)
  /// A web page built to harm or broken beyond reading; `problem` says how.
  case pageRefused(path: String, problem: String)
  /// No such file or folder.
  case notFound(path: String)
  /// The system forbids reading.
  case notPermitted(path: String)
  /// A device, pipe or socket: reading it might never end.
  case notRegular(path: String, type: String)
  /// A folder stands where a file is wanted.
  case isFolder(path: String)
  /// Something else stands where a folder is wanted.
  case notFolder(path: String)
  /// A folder without a file that can be read.
  case noTextFiles(path: String)
  /// A folder with more files than allowed.
  case tooManyFiles(path: String, limit: Int)
  /// A link in a folder whose files must lie in it.
  case leadsOutside(path: String)
  /// Any other failure of the system, by its `errno`.
  case unreadable(path: String, code: Int32)
  /// A fault in a folder's manifest; `row` counts the header as 1, nil is the whole file.
  case manifest(path: String, row: Int?, column: String?, problem: String)
  /// A fault in something that holds articles, or in how one of them is packed; `problem` says what is wrong and what to do.
  case faulty(path: String, problem: String)

  /// What bytes that are not UTF-8 probably are.
  public enum LikelyEncoding: String, CaseIterable, Sendable {
    /// With a byte order mark.
    case utf16 = "UTF-16"
    /// Zero bytes at odd places.
    case utf16LittleEndian = "UTF-16LE"
    /// Zero bytes at even places.
    case utf16BigEndian = "UTF-16BE"
    /// With a byte order mark of four bytes.
    case utf32 = "UTF-32"
    /// The most common eight-bit encoding of English text.
    case windows1252 = "WINDOWS-1252"
    /// UTF-8 that ends in the middle of a character.
    case cutOff = "UTF-8, cut off"
  }

  /// The input that the error is about, as the user gave it.
  public var path: String {
    switch self {
    case .empty(let path), .tooLarge(let path, _, _), .tooLong(let path, _, _), .notUTF8(let path, _, _, _), .binary(let path, _, _),
      .webPage(let path), .noArticle(let path), .pageRefused(let path, _), .notFound(let path), .notPermitted(let path),
      .notRegular(let path, _), .isFolder(let path), .notFolder(let path), .noTextFiles(let path), .tooManyFiles(let path, _),
      .leadsOutside(let path), .unreadable(let path, _), .manifest(let path, _, _, _), .faulty(let path, _):
      path
    }
  }
}

extension IngestError: CustomStringConvertible {
  /// `PATH: what is wrong; what to do`.
  public var description: String { "\(Self.shown(path)): \(problem)" }

  private var problem: String {
    switch self {
    case .empty: "the text is empty; nothing to read"
    case .tooLarge(_, let size, let limit):
      size.map { "too large: \($0) bytes, the limit is \(limit); allow it with --max-size \($0)" }
        ?? "too large: more than \(limit) bytes; raise the limit with --max-size BYTES"
    case .tooLong(_, let size, let limit):
      "too long for an article: \(size) bytes of text, the limit is \(limit); split it, or allow it with --max-size \(size)"
    case .notUTF8(let path, let byte, let line, .cutOff):
      "byte \(byte), line \(line): the text ends in the middle of a UTF-8 character; \(path == "-" ? "give" : "get") the whole text again"
    case .notUTF8(let path, let byte, let line, let likely):
      "byte \(byte), line \(line): not UTF-8, looks like \(likely.name); convert it with: "
        + "iconv -f \(likely.rawValue) -t UTF-8 \(path == "-" ? "FILE" : Self.quoted(path)) > NEW.txt"
    case .binary(_, let format?, _): "not plain text but \(format); save its text as a UTF-8 file first"
    case .binary(_, nil, let byte): "byte \(byte): not plain text (control bytes); give a UTF-8 text file"
    case .webPage: "looks like a web page; save it as text first"
    case .noArticle: "no article's text on this web page; save the article's own page, or its text as a .txt file"
    case .pageRefused(_, let problem): "\(problem); save the article's text as a .txt file"
    case .notFound: "no such file or folder; check the path"
    case .notPermitted: "no permission to read it; check its owner and mode"
    case .notRegular(_, let type): "is a \(type), not a file; to read from a pipe give - (standard input)"
    case .isFolder: "is a folder, not a file"
    case .notFolder: "is no folder; name the folder to watch"
    case .noTextFiles: "nothing to read in this folder; allowed names: \(InputForm.allowedNames)"
    case .tooManyFiles(_, let limit): "more than \(limit) files or folders; give smaller folders"
    case .leadsOutside: "is a link that leads out of the folder; put the file itself in its place"
    case .unreadable(_, let code): "cannot be read (system error \(code))"
    case .faulty(_, let problem): problem
    case .manifest(_, let row, let column, let problem):
      [row.map { "row \($0)" }, column.map { "column \(Self.shown($0))" }].compactMap(\.self).joined(separator: ", ")
        + (row == nil && column == nil ? "" : ": ") + problem
    }
  }

  /// A name with control characters made visible: file names are foreign data and must not steer a terminal.
  static func shown(_ name: String) -> String {
    var shown = ""
    for scalar in name.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: shown += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// A path as a POSIX shell reads it back.
  private static func quoted(_ path: String) -> String {
    let plain = path.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
      default: false
      }
    }
    return plain && !path.hasPrefix("-") ? path : "'" + shown(path).replacing("'", with: "'\\''") + "'"
  }
}

extension IngestError.LikelyEncoding {
  /// As prose names it.
  fileprivate var name: String { self == .windows1252 ? "Windows-1252" : rawValue }
}
