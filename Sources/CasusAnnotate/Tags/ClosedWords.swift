// Words of closed classes with their features. `word` is in small letters everywhere here.

import CasusModel

enum ClosedWords {
  static func pronoun(_ word: String, isPossessive: Bool) -> Features {
    var out = Features()
    out.pronounType = .personal
    switch word {
    case "i", "me", "my", "mine", "myself": (out.person, out.number) = (.first, .singular)
    case "we", "us", "'s", "our", "ours", "ourselves": (out.person, out.number) = (.first, .plural)
    case "yourself": (out.person, out.number) = (.second, .singular)
    case "yourselves": (out.person, out.number) = (.second, .plural)
    case "you", "your", "yours", "ya", "u": out.person = .second
    case "he", "him", "his", "himself": (out.person, out.number, out.gender) = (.third, .singular, .masculine)
    case "she", "her", "hers", "herself": (out.person, out.number, out.gender) = (.third, .singular, .feminine)
    case "it", "its", "itself": (out.person, out.number, out.gender) = (.third, .singular, .neuter)
    case "they", "them", "'em", "em", "their", "theirs", "themselves": (out.person, out.number) = (.third, .plural)
    case "one", "oneself", "one's": (out.person, out.number) = (.third, .singular)
    default: break
    }
    if isPossessive {
      out.grammaticalCase = .genitive
      out.isPossessive = true
    } else if ["mine", "yours", "hers", "ours", "theirs"].contains(word) {
      out.isPossessive = true
    } else if word.hasSuffix("self") || word.hasSuffix("selves") {
      out.grammaticalCase = .accusative
      out.isReflexive = true
    } else {
      switch word {
      case "i", "we", "he", "she", "they": out.grammaticalCase = .nominative
      case "me", "us", "'s", "him", "her", "them", "'em", "em": out.grammaticalCase = .accusative
      default: break
      }
    }
    return out
  }

  /// Whether only the place in the sentence tells nominative from accusative.
  static func hasOpenCase(_ word: String) -> Bool { ["you", "it", "ya", "u"].contains(word) }

  /// The type of "something", "anyone", "everybody", "nothing".
  static func indefinite(_ word: String) -> Features.PronounType? {
    if word.hasPrefix("every") { return .total }
    if word.hasPrefix("some") || word.hasPrefix("any") { return .indefinite }
    return word.hasPrefix("no") || word == "one" ? .negative : nil
  }

  /// Determiners, "nor", "yes" and "no".
  static func determiner(_ word: String, _ token: Token) -> Features {
    var out = Features()
    switch (token.fineTag, word) {
    case ("UH", "yes"), ("UH", "yeah"), ("UH", "yep"): out.polarity = .positive
    case ("UH", "no"), ("UH", "nope"), ("CC", "nor"), ("CC", "neither"): out.polarity = .negative
    case ("UH", _), ("CC", _): break
    case (_, "the"): (out.definite, out.pronounType) = (.definite, .article)
    case (_, "a"), (_, "an"): (out.definite, out.pronounType) = (.indefinite, .article)
    case (_, "this"), (_, "that"): (out.number, out.pronounType) = (.singular, .demonstrative)
    case (_, "these"), (_, "those"): (out.number, out.pronounType) = (.plural, .demonstrative)
    case (_, "all"), (_, "both"), (_, "every"), (_, "each"): out.pronounType = .total
    case (_, "no"), (_, "neither"), (_, "none"): out.pronounType = .negative
    case (_, "half"): (out.numberForm, out.numberType, out.pronounType) = (.word, .fraction, .indefinite)
    case (_, "some"), (_, "any"), (_, "another"), (_, "either"), (_, "such"), (_, "quite"), (_, "many"): out.pronounType = .indefinite
    default: break
    }
    return out
  }

  /// Adverbs, and "not".
  static func adverb(_ word: String, _ token: Token, _ out: inout Features) {
    if token.tag == .particle {
      out.polarity = .negative
      return
    }
    switch word {
    case "here", "there", "now", "then": out.pronounType = .demonstrative
    case "never", "nowhere": out.pronounType = .negative
    case "always", "everywhere": out.pronounType = .total
    case "ever", "sometimes", "somewhere", "anywhere", "somehow", "anyhow", "someday", "sometime": out.pronounType = .indefinite
    case "once", "twice": (out.numberForm, out.numberType) = (.word, .multiplicative)
    case "first", "second", "third": (out.numberForm, out.numberType) = (.word, .ordinal)
    case "well", "far", "soon", "long", "hard", "fast", "early", "late", "close", "deep", "high", "low", "badly", "near":
      out.degree = .positive
    default: break
    }
  }

  static func isOrdinal(_ word: String) -> Bool {
    switch word {
    case "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
      "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "thirtieth",
      "hundredth", "thousandth":
      return true
    default:
      guard beginsWithDigit(word), word.utf8.dropLast(2).allSatisfy({ $0 < 0x3A }) else { return false }
      return ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) }
    }
  }

  static func beginsWithDigit(_ word: String) -> Bool { word.utf8.first.map { (0x30...0x39).contains($0) } ?? false }

  /// "14", "fourteen", "XIV", "1.5", "3/4".
  static func number(_ text: String) -> Features {
    var out = Features()
    out.numberType = .cardinal
    if text.utf8.contains(where: { (0x30...0x39).contains($0) }) {
      out.numberForm = .digits
      // "1.5" and "3/4" are parts of one; "10.30.2001" and "2/3/2001" are none.
      let marks = text.utf8.filter { $0 == 0x2E || $0 == 0x2F }
      if marks.count == 1, text.utf8.last != 0x2E { out.numberType = .fraction }
    } else if text.utf8.allSatisfy({ "IVXLCM".utf8.contains($0) }) {
      out.numberForm = .roman
    } else {
      out.numberForm = .word
    }
    return out
  }
}
