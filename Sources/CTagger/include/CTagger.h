// Static weights of the part-of-speech tagger: they live as long as the program and never change.
#ifndef CASUS_TAGGER_H
#define CASUS_TAGGER_H

#include <stddef.h>

/// First byte of the weight file, aligned to 8 bytes.
const void *casus_tagger_weights(void);

/// Its length in bytes.
size_t casus_tagger_weights_length(void);

#endif
