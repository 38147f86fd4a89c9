import CasusModel
import CasusQuery
import SQLite
import StoreTestSupport
import Testing

@testable import CasusStore

/// Real names of armed groups: spellings of one, traps, and names given up for others.
@Suite struct NamePairTests {
  private func article(_ name: String, _ kind: ActorKind = .armedGroup, stated: [String] = []) -> ArticleFacts {
    var article = ArticleBuilder(([name] + stated).joined(separator: ", also "))
    article.actor(name, kind, stated: stated)
    article.affiliation(.dissolved, nil, name)
    return article.facts
  }

  private func base(_ articles: [ArticleFacts], registry: [RegistryRow] = []) throws -> KnowledgeBase {
    let base = try emptyBase()
    _ = try base.importRegistry(registry, recordedAt: testTime)
    for article in articles { _ = try base.store(article, run: testRun, recordedAt: testTime) }
    return base
  }

  private func reason(_ left: String, _ right: String) throws -> String? {
    try base([article(left), article(right)]).connection.first("SELECT reason FROM proposal_list") { try $0.text(0) }
  }

  /// One name each, and how the other meets it.
  static let proposed: [(String, String, String)] = [
    ("Levant Front", "al-Jabha al-Shamiya", "translation"), ("Levant Front", "Jabha Shamiya", "translation"),
    ("Levant Front", "Shamiya Front", "translation"), ("Levant Front", "Shamiyya Front", "translation"),
    ("Levant Front", "Jabhat al-Shamiyah", "translation"), ("Levant Front", "al-Jabhat aš-Šāmiyya", "translation"),
    ("Levant Front", "Sham Front", "translation"), ("Levant Front", "الجبهة الشامية", "translation"),
    ("Jabha Shamiya", "al-Jabhat aš-Šāmiyya", "spelling"), ("Shamiya Front", "Shamiyya Front", "spelling"),
    ("Jabha Shamiya", "الجبهة الشامية", "skeleton"), ("Islamic Front", "Jabhat al-Islamiyya", "translation"),
    ("Ahrar al-Sham", "Ahrar ash-Sham", "spelling"), ("Ahrar ash-Sham", "أحرار الشام", "spelling"),
    ("Suqour al-Sham", "Suqur as-Sham", "spelling"), ("al-Tawhid Brigade", "Liwa at-Tawhid", "translation"),
    ("Liwa at-Tawhid", "Liwa al-Tawhid", "spelling"), ("Army of Mujahideen", "Jaysh al-Mujahideen", "translation"),
    ("Jaysh al-Mujahideen", "Jaish al-Mujahideen", "spelling"), ("Nour al-Din al-Zenki", "Nour al-Din al-Zanki", "skeleton"),
    ("Nour al-Din al-Zenki", "Noureddine Zanki", "skeleton"), ("Nour al-Din al-Zenki", "Nureddin al-Zinki", "spelling"),
    ("Sham Legion", "Faylaq al-Sham", "translation"), ("al-Nusra Front", "al-Nusrah Front", "spelling"),
    ("al-Nusra Front", "Jabhat al-Nusra", "translation"), ("Jabhat Fateh al-Sham", "Jabhat Fath al Sham", "skeleton"),
    ("al-Qaeda", "al-Qa'ida", "spelling"), ("Hezbollah", "Hizballah", "spelling"), ("Hezbollah", "Hizb Allah", "spelling"),
    ("al-Shabaab", "Ash-Shabaab", "spelling"), ("Lashkar-e-Taiba", "Lashkar-e-Toiba", "skeleton"),
    ("Lashkar-e-Taiba", "Army of the Pure", "translation"), ("Jaish-e-Mohammad", "Jeish-e-Mahammed", "skeleton"),
    ("al-Gama'a al-Islamiyya", "Jamaat al-Islamiyya", "translation"), ("Ansar al-Islam", "Supporters of Islam", "translation"),
    ("Asbat al-Ansar", "Usbat al-Ansar", "skeleton"),
    ("Jama'at Nusrat al-Islam wal-Muslimin", "Jama'at Nasr al-Islam wal Muslimin", "skeleton"),
    ("Jaish al-Ta'ifa al-Mansurah", "Army of the Victorious Sect", "translation"),
  ]

  @Test("Spellings and translations of one name are proposed and never joined", arguments: proposed)
  func isProposed(left: String, right: String, reason: String) throws {
    let base = try base([article(left), article(right)])
    #expect(try base.connection.first("SELECT count(*) FROM actor_list") { try $0.int(0) } == 2)
    let found = try base.connection.query("SELECT reason FROM proposal_list") { try $0.text(0) }
    #expect(found == [reason])
  }

  /// Names that no rule of spelling or translation brings together: only an article, a registry or a person can.
  static let stated: [(String, String)] = [
    ("Ahrar al-Sham", "Harakat Ahrar al-Sham al-Islamiyya"), ("Fastaqim Union", "Fastaqim Kama Umirt"), ("Fastaqim Union", "Fastaqim"),
    ("Hay'at Tahrir al-Sham", "HTS"), ("Popular Mobilization Forces", "PMF"), ("Popular Mobilization Forces", "PMU"),
    ("Popular Mobilization Forces", "al-Hashd al-Shaabi"), ("Syrian Democratic Forces", "SDF"), ("Islamic State", "ISIL"),
    ("Islamic State", "ISIS"), ("Islamic State", "Daesh"), ("al-Qaeda in Iraq", "AQI"), ("Hamas", "Islamic Resistance Movement"),
    ("al-Shabaab", "Harakat al-Shabaab al-Mujahideen"), ("PKK", "Kurdistan Workers' Party"), ("PKK", "Kongra-Gel"),
    ("LTTE", "Tamil Tigers"), ("Jama'at Nusrat al-Islam wal-Muslimin", "JNIM"),
  ]

  @Test(
    "Every other name of one actor is his by the registry, and by an article that states it",
    arguments: stated + proposed.map { ($0.0, $0.1) })
  func isResolved(name: String, other: String) throws {
    let listed = try base([article(other)], registry: [RegistryRow(name: name, kind: "armed_group", alias: other)])
    #expect(try listed.actors(named: other).map(\.name) == [name])
    #expect(try listed.connection.query("SELECT name FROM actor_list") { try $0.text(0) } == [name])
    let told = try base([article(other), article(name), article(name, stated: [other])])
    #expect(try told.connection.first("SELECT count(*) FROM actor_list") { try $0.int(0) } == 1)
  }

  @Test("Hay'at and Hayat are one fold", arguments: [("Hayat Tahrir al-Sham", "Hay'at Tahrir al-Sham")])
  func isOne(left: String, right: String) throws {
    #expect(try base([article(left), article(right)]).connection.first("SELECT count(*) FROM actor_list") { try $0.int(0) } == 1)
  }

  static let never: [(String, String)] = [
    ("Jaysh al-Islam", "Jaysh al-Fatah"), ("Ahrar al-Sham", "Ahrar al-Sharqiya"), ("Islamic Front", "Syrian Islamic Front"),
    ("Kata'ib Hezbollah", "Hezbollah"), ("National Liberation Front", "National Front for Liberation"),
    ("al-Quds Brigades", "al-Qassam Brigades"), ("Hamas", "Khaled Meshaal"), ("Islamic State", "Islamic State in Khorasan"),
    ("al-Qaeda", "al-Qaeda in Iraq"), ("Levant Front", "al-Nusra Front"),
  ]
  static let renamed: [(String, String)] = [
    ("al-Nusra Front", "Jabhat Fateh al-Sham"), ("Jabhat Fateh al-Sham", "Hay'at Tahrir al-Sham"), ("GSPC", "AQIM"),
    ("Salafist Group for Preaching and Combat", "al-Qaeda in the Islamic Maghreb"),
  ]

  @Test("Names that are never one, and names given up for others, are neither joined nor proposed", arguments: never + renamed)
  func isNever(left: String, right: String) throws {
    for kind in [ActorKind.armedGroup, .person] {
      let base = try base([article(left), article(right, kind)])
      #expect(try base.connection.first("SELECT count(*) FROM actor_list") { try $0.int(0) } == 2)
      #expect(try base.connection.first("SELECT count(*) FROM proposal") { try $0.int(0) } == 0)
    }
  }

  @Test("A registry of both keeps them apart even when an article calls one by the other's name", arguments: never + renamed)
  func isKeptApart(left: String, right: String) throws {
    let base = try base(
      [article(left, stated: [right])],
      registry: [RegistryRow(name: left, kind: "armed_group"), RegistryRow(name: right, kind: "armed_group")])
    #expect(try base.connection.first("SELECT count(*) FROM actor_list") { try $0.int(0) } == 2)
  }

  @Test("A renaming is a dated relation of two actors", arguments: renamed)
  func isRelation(former: String, new: String) throws {
    var article = ArticleBuilder("\(former) took the name \(new) on 28 July 2016.")
    article.actor(former)
    article.actor(new)
    article.affiliation(.renamed, former, new, date: "2016-07-28", trigger: "took")
    let rows = try base([article.facts]).connection.query("SELECT member_name, group_name, date FROM alliance WHERE relation = 'renamed'") {
      [try $0.text(0), try $0.text(1), try $0.text(2)]
    }
    #expect(rows == [[former, new, "2016-07-28"]])
  }
}
