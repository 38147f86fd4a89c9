// One way to write an application_id in messages.

/// Fixed-width hexadecimal.
enum Hexadecimal {
  static func text(_ number: Int32) -> String {
    let digits = String(UInt32(bitPattern: number), radix: 16, uppercase: true)
    return "0x" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}
