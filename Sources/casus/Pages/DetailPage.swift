// `casus show`: one thing, what is known of it, and the sentence that says so.

import CasusModel
import CasusOutput
import CasusQuery

/// A detail as a page and as JSON.
struct DetailPage {
  let detail: Detail

  private var row: NamedRow { NamedRow(detail.fields.map(\.column), detail.fields.map(\.value)) }

  /// For people.
  func text(width: Int?, isStyled: Bool) -> String {
    var page = PageText(width: width, isStyled: isStyled)
    page.paragraph(headline, .bold)
    page.blank()
    let fields = shownFields
    let labelWidth = fields.map { DisplayWidth.of($0.label) }.max() ?? 0
    for field in fields { page.field(field.label, field.value, labelWidth: labelWidth) }
    for (number, evidence) in detail.evidence.enumerated() {
      page.blank()
      page.paragraph(detail.evidence.count == 1 ? "Evidence" : "Evidence \(number + 1) of \(detail.evidence.count)", .bold)
      add(evidence, to: &page)
    }
    for section in detail.sections {
      page.blank()
      page.paragraph(Self.title(section.name), .bold)
      let rows = Self.table(section.name)?.rows(of: section.rows, width: width) ?? section.rows
      var table = OutputFormat.table.makeFormat(columns: rows.columns, options: .init(width: width, isStyled: isStyled))
      var text = ""
      table.begin(into: &text)
      // The rows come from the query that also gave the columns: a wrong shape cannot be; were it so, the table would lack a row.
      for cells in rows.rows { try? table.row(cells, into: &text) }
      table.end(into: &text)
      page.block(text)
    }
    return page.text
  }

  /// For programs: the fields, `evidence` and the sections.
  var json: JSONValue {
    var object: [String: JSONValue] = ["type": .string(detail.subject.name)]
    var fields: [String: JSONValue] = [:]
    for field in detail.fields { fields[field.column.name] = .cell(field.value) }
    object["id"] = .string(detail.id)
    object["fields"] = .object(fields)
    if !detail.evidence.isEmpty { object["evidence"] = .array(detail.evidence.map(Self.json)) }
    for section in detail.sections {
      object[section.name] = .array(section.rows.rows.map { .row(section.rows.columns, $0) })
    }
    return .object(object)
  }

  /// The fields as one row.
  var rowSet: RowSet { RowSet(columns: detail.fields.map(\.column), rows: [detail.fields.map(\.value)]) }

  private var headline: String { Phrases.headline(detail.subject, row) }

  /// Fields with a value, without what the page shows elsewhere. An actor's id stands behind its name.
  private var shownFields: [(label: String, value: String)] {
    let row = row
    let names = Set(detail.fields.map(\.column.name))
    return detail.fields.compactMap { field in
      let name = field.column.name
      let value = row.list(name) ?? (row.number(name) == 0 ? nil : String(row.number(name)))
      guard let value, !isShownElsewhere(name, names) else { return nil }
      let stem = name.hasSuffix("_name") ? String(name.dropLast(5)) : name
      if name.hasSuffix("_text"), name != "date_text" {
        let plain = String(name.dropLast(5))
        return value == row.text(plain) || value == row.text("\(plain)_name") ? nil : ("\(plain) in the text", "“\(value)”")
      }
      switch name {
      case "date_text": return ("date in the text", "“\(value)”")
      case "valid_from": return ("valid from", Dates.from(row))
      case "valid_to": return ("valid to", Dates.to(row))
      default:
        let label = String(stem.map { $0 == "_" ? " " : $0 })
        return (label, row.text("\(stem)_id").map { "\(value) (\($0))" } ?? value)
      }
    }
  }

  private func isShownElsewhere(_ name: String, _ names: Set<String>) -> Bool {
    if name.hasSuffix("_earliest") || name.hasSuffix("_latest") || name.hasSuffix("_precision") || name == "valid_from_kind"
      || name == "valid_to_kind"
    {
      return true
    }
    if name.hasSuffix("_id") {
      let stem = String(name.dropLast(3))
      return names.contains(stem) || names.contains("\(stem)_name")
    }
    return !detail.evidence.isEmpty && ["evidence", "rule", "document", "publisher", "published", "content"].contains(name)
  }

  private func add(_ evidence: EvidenceDetail, to page: inout PageText) {
    let origin = [evidence.publisher, evidence.published].compactMap(\.self).joined(separator: ", ")
    page.paragraph("“\(evidence.title ?? "(no title)")”" + (origin.isEmpty ? "" : " – \(origin)") + " (\(evidence.document))", indent: "  ")
    if let url = evidence.url { page.paragraph(url, .dim, indent: "  ") }
    page.blank()
    let before = Self.trimmed(evidence.before)
    let after = Self.trimmed(evidence.after)
    if !before.isEmpty { page.paragraph(before, .dim, indent: "    ") }
    let parts = Self.split(evidence)
    page.quote(parts.before, marked: parts.marked, parts.after, indent: "  > ")
    if !after.isEmpty { page.paragraph(after, .dim, indent: "    ") }
    page.blank()
    page.paragraph("rule \(evidence.rule) (\(evidence.ruleset)), bytes \(evidence.span.start)–\(evidence.span.end)", .dim, indent: "  ")
  }

  /// The sentence around its trigger; a trigger outside of the sentence marks nothing.
  private static func split(_ evidence: EvidenceDetail) -> (before: String, marked: String, after: String) {
    guard let trigger = evidence.triggerSpan, evidence.span.contains(trigger) else { return (evidence.sentence, "", "") }
    let start = trigger.start - evidence.span.start
    let end = trigger.end - evidence.span.start
    let sentence = evidence.sentence
    return (sentence.quote(Span(0, start)), sentence.quote(Span(start, end)), sentence.quote(Span(end, sentence.utf8.count)))
  }

  private static func trimmed(_ text: String) -> String {
    String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  private static func json(_ evidence: EvidenceDetail) -> JSONValue {
    .object([
      "before": .string(evidence.before), "sentence": .string(evidence.sentence), "after": .string(evidence.after),
      "span_start": .integer(evidence.codePoints.lowerBound), "span_end": .integer(evidence.codePoints.upperBound),
      "trigger": .optional(evidence.trigger),
      "trigger_start": evidence.triggerCodePoints.map { .integer($0.lowerBound) } ?? .null,
      "trigger_end": evidence.triggerCodePoints.map { .integer($0.upperBound) } ?? .null, "rule": .string(evidence.rule),
      "ruleset": .string(evidence.ruleset), "document": .string(evidence.document), "title": .optional(evidence.title),
      "publisher": .optional(evidence.publisher), "published": .optional(evidence.published), "url": .optional(evidence.url),
    ])
  }

  private static func title(_ section: String) -> String {
    switch section {
    case "name": "Names"
    case "identifier": "In other data sets"
    case "affiliation": "Affiliations"
    case "event": "Events"
    case "claim": "Claims"
    case "other_report": "Other reports of the same"
    case "about": "What it is about"
    default: section
    }
  }

  private static func table(_ section: String) -> PeopleTable? {
    switch section {
    case "affiliation": .alliances
    case "event": .events
    case "claim": .claims
    case "name": .names
    default: nil
    }
  }
}

extension FoundID.Subject {
  /// As the views name it.
  fileprivate var name: String {
    switch self {
    case .document: "document"
    case .actor: "actor"
    case .affiliation: "affiliation"
    case .event: "event"
    case .claim: "claim"
    }
  }
}
