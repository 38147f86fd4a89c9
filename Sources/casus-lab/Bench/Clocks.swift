// CPU time counts what a thread really ran, so a busy machine changes it little; wall time is only for what the user waits for.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Clocks in seconds.
enum Clocks {
  /// CPU time of this thread.
  static func thread() -> Double { seconds(CLOCK_THREAD_CPUTIME_ID) }

  /// CPU time of all threads of this process.
  static func process() -> Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

  /// The most memory that this process had until now, in MB.
  static func peakMemory() -> Double {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    #if canImport(Darwin)
      return Double(usage.ru_maxrss) / 1_000_000
    #else
      return Double(usage.ru_maxrss) * 1024 / 1_000_000
    #endif
  }

  /// Time that passes.
  static func wall() -> Double { seconds(CLOCK_MONOTONIC) }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
