// What articles state: affiliations, events and claims, the words that say so, and what people ruled.

import CasusModel

extension ExportTable {
  private static let statuses = FieldSchema.Form.word(FactStatus.allCases.map(\.rawValue))
  private static let precisions = FieldSchema.Form.word(TimeValue.Precision.allCases.map(\.rawValue))

  /// What every fact tells of the article and the words behind it.
  private static let origin = [
    FieldSchema("evidence", .text, "The words that state it best, usually a sentence", isRequired: true),
    FieldSchema("rule", .text, "Rule that read them", isRequired: true),
    FieldSchema("document", .id(["doc"]), "The article", isRequired: true, reference: .init("document")),
    FieldSchema("publisher", .text, "Who published the article"),
  ]

  private static let dateParts = [
    FieldSchema("date_text", .text, "Words that give the date, kept also when they cannot be resolved"),
    FieldSchema("date_earliest", .day, "First day that date can mean"),
    FieldSchema("date_latest", .day, "Last day that date can mean"),
    FieldSchema("date_precision", precisions, "How exact date is"),
  ]

  private static let published = FieldSchema("published", .edtf, "When the article was published, at the precision told")
  private static let attributedTo = FieldSchema("attributed_to", .text, "Who says so, where the article attributes it")

  static let affiliation = ExportTable(
    "affiliation", "Member – relation – group, in time; one row for each that an article states", from: "affiliation_list", orderedBy: "id",
    primaryKey: ["id"],
    [
      FieldSchema("id", .id(["aff"]), "Public id, made from the article and the place of the words", isRequired: true),
      FieldSchema("date", .edtf, "When the change took effect, at the precision told"),
      FieldSchema("relation", .word(Relation.allCases.map(\.rawValue)), "How the member stands to the group", isRequired: true),
      FieldSchema(
        "member_name", .text, "The member: an actor's name, or words that describe somebody; empty where a group forms or dissolves"),
      FieldSchema("group_name", .text, "The group, in the same way"),
      FieldSchema("status", statuses, "How the article stands to it; planned, called_for and denied did not happen", isRequired: true),
      FieldSchema("valid_from", .edtf, "When the state began"),
      FieldSchema("valid_from_kind", .word(["exact", "known_since"]), "Whether it began then, or is only known to have been so then"),
      FieldSchema("valid_to", .edtf, "When the state ended"),
      FieldSchema("valid_to_kind", .word(["exact", "known_until"]), "Whether it ended then, or is only known to have been so until then"),
      attributedTo, published,
    ] + origin + [
      FieldSchema("member_id", .id(["act"]), "The member, where it is an actor", reference: .init("actor")),
      FieldSchema("group_id", .id(["act"]), "The group, where it is an actor", reference: .init("actor")),
      FieldSchema("attributed_to_id", .id(["act"]), "Who says so, where that is an actor", reference: .init("actor")),
      FieldSchema("member_text", .text, "The article's words for the member"),
      FieldSchema("group_text", .text, "The article's words for the group"),
      FieldSchema("attributed_to_text", .text, "The article's words for who says so"),
    ] + dateParts)

  static let event = ExportTable(
    "event", "What happened between actors, by types and modes of PLOVER; one row for each that an article states", from: "event_list",
    orderedBy: "id", primaryKey: ["id"],
    [
      FieldSchema("id", .id(["evt"]), "Public id, made from the article and the place of the words", isRequired: true),
      FieldSchema("date", .edtf, "When it happened, at the precision told"),
      FieldSchema("type", .word(EventType.allCases.map(\.rawValue)), "Type of PLOVER", isRequired: true),
      FieldSchema("mode", .word(modes), "Mode of PLOVER, where the words show one"),
      FieldSchema("actor", .list, "Who did it; several joined by \"; \""),
      FieldSchema("recipient", .list, "To whom; several joined by \"; \""),
      FieldSchema("place", .text, "Where, as the article names it"),
      FieldSchema("killed", .integer, "People killed, where the article counts them; empty is unknown, not 0"),
      FieldSchema("injured", .integer, "People injured, where the article counts them; empty is unknown, not 0"),
      FieldSchema("status", statuses, "How the article stands to it; planned, called_for and denied did not happen", isRequired: true),
      attributedTo, published,
    ] + origin + [
      FieldSchema(
        "quad", .integer, "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict", isRequired: true),
      FieldSchema("cameo", .pattern("(0[1-9]|1[0-9]|20)"), "Root category of CAMEO to which type and mode belong", isRequired: true),
    ] + dateParts)

  /// Of all types, each once.
  private static var modes: [String] {
    EventType.allCases.flatMap(\.modes).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  static let eventParticipant = ExportTable(
    "event_participant", "Who takes part in each event, one row for each",
    from: """
      (
        SELECT event.key AS event_id, role, event_participant.position, actor.key AS actor_id, actor.name AS actor_name,
          event_participant.text
        FROM event
        JOIN event_participant ON event_participant.event_id = event.id
        JOIN document ON document.id = event.document_id
        LEFT JOIN document_actor ON document_actor.id = event_participant.document_actor_id
        LEFT JOIN actor ON actor.id = document_actor.actor_id
        WHERE event.retracted_at IS NULL AND document.retracted_at IS NULL
      )
      """, orderedBy: "event_id, role, position", primaryKey: ["event_id", "role", "position"],
    [
      FieldSchema("event_id", .id(["evt"]), "The event", isRequired: true, reference: .init("event")),
      FieldSchema("role", .word(["actor", "recipient"]), "Did it (actor), or to whom it was done (recipient)", isRequired: true),
      FieldSchema("position", .integer, "Place in the list of that role, from 0", isRequired: true),
      FieldSchema("actor_id", .id(["act"]), "Who, where that is an actor", reference: .init("actor")),
      FieldSchema("actor_name", .text, "The actor's name"),
      FieldSchema("text", .text, "The article's words", isRequired: true),
    ])

  static let claim = ExportTable(
    "claim", "Who says what; a claim is not a fact", from: "claim_list", orderedBy: "id", primaryKey: ["id"],
    [
      FieldSchema("id", .id(["clm"]), "Public id, made from the article and the place of the words", isRequired: true),
      published,
      FieldSchema("source", .text, "Who says it: an actor's name, or words that describe somebody"),
      FieldSchema("cue", .text, "Word that introduces it; empty where a quotation stands alone"),
      FieldSchema("content", .text, "What is said", isRequired: true),
      FieldSchema("form", .word(ClaimForm.allCases.map(\.rawValue)), "Whether words are repeated", isRequired: true),
    ] + origin + [
      FieldSchema("source_id", .id(["act"]), "Who says it, where that is an actor", reference: .init("actor")),
      FieldSchema("source_text", .text, "The article's words for who says it"),
    ])

  static let claimFact = ExportTable(
    "claim_fact", "Which affiliations and events stand inside which claims", from: "claim_fact", orderedBy: "claim_id, fact_id",
    primaryKey: ["claim_id", "fact_id"],
    [
      FieldSchema("claim_id", .id(["clm"]), "The claim", isRequired: true, reference: .init("claim")),
      FieldSchema("fact_id", .id(["aff", "evt"]), "The affiliation or event", isRequired: true),
      FieldSchema("document", .id(["doc"]), "The article", isRequired: true, reference: .init("document")),
    ])

  static let evidence = ExportTable(
    "evidence", "Every place that states a fact, and the rule that read it there", from: "evidence_text", orderedBy: "fact, position",
    primaryKey: ["fact", "position"],
    [
      FieldSchema("fact", .id(["aff", "evt", "clm"]), "The affiliation, event or claim", isRequired: true),
      FieldSchema("position", .integer, "Place among the fact's pieces of evidence, from 0, the most specific first", isRequired: true),
      FieldSchema("document", .id(["doc"]), "The article", isRequired: true, reference: .init("document")),
      FieldSchema("span_start", .integer, "Where the words begin, in UTF-8 bytes of the article's text", isRequired: true),
      FieldSchema("span_end", .integer, "Byte behind the words", isRequired: true),
      FieldSchema("evidence", .text, "The words", isRequired: true),
      FieldSchema("trigger_start", .integer, "Where the word begins that triggered the rule"),
      FieldSchema("trigger_end", .integer, "Byte behind that word"),
      FieldSchema("trigger_text", .text, "That word"),
      FieldSchema("rule", .text, "The rule", isRequired: true),
      FieldSchema("ruleset", .text, "Version of the rules", isRequired: true),
    ])

  static let decision = ExportTable(
    "decision", "What people ruled, also what was undone later",
    from: "(SELECT key AS id, kind, subject, content, note, decided_by, decided_at, undoes FROM decision)", orderedBy: "decided_at, id",
    primaryKey: ["id"],
    [
      FieldSchema("id", .id(["dec"]), "Public id of the decision", isRequired: true),
      FieldSchema(
        "kind", .word(["merge", "split", "rename", "accept", "reject", "correct", "undo"]), "What was ruled", isRequired: true),
      FieldSchema("subject", .text, "About what, as a JSON object", isRequired: true),
      FieldSchema("content", .text, "The ruling, as a JSON object", isRequired: true),
      FieldSchema("note", .text, "Why it was ruled"),
      FieldSchema("decided_by", .text, "Who ruled"),
      FieldSchema("decided_at", .text, "When, ISO 8601", isRequired: true),
      FieldSchema("undoes", .id(["dec"]), "The decision that this one takes back", reference: .init("decision")),
    ])
}
