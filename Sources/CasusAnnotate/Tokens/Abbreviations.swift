// Which words keep their full stop, and what such a stop says about the end of a sentence.

enum Abbreviations {
  /// What follows an abbreviation.
  enum Follows {
    /// A name or number: "Gen. Idris", "No. 5". The stop never ends a sentence.
    case name
    /// Anything: "Inc.", "etc.". The stop ends a sentence only before a word that begins one.
    case anything
  }

  /// The abbreviation without its stop, as written.
  static func follows(_ word: String) -> Follows? {
    if titles.contains(word) { return .name }
    return others.contains(word) || months.contains(word) ? .anything : nil
  }

  /// Whether the stop behind `word` belongs to it; `rest` is the text behind the stop.
  static func takesStop(_ word: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>) -> Bool {
    guard word.count <= 8 else { return false }
    let text = String(decoding: word, as: UTF8.self)
    let next = nextScalar(rest)
    if word.count == 1, let letter = word.first, (0x41...0x5A).contains(letter) { return next?.letterCase == .capital }
    // These are also words, weekdays or verbs: only a number behind them shows the abbreviation.
    if ["No", "no", "Nos", "Mar", "Art", "art", "Fig", "fig", "c", "p", "pp", "Sun", "Sat"].contains(text) { return next?.kind == .digit }
    return follows(text) != nil
  }

  private static func nextScalar(_ rest: ArraySlice<UInt8>) -> Scalar? {
    guard let first = rest.first, first == 0x20 || first == 0xA || first == 0xC2 else { return nil }
    var index = rest.startIndex
    while index < rest.endIndex, index < rest.startIndex + 8 {
      let scalar = rest.scalar(at: index)
      if scalar.kind != .space { return scalar }
      index += scalar.length
    }
    return nil
  }

  private static let titles = wordList(
    """
    Adm Amb Art art Brig Capt Cdr Cmdr Cmdt Col Cpl Dr Eng Fig fig Fr Ft Gen Gov Hon Lieut Lt Maj Messrs Mme Mr Mrs Ms Mt No no Nos Pfc
    Pres Prof Pte Pvt Rep Reps Rev Sen Sens Sgt St Supt approx c ca cf e.g ext i.e p pp viz vs v
    """)
  private static let others = wordList(
    """
    Ave Blvd Bros Co Corp Dept Div Esq Inc Jr Ltd Sr al dept est etc incl Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    """)
  private static let months: Set<String> = [
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
  ]
}
