// Stopping a connection from another thread. Invariant: the handle is nil before the database is closed, and both the interrupt and the
// closing hold the lock, so a closed database is never touched.

import CSQLite
import Synchronization

/// Stops what a connection is doing; may be used from any thread, also after the connection was closed, when it does nothing.
public struct InterruptHandle: Sendable {
  let target: InterruptTarget

  /// Makes every statement that is running fail with `SQLITE_INTERRUPT`. Does nothing when none is running.
  /// Waiting for another connection's lock is not cut short.
  public func interrupt() {
    target.interrupt()
  }
}

/// The one shared cell through which other threads see the database.
final class InterruptTarget: Sendable {
  // The address as a number, because pointers are not Sendable; sqlite3_interrupt is documented as safe from any thread as long as
  // the database is not closed meanwhile, which the lock guarantees.
  private let address: Mutex<Int>

  init(_ handle: OpaquePointer) {
    address = Mutex(Int(bitPattern: handle))
  }

  func interrupt() {
    address.withLock { address in
      if let handle = OpaquePointer(bitPattern: address) { sqlite3_interrupt(handle) }
    }
  }

  /// To be called before the database is closed.
  func detach() {
    address.withLock { $0 = 0 }
  }
}
