// Without tags only word forms tell the tense: the nearest one before an expression decides, else the first behind it.

extension TimeGrammar {
  /// How many words are searched on either side of an expression.
  private static let reach = 12

  /// What the words of the sentence say of the time of an expression from `place` up to `end`.
  ///
  /// "Will merge on Monday" and "on Monday, they will merge" lie ahead; "merged on Monday" does not.
  func tense(_ place: Int, _ end: Int) -> Tense {
    // "Wednesday's ruling" has been made, whatever will be done about it.
    if isMark(end, "'"), isWord(end + 1, "s") { return .past }
    if isPutOff(place) { return .leaning }
    var isInfinitive = false
    for back in stride(from: place - 1, through: max(0, place - Self.reach), by: -1) {
      if isSentenceEnd(back) { break }
      if let tense = tense(of: back, before: place) {
        // "Called on him to testify on 10 February": what is asked for may lie ahead.
        return tense == .past && isInfinitive ? .open : tense
      }
      if opensInfinitive(back) { isInfinitive = true }
    }
    if isInfinitive { return .open }
    for ahead in end..<max(end, min(words.count, end + Self.reach)) {
      if isSentenceEnd(ahead) { break }
      let word = words[ahead]
      guard word.kind == .word else { continue }
      if TimeWords.certain.contains(word.key) { return .leaning }
      if isPastForm(ahead) { return .past }
    }
    return .open
  }

  /// "Postponed until Tuesday", "a deadline of Friday": what is put off lies ahead, though the verb is past.
  private func isPutOff(_ place: Int) -> Bool {
    guard isWord(place - 1, in: TimeWords.limits) else { return false }
    return (max(0, place - 8)..<place).contains { isWord($0, in: TimeWords.delays) }
  }

  private func isSentenceEnd(_ place: Int) -> Bool {
    let word = words[place]
    guard word.kind == .mark, TimeWords.sentenceEnds.contains(word.key), let next = self.word(place + 1) else { return false }
    return !next.isGlued && next.isCapital
  }

  /// "to" with a verb behind it, as far as a lower-case word that is no determiner is one.
  private func opensInfinitive(_ place: Int) -> Bool {
    guard isWord(place, "to"), let next = word(place + 1), next.kind == .word, !next.isCapital else { return false }
    return !TimeVocabulary.determiners.contains(next.key) && !next.key.hasSuffix("s") && !next.key.hasSuffix("ing")
  }

  /// The tense that one word tells; nil for words that tell none.
  private func tense(of place: Int, before limit: Int) -> Tense? {
    let word = words[place]
    guard word.kind == .word, word.key.utf8.count > 1 else { return nil }
    let key = word.key
    // "won't"
    if key == "won" { return isMark(place + 1, "'") ? .leaning : .past }
    if TimeWords.certain.contains(key) || TimeWords.futures.contains(key) { return .leaning }
    // "may" of the present; May is a month or a name.
    if TimeWords.modals.contains(key), !word.isCapital { return .leaning }
    if TimeWords.intentions.contains(key), isWord(place + 1, in: TimeWords.purposes), place + 1 < limit - 1 || isWord(place + 1, "for") {
      return .leaning
    }
    // "is to meet on Monday", not "is to Monday what …".
    if TimeWords.copulas.contains(key), isWord(place + 1, "to"), place + 1 < limit - 1 { return .leaning }
    if TimeWords.presents.contains(key), !word.isCapital, !isDenied(place) { return .leaning }
    return isPastForm(place) ? .past : nil
  }

  private func isDenied(_ place: Int) -> Bool {
    (max(0, place - 3)..<place).contains { isWord($0, in: ["did", "didn", "failed"]) }
  }

  /// Whether a word is a past form: an irregular one, or one in "-ed" that is neither an adjective nor a future passive.
  func isPastForm(_ place: Int) -> Bool {
    guard let word = word(place), word.kind == .word, !word.isCapital else { return false }
    if TimeWords.pasts.contains(word.key) { return !isWord(place - 1, "be") }
    guard word.key.utf8.count > 4, word.key.hasSuffix("ed"), !TimeWords.plainEds.contains(word.key) else { return false }
    // "to be held", "will be moved"; "a proposed visit", "a still unspecified date".
    return !isWord(place - 1, in: TimeWords.participleLeads) && !TimeVocabulary.determiners.contains(key(place - 1))
  }
}

/// Word forms that tell a tense.
private enum TimeWords {
  static let sentenceEnds: Set<String> = [".", ";", "?", "!"]

  static let certain: Set<String> = ["will", "ll", "shall"]
  static let futures: Set<String> = [
    "would", "scheduled", "slated", "expected", "expects", "expect", "upcoming", "due", "payable", "tomorrow", "forthcoming", "planned",
    "plans", "plan", "planning",
  ]
  static let modals: Set<String> = ["may", "can", "must", "should"]
  /// Tell the future only with "to" or "for" behind them.
  static let intentions: Set<String> = [
    "set", "intends", "intend", "hopes", "hope", "ready", "about", "agreed", "agrees", "agree", "promised", "vowed", "pledged",
    "threatened", "wants", "want", "decided", "going", "likely", "deadline", "bid", "urged", "program", "effort", "efforts", "proposal",
    "pledge",
  ]
  static let purposes: Set<String> = ["to", "for"]
  static let copulas: Set<String> = ["is", "are", "was", "were"]
  /// Verbs of the present that announce what is on the calendar.
  static let presents: Set<String> = [
    "meets", "begins", "starts", "opens", "expires", "arrives", "returns", "resumes", "leaves", "votes", "takes", "ends", "convenes",
    "visits", "travels", "meet", "begin", "resume", "convene",
  ]
  static let pasts: Set<String> = [
    "was", "were", "had", "has", "have", "did", "been", "began", "came", "took", "said", "met", "went", "left", "fell", "held", "led",
    "made",
    "told", "gave", "got", "saw", "found", "fought", "broke", "lost", "struck", "shot", "became", "fled", "sent", "grew", "rose", "ran",
    "spoke", "wrote", "knew", "thought", "brought", "bought", "caught", "kept", "heard", "stood", "sank", "drew", "flew", "threw",
    "drove", "spent", "sold", "built", "blew", "sought", "withdrew", "overthrew", "swore", "chose", "arose", "seen",
  ]
  /// Words in "-ed" that are no past forms.
  static let plainEds: Set<String> = [
    "indeed", "hundred", "speed", "exceed", "proceed", "succeed", "sacred", "naked", "wicked", "breed", "bleed",
  ]
  static let participleLeads: Set<String> = ["be", "still", "newly", "highly", "as", "yet"]
  static let limits: Set<String> = ["until", "till", "to", "of", "for", "through"]
  static let delays: Set<String> = [
    "postponed", "delayed", "extended", "adjourned", "deadline", "deferred", "rescheduled", "moved", "remanded", "given",
  ]
}
