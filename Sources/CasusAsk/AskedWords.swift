// The closed words of English questions: what opens a slot, what helps a verb, what is only polite. Verbs and nouns that tell of something are
// not here: the rules know them.

/// Word lists; lower case.
enum AskedWords {
  static let helpers: Set<String> = [
    "do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "should", "might", "may",
  ]
  static let be: Set<String> = ["is", "are", "was", "were"]
  static let doHelpers: Set<String> = ["do", "does", "did"]

  /// Openings that ask nothing, longest first.
  static let wrappers: [[String]] = [
    "i would like to know", "i'd like to know", "i want to know", "i need to know", "i would like to see", "i want to see",
    "can you", "could you", "would you", "can you tell me", "could you tell me", "would you tell me", "can you show me",
    "could you show me", "can you list", "could you list",
    "can you give me", "could you give me", "do you know", "do we know", "please tell me", "please list", "please show me",
    "please give me",
    "let me know", "tell me", "show me", "give me", "tell us", "show us", "give us", "find me", "find out", "list", "show", "find", "name",
    "give", "please", "say", "i wonder", "is it known", "is it true that", "is it reported that", "is there any report that",
    "are there any reports that", "are there reports that", "does any report say that", "hello", "hi", "casus", "and", "so", "a list of",
    "the names of", "names of", "list of", "the name of", "kindly", "just", "do any reports say that", "is there evidence that",
    "what is known about", "what do we know about", "do you have", "what do you know about", "so",
  ].map { $0.split(separator: " ").map(String.init) }.sorted { $0.count > $1.count }

  static let politeEndings: [[String]] = [
    ["please"], ["thanks"], ["thank", "you"], ["for", "me"], ["according", "to", "the", "reports"], ["as", "reported"],
  ]

  /// Prepositions that may be left alone behind their verb.
  static let prepositions: Set<String> = [
    "to", "with", "of", "by", "from", "in", "into", "for", "against", "on", "about", "under", "at", "over", "through", "behind",
    "alongside",
    "within",
  ]

  /// Nouns that say of what sort an answer is to be.
  static let kinds: [String: OpenKind] = {
    var kinds: [String: OpenKind] = [:]
    for noun in [
      "group", "faction", "militia", "movement", "brigade", "organisation", "organization", "force", "army", "party", "battalion", "body",
      "alliance", "coalition", "front", "bloc", "union", "umbrella", "outfit", "unit", "rebel", "formation", "legion", "division",
    ] { kinds[noun] = .group }
    for noun in ["state", "country", "nation", "government", "power"] { kinds[noun] = .state }
    for noun in ["person", "man", "woman", "commander", "individual", "politician", "spokesman", "official", "leader"] {
      kinds[noun] = .person
    }
    for noun in ["actor", "side", "one", "entity"] { kinds[noun] = .anyone }
    for noun in ["date", "day", "month", "year", "time", "point", "moment"] { kinds[noun] = .date }
    for noun in ["place", "location", "city", "town", "area", "village", "province", "region"] { kinds[noun] = .place }
    return kinds
  }()

  /// A noun as ``kinds`` knows it: without its plural.
  static func kind(_ word: String) -> OpenKind? {
    if let kind = kinds[word] { return kind }
    let plurals = ["people": "person", "men": "man", "women": "woman", "countries": "country", "parties": "party", "armies": "army"]
    if let singular = plurals[word] { return kinds[singular] }
    if ["cities", "bodies", "entities"].contains(word) { return kinds[String(word.dropLast(3)) + "y"] }
    return word.hasSuffix("s") ? kinds[String(word.dropLast())] : nil
  }

  /// Adjectives that say no more than that it is a group of the sort that casus reads of.
  static let plainAdjectives: Set<String> = ["rebel", "armed", "other", "different", "new", "former", "various", "opposition", "member"]

  static let determiners: Set<String> = ["the", "all", "any", "some", "every", "each", "these", "those", "a", "an"]

  /// Words that may stand beside what was understood without changing it.
  static let free: Set<String> = [
    "the", "a", "an", "of", "to", "in", "by", "with", "for", "from", "and", "or", "on", "at", "as", "into", "that", "which", "who", "it",
    "its", "their", "did", "do", "does", "is", "are", "was", "were", "be", "been", "being", "have", "has", "had", "having", "will", "would",
    "can", "could", "should", "might", "may", "also", "ever", "there", "any", "some", "all", "other", "others", "each", "together", "'s",
    "between", "both", "whether", "if", "itself", "themselves", "then", "about", "against", "this", "these", "those", ",", "(", ")", "\"",
    ":", ";", "under", "within", "up", "out", "away", "over", "behind", "alongside", "through", "exactly", "actually", "really",
    "precisely", "specifically",
  ]

  /// "managed to join", "went on to join": done, all the same.
  static let done: Set<String> = ["manage", "go", "get", "come", "proceed", "begin", "start", "report", "say", "know"]

  /// Verbs that only lend themselves to a noun: "carried out attacks".
  static let lightVerbs: Set<String> = [
    "carry", "launch", "conduct", "make", "give", "provide", "hold", "stage", "mount", "take", "commit", "perpetrate", "have", "be", "do",
    "become", "happen", "occur",
  ]

  static let negations: Set<String> = [
    "not", "n't", "never", "no", "without", "except", "nobody", "none", "neither", "nor", "cannot", "unless", "excluding",
  ]

  /// Words of which hardly any English question has none.
  static let english: Set<String> = helpers.union([
    "who", "whom", "what", "which", "when", "where", "why", "how", "the", "of", "to", "that", "list", "show", "tell", "with", "by", "from",
    "about", "there", "an", "any",
  ]).subtracting(["was"])

  /// "came together to form X": what several do to one end; the end is what was done.
  static let unions: [[String]] = [
    "came together", "come together", "joined forces", "join forces", "united", "unite", "merged", "merge", "combined", "combine",
    "teamed up", "team up", "banded together", "band together", "got together", "joined together", "join together",
  ].map { $0.split(separator: " ").map(String.init) }
  static let founding: Set<String> = ["form", "create", "establish", "found", "build", "make", "launch", "constitute"]

  /// Where somebody goes; a place only where the knowledge base knows it as one.
  static let ways: Set<String> = ["to", "into", "from", "on"]

  static let placePrepositions: Set<String> = ["in", "near", "at", "around", "outside", "inside", "across"]

  static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb",
    "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday",
  ]
}

/// What may answer an open slot.
enum OpenKind: Hashable {
  case anyone, group, state, person, thing
  /// Not a party: the time, the place.
  case date, place
}
