// The words by which English attributes, by what they bring along: a clause, an infinitive, an object, a topic. Lemmas; one class for each
// construction, so that a verb is listed once for each way in which it can introduce what somebody says.

/// Classes of words that introduce what somebody says, thinks or wants.
enum ReportingWords {
  /// Verbs of communication: the clause that they govern, or the quotation beside them, is what somebody says or a document shows.
  static let saying: Set<String> = [
    "say", "tell", "announce", "claim", "deny", "confirm", "report", "warn", "state", "declare", "add", "insist", "admit", "acknowledge",
    "argue", "assert", "allege", "maintain", "note", "explain", "reply", "respond", "answer", "reveal", "disclose", "write", "tweet",
    "retweet", "post", "stress", "emphasize", "emphasise", "vow", "promise", "pledge", "swear", "threaten", "predict", "forecast",
    "suggest",
    "indicate", "complain", "contend", "concede", "remark", "comment", "recall", "repeat", "reiterate", "charge", "testify", "quote",
    "inform", "notify", "assure", "reassure", "remind", "agree", "conclude", "observe", "estimate", "boast", "brag", "caution", "propose",
    "recommend", "shout", "yell", "scream", "cry", "chant", "whisper", "mutter", "murmur", "quip", "joke", "sigh", "exclaim", "interject",
    "proclaim", "hint", "signal", "imply", "advise", "demand", "dispute", "show", "find", "read", "continue", "counter", "retort", "rebut",
    "ask", "question", "inquire", "wonder", "speculate", "opine", "muse", "lament", "profess", "affirm", "avow", "attest", "attribute",
    "rule", "clarify", "elaborate", "mention", "email", "urge", "order", "decree", "posit", "surmise", "point", "express", "highlight",
    "relate", "recount", "confess", "begin", "intone", "rant", "snap", "hypothesize", "hypothesise", "theorize", "theorise", "broadcast",
    "explode", "conjecture", "appeal", "plead", "beg", "vent", "fume", "gush", "blog", "text", "demonstrate", "describe", "discover",
    "blast",
  ]

  /// Of ``saying``, those that say something only beside quotation marks: "…," he **began**. Elsewhere their clause means something else.
  static let quotingOnly: Set<String> = [
    "begin", "continue", "snap", "cry", "explode", "express", "highlight", "appeal", "plead", "beg", "vent", "fume", "describe", "order",
    "question", "attribute", "blast", "retweet",
  ]

  /// Verbs of opinion, expectation and feeling: their clause is what somebody thinks.
  static let thinking: Set<String> = [
    "believe", "think", "hope", "fear", "worry", "doubt", "suspect", "expect", "want", "anticipate", "reckon", "feel", "assume",
    "consider", "recognize", "recognise", "figure", "guess", "learn", "decide",
  ]

  /// Verbs whose infinitive is what their subject says that it will do, does or did.
  static let committing: Set<String> = [
    "vow", "promise", "pledge", "threaten", "swear", "claim", "hope", "agree", "decline", "refuse", "offer", "propose", "profess",
    "intend", "plan", "aim", "volunteer", "want",
  ]

  /// Verbs whose infinitive or gerund is said to be, to have been or to come: "claimed to have won", "denied shelling", "vowed to leave".
  static let asserting: Set<String> = [
    "claim", "profess", "deny", "admit", "acknowledge", "report", "recall", "confess", "vow", "promise", "pledge", "swear", "threaten",
  ]

  /// Verbs whose gerund is what their subject speaks of: "denied shelling the town".
  static let gerund: Set<String> = [
    "deny", "admit", "acknowledge", "recall", "report", "suggest", "propose", "recommend", "consider", "support", "oppose", "advocate",
    "contemplate", "describe", "mention", "confess", "remember",
  ]

  /// Verbs whose object is asked, told or called to do what the infinitive says.
  static let directing: Set<String> = [
    "urge", "ask", "tell", "order", "warn", "instruct", "advise", "call", "demand", "beg", "implore", "challenge", "request", "press",
    "encourage", "caution", "remind", "exhort", "command", "want", "expect",
  ]

  /// Verbs that name the one who is asked behind a preposition: "called **on** them to leave".
  static let askingOf: [String: Set<String>] = [
    "call": ["on", "upon", "for"], "appeal": ["to"], "plead": ["with"], "prevail": ["on", "upon"],
  ]

  /// Verbs that say of their object what it is: "called the plan a mistake".
  static let characterizing: Set<String> = [
    "call", "describe", "label", "dub", "deem", "declare", "brand", "term", "portray", "characterize", "characterise", "depict", "denounce",
    "dismiss", "paint", "refer", "consider", "cast", "slam", "hail", "proclaim", "condemn", "view",
  ]

  /// Verbs that speak well or ill of their object, or speak about it; what they speak of is not asserted.
  static let judging: Set<String> = [
    "accuse", "criticize", "criticise", "condemn", "denounce", "decry", "praise", "applaud", "hail", "blame", "slam", "assail", "dismiss",
    "question", "mock", "ridicule", "deride", "lambaste", "lambast", "rebuke", "berate", "lament", "bemoan", "deplore", "tout", "cite",
    "mention", "discuss", "express", "voice", "reiterate", "emphasize", "emphasise", "stress", "highlight", "recall", "propose",
    "explain", "note", "list", "reference", "repeat", "tweet", "acknowledge", "detail", "outline", "recount", "oppose", "reject",
    "endorse", "disavow", "repudiate", "dispute", "deny", "demand", "credit", "thank", "congratulate", "insult", "concede", "reveal",
    "promise", "suggest", "favor", "favour", "report", "announce", "describe", "portray", "welcome", "scold", "chide", "commend",
    "chastise", "laud", "advocate", "recommend", "post",
  ]

  /// Verbs with a preposition, behind which stands what is spoken of: "referred **to** the plan".
  static let topics: [String: Set<String>] = [
    "refer": ["to"], "point": ["to"], "allude": ["to"], "admit": ["to"], "call": ["for"], "ask": ["about", "for"],
    "argue": ["for", "against"],
    "advocate": ["for"], "apologize": ["for"], "apologise": ["for"], "hope": ["for"], "plead": ["for"], "talk": ["about", "of"],
    "speak": ["about", "of", "against"], "complain": ["about", "of"], "boast": ["about", "of"], "brag": ["about"],
    "warn": ["of", "about", "against"], "joke": ["about"], "worry": ["about"], "speculate": ["about", "on"], "comment": ["on", "about"],
    "elaborate": ["on"], "rail": ["against"], "caution": ["against"], "lash": ["at", "out"], "hint": ["at"], "remind": ["of", "about"],
    "vouch": ["for"], "say": ["about", "of"], "write": ["about", "of"], "tweet": ["about"], "agree": ["with", "on"],
    "disagree": ["with"], "concur": ["with"], "opine": ["on"], "reflect": ["on"],
  ]

  /// Verbs whose passive tells what is said, believed or expected, by nobody in particular: "is expected to fall".
  static let raising: Set<String> = [
    "expect", "believe", "say", "report", "think", "allege", "rumor", "rumour", "suspect", "presume", "claim", "estimate", "project",
    "predict", "feel", "fear", "hold", "acknowledge",
  ]

  /// Nouns of what is said or thought; their that-clause is its content.
  static let statements: Set<String> = [
    "claim", "statement", "warning", "announcement", "report", "assertion", "allegation", "accusation", "suggestion", "belief", "concern",
    "complaint", "admission", "argument", "assurance", "promise", "pledge", "vow", "prediction", "conclusion", "declaration", "insistence",
    "contention", "charge", "denial", "comment", "remark", "observation", "acknowledgement", "acknowledgment", "rumor", "rumour",
    "speculation", "fear", "hope", "doubt", "view", "opinion", "notion", "idea", "demand", "proposal", "recommendation", "threat",
    "confidence", "expectation", "worry", "conviction", "criticism", "disclosure", "revelation", "hint", "testimony", "finding", "estimate",
    "assessment", "tweet", "message", "feeling", "suspicion", "impression", "sense", "point", "case", "guarantee", "call",
  ]

  /// Nouns of what is said that somebody will do; their infinitive is its content.
  static let commitments: Set<String> = [
    "promise", "pledge", "vow", "threat", "proposal", "call", "demand", "request", "offer", "refusal", "desire", "intention",
  ]

  /// Nouns that stand for what people say without telling who: "there were **reports** that …".
  static let hearsay: Set<String> = [
    "report", "rumor", "rumour", "speculation", "claim", "allegation", "suggestion", "concern", "fear", "hope",
  ]

  /// Adjectives of opinion and feeling; their clause is what somebody thinks.
  static let attitudes: Set<String> = [
    "confident", "hopeful", "adamant", "aware", "glad", "worried", "optimistic", "certain", "convinced", "skeptical", "sceptical",
    "concerned",
    "doubtful", "fearful", "upset", "surprised", "unaware", "insistent", "pessimistic", "sure",
  ]

  /// People, bodies and papers say things; according to these nothing is said.
  static let measures: Set<String> = [
    "plan", "law", "rule", "custom", "tradition", "schedule", "need", "size", "age", "ability", "rank", "merit", "type", "taste",
  ]

  /// Nouns for those who speak in headlines: "Rebels leave town: **officials**".
  static let speakers: Set<String> = [
    "official", "report", "poll", "police", "source", "study", "minister", "spokesman", "spokeswoman", "spokesperson", "survey", "witness",
    "activist", "analyst", "expert", "adviser", "advisor", "aide", "ministry", "monitor", "army", "military", "media", "newspaper",
    "agency",
    "resident", "commander", "rebel", "president", "governor", "mayor", "prosecutor", "lawyer", "researcher", "scientist", "doctor",
    "medic",
    "campaign", "book", "author", "diplomat", "watchdog", "government", "opposition", "observer", "group",
  ]

  /// Verbs behind which an infinitive of saying is said indeed: "went on to **say**".
  static let leadingToSpeech: Set<String> = [
    "continue", "go", "begin", "start", "come", "proceed", "take", "dare", "get", "hasten", "rush",
  ]
}
