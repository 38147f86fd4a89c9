// The shipped lists keep the order and form that they promise to their readers, and say what a researcher would expect of them.

import CasusModel
import Testing

@testable import CasusAnnotate

/// Read once for all tests: they only look up in it.
let shippedLexicons = Result { try Lexicons.shipped() }

struct ShippedLexiconTests {
  let lexicons: Lexicons

  init() throws { lexicons = try shippedLexicons.get() }

  @Test func `every kind of list is shipped once`() throws {
    #expect(try LexiconText.shipped().map(\.file) == LexiconFile.allCases)
  }

  @Test(arguments: LexiconFile.allCases)
  func `a shipped list begins with its columns, explains itself and ends with a line end`(file: LexiconFile) throws {
    let text = try shippedText(file)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == file.columns.joined(separator: "\t")[...])
    #expect(lines.count(where: { $0.hasPrefix("# ") }) >= 4)
    #expect(lines.last == "")
    #expect(!text.unicodeScalars.contains("\r"))
  }

  @Test(arguments: LexiconFile.allCases)
  func `a shipped list is sorted by its first column and repeats no name there`(file: LexiconFile) throws {
    let bytes = Array(try shippedText(file).utf8)
    let names = try LexiconRows(LexiconText(file: file, path: "", bytes: bytes)).rows.map { Lexicons.fold($0.cell(0)).lowercased() }
    #expect(!names.isEmpty)
    for (name, next) in zip(names, names.dropFirst()) {
      #expect(name.utf8.lexicographicallyPrecedes(next.utf8), "\(name) stands before \(next)")
    }
  }

  @Test func `no name is both a state's and a group's, a body's or a newspaper's`() {
    let clashes = lexicons.rows.filter { $0.value[.state] != nil && ($0.value[.group] ?? $0.value[.body] ?? $0.value[.media]) != nil }
    #expect(clashes.keys.sorted() == [])
  }

  @Test func `no name has two of the senses group, body and newspaper`() {
    let clashes = lexicons.rows.filter { entry in [.group, .body, .media].count(where: { entry.value[$0] != nil }) > 1 }
    #expect(clashes.keys.sorted() == [])
  }

  @Test func `the states are the 193 members of the United Nations and five others`() {
    #expect(lexicons.states.count == 198)
    for other in ["Kosovo", "Palestine", "Taiwan", "Vatican City", "Western Sahara"] { #expect(lexicons.state(named: other) != nil) }
  }

  @Test(arguments: [
    ("United States", "USA"), ("U.S.", "USA"), ("US", "USA"), ("Türkiye", "TUR"), ("turkiye", "TUR"), ("SYRIA", "SYR"), ("DR Congo", "COD"),
    ("Côte d’Ivoire", "CIV"), ("Burma", "MMR"), ("UAE", "ARE"),
  ])
  func `a state is known by its names`(name: String, code: String) {
    #expect(lexicons.state(named: name)?.iso3 == code)
    #expect(lexicons.state(iso3: code) != nil)
  }

  @Test func `acronyms match in capitals only`() {
    #expect(lexicons.state(named: "us") == nil)
    #expect(!lexicons.isIntergovernmental("who"))
    #expect(lexicons.isIntergovernmental("WHO"))
    #expect(lexicons.group(named: "is") == nil)
    #expect(lexicons.group(named: "IS") == .armedGroup)
  }

  @Test func `a state is known by its adjective, people and capital`() {
    #expect(lexicons.state(adjective: "Syrian")?.name == "Syria")
    #expect(lexicons.state(adjective: "Emirati")?.name == "United Arab Emirates")
    #expect(lexicons.state(adjective: "Nigerien")?.name == "Niger")
    #expect(lexicons.state(adjective: "Nigerian")?.name == "Nigeria")
    #expect(lexicons.state(people: "Turks")?.name == "Turkey")
    #expect(lexicons.state(capital: "Kiev")?.name == "Ukraine")
    #expect(lexicons.capital(ofState: "Ukraine") == "Kyiv")
    #expect(lexicons.state(adjective: "Syria") == nil)
  }

  @Test(arguments: [
    ("Hezbollah", ActorKind.armedGroup), ("Kataib Hezbollah", .armedGroup), ("al-Qa'ida", .armedGroup), ("Al Qaeda", .armedGroup),
    ("M23", .armedGroup), ("SDF", .alliance), ("Syrian Democratic Forces", .alliance), ("Kurdistan Workers’ Party", .armedGroup),
    ("Muslim Brotherhood", .politicalBody), ("Peshmerga", .governmentForce), ("Ahrar ash-Sham", .armedGroup), ("YBŞ", .armedGroup),
    ("Fastaqim", .armedGroup), ("Wagner Group", .armedGroup), ("FARC-EP", .armedGroup), ("Boko Haram", .armedGroup),
  ])
  func `a well-known group has its kind`(name: String, kind: ActorKind) {
    #expect(lexicons.group(named: name) == kind)
  }

  @Test func `media and bodies of several states are told apart`() {
    #expect(lexicons.isMedia("Reuters"))
    #expect(lexicons.isMedia("Al Jazeera"))
    #expect(!lexicons.isMedia("United Nations"))
    #expect(lexicons.isIntergovernmental("U.N."))
    #expect(lexicons.isIntergovernmental("Nato"))
    #expect(!lexicons.isIntergovernmental("Reuters"))
  }

  @Test func `type words say kind and position`() {
    #expect(lexicons.organisationType("Jaysh") == .init(word: "jaysh", kind: .armedGroup, position: .first))
    #expect(lexicons.organisationType("Kataib")?.kind == .armedGroup)
    #expect(lexicons.organisationType("Movement") == .init(word: "movement", kind: nil, position: .any))
    #expect(lexicons.organisationType("operations room")?.kind == .alliance)
    #expect(lexicons.organisationType("Ejercito")?.position == .first)
    #expect(lexicons.organisationType("Aleppo") == nil)
  }

  @Test func `titles say whether they lead and speak`() {
    #expect(lexicons.title("Mr.") == .init(word: "Mr", use: .title, leads: false, speaks: false))
    #expect(lexicons.title("Lt. Gen.")?.use == .title)
    #expect(lexicons.title("commander")?.leads == true)
    #expect(lexicons.title("deputy commander")?.leads == false)
    #expect(lexicons.title("founder")?.leads == false)
    #expect(lexicons.title("spokeswoman") == .init(word: "spokeswoman", use: .both, leads: false, speaks: true))
    #expect(lexicons.title("analyst") == .init(word: "analyst", use: .role, leads: false, speaks: false))
    #expect(lexicons.title("Prime Minister")?.use == .both)
  }

  @Test func `a mixed abbreviation that folds to an English word is no group`() {
    for word in ["let", "hum", "fact", "model", "mend", "is"] { #expect(lexicons.group(named: word) == nil) }
  }

  @Test func `given names and particles are known`() {
    for name in ["Muhammad", "Mohamed", "Oleksandr", "Abdirahman", "Sirajuddin", "Thein", "José"] { #expect(lexicons.isGivenName(name)) }
    for word in ["Front", "Jan", "Will", "Christian"] { #expect(!lexicons.isGivenName(word)) }
    #expect(lexicons.particle("Abu") == .kunya)
    #expect(lexicons.particle("bin") == .patronymic)
    #expect(lexicons.particle("al") == .article)
    #expect(lexicons.particle("Ahmed") == nil)
  }

  @Test func `places have type and state in every spelling`() {
    #expect(lexicons.place(named: "Deir ez-Zor") == .init(name: "Deir al-Zor", type: .city, state: "SYR"))
    #expect(lexicons.place(named: "Kiev") == .init(name: "Kyiv", type: .city, state: "UKR"))
    #expect(lexicons.place(named: "Sahel") == .init(name: "Sahel", type: .worldRegion, state: nil))
    #expect(lexicons.place(named: "Nagorno-Karabakh")?.type == .region)
    #expect(lexicons.place(named: "North Kivu")?.type == .province)
    #expect(lexicons.place(named: "Levant") == nil)
  }

  private func shippedText(_ file: LexiconFile) throws -> String {
    let text = try #require(try LexiconText.shipped().first { $0.file == file })
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
