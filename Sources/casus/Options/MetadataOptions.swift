// What the user knows about articles. It wins over a folder's manifest.csv, and that over what the text shows.

import ArgumentParser
import CasusIngest
import CasusModel

/// `--date`, `--publisher` and the like.
struct MetadataOptions: ParsableArguments {
  @Option(
    name: .customLong("date"), help: ArgumentHelp("Day of publication: YYYY-MM-DD, YYYY-MM or YYYY.", valueName: "date"),
    transform: ArgumentValues.date)
  var published: TimeValue?

  @Option(help: ArgumentHelp("Who published it.", valueName: "name"))
  var publisher: String?

  @Option(help: ArgumentHelp("Headline.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("Web address.", valueName: "address"))
  var url: String?

  @Option(help: ArgumentHelp("Author or authors.", valueName: "name"))
  var author: String?

  @Option(
    help: ArgumentHelp("When it was fetched: YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.", valueName: "time"), transform: ArgumentValues.moment)
  var retrievedAt: String?

  @Option(
    help: ArgumentHelp("Largest file to read, in bytes; also 20M (default: 10M, and 2M of text).", valueName: "bytes"),
    transform: ArgumentValues.bytes)
  var maxSize: Int?

  /// What is given, as the reader needs it. An empty text is not given.
  var given: GivenMetadata {
    func text(_ text: String?) -> String? { text?.isEmpty == true ? nil : text }
    return GivenMetadata(
      title: text(title), author: text(author), publisher: text(publisher), published: published, url: text(url), retrievedAt: retrievedAt)
  }

  /// The limits.
  var limits: IngestLimits { maxSize.map { IngestLimits(maximumBytes: $0, maximumTextBytes: $0) } ?? IngestLimits() }
}
