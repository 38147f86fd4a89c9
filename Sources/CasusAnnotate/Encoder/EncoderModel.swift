import CEncoder

/// The transformer encoder with its weights packed for this machine: layers of attention and feed-forward, heads for tags, names and
/// dependencies. Immutable; one model serves all threads, each with an ``EncoderScratch`` of its own.
struct EncoderModel: Sendable {
  /// Cuts words into the pieces of the vocabulary.
  let pieces: WordPiece
  /// Universal parts of speech, by number.
  let upos: [String]
  /// Penn tags, by number.
  let xpos: [String]
  /// Labels of names (`O`, `B-PER`, …), by number.
  let names: [String]
  /// Dependency relations, by number; `root` is among them.
  let relations: [String]
  /// The number of `root` in ``relations``.
  let rootRelation: Int
  /// The kernels in use.
  let path: KernelPath

  /// Numbers per piece.
  let width: Int
  /// Pieces that a sentence may have.
  let maximumPieces: Int
  /// Rows of the shape table.
  let shapes: Int
  /// Width of a word's vectors for arcs, and for labels.
  let arcWidth: Int
  let labelWidth: Int
  let feedForwardWidth: Int

  let word: WordTable
  let position: FloatTensor
  let shape: FloatTensor
  let embeddingNorm: Norm
  let layers: [Layer]
  let head: PackedMatrix
  let arc: PackedMatrix
  let label: PackedMatrix

  /// One transformer layer.
  struct Layer: Sendable {
    let attention: PackedMatrix
    let output: PackedMatrix
    let attentionNorm: Norm
    let up: PackedMatrix
    let down: PackedMatrix
    let feedForwardNorm: Norm
  }

  /// A layer normalization.
  struct Norm: Sendable {
    let weight: FloatTensor
    let bias: FloatTensor

    var pointers: casus_norm { casus_norm(weight: weight.pointer, bias: bias.pointer) }
  }

  /// The word embeddings, in place: int8 with a scale per row.
  struct WordTable: Sendable {
    // As FloatTensor's pointer.
    nonisolated(unsafe) let rows: UnsafePointer<Int8>
    let scale: FloatTensor
  }

  /// The functions of ``path``.
  var kernels: casus_kernels { (path.kernels ?? casus_kernels_portable()).pointee }
}
