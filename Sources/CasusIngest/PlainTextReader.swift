// The text is what the bytes say, code point for code point; reading adds regions and metadata and changes nothing.

import CasusModel

/// Reads plain text.
public struct PlainTextReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// The document that `bytes` hold. Pure: the same arguments give the same document.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 text; a byte order mark, CR LF and every other code point are kept.
  ///   - path: the input's name for the origin and for errors, `-` for standard input.
  ///   - metadata: what the user states; it wins over what the text shows.
  ///   - sha256: 64 lower-case hexadecimal digits over `bytes`, computed by the caller.
  /// - Throws: ``IngestError`` where the bytes are empty, too many, no UTF-8, or no plain text.
  public func document(
    bytes: [UInt8], path: String, metadata: GivenMetadata, sha256: String, limits: IngestLimits
  ) throws(IngestError) -> IngestedDocument {
    let text = try PlainTextBytes.text(bytes, path: path, limits: limits)
    let layout = Layout(text, given: metadata)
    func stated(_ given: String?, _ span: Span?) -> Stated<String>? {
      given.map { Stated($0) } ?? span.map { Stated(Self.oneLine(text.quote($0)), span: $0) }
    }
    let document = Document(
      text: text, origin: Origin(path: path, url: metadata.url, retrievedAt: metadata.retrievedAt, sha256: sha256),
      title: stated(metadata.title, layout.title), author: stated(metadata.author, layout.author),
      publisher: stated(metadata.publisher, layout.publisher), published: published(metadata, layout),
      dateline: stated(nil, layout.dateline?.place), regions: layout.regions)
    return IngestedDocument(document: document, warnings: warnings(metadata, layout, document))
  }

  /// Runs of white space become one space: a headline may be wrapped, its value is one line.
  private static func oneLine(_ text: String) -> String {
    text.unicodeScalars.split(whereSeparator: \.isBlank).map { String(Substring($0)) }.joined(separator: " ")
  }

  /// The date given; else the line that states it; else a dateline with its year.
  private func published(_ given: GivenMetadata, _ layout: Layout) -> Stated<TimeValue>? {
    if let date = given.published { return Stated(date) }
    if let line = layout.published, let date = line.date.value { return Stated(date, span: line.span) }
    if let dateline = layout.dateline, let date = dateline.date?.value { return Stated(date, span: dateline.span) }
    return nil
  }

  private func warnings(_ given: GivenMetadata, _ layout: Layout, _ document: Document) -> [String] {
    let text = document.text
    let path = IngestError.shown(document.origin.path)
    var warnings: [String] = []
    if let line = layout.published {
      let words = IngestError.shown(text.quote(line.span))
      if line.date.isAmbiguous {
        if given.published == nil {
          warnings.append("\(path): \"\(words)\" may be two different days; give the day with --date YYYY-MM-DD")
        }
      } else if let stated = line.date.value, let date = given.published, stated.latest < date.earliest || date.latest < stated.earliest {
        warnings.append("\(path): the text says that it was published on \(stated) (\"\(words)\"); the date given, \(date), is used")
      }
      if !line.date.agreesWithWeekday {
        warnings.append("\(path): \"\(words)\" names a weekday that the date does not fall on")
      }
    }
    if let dateline = layout.dateline, let day = dateline.date, let published = document.published?.value,
      let apart = distance(day, from: published), apart > Self.datelineDays
    {
      let words = IngestError.shown(text.quote(dateline.span))
      warnings.append("\(path): the dateline \"\(words)\" is \(apart) days from the publication date \(published)")
    }
    return warnings
  }

  /// A story is filed on the day of its publication or a few days before; a week leaves room for weeklies.
  private static let datelineDays = 7

  /// Days between a dateline and the publication date, the dateline's open year chosen so that they lie nearest.
  private func distance(_ date: WrittenDate, from published: TimeValue) -> Int? {
    guard published.isDay, let day = date.day else { return nil }
    let target = published.earliest
    let years = date.year.map { [$0] } ?? [target.year - 1, target.year, target.year + 1]
    return years.compactMap { CalendarDate(year: $0, month: date.month, day: day) }.map { abs($0.dayNumber - target.dayNumber) }.min()
  }
}
