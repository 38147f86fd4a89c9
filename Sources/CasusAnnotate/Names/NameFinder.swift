// Where names begin and end. A capital begins one; "of", "for" and "and" carry it on only inside the names of organisations
// ("Army of Mujahideen", "Authenticity and Development Front"); titles and adjectives of states are cut off its front.

import CasusModel

extension NameTokens {
  /// The candidates of the sentence, in text order, disjoint.
  func candidates() -> [NameCandidate] {
    var found: [NameCandidate] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard isCapital(index) && startsName(index) || isOrdinal(index) else {
        index += 1
        continue
      }
      let end = runEnd(from: index)
      found += split(index..<end)
      index = end
    }
    return found
  }

  /// "in Arabic", "in English": languages, neither places nor actors.
  private static let languages: Set<String> = [
    "Amharic", "Arabic", "Armenian", "Azeri", "Bambara", "Burmese", "Chinese", "Dari", "English", "Farsi", "French", "Fula", "German",
    "Hausa", "Hebrew", "Hindi",
    "Italian", "Kurdish", "Lingala", "Mandarin", "Pashto", "Persian", "Portuguese", "Russian", "Sinhala", "Somali", "Spanish", "Swahili",
    "Tamil", "Tigrinya", "Turkish",
    "Ukrainian", "Urdu",
  ]

  /// "the **14th** Front", "**17th** Division", "the **23** March Movement".
  private func isOrdinal(_ index: Int) -> Bool {
    let text = text(index)
    if text.utf8.count <= 2, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), isCapital(index + 2) {
      return Self.months.contains(self.text(index + 1)) && lexicons.organisationType(self.text(index + 2)) != nil
    }
    guard let first = text.utf8.first, (0x30...0x39).contains(first), text.count <= 5,
      ["st", "nd", "rd", "th"].contains(String(text.suffix(2)))
    else { return false }
    return isCapital(index + 1) && lexicons.organisationType(self.text(index + 1)) != nil
  }

  private static let months: Set<String> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]

  /// Whether a capital here can begin a name: at a sentence's start the word itself must speak for it.
  private func startsName(_ index: Int) -> Bool {
    let tag = tag(index)
    if ["DT", "PRP", "PRP$", "IN", "CC", "WDT", "WP", "WRB", "TO", "MD", "EX", "PDT", "UH"].contains(tag) && lexiconLength(at: index) == 0 {
      return false
    }
    if text(index - 1).lowercased() == "in", Self.languages.contains(text(index)), !isCapital(index + 1) { return false }
    guard opensSentence(index) else { return fold(index) != "i" }
    if lexiconLength(at: index) > 0 || isAcronym(index) || lexicons.organisationType(text(index)) != nil && isCapital(index + 1) {
      return true
    }
    if lexicons.particle(text(index)) != nil || lexicons.isGivenName(text(index)) { return true }
    if lowercased.contains(text(index).lowercased()) { return false }
    if isCapital(index + 1), !lowercased.contains(text(index + 1).lowercased()) || lexicons.organisationType(text(index + 1)) != nil {
      return tag.hasPrefix("NNP") || tag.hasPrefix("JJ") || tag.hasPrefix("NN")
    }
    return tag.hasPrefix("NNP")
  }

  /// Whether the token stands where every word has a capital: first, or first behind a mark of quotation or a colon.
  func opensSentence(_ index: Int) -> Bool {
    var before = index - 1
    while range.contains(before), ["\"", "“", "‘", "'", "``", "(", "-", "–", "•", "*"].contains(text(before)) { before -= 1 }
    return !range.contains(before) || text(before) == ":"
  }

  private func lexiconLength(at index: Int) -> Int {
    lexicons.longestMatch(in: folds(index..<min(range.upperBound, index + 8)), at: 0)?.length ?? 0
  }

  private func runEnd(from start: Int) -> Int {
    var end = start + 1
    while end < range.upperBound {
      if isCapital(end), text(end) != "I" {
        end += 1
      } else if let next = connected(from: start, at: end) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// Behind a small word that carries the name on: the position of the capital after it, plus one.
  private func connected(from start: Int, at index: Int) -> Int? {
    let word = text(index).lowercased()
    let next = text(index + 1).lowercased() == "the" ? index + 2 : index + 1
    let isTyped = (start..<index).contains { lexicons.organisationType(text($0)) != nil }
    switch word {
    case "of", "for":
      guard
        lexicons.organisationType(text(index - 1)) != nil || isTyped && next == index + 2 && word == "for"
          || isTyped && word == "of" && (start..<index).contains(where: { text($0) == "for" }) || isKnownLonger(start, index, next)
      else { return nil }
      return isCapital(next) && !isPlaceAlone(next, behind: start..<index) ? next + 1 : nil
    case "in":
      return isKnownLonger(start, index, next) ? next + 1 : nil
    case "and", "&":
      if isKnownLonger(start, index, next) { return next + 1 }
      // "the Authenticity and Development Front": two nouns of quality before one type word.
      guard index - start == 1, next == index + 1, isQuality(start), isCapital(next),
        isQuality(next) || lexicons.organisationType(text(next + 1)) != nil,
        isCapital(next + 1)
      else { return nil }
      return next + 1
    case "'s", "’s", "'", "’":
      // "People's Protection Units", "Revolutionaries' Council"; "Syria's Nusra Front" is two names.
      let owner = text(index - 1)
      let isPlural = ["People", "Peoples", "Women", "Men", "Children", "Lord", "Youth"].contains(owner) || owner.hasSuffix("s")
      guard isPlural, isCapital(index + 1), lexicons.state(named: owner) == nil, lexicons.group(named: owner) == nil,
        lexicons.isGivenName(owner) == false
      else { return nil }
      return index + 2
    case "bin", "ibn", "ould", "ag", "al", "el", "ul", "de", "del", "van", "von", "bint", "e":
      return isCapital(index + 1) ? index + 2 : nil
    case "-", "–", "/":
      return nil
    default:
      // "March 8 Alliance", "Division 30": numbers inside a name.
      guard word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), !word.isEmpty else { return nil }
      if isCapital(index + 1), lexicons.organisationType(text(index + 1)) != nil { return index + 2 }
      // "Division 30", "Sirte Shield 2"; never a score ("Police 5-0") or a count ("Front 30 fighters").
      guard word.count <= 3, !["-", "–", ":", "/", "."].contains(text(index + 1)) || range.upperBound == index + 2 else { return nil }
      let isCounted = ["NN", "NNS", "JJ"].contains(tag(index + 1))
      return lexicons.organisationType(text(index - 1)) != nil || index - start > 1 && !isCounted ? index + 1 : nil
    }
  }

  /// A list in the lexicons has the whole name: "Islamic State of Iraq and the Levant".
  private func isKnownLonger(_ start: Int, _ index: Int, _ next: Int) -> Bool {
    guard next + 1 <= range.upperBound, let match = lexicons.longestMatch(in: folds(start..<min(range.upperBound, next + 3)), at: 0) else {
      return false
    }
    return match.length > index - start
  }

  /// "the Levant Front of Aleppo": a known place behind "of" is where, not what, unless the name is of a state's body.
  private func isPlaceAlone(_ next: Int, behind run: Range<Int>) -> Bool {
    guard let place = lexicons.place(named: text(next)) else { return false }
    return [.city, .camp, .site, .district].contains(place.type) && run.count > 1 && !isCapital(next + 1)
  }

  private func isQuality(_ index: Int) -> Bool {
    let word = text(index).lowercased()
    let endings = ["ity", "ment", "tion", "sion", "ness", "ism", "ice", "dom", "ence", "ance", "ship", "fare", "eace", "ope", "aith"]
    return endings.contains { word.hasSuffix($0) } && lexicons.isGivenName(text(index)) == false
  }

  /// Cuts titles and adjectives of states off a run: "Syrian President Bashar al-Assad" is a state, a title and a person.
  private func split(_ run: Range<Int>) -> [NameCandidate] {
    let endsTyped = lexicons.organisationType(text(run.upperBound - 1)).map { $0.position != .first } ?? false
    if matchesWhole(run) || endsTyped { return [candidate(run)] }
    if let title = run.first(where: { isTitle($0) && !isOnlyName($0, in: run) }) {
      var end = title + 1
      while end < run.upperBound, isTitle(end) { end += 1 }
      let before = run.lowerBound..<title
      let after = end..<run.upperBound
      var found: [NameCandidate] = before.isEmpty ? [] : split(before)
      if !after.isEmpty {
        var person = candidate(after)
        person.followsTitle = true
        found.append(person)
      }
      return found
    }
    if run.count > 1, let length = adjectiveLength(run) {
      return [candidate(run.lowerBound..<(run.lowerBound + length))] + split((run.lowerBound + length)..<run.upperBound)
    }
    return [candidate(run)]
  }

  private func matchesWhole(_ run: Range<Int>) -> Bool {
    listed(run) != nil
  }

  private func isTitle(_ index: Int) -> Bool { lexicons.title(text(index)) != nil }

  /// A title word alone, or behind a given name, is no title: "the General", "Nour Sheikh".
  private func isOnlyName(_ index: Int, in run: Range<Int>) -> Bool {
    index > run.lowerBound && lexicons.isGivenName(text(index - 1))
  }

  /// A state's adjective before something that is no organisation: "Russian | Sergei Lavrov".
  private func adjectiveLength(_ run: Range<Int>) -> Int? {
    guard lexicons.state(adjective: text(run.lowerBound)) != nil,
      !run.dropFirst().contains(where: { lexicons.organisationType(text($0)) != nil })
    else { return nil }
    return 1
  }

  /// A run of words as a candidate.
  func candidate(_ run: Range<Int>) -> NameCandidate {
    NameCandidate(tokens: run, folds: folds(run), opensSentence: opensSentence(run.lowerBound), followsTitle: titleBefore(run.lowerBound))
  }

  /// "commander Abu Omar", "spokesman for the group, Omar": only directly before, without a comma.
  private func titleBefore(_ index: Int) -> Bool {
    guard range.contains(index - 1) else { return false }
    let word = text(index - 1)
    return lexicons.title(word) != nil
      && !["of", "for"].contains(text(index - 2).lowercased() == "the" ? "" : text(index - 2).lowercased())
  }
}
