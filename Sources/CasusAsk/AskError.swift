// Why a question is not answered. Invariant: what was not understood is named, never left out and guessed around.

/// A question that casus cannot read.
public enum AskError: Error, Equatable, Sendable {
  /// No word in it.
  case empty
  /// More bytes or words than a question may have.
  case tooLong
  /// More than one question.
  case several
  /// "not", "never": what no report tells cannot be listed.
  case negated(String)
  /// No English word that a question is made of.
  case notEnglish
  /// "why", "how": nothing of the kind is kept.
  case notKept(String)
  /// "in Aleppo", of a group: places are kept of events.
  case notPlaced(String)
  /// A time that depends on the day of asking.
  case relativeTime(String)
  /// Two times that make no one period.
  case severalTimes([String])
  /// Words of the question that would have to be ignored.
  case notUnderstood(words: [String])
  /// Every word is known, but not what they say together.
  case unreadable
}

extension AskError {
  /// Whether it is the words that are not understood; a name nobody bears may be the cause.
  var isOfWords: Bool {
    switch self {
    case .notUnderstood, .unreadable: true
    case .empty, .tooLong, .several, .negated, .notEnglish, .notKept, .notPlaced, .relativeTime, .severalTimes: false
    }
  }
}

extension AskError: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .empty: "the question holds no word"
    case .tooLong: "the question is too long; allowed: \(QuestionLimits.words) words, \(QuestionLimits.bytes) bytes"
    case .several: "this is more than one question; ask one at a time"
    case .negated(let word):
      "“\(word)”: what did not happen is not recorded, and silence of the reports proves nothing; ask what did, or who denied it"
    case .notEnglish: "this is no question in English; others are not read"
    case .notKept(let word): "“\(word)”: casus keeps who, whom, when and where, and who says so, but no reasons and no manners"
    case .notPlaced(let place): "“\(place)”: casus keeps where events happened, not where groups join, lead or back; leave the place out"
    case .relativeTime(let words):
      "“\(words)” depends on the day of asking; give a date (2016, December 2016, 1 December 2016), or the day with --today YYYY-MM-DD"
    case .severalTimes(let words): "\(words.map { "“\($0)”" }.joined(separator: " and ")) make no one period; ask for one at a time"
    case .notUnderstood(let words): "not understood: \(words.map { "“\($0)”" }.joined(separator: ", "))"
    case .unreadable: "the words are known, but no rule reads the question"
    }
  }

  /// Questions that can be read, for those who wonder how to put theirs.
  public static let examples = [
    "which factions joined which alliances when", "who led the Levant Front in 2016", "which groups left al-Qaeda since 2016",
    "was Hazzm Movement a member of the Levant Front in March 2015", "who attacked Hazzm Movement, and where",
    "what did Mazen Barakji say about the Levant Front", "what happened in Aleppo in June 2015",
  ]
}
