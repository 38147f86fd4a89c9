// What a person should decide, one at a time: names that may be one actor, and facts that casus itself doubts. Invariant: what somebody
// decided about is never asked again.

import CasusModel
import CasusStore
import SQLite

/// Something to decide.
public enum ReviewItem: Hashable, Sendable {
  /// Two names, by the ids of their actors.
  case proposal(left: String, right: String, reason: String)
  /// A fact, by its id.
  case fact(String)
}

/// Which things to decide.
public struct ReviewQuery: Equatable, Sendable {
  /// Names that may be one actor.
  public var proposals = true
  /// Doubtful facts.
  public var facts = true
  /// Only about this actor, by any name or id.
  public var actor: String?
  /// At most so many of each.
  public var limit = 10_000

  /// The question about everything.
  public init() {}
}

/// A side of a proposal, with a sentence in which an article names it.
public struct ProposalSide: Equatable, Sendable {
  /// Public id of the actor.
  public let id: String
  /// What it is called.
  public let name: String
  /// What it is.
  public let kind: String
  /// `registry` or `article`.
  public let basis: String
  /// How many articles name it.
  public let documents: Int
  /// The words before the name, the name, and the words after it; nil when only the registry has it.
  public let quote: Quote?

  /// Words around a name.
  public struct Quote: Equatable, Sendable {
    /// Before the name, within the paragraph.
    public let before: String
    /// The name as it stands there.
    public let name: String
    /// Behind it.
    public let after: String
    /// Public id of the document.
    public let document: String
    /// Who published it.
    public let publisher: String?
    /// Its date, EDTF.
    public let published: String?
  }
}

extension KnowledgeBase {
  /// What is to be decided: proposals by name, then facts as they were stored.
  public func review(_ query: ReviewQuery) throws -> [ReviewItem] {
    let actors = try query.actor.map { try self.actors(named: $0) }
    var items: [ReviewItem] = []
    if query.proposals { items += try proposals(of: actors, limit: query.limit) }
    if query.facts {
      for kind in [FactKind.affiliation, .event] { items += try doubtful(kind, actors: actors, limit: query.limit) }
    }
    return items
  }

  /// Whether an item still waits for a decision.
  public func isOpen(_ item: ReviewItem) throws -> Bool {
    switch item {
    case .proposal(let left, let right, _):
      return try connection.first(
        """
        SELECT 1 \(Self.openProposals) AND (
          proposal.left_id IN (SELECT name.id FROM actor JOIN name ON name.actor_id = actor.id WHERE actor.key = ?1)
          AND proposal.right_id IN (SELECT name.id FROM actor JOIN name ON name.actor_id = actor.id WHERE actor.key = ?2)
          OR proposal.left_id IN (SELECT name.id FROM actor JOIN name ON name.actor_id = actor.id WHERE actor.key = ?2)
          AND proposal.right_id IN (SELECT name.id FROM actor JOIN name ON name.actor_id = actor.id WHERE actor.key = ?1))
        """, [left, right]
      ) { try $0.int(0) } != nil
    case .fact(let id):
      let table = id.hasPrefix("evt-") ? "event" : "affiliation"
      return try connection.first(
        "SELECT 1 FROM \(table) WHERE key = ? AND retracted_at IS NULL AND decision_key IS NULL", [id]
      ) { try $0.int(0) } != nil
    }
  }

  private func proposals(of actors: [ActorMatch]?, limit: Int) throws -> [ReviewItem] {
    var condition = Condition()
    if let actors {
      let ids = actors.map(\.row)
      let marks = Condition.marks(ids.count)
      condition.add(
        """
        proposal.left_id IN (SELECT id FROM name WHERE actor_id IN (\(marks)))
        OR proposal.right_id IN (SELECT id FROM name WHERE actor_id IN (\(marks)))
        """, ids + ids)
    }
    return try connection.query(
      """
      SELECT
        CASE WHEN (one.name, one.key) < (other.name, other.key) THEN one.key ELSE other.key END,
        CASE WHEN (one.name, one.key) < (other.name, other.key) THEN other.key ELSE one.key END,
        min(\(Self.strength))
      \(Self.openProposals) AND \(condition.sql)
      GROUP BY 1, 2 ORDER BY 3, min(one.name, other.name), max(one.name, other.name), 1, 2 LIMIT ?
      """, condition.values + [limit]
    ) { row in
      let strength = try row.int(2)
      return .proposal(
        left: try row.text(0), right: try row.text(1), reason: Self.reasons.indices.contains(strength) ? Self.reasons[strength] : "")
    }
  }

  /// The strongest first, as in the view `proposal_list`.
  private static let reasons = [
    "two_registry_actors", "several_registry_actors", "shared_acronym", "spelling", "skeleton", "translation",
  ]
  private static var strength: String {
    "CASE proposal.reason \(reasons.enumerated().map { "WHEN '\($1)' THEN \($0)" }.joined(separator: " ")) ELSE \(reasons.count) END"
  }

  /// Proposals about two actors whom nobody ruled apart.
  private static let openProposals = """
    FROM proposal
    JOIN name AS one_name ON one_name.id = proposal.left_id
    JOIN name AS other_name ON other_name.id = proposal.right_id
    JOIN actor AS one ON one.id = one_name.actor_id
    JOIN actor AS other ON other.id = other_name.actor_id
    WHERE one.id <> other.id AND NOT EXISTS (
      SELECT 1 FROM name AS mine JOIN name_ruling ON name_ruling.left_id = mine.id JOIN name AS its ON its.id = name_ruling.right_id
      WHERE name_ruling.ruling = 'different_actors' AND mine.actor_id = one.id AND its.actor_id = other.id
    ) AND NOT EXISTS (
      SELECT 1 FROM name AS mine JOIN name_ruling ON name_ruling.left_id = mine.id JOIN name AS its ON its.id = name_ruling.right_id
      WHERE name_ruling.ruling = 'different_actors' AND mine.actor_id = other.id AND its.actor_id = one.id
    )
    """

  /// The words of the partial indexes `affiliation_to_review` and `event_to_review`.
  private static let affiliationDoubt = """
    retracted_at IS NULL AND decision_key IS NULL
      AND (status = 'claimed' OR ((member_id IS NULL AND member_text IS NOT NULL OR group_id IS NULL AND group_text IS NOT NULL)
        AND status IN ('announced', 'reported', 'historical')))
    """
  private static let eventDoubt = "retracted_at IS NULL AND decision_key IS NULL AND status = 'claimed'"

  private func doubtful(_ kind: FactKind, actors: [ActorMatch]?, limit: Int) throws -> [ReviewItem] {
    let doubt = kind == .affiliation ? Self.affiliationDoubt : Self.eventDoubt
    guard let actors else {
      return try connection.query("SELECT key FROM \(kind.rawValue) WHERE \(doubt) ORDER BY id LIMIT ?", [limit]) { .fact(try $0.text(0)) }
    }
    let ids = actors.map(\.row)
    let who = "SELECT id FROM document_actor WHERE actor_id IN (\(Condition.marks(ids.count)))"
    let own =
      kind == .affiliation
      ? "SELECT id FROM affiliation WHERE member_id IN (\(who)) UNION SELECT id FROM affiliation WHERE group_id IN (\(who))"
      : "SELECT event_id FROM event_participant WHERE document_actor_id IN (\(who))"
    return try connection.query(
      "SELECT key FROM \(kind.rawValue) WHERE id IN (\(own)) AND \(doubt) ORDER BY id LIMIT ?",
      (kind == .affiliation ? ids + ids : ids) + [limit]
    ) { .fact(try $0.text(0)) }
  }

  /// One side of a proposal.
  public func proposalSide(_ actor: String) throws -> ProposalSide {
    let side = try connection.first(
      """
      SELECT name, kind, basis, (SELECT count(DISTINCT document_id) FROM document_actor WHERE actor_id = actor.id AND retracted_at IS NULL)
      FROM actor WHERE key = ? AND retracted_at IS NULL
      """, [actor]
    ) { (try $0.text(0), try $0.text(1), try $0.text(2), try $0.int(3)) }
    guard let side else { throw QueryError.noID(actor) }
    let quote = try connection.first(
      """
      SELECT document.text, mention.span_start, mention.span_end, document.key, document.publisher, document.published
      FROM mention JOIN document_actor ON document_actor.id = mention.document_actor_id
      JOIN document ON document.id = document_actor.document_id
      WHERE mention.position = 0 AND mention.document_actor_id = (
        SELECT min(document_actor.id) FROM actor JOIN document_actor ON document_actor.actor_id = actor.id
        WHERE actor.key = ? AND document_actor.retracted_at IS NULL AND document_actor.decision_key IS NULL)
      """, [actor]
    ) { row in
      let text = try row.text(0)
      let span = Span(try row.int(1), try row.int(2))
      let around = Surroundings(of: span, in: text)
      return ProposalSide.Quote(
        before: around.before, name: text.quote(span), after: around.after, document: try row.text(3), publisher: try row.optionalText(4),
        published: try row.optionalText(5))
    }
    return ProposalSide(id: actor, name: side.0, kind: side.1, basis: side.2, documents: side.3, quote: quote)
  }
}
