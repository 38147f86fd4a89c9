// What the tagger sees of one word. Training/tagger.py computes the same numbers (`normal`, `shape`, `Word`): change both or neither.

/// Hashes of a word's form; the tagger never looks at the text again.
struct WordForm {
  /// The whole word, small, every digit 0, one kind of quote and dash.
  let low: UInt32
  /// Its first one to four bytes.
  let prefixes: (UInt32, UInt32, UInt32, UInt32)
  /// Its last one to five bytes, hashed backwards.
  let suffixes: (UInt32, UInt32, UInt32, UInt32, UInt32)
  /// Runs of capitals, small letters, digits and marks.
  let shape: UInt32
  /// Its usual labels, or ending and shape where the lexicon has no entry.
  let labels: UInt32
  /// Whether the lexicon has it.
  let isKnown: Bool
  /// The only label that it ever has.
  let only: Int?

  init(_ word: String, _ weights: WeightTable) {
    let bytes = Self.normal(word)
    low = FNV.hash(bytes)
    prefixes = (FNV.hash(bytes.prefix(1)), FNV.hash(bytes.prefix(2)), FNV.hash(bytes.prefix(3)), FNV.hash(bytes.prefix(4)))
    func suffix(_ length: Int) -> UInt32 { FNV.hash(bytes.suffix(length).reversed()) }
    suffixes = (suffix(1), suffix(2), suffix(3), suffix(4), suffix(5))
    shape = Self.shape(word)
    let entry = weights.entry(ofWord: low)
    labels = entry?.labels ?? FNV.mix(1, suffixes.1, shape)
    isKnown = entry != nil
    only = entry?.only
  }

  /// The place before or behind a sentence.
  init(edge name: String) {
    let hash = FNV.hash(name.utf8)
    (low, shape, labels, isKnown, only) = (hash, hash, hash, false, nil)
    prefixes = (hash, hash, hash, hash)
    suffixes = (hash, hash, hash, hash, hash)
  }

  /// Small ASCII letters, digits as 0, typographic quotes, dashes and letters like them as ASCII.
  ///
  /// Words of other scripts and emoji are all alike: English text says too little about them to learn.
  static func normal(_ word: String) -> [UInt8] {
    switch word.unicodeScalars.first?.value ?? 0 {
    case 0x370..<0x1E00, 0x2C00..<0x1F000: return Array("<foreign>".utf8)
    case 0x2600..<0x27C0, 0x1F000...: return Array("<picture>".utf8)
    default: break
    }
    switch word {
    case "“": return Array("``".utf8)
    case "”": return Array("''".utf8)
    default: break
    }
    var out: [UInt8] = []
    out.reserveCapacity(word.utf8.count)
    for scalar in word.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: out.append(UInt8(scalar.value) + 32)
      case 0x30...0x39: out.append(0x30)
      case 0...0x7F: out.append(UInt8(scalar.value))
      case 0x2018, 0x2019, 0x2BC, 0x2BE, 0x2BF: out.append(UInt8(ascii: "'"))
      case 0x201C, 0x201D: out.append(UInt8(ascii: "\""))
      case 0x2013, 0x2014: out.append(UInt8(ascii: "-"))
      case 0x2026: out += "...".utf8
      default: out += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    return out
  }

  /// Each run of one kind once, twice when it is longer, at most eight kinds: "USA" XX, "Al-Sham" Xx-Xxx.
  private static func shape(_ word: String) -> UInt32 {
    var hash = FNV.basis
    var previous: UInt8 = 0
    var run = 0
    var count = 0
    for scalar in word.unicodeScalars {
      let kind = kind(scalar.value)
      run = kind == previous ? run + 1 : 1
      previous = kind
      if run <= 2 {
        hash = FNV.step(hash, kind)
        count += 1
        if count == 8 { break }
      }
    }
    return hash
  }

  private static func kind(_ value: UInt32) -> UInt8 {
    switch value {
    case 0x30...0x39: UInt8(ascii: "d")
    case 0x41...0x5A: UInt8(ascii: "X")
    case 0x61...0x7A: UInt8(ascii: "x")
    case 0...0x7F: UInt8(value)
    case 0x2B0...0x2FF, 0x2010...0x203F: UInt8(ascii: "'")
    default: Scalar(value: value, length: 1).letterCase == .capital ? UInt8(ascii: "X") : UInt8(ascii: "x")
    }
  }

  /// How a sentence is set: what a capital tells depends on it.
  static func casing(_ words: [String]) -> UInt32 {
    var (long, capital, second) = (0, 0, 0)
    let (big, small) = (UInt8(ascii: "X"), UInt8(ascii: "x"))
    for word in words {
      var kinds: (UInt8, UInt8) = (0, 0)
      var count = 0
      var isWord = true
      for scalar in word.unicodeScalars {
        let kind = kind(scalar.value)
        isWord = kind == big || kind == small
        guard isWord else { break }
        if count == 0 { kinds.0 = kind }
        if count == 1 { kinds.1 = kind }
        count += 1
      }
      guard isWord, count >= 4 else { continue }
      long += 1
      if kinds.0 == big { capital += 1 }
      if kinds.1 == big { second += 1 }
    }
    guard long >= 3 else { return 0 }
    return second * 10 >= long * 8 ? 1 : capital * 10 >= long * 8 ? 2 : 0
  }
}

/// 32-bit FNV-1a (Fowler, Noll, Vo) and the mixer that makes features of it.
enum FNV {
  static let basis: UInt32 = 0x811C_9DC5

  @inline(__always)
  static func step(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 0x0100_0193 }

  static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 { bytes.reduce(basis, step) }

  @inline(__always)
  static func mix(_ template: UInt32, _ first: UInt32, _ second: UInt32) -> UInt32 {
    var hash = (first ^ (template &* 0x9E37_79B1)) &* 0x85EB_CA6B
    hash ^= hash >> 15
    hash = (hash &+ second) &* 0xC2B2_AE35
    return hash ^ (hash >> 13)
  }
}
