// Embeds en/*.tsv as they are. A file added here needs a case of the same name in Swift's LexiconFile; a test compares the two.
#include "CLexicons.h"

static const unsigned char states[] = {
#embed "en/states.tsv"
};
static const unsigned char organisation_types[] = {
#embed "en/organisation-types.tsv"
};
static const unsigned char groups[] = {
#embed "en/groups.tsv"
};
static const unsigned char media[] = {
#embed "en/media.tsv"
};
static const unsigned char bodies[] = {
#embed "en/bodies.tsv"
};
static const unsigned char titles[] = {
#embed "en/titles.tsv"
};
static const unsigned char given_names[] = {
#embed "en/given-names.tsv"
};
static const unsigned char name_particles[] = {
#embed "en/name-particles.tsv"
};
static const unsigned char places[] = {
#embed "en/places.tsv"
};

static const CLexiconFile files[] = {
    {"states", states, sizeof states},
    {"organisation-types", organisation_types, sizeof organisation_types},
    {"groups", groups, sizeof groups},
    {"media", media, sizeof media},
    {"bodies", bodies, sizeof bodies},
    {"titles", titles, sizeof titles},
    {"given-names", given_names, sizeof given_names},
    {"name-particles", name_particles, sizeof name_particles},
    {"places", places, sizeof places},
};

size_t clexicons_count(void) { return sizeof files / sizeof files[0]; }

CLexiconFile clexicons_file(size_t index) {
  size_t count = clexicons_count();
  return files[index < count ? index : count - 1];
}
