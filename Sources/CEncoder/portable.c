// Any machine: what the compiler makes of sixteen lanes with its base instructions. Products of pairs are added in 16 bits, which
// 7 bits of activation cannot overflow.
#pragma clang diagnostic ignored "-Wpsabi"  // Vectors of sixteen are passed between inlined functions only.
#include "vectors.h"

#define KERNELS portable
#define COLUMNS 1

typedef int16_t shorts __attribute__((ext_vector_type(32)));

INLINE integers dot(integers acc, uint32_t a, integers b) {
  const shorts even = (shorts)(integers)(int32_t)(a & 0x00ff00ff), odd = (shorts)(integers)(int32_t)((a >> 8) & 0x00ff00ff);
  const shorts pairs = (((shorts)b << 8) >> 8) * even + ((shorts)b >> 8) * odd;
  return acc + (((integers)pairs << 16) >> 16) + ((integers)pairs >> 16);
}
#include "kernels.h"

const struct casus_kernels *casus_kernels_portable(void) { return &portable; }
