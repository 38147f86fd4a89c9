// The page of `casus ask`: the sentence, the rows, and the words of the articles behind the first of them.

import CasusAsk
import CasusModel
import CasusOutput
import CasusQuery
import CasusStore

/// An answer as a page.
struct AnswerPage {
  let answer: Answer

  /// So many rows are shown with their sentences; `casus show` has the rest.
  private static let quoted = 3

  /// The columns for people.
  var table: PeopleTable {
    switch answer.view {
    case .alliances: .alliances
    case .memberships: .memberships
    case .events: .events
    case .claims: .claims
    case .names: .names
    }
  }

  /// The sentence.
  func opening(width: Int?, isStyled: Bool) -> String {
    var page = PageText(width: width, isStyled: isStyled)
    page.paragraph(answer.sentence, .bold)
    if !answer.rows.rows.isEmpty { page.blank() }
    return page.text
  }

  /// The evidence of the first rows.
  func evidence(in base: borrowing KnowledgeBase, width: Int?, isStyled: Bool) throws -> String {
    var page = PageText(width: width, isStyled: isStyled)
    var shown: Set<String> = []
    for cells in answer.rows.rows where shown.count < Self.quoted {
      let row = NamedRow(answer.rows.columns, cells)
      guard let id = row.text("id"), let evidence = try base.show(id).evidence.first, shown.insert(evidence.sentence).inserted else {
        continue
      }
      page.blank()
      page.paragraph("“\(evidence.sentence)”", indent: "  ")
      let origin = [evidence.title.map { "“\($0)”" }, evidence.publisher, evidence.published].compactMap(\.self).joined(separator: ", ")
      page.paragraph("– \(origin) (\(evidence.document), \(id))", .dim, indent: "  ")
    }
    let more = answer.rows.rows.count - shown.count
    if !shown.isEmpty, more > 0 {
      page.blank()
      page.paragraph("The sentence behind every other row: casus show ID", .dim)
    }
    return page.text
  }
}
