import CEncoder

extension EncoderModel {
  /// Words whose label vectors are computed at once.
  static let labelRows = 48

  /// The best relation of each word to its chosen head: `root` exactly where the head is 0. `heads[s][i]` is the head of word i+1 of
  /// sentence s, in 0…n. Among equal scores the lower number.
  ///
  /// - Precondition: as many heads as words, none beyond the sentence.
  func relations(of outputs: [EncoderOutput], heads: [[Int]], scratch: inout EncoderScratch) -> [[Int32]] {
    precondition(outputs.count == heads.count, "\(outputs.count) sentences, heads of \(heads.count)")
    var found: [[Int32]] = []
    found.reserveCapacity(outputs.count)
    for (output, heads) in zip(outputs, heads) {
      let count = output.upos.count
      precondition(heads.count == count && heads.allSatisfy { (0...count).contains($0) }, "a head is outside of its sentence")
      found.append([])
    }
    // All words of the batch in one row of rows; each group of them is a product of its own.
    let places = outputs.indices.flatMap { sentence in outputs[sentence].upos.indices.map { (sentence: sentence, word: $0) } }
    let rows = scratch.rows(places.count, width: labelWidth)
    var at = 0
    for output in outputs {
      let count = output.upos.count
      kernels.quantize(output.labelDependents, labelWidth, Int32(count), Int32(labelWidth), rows.from(at, width: labelWidth))
      at += count
    }
    for start in stride(from: 0, to: places.count, by: Self.labelRows) {
      let count = min(Self.labelRows, places.count - start)
      let vectors = multiply(label, rows.from(start, width: labelWidth), count, into: &scratch.wide)
      for row in 0..<count {
        let (sentence, word) = places[start + row]
        let relation = best(vectors.values + row * vectors.stride, outputs[sentence].labelHeads, heads[sentence][word], &scratch)
        found[sentence].append(relation)
      }
    }
    return found
  }

  /// The best relation to `head`, from a word's vectors.
  private func best(_ vectors: UnsafePointer<Float>, _ heads: [Float], _ head: Int, _ scratch: inout EncoderScratch) -> Int32 {
    guard head > 0 else { return Int32(rootRelation) }
    let scores = scratch.attention.reserve(relations.count)
    heads.withUnsafeBufferPointer { heads in
      guard let base = heads.baseAddress else { return }
      kernels.label(vectors, base + head * labelWidth, Int32(relations.count), Int32(labelWidth), scores)
    }
    scores[rootRelation] = -.infinity
    return casus_encoder_argmax(scores, Int32(relations.count))
  }
}
