// One array per file, in order of version. To add a migration, add its array and its line in `migrations`.
#include "Migrations.h"

static const unsigned char document[] = {
#embed "0001_document.sql"
};
static const unsigned char actor[] = {
#embed "0002_actor.sql"
};
static const unsigned char fact[] = {
#embed "0003_fact.sql"
};
static const unsigned char decision[] = {
#embed "0004_decision.sql"
};
static const unsigned char view[] = {
#embed "0005_view.sql"
};
static const unsigned char reading[] = {
#embed "0006_reading.sql"
};
static const unsigned char name[] = {
#embed "0007_name.sql"
};
static const unsigned char copy[] = {
#embed "0008_copy.sql"
};
static const unsigned char view_again[] = {
#embed "0009_view.sql"
};
static const unsigned char alliance[] = {
#embed "0010_alliance.sql"
};
static const unsigned char export_view[] = {
#embed "0011_export.sql"
};
static const unsigned char archive[] = {
#embed "0012_archive.sql"
};
static const unsigned char store[] = {
#embed "0013_store.sql"
};
static const unsigned char question[] = {
#embed "0014_question.sql"
};

static const unsigned char whole[] = {
#embed "schema.sql"
};

static const casus_migration migrations[] = {
  {"0001_document", document, sizeof document},
  {"0002_actor", actor, sizeof actor},
  {"0003_fact", fact, sizeof fact},
  {"0004_decision", decision, sizeof decision},
  {"0005_view", view, sizeof view},
  {"0006_reading", reading, sizeof reading},
  {"0007_name", name, sizeof name},
  {"0008_copy", copy, sizeof copy},
  {"0009_view", view_again, sizeof view_again},
  {"0010_alliance", alliance, sizeof alliance},
  {"0011_export", export_view, sizeof export_view},
  {"0012_archive", archive, sizeof archive},
  {"0013_store", store, sizeof store},
  {"0014_question", question, sizeof question},
};

size_t casus_migration_count(void) { return sizeof migrations / sizeof migrations[0]; }

casus_migration casus_migration_at(size_t index) {
  const casus_migration none = {0};
  return index < casus_migration_count() ? migrations[index] : none;
}

casus_migration casus_whole_schema(void) { return (casus_migration){"schema", whole, sizeof whole}; }
