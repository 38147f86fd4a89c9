import CasusModel
import SQLite
import StoreTestSupport
import Testing

@testable import CasusStore

@Suite struct SchemaTests {
  /// The values of every `column IN ('…', …)` of a table's SQL.
  private func lists(_ column: String, in sql: String) -> [[String]] {
    var lists: [[String]] = []
    var rest = sql[...]
    while let start = rest.firstRange(of: "CHECK (\(column) IN (") {
      rest = rest[start.upperBound...]
      guard let end = rest.firstIndex(of: ")") else { break }
      lists.append(rest[..<end].split(separator: ",").map { $0.filter { $0.isLetter || $0 == "_" || $0 == "-" } })
    }
    return lists
  }

  private func sql(of table: String, in base: borrowing KnowledgeBase) throws -> String {
    let sql = try base.connection.first("SELECT sql FROM sqlite_schema WHERE name = ?", [table]) { try $0.text(0) } ?? ""
    return withLists(sql)
  }

  /// `a = 'x' OR a = 'y'` as `a IN ('x', 'y')`.
  private func withLists(_ sql: String) -> String {
    sql.replacing(/(\w+) = '([^']*)'((?:\s+OR \1 = '[^']*')+)/) { match in
      let rest = match.output.3.matches(of: /'[^']*'/).map { String($0.output) }
      return "\(match.output.1) IN (\((["'\(match.output.2)'"] + rest).joined(separator: ", ")))"
    }
    .replacing(/\(\s+/) { _ in "(" }
    .replacing(/AND \((\w+ IN )/) { "AND \($0.output.1)" }
  }

  @Test(
    "Every vocabulary of the schema has exactly the raw values of the program",
    arguments: [
      ("region", "kind", Region.Kind.allCases.map(\.rawValue)),
      ("actor", "kind", ActorKind.allCases.map(\.rawValue)),
      ("spelling", "kind", ActorKind.allCases.map(\.rawValue)),
      ("document_actor", "kind", ActorKind.allCases.map(\.rawValue)),
      ("name", "scope", NameScope.allCases.map(\.rawValue)),
      ("alias", "basis", ["registry"] + Alias.Basis.allCases.map(\.rawValue) + ["decision"]),
      ("affiliation", "relation", Relation.allCases.map(\.rawValue)),
      ("affiliation", "status", FactStatus.allCases.map(\.rawValue)),
      ("affiliation", "date_precision", TimeValue.Precision.allCases.map(\.rawValue)),
      ("event", "type", EventType.allCases.map(\.rawValue)),
      ("event", "status", FactStatus.allCases.map(\.rawValue)),
      ("event", "date_precision", TimeValue.Precision.allCases.map(\.rawValue)),
      ("claim", "form", ClaimForm.allCases.map(\.rawValue)),
    ])
  func vocabulary(table: String, column: String, values: [String]) throws {
    let base = try emptyBase()
    let found = lists(column, in: try sql(of: table, in: base))
    #expect(found.count == 1)
    #expect(found.first.map(Set.init) == Set(values))
  }

  @Test func `The schema allows exactly the modes of each event type`() throws {
    let base = try emptyBase()
    let sql = try sql(of: "event", in: base)
    for type in EventType.allCases {
      let start = sql.firstRange(of: "(type = '\(type.rawValue)' AND mode IN (")
      let modes = start.map { range in
        sql[range.upperBound...].prefix { $0 != ")" }.split(separator: ",").map { $0.filter { $0.isLetter || $0 == "_" || $0 == "-" } }
      }
      #expect((modes ?? []) == type.modes, "\(type)")
    }
  }

  @Test func `The quad class of the view is that of the program`() throws {
    for type in EventType.allCases {
      let base = try emptyBase()
      var article = ArticleBuilder("Ahrar did it.")
      article.actor("Ahrar")
      article.event(type, ["Ahrar"], [])
      _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
      #expect(try base.connection.first("SELECT quad FROM event_list") { try $0.int(0) } == type.quad, "\(type)")
    }
  }

  @Test func `The CAMEO code of the view is that of the program, for every type and mode`() throws {
    let base = try emptyBase()
    var expected: [String: String] = [:]
    for type in EventType.allCases {
      for mode in [nil] + type.modes.map(Optional.some) {
        let name = "\(type.rawValue) \(mode ?? "–")"
        var article = ArticleBuilder("Ahrar did it: \(name).")
        article.actor("Ahrar")
        article.event(type, mode: mode, ["Ahrar"], [])
        _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
        expected[name] = type.cameo(mode: mode)
      }
    }
    let found = try base.connection.query("SELECT type || ' ' || coalesce(mode, '–'), cameo FROM event_list") {
      (try $0.text(0), try $0.text(1))
    }
    #expect(found.count == expected.count)
    for (name, cameo) in found { #expect(expected[name] == cameo, "\(name)") }
  }

  @Test func `The factual statuses of the views are those of the program`() throws {
    let base = try emptyBase()
    for status in FactStatus.allCases {
      var article = ArticleBuilder("Zenki joined the Front, \(status.rawValue).")
      article.actor("Zenki")
      article.actor("Front")
      article.affiliation(.joined, "Zenki", "Front", status: status, date: "2015-01-\(10 + status.rawValue.utf8.count)")
      _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
    }
    let listed = try base.connection.query(
      "SELECT DISTINCT affiliation.status FROM membership JOIN affiliation ON affiliation.key = membership.id ORDER BY 1"
    ) { try $0.text(0) }
    #expect(listed == FactStatus.allCases.filter(\.isFactual).map(\.rawValue).sorted())
  }

  @Test func `A fact without evidence cannot be committed`() throws {
    let base = try emptyBase()
    var article = ArticleBuilder("Zenki joined the Front.")
    article.actor("Zenki")
    article.affiliation(.joined, "Zenki", nil)
    _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
    for insert in [
      "INSERT INTO affiliation (key, document_id, relation, status, recorded_at) VALUES ('aff-000000000000', 1, 'joined', 'reported', 'now')",
      "INSERT INTO event (key, document_id, type, status, recorded_at) VALUES ('evt-000000000000', 1, 'AGREE', 'reported', 'now')",
      "INSERT INTO claim (key, document_id, content_start, content_end, form, recorded_at) VALUES ('clm-000000000000', 1, 0, 5, 'direct', 'now')",
    ] {
      let error = #expect(throws: SQLiteError.self) { try base.connection.transaction { try base.connection.execute(insert) } }
      #expect(error?.condition == .foreignKey)
    }
    let error = #expect(throws: SQLiteError.self) { try base.connection.execute("DELETE FROM evidence") }
    #expect(error?.condition == .foreignKey)
  }

  @Test(
    "The schema refuses broken values",
    arguments: [
      "INSERT INTO evidence SELECT 99, document_id, affiliation_id, event_id, claim_id, 1, 5, 5, NULL, NULL, rule, ruleset FROM evidence",
      "INSERT INTO evidence SELECT 99, document_id, affiliation_id, event_id, claim_id, 1, -1, 5, NULL, NULL, rule, ruleset FROM evidence",
      "UPDATE affiliation SET status = 'maybe'",
      "UPDATE affiliation SET valid_from_kind = 'exact'", "UPDATE affiliation SET date = '2015'",
      "UPDATE affiliation SET member_text = NULL", "UPDATE document SET published = '2015'", "UPDATE alias SET rule = NULL",
      "UPDATE affiliation SET first_evidence = 1", "UPDATE actor SET country = 'Syria'", "UPDATE document SET key = 'doc-1'",
    ])
  func refusal(sql: String) throws {
    let base = try emptyBase()
    var article = ArticleBuilder("Zenki, known as NZ, joined the Front.")
    article.actor("Zenki", stated: ["NZ"])
    article.affiliation(.joined, "Zenki", nil)
    _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
    let error = #expect(throws: SQLiteError.self) { try base.connection.execute(sql) }
    #expect(error?.condition == .check)
  }

  @Test(
    "Evidence and the text that it points into are never changed",
    arguments: [
      ("UPDATE evidence SET span_start = 0", "evidence is never changed: retract the fact and add another"),
      ("UPDATE document SET text = 'x'", "the text of a document is never changed: evidence points into it"),
    ])
  func neverChanged(_ sql: String, _ message: String) throws {
    let base = try emptyBase()
    var article = ArticleBuilder("Zenki joined the Front.")
    article.actor("Zenki")
    article.affiliation(.joined, "Zenki", nil)
    _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
    let error = #expect(throws: SQLiteError.self) { try base.connection.execute(sql) }
    #expect(error?.description.contains(message) == true, "\(String(describing: error))")
  }

  @Test func `The evidence of a fact lies in its own document`() throws {
    let base = try emptyBase()
    for text in ["Zenki joined the Front.", "Ahrar joined the Front."] {
      var article = ArticleBuilder(text)
      article.actor(String(text.prefix(5)))
      article.affiliation(.joined, String(text.prefix(5)), nil)
      _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
    }
    for kind in FactKind.allCases {
      let error = #expect(throws: SQLiteError.self) {
        try base.connection.execute(
          """
          INSERT INTO evidence (document_id, \(kind.rawValue)_id, position, span_start, span_end, rule, ruleset)
          VALUES (2, 1, 1, 0, 5, 'rule', 'rules')
          """)
      }
      #expect(error?.condition == .foreignKey, "\(kind)")
    }
  }

  @Test func `Who inserts an affiliation says who stands to whom`() throws {
    let base = try emptyBase()
    var article = ArticleBuilder("Zenki joined the Front.")
    article.actor("Zenki")
    article.actor("Front")
    article.affiliation(.joined, "Zenki", "Front")
    _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
    let pair = try base.connection.first(
      """
      SELECT affiliation.pair = member.name_id << 32 | "group".name_id FROM affiliation
      JOIN document_actor AS member ON member.id = member_id JOIN document_actor AS "group" ON "group".id = group_id
      """
    ) { try $0.bool(0) }
    #expect(pair == true)
    let error = #expect(throws: SQLiteError.self) { try base.connection.execute("UPDATE affiliation SET pair = NULL") }
    #expect(error?.condition == .check)
  }

  @Test func `A decision is added and undone, never changed or deleted`() throws {
    let base = try emptyBase()
    try base.connection.execute(
      "INSERT INTO decision (key, kind, subject, content, decided_at) VALUES ('dec-000000000000', 'merge', '{}', '{}', 'now')")
    for sql in ["UPDATE decision SET note = 'x'", "DELETE FROM decision"] {
      let error = #expect(throws: SQLiteError.self) { try base.connection.execute(sql) }
      #expect(error?.message.hasSuffix("add one that undoes it") == true)
    }
    #expect(throws: SQLiteError.self) {
      try base.connection.execute(
        "INSERT INTO decision (key, kind, subject, content, decided_at) VALUES ('dec-000000000001', 'undo', '{}', '{}', 'now')")
    }
  }

  @Test func `The migrations fit together and leave no foreign key dangling`() throws {
    let base = try emptyBase()
    #expect(try base.connection.integrityCheck().isEmpty)
    #expect(try base.connection.foreignKeyViolations().isEmpty)
    #expect(
      Schema.migrations(digest: TestDigest.digest).map(\.name) == [
        "0001_document", "0002_actor", "0003_fact", "0004_decision", "0005_view", "0006_reading", "0007_name", "0008_copy",
        "0009_view", "0010_alliance", "0011_export", "0012_archive", "0013_store", "0014_question",
      ])
  }
}
