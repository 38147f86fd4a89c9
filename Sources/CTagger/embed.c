// The tagger's weights, embedded as read-only data. C23 #embed; older compilers warn that it is an extension.
#include "CTagger.h"

_Alignas(8) static const unsigned char weights[] = {
#embed "tagger.bin"
};

const void *casus_tagger_weights(void) { return weights; }

size_t casus_tagger_weights_length(void) { return sizeof weights; }
