/// Why a file of encoder weights cannot be used.
public enum EncoderError: Error, Equatable, CustomStringConvertible {
  /// What is wrong, and what was expected.
  case unusableWeights(String)
  /// This machine lacks the instructions of a path; and the paths that it has.
  case unavailablePath(KernelPath, available: [KernelPath])

  /// One line for people.
  public var description: String {
    switch self {
    case .unusableWeights(let reason): "the encoder's weights cannot be used: \(reason)"
    case .unavailablePath(let path, let available):
      "this machine cannot run the kernels \(path.rawValue); allowed: \(available.map(\.rawValue).joined(separator: ", "))"
    }
  }
}
