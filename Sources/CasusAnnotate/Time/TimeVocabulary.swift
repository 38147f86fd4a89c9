// Tables of English words, all in lower case; what a word means in a date is decided by the grammar, never here.

/// Words of English time expressions.
enum TimeVocabulary {
  static let months: [String: Int] = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10,
    "november": 11, "december": 12,
  ]

  static let shortMonths: [String: Int] = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
  ]

  /// Months that are also verbs, adjectives or given names: alone they count only behind a word that leads to a time.
  static let doubtfulMonths: Set<Int> = [3, 5]

  static let weekdays: [String: Int] = [
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
  ]

  static let pluralWeekdays: [String: Int] = [
    "mondays": 1, "tuesdays": 2, "wednesdays": 3, "thursdays": 4, "fridays": 5, "saturdays": 6, "sundays": 7,
  ]

  /// Read only directly before a calendar date ("Sat, 26 Jan"), since "sat" and "Sun" are words.
  static let shortWeekdays: Set<String> = ["mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"]

  static let quarters: [String: Int] = ["q1": 1, "q2": 2, "q3": 3, "q4": 4]

  static let halves: [String: Int] = ["h1": 1, "h2": 2]

  static let seasons: [String: Season] = ["spring": .spring, "summer": .summer, "autumn": .autumn, "fall": .autumn, "winter": .winter]

  static let numbers: [String: Int] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]

  static let ordinals: [String: Int] = ["first": 1, "second": 2, "third": 3, "fourth": 4]

  /// Spelled centuries; others are written with digits.
  static let centuryOrdinals: [String: Int] = [
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
  ]

  static let decades: [String: Int] = [
    "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980,
    "nineties": 1990,
  ]

  static let units: [String: TimeUnit] = [
    "minute": .minute, "hour": .hour, "day": .day, "week": .week, "fortnight": .fortnight, "month": .month, "quarter": .quarter,
    "year": .year, "decade": .decade, "century": .century,
  ]

  static let pluralUnits: [String: TimeUnit] = [
    "seconds": .second, "minutes": .minute, "mins": .minute, "hours": .hour, "hrs": .hour, "weekends": .weekend, "days": .day,
    "weeks": .week, "fortnights": .fortnight, "months": .month,
    "quarters": .quarter, "years": .year, "decades": .decade, "centuries": .century,
  ]

  /// Number words without a number: what they measure stays unresolved.
  static let vagueNumbers: Set<String> = ["several", "few", "many", "some", "couple", "dozens"]

  static let approximations: Set<String> = ["about", "around", "nearly", "almost", "roughly", "approximately", "exactly", "just"]

  static let dayParts: [String: DayPart] = ["morning": .morning, "afternoon": .afternoon, "evening": .evening, "night": .night]

  /// Months of the Islamic calendar by their usual spellings in news; those of two words are told by their first.
  static let islamicMonths: [String: Int] = [
    "muharram": 1, "safar": 2, "rajab": 7, "shaban": 8, "shaaban": 8, "ramadan": 9, "ramadhan": 9, "ramazan": 9, "shawwal": 10,
  ]

  /// First words of years written out: "nineteen ninety-seven".
  static let spelledCenturies: [String: Int] = ["eighteen": 1800, "nineteen": 1900, "twenty": 2000]

  static let plainPeriods: Set<String> = ["period", "quarter"]

  /// Words behind which a bare year or a doubtful month is a time.
  static let timeLeads: Set<String> = [
    "in", "since", "until", "till", "during", "early", "late", "mid", "before", "after", "from", "between", "by", "through", "of", "to",
    "last", "next", "this", "around", "circa", "fiscal", "throughout", "into", "year",
  ]

  /// Of ``timeLeads``, those behind which a number may still count things ("of 2015 fighters").
  static let weakLeads: Set<String> = [
    "of", "to", "by", "from", "around", "between", "before", "after", "last", "next", "this", "into", "through", "year",
  ]

  static let determiners: Set<String> = ["the", "a", "an", "his", "her", "its", "their", "our", "that", "this"]

  /// What numbers count in reports on armed conflict; a number before one of these is an amount, not a year or a day.
  static let countedThings: Set<String> = [
    "fighters", "militants", "rebels", "insurgents", "soldiers", "troops", "people", "men", "women", "children", "civilians",
    "refugees", "families", "members", "persons", "prisoners", "detainees", "hostages", "villagers", "protesters", "demonstrators",
    "dollars", "euros", "pounds", "km", "kilometers", "kilometres", "miles", "meters", "metres", "feet", "tons", "tonnes", "votes",
    "seats", "deaths", "casualties", "killed", "wounded", "dead", "vehicles", "tanks", "rounds", "barrels", "percent", "police",
    "policemen", "officers", "others", "million", "billion", "thousand", "homes", "houses", "villages",
  ]

  /// Heads of names that begin with a date: the March 14 Alliance, the 1920 Revolution Brigades.
  static let nameHeads: Set<String> = [
    "movement", "alliance", "brigade", "brigades", "coalition", "front", "party", "army", "group", "forces", "force", "revolution",
    "martyrs", "bloc", "camp", "battalion", "battalions", "division", "organization", "organisation", "committee", "union",
    "initiative", "command", "regiment", "militia", "youth", "council", "legion",
  ]

  /// The same in lower case, kept short: "the March 14 coalition" against "a January 26 army raid".
  static let plainNameHeads: Set<String> = [
    "group", "organization", "organisation", "movement", "alliance", "coalition", "bloc", "camp", "brigade", "brigades", "revolution",
  ]

  /// Newspapers named by a day.
  static let weekdayNameTails: Set<String> = [
    "times", "telegraph", "mail", "express", "post", "mirror", "herald", "agreement", "mosque",
  ]

  /// Days, months and feasts with a name of their own.
  static let nameLeads: Set<String> = ["black", "bloody", "good", "holy", "palm", "easter", "ash", "operation"]

  /// Every word or mark that can open an expression; all others are passed over at once.
  static let openings: Set<String> = [
    Set(months.keys), Set(shortMonths.keys), Set(weekdays.keys), Set(pluralWeekdays.keys), shortWeekdays, Set(seasons.keys),
    Set(numbers.keys),
    Set(ordinals.keys), Set(centuryOrdinals.keys), Set(decades.keys), Set(pluralUnits.keys), vagueNumbers, approximations,
    [
      "the", "a", "an", "this", "that", "last", "next", "past", "coming", "recent", "first", "final", "previous", "preceding", "prior",
      "following", "same", "early", "mid", "late", "earlier", "later", "sometime", "start", "beginning", "middle", "end", "close",
      "year", "fiscal", "between", "from", "every", "each", "annually", "today", "yesterday", "tomorrow", "tonight", "overnight",
      "noon", "midnight", "midday", "weekend", "q1", "q2", "q3", "q4", "h1", "h2", "more", "less", "fewer", "over", "under", "at", "'",
      "now", "nowadays", "currently", "presently", "current", "recently", "lately", "soon", "future", "these", "most", "latest",
      "full", "quarter", "half", "daily", "nightly", "eid", "ashura", "christmas", "thanksgiving", "new", "morning", "evening", "night",
      "afternoon", "long", "present", "no", "dhu", "dhul", "rabi", "jumada",
    ],
    Set(islamicMonths.keys),
  ].reduce(into: []) { $0.formUnion($1) }

  /// Openings so common that the word behind is looked at before any pattern is.
  static let weakOpenings: Set<String> = [
    "the", "a", "an", "that", "this", "more", "less", "fewer", "over", "under", "at", "new", "long", "these", "most", "from", "between",
    "some", "no", "about", "around", "just", "first", "end", "close",
  ]

  /// Words behind a weak opening, beside those that open themselves.
  static let followers: Set<String> = [
    Set(units.keys),
    [
      "full", "financial", "near", "distant", "immediate", "foreseeable", "past", "present", "least", "than", "dozen", "very",
      "ago", "of", "morning", "calendar", "-",
    ],
  ].reduce(into: []) { $0.formUnion($1) }

  static let timeZones: Set<String> = [
    "gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "cet", "cest", "bst", "eet", "eest", "msk", "ist", "pkt",
  ]
}

/// Units that times are counted in.
enum TimeUnit: Sendable, Hashable {
  case second, minute, hour, day, week, weekend, fortnight, month, quarter, year, decade, century
}

/// Seasons by the northern, meteorological convention.
enum Season: Int, Sendable, Hashable {
  case spring, summer, autumn, winter
}
