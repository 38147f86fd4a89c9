// From the vectors of pieces to tags, names and arcs. A word is the mean of its first and last piece; word 0 is `[CLS]`, the root.
// Columns of the head matrix: arc dependent, arc head, label dependent, label head, UPOS, XPOS, names; the first four are activated.

import CEncoder

extension EncoderModel {
  /// Appends the outputs of a group whose pieces' vectors are in `scratch.pieces`.
  func read(_ group: ArraySlice<EncoderInput>, _ outputs: inout [EncoderOutput], _ scratch: inout EncoderScratch) {
    let total = group.reduce(0) { $0 + $1.words.count + 1 }
    locate(group, total, &scratch)
    let (first, last) = (scratch.first.reserve(total), scratch.last.reserve(total))
    let rows = scratch.rows(total, width: max(width, arcWidth))
    kernels.average(scratch.pieces.reserve(0), first, last, Int32(total), Int32(width), scratch.attention.reserve(width), rows)
    let heads = multiply(head, rows, total, activated: 2 * arcWidth + 2 * labelWidth, into: &scratch.wide)
    kernels.quantize(heads.values, heads.stride, Int32(total), Int32(arcWidth), rows)
    let dependents = multiply(arc, rows, total, into: &scratch.narrow)
    var at = 0
    for sentence in group {
      let count = sentence.words.count
      let row = Product(values: heads.values + at * heads.stride, stride: heads.stride)
      var output = tags(row, count)
      output.arcs = [Int32](unsafeUninitializedCapacity: count * (count + 1)) { arcs, initialized in
        if let base = arcs.baseAddress {
          kernels.arcs(
            dependents.values + at * dependents.stride, dependents.stride, row.values + arcWidth, row.stride, Int32(count), Int32(arcWidth),
            base)
        }
        initialized = count * (count + 1)
      }
      outputs.append(output)
      at += count + 1
    }
  }

  /// First and last piece of each word of the group, roots included.
  private func locate(_ group: ArraySlice<EncoderInput>, _ total: Int, _ scratch: inout EncoderScratch) {
    let (first, last) = (scratch.first.reserve(total), scratch.last.reserve(total))
    var (row, piece) = (0, 0)
    for sentence in group {
      (first[row], last[row]) = (Int32(piece), Int32(piece))
      row += 1
      for word in sentence.words {
        (first[row], last[row]) = (Int32(piece + word.lowerBound), Int32(piece + word.upperBound - 1))
        row += 1
      }
      piece += sentence.pieces.count
    }
  }

  /// All but the arcs of one sentence of `count` words, whose rows begin with the root's.
  private func tags(_ rows: Product, _ count: Int) -> EncoderOutput {
    let labels = 2 * arcWidth
    let tags = labels + 2 * labelWidth
    func best(_ column: Int, _ choices: Int) -> [Int32] {
      (0..<count).map { casus_encoder_argmax(rows.values + ($0 + 1) * rows.stride + column, Int32(choices)) }
    }
    return EncoderOutput(
      upos: best(tags, upos.count), xpos: best(tags + upos.count, xpos.count),
      names: copy(rows, 1, count, column: tags + upos.count + xpos.count, names.count), arcs: [],
      labelDependents: copy(rows, 1, count, column: labels, labelWidth),
      labelHeads: copy(rows, 0, count + 1, column: labels + labelWidth, labelWidth))
  }

  /// `width` columns of `count` rows from `first` on.
  private func copy(_ rows: Product, _ first: Int, _ count: Int, column: Int, _ width: Int) -> [Float] {
    [Float](unsafeUninitializedCapacity: count * width) { values, initialized in
      if let base = values.baseAddress {
        for row in 0..<count { (base + row * width).initialize(from: rows.values + (first + row) * rows.stride + column, count: width) }
      }
      initialized = count * width
    }
  }
}
