// What is read and who acts: articles, actors and their names. TRAP: `recorded_at` is of the clock that read them and stays in the database: the
// same articles, read tomorrow, give the same bytes.

import CasusModel

extension ExportTable {
  static let document = ExportTable(
    "document", "Articles, as they were read", from: "document_list", orderedBy: "id", primaryKey: ["id"],
    [
      FieldSchema("id", .id(["doc"]), "Public id of the article, made from its bytes: the same in every knowledge base", isRequired: true),
      FieldSchema("title", .text, "Headline"),
      FieldSchema("author", .text, "Who wrote it, as the byline says"),
      FieldSchema("publisher", .text, "Who published it"),
      FieldSchema("published", .edtf, "When it was published, at the precision told; empty is unknown, never guessed"),
      FieldSchema("url", .text, "Address of the article"),
      FieldSchema("path", .text, "File that was read, as its path was given; - is standard input", isRequired: true),
      FieldSchema("dateline", .text, "Place that the dateline names"),
      FieldSchema("language", .text, "Language of the text, BCP 47"),
      FieldSchema("sha256", .pattern("[0-9a-f]{64}"), "SHA-256 of the bytes that were read", isRequired: true),
      FieldSchema("retrieved_at", .text, "When the article was fetched, a day or ISO 8601 time, as it was given"),
    ])

  static let actor = ExportTable(
    "actor", "Who acts, over all articles", from: "actor_list", orderedBy: "id", primaryKey: ["id"],
    [
      FieldSchema("id", .id(["act"]), "Public id of the actor, made from its name", isRequired: true),
      FieldSchema("name", .text, "Name by which the actor is shown", isRequired: true),
      FieldSchema("kind", .word(ActorKind.allCases.map(\.rawValue)), "What it is", isRequired: true),
      FieldSchema("country", .pattern("[A-Z]{3}"), "Country of the actor, ISO 3166-1 alpha-3, as the registry says"),
      FieldSchema(
        "basis", .word(["registry", "article"]), "Listed by people (registry) or only read in articles (article)", isRequired: true),
      FieldSchema("note", .text, "Note of the registry"),
    ])

  static let actorIdentifier = ExportTable(
    "actor_identifier", "Who actors are in other data sets, as the registry says", from: "actor_identifier_list",
    orderedBy: "actor_id, scheme, identifier", primaryKey: ["actor_id", "scheme", "identifier"],
    [
      FieldSchema("actor_id", .id(["act"]), "The actor", isRequired: true, reference: .init("actor")),
      FieldSchema("scheme", .pattern("[a-z][a-z0-9_]*"), "The other data set: acled, ucdp, wikidata …", isRequired: true),
      FieldSchema("identifier", .text, "Its identifier of the actor", isRequired: true),
    ])

  static let alias = ExportTable(
    "alias", "Every name of every actor, and where an article states it", from: "actor_name",
    orderedBy: "id, name, basis, document, evidence, rule", primaryKey: [],
    [
      FieldSchema("id", .id(["act"]), "The actor", isRequired: true, reference: .init("actor")),
      FieldSchema("actor_name", .text, "Name by which the actor is shown", isRequired: true),
      FieldSchema("name", .text, "The name", isRequired: true),
      FieldSchema(
        "basis", .word(["name", "registry", "stated", "local", "decision"]),
        """
        How it is known: an article's main name for the actor (name), the registry, an article that states it (stated) or makes it clear for itself \
        alone (local), a person's ruling (decision)
        """, isRequired: true),
      FieldSchema("document", .id(["doc"]), "The article that uses it", reference: .init("document")),
      FieldSchema("evidence", .text, "Words of the article that state it"),
      FieldSchema("rule", .text, "Rule that read them"),
    ])
}
