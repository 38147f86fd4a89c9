import CEncoder

/// An instruction set that the encoder's kernels are compiled for. All give the same bits; they differ in speed alone.
public enum KernelPath: String, CaseIterable, Sendable {
  /// AVX-512 with VNNI.
  case vnni
  /// AVX2.
  case avx2
  /// Arm with dot products.
  case neon
  /// Any machine.
  case portable

  /// What this machine can run, the fastest first; never empty.
  public static var available: [KernelPath] { allCases.filter { $0.kernels != nil } }

  /// The fastest that this machine can run.
  public static var best: KernelPath { available.first ?? .portable }

  /// The table of functions; nil where the machine lacks the instructions.
  var kernels: UnsafePointer<casus_kernels>? {
    switch self {
    case .vnni: casus_kernels_vnni()
    case .avx2: casus_kernels_avx2()
    case .neon: casus_kernels_neon()
    case .portable: casus_kernels_portable()
    }
  }
}
