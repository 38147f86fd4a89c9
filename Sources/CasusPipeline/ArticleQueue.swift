// Inputs → articles, one after the other, read no sooner than somebody is ready for them: a file of JSON Lines may hold a million.

import CasusIngest
import CasusModel

/// How an input holds articles; the raw value is the value of `--from`.
public enum InputForm: String, CaseIterable, Sendable {
  /// One article, as plain text.
  case text
  /// One article a line, as a JSON object.
  case jsonl
}

/// An article that has not been looked at yet.
public enum QueuedArticle: Sendable {
  /// A whole input.
  case text(Input, bytes: [UInt8])
  /// A line, counted from 1.
  case line(Input, number: Int, InputLine)
  /// An input that cannot be read, or not to its end.
  case failure(IngestError)
}

/// The articles of a list of inputs, in order.
public struct ArticleQueue: ~Copyable {
  private var inputs: ArraySlice<Result<Input, IngestError>>
  private let form: InputForm?
  private let limits: IngestLimits
  private let shouldStop: @Sendable () -> Bool
  private var lines: OpenLines?

  /// - Parameters:
  ///   - form: nil decides for each input: JSON Lines for standard input and for names that end in `.jsonl`, text for all others.
  ///   - shouldStop: asked before each article, and while standard input gives nothing.
  public init(
    _ inputs: [Result<Input, IngestError>], form: InputForm? = nil, limits: IngestLimits = IngestLimits(),
    shouldStop: @escaping @Sendable () -> Bool = { false }
  ) {
    self.inputs = inputs[...]
    self.form = form
    self.limits = limits
    self.shouldStop = shouldStop
  }

  /// The next article; nil at the end, and when it should stop. Lines of white space are none.
  public mutating func next() -> QueuedArticle? {
    while true {
      if let line = nextLine() { return shouldStop() ? nil : line }
      guard !shouldStop(), let input = inputs.popFirst() else { return nil }
      do throws(IngestError) {
        let input = try input.get()
        switch form ?? Self.form(of: input) {
        case .jsonl: lines = OpenLines(input, try LineReader(input, limits: limits, shouldStop: shouldStop))
        case .text:
          let bytes = try InputBytes.read(input, limits: limits, shouldStop: shouldStop)
          return shouldStop() ? nil : .text(input, bytes: bytes)
        }
      } catch {
        return .failure(error)
      }
    }
  }

  private static func form(of input: Input) -> InputForm {
    input.isStandardInput || input.path.lowercased().hasSuffix(".jsonl") ? .jsonl : .text
  }

  /// The next line of the input at hand; nil where there is none.
  private mutating func nextLine() -> QueuedArticle? {
    do throws(IngestError) {
      while let line = try lines?.next() {
        if case .bytes(let bytes) = line.line, bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
        return .line(line.input, number: line.number, line.line)
      }
      lines = nil
      return nil
    } catch {
      lines = nil
      return .failure(error)
    }
  }
}

/// An input whose lines are being read.
private struct OpenLines: ~Copyable {
  private let input: Input
  private var reader: LineReader
  private var number = 0

  init(_ input: Input, _ reader: consuming LineReader) {
    self.input = input
    self.reader = reader
  }

  mutating func next() throws(IngestError) -> (input: Input, number: Int, line: InputLine)? {
    guard let line = try reader.next() else { return nil }
    number += 1
    return (input, number, line)
  }
}
