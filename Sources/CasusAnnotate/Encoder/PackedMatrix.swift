import CEncoder

/// A weight matrix as one kernel table reads it, in memory of its own.
///
/// `@unchecked Sendable`: the memory is written in `init` alone, before anyone else can see the object, and freed in `deinit`, when nobody
/// can any more; in between all threads only read it. The compiler cannot see that because the memory is reached through pointers.
final class PackedMatrix: @unchecked Sendable {
  let matrix: casus_matrix
  private let memory: UnsafeMutableRawPointer

  /// Packs `outputs` × `inputs` weights; `added` are further biases, where a matrix has two.
  init(
    _ weight: UnsafePointer<Int8>, scale: FloatTensor, bias: FloatTensor, added: FloatTensor? = nil, outputs: Int, inputs: Int,
    kernels: UnsafePointer<casus_kernels>
  ) {
    let panel = Int(kernels.pointee.panel)
    let padded = (outputs + panel - 1) / panel * panel
    let length = padded * inputs
    memory = .allocate(byteCount: length + 3 * padded * MemoryLayout<Float>.stride, alignment: 64)
    let packed = memory.bindMemory(to: Int8.self, capacity: length)
    // Behind the bytes, which are a multiple of 64: three runs of floats.
    let numbers = (memory + length).bindMemory(to: Float.self, capacity: 3 * padded)
    numbers.initialize(repeating: 0, count: 3 * padded)
    let (scales, sums, biases) = (numbers, numbers + padded, numbers + 2 * padded)
    for output in 0..<outputs {
      scales[output] = scale.pointer[output]
      biases[output] = bias.pointer[output] + (added?.pointer[output] ?? 0)
    }
    casus_encoder_pack(weight, scales, Int32(outputs), Int32(inputs), Int32(panel), packed, sums)
    matrix = casus_matrix(
      outputs: Int32(outputs), inputs: Int32(inputs), padded: Int32(padded), packed: packed, scale: scales, sum: sums, bias: biases)
  }

  deinit { memory.deallocate() }
}
