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
    if numbered.contains(text) { return next?.kind == .digit }
    // At the end of a sentence the stop is the sentence's.
    if text == "etc" { return next != nil && next?.letterCase != .capital && !rest.isEmpty }
    if rest.first == UInt8(ascii: ","), states.contains(text) { return true }
    return follows(text) != nil
  }

  /// "Ph.D.", "M.Sc.": whether the dot between the two belongs to a degree.
  static func opensDegree(_ word: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> Bool {
    guard word.count <= 2 else { return false }
    switch String(decoding: word, as: UTF8.self) {
    case "Ph", "Ed": return rest.starts(with: "D.".utf8)
    case "M", "B": return rest.starts(with: "Sc".utf8) || rest.starts(with: "Phil".utf8)
    default: return false
    }
  }

  /// "Ph.D", "M.Sc" without their last stop.
  static func isDegree(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 6 && ["Ph.D", "Ed.D", "M.Sc", "B.Sc", "M.Phil", "B.Phil"].contains(String(decoding: word, as: UTF8.self))
  }

  /// "(b. 1941", "(d. March 2009": a letter behind a bracket and before a date.
  static func isLifeDate(_ letter: UInt8, before rest: ArraySlice<UInt8>) -> Bool {
    guard "bdm".utf8.contains(letter), let next = nextScalar(rest) else { return false }
    return next.kind == .digit || next.letterCase == .capital
  }

  /// "report2.doc": the letters behind a dot name a kind of file.
  static func isFileType(_ rest: ArraySlice<UInt8>) -> Bool {
    let letters = rest.prefix(5).prefix { (0x61...0x7A).contains($0 | 0x20) }
    return letters.count == 3 && ["doc", "xls", "pdf", "txt", "jpg", "png", "ppt", "zip"].contains(Affixes.lowered(letters))
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
    Cols Drs Gens Insp Lts Mlle Profs Vol vol Sec Ch Para para Pres Prof Pte Pvt Rep Reps Rev Sen Sens Sgt St Supt approx c ca cf e.g ext i.e p pp viz vs v
    """)
  private static let numbered = wordList("No no Nos Mar Art art Fig fig Vol vol Sec Ch Para para c p pp Sun Sat")
  private static let others = wordList(
    """
    Ave Blvd Bros Co Corp Dept Div Esq Inc Jr Ltd Sr al dept est etc incl Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    """)
  /// States of the U.S. and provinces, known by the comma behind them: "Fresno, Calif., said".
  private static let states = wordList(
    """
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ont Ore Pa Que Tenn Tex Va Vt
    Wash Wis Wyo
    """)
  private static let months: Set<String> = [
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
  ]
}
