// The language of a text, or nothing where that is not sure: a text that is taken for foreign is not read, so in doubt it is English.

import CCLD2
import CasusModel

/// Finds out in which language a document is.
public enum LanguageFinder {
  /// Letters that a guess needs. Scripts tell much by themselves; among the languages of the Latin script a list of foreign names in an
  /// English text must not decide. Of 4,091 paragraphs of English news with so many letters none was taken for another language, of 5,072 with
  /// 60 none either.
  private static let leastLatin = 100
  private static let leastOther = 20
  /// Of the bytes of letters. Letters of other scripts have two or three bytes, those of English one: an English report with a long quotation
  /// in Arabic stays under it.
  private static let leastPercent = 90
  /// Enough of any article.
  private static let most = 100_000

  /// The document with the language of its text, where that is sure; the language that it states itself stays otherwise.
  public static func marked(_ document: Document) -> Document {
    guard let language = language(of: words(document)) else { return document }
    var document = document
    document.language = language
    return document
  }

  /// What a reader reads: skipped regions, menus for instance, are often in another language.
  private static func words(_ document: Document) -> String {
    let read = document.regions.filter(\.kind.isRead)
    guard !read.isEmpty else { return String(document.text.prefix(most)) }
    var words = ""
    for region in read where words.utf8.count < most { words += document.text.quote(region.span) + "\n" }
    return words
  }

  /// BCP 47; `und` where the letters are those of another script than English has, and more is not sure; nil where nothing is.
  static func language(of text: String) -> String? {
    var (latin, other) = (0, 0)
    for scalar in text.unicodeScalars.prefix(most) where scalar.properties.isAlphabetic {
      if scalar.value < 0x250 || (0x1E00..<0x1F00).contains(scalar.value) { latin += 1 } else { other += 1 }
    }
    guard latin >= leastLatin || other >= leastOther else { return nil }
    var words = text
    let guess = words.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { ccld2_detect($0.baseAddress, min($0.count, most)) }
    }
    let language = guess.language.map { String(cString: $0) } ?? "un"
    let isForeign = other >= leastOther && other >= 9 * latin
    let isSure = guess.is_reliable != 0 && Int(guess.percent) >= leastPercent && language != "un" && !language.hasPrefix("xx")
    if isSure, latin >= leastLatin || isForeign { return Self.current[language] ?? language }
    return isForeign ? "und" : nil
  }

  /// Codes that BCP 47 has replaced.
  private static let current = ["iw": "he", "no": "nb", "jw": "jv", "mo": "ro", "sh": "sr"]
}

extension Document {
  /// Whether facts are read from it: it is in English, or its language is not known.
  public var isRead: Bool {
    guard let language else { return true }
    return language.split(separator: "-").first.map { $0.lowercased() } == "en"
  }
}
