// Running text for a page. Invariant: what comes from documents is made visible before any style is put around it, and no line is wider
// than the page.

import CasusOutput

/// The text of one page.
struct PageText {
  /// How a stretch of text looks.
  enum Style {
    case plain, bold, dim, marked
  }

  /// Lines longer than this are tiring to read.
  private static let widest = 100
  /// Private letters stand for the styles while lines are broken, so that a style never changes where a line ends.
  private static let openMark: Character = "\u{F8E0}"
  private static let closeMark: Character = "\u{F8E1}"

  private(set) var text = ""
  private let width: Int?
  private let isStyled: Bool

  /// `width` is nil where nothing limits it.
  init(width: Int?, isStyled: Bool) {
    self.width = width.map { min(max($0, 20), Self.widest) }
    self.isStyled = isStyled
  }

  /// An empty line.
  mutating func blank() { text += "\n" }

  /// A paragraph, every line after `indent`.
  mutating func paragraph(_ content: String, _ style: Style = .plain, indent: String = "") {
    for line in wrapped(TerminalText.visible(content), indent) { text += indent + styled(line, style) + "\n" }
  }

  /// A label and its value; further lines stand under the value.
  mutating func field(_ label: String, _ value: String, labelWidth: Int) {
    let title = label + String(repeating: " ", count: max(1, labelWidth + 2 - DisplayWidth.of(label)))
    let indent = String(repeating: " ", count: title.count)
    for (number, line) in wrapped(TerminalText.visible(value), indent).enumerated() {
      text += (number == 0 ? styled(title, .dim) : indent) + line + "\n"
    }
  }

  /// A sentence with a word in it marked: by style on a terminal, else ›so‹.
  mutating func quote(_ before: String, marked: String, _ after: String, indent: String) {
    let parts = [before, marked, after].map { text in
      TerminalText.visible(String(text.filter { $0 != Self.openMark && $0 != Self.closeMark }))
    }
    let open = isStyled ? String(Self.openMark) : "›"
    let close = isStyled ? String(Self.closeMark) : "‹"
    let all = marked.isEmpty ? parts[0] + parts[2] : parts[0] + open + parts[1] + close + parts[2]
    var isOpen = false
    for line in wrapped(all, indent) {
      text += indent
      if isOpen { text += Self.code(.marked) }
      for character in line {
        if isStyled, character == Self.openMark {
          isOpen = true
          text += Self.code(.marked)
        } else if isStyled, character == Self.closeMark {
          isOpen = false
          text += Self.reset
        } else {
          text.append(character)
        }
      }
      text += isOpen ? Self.reset + "\n" : "\n"
    }
  }

  /// A text that has its own lines, such as a table.
  mutating func block(_ content: String) { text += content }

  private func wrapped(_ text: String, _ indent: String) -> [String] {
    width.map { TextFit.wrap(text, to: max(10, $0 - DisplayWidth.of(indent))) } ?? [text]
  }

  private func styled(_ line: String, _ style: Style) -> String {
    isStyled && style != .plain && !line.isEmpty ? Self.code(style) + line + Self.reset : line
  }

  private static let reset = "\u{1B}[0m"

  private static func code(_ style: Style) -> String {
    switch style {
    case .plain: reset
    case .bold: "\u{1B}[1m"
    case .dim: "\u{1B}[2m"
    case .marked: "\u{1B}[1;33m"
    }
  }
}
