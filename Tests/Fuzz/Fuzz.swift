// Fuzzing with libFuzzer (https://llvm.org/docs/LibFuzzer.html): bytes that the fuzzer makes up go through one reader, and what must hold for
// every input is checked behind it. A trap, a broken invariant, a leak of memory beyond the limit or too much time ends the process; the
// fuzzer keeps the input. `make fuzz` runs every target; see run.sh.
//
// `fuzz list` prints the targets; `CASUS_FUZZ_TARGET=NAME fuzz [FILE or FOLDER …] [-libFuzzer=flags]` runs one.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One reader under test.
struct FuzzTarget: Sendable {
  /// How it is chosen; also the name of its folders.
  let name: String
  /// Files to begin with, as patterns from the root of the project; `lines:FILE` takes every line as an input of its own.
  let seeds: [String]
  /// Longer inputs are not tried.
  let mostBytes: Int
  /// Reads the bytes and checks what must hold; refusing them with an error is fine.
  let run: @Sendable ([UInt8]) throws -> Void

  init(_ name: String, seeds: [String] = [], mostBytes: Int = 4096, run: @escaping @Sendable ([UInt8]) throws -> Void) {
    (self.name, self.seeds, self.mostBytes, self.run) = (name, seeds, mostBytes, run)
  }

  /// The target of this run.
  static let chosen: FuzzTarget? = {
    guard let name = getenv("CASUS_FUZZ_TARGET").map({ String(cString: $0) }) else { return nil }
    return all.first { $0.name == name }
  }()
}

/// What must hold. Ends the process where it does not, which is how a fuzzer learns of it.
func require(_ condition: Bool, _ what: @autoclosure () -> String) {
  if condition { return }
  tell("broken: \(what())")
  abort()
}

/// One line on standard error.
private func tell(_ text: String) {
  let line = Array((text + "\n").utf8)
  _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// libFuzzer's own loop, from the library that `-sanitize=fuzzer` links.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ run: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

@main
enum Fuzz {
  static func main() {
    if CommandLine.arguments.dropFirst() == ["list"] {
      for target in FuzzTarget.all { print(([target.name, String(target.mostBytes)] + target.seeds).joined(separator: "\t")) }
      return
    }
    guard FuzzTarget.chosen != nil else {
      tell("fuzz: CASUS_FUZZ_TARGET names no target; allowed: \(FuzzTarget.all.map(\.name).joined(separator: ", "))")
      exit(64)
    }
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    let status = runDriver(&count, &arguments) { bytes, size in
      do { try FuzzTarget.chosen?.run(Array(UnsafeBufferPointer(start: bytes, count: size))) } catch {
        // An error must be fit to be shown: its text is made, too.
        require(!"\(error)".isEmpty, "an error without words")
      }
      return 0
    }
    exit(status)
  }
}
