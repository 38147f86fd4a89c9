// `casus document`: an article as casus reads it, before anything is stored.

import ArgumentParser
import CasusIngest
import CasusOutput
import CasusPipeline

struct ReadDocument: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "document",
    abstract: "Shows an article as it is read: title, dates, publisher, skipped regions. Stores nothing.",
    discussion: """
      EXAMPLE
        casus document article.txt
        casus document article.txt --date 2016-12-01 --format json
        casus document page.html --format json
        casus document - < article.txt
        casus document mails.mbox

      Of a file that holds several articles the first is shown.

      Facts are read from title, standfirst and paragraphs only. Offsets count Unicode code points of the text. csv, tsv and jsonl list \
      the regions.

      Of a saved web page the text is its main text; in JSON, map tells for each stretch of it (start, end) the bytes of the page that it comes \
      from (byte_start, byte_end), and whether they are the same bytes (exact).
      """)

  @ArgumentParser.Argument(
    help: ArgumentHelp("The article; - is standard input.", valueName: "file"),
    completion: .file(extensions: InputForm.allExtensions))
  var file: String

  @OptionGroup(title: "About the article") var metadata: MetadataOptions
  @OptionGroup var form: FormOptions
  @OptionGroup var format: FormatOptions

  func run() throws {
    let reader = DocumentReader(limits: metadata.limits, given: metadata.given)
    let read = try reader.document(Input(path: file), form: form.from, fields: form.fields)
    for warning in read.warnings { Messages.warning(warning) }
    let page = DocumentPage(document: read.document)
    guard format.columns == nil, [.table, .json].contains(format.format) else { return try format.write(page.regions) }
    var output = StandardOutput()
    output.write(
      format.format == .json ? page.json.text : try page.text(width: format.availableWidth, isStyled: Terminal.isStyled))
    output.flush()
  }
}
