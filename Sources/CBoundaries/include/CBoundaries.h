// Static weights of the sentence splitter: they live as long as the program and never change.
#ifndef CASUS_BOUNDARIES_H
#define CASUS_BOUNDARIES_H

#include <stddef.h>

/// First byte of the weight file, aligned to 8 bytes.
const void *casus_boundary_weights(void);

/// Its length in bytes.
size_t casus_boundary_weights_length(void);

#endif
