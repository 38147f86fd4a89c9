// What can be wrong with a comma-separated file, said with the place where it is.

/// A place in a text file, counted as editors count.
public struct TextPosition: Hashable, Sendable, CustomStringConvertible {
  /// Physical line, from 1. A quoted field may span several.
  public var line: Int
  /// Unicode code point within the line, from 1.
  public var column: Int

  /// Makes a position; both numbers start at 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// `line 3, column 14`
  public var description: String { "line \(line), column \(column)" }
}

/// Why a comma-separated file cannot be read.
public struct CSVError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of trouble.
  public enum Reason: Hashable, Sendable {
    /// A quoted field begins here and the file ends before its closing quote.
    case unterminatedQuote
    /// A quote stands inside a field that is not quoted.
    case strayQuote
    /// Something other than a comma or a line end follows a closing quote.
    case textAfterQuote
    /// A record has another number of fields than the first one.
    case fieldCount(expected: Int, found: Int)
    /// A field is longer than the limit, in UTF-8 bytes.
    case fieldTooLong(limit: Int)
    /// A record has more fields than the limit.
    case tooManyFields(limit: Int)
    /// A field's bytes are not UTF-8.
    case notUTF8
  }

  /// What is wrong.
  public var reason: Reason
  /// Where: the field, quote or character at fault; the record's end where fields are missing, the first surplus field otherwise.
  public var position: TextPosition

  /// One sentence: where, what, and what is allowed.
  public var description: String {
    switch reason {
    case .unterminatedQuote:
      "\(position): the quoted field that begins here is never closed; end it with \" and write each \" inside it as \"\""
    case .strayQuote:
      "\(position): a \" inside a field that is not quoted; put the whole field in quotes and write each \" inside it as \"\""
    case .textAfterQuote:
      "\(position): expected a comma or the end of the line after the closing quote; write a \" inside a quoted field as \"\""
    case .fieldCount(let expected, let found):
      "\(position): expected \(counted(expected)) as in the first record, found \(found)"
    case .fieldTooLong(let limit):
      "\(position): the field that begins here is longer than \(limit) bytes; is a closing quote missing?"
    case .tooManyFields(let limit):
      "\(position): more than \(limit) fields in one record; is this file separated by commas?"
    case .notUTF8:
      "\(position): the field that begins here is not UTF-8; save the file as UTF-8"
    }
  }

  private func counted(_ fields: Int) -> String { fields == 1 ? "1 field" : "\(fields) fields" }
}
