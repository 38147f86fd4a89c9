// NEON with the dot-product extension: `sdot` adds four products of signed bytes to each of four sums; activations of 7 bits are never
// negative as signed bytes.
//
// The innermost loop is assembly for one reason: a debug build does not optimize C. It is the same in all builds, so what the tests of a
// debug build prove holds for the release.
#include "CEncoder.h"

#if defined(__aarch64__)
#if defined(__linux__)
#include <sys/auxv.h>
#endif

#pragma clang attribute push(__attribute__((target("dotprod"))), apply_to = function)

#define KERNELS neon
#define COLUMNS 1
#define SUMS
#include "vectors.h"

// v0 to v23 are the sums, four to a row; v24 to v27 four inputs of sixteen columns; v28 to v31 four inputs of a row.
#define ZERO(c) "movi v" #c ".4s, #0\n"
#define STORE(c) "str q" #c ", [%[acc], #16*" #c "]\n"
#define FOUR(each, c0, c1, c2, c3) each(c0) each(c1) each(c2) each(c3)
#define ROW(pointer, a, c0, c1, c2, c3)                   \
  "ld1r {v" #a ".4s}, [" pointer "], #4\n"                \
  "sdot v" #c0 ".4s, v24.16b, v" #a ".16b\n"              \
  "sdot v" #c1 ".4s, v25.16b, v" #a ".16b\n"              \
  "sdot v" #c2 ".4s, v26.16b, v" #a ".16b\n"              \
  "sdot v" #c3 ".4s, v27.16b, v" #a ".16b\n"

#define ROWS_1(each) each("%[a0]", 28, 0, 1, 2, 3)
#define ROWS_2(each) ROWS_1(each) each("%[a1]", 29, 4, 5, 6, 7)
#define ROWS_3(each) ROWS_2(each) each("%[a2]", 30, 8, 9, 10, 11)
#define ROWS_4(each) ROWS_3(each) each("%[a3]", 31, 12, 13, 14, 15)
#define ROWS_5(each) ROWS_4(each) each("%[a4]", 28, 16, 17, 18, 19)
#define ROWS_6(each) ROWS_5(each) each("%[a5]", 29, 20, 21, 22, 23)
#define ZERO_ROW(pointer, a, c0, c1, c2, c3) FOUR(ZERO, c0, c1, c2, c3)
#define STORE_ROW(pointer, a, c0, c1, c2, c3) FOUR(STORE, c0, c1, c2, c3)

#define RUN(rows)                                                                                                                  \
  __asm__ volatile(rows(ZERO_ROW) "1:\n"                                                                                           \
                   "ld1 {v24.16b, v25.16b, v26.16b, v27.16b}, [%[b]], #64\n" rows(ROW) "subs %[steps], %[steps], #1\n"             \
                   "b.ne 1b\n" rows(STORE_ROW)                                                                                     \
                   : [a0] "+r"(a0), [a1] "+r"(a1), [a2] "+r"(a2), [a3] "+r"(a3), [a4] "+r"(a4), [a5] "+r"(a5), [b] "+r"(panel),    \
                     [steps] "+r"(steps)                                                                                           \
                   : [acc] "r"(acc)                                                                                                \
                   : "memory", "cc", "v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9", "v10", "v11", "v12", "v13",       \
                     "v14", "v15", "v16", "v17", "v18", "v19", "v20", "v21", "v22", "v23", "v24", "v25", "v26", "v27", "v28",      \
                     "v29", "v30", "v31")

// acc[r][c] = Σ a[r][k]·b[k][c] for `rows` rows of `inputs` bytes and one panel.
INLINE void sums(const int8_t *panel, const uint8_t *a0, ptrdiff_t inputs, const int32_t rows, integers acc[ROWS][COLUMNS]) {
  const uint8_t *a1 = a0 + inputs, *a2 = a1 + inputs, *a3 = a2 + inputs, *a4 = a3 + inputs, *a5 = a4 + inputs;
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

const struct casus_kernels *casus_kernels_neon(void) {
#if defined(__APPLE__)
  return &neon;  // Every Apple chip that runs macOS has it.
#elif defined(__linux__)
  return getauxval(AT_HWCAP) & (1ul << 20) ? &neon : NULL;  // HWCAP_ASIMDDP
#else
  return NULL;
#endif
}

#else
const struct casus_kernels *casus_kernels_neon(void) { return NULL; }
#endif
