// Why a question could not be asked as it was. Each text says what to try next.

/// A question that does not fit the knowledge base.
public enum QueryError: Error, Equatable, Sendable {
  /// Nobody has this name. At most five names that look like it.
  case noActor(name: String, suggestions: [String])
  /// Not the form of a public id.
  case malformedID(String)
  /// No row has this id.
  case noID(String)
  /// Several rows have ids that begin so; at most five of them.
  case ambiguousID(String, candidates: [String])
  /// The fact was taken back; by whom and why.
  case retracted(id: String, reason: String)
  /// Not the form of a decision's id.
  case malformedDecision(String)
  /// No decision has this id.
  case noDecision(String)
  /// The first day comes after the last.
  case emptyPeriod(since: String, until: String)
  /// A search text without a word in it.
  case noWord(String)
  /// A search text that only says what must not be there.
  case onlyExcluded(String)
  /// A search text of more words and phrases than are read.
  case tooManyWords(count: Int, limit: Int)
  /// A search text of more bytes than are read.
  case searchTooLong(bytes: Int, limit: Int)
  /// Two names of one actor, where two actors are to be compared.
  case sameActor(String, String, name: String, id: String)
}

extension QueryError: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .noActor(let name, let suggestions):
      suggestions.isEmpty
        ? "no actor is named “\(name)”; list the actors with: casus actors"
        : "no actor is named “\(name)”; did you mean \(suggestions.map { "“\($0)”" }.joined(separator: ", "))?"
    case .malformedID(let id):
      "“\(id)” is not an id; ids are doc-, act-, aff-, evt- or clm- and at least 4 of the 12 letters and digits that follow"
    case .noID(let id):
      "nothing has the id “\(id)”; ids stand in the column id of every list"
    case .ambiguousID(let id, let candidates):
      "“\(id)” is the beginning of several ids: \(candidates.joined(separator: ", ")); give more of it"
    case .retracted(let id, let reason):
      "\(id) is no longer listed: \(reason)"
    case .malformedDecision(let id):
      "“\(id)” is not the id of a decision; those are dec- and at least 4 of the 12 letters and digits that follow; list them with: casus decisions"
    case .noDecision(let id):
      "there is no decision “\(id)”; list them with: casus decisions"
    case .emptyPeriod(let since, let until):
      "the period begins on \(since), after its end on \(until); exchange the two"
    case .noWord(let text):
      "“\(text)” holds no word to search for"
    case .onlyExcluded(let text):
      "“\(text)” says only what must not be there; add a word that must, such as: front \(text)"
    case .tooManyWords(let count, let limit):
      "\(count) words and phrases to search for; at most \(limit) are allowed"
    case .searchTooLong(let bytes, let limit):
      "the search is \(bytes) bytes long; at most \(limit) are allowed"
    case .sameActor(let left, let right, let name, let id):
      "“\(left)” and “\(right)” are one actor, \(name) (\(id)); give two, or their ids"
    }
  }
}
