// The migrations of the knowledge base, embedded from the .sql files beside this folder. They are append-only: a file that was ever
// released is never changed, because its checksum is recorded in every database.
#ifndef CASUS_MIGRATIONS_H
#define CASUS_MIGRATIONS_H

#include <stddef.h>

typedef struct {
  const char *name;          // file name without extension, ends with NUL
  const unsigned char *sql;  // UTF-8, without NUL
  size_t size;               // bytes of sql
} casus_migration;

// How many there are.
size_t casus_migration_count(void);

// Number `index`, counted from 0; all zero when there is none.
casus_migration casus_migration_at(size_t index);

// What all of them together make, as it was last written down: schema.sql, which a test compares and records.
casus_migration casus_whole_schema(void);

#endif
