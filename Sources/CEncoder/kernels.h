// The kernels, written once and compiled once per instruction set. The including file has defined
//   KERNELS   the name of the table to define
//   COLUMNS   vectors of sixteen outputs per panel
//   sums             the exact sums of a tile, see below; or, without SUMS,
//   dot(acc, a, b)   acc[c] + Σ a[k]·b[c][k] over four unsigned bytes a and sixteen times four signed bytes b
// and has switched on its instructions by `#pragma clang attribute`.
//
// Trap: only +, -, ·, /, √, comparisons and integer operations on vectors of sixteen, in a written order. A library call, a scalar loop
// that the compiler may reorder, or a fused multiply-add would break the equality of the paths.
#include "vectors.h"

#ifndef SUMS
// acc[r][c] = Σ a[r][k]·b[k][c] for `rows` rows of `inputs` bytes and one panel.
INLINE void sums(const int8_t *panel, const uint8_t *a, ptrdiff_t inputs, const int32_t rows, integers acc[ROWS][COLUMNS]) {
  UNROLL for (int32_t r = 0; r < rows; r++) UNROLL for (int32_t c = 0; c < COLUMNS; c++) acc[r][c] = (integers)0;
  for (ptrdiff_t k = 0; k < inputs; k += 4) {
    integers b[COLUMNS];
    UNROLL for (int32_t c = 0; c < COLUMNS; c++) b[c] = load_integers(panel + k * (16 * COLUMNS) + c * 64);
    UNROLL for (int32_t r = 0; r < rows; r++) {
      const uint32_t four = load_word(a + r * inputs + k);
      UNROLL for (int32_t c = 0; c < COLUMNS; c++) acc[r][c] = dot(acc[r][c], four, b[c]);
    }
  }
}
#endif

// 2^x by exponent bits and e^r by a polynomial of degree 6 (minimax coefficients of the Cephes library's expf); error below 2 ulp.
INLINE floats exponential(floats x) {
  x = x < -87.0f ? splat(-87.0f) : x;
  x = x > 88.0f ? splat(88.0f) : x;
  const floats shifted = x * 1.44269504f + ROUNDING;
  const floats n = shifted - ROUNDING;
  floats r = x - n * 0.693359375f;
  r = r - n * -2.12194440e-4f;
  floats p = r * 1.9875691500e-4f + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * (r * r) + r + 1.0f;
  // The low bits of `shifted` are n; everything above them leaves by the shift.
  return (floats)((words)p + ((words)shifted << 23));
}

INLINE floats activation(floats z) { return z / (exponential(z * -1.702f) + 1.0f); }

// MARK: multiplication

INLINE void tile(const struct casus_matrix *matrix, const int8_t *panel, int32_t column, const uint8_t *a, const float *low,
                 const float *step, const int32_t rows, float *out) {
  integers acc[ROWS][COLUMNS];
  sums(panel, a, matrix->inputs, rows, acc);
  UNROLL for (int32_t c = 0; c < COLUMNS; c++) {
    const ptrdiff_t at = column + c * CASUS_LANES;
    const floats scale = load(matrix->scale + at), sum = load(matrix->sum + at), bias = load(matrix->bias + at);
    UNROLL for (int32_t r = 0; r < rows; r++) {
      const floats exact = __builtin_convertvector(acc[r][c], floats);
      store(out + r * (ptrdiff_t)matrix->padded + at, ((exact * step[r]) * scale + low[r] * sum) + bias);
    }
  }
}

static void multiply(const struct casus_matrix *matrix, struct casus_rows rows, int32_t count, int32_t activated, float *out) {
  const ptrdiff_t inputs = matrix->inputs, padded = matrix->padded;
  for (int32_t column = 0; column < padded; column += CASUS_LANES * COLUMNS) {
    const int8_t *panel = matrix->packed + column * inputs;
    for (int32_t row = 0; row < count; row += ROWS) {
      const uint8_t *a = rows.bytes + row * inputs;
      const float *low = rows.low + row, *step = rows.step + row;
      float *to = out + row * padded;
      const int32_t left = count - row;
      switch (left) {
      case 1: tile(matrix, panel, column, a, low, step, 1, to); break;
      case 2: tile(matrix, panel, column, a, low, step, 2, to); break;
      case 3: tile(matrix, panel, column, a, low, step, 3, to); break;
      case 4: tile(matrix, panel, column, a, low, step, 4, to); break;
      case 5: tile(matrix, panel, column, a, low, step, 5, to); break;
      default: tile(matrix, panel, column, a, low, step, ROWS, to); break;
      }
      // While the tile is in the nearest cache.
      const int32_t end = column + CASUS_LANES * COLUMNS < activated ? column + CASUS_LANES * COLUMNS : activated;
      for (int32_t r = 0; r < (left < ROWS ? left : ROWS); r++)
        for (int32_t at = column; at < end; at += CASUS_LANES) store(to + r * padded + at, activation(load(to + r * padded + at)));
    }
  }
}

// MARK: seven bits

// Bytes of one row whose smallest and greatest values are known lane by lane. A value that is no number gives some byte in 0…127.
INLINE void quantize_row(const float *in, floats low, floats high, int32_t width, struct casus_rows rows, int32_t row) {
  const float least = smallest(low);
  float step = (greatest(high) - least) / 127.0f;
  if (!(step > 0)) step = 1;
  rows.low[row] = least;
  rows.step[row] = step;
  uint8_t *bytes = rows.bytes + row * (ptrdiff_t)width;
  for (int32_t k = 0; k < width; k += CASUS_LANES) {
    const floats rounded = (load(in + k) - least) / step + ROUNDING;
    store_bytes(bytes + k, (integers)rounded & 127);
  }
}

static void quantize(const float *in, ptrdiff_t stride, int32_t count, int32_t width, struct casus_rows rows) {
  for (int32_t row = 0; row < count; row++) {
    const float *from = in + row * stride;
    floats low = load(from), high = low;
    for (int32_t k = CASUS_LANES; k < width; k += CASUS_LANES) {
      const floats x = load(from + k);
      low = x < low ? x : low;
      high = x > high ? x : high;
    }
    quantize_row(from, low, high, width, rows, row);
  }
}

// MARK: rows of the encoder

// Layer normalization of one row (epsilon 1e-12) whose sum is known lane by lane; then its bytes.
INLINE void normalize_row(float *x, floats sum, struct casus_norm norm, int32_t width, struct casus_rows rows, int32_t row) {
  const float mean = total(sum) / (float)width;
  floats squares = splat(0);
  for (int32_t k = 0; k < width; k += CASUS_LANES) {
    const floats d = load(x + k) - mean;
    squares = squares + d * d;
  }
  const float inverse = 1.0f / root(total(squares) / (float)width + 1e-12f);
  floats low = splat(3.0e38f), high = splat(-3.0e38f);
  for (int32_t k = 0; k < width; k += CASUS_LANES) {
    const floats y = (load(x + k) - mean) * inverse * load(norm.weight + k) + load(norm.bias + k);
    store(x + k, y);
    low = y < low ? y : low;
    high = y > high ? y : high;
  }
  quantize_row(x, low, high, width, rows, row);
}

static void embed(struct casus_embedding table, struct casus_norm norm, const int32_t *pieces, const uint8_t *shapes, int32_t count,
                  int32_t width, float *out, struct casus_rows rows) {
  for (int32_t row = 0; row < count; row++) {
    const int8_t *word = table.word + pieces[row] * (ptrdiff_t)width;
    const float *position = table.position + row * (ptrdiff_t)width;
    const float *shape = table.shape + shapes[row] * (ptrdiff_t)width;
    const float scale = table.scale[pieces[row]];
    float *x = out + row * (ptrdiff_t)width;
    floats sum = splat(0);
    for (int32_t k = 0; k < width; k += CASUS_LANES) {
      const floats y = (load_signed_bytes(word + k) * scale + load(position + k)) + load(shape + k);
      store(x + k, y);
      sum = sum + y;
    }
    normalize_row(x, sum, norm, width, rows, row);
  }
}

static void normalize(float *x, const float *added, ptrdiff_t stride, struct casus_norm norm, int32_t count, int32_t width,
                      struct casus_rows rows) {
  for (int32_t row = 0; row < count; row++) {
    float *to = x + row * (ptrdiff_t)width;
    floats sum = splat(0);
    for (int32_t k = 0; k < width; k += CASUS_LANES) {
      const floats y = load(to + k) + load(added + row * stride + k);
      store(to + k, y);
      sum = sum + y;
    }
    normalize_row(to, sum, norm, width, rows, row);
  }
}

static void average(const float *x, const int32_t *first, const int32_t *last, int32_t count, int32_t width, float *scratch,
                    struct casus_rows rows) {
  for (int32_t row = 0; row < count; row++) {
    const float *a = x + first[row] * (ptrdiff_t)width, *b = x + last[row] * (ptrdiff_t)width;
    floats low = splat(3.0e38f), high = splat(-3.0e38f);
    for (int32_t k = 0; k < width; k += CASUS_LANES) {
      const floats y = (load(a + k) + load(b + k)) * 0.5f;
      store(scratch + k, y);
      low = y < low ? y : low;
      high = y > high ? y : high;
    }
    quantize_row(scratch, low, high, width, rows, row);
  }
}

// MARK: attention

#define QUERIES 4

// scores[r][j] = q[r]·k[j] for `columns` vectors of keys from `keys`, which stand in columns `padded` apart.
INLINE void score(const float *const query[QUERIES], const float *keys, ptrdiff_t padded, const int32_t columns, float *scores) {
  floats acc[QUERIES][2];
  UNROLL for (int32_t r = 0; r < QUERIES; r++) UNROLL for (int32_t c = 0; c < columns; c++) acc[r][c] = splat(0);
  for (int32_t d = 0; d < CASUS_HEAD_WIDTH; d++) {
    floats k[2];
    UNROLL for (int32_t c = 0; c < columns; c++) k[c] = load(keys + d * padded + c * CASUS_LANES);
    UNROLL for (int32_t r = 0; r < QUERIES; r++)
      UNROLL for (int32_t c = 0; c < columns; c++) acc[r][c] = acc[r][c] + query[r][d] * k[c];
  }
  UNROLL for (int32_t r = 0; r < QUERIES; r++)
    UNROLL for (int32_t c = 0; c < columns; c++) store(scores + r * padded + c * CASUS_LANES, acc[r][c]);
}

// scores = e^(score/√32 - greatest), zero from `count` on; returns their sum.
INLINE float soften(float *scores, int32_t count, int32_t padded) {
  const floats factor = splat(0.176776695f);
  floats high = splat(-3.0e38f);
  for (int32_t j = 0; j < padded; j += CASUS_LANES) {
    const floats s = lanes_below(count - j) ? load(scores + j) * factor : splat(-3.0e38f);
    store(scores + j, s);
    high = s > high ? s : high;
  }
  const float top = greatest(high);
  floats sum = splat(0);
  for (int32_t j = 0; j < padded; j += CASUS_LANES) {
    const floats e = lanes_below(count - j) ? exponential(load(scores + j) - top) : splat(0);
    store(scores + j, e);
    sum = sum + e;
  }
  return total(sum);
}

static void attend(const float *qkv, ptrdiff_t stride, int32_t count, int32_t width, float *context, float *scratch) {
  const int32_t padded = (count + CASUS_LANES - 1) / CASUS_LANES * CASUS_LANES;
  float *keys = scratch, *scores = scratch + CASUS_HEAD_WIDTH * padded;
  for (int32_t head = 0; head < width; head += CASUS_HEAD_WIDTH) {
    for (int32_t j = 0; j < padded; j += CASUS_LANES)
      UNROLL for (int32_t d = 0; d < CASUS_HEAD_WIDTH; d += CASUS_LANES)
        transpose(qkv + j * stride + width + head + d, stride, count - j, keys + d * padded + j, padded);
    for (int32_t i = 0; i < count; i += QUERIES) {
      // Behind the last row the last row again: the same values are written twice.
      ptrdiff_t row[QUERIES];
      const float *query[QUERIES];
      UNROLL for (int32_t r = 0; r < QUERIES; r++) row[r] = i + r < count ? i + r : count - 1;
      UNROLL for (int32_t r = 0; r < QUERIES; r++) query[r] = qkv + row[r] * stride + head;
      int32_t j = 0;
      for (; j + 2 * CASUS_LANES <= padded; j += 2 * CASUS_LANES) score(query, keys + j, padded, 2, scores + j);
      if (j < padded) score(query, keys + j, padded, 1, scores + j);
      float sum[QUERIES];
      UNROLL for (int32_t r = 0; r < QUERIES; r++) sum[r] = soften(scores + r * padded, count, padded);
      floats acc[QUERIES][2];
      UNROLL for (int32_t r = 0; r < QUERIES; r++) UNROLL for (int32_t c = 0; c < 2; c++) acc[r][c] = splat(0);
      for (int32_t k = 0; k < count; k++) {
        const float *value = qkv + k * stride + 2 * width + head;
        const floats v0 = load(value), v1 = load(value + CASUS_LANES);
        UNROLL for (int32_t r = 0; r < QUERIES; r++) {
          const float weight = scores[r * padded + k];
          acc[r][0] = acc[r][0] + weight * v0;
          acc[r][1] = acc[r][1] + weight * v1;
        }
      }
      UNROLL for (int32_t r = 0; r < QUERIES; r++)
        UNROLL for (int32_t c = 0; c < 2; c++) store(context + row[r] * width + head + c * CASUS_LANES, acc[r][c] / sum[r]);
    }
  }
}

// MARK: parser

INLINE float product(const float *a, const float *b, int32_t width) {
  floats sum = splat(0);
  for (int32_t k = 0; k < width; k += CASUS_LANES) sum = sum + load(a + k) * load(b + k);
  return total(sum);
}

static void arcs(const float *dependents, ptrdiff_t dependent_stride, const float *heads, ptrdiff_t head_stride, int32_t count,
                 int32_t width, int32_t *out) {
  for (int32_t i = 1; i <= count; i++) {
    for (int32_t j = 0; j <= count; j++) {
      float s = product(dependents + i * dependent_stride, heads + j * head_stride, width) * 1024.0f;
      s = s < 4194303.0f ? s : 4194303.0f;
      s = s > -4194303.0f ? s : -4194303.0f;
      *out++ = i == j ? INT32_MIN : (int32_t)((s + ROUNDING) - ROUNDING);
    }
  }
}

static void label(const float *vectors, const float *head, int32_t labels, int32_t width, float *out) {
  for (int32_t l = 0; l < labels; l++) {
    const float *vector = vectors + l * (ptrdiff_t)(width + 1);
    out[l] = product(vector, head, width) + vector[width];
  }
}

static const struct casus_kernels KERNELS = {
  .panel = CASUS_LANES * COLUMNS,
  .multiply = multiply,
  .quantize = quantize,
  .embed = embed,
  .normalize = normalize,
  .attend = attend,
  .average = average,
  .arcs = arcs,
  .label = label,
};
