import CasusModel
import CasusStore
import StoreTestSupport

/// Hand-made facts: one article for each.
enum War {
  struct Report {
    let published: String?
    let relation: Relation
    let member: String?
    let group: String
    let status: FactStatus
    let date: String?
    let since: String?

    init(
      _ published: String?, _ relation: Relation, _ member: String?, _ group: String, _ status: FactStatus = .reported, date: String? = nil,
      since: String? = nil
    ) {
      (self.published, self.relation, self.member, self.group) = (published, relation, member, group)
      (self.status, self.date, self.since) = (status, date, since)
    }
  }

  static func base(_ reports: [Report]) throws -> KnowledgeBase {
    let base = try emptyBase()
    let articles = reports.enumerated().map { number, report in
      let names = [report.member, report.group].compactMap(\.self)
      var article = ArticleBuilder(
        "Report \(number) of \(names.joined(separator: " and ")), \(report.published ?? "undated")", published: report.published)
      for name in names { article.actor(name) }
      let since = report.since.flatMap { TimeValue($0) }.map { ValidTime.Bound($0, .attested) }
      // As articles tell it: a change has its date, a state the date of its begin.
      let begin = report.relation == .memberOf || report.relation == .leads ? report.date.flatMap { TimeValue($0) } : nil
      article.affiliation(
        report.relation, report.member, report.group, status: report.status, date: report.date,
        from: since ?? begin.map { ValidTime.Bound($0, .exact) })
      return article.facts
    }
    _ = try base.store(articles, run: testRun, recordedAt: testTime)
    return base
  }
}
