// Kernels of the int8 transformer encoder, one table of functions per instruction set.
//
// Invariant: every table gives the same integers and the same floats, bit by bit. Sums of products are exact in 32 bits; floats are
// worked in lanes of sixteen with a fixed order of operations and without fused multiply-add. A change to one path is a change to all.
//
// The functions trust their arguments: the Swift side proves every length and index once.
#ifndef CASUS_ENCODER_H
#define CASUS_ENCODER_H

#include <stddef.h>
#include <stdint.h>

/// Floats per vector; every width is a multiple of it.
#define CASUS_LANES 16
/// Width of one attention head.
#define CASUS_HEAD_WIDTH 32

/// A weight matrix, packed for one kernel table: output o is step·scale[o]·Σ a·w + low·sum[o] + bias[o].
struct casus_matrix {
  int32_t outputs;
  /// A multiple of 16.
  int32_t inputs;
  /// `outputs` rounded up to the table's panel; scale, sum and bias have that many floats, zero behind `outputs`.
  int32_t padded;
  const int8_t *_Nonnull packed;
  const float *_Nonnull scale;
  /// scale[o] times the sum of output o's weights.
  const float *_Nonnull sum;
  const float *_Nonnull bias;
};

/// Rows of activations in 7 bits: value = low[row] + step[row] · byte, with bytes in 0…127.
struct casus_rows {
  uint8_t *_Nonnull bytes;
  float *_Nonnull low;
  float *_Nonnull step;
};

/// The embedding tables: int8 words with a scale per row; float positions and shapes.
struct casus_embedding {
  const int8_t *_Nonnull word;
  const float *_Nonnull scale;
  const float *_Nonnull position;
  const float *_Nonnull shape;
};

/// Weight and bias of a layer normalization.
struct casus_norm {
  const float *_Nonnull weight;
  const float *_Nonnull bias;
};

/// The functions of one instruction set.
struct casus_kernels {
  /// Columns per packed panel.
  int32_t panel;

  /// out[r][o] for `count` rows, `matrix.padded` floats each. The first `activated` columns (a multiple of 16) go through z·sigmoid(1.702·z).
  void (*_Nonnull multiply)(const struct casus_matrix *_Nonnull matrix, struct casus_rows rows, int32_t count, int32_t activated,
                            float *_Nonnull out);

  /// Rows of `width` floats, `stride` apart, to 7 bits.
  void (*_Nonnull quantize)(const float *_Nonnull in, ptrdiff_t stride, int32_t count, int32_t width, struct casus_rows rows);

  /// The embeddings of one sentence's `count` pieces, normalized, in `out` and in 7 bits.
  void (*_Nonnull embed)(struct casus_embedding table, struct casus_norm norm, const int32_t *_Nonnull pieces,
                         const uint8_t *_Nonnull shapes, int32_t count, int32_t width, float *_Nonnull out, struct casus_rows rows);

  /// x = norm(x + added), in place and in 7 bits. Rows of `added` are `stride` apart.
  void (*_Nonnull normalize)(float *_Nonnull x, const float *_Nonnull added, ptrdiff_t stride, struct casus_norm norm, int32_t count,
                             int32_t width, struct casus_rows rows);

  /// Attention within one sentence of `count` pieces: rows q, k, v of `width` floats each, `stride` apart, to `context`, `width` apart.
  /// `scratch` holds CASUS_ATTENTION_SCRATCH(count) floats.
  void (*_Nonnull attend)(const float *_Nonnull qkv, ptrdiff_t stride, int32_t count, int32_t width, float *_Nonnull context,
                          float *_Nonnull scratch);

  /// (x[first] + x[last]) / 2 for `count` words, in 7 bits. `scratch` holds `width` floats.
  void (*_Nonnull average)(const float *_Nonnull x, const int32_t *_Nonnull first, const int32_t *_Nonnull last, int32_t count,
                           int32_t width, float *_Nonnull scratch, struct casus_rows rows);

  /// out[i-1][j] = 1024 · dependents[i]·heads[j], rounded half to even, for i in 1…count and j in 0…count; row 0 is the root. Never
  /// beyond ±4,194,303, so that 200 of them fit into 32 bits; INT32_MIN where i = j.
  void (*_Nonnull arcs)(const float *_Nonnull dependents, ptrdiff_t dependent_stride, const float *_Nonnull heads, ptrdiff_t head_stride,
                        int32_t count, int32_t width, int32_t *_Nonnull out);

  /// out[l] = vectors[l·(width+1) ..< +width]·head + vectors[l·(width+1) + width] for each of `labels`.
  void (*_Nonnull label)(const float *_Nonnull vectors, const float *_Nonnull head, int32_t labels, int32_t width, float *_Nonnull out);
};

/// Floats of scratch that attention over `count` pieces needs.
static inline int32_t casus_attention_scratch(int32_t count) {
  return (CASUS_HEAD_WIDTH + 4) * ((count + CASUS_LANES - 1) / CASUS_LANES * CASUS_LANES);
}

/// The table of an instruction set, or NULL where this machine lacks it.
const struct casus_kernels *_Nullable casus_kernels_vnni(void);
const struct casus_kernels *_Nullable casus_kernels_avx2(void);
const struct casus_kernels *_Nullable casus_kernels_neon(void);
const struct casus_kernels *_Nonnull casus_kernels_portable(void);

/// Packs a row-major `outputs` × `inputs` matrix into panels: for each panel, for each four inputs, for each column, four bytes.
/// `packed` holds padded · inputs bytes, `sum` `padded` floats; `padded` is `outputs` rounded up to `panel`.
void casus_encoder_pack(const int8_t *_Nonnull weight, const float *_Nonnull scale, int32_t outputs, int32_t inputs, int32_t panel,
                        int8_t *_Nonnull packed, float *_Nonnull sum);

/// First byte of the embedded weight file, aligned to 64 bytes; it never changes and never goes away.
const void *_Nonnull casus_encoder_weights(void);

/// Its length in bytes.
size_t casus_encoder_weights_length(void);

/// The index of the greatest of `count` values; the lowest where several are equal.
int32_t casus_encoder_argmax(const float *_Nonnull values, int32_t count);

#endif
