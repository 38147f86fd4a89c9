// Verbs that stand over other verbs, by what they do to them.

/// Classes of governing verbs, by dictionary form.
enum Verbs {
  /// Plain saying: what is said stays as it stands.
  static let saying: Set<String> = [
    "say", "tell", "report", "add", "state", "note", "explain", "write", "describe", "quote", "stress", "insist", "recall", "remark",
    "observe", "comment",
    "reveal", "disclose", "acknowledge", "admit", "concede", "confirm", "indicate", "show", "suggest", "believe", "think", "argue",
    "maintain",
    "reply", "answer", "tweet", "post", "know", "point", "mention", "emphasise", "emphasize", "recount", "conclude", "predict", "warn",
    "read",
  ]
  /// The actors themselves make it known.
  static let announcing: Set<String> = ["announce", "declare", "proclaim", "vow", "unveil", "hail"]
  /// The teller takes no responsibility.
  static let claiming: Set<String> = [
    "claim", "allege", "suggest", "speculate", "suspect", "rumour", "rumor", "believe", "think", "assume", "accuse",
  ]
  /// What is said is said not to be so.
  static let denying: Set<String> = [
    "deny", "dismiss", "refute", "reject", "rebut", "dispute", "contradict", "disavow", "rebuff", "debunk", "doubt",
  ]
  /// The subject does not do it.
  static let refusing: Set<String> = [
    "refuse", "decline", "fail", "avoid", "reject", "oppose", "resist", "stop", "forbid", "prevent", "rule", "refrain", "cease", "cancel",
    "block", "ban",
  ]
  /// Somebody wants others to do it.
  static let calling: Set<String> = [
    "urge", "call", "ask", "appeal", "demand", "press", "encourage", "invite", "order", "advise", "recommend", "exhort", "implore",
    "instruct", "pressure", "push", "request",
    "beg", "propose", "advocate", "lobby",
  ]
  /// Something is expected or wanted.
  static let expecting: Set<String> = [
    "hope", "expect", "want", "wish", "intend", "plan", "fear", "threaten", "promise", "pledge", "swear", "agree", "decide",
  ]
  /// Done when the verb is done: "managed to join", "went on to join".
  static let implying: Set<String> = [
    "manage", "begin", "start", "continue", "go", "come", "help", "use", "force", "compel", "proceed", "rush", "move", "dare", "lead",
    "cause", "bother", "happen", "get",
    "prompt", "oblige",
  ]
  /// Before a gerund: thought of, not done.
  static let considering: Set<String> = [
    "consider", "discuss", "contemplate", "mull", "envisage", "favour", "favor", "support", "suggest", "propose", "mean", "involve", "want",
  ]
  /// "accused of joining".
  static let accusing: Set<String> = ["accuse", "suspect", "charge", "blame", "convict", "denounce"]
  /// A group comes into being.
  static let forming: Set<String> = [
    "form", "establish", "create", "found", "launch", "unveil", "set", "proclaim", "declare", "announce", "constitute",
  ]

  /// Every verb that a rule or a status knows.
  static let known: Set<String> = FrameRule.affiliations.reduce(into: cues.union(forming).union(calling).union(expecting).union(refusing)) {
    $0.formUnion($1.verbs)
  }
  .union(["bring", "fight", "include"])

  /// Every verb that introduces what somebody says.
  static let cues: Set<String> = saying.union(announcing).union(claiming).union(denying)
    .union(["urge", "warn", "hope", "expect", "complain", "boast", "demand", "caution", "promise", "pledge", "threaten", "vow"])
    .subtracting(["show", "know", "believe", "think", "suspect", "assume", "point", "read", "hail", "unveil", "rebuff", "accuse"])
}
