// Sentences lie one behind the other, without padding. Every row is quantized by itself and every sentence attends to itself alone, so a
// sentence's output does not depend on its neighbours.

import CEncoder

extension EncoderModel {
  /// Sentences are worked on in groups of about as many pieces: what lies between two matrices then stays in a cache of 1 MB.
  static let groupPieces = 128

  /// The outputs of `batch`, in its order. Time grows with the pieces, and with the square of the pieces within one sentence.
  ///
  /// - Precondition: every piece, shape and range of words is as ``EncoderInput`` demands.
  func run(_ batch: [EncoderInput], scratch: inout EncoderScratch) -> [EncoderOutput] {
    var outputs: [EncoderOutput] = []
    outputs.reserveCapacity(batch.count)
    var start = 0
    while start < batch.count {
      var end = start
      var pieces = 0
      repeat {
        pieces += batch[end].pieces.count
        end += 1
      } while end < batch.count && pieces + batch[end].pieces.count <= Self.groupPieces
      let group = batch[start..<end]
      for sentence in group { check(sentence) }
      encode(group, pieces, &scratch)
      read(group, &outputs, &scratch)
      start = end
    }
    return outputs
  }

  /// Proves what the kernels trust.
  private func check(_ sentence: EncoderInput) {
    let count = sentence.pieces.count
    precondition((1...maximumPieces).contains(count), "\(count) pieces, allowed: 1 to \(maximumPieces)")
    precondition(sentence.shapes.count == count, "\(count) pieces, but \(sentence.shapes.count) shapes")
    precondition(sentence.pieces.allSatisfy { $0 >= 0 && $0 < self.pieces.count }, "a piece is outside of the vocabulary")
    precondition(sentence.shapes.allSatisfy { $0 < shapes }, "a shape is not below \(shapes)")
    let places = sentence.words.allSatisfy { $0.lowerBound > 0 && !$0.isEmpty && $0.upperBound <= count }
    precondition(places, "a word has no pieces, or pieces outside of its sentence")
  }

  /// Embeddings and layers: leaves the vectors of the group's `total` pieces in `scratch.pieces`.
  private func encode(_ group: ArraySlice<EncoderInput>, _ total: Int, _ scratch: inout EncoderScratch) {
    let kernels = kernels
    let (width, count) = (Int32(width), Int32(total))
    let x = scratch.pieces.reserve(total * self.width)
    let rows = scratch.rows(total, width: max(self.width, feedForwardWidth))
    let table = casus_embedding(word: word.rows, scale: word.scale.pointer, position: position.pointer, shape: shape.pointer)
    var at = 0
    for sentence in group {
      let (length, start) = (Int32(sentence.pieces.count), at * self.width)
      let to = rows.from(at, width: self.width)
      kernels.embed(table, embeddingNorm.pointers, sentence.pieces, sentence.shapes, length, width, x + start, to)
      at += sentence.pieces.count
    }
    for layer in layers {
      multiply(layer.attention, rows, total, into: &scratch.wide)
      attend(group, total, layer, &scratch)
      kernels.quantize(scratch.narrow.reserve(total * self.width), self.width, count, width, rows)
      let output = multiply(layer.output, rows, total, into: &scratch.narrow)
      kernels.normalize(x, output.values, output.stride, layer.attentionNorm.pointers, count, width, rows)
      let up = multiply(layer.up, rows, total, activated: feedForwardWidth, into: &scratch.wide)
      kernels.quantize(up.values, up.stride, count, Int32(feedForwardWidth), rows)
      let down = multiply(layer.down, rows, total, into: &scratch.narrow)
      kernels.normalize(x, down.values, down.stride, layer.feedForwardNorm.pointers, count, width, rows)
    }
  }

  /// Attention of each sentence, from `scratch.wide` to `scratch.narrow`.
  private func attend(_ group: ArraySlice<EncoderInput>, _ total: Int, _ layer: Layer, _ scratch: inout EncoderScratch) {
    let stride = Int(layer.attention.matrix.padded)
    let from = scratch.wide.reserve(total * stride)
    let context = scratch.narrow.reserve(total * width)
    var at = 0
    for sentence in group {
      let count = Int32(sentence.pieces.count)
      let memory = scratch.attention.reserve(Int(casus_attention_scratch(count)))
      kernels.attend(from + at * stride, stride, count, Int32(width), context + at * width, memory)
      at += sentence.pieces.count
    }
  }

  /// Rows that lie `stride` apart.
  struct Product {
    let values: UnsafeMutablePointer<Float>
    let stride: Int
  }

  /// `rows` times a matrix, with the activation on the first columns.
  @discardableResult
  func multiply(
    _ packed: PackedMatrix, _ rows: casus_rows, _ count: Int, activated: Int = 0, into buffer: inout EncoderScratch.Buffer<Float>
  ) -> Product {
    let stride = Int(packed.matrix.padded)
    let out = buffer.reserve(count * stride)
    withUnsafePointer(to: packed.matrix) { kernels.multiply($0, rows, Int32(count), Int32(activated), out) }
    return Product(values: out, stride: stride)
  }
}
