import Testing

import CasusModel

@Suite struct EditDistanceTests {
  @Test(
    "The distance is exact up to the limit and nil beyond",
    arguments: [
      ("", "", 0, 0), ("zenki", "zenki", 0, 0), ("zenki", "zanki", 1, 1), ("zenki", "zanki", 0, nil), ("kitten", "sitting", 3, 3),
      ("kitten", "sitting", 2, nil), ("", "abc", 3, 3), ("abc", "", 3, 3), ("front", "levant front", 3, nil), ("ab", "ba", 2, 2),
    ] as [(String, String, Int, Int?)])
  func distance(left: String, right: String, limit: Int, expected: Int?) {
    #expect(EditDistance.between(Array(left.unicodeScalars), Array(right.unicodeScalars), atMost: limit) == expected)
  }
}
