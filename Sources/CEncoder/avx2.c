// AVX2: `vpmaddubsw` adds pairs of products of unsigned and signed bytes in 16 bits. Activations have 7 bits, so 2 · 127 · 128 < 32,768
// never saturates; with 8 bits it would.
//
// The innermost loop is assembly for one reason: a debug build does not optimize C, and the loop would be seventy times slower. It is the
// same in all builds, so what the tests of a debug build prove holds for the release.
#include "CEncoder.h"

#if defined(__x86_64__)

#pragma clang diagnostic ignored "-Wpsabi"  // Vectors of sixteen are passed between inlined functions only.
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)

#define KERNELS avx2
#define COLUMNS 1
#define SUMS
#include "vectors.h"

// ymm0 to ymm11 are the sums, two to a row; ymm12 and ymm13 products, ymm14 four inputs of a row, ymm15 ones.
#define ZERO_ROW(address, c0, c1)                            \
  "vpxor %%ymm" #c0 ", %%ymm" #c0 ", %%ymm" #c0 "\n"         \
  "vpxor %%ymm" #c1 ", %%ymm" #c1 ", %%ymm" #c1 "\n"
#define STORE_ROW(address, c0, c1)                           \
  "vmovdqu %%ymm" #c0 ", 32*" #c0 "(%[acc])\n"               \
  "vmovdqu %%ymm" #c1 ", 32*" #c1 "(%[acc])\n"
#define ROW(address, c0, c1)                                 \
  "vpbroadcastd " address ", %%ymm14\n"                      \
  "vpmaddubsw (%[b]), %%ymm14, %%ymm12\n"                    \
  "vpmaddubsw 32(%[b]), %%ymm14, %%ymm13\n"                  \
  "vpmaddwd %%ymm15, %%ymm12, %%ymm12\n"                     \
  "vpmaddwd %%ymm15, %%ymm13, %%ymm13\n"                     \
  "vpaddd %%ymm12, %%ymm" #c0 ", %%ymm" #c0 "\n"             \
  "vpaddd %%ymm13, %%ymm" #c1 ", %%ymm" #c1 "\n"

#define ROWS_1(each) each("(%[a])", 0, 1)
#define ROWS_2(each) ROWS_1(each) each("(%[a],%[inputs])", 2, 3)
#define ROWS_3(each) ROWS_2(each) each("(%[a],%[inputs],2)", 4, 5)
#define ROWS_4(each) ROWS_3(each) each("(%[a3])", 6, 7)
#define ROWS_5(each) ROWS_4(each) each("(%[a3],%[inputs])", 8, 9)
#define ROWS_6(each) ROWS_5(each) each("(%[a3],%[inputs],2)", 10, 11)

#define RUN(rows)                                                                                                                  \
  __asm__ volatile(rows(ZERO_ROW) "vpcmpeqw %%ymm15, %%ymm15, %%ymm15\n"                                                           \
                   "vpsrlw $15, %%ymm15, %%ymm15\n"                                                                                \
                   "1:\n" rows(ROW) "addq $4, %[a]\n"                                                                              \
                   "addq $4, %[a3]\n"                                                                                              \
                   "addq $64, %[b]\n"                                                                                              \
                   "decq %[steps]\n"                                                                                               \
                   "jnz 1b\n" rows(STORE_ROW)                                                                                      \
                   : [a] "+r"(a), [a3] "+r"(a3), [b] "+r"(panel), [steps] "+r"(steps)                                              \
                   : [inputs] "r"(inputs), [acc] "r"(acc)                                                                          \
                   : "memory", "cc", "ymm0", "ymm1", "ymm2", "ymm3", "ymm4", "ymm5", "ymm6", "ymm7", "ymm8", "ymm9", "ymm10",      \
                     "ymm11", "ymm12", "ymm13", "ymm14", "ymm15")

// acc[r][c] = Σ a[r][k]·b[k][c] for `rows` rows of `inputs` bytes and one panel.
INLINE void sums(const int8_t *panel, const uint8_t *a, ptrdiff_t inputs, const int32_t rows, integers acc[ROWS][COLUMNS]) {
  const uint8_t *a3 = a + 3 * inputs;
  ptrdiff_t steps = inputs / 4;
  switch (rows) {
  case 1: RUN(ROWS_1); break;
  case 2: RUN(ROWS_2); break;
  case 3: RUN(ROWS_3); break;
  case 4: RUN(ROWS_4); break;
  case 5: RUN(ROWS_5); break;
  default: RUN(ROWS_6); break;
  }
}
#include "kernels.h"

#pragma clang attribute pop

const struct casus_kernels *casus_kernels_avx2(void) { return __builtin_cpu_supports("avx2") ? &avx2 : NULL; }

#else
const struct casus_kernels *casus_kernels_avx2(void) { return NULL; }
#endif
