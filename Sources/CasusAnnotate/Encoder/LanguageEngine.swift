// Words → tags, trees and scores of names. One sentence's reading never depends on its neighbours, so any batch gives the same.

import CEncoder
import CasusModel

/// The encoder and what decodes its scores.
public struct LanguageEngine: Sendable {
  private let model: EncoderModel
  private let tags: [PartOfSpeech]

  /// Pieces that are worked on at once; bounds the memory for scores.
  private static let batchPieces = 2048

  /// Loads the shipped weights.
  ///
  /// - Parameter path: the instructions to use; all give the same answers.
  /// - Throws: ``EncoderError`` when what is built in is damaged.
  public init(path: KernelPath = .best) throws {
    model = try EncoderModel(
      UnsafeRawBufferPointer(start: casus_encoder_weights(), count: casus_encoder_weights_length()), path: path)
    tags = try model.upos.map { label in
      guard let tag = PartOfSpeech(rawValue: label) else {
        throw EncoderError.unusableWeights("\(label) is no universal part of speech")
      }
      return tag
    }
    guard model.names == NameDecoder.labels else {
      throw EncoderError.unusableWeights("tensor ner lists \(model.names.joined(separator: " "))")
    }
  }

  /// The readings of sentences, each given by its words (UD tokens), in their order.
  ///
  /// Time grows with the number of words; a sentence longer than ``SentenceWindows`` allows is read in parts.
  public func read(_ sentences: [[String]]) -> [SentenceReading] {
    var clock = NoClock()
    return read(sentences, measuring: &clock)
  }

  /// The same, telling how long each stage took.
  func read(_ sentences: [[String]], measuring clock: inout some StageClock) -> [SentenceReading] {
    var scratch = EncoderScratch()
    var readings: [SentenceReading] = []
    readings.reserveCapacity(sentences.count)
    var batch: [Window] = []
    var open: [(count: Int, windows: Int)] = []
    var size = 0
    for words in sentences {
      let cut = clock.measure("word pieces") { model.pieces.pieces(of: words) }
      let windows = SentenceWindows.windows(of: words, pieces: cut.counts)
      if size > 0, size + cut.pieces.count > Self.batchPieces {
        readings += joined(decoded(batch, &scratch, &clock), open)
        (batch, open, size) = ([], [], 0)
      }
      open.append((words.count, windows.count))
      for window in windows { batch.append(Window(cut, window)) }
      size += cut.pieces.count
    }
    readings += joined(decoded(batch, &scratch, &clock), open)
    return readings
  }

  /// What the encoder and the decoders say of each window.
  private func decoded(
    _ batch: [Window], _ scratch: inout EncoderScratch, _ clock: inout some StageClock
  ) -> [SentenceReading] {
    let outputs = clock.measure("encoder") { model.run(batch.map(\.input), scratch: &scratch) }
    let heads = clock.measure("trees") { outputs.map { TreeDecoder.heads($0.arcs, count: $0.upos.count).map(Int.init) } }
    let relations = clock.measure("relations") { model.relations(of: outputs, heads: heads, scratch: &scratch) }
    return outputs.indices.map { sentence in
      SentenceReading(
        tags: outputs[sentence].upos.map { tags[Int($0)] }, fineTags: outputs[sentence].xpos.map { model.xpos[Int($0)] },
        heads: heads[sentence], relations: relations[sentence].map { model.relations[Int($0)] }, nameScores: outputs[sentence].names)
    }
  }

  /// One reading per sentence from those of its windows.
  private func joined(_ windows: [SentenceReading], _ sentences: [(count: Int, windows: Int)]) -> [SentenceReading] {
    var next = 0
    return sentences.map { sentence in
      defer { next += sentence.windows }
      guard sentence.windows != 1 else { return windows[next] }
      let parts = windows[next..<(next + sentence.windows)]
      let tree = SentenceWindows.joined(parts.map { ($0.heads.map(Int32.init), $0.relations) })
      return SentenceReading(
        tags: parts.flatMap(\.tags), fineTags: parts.flatMap(\.fineTags), heads: tree.heads.map(Int.init), relations: tree.relations,
        nameScores: parts.flatMap(\.nameScores))
    }
  }
}

/// What the encoder reads at once: a sentence, or a part of a long one.
private struct Window {
  let input: EncoderInput

  /// The words `range` of a sentence, behind its `[CLS]`.
  init(_ sentence: SentencePieces, _ range: Range<Int>) {
    let start = Int(sentence.starts[range.lowerBound])
    let end = Int(sentence.starts[range.upperBound])
    input = EncoderInput(
      pieces: [sentence.pieces[0]] + sentence.pieces[start..<end],
      shapes: ([sentence.shapes[0]] + sentence.shapes[start..<end]).map { UInt8(truncatingIfNeeded: $0) },
      words: range.map { Int(sentence.starts[$0]) - start + 1..<Int(sentence.starts[$0 + 1]) - start + 1 })
  }
}

/// What the engine says of the words of one sentence.
public struct SentenceReading: Hashable, Sendable {
  /// Universal part of speech of each word.
  public let tags: [PartOfSpeech]
  /// Penn Treebank tag of each word.
  public let fineTags: [String]
  /// The governing word of each, counted from 1; 0 for the one root.
  public let heads: [Int]
  /// Universal Dependencies relation to the head; `root` exactly where the head is 0.
  public let relations: [String]
  /// Seven scores a word, in the order of ``NameDecoder/labels``.
  public let nameScores: [Float]
}
