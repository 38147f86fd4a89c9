// What runs once at load, or is too small to matter: plain C.
#include <string.h>

#include "CEncoder.h"

void casus_encoder_pack(const int8_t *weight, const float *scale, int32_t outputs, int32_t inputs, int32_t panel, int8_t *packed,
                        float *sum) {
  for (int32_t first = 0; first < outputs; first += panel) {
    int8_t *to = packed + (ptrdiff_t)first * inputs;
    for (int32_t column = 0; column < panel; column++) {
      const int32_t output = first + column;
      if (output >= outputs) {
        for (int32_t k = 0; k < inputs; k += 4) memset(to + ((ptrdiff_t)k * panel + column * 4), 0, 4);
        sum[output] = 0;
        continue;
      }
      const int8_t *from = weight + (ptrdiff_t)output * inputs;
      int32_t exact = 0;
      for (int32_t k = 0; k < inputs; k++) exact += from[k];
      sum[output] = scale[output] * (float)exact;
      for (int32_t k = 0; k < inputs; k += 4) memcpy(to + ((ptrdiff_t)k * panel + column * 4), from + k, 4);
    }
  }
}

int32_t casus_encoder_argmax(const float *values, int32_t count) {
  int32_t best = 0;
  for (int32_t i = 1; i < count; i++)
    if (values[i] > values[best]) best = i;
  return best;
}
