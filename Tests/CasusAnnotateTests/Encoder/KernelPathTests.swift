import Testing

@testable import CasusAnnotate

@Suite struct KernelPathTests {
  @Test func `every machine runs the portable kernels, and prefers others`() {
    #expect(KernelPath.available.last == .portable)
    #expect(KernelPath.best == KernelPath.available.first)
  }

  @Test func `kernels of another machine are refused`() throws {
    let fixture = try Fixture()
    for path in KernelPath.allCases where !KernelPath.available.contains(path) {
      #expect(throws: EncoderError.unavailablePath(path, available: KernelPath.available)) {
        try EncoderModel(fixture.weights, path: path)
      }
    }
    let error = EncoderError.unavailablePath(.neon, available: [.avx2, .portable])
    #expect(error.description == "this machine cannot run the kernels neon; allowed: avx2, portable")
  }
}
