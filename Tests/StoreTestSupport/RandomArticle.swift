// Random facts that fit together, from a seed: every vocabulary, every optional part present and missing, text of several scripts.

import CasusModel
import TestSupport

/// Makes random articles.
public struct RandomArticle {
  private var random: SplitMix
  private let text: String
  /// Byte offsets at which code points begin, and the end.
  private let places: [Int]
  private var actors: [Actor] = []

  /// Names that several articles share, so that actors meet; two spellings of one, and an acronym.
  private static let names = [
    "Levant Front", "the Levant Front", "Zenki", "Nour al-Din al-Zenki", "SDF", "Syrian Democratic Forces", "Ahrar", "Syria", "Abu Amr",
    "لواء الشام", "Jaysh al-Fatah", "Liwa \"Ansar\"",
  ]
  private static let words = [
    "joined", "the", "Levant", "Front", "😀", "لواء", "e\u{301}", "said", "\u{202E}", "\"quoted\"", "back\\slash", "tab\t", "a", "I", "ş",
    "Zenki", "\u{1F468}\u{200D}\u{1F469}", "\r\n", "on", "Thursday", "\u{7}", "/",
  ]

  /// An article; equal seeds give equal ones.
  public static func facts(seed: UInt64, published: Bool = true) -> ArticleFacts {
    var article = RandomArticle(seed: seed)
    return article.facts(seed: seed, published: published)
  }

  private init(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var text = "Article \(seed):"
    for _ in 0..<(20 + Int(random.next() % 60)) { text += " " + Self.words[Int(random.next() % UInt64(Self.words.count))] }
    self.random = random
    self.text = text
    places = Array(text.utf8).enumerated().filter { $0.element & 0xC0 != 0x80 }.map(\.offset) + [text.utf8.count]
  }

  private mutating func number(_ below: Int) -> Int { Int(random.next() % UInt64(below)) }
  private mutating func chance(_ one: Int) -> Bool { number(one) == 0 }
  private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(elements.count)] }

  private mutating func span() -> Span {
    let start = number(places.count - 1)
    return Span(places[start], places[min(places.count - 1, start + 1 + number(12))])
  }

  private mutating func evidence() -> Evidence {
    let span = span()
    return Evidence(span: span, trigger: chance(3) ? nil : self.span(), rule: pick(["affiliation.joined", "event.assault", "x"]))
  }

  private mutating func pieces() -> [Evidence] { (0...number(2)).map { _ in evidence() } }

  private mutating func time() -> TimeValue? {
    TimeValue(pick(["2016", "2016-12", "2016-12-01", "2016-11/2016-12-03", "2014-02-28"]))
  }

  private mutating func validTime() -> ValidTime {
    func kind(_ number: Int) -> BoundKind { number == 0 ? .exact : .attested }
    var result = ValidTime(date: chance(2) ? time() : nil, dateText: chance(2) ? "on Thursday" : nil)
    if chance(2), let value = time() { result.from = .init(value, kind(number(2))) }
    if chance(3), let value = time() { result.to = .init(value, kind(number(2))) }
    return result
  }

  private mutating func participant() -> Participant {
    let actor = actors.isEmpty || chance(4) ? nil : number(actors.count)
    let span = span()
    return Participant(actor: actor, text: chance(5) ? "other words" : text.quote(span), span: span)
  }

  private mutating func someone(_ one: Int) -> Participant? { chance(one) ? nil : participant() }

  private mutating func stated<Value>(_ value: Value?) -> Stated<Value>? {
    guard let value, !chance(3) else { return nil }
    return Stated(value, span: chance(2) ? span() : nil)
  }

  private mutating func actor() -> Actor {
    let name = pick(Self.names)
    let kind: ActorKind = name == "Syria" ? .state : name == "Abu Amr" ? .person : pick([.armedGroup, .alliance, .politicalBody])
    return Actor(
      name: name, kind: kind,
      aliases: (0..<number(3)).map { _ in
        Alias(name: pick(Self.names), basis: chance(4) ? .stated : .local, evidence: evidence())
      },
      mentions: (0..<number(4)).map { _ in span() })
  }

  private mutating func facts(seed: UInt64, published: Bool) -> ArticleFacts {
    actors = (0..<number(5)).map { _ in actor() }
    let middle = places[places.count / 2]
    let origin = Origin(
      path: "a/\(seed).html", url: chance(2) ? "https://example.org/\(seed)" : nil, retrievedAt: chance(2) ? "2016-12-05" : nil,
      sha256: TestDigest.digest(Array(text.utf8)))
    let document = Document(
      text: text, origin: origin, title: stated("A “title”"), author: stated("Somebody"), publisher: stated("Wire"),
      published: published ? stated(time()) : nil, dateline: stated("ALEPPO"), language: chance(2) ? "en" : nil,
      regions: [Region(Span(0, middle), .title), Region(Span(middle, text.utf8.count), .paragraph)])
    let affiliations = (0..<number(4)).map { _ in
      Affiliation(
        relation: pick(Relation.allCases), member: someone(4), group: someone(4), status: pick(FactStatus.allCases),
        attributedTo: someone(2), time: validTime(), evidence: pieces())
    }
    let events = (0..<number(4)).map { _ in
      let type = pick(EventType.allCases)
      return Event(
        type: type, mode: type.modes.isEmpty || chance(2) ? nil : pick(type.modes), actor: (0..<number(3)).map { _ in participant() },
        recipient: (0..<number(3)).map { _ in participant() }, place: chance(2) ? "Aleppo" : nil, status: pick(FactStatus.allCases),
        attributedTo: someone(2), time: validTime(), killed: chance(2) ? number(90) : nil, injured: chance(3) ? number(90) : nil,
        evidence: pieces())
    }
    let claims = (0..<number(4)).map { _ in
      Claim(source: someone(3), cue: chance(3) ? nil : span(), content: span(), form: pick(ClaimForm.allCases), evidence: pieces())
    }
    return ArticleFacts(document: document, actors: actors, affiliations: affiliations, events: events, claims: claims)
  }
}

extension ArticleFacts {
  /// Whether all that two articles hold is the same.
  public func isSame(as other: ArticleFacts) -> Bool {
    document == other.document && document.text.utf8.elementsEqual(other.document.text.utf8) && actors == other.actors
      && affiliations == other.affiliations && events == other.events && claims == other.claims
  }
}
