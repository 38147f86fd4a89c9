// This program run again as a process of its own: only a fresh process shows start-up time and peak memory.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a run of this program took.
struct ChildProcess {
  /// Seconds from its start to its end.
  let seconds: Double
  /// Peak resident memory in bytes.
  let peakMemory: Int

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs this program with `arguments` to its end.
  ///
  /// - Throws: ``Failure`` when it cannot be started or fails.
  static func run(_ arguments: [String]) throws -> ChildProcess {
    #if os(Linux)
      let program = "/proc/self/exe"
    #else
      let program = CommandLine.arguments[0]
    #endif
    var pointers: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    let start = Clocks.wall()
    var pid = pid_t()
    let code = posix_spawn(&pid, program, nil, nil, pointers, environ)
    guard code == 0 else { throw Failure(description: "cannot start \(program): \(String(cString: strerror(code)))") }
    var usage = rusage()
    var status: Int32 = 0
    while wait4(pid, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw Failure(description: "lost the process that was started: \(String(cString: strerror(errno)))") }
    }
    let seconds = Clocks.wall() - start
    guard status == 0 else { throw Failure(description: "casus-lab \(arguments.joined(separator: " ")) failed (wait status \(status))") }
    #if os(Linux)
      let unit = 1024
    #else
      let unit = 1
    #endif
    return ChildProcess(seconds: seconds, peakMemory: usage.ru_maxrss * unit)
  }
}
