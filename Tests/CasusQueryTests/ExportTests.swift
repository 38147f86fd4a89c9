import CasusModel
import CasusStore
import StoreTestSupport
import Testing

@testable import CasusQuery

/// The fixture with a decision, an identifier and a claim about events: every table has rows.
enum ExportFixture {
  static var articles: [ArticleFacts] { Fixture.articles + [battle.facts] }

  static var battle: ArticleBuilder {
    var article = ArticleBuilder(
      "“Ahrar 100% shelled Hazzm Movement on 1 March 2015 and killed two,” said Abu Amr, who denied that Liwa Ansar had left.",
      published: "2015-03-02")
    article.actor("Ahrar 100%")
    article.actor("Hazzm Movement")
    article.actor("Abu Amr", .person)
    article.actor("Liwa Ansar")
    article.event(
      .assault, mode: "heavy-weapons", ["Ahrar 100%"], ["Hazzm Movement"], killed: 2, status: .claimed, date: "2015-03-01",
      trigger: "shelled")
    article.affiliation(.left, "Liwa Ansar", nil, status: .denied, trigger: "left")
    article.claim(
      "Abu Amr", cue: "said", content: "Ahrar 100% shelled Hazzm Movement on 1 March 2015 and killed two", form: .direct)
    article.claim("Abu Amr", cue: "denied", content: "Liwa Ansar had left")
    return article
  }

  /// - Parameter oneByOne: each article by itself, hours later, and the registry last.
  static func base(_ articles: [ArticleFacts] = articles, oneByOne: Bool = false) throws -> KnowledgeBase {
    let base = try emptyBase()
    if oneByOne {
      for (hour, article) in articles.enumerated() {
        _ = try base.store(article, run: testRun, recordedAt: "2026-01-02T0\(hour):00:00Z")
      }
      try importRegistry(into: base)
    } else {
      try importRegistry(into: base)
      _ = try base.store(articles, run: testRun, recordedAt: testTime)
    }
    try base.addIdentifiers()
    return base
  }

  private static func importRegistry(into base: borrowing KnowledgeBase) throws {
    _ = try base.importRegistry(
      [
        RegistryRow(name: "Levant Front", kind: "armed_group", alias: "Shamiya Front", country: "SYR", note: "Aleppo"),
        RegistryRow(name: "Nour al-Din al-Zenki", kind: "armed_group", alias: "Zenki Movement", country: "SYR"),
      ], recordedAt: testTime)
  }
}

extension KnowledgeBase {
  fileprivate func addIdentifiers() throws {
    try connection.execute(
      """
      INSERT INTO actor_identifier (actor_id, scheme, identifier, recorded_at)
      SELECT id, 'wikidata', 'Q18809384', 'now' FROM actor WHERE name = 'Levant Front' AND retracted_at IS NULL
      """)
    try connection.execute(
      """
      INSERT INTO decision (key, kind, subject, content, decided_at)
      VALUES ('dec-000000000001', 'rename', '{}', '{"name":"x"}', '2026-01-02T00:00:00Z'),
        ('dec-000000000000', 'reject', '{}', '{}', '2026-01-02T00:00:00Z')
      """)
  }
}

@Suite struct ExportTests {
  private func rows(_ base: borrowing KnowledgeBase, _ table: ExportTable) throws -> [[Cell]] {
    var rows: [[Cell]] = []
    try base.export(table) { rows.append($0) }
    return rows
  }

  @Test func `Every column of every table says what it means`() {
    for table in ExportTable.all {
      #expect(!table.schema.description.isEmpty)
      #expect(table.columns.map(\.name) == table.schema.fields.map(\.name))
      for field in table.schema.fields {
        #expect(field.description.utf8.count > 5, "\(table.name).\(field.name) has no description")
        #expect(field.description.last != ".", "\(table.name).\(field.name): without a full stop")
        if let reference = field.reference {
          let target = ExportTable.all.first { $0.name == reference.table }
          #expect(target?.schema.fields.contains { $0.name == reference.field } == true, "\(table.name).\(field.name)")
        }
      }
      for key in table.schema.primaryKey {
        #expect(table.schema.fields.first { $0.name == key }?.isRequired == true, "\(table.name).\(key)")
      }
    }
    #expect(Set(ExportTable.all.map(\.name)).count == ExportTable.all.count)
  }

  @Test func `Every table has rows in the fixture, each value is of the form that its column states, and no row number leaves`() throws {
    let base = try ExportFixture.base()
    for table in base.exportTables() {
      let rows = try rows(base, table)
      #expect(!rows.isEmpty, "\(table.name)")
      for row in rows {
        for (field, cell) in zip(table.schema.fields, row) {
          #expect(fits(cell, field), "\(table.name).\(field.name) holds \(cell)")
        }
      }
      if !table.schema.primaryKey.isEmpty {
        let key = table.schema.primaryKey.compactMap { name in table.schema.fields.firstIndex { $0.name == name } }
        #expect(Set(rows.map { row in key.map { row[$0] } }).count == rows.count, "\(table.name)")
      }
    }
  }

  @Test func `What a column repeats of another table is there`() throws {
    let base = try ExportFixture.base()
    for table in base.exportTables() {
      for (index, field) in table.schema.fields.enumerated() {
        guard let reference = field.reference, let target = ExportTable.all.first(where: { $0.name == reference.table }),
          let column = target.schema.fields.firstIndex(where: { $0.name == reference.field })
        else { continue }
        let known = Set(try rows(base, target).map { $0[column] })
        for row in try rows(base, table) where row[index] != .null {
          #expect(known.contains(row[index]), "\(table.name).\(field.name): \(row[index])")
        }
      }
    }
  }

  private func fits(_ cell: Cell, _ field: FieldSchema) -> Bool {
    switch (cell, field.form) {
    case (.null, _): return !field.isRequired
    case (.list, .list), (.text, .text): return true
    case (.integer, .integer): return field.name != "id" && !field.name.hasSuffix("_id")
    case (.text(let text), .day): return CalendarDate(text) != nil
    case (.text(let text), .edtf): return TimeValue(text) != nil
    case (.text(let text), .word(let words)): return words.contains(text)
    case (.text(let text), .id(let prefixes)):
      let parts = text.split(separator: "-")
      return parts.count == 2 && prefixes.contains(String(parts[0])) && parts[1].count == 12
        && parts[1].allSatisfy { "0123456789abcdefghjkmnpqrstvwxyz".contains($0) }
    case (.text(let text), .pattern(let pattern)):
      return (try? Regex(pattern).wholeMatch(in: text)) != nil
    default: return false
    }
  }

  @Test func `The words for decisions are those of the schema`() throws {
    let base = try emptyBase()
    let sql = try base.connection.first("SELECT sql FROM sqlite_schema WHERE name = 'decision'") { try $0.text(0) } ?? ""
    let list = sql.split(separator: "kind IN (").last?.prefix { $0 != ")" } ?? ""
    let words = list.split(separator: ",").map { $0.filter { $0.isLetter || $0 == "_" } }
    #expect(ExportTable.decision.schema.fields.first { $0.name == "kind" }?.form == .word(words))
  }

  /// All that any format writes, as values.
  private func everything(_ base: borrowing KnowledgeBase) throws -> [String: [String]] {
    var all: [String: [String]] = [:]
    for table in base.exportTables() { all[table.name] = try rows(base, table).map { "\($0)" } }
    for set in DataSet.allCases {
      var lines: [String] = []
      try base.export(set, columns: { lines.append("\($0.map(\.name))") }, row: { lines.append("\($0)") })
      all[set.view] = lines
    }
    func collect<Value>(_ name: String, _ each: ((Value) throws -> Void) throws -> Void) throws {
      var lines: [String] = []
      try each { lines.append("\($0)") }
      all[name] = lines
    }
    try collect("actors") { try base.eachActor($0) }
    try collect("articles") { try base.eachArticle($0) }
    try collect("memberships") { try base.eachMembership($0) }
    try collect("ties") { try base.eachTie($0) }
    try collect("events") { try base.eachEvent($0) }
    var network: [String] = []
    _ = try base.network(NetworkQuery(), node: { network.append("\($0)") }, edge: { network.append("\($0)") })
    all["network"] = network
    try collect("annotations") { body in try base.eachEvidence(label: { subject, _, _ in "\(subject)" }, body) }
    return all
  }

  @Test func `Whatever the order and the time in which articles were read, every format holds the same`() throws {
    let articles = ExportFixture.articles
    let first = try everything(try ExportFixture.base(articles))
    for (name, lines) in first { #expect(!lines.isEmpty, "\(name)") }
    var orders = [Array(articles.reversed()), Array(articles[3...] + articles[..<3])]
    orders.append(articles.indices.sorted { ($0 * 5 % 7, $0) < ($1 * 5 % 7, $1) }.map { articles[$0] })
    for order in orders {
      for oneByOne in [false, true] {
        let other = try everything(try ExportFixture.base(order, oneByOne: oneByOne))
        for (name, lines) in first { #expect(other[name] == lines, "\(name)") }
      }
    }
  }

  @Test func `A fact that was retracted and read again is exported once`() throws {
    let base = try ExportFixture.base()
    let before = try rows(base, .eventParticipant).count
    try base.retractAndRepeatEvents()
    #expect(try rows(base, .eventParticipant).count == before)
  }

  @Test func `A claim is linked to the facts whose trigger stands in what is said, and to no other`() throws {
    let base = try ExportFixture.base()
    let lines = try base.sql(
      """
      SELECT claim_list.cue AS cue, coalesce(event_list.type, affiliation_list.relation) AS fact
      FROM claim_fact JOIN claim_list ON claim_list.id = claim_id
      LEFT JOIN event_list ON event_list.id = fact_id LEFT JOIN affiliation_list ON affiliation_list.id = fact_id
      ORDER BY content, fact
      """
    ).rows.lines("cue", "fact")
    #expect(lines == ["said | ASSAULT", "denied | left"])
  }

  @Test func `A claim shows what it is about, and a fact the claims in which it stands`() throws {
    let base = try ExportFixture.base()
    let link = try base.sql("SELECT claim_id, fact_id FROM claim_fact WHERE fact_id LIKE 'evt-%'").rows
    let ids = link.lines("claim_id", "fact_id")[0].split(separator: " ").map(String.init)
    let claim = try base.show(ids[0])
    #expect(claim.sections.map(\.name) == ["about"])
    #expect(
      claim.sections[0].rows.lines("id", "date", "what", "who", "whom", "status") == [
        "\(ids[2]) | 2015-03-01 | ASSAULT/heavy-weapons | Ahrar 100% | Hazzm Movement | claimed"
      ])
    let event = try base.show(ids[2])
    #expect(event.sections.map(\.name) == ["claim"])
    #expect(event.sections[0].rows.lines("id", "source") == ["\(ids[0]) | Abu Amr"])
  }

  @Test func `Evidence has its quotation, its context and its place in code points`() throws {
    let base = try emptyBase()
    var article = ArticleBuilder(
      "Après l’été 2014, a very long introduction stood here. Zenki joined the Front. Then more was said of it, at length.")
    article.actor("Zenki")
    article.actor("Front")
    article.affiliation(.joined, "Zenki", "Front", trigger: "joined", sentence: "Zenki joined the Front.")
    _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
    var found: [PublishedEvidence] = []
    try base.eachEvidence(label: { subject, _, _ in "\(subject)" }, { found.append($0) })
    let evidence = try #require(found.first)
    #expect(found.count == 1 && evidence.label == "affiliation" && evidence.position == 0)
    #expect(evidence.exact == "Zenki joined the Front." && evidence.range == 55..<78)
    #expect(
      evidence.prefix == "very long introduction stood here. ".suffix(32)
        && evidence.suffix == " Then more was said of it, at length.".prefix(32))
    #expect(evidence.prefix.unicodeScalars.count == 32 && evidence.suffix.unicodeScalars.count == 32)
    let scalars = Array(article.text.unicodeScalars)
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars[evidence.range])
    #expect(String(words) == evidence.exact)
  }

  @Test func `Ties are those that happened, with the kinds of their bounds kept apart`() throws {
    let base = try ExportFixture.base()
    var ties: [PublishedTie] = []
    try base.eachTie { ties.append($0) }
    #expect(ties.allSatisfy { $0.report.status.isFactual } && ties.contains { $0.relation == .dissolved && $0.member == nil })
    var memberships: [PublishedTie] = []
    try base.eachMembership { memberships.append($0) }
    #expect(memberships.allSatisfy { $0.member != nil })
    #expect(Set(memberships.map(\.id)).count == memberships.count)
    #expect(memberships.map(\.id) == memberships.map(\.id).sorted())
  }
}

extension KnowledgeBase {
  /// Each event as a second row of the same id, the first one retracted.
  fileprivate func retractAndRepeatEvents() throws {
    try connection.transaction {
      try connection.execute("UPDATE event SET retracted_at = 'now'")
      try connection.executeScript(
        """
        CREATE TEMP TABLE again AS SELECT * FROM event;
        UPDATE again SET id = id + 1000, retracted_at = NULL;
        INSERT INTO event SELECT * FROM again;
        INSERT INTO event_participant SELECT event_id + 1000, role, position, document_actor_id, text, span_start, span_end
        FROM event_participant;
        INSERT INTO evidence SELECT id + 1000, document_id, affiliation_id, event_id + 1000, claim_id, position, span_start, span_end,
          trigger_start, trigger_end, rule, ruleset FROM evidence WHERE event_id IS NOT NULL;
        """)
    }
  }
}
