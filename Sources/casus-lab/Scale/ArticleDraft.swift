// One made-up article while it grows: text, actors and facts, with every place counted as it is written.

import CasusExtract
import CasusModel
import CasusStore

/// An article in the making.
struct ArticleDraft {
  private var text: String
  /// Days since 1970-01-01.
  private let day: Int
  private let title: String
  private var size: Int
  private var actors: [(name: String, mentions: [Span])] = []
  private var affiliations: [Affiliation] = []
  private var events: [Event] = []
  private var claims: [Claim] = []

  init(day: Int, number: Int) {
    self.day = day
    title = "Report number \(number)"
    text = title + "\n\n"
    size = text.utf8.count
  }

  /// How many facts there are so far.
  var factCount: Int { affiliations.count + events.count + claims.count }

  /// Writes the sentence with these names for its phrases, and what it states.
  ///
  /// - Parameter fixed: names that decide the date; none lets the delay decide it.
  mutating func add(_ sentence: Sentence, names: [String], delay: Int, fixed: [String]) {
    let bytes = Array(sentence.text.utf8)
    let start = size
    var read = 0
    var trigger = Span(0, 0)
    var roles: [(role: RuleRole, participant: Participant)] = []
    func take(to end: Int) {
      guard end > read else { return }
      let from = size
      append(bytes[read..<end])
      if sentence.trigger.start >= read, sentence.trigger.end <= end {
        trigger = Span(from + sentence.trigger.start - read, from + sentence.trigger.end - read)
      }
      read = end
    }
    for (filler, name) in zip(sentence.fillers, names) where filler.span.start >= read {
      take(to: filler.span.start)
      roles.append((filler.role, mention(name)))
      read = filler.span.end
    }
    take(to: bytes.count)
    let evidence = Evidence(
      span: Span(start, size), trigger: trigger.isEmpty ? nil : trigger, rule: sentence.rule)
    append(Array(" ".utf8)[...])
    state(sentence, roles, evidence, date: fixed.isEmpty ? (delay < 30 ? day - delay : nil) : Self.day(of: fixed))
  }

  /// Writes that somebody said something of somebody.
  mutating func addClaim(by source: String, about other: String) {
    let start = size
    let participant = mention(source)
    append(Array(" ".utf8)[...])
    let cue = write("said")
    append(Array(" that ".utf8)[...])
    let from = size
    _ = mention(other)
    append(Array(" had shelled its positions".utf8)[...])
    let content = Span(from, size)
    append(Array(".".utf8)[...])
    claims.append(
      Claim(
        source: participant, cue: cue, content: content, form: .indirect,
        evidence: [Evidence(span: Span(start, size), trigger: cue, rule: "claim.said")]))
    append(Array(" ".utf8)[...])
  }

  /// The article.
  func facts(digest: Digest) -> ArticleFacts {
    let document = Document(
      text: text, origin: Origin(path: "generated/\(title)", url: nil, sha256: digest(Array(text.utf8))), title: Stated(title),
      publisher: Stated("Wire \(title.utf8.count)"), published: Self.time(day).map { Stated($0) }, language: "en",
      regions: [
        Region(Span(0, title.utf8.count), .title), Region(Span(title.utf8.count + 2, size - 1), .paragraph),
      ])
    return ArticleFacts(
      document: document,
      actors: actors.map { Actor(name: $0.name, kind: .armedGroup, aliases: [], mentions: $0.mentions) },
      affiliations: affiliations, events: events, claims: claims)
  }

  private mutating func state(
    _ sentence: Sentence, _ roles: [(role: RuleRole, participant: Participant)], _ evidence: Evidence, date day: Int?
  ) {
    let date = day.flatMap { Self.time($0) }
    func all(_ role: RuleRole) -> [Participant] { roles.filter { $0.role == role }.map(\.participant) }
    let left = GeneratedArticles.factsPerArticle - factCount
    switch sentence.makes.fact {
    case .event(let type, let mode):
      events.append(
        Event(
          type: type, mode: mode, actor: all(.actor), recipient: all(.recipient), place: nil, status: sentence.status,
          time: ValidTime(date: date), evidence: [evidence]))
    case .affiliation(let relation):
      let (members, group) = (all(.member), all(.group).first)
      let time = relation.isChange ? ValidTime(date: date) : ValidTime(from: Self.time(self.day).map { .init($0, .attested) })
      for member in members.isEmpty ? [nil] : members.prefix(left).map(Optional.some) {
        affiliations.append(
          Affiliation(relation: relation, member: member, group: group, status: sentence.status, time: time, evidence: [evidence]))
      }
    }
  }

  /// The one day on which something happens to these groups: later than the first articles, in all articles the same.
  private static func day(of names: [String]) -> Int {
    14_600 + names.joined().utf8.reduce(0) { ($0 &* 31 &+ Int($1)) % 5_500 }
  }

  private static func time(_ day: Int) -> TimeValue? { CalendarDate(dayNumber: day).map { TimeValue(day: $0) } }

  private mutating func mention(_ name: String) -> Participant {
    let span = write(name)
    let index = actors.firstIndex { $0.name == name } ?? actors.count
    if index == actors.count { actors.append((name, [])) }
    actors[index].mentions.append(span)
    return Participant(actor: index, text: name, span: span)
  }

  private mutating func write(_ words: String) -> Span {
    let start = size
    text += words
    size += words.utf8.count
    return Span(start, size)
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    text += String(decoding: bytes, as: UTF8.self)
    size += bytes.count
  }
}
