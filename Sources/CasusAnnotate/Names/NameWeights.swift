// How much each sign of a name counts beside the encoder. The encoder is sure of most of its labels by 5 to 10, so that 2 settles what is
// doubtful and 9 is seldom overruled. Set by hand in steps of one on UNER EWT dev, CrossNER politics dev, re3d and half of the project's own
// sentences; all figures are flat around these values.

/// Weights of the signs, on the scale of the encoder's scores.
struct NameWeights {
  /// A listed name of several words.
  var listedLong: Float = 7
  /// A listed group, body or medium of one word, and any listed name that is the part of a compound.
  var listed: Float = 9
  /// A listed place of one word: many are words and surnames too.
  var listedPlace: Float = 4
  /// A state's name: found by the encoder where it is one. "1997 United Kingdom general election" names no place.
  var state: Float = 2
  /// A state's name against other types.
  var statePreference: Float = 5
  /// A listed name of several words inside a longer run of capitals.
  var inner: Float = 3
  /// A title directly before the name, or "regime" behind it.
  var title: Float = 3
  /// A type word inside the name.
  var typed: Float = 2
  /// The same where "of" or "for" stands in the name, which only the sign sees whole.
  var typedLong: Float = 4
  /// The same behind "the" within a sentence.
  var typedSure: Float = 4
  /// A noun of groups behind the name.
  var groupNoun: Float = 3
  /// The name's initials in brackets behind it.
  var initials: Float = 5
  /// A place in a list of groups.
  var list: Float = 8
  /// The same against other types.
  var listPreference: Float = 8
  /// The form of a person's name.
  var form: Float = 3
  /// A noun of places beside the name.
  var placeNoun: Float = 2
  /// A role beside the name.
  var role: Float = 3
  /// A short form of a longer name that shows what it is.
  var recall: Float = 2
  /// What is likely without a sign.
  var weak: Float = 0.5
  /// The same for two capitals behind "the" in a report of war.
  var weakLong: Float = 3
  /// Letters in brackets behind a name.
  var bracket: Float = 4
  /// The same spelling elsewhere in the document.
  var carry: Float = 2
  /// The same against other types.
  var carryPreference: Float = 6
}
