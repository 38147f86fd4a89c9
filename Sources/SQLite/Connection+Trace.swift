// What SQL really runs. For tests of query plans and for measuring against other programs; nothing else in the program needs it.

import CSQLite

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Connection {
  /// Runs `body` and returns with its result the SQL of every statement that was started meanwhile, values filled in, in order.
  ///
  /// Only statements of this connection; those that triggers run are left out.
  public func recordingStatements<Result>(_ body: () throws -> Result) throws -> (result: Result, statements: [String]) {
    let handle = try box.open()
    let record = StatementRecord()
    let context = Unmanaged.passUnretained(record).toOpaque()
    sqlite3_trace_v2(
      handle, UInt32(SQLITE_TRACE_STMT),
      { _, context, statement, text in
        guard let context, let statement, let text else { return 0 }
        // A trigger's statement is told as a comment that names it.
        let isTrigger = strncmp(text.assumingMemoryBound(to: CChar.self), "--", 2) == 0
        guard !isTrigger, let expanded = sqlite3_expanded_sql(OpaquePointer(statement)) else { return 0 }
        defer { sqlite3_free(expanded) }
        Unmanaged<StatementRecord>.fromOpaque(context).takeUnretainedValue().statements.append(String(cString: expanded))
        return 0
      }, context)
    defer { if !box.isClosed { sqlite3_trace_v2(handle, 0, nil, nil) } }
    let result = try withExtendedLifetime(record) { try body() }
    return (result, record.statements)
  }
}

/// What was started, in order.
private final class StatementRecord {
  var statements: [String] = []
}
