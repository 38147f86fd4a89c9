import CBoundaries
import Testing

@testable import CasusAnnotate

@Suite struct BoundaryWeightsTests {
  /// The program's weights with some bytes changed, or why they are refused.
  private func refusal(_ change: (inout [UInt8]) -> Void) -> String? {
    var bytes = Array(UnsafeRawBufferPointer(start: casus_boundary_weights(), count: casus_boundary_weights_length()))
    change(&bytes)
    return bytes.withUnsafeBytes { buffer in
      do throws(BoundaryError) {
        _ = try BoundaryWeights(buffer)
        return nil
      } catch {
        return error.description
      }
    }
  }

  private func text(_ reason: String) -> String {
    "the sentence splitter's weights cannot be used: \(reason); make them again with `python3 Training/boundaries.py --data FOLDER --lab LAB --out Sources/CBoundaries/boundaries.bin`"
  }

  @Test("The program's weights are usable and small") func usable() {
    #expect(refusal { _ in } == nil)
    #expect(casus_boundary_weights_length() <= 500_000)
  }

  @Test("Damaged weights are refused with what was expected") func damaged() {
    let size = casus_boundary_weights_length()
    #expect(refusal { $0 = [] } == text("0 bytes are shorter than a header of 64"))
    #expect(refusal { $0[0] = 0 } == text("they do not begin with CASUSBND"))
    #expect(refusal { $0[8] = 9 } == text("version 9, expected 1"))
    #expect(refusal { $0.removeLast() } == text("\(size - 1) bytes, the header says \(size)"))
    #expect(refusal { $0[16] = 25 } == text("25 bits, expected 8 to 24"))
    #expect(refusal { $0[16] = 17 } == text("\(size) bytes, expected 64 and 2 to the 17"))
    #expect(refusal { $0[20] = 1 } == text("1 features, expected 29"))
  }
}
