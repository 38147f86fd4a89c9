// One thing to decide, as a page: why it is asked, and the words of the articles.

import CasusModel
import CasusOutput
import CasusQuery
import CasusStore

/// A page of `casus review`.
enum ReviewPage {
  static func text(_ item: ReviewItem, number: Int, count: Int, in base: borrowing KnowledgeBase) throws -> String {
    let width = Terminal.width(of: 1)
    let isStyled = Terminal.isStyled
    var page = PageText(width: width, isStyled: isStyled)
    switch item {
    case .proposal(let left, let right, let reason):
      page.paragraph("[\(number)/\(count)] One actor or two? \(words(reason))", .bold)
      for id in [left, right] { add(try base.proposalSide(id), to: &page) }
    case .fact(let id):
      let detail = try base.show(id)
      page.paragraph("[\(number)/\(count)] Is it so? \(doubt(detail))", .bold)
      page.blank()
      page.block(DetailPage(detail: detail).text(width: width, isStyled: isStyled))
    }
    page.blank()
    return page.text
  }

  private static func add(_ side: ProposalSide, to page: inout PageText) {
    page.blank()
    let articles = side.documents == 1 ? "1 article" : "\(side.documents) articles"
    page.paragraph("\(side.name) (\(side.id)): \(String(side.kind.map { $0 == "_" ? " " : $0 })), \(side.basis), \(articles)", indent: "  ")
    guard let quote = side.quote else { return }
    page.quote(quote.before, marked: quote.name, quote.after, indent: "    > ")
    let origin = [quote.publisher, quote.published, quote.document].compactMap(\.self).joined(separator: ", ")
    page.paragraph(origin, .dim, indent: "    ")
  }

  private static func doubt(_ detail: Detail) -> String {
    let row = NamedRow(detail.fields.map(\.column), detail.fields.map(\.value))
    if row.text("status") == FactStatus.claimed.rawValue {
      return row.text("attributed_to").map { "\($0) claims it." } ?? "It is only claimed."
    }
    let described = ["member", "group"].filter { row.text("\($0)_id") == nil && row.text("\($0)_text") != nil }
    return described.isEmpty ? "" : "Who is meant is only described."
  }

  private static func words(_ reason: String) -> String {
    switch reason {
    case "shared_acronym": "They share an acronym."
    case "two_registry_actors": "An article gives one the other's name."
    case "several_registry_actors": "It has names of several actors of the registry."
    case "spelling": "They are spelt alike."
    case "skeleton": "They have the same consonants."
    case "translation": "They may be translations of each other."
    default: String(reason.map { $0 == "_" ? " " : $0 })
    }
  }
}
