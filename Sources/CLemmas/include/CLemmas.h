// Static table of lemmas that no rule gives: it lives as long as the program and never changes.
#ifndef CASUS_LEMMAS_H
#define CASUS_LEMMAS_H

#include <stddef.h>

/// First byte of the table, UTF-8.
const unsigned char *casus_lemmas(void);

/// Its length in bytes.
size_t casus_lemmas_length(void);

#endif
