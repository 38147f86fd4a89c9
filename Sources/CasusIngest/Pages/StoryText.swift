// The document's text is made here and only here: paragraphs with an empty line between, white space as a browser shows it. Each stretch of
// it notes the bytes that it comes from as it is written.

import CasusModel

/// A story's text under construction.
struct StoryText {
  private(set) var bytes: [UInt8] = []
  /// Runs in bytes of the page's UTF-8.
  private(set) var runs: [Run] = []

  /// Text that comes from one stretch of the page.
  struct Run: Hashable {
    var text: Range<Int>
    var place: Range<Int>
    var isExact: Bool
  }

  private let tree: PageTree
  /// White space that has been read and not yet written.
  private var space: Range<Int>?
  private var isBreak = false
  /// Whether ``space`` is one plain space as it is.
  private var isPlain = false
  private var start = 0

  init(_ tree: PageTree) { self.tree = tree }

  /// Writes a block; its span in the text, or nil where nothing is visible in it.
  mutating func add(_ block: PageBlock) -> Span? {
    let before = (bytes.count, runs.count)
    if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
    start = bytes.count
    space = nil
    isBreak = false
    var index = block.nodes.lowerBound
    while index < block.nodes.upperBound {
      let node = tree.nodes[index]
      if node.tag == .text {
        for piece in tree.pieces[Int(node.first)..<Int(node.last)] { add(piece) }
      } else if node.tag == .br {
        isBreak = true
        if space == nil, let last = runs.last { space = last.place.upperBound..<last.place.upperBound }
      } else if node.tag.isSilent {
        index = Int(node.end)
        continue
      }
      index += 1
    }
    guard bytes.count > start else {
      bytes.removeLast(bytes.count - before.0)
      return nil
    }
    return Span(start, bytes.count)
  }

  private mutating func add(_ piece: PageTree.Piece) {
    let text = Int(piece.text.lowerBound)..<Int(piece.text.upperBound)
    let shift = Int(piece.place.lowerBound) - text.lowerBound
    let whole = Int(piece.place.lowerBound)..<Int(piece.place.upperBound)
    func place(_ range: Range<Int>) -> Range<Int> {
      piece.isExact ? (range.lowerBound + shift)..<(range.upperBound + shift) : whole
    }
    var index = text.lowerBound
    while index < text.upperBound {
      let blank = Self.blank(tree.text, index, text.upperBound)
      if blank.width > 0 {
        let here = place(index..<(index + blank.width))
        if blank.isSpace {
          isPlain = space == nil && tree.text[index] == 0x20 && piece.isExact
          space = space.map { $0.lowerBound..<max($0.upperBound, here.upperBound) } ?? here
        }
        index += blank.width
        continue
      }
      var end = index + 1
      while end < text.upperBound, Self.blank(tree.text, end, text.upperBound).width == 0 { end += 1 }
      writeSpace()
      write(tree.text[index..<end], at: place(index..<end), isExact: piece.isExact)
      index = end
    }
  }

  /// The white space at a place: its width in bytes, 0 for none, and whether it is seen. Soft hyphens and zero-width spaces are not: words
  /// are whole without them.
  private static func blank(_ text: [UInt8], _ index: Int, _ end: Int) -> (width: Int, isSpace: Bool) {
    switch text[index] {
    case 0x20, 0x09...0x0D: (1, true)
    case 0xC2 where index + 1 < end && text[index + 1] == 0xA0: (2, true)
    case 0xC2 where index + 1 < end && text[index + 1] == 0xAD: (2, false)
    case 0xE2 where index + 2 < end && text[index + 1] == 0x80 && text[index + 2] == 0x8B: (3, false)
    case 0xEF where index + 2 < end && text[index + 1] == 0xBB && text[index + 2] == 0xBF: (3, false)
    default: (0, false)
    }
  }

  private mutating func writeSpace() {
    defer {
      space = nil
      isBreak = false
    }
    guard let space, bytes.count > start else { return }
    write([isBreak ? 0x0A : 0x20], at: space, isExact: !isBreak && isPlain)
  }

  private mutating func write(_ text: ArraySlice<UInt8>, at place: Range<Int>, isExact: Bool) {
    let written = bytes.count..<(bytes.count + text.count)
    bytes += text
    if let last = runs.last, last.isExact, isExact, last.place.upperBound == place.lowerBound, last.text.upperBound == written.lowerBound {
      runs[runs.count - 1].text = last.text.lowerBound..<written.upperBound
      runs[runs.count - 1].place = last.place.lowerBound..<place.upperBound
    } else {
      runs.append(Run(text: written, place: place, isExact: isExact))
    }
  }

  private static func span(_ range: Range<Int>) -> Span { Span(range.lowerBound, range.upperBound) }

  /// The map to the bytes of the input. A run is exact only where the input has the very bytes of the text.
  func map(_ page: PageBytes, original: [UInt8]) -> SourceMap {
    SourceMap(
      runs: runs.flatMap { run in
        guard run.isExact else {
          let place = page.original(run.place)
          return [SourceMap.Run(text: Self.span(run.text), bytes: Self.span(place), isExact: false)]
        }
        return page.stretches(run.place).map { stretch in
          let shift = run.text.lowerBound - run.place.lowerBound
          let text = (stretch.lowerBound + shift)..<(stretch.upperBound + shift)
          let place = page.original(stretch)
          let isExact = place.count == text.count && place.upperBound <= original.count && original[place].elementsEqual(bytes[text])
          return SourceMap.Run(text: Self.span(text), bytes: Self.span(place), isExact: isExact)
        }
      })
  }
}
