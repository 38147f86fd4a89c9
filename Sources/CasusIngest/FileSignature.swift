// A file is named by its first bytes only, never by its extension.

/// Knows the first bytes of formats that people mistake for plain text.
enum FileSignature {
  /// The format's name with its article, or nil when the bytes may be text.
  static func name(of bytes: [UInt8]) -> String? {
    signatures.first { bytes.starts(with: $0.bytes) }?.name
  }

  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document (DOCX, ODT, EPUB)"),
    ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old office document (DOC, XLS)"),
    (Array("{\\rtf".utf8), "a rich text document (RTF)"),
    ([0x1F, 0x8B], "gzip-compressed data"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz-compressed data"),
    ([0x28, 0xB5, 0x2F, 0xFD], "zstd-compressed data"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG image"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image"),
    (Array("GIF87a".utf8), "a GIF image"),
    (Array("GIF89a".utf8), "a GIF image"),
    (Array("SQLite format 3\0".utf8), "an SQLite database"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program (ELF)"),
  ]

  /// Whether the text begins as HTML does: a document type or one of the outer elements, after comments and white space at most.
  static func isWebPage(_ bytes: [UInt8]) -> Bool {
    // Two KiB hold the longest comment or XML declaration that pages carry before their first element.
    let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
    let start = head.unicodeScalars.drop { $0.isBlank }
    let openings = ["<!doctype html", "<html", "<head", "<body"]
    let first = String(Substring(start))
    if openings.contains(where: { first.hasPrefix($0) }) { return true }
    return (first.hasPrefix("<!--") || first.hasPrefix("<?xml")) && openings.contains { first.contains($0) }
  }
}
