// A match line falls into five sorts of tokens by its first sign; only what stands between angle brackets may hold spaces.

/// One token of a `match` line.
enum PatternToken: Equatable {
  /// `<…>`, what is inside.
  case slot(Substring)
  /// `!<…>`, what is inside.
  case noTypes(Substring)
  /// `!…`, without the sign.
  case noWords(Substring)
  /// `=`.
  case equals
  /// Anything else up to a space or a bracket.
  case words(Substring)

  /// The tokens of a line, in order.
  static func tokens(of line: Substring) throws(RuleComplaint) -> [PatternToken] {
    var tokens: [PatternToken] = []
    var rest = line.trimmed
    while let sign = rest.first {
      if sign == "<" {
        tokens.append(.slot(try bracketed(&rest)))
      } else if rest.hasPrefix("!<") {
        rest.removeFirst()
        tokens.append(.noTypes(try bracketed(&rest)))
      } else if sign == "=" {
        rest.removeFirst()
        tokens.append(.equals)
      } else {
        let word = rest.prefix { !$0.isWhitespace && $0 != "<" }
        rest = rest[word.endIndex...]
        tokens.append(word.first == "!" ? .noWords(word.dropFirst()) : .words(word))
      }
      rest = rest.drop(while: \.isWhitespace)
    }
    return tokens
  }

  /// Takes `<…>` from the front of `rest`.
  private static func bracketed(_ rest: inout Substring) throws(RuleComplaint) -> Substring {
    let inside = rest.dropFirst().prefix { $0 != ">" && $0 != "<" }
    guard inside.endIndex < rest.endIndex, rest[inside.endIndex] == ">" else {
      throw RuleComplaint("\(("<" + inside).inQuotes) has no “>”", "close it: <role: type>")
    }
    rest = rest[rest.index(after: inside.endIndex)...]
    return inside
  }

  /// As it stands in the line.
  var text: String {
    switch self {
    case .slot(let inside): "<\(inside)>"
    case .noTypes(let inside): "!<\(inside)>"
    case .noWords(let words): "!\(words)"
    case .equals: "="
    case .words(let words): String(words)
    }
  }
}
