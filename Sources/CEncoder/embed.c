// The encoder's weights, embedded as read-only data. C23 #embed; older compilers warn that it is an extension.
#include "CEncoder.h"

_Alignas(64) static const unsigned char weights[] = {
#embed "encoder.bin"
};

const void *casus_encoder_weights(void) { return weights; }

size_t casus_encoder_weights_length(void) { return sizeof weights; }
