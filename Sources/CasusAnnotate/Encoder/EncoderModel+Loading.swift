// From a weight file to a model. Every size is derived from one tensor and demanded of all others, so that no kernel can leave its tables.

import CEncoder

extension EncoderModel {
  /// Proves and packs the weights. `bytes` are used in place as well: they must never change, and outlive the model.
  init(_ bytes: UnsafeRawBufferPointer, path: KernelPath = .best) throws(EncoderError) {
    guard let kernels = path.kernels else { throw .unavailablePath(path, available: KernelPath.available) }
    let file = try TensorFile(bytes)
    let loader = Loader(file: file, kernels: kernels)

    let vocabulary = Array(try file.text("vocab"))
    do { pieces = try WordPiece(vocabulary: vocabulary) } catch { throw .unusableWeights("tensor vocab: \(error)") }
    upos = try file.lines("upos")
    xpos = try file.lines("xpos")
    names = try file.lines("ner")
    relations = try file.lines("deprel")
    guard let root = relations.firstIndex(of: "root") else { throw .unusableWeights("tensor deprel lacks the relation root") }
    rootRelation = root
    self.path = path

    width = try file.shape("emb.word").columns
    try loader.demand(width, multipleOf: Int(CASUS_HEAD_WIDTH), "emb.word")
    maximumPieces = try file.shape("emb.position").rows
    shapes = try file.shape("emb.shape").rows
    arcWidth = try file.shape("arc.weight").rows
    try loader.demand(arcWidth, multipleOf: Int(CASUS_LANES), "arc.weight")
    labelWidth = try file.shape("lab.weight").columns
    try loader.demand(labelWidth, multipleOf: Int(CASUS_LANES), "lab.weight")
    feedForwardWidth = try file.shape("layer.0.up.weight").rows
    try loader.demand(feedForwardWidth, multipleOf: Int(CASUS_LANES), "layer.0.up.weight")

    word = WordTable(
      rows: try file.matrix("emb.word", rows: pieces.count, columns: width), scale: try file.floats("emb.word.scale", pieces.count))
    position = try file.floats("emb.position", maximumPieces * width)
    shape = try file.floats("emb.shape", shapes * width)
    embeddingNorm = try loader.norm("emb.ln", width)

    var layers: [Layer] = []
    while layers.count < Self.maximumLayers, file.tensors["layer.\(layers.count).qkv.weight"] != nil {
      layers.append(try loader.layer("layer.\(layers.count)", width: width, feedForward: feedForwardWidth))
    }
    self.layers = layers

    let outputs = 2 * arcWidth + 2 * labelWidth + upos.count + xpos.count + names.count
    head = try loader.matrix("head", outputs, width)
    // (a·U + b)·h = a·U·h + b·h: the head's own score is one more bias.
    arc = try loader.matrix("arc", arcWidth, arcWidth, added: try file.floats("arc.headbias", arcWidth))
    label = try loader.matrix("lab", relations.count * (labelWidth + 1), labelWidth)
  }

  static let maximumLayers = 24

  /// Tensors by name, in the sizes that the model demands.
  private struct Loader {
    let file: TensorFile
    let kernels: UnsafePointer<casus_kernels>

    func demand(_ size: Int, multipleOf divisor: Int, _ name: String) throws(EncoderError) {
      guard size % divisor == 0 else { throw .unusableWeights("tensor \(name) has a width of \(size), not a multiple of \(divisor)") }
    }

    func matrix(_ name: String, _ outputs: Int, _ inputs: Int, added: FloatTensor? = nil) throws(EncoderError) -> PackedMatrix {
      let weight = try file.matrix("\(name).weight", rows: outputs, columns: inputs)
      let scale = try file.floats("\(name).scale", outputs)
      let bias = try file.floats("\(name).bias", outputs)
      return PackedMatrix(weight, scale: scale, bias: bias, added: added, outputs: outputs, inputs: inputs, kernels: kernels)
    }

    func norm(_ name: String, _ width: Int) throws(EncoderError) -> Norm {
      Norm(weight: try file.floats("\(name).weight", width), bias: try file.floats("\(name).bias", width))
    }

    func layer(_ name: String, width: Int, feedForward: Int) throws(EncoderError) -> Layer {
      Layer(
        attention: try matrix("\(name).qkv", 3 * width, width), output: try matrix("\(name).out", width, width),
        attentionNorm: try norm("\(name).ln1", width), up: try matrix("\(name).up", feedForward, width),
        down: try matrix("\(name).down", width, feedForward), feedForwardNorm: try norm("\(name).ln2", width))
    }
  }
}
