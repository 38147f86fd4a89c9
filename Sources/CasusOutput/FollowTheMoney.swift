// Actors, ties and events as entities of FollowTheMoney (https://followthemoney.tech), one JSON object a line, for Aleph and OpenSanctions'
// tools. Invariants: only schemata and properties of its model; a date only where the text gives it, at that precision; ids are the public
// ids, so the same articles give the same entities everywhere.
//
// An alliance is an Organization, and who belongs to it a Membership. What FollowTheMoney has no schema for – leading, backing, fighting
// beside – is an UnknownLink with the relation as its role. What was planned, called for or denied is no tie, and never written.

import CasusModel

/// Entities of FollowTheMoney as lines of JSON, each with its line feed.
public enum FollowTheMoney {
  /// Person, Organization, PublicBody, or LegalEntity for civilians, who may be either.
  public static func line(_ actor: PublishedActor) -> String {
    var entity = Entity(actor.id, schema(of: actor.kind))
    entity["name"] = [actor.name]
    entity["alias"] = actor.otherNames
    entity["country"] = [actor.country.flatMap { CountryCode.alpha2($0) }].compactMap(\.self)
    entity["notes"] = [actor.note].compactMap(\.self)
    entity["wikidataId"] = actor.identifiers.filter { $0.scheme == "wikidata" && isWikidata($0.value) }.map(\.value)
    return entity.line
  }

  /// An Article, to which ties and events point as their proof.
  public static func line(_ article: PublishedArticle) -> String {
    var entity = Entity(article.id, "Article")
    entity["title"] = [article.title].compactMap(\.self)
    entity["author"] = [article.author].compactMap(\.self)
    entity["publisher"] = [article.publisher].compactMap(\.self)
    entity["publishedAt"] = point(article.published)
    entity["sourceUrl"] = [article.url].compactMap(\.self)
    entity["retrievedAt"] = day(article.retrievedAt)
    return entity.line
  }

  /// A stay of a member in a group.
  ///
  /// Nil where the group is no organisation, as FollowTheMoney wants it.
  public static func membership(_ tie: PublishedTie, groupKind: ActorKind?) -> String? {
    guard let member = tie.member, isOrganization(groupKind) else { return nil }
    var entity = Entity("\(tie.id)-membership", "Membership")
    entity["member"] = [member]
    entity["organization"] = [tie.group]
    entity["role"] = [tie.relation == .formed ? "founder" : "member"]
    add(tie, to: &entity)
    return entity.line
  }

  /// Any other tie or change: an UnknownLink, a Succession where one actor became another, an Event where a group formed or dissolved.
  ///
  /// Nil for what memberships tell.
  public static func line(_ tie: PublishedTie, groupName: String?) -> String? {
    switch tie.relation {
    case .joined, .memberOf, .left: return nil
    case .formed, .dissolved:
      guard tie.member == nil, let name = groupName else { return nil }
      var entity = Entity(tie.id, "Event")
      entity["name"] = ["\(name) was \(tie.relation.rawValue)"]
      entity["involved"] = [tie.group]
      entity["keywords"] = [tie.relation.rawValue]
      entity["date"] = point(tie.date)
      add(tie.report, to: &entity)
      return entity.line
    case .mergedInto, .renamed:
      guard let member = tie.member else { return nil }
      var entity = Entity(tie.id, "Succession")
      entity["predecessor"] = [member]
      entity["successor"] = [tie.group]
      entity["role"] = [tie.relation.rawValue]
      entity["status"] = [tie.report.status.rawValue]
      entity["date"] = point(tie.date)
      add(tie.report, to: &entity)
      return entity.line
    case .splitFrom, .leads, .alliedWith, .supports, .pledgedAllegiance:
      guard let member = tie.member else { return nil }
      var entity = Entity(tie.id, "UnknownLink")
      entity["subject"] = [member]
      entity["object"] = [tie.group]
      entity["role"] = [tie.relation.rawValue]
      add(tie, to: &entity)
      if tie.relation.isChange, entity["startDate"].isEmpty { entity["date"] = Array(Set(entity["date"] + point(tie.date))).sorted() }
      return entity.line
    }
  }

  /// An Event with all actors that take part.
  public static func line(_ event: PublishedEvent) -> String {
    var entity = Entity(event.id, "Event")
    let type = ([event.type.rawValue] + [event.mode].compactMap(\.self)).joined(separator: "/")
    let sides = [event.actorNames, event.recipientNames].map { $0.isEmpty ? "–" : $0.joined(separator: ", ") }
    entity["name"] = ["\(type): \(event.recipientNames.isEmpty ? sides[0] : sides.joined(separator: " → "))"]
    entity["involved"] = event.involved
    entity["location"] = [event.place].compactMap(\.self)
    entity["keywords"] = [event.type.rawValue] + [event.mode].compactMap(\.self)
    entity["date"] = point(event.date)
    add(event.report, to: &entity)
    return entity.line
  }

  private static func add(_ tie: PublishedTie, to entity: inout Entity) {
    entity["status"] = [tie.report.status.rawValue]
    // A day on which it was so is no begin and no end.
    entity["startDate"] = tie.from?.kind == .exact ? point(tie.from?.value) : []
    entity["endDate"] = tie.to?.kind == .exact ? point(tie.to?.value) : []
    let attested = [tie.from, tie.to].compactMap(\.self).filter { $0.kind == .attested }.flatMap { point($0.value) }
    entity["date"] = Array(Set(attested)).sorted()
    add(tie.report, to: &entity)
  }

  private static func add(_ report: PublishedReport, to entity: inout Entity) {
    entity["summary"] = [report.sentence]
    entity["proof"] = [report.article.id]
    entity["sourceUrl"] = [report.article.url].compactMap(\.self)
    entity["publisher"] = [report.article.publisher].compactMap(\.self)
    entity["retrievedAt"] = day(report.article.retrievedAt)
  }

  private static func schema(of kind: ActorKind) -> String {
    switch kind {
    case .person: "Person"
    case .state, .governmentForce: "PublicBody"
    case .armedGroup, .alliance, .politicalBody, .intergovernmentalBody, .media: "Organization"
    case .civilians: "LegalEntity"
    }
  }

  private static func isOrganization(_ kind: ActorKind?) -> Bool {
    kind.map { ["Organization", "PublicBody"].contains(schema(of: $0)) } ?? false
  }

  /// A year, month or day; its model has no intervals.
  private static func point(_ value: TimeValue?) -> [String] {
    value.flatMap { $0.end == nil ? [$0.description] : nil } ?? []
  }

  /// The day of an ISO 8601 time.
  private static func day(_ time: String?) -> [String] {
    time.flatMap { CalendarDate(String($0.prefix(10)))?.description }.map { [$0] } ?? []
  }

  private static func isWikidata(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: "Q") && text.utf8.count > 1 && text.utf8.dropFirst().allSatisfy { (48...57).contains($0) }
  }
}

/// `{"id", "properties", "schema"}`; a property has a list of values, and none without one.
private struct Entity {
  private let id: String
  private let schema: String
  private var properties: [String: [String]] = [:]

  init(_ id: String, _ schema: String) {
    self.id = id
    self.schema = schema
  }

  subscript(property: String) -> [String] {
    get { properties[property] ?? [] }
    set { properties[property] = newValue.isEmpty ? nil : newValue }
  }

  var line: String {
    JSONValue.object([
      "id": .string(id), "schema": .string(schema),
      "properties": .object(properties.mapValues { .array($0.map { .string($0) }) }),
    ]).line + "\n"
  }
}
