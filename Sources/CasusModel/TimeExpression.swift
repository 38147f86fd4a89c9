// A time has two faces made from one meaning: an honest EDTF value for facts, and the TIMEX3 value that the annotation standard asks for.

/// A time expression (TIMEX3).
public struct TimeExpression: Hashable, Sendable {
  /// Where it stands.
  public let span: Span
  /// Date, time of day, duration or set.
  public let type: TimeType
  /// The resolved value; nil when the text does not fix it (no publication date, vague words), and for durations and sets.
  public let value: TimeValue?
  /// The TIMEX3 value (TimeML 1.2.1): `1998-01-08`, `1998-W05`, `1998-Q3`, `199`, `PRESENT_REF`, `P3D`, `1998-01-08TMO`, and with an X for
  /// each place that is not known, `XXXX-WXX-1`; nil where the standard has no form, or nothing is known.
  public let timex: String?
  /// The part or the degree that ``timex`` alone does not say: "early 2015" is `2015` with `START`.
  public let modifier: TimeModifier?

  /// Makes a time expression.
  public init(span: Span, type: TimeType, value: TimeValue?, timex: String? = nil, modifier: TimeModifier? = nil) {
    self.span = span
    self.type = type
    self.value = value
    self.timex = timex
    self.modifier = modifier
  }

  /// Whether only the present, the past or the future is named ("now", "recently", "soon"): nothing that dates a fact.
  ///
  /// "Several years ago" tells more, though no date either: it is `PAST_REF` with the modifier `APPROX`, and not vague in this sense.
  public var isVague: Bool { modifier == nil && timex?.hasSuffix("_REF") == true }
}

/// TIMEX3 types (TimeML 1.2.1).
public enum TimeType: String, CaseIterable, Sendable {
  case date = "DATE"
  case time = "TIME"
  case duration = "DURATION"
  case set = "SET"
}

/// TIMEX3 modifiers (TimeML 1.2.1, attribute `mod`); "early" is `START` and "late" is `END` there.
public enum TimeModifier: String, CaseIterable, Sendable {
  case start = "START"
  case mid = "MID"
  case end = "END"
  case approximate = "APPROX"
  case before = "BEFORE"
  case after = "AFTER"
  case onOrBefore = "ON_OR_BEFORE"
  case onOrAfter = "ON_OR_AFTER"
  case lessThan = "LESS_THAN"
  case moreThan = "MORE_THAN"
  case equalOrLess = "EQUAL_OR_LESS"
  case equalOrMore = "EQUAL_OR_MORE"
}
