// A page is head, story and tail. The same words mean other things in each, so the story's ends are found first.

import CasusModel

/// Gives each unit of a page its kind.
struct PagePlan {
  /// One kind for each unit; datelines are not yet split off.
  private(set) var kinds: [Region.Kind]
  /// Number of the headline.
  private(set) var title: Int?
  /// Number of the story's first paragraph.
  private(set) var firstParagraph: Int?
  private(set) var author: Span?
  private(set) var published: PublishedLine?
  private(set) var publisher: Span?

  /// Whether dates head the story's paragraphs; then the first of them does not say when the article was published.
  private var isTimeline = false
  private var descriptions = 0
  private static let mostDescriptions = 8
  private let units: [TextUnit]
  private let text: String
  private let given: GivenMetadata
  /// The story's paragraphs from first to last; empty at the end of the page where there is none.
  private var story: Range<Int>

  init(_ units: [TextUnit], text: String, given: GivenMetadata) {
    self.units = units
    self.text = text
    self.given = given
    kinds = Array(repeating: .paragraph, count: units.count)
    story = units.count..<units.count
    guard !units.isEmpty else { return }
    let first = units.indices.first { isStory(units[$0], in: .head) && !isQuestionAsTitle($0) } ?? units.count
    story = first..<units.count
    title = Self.headline(in: units[..<first].indices.filter { isFree($0) }, units: units, given: given)
    isTimeline = datesHeadParagraphs()
    skipStandfirstSentence()
    planHead()
    planTail()
    planBody()
    firstParagraph = story.first { kinds[$0] == .paragraph }
  }

  /// Whether a unit is a paragraph of the story and nothing that pages carry.
  private func isStory(_ unit: TextUnit, in place: Boilerplate.Place) -> Bool {
    unit.isProse && Boilerplate.verdict(unit, in: place) == nil && !Caption.matches(unit.pieces, isHead: place == .head)
      && !Byline.isCredit(unit.pieces) && PublishedLine.parse(unit.pieces) == nil
  }

  /// `Why did the brigade split?` above all prose is the headline.
  private func isQuestionAsTitle(_ index: Int) -> Bool {
    let unit = units[index]
    return unit.isHeadline && unit.endsSentence && !unit.hasQuotation && index + 1 < units.count
      && !units[..<index].contains { $0.isHeadline && $0.words.count >= 4 && Boilerplate.verdict($0, in: .head) == nil }
  }

  /// Whether nothing but its place tells what a unit of the head is.
  private func isFree(_ index: Int) -> Bool {
    let unit = units[index]
    return Boilerplate.verdict(unit, in: .head) == nil && !Caption.matches(unit.pieces, isHead: true)
      && PublishedLine.parse(unit.pieces) == nil
      && Byline.parse(unit.pieces) == nil
  }

  // MARK: Head

  /// The title that was given; else the first line of four words; else the longest shorter one.
  private static func headline(in free: [Int], units: [TextUnit], given: GivenMetadata) -> Int? {
    if let words = given.title.map({ Piece.pieces(of: $0, in: Span(0, $0.utf8.count)).filter(\.isWord).map(\.lower) }),
      let same = free.first(where: { units[$0].words == words })
    {
      return same
    }
    let candidates = free.filter { units[$0].isHeadline }
    guard let first = candidates.first(where: { units[$0].words.count >= 4 }) else {
      // Some papers end headlines with a full stop: "Rebels quit Aleppo."
      return free.first { units[$0].endsSentence && units[$0].words.count >= 2 && !units[$0].hasQuotation }
        ?? candidates.max { units[$0].words.count < units[$1].words.count } ?? (units.count == 1 ? free.first : nil)
    }
    // Saved pages often begin with the window's title, "Headline | Site", and repeat the headline.
    return candidates.first { $0 > first && units[$0].words.count >= 4 && units[first].words.starts(with: units[$0].words) } ?? first
  }

  /// A standfirst may be a full sentence. It is one where the byline or the date stands between it and the story.
  private mutating func skipStandfirstSentence() {
    guard title != nil, let first = story.first else { return }
    for index in (first + 1)..<max(first + 1, min(first + 3, units.count)) {
      let pieces = units[index].pieces
      let isByline = Byline.parse(pieces) != nil && !Byline.isCredit(pieces)
      guard isByline || (!isTimeline && PublishedLine.parse(pieces) != nil) else {
        if isStory(units[index], in: .head) { return }
        continue
      }
      guard let next = ((index + 1)..<units.count).first(where: { isStory(units[$0], in: .head) }) else { return }
      story = next..<units.count
      return
    }
  }

  private mutating func planHead() {
    var expectsName = false
    for index in 0..<story.lowerBound {
      let unit = units[index]
      let byline = Byline.parse(unit.pieces)
      defer { expectsName = unit.words == ["by"] }
      if index == title {
        kinds[index] = .title
      } else if let line = PublishedLine.parse(unit.pieces) {
        let isEntry = isTimeline && !line.isLabelled
        kinds[index] = isEntry ? .heading : .published
        if !isEntry { take(line, in: unit) }
      } else if unit.words == ["by"] {
        kinds[index] = .byline
      } else if let byline {
        kinds[index] = .byline
        author = author ?? byline.names
        takeDate(behind: byline, in: unit)
      } else if expectsName, unit.words.count <= 8, unit.pieces.allSatisfy({ !$0.isWord || $0.isCapitalised || $0.lower == "and" }) {
        kinds[index] = .byline
        author = author ?? unit.span
      } else if Boilerplate.verdict(unit, in: .head) != nil {
        kinds[index] = .skipped
      } else if Caption.matches(unit.pieces, isHead: true) {
        kinds[index] = .caption
      } else if let title, index > title {
        // Bullet points under a headline are one standfirst of several lines; any other second line is kept as well.
        let repeatsTitle = unit.words == units[title].words
        kinds[index] = repeatsTitle || (unit.words.count < 5 && !unit.endsSentence && !unit.isItem) ? .skipped : .standfirst
      } else {
        // Without any story behind it a line is kept: it may be all that was given.
        kinds[index] = unit.endsSentence || (story.isEmpty && (title == nil || unit.words.count >= 5)) ? .paragraph : .skipped
      }
    }
  }

  private func datesHeadParagraphs() -> Bool {
    zip(story, story.dropFirst()).count { PublishedLine.parse(units[$0].pieces)?.isLabelled == false && units[$1].isProse } >= 2
  }

  private mutating func take(_ line: PublishedLine, in unit: TextUnit) {
    if let start = line.byline, let byline = Byline.parse(unit.pieces, from: start) { author = author ?? byline.names }
    if let known = published, known.isLabelled || !line.isLabelled { return }
    published = line
  }

  /// `By Lina Haddad | 26 January 2017`
  private mutating func takeDate(behind byline: Byline, in unit: TextUnit) {
    let end = byline.end
    for index in [end, end + 1] where index < unit.pieces.count {
      if let line = PublishedLine.parse(unit.pieces, from: index) { return take(line, in: unit) }
    }
  }

  // MARK: Tail

  /// From the page's last unit backwards to the story's last paragraph.
  private mutating func planTail() {
    var end = units.count
    if let comments = story.dropFirst(2).first(where: { Boilerplate.verdict(units[$0], in: .tail) == .comments }) {
      for index in comments..<end { kinds[index] = .skipped }
      end = comments
    }
    while end > story.lowerBound {
      let unit = units[end - 1]
      guard let kind = tailKind(unit, at: end - 1) else { break }
      kinds[end - 1] = kind
      end -= 1
    }
    story = story.lowerBound..<end
  }

  /// The kind of a unit behind the story, or nil where it is the story's last paragraph.
  private mutating func tailKind(_ unit: TextUnit, at index: Int) -> Region.Kind? {
    if Byline.isCredit(unit.pieces) {
      let names = Byline.parse(unit.pieces)?.names
      author = author ?? names
      return .byline
    }
    if Boilerplate.isCopyright(unit) { publisher = Self.holder(unit) ?? publisher }
    if let line = PublishedLine.parse(unit.pieces) {
      if line.isLabelled { take(line, in: unit) }
      return line.isLabelled ? .published : .skipped
    }
    if Boilerplate.verdict(unit, in: .tail) != nil { return .skipped }
    let names = [given.publisher, publisher.map { text.quote($0) }, given.author, author.map { text.quote($0) }].compactMap(\.self)
    // Each description is looked up in the whole story, so only a few are.
    if index > story.lowerBound, descriptions < Self.mostDescriptions,
      Boilerplate.isSelfDescription(unit, names: names, isKnown: { isInStory($0, before: index) })
    {
      descriptions += 1
      return .skipped
    }
    if Caption.matches(unit.pieces, isHead: false) { return .caption }
    guard !unit.isProse, !unit.endsSentence, index > story.lowerBound else { return nil }
    // A list that the story opens with a colon belongs to it, and so do items with a mark; other short lines lead elsewhere.
    if opensList(before: index) || (unit.isItem && !followsMarker(index)) { return nil }
    return followsMarker(index) || unit.words.count < 5 || unit.isHeading ? .skipped : nil
  }

  private func isInStory(_ name: String, before end: Int) -> Bool {
    units[story.lowerBound..<end].contains { $0.text.contains(name) }
  }

  /// Whether a line that announces other articles stands above, with nothing but short lines between.
  private func followsMarker(_ index: Int) -> Bool {
    for above in (story.lowerBound..<index).reversed().prefix(40) {
      switch Boilerplate.verdict(units[above], in: .tail) {
      case .marker, .comments: return true
      case .box, .skipped: continue
      case nil: if units[above].isProse { return false }
      }
    }
    return false
  }

  /// Whether the nearest prose above ends with a colon, or the nearest line that is no prose names a list: "Signatories".
  private func opensList(before index: Int) -> Bool {
    if (0..<index).reversed().prefix(40).prefix(while: { !units[$0].isProse }).contains(where: { namesList(units[$0]) }) { return true }
    let above = (0..<index).reversed().prefix(40).first {
      units[$0].isProse || units[$0].endsSentence || units[$0].pieces.last?.text == ":"
    }
    return above.map { units[$0].pieces.last?.text == ":" && Boilerplate.verdict(units[$0], in: .body) == nil } ?? false
  }

  private func namesList(_ unit: TextUnit) -> Bool {
    let nouns: Set<String> = ["signatories", "signed", "members", "factions", "groups", "parties", "brigades", "following", "participants"]
    return unit.words.count <= 8 && unit.words.contains(where: nouns.contains)
  }

  /// `© 2017 Orontes News Agency. All rights reserved.` and `© Orontes News Agency 2017. Reproduction prohibited.`
  private static func holder(_ unit: TextUnit) -> Span? {
    let pieces = unit.pieces
    guard let year = pieces.firstIndex(where: \.isYear) else { return nil }
    // A name between the mark and the year is the holder's; what stands behind the year then speaks of rights.
    let before = pieces[..<year].drop { !$0.isWord || ["by", "copyright", "the", "c"].contains($0.lower) }
    if !before.isEmpty { return name(before) }
    let behind = pieces[(year + 1)...].drop { !$0.isWord || $0.isYear || ["by", "copyright", "the"].contains($0.text) }
    let holder = behind.prefix { $0.isCapitalised || ["of", "and", "for", "the", "&"].contains($0.lower) }
    let rights: Set<String> = ["all", "reproduction", "no", "any", "unauthorised", "unauthorized", "republication"]
    return name(holder.prefix { !rights.contains($0.lower) })
  }

  /// At most six words, capitals at both ends.
  private static func name(_ pieces: ArraySlice<Piece>) -> Span? {
    let words = pieces.filter(\.isWord)
    guard let first = words.first, let last = words.last, words.count <= 6, first.isCapitalised, last.isCapitalised else { return nil }
    return first.span.union(last.span)
  }

  // MARK: Body

  private mutating func planBody() {
    var follows: Boilerplate.Verdict?
    for index in story {
      let unit = units[index]
      let verdict = Boilerplate.verdict(unit, in: .body)
      if let verdict {
        kinds[index] = .skipped
        // A link between two headlines of a list does not end the list.
        if follows != .marker || verdict == .marker { follows = verdict }
      } else if Caption.matches(unit.pieces, isHead: false) {
        kinds[index] = .caption
      } else if Byline.isCredit(unit.pieces) {
        kinds[index] = .byline
        author = author ?? Byline.parse(unit.pieces)?.names
      } else if let line = PublishedLine.parse(unit.pieces) {
        kinds[index] = line.isLabelled ? .published : .heading
        if line.isLabelled { take(line, in: unit) }
      } else if follows == .box, Boilerplate.readerScore(unit) > 0, index > story.lowerBound {
        kinds[index] = .skipped
        follows = nil
      } else if follows == .marker, unit.isHeadline, !unit.endsSentence || unit.pieces.last?.text == "?" {
        kinds[index] = .skipped
      } else {
        kinds[index] = isHeadingHere(index) ? .heading : .paragraph
        follows = nil
      }
    }
  }

  /// A heading stands between paragraphs; a short line of a list that a colon opens is part of the story.
  private func isHeadingHere(_ index: Int) -> Bool {
    units[index].isHeading && index > story.lowerBound && index + 1 < story.upperBound && !opensList(before: index)
  }
}
