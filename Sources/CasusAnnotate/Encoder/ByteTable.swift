// Byte strings to numbers, by open addressing. A key is asked for without making a String: the caller hashes bytes where they lie, and
// can carry one hash on from byte to byte, so that all prefixes of a word cost one pass.

/// A map from (kind, bytes) to a number that is not negative. Built once, never changed afterwards.
struct ByteTable: Sendable {
  /// FNV-1a of 32 bits over the bytes so far.
  struct Hash {
    private(set) var state: UInt32

    @inline(__always)
    init(kind: UInt8) {
      state = 0x811C_9DC5
      add(kind)
    }

    @inline(__always)
    mutating func add(_ byte: UInt8) { state = (state ^ UInt32(byte)) &* 0x0100_0193 }
  }

  private struct Slot {
    var hash: UInt32 = 0
    /// -1 where the slot is free.
    var value: Int32 = -1
    var start: UInt32 = 0
    /// Length · 256 + kind.
    var shape: UInt32 = 0
  }

  private var slots: [Slot]
  private var keys: [UInt8] = []
  private let mask: Int
  private(set) var count = 0

  /// Room for `capacity` keys, at most half of the slots in use. More keys than that are not taken.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    mask = size - 1
  }

  /// Adds a key; false where it was there already, its value unchanged, or where the table is full or the key longer than 65,535 bytes.
  @discardableResult
  mutating func insert(_ key: some Collection<UInt8>, kind: UInt8 = 0, value: Int32) -> Bool {
    guard value >= 0, key.count <= 0xFFFF, count * 2 < slots.count else { return false }
    var hash = Hash(kind: kind)
    for byte in key { hash.add(byte) }
    let shape = UInt32(key.count) << 8 | UInt32(kind)
    var at = Self.home(hash.state) & mask
    while slots[at].value >= 0 {
      let slot = slots[at]
      if slot.hash == hash.state, slot.shape == shape, keys[Int(slot.start)..<(Int(slot.start) + key.count)].elementsEqual(key) {
        return false
      }
      at = (at + 1) & mask
    }
    slots[at] = Slot(hash: hash.state, value: value, start: UInt32(keys.count), shape: shape)
    keys.append(contentsOf: key)
    count += 1
    return true
  }

  /// The value of `bytes[from..<to]`, whose hash with `kind` is `hash`; -1 where there is none.
  @inline(__always)
  func value(_ hash: Hash, of bytes: [UInt8], from: Int, to: Int, kind: UInt8 = 0) -> Int32 {
    var at = Self.home(hash.state) & mask
    while true {
      let slot = slots[at]
      // Half of the slots are free: the search ends.
      if slot.value < 0 { return -1 }
      if slot.hash == hash.state, slot.shape == UInt32(truncatingIfNeeded: to - from) << 8 | UInt32(kind) {
        if isEqual(Int(slot.start), bytes, from, to) { return slot.value }
      }
      at = (at + 1) & mask
    }
  }

  /// The value of all of `bytes`; -1 where there is none.
  func value(of bytes: [UInt8], kind: UInt8 = 0) -> Int32 {
    var hash = Hash(kind: kind)
    for byte in bytes { hash.add(byte) }
    return value(hash, of: bytes, from: 0, to: bytes.count, kind: kind)
  }

  @inline(__always)
  private func isEqual(_ start: Int, _ bytes: [UInt8], _ from: Int, _ to: Int) -> Bool {
    for offset in 0..<(to - from) where keys[start + offset] != bytes[from + offset] { return false }
    return true
  }

  /// FNV's low bits depend on few of the bits above; the table takes its place from a mix of all.
  @inline(__always)
  private static func home(_ hash: UInt32) -> Int {
    var mixed = hash ^ (hash >> 16)
    mixed = mixed &* 0x85EB_CA6B
    return Int(mixed ^ (mixed >> 13))
  }
}
