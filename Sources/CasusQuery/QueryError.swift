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
  /// The first day comes after the last.
  case emptyPeriod(since: String, until: String)
  /// A search text without a word in it.
  case noWord(String)
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
    case .emptyPeriod(let since, let until):
      "the period begins on \(since), after its end on \(until); exchange the two"
    case .noWord(let text):
      "“\(text)” holds no word to search for"
    }
  }
}
