// Reports with the alliance facts that a careful reader marked: one JSON object a line. Optional facts are right to have and not required;
// alternatives of a relation, member, group or status are as right as the fact itself. A group that begins with @ has no name in the text.

import CasusModel

/// A report with its marked facts.
public struct GoldReport: Hashable, Sendable {
  /// Identifies it.
  public var id: String
  /// Headline; nil where it is not given.
  public var title: String?
  /// Publication date; nil is unknown.
  public var published: TimeValue?
  /// The text.
  public var text: String
  /// Actors with their other names.
  public var actors: [GoldActor]
  /// Required and optional facts.
  public var affiliations: [GoldAffiliation]

  /// Makes a report.
  public init(
    id: String, title: String? = nil, published: TimeValue? = nil, text: String, actors: [GoldActor], affiliations: [GoldAffiliation]
  ) {
    self.id = id
    self.title = title
    self.published = published
    self.text = text
    self.actors = actors
    self.affiliations = affiliations
  }

  /// The report as a document whose every word is read.
  public var document: Document {
    var document = RawDocument.document(text, path: id, published: published)
    document.title = title.map { Stated($0) }
    return document
  }
}

/// An actor as the reader names it.
public struct GoldActor: Hashable, Sendable, Decodable {
  /// Its name.
  public var name: String
  /// What it is, in the word of the file.
  public var kind: String
  /// Its other names in the text.
  public var aliases: [String]

  /// Makes an actor.
  public init(_ name: String, _ kind: String, aliases: [String] = []) {
    self.name = name
    self.kind = kind
    self.aliases = aliases
  }
}

/// A marked fact.
public struct GoldAffiliation: Hashable, Sendable {
  /// How the member stands to the group.
  public var relation: Relation
  /// Nil where nobody in particular is the member.
  public var member: String?
  /// Nil or @… where the group is unnamed.
  public var group: String?
  /// EDTF value; nil where the text gives none.
  public var date: String?
  /// How the text stands to it.
  public var status: FactStatus
  /// The word that states it; empty where it is not marked.
  public var trigger = ""
  /// Right to have, not required.
  public var isOptional = false
  /// Other relations that are as right.
  public var relations: [Relation] = []
  /// Other members that are as right.
  public var members: [String] = []
  /// Other groups that are as right.
  public var groups: [String] = []
  /// Other statuses that are as right.
  public var statuses: [FactStatus] = []

  /// Makes a required fact without alternatives.
  public init(_ relation: Relation, member: String?, group: String?, date: String? = nil, status: FactStatus) {
    self.relation = relation
    self.member = member
    self.group = group
    self.date = date
    self.status = status
  }
}

extension GoldReport {
  /// Reads reports, one JSON object a line.
  ///
  /// - Throws: ``EvaluationError/malformed(path:line:reason:)`` at the first line that is not such an object, repeats an id, or has a word
  ///   that is no relation, status or date.
  public static func read(_ text: String, path: String) throws(EvaluationError) -> [GoldReport] {
    var reports: [GoldReport] = []
    var seen: Set<String> = []
    for (number, line) in try JSONLines.numbered(ReportLine.self, text, path: path) {
      func refuse(_ reason: String) -> EvaluationError { .malformed(path: path, line: number, reason: reason) }
      guard seen.insert(line.id).inserted else { throw refuse("repeats the id “\(line.id)”") }
      var published: TimeValue?
      if let date = line.published {
        published = TimeValue(date)
        if published == nil { throw refuse("“\(date)” is no publication date; allowed: YYYY, YYYY-MM, YYYY-MM-DD, or null") }
      }
      var facts: [GoldAffiliation] = []
      for fact in line.affiliations {
        do { facts.append(try fact.fact()) } catch { throw refuse(error.reason) }
      }
      reports.append(
        GoldReport(id: line.id, title: line.title, published: published, text: line.text, actors: line.actors, affiliations: facts))
    }
    return reports
  }
}

private struct ReportLine: Decodable {
  let id: String
  let title: String?
  let published: String?
  let text: String
  let actors: [GoldActor]
  let affiliations: [FactLine]
}

private struct BadWord: Error {
  let reason: String
}

private struct FactLine: Decodable {
  let relation: String
  let member: String?
  let group: String?
  let date: String?
  let status: String
  let trigger: String?
  let optional: Bool?
  let relation_alt: [String]?
  let member_alt: [String?]?
  let group_alt: [String?]?
  let status_alt: [String]?

  func fact() throws(BadWord) -> GoldAffiliation {
    if let date, PartialDate.points(date) == nil { throw BadWord(reason: "“\(date)” is no date of a fact") }
    var fact = GoldAffiliation(try Self.relation(relation), member: member, group: group, date: date, status: try Self.status(status))
    fact.trigger = trigger ?? ""
    fact.isOptional = optional ?? false
    for word in relation_alt ?? [] { fact.relations.append(try Self.relation(word)) }
    for word in status_alt ?? [] { fact.statuses.append(try Self.status(word)) }
    fact.members = (member_alt ?? []).compactMap { $0 }
    fact.groups = (group_alt ?? []).compactMap { $0 }
    return fact
  }

  private static func relation(_ word: String) throws(BadWord) -> Relation {
    guard let relation = Relation(rawValue: word) else {
      throw BadWord(reason: "“\(word)” is no relation; allowed: \(Relation.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return relation
  }

  private static func status(_ word: String) throws(BadWord) -> FactStatus {
    guard let status = FactStatus(rawValue: word) else {
      throw BadWord(reason: "“\(word)” is no status; allowed: \(FactStatus.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return status
  }
}
