/// One sentence in word pieces.
struct EncoderInput: Sendable {
  /// Numbers of ``EncoderModel/pieces``; the first is `[CLS]`. At most ``EncoderModel/maximumPieces``.
  var pieces: [Int32]
  /// Casing shape of each piece, below ``EncoderModel/shapes``.
  var shapes: [UInt8]
  /// The pieces of each word: never empty, never piece 0.
  var words: [Range<Int>]
}

/// What the encoder says of one sentence of n words.
struct EncoderOutput: Sendable, Equatable {
  /// Best universal part of speech and Penn tag per word.
  var upos: [Int32]
  var xpos: [Int32]
  /// n × names: score of each label of a name, not normalized.
  var names: [Float]
  /// n × (n+1): 1024 · score of word i+1 depending on word j, of the root for j = 0. Within ±4,194,303, so that 500 of them can be added
  /// in 32 bits; `Int32.min` where a word would depend on itself.
  var arcs: [Int32]
  /// n × labelWidth and (n+1) × labelWidth: what ``EncoderModel/relations(of:heads:scratch:)`` needs.
  var labelDependents: [Float]
  var labelHeads: [Float]
}
