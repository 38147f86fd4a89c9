// How a word is written, which its pieces, all in lower case, no longer tell. Numbers of the shapes are rows of the encoder's shape table:
// they must never change without training it again.

/// The writing of a word as the encoder distinguishes it.
public enum WordShape: UInt8, CaseIterable, Sendable {
  /// No upper-case letter: "army", "الجيش".
  case small = 0
  /// First letter upper, all others not: "Aleppo", "U.s".
  case capitalized = 1
  /// At least two letters, all upper: "ISIS", "U.S.".
  case capitals = 2
  /// One letter, upper: "A", "J.".
  case initial = 3
  /// Letters in any other mixture: "al-Sham", "YPG-led".
  case mixed = 4
  /// Digits and no letter: "2014", "1,000".
  case number = 5
  /// Letters and digits: "F-16", "5pm".
  case lettersAndDigits = 6
  /// Neither letter nor digit: "--", "$".
  case marks = 7
  /// The sentence's own piece `[CLS]`.
  case sentence = 8

  /// The shape of a word. Letters are of general category L, digits of Nd, upper case is Lu; marks count for nothing.
  public init(of word: String) {
    var seen = Letters()
    for scalar in word.unicodeScalars { seen.add(scalar) }
    self = seen.shape
  }

  /// Row of the shape table for a piece of a word of this shape.
  public func row(isFirstPiece: Bool) -> Int32 { Int32(rawValue) * 2 + (isFirstPiece ? 0 : 1) }
}

private struct Letters {
  var letters = 0
  var upper = 0
  var digits = 0
  var beginsUpper = false

  @inline(__always)
  mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A: letters += 1
    case 0x41...0x5A: addUpper()
    case 0x30...0x39: digits += 1
    case 0..<0x80: break
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter: addUpper()
      case .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: letters += 1
      case .decimalNumber: digits += 1
      default: break
      }
    }
  }

  @inline(__always)
  private mutating func addUpper() {
    if letters == 0 { beginsUpper = true }
    letters += 1
    upper += 1
  }

  var shape: WordShape {
    if letters == 0 { return digits == 0 ? .marks : .number }
    if digits > 0 { return .lettersAndDigits }
    if upper == 0 { return .small }
    if upper == letters { return letters == 1 ? .initial : .capitals }
    return upper == 1 && beginsUpper ? .capitalized : .mixed
  }
}
