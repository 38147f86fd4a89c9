// Text from articles in XML. Invariant: the result holds no character that XML 1.0 forbids, and nothing that ends an attribute or opens an
// element.

/// Makes text safe in XML.
enum XMLText {
  /// The text for an attribute in double quotation marks, or between elements. Line breaks and tabs are kept as character references;
  /// what XML has no way to write (control characters, U+FFFE, U+FFFF) becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x26: result.append(contentsOf: "&amp;".unicodeScalars)
      case 0x3C: result.append(contentsOf: "&lt;".unicodeScalars)
      case 0x3E: result.append(contentsOf: "&gt;".unicodeScalars)
      case 0x22: result.append(contentsOf: "&quot;".unicodeScalars)
      case 0x09, 0x0A, 0x0D, 0x7F...0x9F: result.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      case 0...0x1F, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
