// Vectors of sixteen lanes, whatever the machine's registers hold: the compiler splits them. Included once per instruction set, below
// its `#pragma clang attribute`.
//
// Trap: sums over lanes have one order, the tree in `total`.
#ifndef CASUS_VECTORS_H
#define CASUS_VECTORS_H

#include <stddef.h>
#include <stdint.h>

#include "CEncoder.h"

#pragma STDC FP_CONTRACT OFF

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "weights are little-endian");

#define INLINE static inline __attribute__((always_inline))
// Rows per tile of a multiplication: with the columns of a panel, what the registers hold.
#define ROWS 6
#define UNROLL _Pragma("clang loop unroll(full)")

typedef float floats __attribute__((ext_vector_type(16)));
typedef int32_t integers __attribute__((ext_vector_type(16)));
typedef uint32_t words __attribute__((ext_vector_type(16)));
typedef int8_t signed_bytes __attribute__((ext_vector_type(16)));
typedef uint8_t bytes __attribute__((ext_vector_type(16)));

// The same at any address.
typedef floats any_floats __attribute__((aligned(1), may_alias));
typedef integers any_integers __attribute__((aligned(1), may_alias));
typedef signed_bytes any_signed_bytes __attribute__((aligned(1), may_alias));
typedef bytes any_bytes __attribute__((aligned(1), may_alias));
typedef uint32_t any_word __attribute__((aligned(1), may_alias));

// 1.5 · 2²³: adding it rounds a float below 2²² half to even and leaves the integer in its low bits.
#define ROUNDING 12582912.0f

INLINE floats splat(float x) { return (floats)(x); }
INLINE floats load(const float *p) { return *(const any_floats *)p; }
INLINE void store(float *p, floats x) { *(any_floats *)p = x; }
INLINE integers load_integers(const void *p) { return *(const any_integers *)p; }
INLINE uint32_t load_word(const void *p) { return *(const any_word *)p; }
INLINE floats load_signed_bytes(const int8_t *p) {
  const signed_bytes x = *(const any_signed_bytes *)p;
  return __builtin_convertvector(x, floats);
}
INLINE void store_bytes(uint8_t *p, integers x) { *(any_bytes *)p = __builtin_convertvector(x, bytes); }

INLINE float total(floats x) {
  const __typeof__(x.lo) a = x.lo + x.hi;
  const __typeof__(a.lo) b = a.lo + a.hi;
  const __typeof__(b.lo) c = b.lo + b.hi;
  return c.x + c.y;
}

INLINE float smallest(floats x) {
  const __typeof__(x.lo) a = x.lo < x.hi ? x.lo : x.hi;
  const __typeof__(a.lo) b = a.lo < a.hi ? a.lo : a.hi;
  const __typeof__(b.lo) c = b.lo < b.hi ? b.lo : b.hi;
  return c.x < c.y ? c.x : c.y;
}

INLINE float greatest(floats x) {
  const __typeof__(x.lo) a = x.lo > x.hi ? x.lo : x.hi;
  const __typeof__(a.lo) b = a.lo > a.hi ? a.lo : a.hi;
  const __typeof__(b.lo) c = b.lo > b.hi ? b.lo : b.hi;
  return c.x > c.y ? c.x : c.y;
}

// All ones in the first n lanes.
INLINE integers lanes_below(int32_t n) {
  const integers lane = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  return lane < n;
}

// Not the C library's: that one may set errno.
INLINE float root(float x) { return __builtin_elementwise_sqrt(x); }

// to[c][r] = from[r][c] for sixteen columns and the first `rows` of sixteen rows; zero for the others. Each round interleaves the rows'
// halves, which turns the bits of (row, column) by one place; four rounds swap them.
INLINE void transpose(const float *from, ptrdiff_t stride, int32_t rows, float *to, ptrdiff_t to_stride) {
  floats a[16], b[16];
  UNROLL for (int32_t r = 0; r < 16; r++) a[r] = r < rows ? load(from + r * stride) : splat(0);
  UNROLL for (int32_t round = 0; round < 4; round++) {
    UNROLL for (int32_t r = 0; r < 8; r++) {
      b[2 * r] = __builtin_shufflevector(a[r], a[r + 8], 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
      b[2 * r + 1] = __builtin_shufflevector(a[r], a[r + 8], 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
    }
    UNROLL for (int32_t r = 0; r < 16; r++) a[r] = b[r];
  }
  UNROLL for (int32_t r = 0; r < 16; r++) store(to + r * to_stride, a[r]);
}

#endif
