import Testing

@testable import CasusAnnotate

@Suite struct TensorFileTests {
  /// The error that the fixture gives once `damage` has been done to it.
  func error(_ damage: (inout [UInt8]) -> Void) throws -> String? {
    var bytes = try Fixture().bytes
    damage(&bytes)
    do throws(EncoderError) {
      return try withFixed(bytes) { weights throws(EncoderError) in
        _ = try EncoderModel(weights)
        return nil
      }
    } catch {
      return error.description
    }
  }

  /// Where the description of a tensor stands: behind its name come kind, rank, dimensions, offset and length.
  func place(behind name: String, _ bytes: [UInt8]) throws -> Int {
    let name = Array(name.utf8)
    let pattern = [UInt8(name.count), 0] + name
    let start = try #require((16..<4000).first { Array(bytes[$0..<($0 + pattern.count)]) == pattern })
    return start + pattern.count
  }

  @Test func `the header is demanded`() throws {
    #expect(try error { $0 = [] } == "the encoder's weights cannot be used: 0 bytes are shorter than a header of 16")
    #expect(try error { $0[0] = 0 } == "the encoder's weights cannot be used: they do not begin with CASUSENC")
    #expect(try error { $0[8] = 2 } == "the encoder's weights cannot be used: version 2, expected 1")
    #expect(try error { $0[14] = 1 } == "the encoder's weights cannot be used: 65589 tensors, at most 1000 are allowed")
    #expect(try error { $0.removeLast($0.count - 20) } == "the encoder's weights cannot be used: they end at byte 20, inside of tensor 0")
  }

  @Test func `a tensor lies within the file`() throws {
    let bytes = try Fixture().bytes
    let at = try place(behind: "emb.ln.weight", bytes)
    let end = "ends behind the last of \(bytes.count) bytes"
    #expect(try error { $0[at] = 7 }?.hasSuffix("tensor emb.ln.weight is of kind 7; allowed: 0 (float), 1 (int8), 2 (text)") == true)
    #expect(try error { $0[at + 1] = 9 }?.hasSuffix("tensor emb.ln.weight has 9 dimensions, 1 to 4 are allowed") == true)
    #expect(try error { $0[at + 2] += 1 }?.hasSuffix("tensor emb.ln.weight has 256 bytes, its dimensions demand 260") == true)
    #expect(try error { $0[at + 6] += 1 }?.contains("not at a multiple of 64") == true)
    #expect(try error { $0[at + 12] = 255 }?.hasSuffix("tensor emb.ln.weight \(end)") == true)
    #expect(try error { $0.removeLast() }?.hasSuffix("tensor lab.bias ends behind the last of \(bytes.count - 1) bytes") == true)
  }

  @Test func `tensors fit each other`() throws {
    let bytes = try Fixture().bytes
    let position = try place(behind: "emb.position", bytes)
    let up = try place(behind: "layer.1.up.weight", bytes)
    let name = try place(behind: "layer.1.up.weight", bytes) - 1
    #expect(try error { $0[position] = 1 }?.hasSuffix("tensor emb.position has 16384 bytes, its dimensions demand 4096") == true)
    // 96×64 as 64×96: the same length, another shape.
    #expect(try error { ($0[up + 2], $0[up + 6]) = (64, 96) }?.hasSuffix("tensor layer.1.up.weight is 64×96, expected 96×64") == true)
    #expect(try error { $0[name] = 0x78 }?.hasSuffix("tensor layer.1.up.weight is missing") == true)
  }

  @Test func `a relation root is demanded`() throws {
    let damage = { (bytes: inout [UInt8]) in
      let root = Array("\nroot\n".utf8)
      for at in 0..<(bytes.count - 6) where bytes[at] == 10 && Array(bytes[at..<(at + 6)]) == root { bytes[at + 1] = 0x74 }
    }
    #expect(try error(damage) == "the encoder's weights cannot be used: tensor deprel lacks the relation root")
  }

  @Test func `no damaged file leaves its memory`() throws {
    let fixture = try Fixture()
    let bytes = fixture.bytes
    for length in stride(from: 0, to: bytes.count, by: 997) {
      #expect(throws: EncoderError.self) { try withFixed(Array(bytes[..<length])) { _ = try EncoderModel($0) } }
    }
    // A byte anywhere in the directory, and some in the data: refused, or used without harm.
    var scratch = EncoderScratch()
    for at in Array(0..<2000) + Array(stride(from: 2000, to: bytes.count, by: 4001)) {
      var damaged = bytes
      damaged[at] ^= at % 2 == 0 ? 0xff : 0x01
      withFixed(damaged) { weights in
        guard let model = try? EncoderModel(weights) else { return }
        let input = EncoderInput(pieces: [2, 5, 6], shapes: [16, 0, 1], words: [1..<3])
        let outputs = model.run([input], scratch: &scratch)
        #expect(outputs[0].arcs.count == 2)
        #expect(model.relations(of: outputs, heads: [[0]], scratch: &scratch) == [[Int32(model.rootRelation)]])
      }
    }
  }
}
