// Every target. A new one is a file beside this one with an extension like the others', and its name here.

extension FuzzTarget {
  static let all: [FuzzTarget] = [
    .plainText, .articleLine, .json, .table, .registry, .manifest, .dates, .times, .tokens, .rules, .patterns, .question, .ask, .search,
    .sql, .decisions, .names, .output, .article, .page, .container, .record,
  ]
}
