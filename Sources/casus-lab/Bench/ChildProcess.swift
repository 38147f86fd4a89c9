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
  /// CPU-seconds.
  let cpu: Double

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs this program with `arguments` to its end.
  ///
  /// - Throws: ``Failure`` when it cannot be started or fails.
  static func run(_ arguments: [String]) throws -> ChildProcess {
    let (process, status) = try run(program, arguments, isQuiet: false)
    guard status == 0 else { throw Failure(description: "casus-lab \(arguments.joined(separator: " ")) failed (wait status \(status))") }
    return process
  }

  private static var program: String {
    #if os(Linux)
      "/proc/self/exe"
    #else
      CommandLine.arguments[0]
    #endif
  }

  /// Runs any program, found by the PATH, to its end; the second result is its wait status.
  ///
  /// - Parameter isQuiet: whether what it writes is thrown away.
  static func run(_ program: String, _ arguments: [String], isQuiet: Bool) throws -> (ChildProcess, status: Int32) {
    var pointers: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if isQuiet { for stream: Int32 in [1, 2] { posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0) } }
    let start = Clocks.wall()
    var pid = pid_t()
    let code = posix_spawnp(&pid, program, &actions, nil, pointers, environ)
    guard code == 0 else { throw Failure(description: "cannot start \(program): \(String(cString: strerror(code)))") }
    var usage = rusage()
    var status: Int32 = 0
    while wait4(pid, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw Failure(description: "lost the process that was started: \(String(cString: strerror(errno)))") }
    }
    let seconds = Clocks.wall() - start
    #if os(Linux)
      let unit = 1024
    #else
      let unit = 1
    #endif
    func cpu(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    let process = ChildProcess(seconds: seconds, peakMemory: usage.ru_maxrss * unit, cpu: cpu(usage.ru_utime) + cpu(usage.ru_stime))
    return (process, status)
  }
}
