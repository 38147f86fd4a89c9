import CasusModel
import CasusStore
import StoreTestSupport
import Testing

@testable import CasusQuery

/// One event by what is told of it, and what the view makes of it.
struct CodedCase: Sendable {
  var type = EventType.assault
  var mode: String?
  var from: [ActorKind] = [.armedGroup]
  var to: [ActorKind] = [.armedGroup]
  var date: String?
  var described: String?
  var expected: [String?]
}

@Suite struct DataSetTests {
  private static let acled = """
    event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type, actor1, assoc_actor_1, inter1, actor2, \
    assoc_actor_2, inter2, interaction, civilian_targeting, iso, region, country, admin1, admin2, admin3, location, latitude, longitude, \
    geo_precision, source, source_scale, notes, fatalities, tags, timestamp
    """
  private static let ucdp = """
    id, relid, year, active_year, code_status, type_of_violence, conflict_dset_id, conflict_new_id, conflict_name, dyad_dset_id, dyad_new_id, \
    dyad_name, side_a_dset_id, side_a_new_id, side_a, side_b_dset_id, side_b_new_id, side_b, number_of_sources, source_article, source_office, \
    source_date, source_headline, source_original, where_prec, where_coordinates, where_description, adm_1, adm_2, latitude, longitude, geom_wkt, \
    priogrid_gid, country, country_id, region, event_clarity, date_prec, date_start, date_end, deaths_a, deaths_b, deaths_civilians, \
    deaths_unknown, best, high, low, gwnoa, gwnob
    """
  private static let polecat = """
    Event ID, Event Date, Event Type, Event Mode, Intensity, Quad Code, Contexts, Actor Name, Actor Country, Actor COW, Primary Actor Sector, \
    Actor Sectors, Actor Title, Actor Name Raw, Wikipedia Actor ID, Recipient Name, Recipient Country, Recipient COW, Primary Recipient Sector, \
    Recipient Sectors, Recipient Title, Recipient Name Raw, Wikipedia Recipient ID, Placename, City, District, Province, Country, Latitude, \
    Longitude, GeoNames ID, Raw Placename, Feature Type, Source, Publication Date, Story People, Story Organizations, Story Locations, Language, \
    Version
    """

  @Test("The columns are those of the data set, in its order", arguments: [(DataSet.acled, acled), (.ucdp, ucdp), (.polecat, polecat)])
  func columns(set: DataSet, names: String) throws {
    let base = try emptyBase()
    let found = try base.sql("SELECT * FROM \(set.view)").rows.columns.map(\.name)
    #expect(found.joined(separator: ", ") == names)
  }

  /// One article with one event between actors of these kinds, by their names.
  private func base(
    _ type: EventType = .assault, _ mode: String? = nil, from: [ActorKind] = [.armedGroup], to: [ActorKind] = [.armedGroup],
    killed: Int? = nil, status: FactStatus = .reported, date: String? = nil, described: String? = nil
  ) throws -> KnowledgeBase {
    let base = try emptyBase()
    try add(to: base, type, mode, from: from, to: to, killed: killed, status: status, date: date, described: described)
    return base
  }

  private func add(
    to base: borrowing KnowledgeBase, _ type: EventType = .assault, _ mode: String? = nil, from: [ActorKind] = [.armedGroup],
    to: [ActorKind] = [.armedGroup], killed: Int? = nil, status: FactStatus = .reported, date: String? = nil, described: String? = nil
  ) throws {
    func names(_ side: String, _ kinds: [ActorKind]) -> [String] { kinds.enumerated().map { "\(side)\($0.offset) \($0.element.rawValue)" } }
    let (actors, recipients) = (names("A", from), names("B", to))
    let text = (actors + ["attacked"] + recipients + [described, mode, date, status.rawValue].compactMap(\.self)).joined(separator: ", ")
    var article = ArticleBuilder(text, published: "2015-02")
    for (name, kind) in zip(actors + recipients, from + to) { article.actor(name, kind) }
    article.event(
      type, mode: mode, actors, recipients + [described].compactMap(\.self), place: "Aleppo", killed: killed, status: status, date: date)
    _ = try base.store(article.facts, run: testRun, recordedAt: testTime)
  }

  private func line(_ base: borrowing KnowledgeBase, _ set: DataSet, _ names: String...) throws -> String? {
    let quoted = names.map { "\"\($0)\"" }.joined(separator: ", ")
    let row = try base.sql("SELECT \(quoted) FROM \(set.view)").rows.rows.first
    return row?.map { cell in
      switch cell {
      case .null: "–"
      case .text(let text): text
      case .integer(let number): "\(number)"
      default: "\(cell)"
      }
    }.joined(separator: " | ")
  }

  private static let assaults: [CodedCase] = [
    CodedCase(
      mode: "aerial", from: [.state], to: [.person], expected: ["Political violence | Explosions/Remote violence | Air/drone strike"]),
    CodedCase(mode: "drone", from: [], to: [], expected: ["Political violence | Explosions/Remote violence | Air/drone strike"]),
    CodedCase(
      mode: "heavy-weapons", from: [.armedGroup], to: [.civilians],
      expected: ["Political violence | Explosions/Remote violence | Shelling/artillery/missile attack"]),
    CodedCase(
      mode: "suicide-attack", from: [.person], to: [], expected: ["Political violence | Explosions/Remote violence | Suicide bomb"]),
    CodedCase(mode: "explosives", from: [], to: [.civilians], expected: ["Political violence | Explosions/Remote violence | –"]),
    CodedCase(mode: "unconventional", from: [.state], to: [], expected: ["Political violence | Explosions/Remote violence | –"]),
    CodedCase(mode: "sexual", from: [], to: [], expected: ["Political violence | Violence against civilians | Sexual violence"]),
    CodedCase(
      mode: "abduct", from: [.armedGroup], to: [.civilians],
      expected: ["Political violence | Violence against civilians | Abduction/forced disappearance"]),
    CodedCase(mode: "abduct", from: [.armedGroup], to: [.governmentForce], expected: ["– | – | –"]),
    CodedCase(
      mode: "firearms", from: [.armedGroup], to: [.civilians], expected: ["Political violence | Violence against civilians | Attack"]),
    CodedCase(mode: "firearms", from: [.person], to: [.civilians], expected: ["– | – | –"]),
    CodedCase(mode: "firearms", from: [.armedGroup], to: [.governmentForce], expected: ["Political violence | Battles | –"]),
    CodedCase(mode: nil, from: [.alliance], to: [.armedGroup, .state], expected: ["Political violence | Battles | –"]),
    CodedCase(mode: nil, from: [.armedGroup], to: [.armedGroup, .person], expected: ["– | – | –"]),
    CodedCase(mode: nil, from: [], to: [.civilians], expected: ["– | – | –"]),
    CodedCase(mode: "destroy", from: [.armedGroup], to: [.civilians], expected: ["– | – | –"]),
    CodedCase(mode: "crowd-control", from: [.governmentForce], to: [.civilians], expected: ["– | – | –"]),
  ]

  @Test("An assault is of one type of ACLED's only where weapon and sides settle it", arguments: assaults)
  func assault(coded: CodedCase) throws {
    let base = try base(.assault, coded.mode, from: coded.from, to: coded.to)
    #expect(try line(base, .acled, "disorder_type", "event_type", "sub_event_type") == coded.expected[0])
  }

  private static let others: [CodedCase] = [
    CodedCase(type: .protest, mode: "demo", expected: ["– | Protests | –"]),
    CodedCase(type: .protest, mode: "riot", expected: ["– | Riots | –"]),
    CodedCase(type: .protest, mode: nil, expected: ["– | – | –"]),
    CodedCase(type: .protest, mode: "obstruct", expected: ["– | – | –"]),
    CodedCase(type: .protest, mode: "strike", expected: [nil]),
    CodedCase(type: .protest, mode: "hunger", expected: [nil]),
    CodedCase(type: .protest, mode: "boycott", expected: [nil]),
    CodedCase(type: .retreat, mode: "ceasefire", expected: ["Strategic developments | Strategic developments | –"]),
    CodedCase(type: .retreat, mode: "withdraw", expected: [nil]),
    CodedCase(type: .coerce, mode: "arrest", expected: [nil]),
    CodedCase(type: .agree, mode: nil, expected: [nil]),
  ]

  @Test("Protests, riots and ceasefires are there, what ACLED does not record is not", arguments: others)
  func other(coded: CodedCase) throws {
    let base = try base(coded.type, coded.mode)
    #expect(try line(base, .acled, "disorder_type", "event_type", "sub_event_type") == coded.expected[0])
  }

  private static let dated: [CodedCase] = [
    CodedCase(date: "2015-01-30", expected: ["2015-01-30 | 2015 | 1", "2015-01-30 | 2015-01-30 | 1 | 2015", "2015-01-30"]),
    CodedCase(date: "2015-01-26/2015-01-28", expected: ["2015-01-27 | 2015 | 2", "2015-01-26 | 2015-01-28 | 2 | 2015", "–"]),
    CodedCase(date: "2015-01-26/2015-02-01", expected: ["2015-01-29 | 2015 | 2", "2015-01-26 | 2015-02-01 | 3 | 2015", "–"]),
    CodedCase(date: "2015-01-20/2015-01-31", expected: ["2015-01-25 | 2015 | 3", "2015-01-20 | 2015-01-31 | 4 | 2015", "–"]),
    CodedCase(date: "2015-02", expected: ["2015-02-14 | 2015 | 3", "2015-02-01 | 2015-02-28 | 4 | 2015", "–"]),
    CodedCase(date: "2014-12-30/2015-01-02", expected: ["2014-12-31 | – | 2", "2014-12-30 | 2015-01-02 | 2 | –", "–"]),
    CodedCase(date: "2015", expected: ["– | 2015 | –", "2015-01-01 | 2015-12-31 | 5 | 2015", "–"]),
    CodedCase(date: "2014/2015", expected: ["– | – | –", "2014-01-01 | 2015-12-31 | – | –", "–"]),
    CodedCase(date: nil, expected: ["– | – | –", "– | – | – | –", "–"]),
  ]

  @Test("Dates stand at the precision that they have", arguments: dated)
  func dates(coded: CodedCase) throws {
    let base = try base(killed: 1, date: coded.date)
    #expect(try line(base, .acled, "event_date", "year", "time_precision") == coded.expected[0])
    #expect(try line(base, .ucdp, "date_start", "date_end", "date_prec", "year") == coded.expected[1])
    #expect(try line(base, .polecat, "Event Date") == coded.expected[2])
  }

  private static let fights: [CodedCase] = [
    CodedCase(from: [.state], to: [.armedGroup], described: nil, expected: ["1 | A0 state | B0 armed_group"]),
    CodedCase(from: [.armedGroup], to: [.governmentForce], described: nil, expected: ["1 | B0 government_force | A0 armed_group"]),
    CodedCase(from: [.alliance], to: [.state], described: nil, expected: ["1 | B0 state | A0 alliance"]),
    CodedCase(from: [.state], to: [.governmentForce], described: nil, expected: ["1 | A0 state | B0 government_force"]),
    CodedCase(
      from: [.armedGroup], to: [.armedGroup, .armedGroup], described: nil, expected: ["2 | A0 armed_group | B0 armed_group; B1 armed_group"]
    ),
    CodedCase(from: [.armedGroup], to: [.alliance], described: nil, expected: ["– | A0 armed_group | B0 alliance"]),
    CodedCase(from: [.armedGroup], to: [.civilians], described: nil, expected: ["3 | A0 armed_group | B0 civilians"]),
    CodedCase(from: [.person], to: [.civilians], described: nil, expected: ["– | A0 person | B0 civilians"]),
    CodedCase(from: [], to: [.civilians], described: nil, expected: ["– | – | B0 civilians"]),
    CodedCase(from: [.state], to: [.armedGroup], described: "two gunmen", expected: ["– | A0 state | B0 armed_group"]),
  ]

  @Test("The type of violence of UCDP's, and who stands first, follow from the kinds of all who take part", arguments: fights)
  func violence(coded: CodedCase) throws {
    let base = try base(from: coded.from, to: coded.to, killed: 3, described: coded.described)
    #expect(try line(base, .ucdp, "type_of_violence", "side_a", "side_b") == coded.expected[0])
  }

  @Test func `Deaths that nobody counts are unknown, never none, and UCDP lists counted deaths only`() throws {
    #expect(try line(try base(), .acled, "fatalities") == "–")
    #expect(try line(try base(killed: 0), .acled, "fatalities") == "0")
    #expect(try line(try base(), .ucdp, "best") == nil)
    #expect(try line(try base(killed: 0), .ucdp, "best") == nil)
    #expect(try line(try base(.coerce, killed: 4), .ucdp, "best") == nil)
    #expect(
      try line(try base(killed: 4), .ucdp, "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low")
        == "– | – | – | 4 | 4 | 4 | 4")
  }

  @Test func `What did not happen as far as is told is in none of them`() throws {
    for status in FactStatus.allCases {
      let base = try base(killed: 2, status: status)
      for set in DataSet.allCases {
        let count = try base.sql("SELECT * FROM \(set.view)").rows.rows.count
        #expect(count == (status.isFactual ? 1 : 0), "\(set) \(status)")
      }
    }
  }

  @Test func `An article that prints the words of another adds no event`() throws {
    let base = try base(killed: 2, date: "2015-01-30")
    try add(to: base, killed: 2, date: "2015-01-31")
    try base.declareCopy()
    for set in DataSet.allCases { #expect(try base.sql("SELECT * FROM \(set.view)").rows.rows.count == 1, "\(set)") }
  }

  @Test func `Identifiers are our own or none, and lead back to the sentence`() throws {
    let base = try base(killed: 2)
    let id = try base.sql("SELECT id FROM event_list").rows.lines("id")[0]
    #expect(try line(base, .acled, "event_id_cnty") == id && line(base, .polecat, "Event ID") == id)
    #expect(try line(base, .ucdp, "id", "relid", "conflict_new_id", "dyad_new_id", "side_a_new_id") == "– | \(id) | – | – | –")
    #expect(try base.show(id).subject == .event)
    #expect(try line(base, .acled, "notes") == "A0 armed_group, attacked, B0 armed_group, reported")
  }

  @Test func `Only civilians have a code of ACLED's, and companions stand beside the first actor`() throws {
    let base = try base(from: [.armedGroup, .state, .alliance], to: [.civilians])
    #expect(
      try line(base, .acled, "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting")
        == "A0 armed_group | A1 state; A2 alliance | – | B0 civilians | – | Civilians | – | Civilian targeting")
  }

  @Test func `POLECAT's lists hold several, and sectors only where all are certain`() throws {
    let base = try base(.consult, "visit", from: [.media, .civilians], to: [.intergovernmentalBody, .person], described: "two men")
    #expect(
      try line(
        base, .polecat, "Event Type", "Event Mode", "Quad Code", "Actor Name", "Actor Name Raw", "Primary Actor Sector", "Actor Sectors",
        "Primary Recipient Sector", "Recipient Sectors", "Recipient Name", "Recipient Name Raw", "Raw Placename", "Publication Date",
        "Version")
          == """
          CONSULT | visit | 1 | A0 media; A1 civilians | A0 media; A1 civilians | MED | MED; CVL | IGO | – | \
          B0 intergovernmental_body; B1 person | B0 intergovernmental_body; B1 person; two men | Aleppo | – | casus rules
          """)
  }
}

extension KnowledgeBase {
  /// The second document is a copy of the first.
  fileprivate func declareCopy() throws {
    try connection.execute("UPDATE document SET copy_of_id = 1 WHERE id = 2")
  }
}
