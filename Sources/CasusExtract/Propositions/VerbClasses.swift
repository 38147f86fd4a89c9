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

  /// What they are about stands behind "for".
  static let prepositionalObject: Set<String> = ["call", "appeal", "press", "push", "ask", "plead", "campaign", "lobby", "agitate"]

  /// What they say, their author says.
  static let documents: Set<String> = [
    "statement", "declaration", "letter", "communique", "resolution", "message", "petition", "note", "communiqué", "memorandum",
    "manifesto",
    "ultimatum", "decree", "telegram", "leaflet",
  ]

  /// Their object does what the infinitive of purpose says: "sent fighters to guard the road".
  static let purposeOfObject: Set<String> = [
    "send", "deploy", "dispatch", "hire", "recruit", "train", "bring", "invite", "summon", "appoint", "assign", "station", "enlist",
    "lead", "authorize", "authorise", "pay", "mobilize", "mobilise", "employ", "draft", "commission", "incite",
  ]
}

extension VerbClasses {
  /// They say what somebody or something is called or made.
  static let naming: Set<String> = [
    "call", "name", "rename", "dub", "elect", "appoint", "declare", "proclaim", "designate", "label", "title", "term", "nickname", "make",
    "christen", "baptize", "brand", "rebrand", "nominate", "crown", "entitle", "style",
  ]

  /// They give a name, and nothing more.
  static let calling: Set<String> = ["call", "name", "dub", "nickname", "style", "term", "title"]

  /// They say only that what the noun beside them says is done, and by whom.
  static let light: Set<String> = [
    "give", "make", "take", "have", "hold", "launch", "carry", "conduct", "stage", "mount", "wage", "begin", "start", "continue", "resume",
    "issue", "deliver", "lead", "pay", "reach", "sign", "strike", "conclude", "announce", "declare", "provide", "offer", "extend", "send",
    "commit", "perform", "undertake", "execute", "stage", "open", "open", "enter", "seal", "forge", "engage", "intensify", "escalate",
    "step",
    "unleash", "direct", "organize", "organise", "impose", "order", "claim", "do", "exchange", "file", "lodge", "level", "voice", "express",
    "complete", "prepare", "initiate", "pursue", "host", "join", "attend", "grant", "lend", "show", "keep", "maintain", "renew", "pledge",
    "promise", "threaten", "plan", "come", "go", "agree", "demand", "reject", "refuse", "propose",
    "enjoy", "win", "secure", "gain", "receive",
  ]

  /// Verbs that want an object when a relative clause leaves a gap: "the front he helped **to found**".
  static let transitive: Set<String> = [
    "found", "create", "form", "establish", "launch", "build", "set", "join", "lead", "command", "head", "leave", "abandon", "quit",
    "dissolve",
    "disband", "support", "back", "arm", "fund", "attack", "seize", "kill", "defeat", "expel",
  ]

  /// What a group does with a step of its own before it takes it, or instead: "**ruled out** a merger with B".
  static let deliberating: Set<String> = [
    "rule", "deny", "discuss", "negotiate", "consider", "oppose", "dismiss", "cancel", "postpone", "seek", "finalise", "finalize",
    "contemplate", "mull", "delay", "approve", "ratify", "favour", "favor", "want", "explore", "exclude", "weigh", "confirm",
  ]
  /// Steps that groups take.
  static let steps: Set<String> = [
    "merger", "fusion", "unification", "union", "amalgamation", "entry", "accession", "admission", "withdrawal", "departure", "exit",
    "integration", "absorption",
  ]
  /// They say so of nouns for what two parties enter: "sought **an alliance** with".
  static let bargaining: Set<String> = [
    "seek", "consider", "discuss", "negotiate", "deny", "mull", "weigh", "exclude", "want", "confirm", "explore", "favour", "favor",
  ]
  static let bonds: Set<String> = ["alliance", "coalition", "pact", "partnership"]

  /// Behind them stands a noun that a light verb serves: "**under** attack", "**on** strike", "**into** an alliance".
  static let lightPrepositions: Set<String> = ["on", "into", "in", "to"]
}

extension VerbClasses {
  /// Done when the verb is done: "managed to join", "went on to join".
  static let implying: Set<String> = [
    "manage", "begin", "start", "continue", "go", "come", "proceed", "dare", "happen", "get", "force", "compel", "help", "cause", "prompt",
    "oblige", "lead", "move", "rush",
  ]

  /// With them an end is reached at once: "merged **to form** X".
  static let uniting: Set<String> = [
    "merge", "unite", "join", "band", "combine", "come", "amalgamate", "unify", "fuse", "split", "leave", "break", "defect", "gather",
  ]

  /// What they do to somebody, an attack that is their subject does.
  static let harming: Set<String> = [
    "kill", "drive", "hit", "strike", "force", "wound", "injure", "target", "destroy", "displace", "devastate", "damage", "claim", "level",
    "flatten", "maim", "hurt", "rock", "shake", "batter", "pound", "uproot", "threaten",
  ]
}

extension VerbClasses {
  /// Their object is who said it: "quoted him as saying".
  static let quoting: Set<String> = ["quote", "cite", "describe", "portray"]

  /// Of two objects the first is who gets it: "handed the police the gun".
  static let handing: Set<String> = [
    "give", "send", "hand", "sell", "promise", "offer", "grant", "lend", "pay", "award", "show", "deny", "refuse", "bring", "teach", "tell",
    "cost", "owe", "allow", "leave", "guarantee", "spare", "assure", "wish", "feed", "throw", "buy", "issue", "loan",
  ]

  /// What they do is always done to somebody: without an object they are participles.
  static let hurting: Set<String> = [
    "kill", "wound", "injure", "abduct", "kidnap", "arrest", "detain", "behead", "hospitalize", "hospitalise", "displace", "assassinate",
    "jail", "capture", "target", "attack", "ambush", "destroy", "damage", "free", "seize",
  ]
}
