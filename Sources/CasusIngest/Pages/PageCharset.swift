// Which encoding a page's bytes are in. What the bytes prove comes before what the page says of itself: a byte order mark, or a whole page of
// good UTF-8 with characters beyond ASCII. A page whose words and bytes disagree is read, and says so in a warning.

/// The encoding of a page.
struct PageCharset: Hashable {
  /// Name for the system's converter; `UTF-8`, `UTF-16LE` and `UTF-16BE` are read without it.
  let name: String
  /// How it is known.
  let basis: Basis
  /// Bytes of a byte order mark.
  var mark = 0

  enum Basis: Hashable {
    /// Byte order mark, or good UTF-8.
    case bytes
    /// The page's header in transport, or its `meta`.
    case stated
    /// Nothing says it; the most common one of old pages.
    case assumed
    /// What the page states is not so, or not known.
    case contradicted(String)
  }

  /// - Parameter contentType: the value of the header `Content-Type` that came with the page.
  init(_ bytes: [UInt8], contentType: String? = nil) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(name: "UTF-8", basis: .bytes, mark: 3)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(name: "UTF-16LE", basis: .bytes, mark: 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(name: "UTF-16BE", basis: .bytes, mark: 2)
    } else if let name = Self.wide(bytes) {
      self.init(name: name, basis: .bytes)
    } else {
      let stated = contentType.flatMap { Self.label(in: Array($0.utf8)) } ?? Self.label(in: Array(bytes.prefix(4096)))
      let known = stated.flatMap { Self.labels[$0] }
      let bad = PlainTextBytes.firstBad(bytes)
      if known?.hasPrefix("ISO-2022") == true {
        self.init(name: known ?? "", basis: .stated)
      } else if bad == nil {
        self.init(name: "UTF-8", basis: .bytes)
      } else if let known, known != "UTF-8" {
        self.init(name: known, basis: .stated)
      } else if known == "UTF-8" {
        // A cut or mixed page has few bad places; a page in another encoding has one at every accented letter.
        self.init(name: Self.isMostlyUTF8(bytes) ? "UTF-8" : "WINDOWS-1252", basis: .contradicted(stated ?? "utf-8"))
      } else if let stated {
        self.init(name: "WINDOWS-1252", basis: .contradicted(stated))
      } else {
        self.init(name: "WINDOWS-1252", basis: .assumed)
      }
    }
  }

  private init(name: String, basis: Basis, mark: Int = 0) {
    self.name = name
    self.basis = basis
    self.mark = mark
  }

  /// UTF-16 without a mark: `<` and a letter, each with a zero.
  private static func wide(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 4 else { return nil }
    if bytes[0] == UInt8(ascii: "<"), bytes[1] == 0, bytes[2] != 0, bytes[3] == 0 { return "UTF-16LE" }
    if bytes[0] == 0, bytes[1] == UInt8(ascii: "<"), bytes[2] == 0, bytes[3] != 0 { return "UTF-16BE" }
    return nil
  }

  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var good = 0
    var bad = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar.value >= 0x80 {
      if scalar == "\u{FFFD}" { bad += 1 } else { good += 1 }
    }
    return bad * 4 <= good
  }

  /// What stands behind the first `charset=` or `encoding=`, in lower case; comments of pages hardly ever hold one.
  private static func label(in bytes: [UInt8]) -> String? {
    let lower = bytes.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    for key in ["charset=", "encoding="] {
      let key = Array(key.utf8)
      guard lower.count > key.count else { continue }
      for start in 0..<(lower.count - key.count) where lower[start] == key[0] && lower[start..<(start + key.count)].elementsEqual(key) {
        let label = lower[(start + key.count)...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }.prefix(40).prefix { byte in
          (97...122).contains(byte) || (48...57).contains(byte) || byte == 0x2D || byte == 0x5F || byte == 0x3A
        }
        if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
      }
    }
    return nil
  }

  /// Labels of pages and the converter's names, after the WHATWG Encoding Standard: Latin 1 and ASCII mean Windows-1252. UTF-7 is none.
  private static let labels: [String: String] = {
    var labels: [String: String] = [:]
    for (name, words) in [
      ("UTF-8", "utf-8 utf8 unicode-1-1-utf-8"),
      ("WINDOWS-1252", "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso_8859-1 latin1 latin-1 l1 us-ascii ascii ansi"),
      ("WINDOWS-1250", "windows-1250 cp1250 x-cp1250"), ("WINDOWS-1251", "windows-1251 cp1251 x-cp1251 win-1251"),
      ("WINDOWS-1253", "windows-1253 cp1253"), ("WINDOWS-1254", "windows-1254 cp1254 iso-8859-9 iso8859-9 latin5"),
      ("WINDOWS-1255", "windows-1255 cp1255"), ("WINDOWS-1256", "windows-1256 cp1256"), ("WINDOWS-1257", "windows-1257 cp1257"),
      ("WINDOWS-1258", "windows-1258 cp1258"), ("WINDOWS-874", "windows-874 tis-620 iso-8859-11"),
      ("ISO-8859-2", "iso-8859-2 iso8859-2 latin2"), ("ISO-8859-3", "iso-8859-3"), ("ISO-8859-4", "iso-8859-4"),
      ("ISO-8859-5", "iso-8859-5 iso8859-5"), ("ISO-8859-6", "iso-8859-6 iso8859-6"), ("ISO-8859-7", "iso-8859-7 iso8859-7"),
      ("ISO-8859-8", "iso-8859-8 iso-8859-8-i"), ("ISO-8859-10", "iso-8859-10"), ("ISO-8859-13", "iso-8859-13"),
      ("ISO-8859-14", "iso-8859-14"), ("ISO-8859-15", "iso-8859-15 iso8859-15 latin9"), ("ISO-8859-16", "iso-8859-16"),
      ("KOI8-R", "koi8-r koi8 koi"), ("KOI8-U", "koi8-u"), ("MACINTOSH", "macintosh x-mac-roman"),
      ("GB18030", "gb2312 gbk gb18030 gb_2312-80 x-gbk cp936"), ("BIG5-HKSCS", "big5 big5-hkscs cn-big5 x-x-big5"),
      ("EUC-JP", "euc-jp x-euc-jp"), ("CP932", "shift_jis shift-jis sjis x-sjis windows-31j ms_kanji"),
      ("CP949", "euc-kr ks_c_5601-1987 ks_c_5601 windows-949 cp949 korean ksc5601"), ("ISO-2022-JP", "iso-2022-jp"),
    ] {
      for word in words.split(separator: " ") { labels[String(word)] = name }
    }
    return labels
  }()
}
