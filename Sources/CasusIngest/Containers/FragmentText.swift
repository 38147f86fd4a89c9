// The words of HTML as plain text. Told element by element by the parser, so that no tree of a hostile page is ever in memory.

import CLibXML2

/// Makes plain text of HTML.
struct FragmentText {
  private var text = ""
  /// Line feeds due before the next word; nothing stands before the first.
  private var breaks = 0
  private var isSpaceDue = false
  /// How many elements are open whose words nobody reads.
  private var hidden = 0

  /// The text of `bytes`, which are UTF-8.
  static func text(_ bytes: [UInt8]) -> String {
    var reader = FragmentText()
    guard !bytes.isEmpty, let context = htmlNewParserCtxt() else { return "" }
    defer { htmlFreeParserCtxt(context) }
    guard let handlers = context.pointee.sax else { return "" }
    handlers.pointee = htmlSAXHandler()
    handlers.pointee.startElement = { target, name, _ in Self.at(target) { $0.open(name) } }
    handlers.pointee.endElement = { target, name in Self.at(target) { $0.close(name) } }
    handlers.pointee.characters = { target, words, count in Self.at(target) { $0.add(words, Int(count)) } }
    handlers.pointee.ignorableWhitespace = { target, words, count in Self.at(target) { $0.add(words, Int(count)) } }
    let options = Int32(
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue)
    withUnsafeMutablePointer(to: &reader) { target in
      context.pointee.userData = UnsafeMutableRawPointer(target)
      bytes.withUnsafeBytes { buffer in
        let start = buffer.bindMemory(to: CChar.self).baseAddress
        if let tree = htmlCtxtReadMemory(context, start, Int32(clamping: buffer.count), nil, "UTF-8", options) { xmlFreeDoc(tree) }
      }
    }
    return reader.text
  }

  private static func at(_ target: UnsafeMutableRawPointer?, _ change: (inout FragmentText) -> Void) {
    if let target { change(&target.assumingMemoryBound(to: FragmentText.self).pointee) }
  }

  private mutating func open(_ name: UnsafePointer<xmlChar>?) {
    let name = name.map { String(cString: $0) } ?? ""
    if Self.unread.contains(name) { hidden += 1 }
    if name == "br" { breaks += 1 } else { part(name) }
  }

  private mutating func close(_ name: UnsafePointer<xmlChar>?) {
    let name = name.map { String(cString: $0) } ?? ""
    if Self.unread.contains(name) { hidden = max(0, hidden - 1) }
    part(name)
  }

  private mutating func part(_ name: String) {
    if Self.blocks.contains(name) {
      breaks = max(breaks, 2)
    } else if Self.rows.contains(name) {
      breaks = max(breaks, 1)
    } else if Self.cells.contains(name) {
      isSpaceDue = true
    }
  }

  private mutating func add(_ words: UnsafePointer<xmlChar>?, _ count: Int) {
    guard hidden == 0, let words else { return }
    for scalar in String(decoding: UnsafeBufferPointer(start: words, count: count), as: UTF8.self).unicodeScalars {
      if scalar.isBlank, scalar != "\u{A0}" {
        isSpaceDue = true
        continue
      }
      if breaks > 0, !text.isEmpty { text += breaks == 1 ? "\n" : "\n\n" } else if isSpaceDue, !text.isEmpty { text += " " }
      breaks = 0
      isSpaceDue = false
      // A zero would make the text "binary"; no browser shows one.
      text.unicodeScalars.append(scalar.value == 0 ? "\u{FFFD}" : scalar == "\u{A0}" ? " " : scalar)
    }
  }

  private static let unread: Set<String> = ["script", "style", "head", "title", "noscript", "template", "textarea", "select", "object"]
  private static let blocks: Set<String> = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "dl", "table", "section", "article", "header", "footer",
    "figure", "figcaption", "pre", "hr", "aside", "nav", "main", "form", "address",
  ]
  private static let rows: Set<String> = ["li", "tr", "dt", "dd", "caption", "option"]
  private static let cells: Set<String> = ["td", "th"]
}
