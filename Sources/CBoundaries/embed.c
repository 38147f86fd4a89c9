// The sentence splitter's weights, embedded as read-only data. C23 #embed; older compilers warn that it is an extension.
#include "CBoundaries.h"

_Alignas(8) static const unsigned char weights[] = {
#embed "boundaries.bin"
};

const void *casus_boundary_weights(void) { return weights; }

size_t casus_boundary_weights_length(void) { return sizeof weights; }
