// What the model asks about the border before a token. Every feature is a 32-bit mix of a template's number and two values; training reads
// the very same numbers from `boundary-lab features`, so that there is one definition only.
//
// What lies further off than four tokens is gathered in two passes beforehand: linear time whatever the text.

import CasusModel

/// The borders between the tokens of one paragraph.
struct BorderFeatures {
  /// Features of each border.
  static let count = 29

  let tokens: [BorderToken]
  private let surroundings: [Surroundings]

  /// What a border's wider surroundings are; a stretch is what lies between two strong marks.
  private struct Surroundings {
    /// Tokens from the start of the stretch to the border, and from the border to its end.
    var before: UInt16 = 0, after: UInt16 = 0
    /// Capitalised words in a row before the border and behind it, at most nine.
    var capitalsBefore: UInt8 = 0, capitalsAfter: UInt8 = 0
    /// Whether quotes and brackets are open.
    var quoted = false, bracketed = false
    /// The first word of the stretch.
    var first: UInt32 = 0
  }

  /// `spans` are the paragraph's tokens in `bytes`.
  init(_ bytes: ArraySlice<UInt8>, _ spans: ArraySlice<Span>) {
    var tokens: [BorderToken] = []
    tokens.reserveCapacity(spans.count)
    var previous = -1
    for index in spans.indices {
      let next = index + 1 < spans.endIndex ? spans[index + 1].start : -1
      tokens.append(BorderToken(bytes, spans[index], after: previous, before: next))
      previous = spans[index].end
    }
    self.tokens = tokens
    var around = [Surroundings](repeating: Surroundings(), count: tokens.count)
    Self.lookBack(tokens, &around)
    Self.lookAhead(tokens, &around)
    surroundings = around
  }

  private static func lookBack(_ tokens: [BorderToken], _ out: inout [Surroundings]) {
    var now = Surroundings()
    var depth = 0
    for index in tokens.indices {
      out[index] = now
      let token = tokens[index]
      if now.before == 0 { now.first = token.word }
      now.before = token.shape.isStrong ? 0 : min(now.before + 1, 1000)
      now.capitalsBefore = token.shape.isCapitalised ? min(now.capitalsBefore + 1, 9) : 0
      switch token.shape {
      case .openingQuote: now.quoted = true
      case .closingQuote: now.quoted = false
      case .quote: now.quoted.toggle()
      case .opening: depth = min(depth + 1, 3)
      case .closing: depth = max(depth - 1, 0)
      default: break
      }
      now.bracketed = depth > 0
    }
  }

  private static func lookAhead(_ tokens: [BorderToken], _ out: inout [Surroundings]) {
    var after: UInt16 = 0
    var capitals: UInt8 = 0
    for index in tokens.indices.reversed() {
      let shape = tokens[index].shape
      after = shape.isStrong ? 0 : min(after + 1, 1000)
      capitals = shape.isCapitalised ? min(capitals + 1, 9) : 0
      out[index].after = after
      out[index].capitalsAfter = capitals
    }
  }

  /// Calls `use` with each feature of the border before token `index`, which is at least 1.
  @inline(__always)
  func each(at index: Int, _ use: (UInt32) -> Void) {
    let left = tokens[index - 1], right = tokens[index]
    let left1 = token(index - 2), left2 = token(index - 3), left3 = token(index - 4)
    let right1 = token(index + 1), right2 = token(index + 2)
    let around = surroundings[index]
    let gap: UInt32 = right.isSpaced ? 1 : 0
    let pair = (left.shape.rawValue << 8 | right.shape.rawValue) << 1 | gap
    let before = Self.bucket(around.before), after = Self.bucket(around.after)
    let open: UInt32 = (around.quoted ? 1 : 0) | (around.bracketed ? 2 : 0)
    var mixer = FeatureMixer()

    use(mixer.next(pair))
    use(mixer.next(left.word, gap))
    use(mixer.next(right.word, gap))
    use(mixer.next(left.word, right.shape.rawValue))
    use(mixer.next(right.word, left.shape.rawValue))
    use(mixer.next(left.word, right.word))
    use(mixer.next(left1.word, left.word))
    use(mixer.next(pair, left1.shape.rawValue))
    use(mixer.next(pair, right1.shape.rawValue))
    use(mixer.next(pair, left1.shape.rawValue << 8 | right1.shape.rawValue))
    use(mixer.next(left1.word, pair))
    use(mixer.next(right1.word, pair))
    use(mixer.next(left2.word, pair))
    use(mixer.next(right2.word, pair))
    use(mixer.next(left3.word, pair))

    use(mixer.next(left.suffix, right.shape.rawValue))
    use(mixer.next(right.suffix, left.shape.rawValue))
    use(mixer.next(left1.suffix, pair))
    use(mixer.next(right1.suffix, pair))
    use(mixer.next(right.word, left.shape.rawValue << 8 | left1.shape.rawValue))
    use(mixer.next(left.word, right.shape.rawValue << 8 | right1.shape.rawValue))

    use(mixer.next(pair, before))
    use(mixer.next(pair, after))
    use(mixer.next(pair, open))
    use(mixer.next(pair, open << 8 | left1.shape.rawValue))
    use(mixer.next(pair, UInt32(around.capitalsBefore) << 8 | UInt32(around.capitalsAfter)))
    use(mixer.next(around.first, pair))
    use(mixer.next(around.first, before))
    use(mixer.next(right.word, before))
  }

  @inline(__always)
  private func token(_ index: Int) -> BorderToken { index >= 0 && index < tokens.count ? tokens[index] : .none }

  /// Lengths by steps that grow: 0, 1, 2, 3, 4–5, 6–8, 9–13, 14–20, 21–35, more.
  @inline(__always)
  private static func bucket(_ length: UInt16) -> UInt32 {
    if length < 4 { return UInt32(length) }
    if length < 9 { return length < 6 ? 4 : 5 }
    if length < 21 { return length < 14 ? 6 : 7 }
    return length < 36 ? 8 : 9
  }
}

/// Numbers the templates and mixes their values: the same values under two templates are two features.
private struct FeatureMixer {
  private var template: UInt32 = 0

  @inline(__always)
  mutating func next(_ first: UInt32, _ second: UInt32 = 0) -> UInt32 {
    template &+= 0x9E37_79B9
    var hash = (first ^ template) &* 0x85EB_CA6B
    hash = (hash ^ (hash >> 15) ^ second &* 0xC2B2_AE35) &* 0x27D4_EB2F
    return hash ^ (hash >> 15)
  }
}
