// A small war to ask about. Made up for the tests after dates of the Syrian conflict.

import CasusModel
import CasusStore

/// Six articles about one alliance and its members.
public enum Fixture {
  /// The articles, in order of publication.
  public static var articles: [ArticleFacts] {
    [formed, joinedAndPlanned, joinedAgain, monthOnly, denied, brokeUp].map(\.facts)
  }

  /// A knowledge base with all articles and a registry.
  public static func base() throws -> KnowledgeBase {
    let base = try emptyBase()
    try fill(base)
    return base
  }

  /// Stores all of it.
  public static func fill(_ base: borrowing KnowledgeBase) throws {
    _ = try base.importRegistry(
      [
        RegistryRow(name: "Levant Front", kind: "armed_group", alias: "Shamiya Front", country: "SYR", note: "Aleppo"),
        RegistryRow(name: "Nour al-Din al-Zenki", kind: "armed_group", alias: "Zenki Movement", country: "SYR"),
      ], recordedAt: testTime)
    _ = try base.store(articles, run: testRun, recordedAt: testTime)
  }

  private static var formed: ArticleBuilder {
    var article = ArticleBuilder(
      "Nour al-Din al-Zenki and Ahrar 100% formed the Levant Front on 25 December 2014.\nMore news.", published: "2014-12-26",
      publisher: "First Wire")
    article.actor("Nour al-Din al-Zenki", local: ["Zenki"])
    article.actor("Ahrar 100%")
    article.actor("Levant Front", .alliance)
    let sentence = "Nour al-Din al-Zenki and Ahrar 100% formed the Levant Front on 25 December 2014."
    article.affiliation(.formed, nil, "Levant Front", status: .announced, date: "2014-12-25", trigger: "formed", sentence: sentence)
    article.affiliation(
      .joined, "Nour al-Din al-Zenki", "Levant Front", status: .announced, date: "2014-12-25", trigger: "formed", sentence: sentence)
    article.affiliation(
      .joined, "Ahrar 100%", "Levant Front", status: .announced, date: "2014-12-25", trigger: "formed", sentence: sentence)
    return article
  }

  private static var joinedAndPlanned: ArticleBuilder {
    var article = ArticleBuilder(
      "Hazzm Movement joined the Levant Front on Friday. Liwa Ansar plans to join the Levant Front, said Abu Amr.", published: "2015-01-31",
      publisher: "First Wire")
    article.actor("Hazzm Movement")
    article.actor("Levant Front", .alliance)
    article.actor("Liwa Ansar")
    article.actor("Abu Amr", .person)
    article.affiliation(
      .joined, "Hazzm Movement", "Levant Front", date: "2015-01-30", trigger: "joined",
      sentence: "Hazzm Movement joined the Levant Front on Friday.")
    article.affiliation(
      .joined, "Liwa Ansar", "Levant Front", status: .planned, by: "Abu Amr", trigger: "join",
      sentence: "Liwa Ansar plans to join the Levant Front, said Abu Amr.")
    article.claim("Abu Amr", cue: "said", content: "Liwa Ansar plans to join the Levant Front")
    return article
  }

  private static var joinedAgain: ArticleBuilder {
    var article = ArticleBuilder(
      "On 30 January the Shamiya Front took in Hazzm Movement.", published: "2015-02-03", publisher: "Second Wire")
    article.actor("Shamiya Front")
    article.actor("Hazzm Movement")
    article.affiliation(.joined, "Hazzm Movement", "Shamiya Front", date: "2015-01-30", trigger: "took in")
    article.event(.assault, mode: "aerial", ["Hazzm Movement", "Shamiya Front"], [], place: "Aleppo_City", killed: 3, date: "2015-02-01")
    return article
  }

  private static var monthOnly: ArticleBuilder {
    var article = ArticleBuilder("The Abu Amara Brigades joined the Levant Front in February.", published: "2015-03-02")
    article.actor("Abu Amara Brigades")
    article.actor("Levant Front", .alliance)
    article.affiliation(.joined, "Abu Amara Brigades", "Levant Front", date: "2015-02", trigger: "joined")
    return article
  }

  private static var denied: ArticleBuilder {
    var article = ArticleBuilder("Jaysh al-Fatah denied that it had joined the Levant Front.")
    article.actor("Jaysh al-Fatah", .alliance)
    article.actor("Levant Front", .alliance)
    article.affiliation(.joined, "Jaysh al-Fatah", "Levant Front", status: .denied, by: "Jaysh al-Fatah", trigger: "joined")
    article.event(.reject, ["Jaysh al-Fatah"], ["Levant Front"], status: .denied)
    return article
  }

  private static var brokeUp: ArticleBuilder {
    var article = ArticleBuilder(
      "Ahrar 100% left the Levant Front on 1 April; on 18 April the Levant Front was dissolved.", published: "2015-04-19")
    article.actor("Ahrar 100%")
    article.actor("Levant Front", .alliance)
    article.affiliation(.left, "Ahrar 100%", "Levant Front", date: "2015-04-01", trigger: "left")
    article.affiliation(.dissolved, nil, "Levant Front", date: "2015-04-18", trigger: "dissolved")
    return article
  }
}
