// AVX-512 VNNI: `vpdpbusd` adds four products of unsigned and signed bytes to each of sixteen sums, exactly.
//
// The innermost loop is assembly for one reason: a debug build does not optimize C, and the loop would be forty times slower. It is the
// same in all builds, so what the tests of a debug build prove holds for the release.
#include "CEncoder.h"

#if defined(__x86_64__)

#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni"))), apply_to = function)

#define KERNELS vnni
#define COLUMNS 4
#define SUMS
#include "vectors.h"

// zmm0 to zmm23 are the sums, four to a row; zmm24 to zmm27 four inputs of 64 columns; zmm28 to zmm31 four inputs of a row.
#define ZERO(c) "vpxord %%zmm" #c ", %%zmm" #c ", %%zmm" #c "\n"
#define STORE(c) "vmovdqu64 %%zmm" #c ", 64*" #c "(%[acc])\n"
#define FOUR(each, c0, c1, c2, c3) each(c0) each(c1) each(c2) each(c3)
#define ROW(address, a, c0, c1, c2, c3)                       \
  "vpbroadcastd " address ", %%zmm" #a "\n"                   \
  "vpdpbusd %%zmm24, %%zmm" #a ", %%zmm" #c0 "\n"             \
  "vpdpbusd %%zmm25, %%zmm" #a ", %%zmm" #c1 "\n"             \
  "vpdpbusd %%zmm26, %%zmm" #a ", %%zmm" #c2 "\n"             \
  "vpdpbusd %%zmm27, %%zmm" #a ", %%zmm" #c3 "\n"

#define ROWS_1(each) each("(%[a])", 28, 0, 1, 2, 3)
#define ROWS_2(each) ROWS_1(each) each("(%[a],%[inputs])", 29, 4, 5, 6, 7)
#define ROWS_3(each) ROWS_2(each) each("(%[a],%[inputs],2)", 30, 8, 9, 10, 11)
#define ROWS_4(each) ROWS_3(each) each("(%[a3])", 31, 12, 13, 14, 15)
#define ROWS_5(each) ROWS_4(each) each("(%[a3],%[inputs])", 28, 16, 17, 18, 19)
#define ROWS_6(each) ROWS_5(each) each("(%[a3],%[inputs],2)", 29, 20, 21, 22, 23)
#define ZERO_ROW(address, a, c0, c1, c2, c3) FOUR(ZERO, c0, c1, c2, c3)
#define STORE_ROW(address, a, c0, c1, c2, c3) FOUR(STORE, c0, c1, c2, c3)

#define RUN(rows)                                                                                                                  \
  __asm__ volatile(rows(ZERO_ROW) "1:\n"                                                                                           \
                   "vmovdqu64 (%[b]), %%zmm24\n"                                                                                   \
                   "vmovdqu64 64(%[b]), %%zmm25\n"                                                                                 \
                   "vmovdqu64 128(%[b]), %%zmm26\n"                                                                                \
                   "vmovdqu64 192(%[b]), %%zmm27\n" rows(ROW) "addq $4, %[a]\n"                                                    \
                   "addq $4, %[a3]\n"                                                                                              \
                   "addq $256, %[b]\n"                                                                                             \
                   "decq %[steps]\n"                                                                                               \
                   "jnz 1b\n" rows(STORE_ROW)                                                                                      \
                   : [a] "+r"(a), [a3] "+r"(a3), [b] "+r"(panel), [steps] "+r"(steps)                                              \
                   : [inputs] "r"(inputs), [acc] "r"(acc)                                                                          \
                   : "memory", "cc", "zmm0", "zmm1", "zmm2", "zmm3", "zmm4", "zmm5", "zmm6", "zmm7", "zmm8", "zmm9", "zmm10",      \
                     "zmm11", "zmm12", "zmm13", "zmm14", "zmm15", "zmm16", "zmm17", "zmm18", "zmm19", "zmm20", "zmm21", "zmm22",   \
                     "zmm23", "zmm24", "zmm25", "zmm26", "zmm27", "zmm28", "zmm29", "zmm30", "zmm31")

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

const struct casus_kernels *casus_kernels_vnni(void) {
  const _Bool available = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
                          __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni");
  return available ? &vnni : NULL;
}

#else
const struct casus_kernels *casus_kernels_vnni(void) { return NULL; }
#endif
