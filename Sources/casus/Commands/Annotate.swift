// `casus annotate`: what the language engine sees in an article, before any rule reads it. Stores nothing.

import ArgumentParser
import CasusAnnotate
import CasusIngest
import CasusModel
import CasusOutput
import CasusPipeline

/// The forms of an annotation; the raw value is the value of `--format`.
enum AnnotationFormat: String, CaseIterable {
  /// One word a line, ten columns (Universal Dependencies).
  case conllu
  /// One JSON object.
  case json
}

extension AnnotationFormat: VocabularyArgument {}

struct Annotate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows what the language engine sees: sentences, words, trees, names and times. Stores nothing.",
    discussion: """
      EXAMPLE
        casus annotate article.txt
        casus annotate article.txt --date 2016-12-01 --format json
        casus annotate - < article.txt

      conllu is CoNLL-U v2. Its last column holds: AdjectiveOf (a state), Entity (PER, ORG, LOC, with B- on the first word of a name and I- on the others), Kind of \
      the name, SpaceAfter=No, Time (TIMEX3 type, with its value when the text and the publication date give one), and TokenRange, the \
      place of the word in the text. json is one object with document, sentences, entities and times. Offsets count Unicode code points.

      Without a date of publication, words such as “on Thursday” stay without a date.
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp("The article, a UTF-8 text or a saved web page; - is standard input.", valueName: "file"),
    completion: .file(extensions: InputForm.allExtensions))
  var file: String

  @Option(help: ArgumentHelp("Form of the output.", valueName: "format"))
  var format: AnnotationFormat = .conllu

  @Option(
    name: .customLong("date"),
    help: ArgumentHelp("Day of publication: YYYY-MM-DD, YYYY-MM or YYYY. It wins over what the text shows.", valueName: "date"),
    transform: ArgumentValues.date)
  var published: TimeValue?

  @Option(
    help: ArgumentHelp("Largest file to read, in bytes; also 20M (default: 10M).", valueName: "bytes"), transform: ArgumentValues.bytes)
  var maxSize: Int?

  func run() throws {
    let limits = maxSize.map { IngestLimits(maximumBytes: $0) } ?? IngestLimits()
    let reader = DocumentReader(limits: limits, given: GivenMetadata(published: published))
    let read = try reader.document(Input(path: file))
    for warning in read.warnings { Messages.warning(warning) }
    let parts = try Annotator().parts(of: read.document)
    var output = StandardOutput()
    switch format {
    case .conllu: ConlluText.write(parts, into: &output)
    case .json:
      if let only = parts.only {
        AnnotationJSON.write(read.document, parts: CollectionOfOne(only), into: &output)
      } else {
        AnnotationJSON.write(read.document, parts: parts, into: &output)
      }
    }
    output.flush()
    guard !parts.isEmpty else {
      Messages.note("nothing found: no sentence in \(file)")
      throw ExitCode(ExitStatus.nothingFound)
    }
  }
}
