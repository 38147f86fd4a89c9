// An acronym is a weak name: ISIS is a caliphate and an institute in Washington. Two different long names are taken for one actor because
// of a shared acronym only when they also share a word that means something.

enum Acronym {
  /// Whether a fold may be an acronym: one word of at most six letters. Case is gone here, so short names such as "daesh" count too;
  /// that only makes the resolver more careful.
  static func isPossible(_ fold: String) -> Bool {
    fold.count <= 6 && !fold.contains(" ")
  }

  /// Whether two folds have a word in common that says more than what sort of body it is.
  static func shareWord(_ left: String, _ right: String) -> Bool {
    !words(left).isDisjoint(with: words(right))
  }

  /// The words of a fold that do.
  static func words(_ fold: String) -> Set<Substring> {
    Set(fold.split(separator: " ").filter { $0.count > 2 && !generic.contains($0) })
  }

  private static let generic: Set<Substring> = [
    "and", "for", "the", "army", "armed", "battalion", "battalions", "body", "brigade", "brigades", "coalition", "command", "committee",
    "congress", "council", "defence", "defense", "division", "force", "forces", "front", "government", "group", "league", "liberation",
    "militia", "movement", "national", "organisation", "organization", "party", "people", "peoples", "popular", "state", "union",
    "united",
  ]
}
