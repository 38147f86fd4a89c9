// The table of lemmas, embedded as read-only data. C23 #embed; older compilers warn that it is an extension.
#include "CLemmas.h"

static const unsigned char table[] = {
#embed "lemmas.tsv"
};

const unsigned char *casus_lemmas(void) { return table; }

size_t casus_lemmas_length(void) { return sizeof table; }
