// What the names of one document were found to be, for their other mentions and for the short forms of longer names.

import CasusModel

/// Type and kind of a name.
struct NameType: Hashable {
  let type: EntityType
  let kind: ActorKind?

  init(_ type: EntityType, _ kind: ActorKind?) {
    self.type = type
    self.kind = kind
  }
}

/// What the names of one document were found to be.
struct NameMemory {
  private var full: [[String]: NameType] = [:]
  /// Single words of longer names; nil where two kinds of names share the word.
  private var part: [String: NameType?] = [:]

  /// Remembers a name and the words by which it may be shortened.
  mutating func learn(_ words: [String], _ type: NameType) {
    guard !words.isEmpty else { return }
    if let known = full[words] {
      if known.kind == nil, known.type == type.type { full[words] = type }
    } else {
      full[words] = type
    }
    guard words.count > 1, type.type != .location else { return }
    let short = type.type == .person ? words.suffix(1) : words[...]
    for word in short where word.count > 2 {
      if let known = part[word] {
        if known?.type != type.type { part[word] = .some(nil) } else if known?.kind == nil { part[word] = .some(type) }
      } else {
        part[word] = .some(type)
      }
    }
  }

  /// What the same name, or the longer one that it shortens, was found to be.
  func recall(_ words: [String]) -> NameType? {
    if let known = full[words] { return known }
    let telling = words.filter { !["al", "el"].contains($0) }
    guard telling.count == 1, let word = telling.first else { return nil }
    return part[word] ?? nil
  }
}
