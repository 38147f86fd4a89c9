// A caption is known by its credit or by its label. A sentence of the story that only ends in brackets is none.

/// Recognises captions and picture credits.
enum Caption {
  /// `isHead` is true before the story begins, where a bracket that names nobody known is a credit too.
  static func matches(_ pieces: [Piece], isHead: Bool) -> Bool {
    guard let first = pieces.first, pieces.count <= 90 else { return false }
    if hasLabel(pieces) { return true }
    if first.text == "©", pieces.count <= 10, !pieces.contains(where: \.isYear) { return true }
    if endsInSlashedCredit(pieces) { return true }
    guard !pieces.contains(where: { speech.contains($0.lower) }) else { return false }
    return endsInBracket(pieces, isHead: isHead) || endsInPhotoBy(pieces)
  }

  /// `Photo: …`, `FILE PHOTO: …`, `Image caption …`, `Photograph by …`.
  private static func hasLabel(_ pieces: [Piece]) -> Bool {
    let lead = pieces.prefix(6).prefix { $0.text != ":" }
    let colon = lead.count < min(6, pieces.count)
    let ends = [lead.first, lead.last].compactMap { $0?.lower }
    if colon, lead.count <= 4, ends.contains(where: picture.contains), lead.allSatisfy({ $0.isWord || $0.text == "/" }) { return true }
    guard picture.contains(pieces[0].lower), pieces.count > 1 else { return false }
    return ["caption", "credit", "source", "by", "copyright", "courtesy"].contains(pieces[1].lower)
  }

  /// `… REUTERS/Khalil Ashawi`, `… / AFP`
  private static func endsInSlashedCredit(_ pieces: [Piece]) -> Bool {
    guard let slash = pieces.lastIndex(where: { $0.text == "/" }), slash > 0, slash + 1 < pieces.count, pieces.count - slash <= 5 else {
      return false
    }
    let tail = pieces[(slash + 1)...]
    guard tail.allSatisfy({ $0.isCapitalised }) else { return false }
    return agencies.contains(pieces[slash - 1].lower) || (tail.contains { agencies.contains($0.lower) } && !pieces[slash - 1].text.isEmpty)
  }

  /// `… (Reuters)`, `… [AFP]`, `… (Photo: Omar Aziz)`; with another sentence end before the bracket only a known credit counts.
  private static func endsInBracket(_ pieces: [Piece], isHead: Bool) -> Bool {
    guard let last = pieces.last, let opening = [")": "(", "]": "["][last.text],
      let start = pieces.lastIndex(where: { $0.text == opening }), start > 0, (1...10).contains(pieces.count - start - 2)
    else { return false }
    let inside = pieces[(start + 1)..<(pieces.count - 1)]
    let isKnown = inside.contains { agencies.contains($0.lower) || picture.contains($0.lower) }
    let followsSentence = pieces[start - 1].text == "."
    // Agencies sign a story's last paragraph the same way: "… the spokesman added. (Reuters)".
    if followsSentence { return isHead && isKnown }
    if isKnown { return true }
    return isHead && opening == "[" && inside.allSatisfy { $0.isCapitalised || !$0.isWord }
  }

  private static func endsInPhotoBy(_ pieces: [Piece]) -> Bool {
    guard let by = pieces.lastIndex(where: { $0.lower == "by" || $0.text == ":" }), by > 0, pieces.count - by <= 6 else { return false }
    return picture.contains(pieces[by - 1].lower) && pieces[(by + 1)...].allSatisfy { $0.isCapitalised || !$0.isWord }
  }

  private static let speech: Set<String> = ["said", "says", "told", "added", "according"]
  private static let picture: Set<String> = [
    "photo", "photograph", "photos", "image", "picture", "pictured", "file", "handout", "courtesy", "screengrab", "screenshot", "caption",
    "credit",
    "photographer", "archive",
  ]
  /// Agencies whose pictures most papers print; the general cues above do not need them.
  private static let agencies: Set<String> = [
    "reuters", "afp", "ap", "epa", "getty", "anadolu", "aa", "xinhua", "upi", "pa", "dpa", "ansa", "tass", "sipa", "shutterstock",
    "wikimedia",
  ]
}
