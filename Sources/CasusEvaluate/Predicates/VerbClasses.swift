// Verbs whose arguments do not stand where most verbs have them. Lemmas; what is not listed behaves like most.

/// Classes of verbs.
enum VerbClasses {
  /// Their complement clause is what somebody says.
  static let saying: Set<String> = [
    "say", "tell", "announce", "claim", "deny", "confirm", "report", "warn", "state", "declare", "add", "insist", "admit", "acknowledge",
    "argue", "assert", "allege", "maintain", "note", "explain", "reply", "respond", "answer", "reveal", "disclose", "write", "tweet",
    "post", "stress", "emphasize", "emphasise", "vow", "promise", "pledge", "swear", "threaten", "predict", "suggest", "indicate",
    "complain", "contend", "concede", "remark", "comment", "recall", "repeat", "reiterate", "charge", "accuse", "testify", "quote",
    "cite", "inform", "notify", "assure", "remind", "ask", "urge", "demand", "order", "agree", "conclude", "observe", "estimate", "boast",
    "caution", "propose", "shout", "call", "describe", "broadcast", "proclaim", "hint", "signal", "imply", "advise", "request", "refuse",
    "dispute",
  ]

  /// What they say may be an infinitive or a gerund: "claimed to have shot it down", "denied shelling".
  static let asserting: Set<String> = ["claim", "deny", "admit", "acknowledge", "report", "recall", "say", "allege", "profess"]

  /// Their hearer is the object, and is called recipient: always.
  static let telling: Set<String> = ["tell", "warn", "urge", "inform", "remind", "notify", "assure", "instruct", "advise"]

  /// Their hearer is the object when a clause says what is asked: "ordered the men to leave", but "ordered a retreat".
  static let asking: Set<String> = [
    "ask", "order", "command", "beg", "implore", "request", "invite", "direct", "persuade", "convince", "incite", "press",
  ]

  /// The one to whom it goes is introduced by "to".
  static let giving: Set<String> = [
    "give", "send", "pledge", "hand", "transfer", "sell", "surrender", "promise", "deliver", "offer", "supply", "provide", "cede",
    "grant", "lend", "pay", "return", "swear", "donate", "award", "ship", "smuggle", "turn", "release", "pass", "present", "submit",
    "leave", "concede", "issue", "assign", "announce", "say", "report", "explain", "show", "write", "appeal", "apologize", "apologise",
    "yield", "relinquish", "entrust", "allocate", "funnel", "channel", "forward", "extend", "bring", "distribute", "dispatch", "renew",
    "declare",
  ]

  /// Their object does what their infinitive says, wherever the parse hangs it: "allowed the men to leave".
  static let objectControl: Set<String> = telling.union(asking).union([
    "allow", "force", "help", "let", "make", "permit", "enable", "encourage", "persuade", "convince", "compel", "pressure", "push",
    "require",
    "expect", "want", "forbid", "cause", "get", "lead", "oblige", "prompt", "empower", "entitle", "appoint", "train", "challenge",
  ])

  /// Their infinitive has their own subject although there is an object: "promised them to leave".
  static let subjectControl: Set<String> = ["promise", "vow", "swear", "threaten", "pledge", "agree", "offer", "refuse"]

  /// The hearer stands behind a preposition: "called on them to leave".
  static let prepositionalControl: [String: Set<String>] = [
    "call": ["on", "upon"], "appeal": ["to"], "signal": ["to"], "prevail": ["on", "upon"], "rely": ["on"], "count": ["on"],
    "plead": ["with"],
    "shout": ["to"], "wait": ["for"], "press": ["on"], "lean": ["on"],
  ]

  /// Their object does what the gerund behind the preposition says: "accused them of shelling".
  static let gerundOfObject: Set<String> = [
    "accuse", "blame", "prevent", "stop", "suspect", "charge", "condemn", "criticize", "criticise", "thank", "praise", "bar",
    "discourage", "dissuade", "keep", "deter", "ban", "convict", "punish", "arrest", "jail", "prohibit", "restrain", "block", "hinder",
    "denounce", "try",
  ]

  /// Their object does what the infinitive of purpose says: "sent fighters to guard the road".
  static let purposeOfObject: Set<String> = [
    "send", "deploy", "dispatch", "hire", "recruit", "train", "bring", "invite", "summon", "appoint", "assign", "station", "enlist",
    "lead", "authorize", "authorise", "pay", "mobilize", "mobilise", "employ", "draft", "commission", "incite",
  ]
}
