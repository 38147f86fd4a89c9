// Skipping a sentence of the story loses facts, keeping a line of the page adds noise: in doubt a unit is kept.

import CasusModel

/// Recognises what a page says about itself, to its reader, or about other articles.
enum Boilerplate {
  /// Where a unit stands relative to the story's first and last paragraph.
  enum Place { case head, body, tail }

  /// What a skipped unit means for the units behind it.
  enum Verdict: Hashable {
    /// It stands for itself.
    case skipped
    /// Headlines of other articles follow.
    case marker
    /// Readers' comments follow.
    case comments
    /// A box's heading: the line behind it may belong to the box.
    case box
  }

  /// Judges one unit by its own words; nil keeps it.
  static func verdict(_ unit: TextUnit, in place: Place) -> Verdict? {
    guard unit.words.count <= 120, !unit.isItemOfStory(in: place) else { return nil }
    let words = unit.words
    // A line without any letter or digit is a rule or an ornament.
    if words.isEmpty { return .skipped }
    if commentMarkers.isWhole(words) || isCommentCount(unit) { return .comments }
    if markers.isWhole(words) { return .marker }
    if whole.isWhole(words) || isCounter(words) || PublishedLine.isUpdate(unit.pieces) || PublishedLine.isAge(unit.pieces) {
      return .skipped
    }
    if isBreadcrumb(unit) || isCopyright(unit) || isLink(unit, in: place) || isAddress(unit) { return .skipped }
    guard !unit.hasQuotation, !unit.hasAttribution else { return nil }
    if leads.lead(of: words) != nil { return .box }
    return readerScore(unit) >= threshold(unit, in: place) ? .box : nil
  }

  /// How clear a plea must be: 4 among paragraphs, 3 at the page's ends where the reader is named.
  ///
  /// Set by hand on the pages of the tests; read over re3d (48 reports) and PolNeAR (924 articles) for paragraphs wrongly skipped.
  private static func threshold(_ unit: TextUnit, in place: Place) -> Int {
    let words = unit.words
    let isImperative = words.first.map(imperatives.contains) == true
    let namesReader = words.contains { ["you", "your", "please"].contains($0) }
    let hasAction = actions.count(in: words) > 0
    switch place {
    case .body: return 4
    // Headlines are imperative too ("Keep the returns, just give us a few figures"), so a page's request must be named.
    case .head: return hasAction && (isImperative || namesReader) ? 3 : 4
    // A ministry's "we urge all parties to support our work" asks as a page does, but not "you".
    case .tail: return (hasAction && (isImperative || namesReader)) || (namesReader && words.count <= 16) ? 3 : 4
    }
  }

  /// `READ: …`, `Related: …`, `READ MORE …`, `Tags | …`; not `Read the statement aloud, he said`.
  private static func isLink(_ unit: TextUnit, in place: Place) -> Bool {
    guard let length = labels.lead(of: unit.words), unit.words.count <= 60, unit.pieces[0].isWord else { return false }
    if place == .head, ambiguousLabels.lead(of: unit.words) != nil { return false }
    var seen = 0
    for piece in unit.pieces {
      if seen == length { return [":", "|", "»", ">", "›", "→"].contains(piece.text) || isShouted(unit, length) }
      seen += piece.isWord ? 1 : 0
    }
    return false
  }

  /// `READ MORE Aleppo is falling`: the label in capitals, the rest not.
  private static func isShouted(_ unit: TextUnit, _ length: Int) -> Bool {
    let words = unit.pieces.filter(\.isWord)
    return length >= 2 && words.prefix(length).allSatisfy(\.isAllCapitals) && words.dropFirst(length).contains { !$0.isAllCapitals }
      && !unit.endsSentence
  }

  /// `12 comments`, `Comments (12)`, `1.2K shares`.
  private static func isCounter(_ words: [String]) -> Bool {
    guard (2...3).contains(words.count) else { return false }
    let nouns: Set<String> = ["comments", "comment", "shares", "share", "views", "likes", "retweets", "reads"]
    return words.contains(where: nouns.contains) && words.contains { $0.first?.isNumber == true }
      && words.allSatisfy { nouns.contains($0) || $0.first?.isNumber == true || $0 == "k" }
  }

  /// `4 thoughts on “Why the brigade split”`
  private static func isCommentCount(_ unit: TextUnit) -> Bool {
    let words = unit.words
    guard (4...40).contains(words.count), unit.hasQuotation, unit.pieces[0].number != nil else { return false }
    return ["thought", "thoughts", "comment", "comments", "response", "responses", "replies"].contains(words[1])
      && ["on", "to"].contains(words[2])
  }

  /// `Home > World > Middle East`, `News | Sport | Weather`.
  private static func isBreadcrumb(_ unit: TextUnit) -> Bool {
    guard unit.words.count <= 30, !unit.endsSentence else { return false }
    let separators = unit.pieces.filter { [">", "»", "›", "|", "•", "·", "→"].contains($0.text) && $0.isSpaced }
    guard let first = separators.first else { return false }
    if first.text == ">" || first.text == "›" || first.text == "»", unit.words.first == "home" || separators.count >= 2 { return true }
    guard separators.count >= 2, unit.pieces.first != first else { return false }
    let segments = unit.pieces.split { $0.text == first.text }
    return segments.allSatisfy { $0.count <= 3 } && PublishedLine.parse(unit.pieces) == nil
  }

  /// `© 2017 …`, `Copyright 2017 …`, `… All rights reserved.`
  static func isCopyright(_ unit: TextUnit) -> Bool {
    guard unit.words.count <= 60 else { return false }
    if PhraseSet.rights.count(in: unit.words) > 0, !unit.hasQuotation, !unit.hasAttribution { return true }
    let hasMark = unit.pieces.contains { $0.text == "©" }
    if hasMark, unit.words.contains("copyright"), !unit.hasQuotation, !unit.hasAttribution { return true }
    guard let mark = unit.pieces.prefix(3).firstIndex(where: { $0.text == "©" || $0.lower == "copyright" || $0.lower == "c" }),
      unit.pieces[mark].lower != "c" || (mark == 1 && unit.pieces[0].text == "(")
    else { return false }
    return unit.pieces.contains(where: \.isYear) && !unit.hasAttribution
  }

  /// A line that is one web address, one mail address or one account.
  private static func isAddress(_ unit: TextUnit) -> Bool {
    guard unit.pieces.dropFirst().allSatisfy({ !$0.isSpaced }) else { return false }
    let text = unit.text.lowercased()
    return text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.") || text.hasPrefix("@")
      || (text.contains("@") && text.contains("."))
  }

  /// How clearly a unit speaks to the reader; 0 where it has nothing that a page asks for, or nobody whom it asks.
  static func readerScore(_ unit: TextUnit) -> Int {
    guard !unit.hasQuotation, !unit.hasAttribution, unit.words.count <= 100 else { return 0 }
    let isImperative = unit.words.first.map { imperatives.contains($0) } ?? false
    let actionCount = actions.count(in: unit.words)
    let addressed = unit.words.contains { ["you", "your", "us", "our", "we", "i'm"].contains($0) }
    let isPlea = unit.words.contains("please")
    guard isImperative || addressed || isPlea else { return 0 }
    return (isImperative ? 2 : 0) + 2 * min(2, actionCount) + (addressed ? 1 : 0) + (isPlea ? 1 : 0)
  }

  /// Whether a unit at the page's end describes its publisher or author: a name that the story does not know, and words of praise.
  ///
  /// - Parameters:
  ///   - names: publisher and author, where known; a unit that begins with one needs one such word only.
  ///   - isKnown: whether a name occurs in the story.
  static func isSelfDescription(_ unit: TextUnit, names: [String], isKnown: (String) -> Bool) -> Bool {
    guard !unit.hasQuotation, !unit.hasAttribution, (5...120).contains(unit.words.count) else { return false }
    let name = unit.pieces.prefix { $0.isCapitalised || ["and", "of", "the", "for"].contains($0.lower) }
    guard let first = name.first, let last = name.last, name.count <= 8 else { return false }
    let subject = name.map(\.text).joined(separator: " ")
    let behind = unit.pieces.dropFirst(name.count).first?.lower ?? ""
    guard selfVerbs.contains(behind) else { return false }
    if names.contains(where: { $0.lowercased() == subject.lowercased() || "the " + $0.lowercased() == subject.lowercased() }) {
      return true
    }
    // Words that a story also uses of media count only together; a name that the story knows needs one more word.
    let found = Set(unit.words.filter(praise.contains))
    let isPlain = found.isSubset(of: ["news", "website", "covering", "outlet", "magazine", "publication", "analysis", "coverage"])
    let enough = isPlain ? 3 : 2
    guard found.count >= enough else { return false }
    return found.count > enough || !isKnown(unit.documentText(first.span.union(last.span)))
  }

  private static let selfVerbs: Set<String> = [
    "is", "delivers", "provides", "publishes", "covers", "brings", "offers", "reports", "was", "has", "aims", "relies", "writes",
    "produces", "works",
  ]
}

extension PhraseSet {
  /// The formula of copyright lines.
  static let rights = PhraseSet(["all rights reserved", "terms of use and privacy"])
}

extension Boilerplate {
  /// Whether a single line is complete by its words: a button, a link, a copyright line.
  static func standsAlone(_ unit: TextUnit) -> Bool {
    let words = unit.words
    return words.isEmpty || whole.isWhole(words) || markers.isWhole(words) || isLink(unit, in: .body) || isCopyright(unit)
      || isBreadcrumb(unit)
  }
}
