// Regions are sorted and disjoint and hold every character that is not white space: each unit becomes one region or, at a dateline, two.

import CasusModel

/// The parts of a page and what they state about the article.
struct Layout {
  /// Regions in text order.
  private(set) var regions: [Region] = []
  /// The headline's span.
  private(set) var title: Span?
  /// The names in the byline.
  private(set) var author: Span?
  /// The line that states the publication date.
  private(set) var published: PublishedLine?
  /// The story's first dateline.
  private(set) var dateline: Dateline?
  /// The holder in a copyright line behind the story.
  private(set) var publisher: Span?

  /// Finds the parts of `text`. What the user gave helps to recognise the title and the publisher's words about itself.
  init(_ text: String, given: GivenMetadata) {
    let units = Self.units(of: text)
    let plan = PagePlan(units, text: text, given: given)
    for (index, unit) in units.enumerated() {
      switch plan.kinds[index] {
      case .paragraph: addParagraph(unit, isFirst: index == plan.firstParagraph)
      case let kind: regions.append(Region(unit.span, kind))
      }
    }
    title = plan.title.map { units[$0].span }
    author = plan.author
    published = plan.published
    publisher = plan.publisher
  }

  private mutating func addParagraph(_ unit: TextUnit, isFirst: Bool) {
    guard let found = Dateline.parse(unit.pieces, isFirst: isFirst),
      let rest = unit.pieces.first(where: { $0.span.start >= found.span.end })
    else {
      regions.append(Region(unit.span, .paragraph))
      return
    }
    regions.append(Region(found.span, .dateline))
    regions.append(Region(Span(rest.span.start, unit.span.end), .paragraph))
    dateline = dateline ?? found
  }

  /// Units of whole lines; a line that says by itself what it is never joins the next one.
  static func units(of text: String) -> [TextUnit] {
    let lines = TextLine.lines(of: text)
    let joiner = LineJoiner(lines)
    func unit(_ line: TextLine) -> TextUnit { TextUnit(line.span, in: text) }
    let ranges = joiner.units(
      standsAlone: { line in
        let unit = unit(line)
        if PublishedLine.parse(unit.pieces) != nil || PublishedLine.isUpdate(unit.pieces) { return true }
        if Byline.parse(unit.pieces) != nil, !Byline.isCredit(unit.pieces) { return true }
        return !unit.endsSentence && Boilerplate.standsAlone(unit)
      },
      isItem: { $0.isItem })
    return ranges.map { TextUnit(lines[$0.lowerBound].span.union(lines[$0.upperBound - 1].span), in: text) }
  }
}
