// How the text stands to what a word tells, read by the shipped engine. The worst error of all is a leak: what is planned, called for, denied or
// open, read as done. None is allowed among these sentences.

import CasusAnnotate
import CasusModel
import Foundation
import Testing

@testable import CasusExtract

@Suite("Status examples")
struct StatusTests {
  @Test("reads the standing that the example states", arguments: try StatusExample.all().filter { !$0.isGap })
  func reads(_ example: StatusExample) throws {
    let found = try example.read()
    #expect(found == example.expected, "status.txt:\(example.line): \(example.text)")
    #expect(!(example.isDone(found) && !example.isDone(example.expected)), "a leak")
  }

  @Test("known gaps are still open", arguments: try StatusExample.all().filter(\.isGap))
  func gaps(_ example: StatusExample) throws {
    #expect(try example.read() != example.expected, "status.txt:\(example.line): the gap is closed; take the ? away")
  }
}

/// One line of status.txt.
struct StatusExample: Sendable, CustomTestStringConvertible {
  let text: String
  /// Bytes of the marked word.
  let trigger: Span
  /// A status, or `none` where nothing is stated.
  let expected: String
  let isGap: Bool
  let line: Int

  var testDescription: String { "\(text) => \(expected)" }

  func isDone(_ status: String) -> Bool { FactStatus(rawValue: status)?.isFactual ?? false }

  static func all() throws -> [StatusExample] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "status.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    return try lines.enumerated().filter { !$0.element.isEmpty && !$0.element.hasPrefix("#") }.map {
      try StatusExample(String($0.element), $0.offset + 1)
    }
  }

  private init(_ line: String, _ number: Int) throws {
    isGap = line.hasPrefix("? ")
    let sides = (isGap ? String(line.dropFirst(2)) : line).components(separatedBy: " => ")
    let open = try #require(sides[0].firstRange(of: "{"), "line \(number) has no {")
    let close = try #require(sides[0].firstRange(of: "}"), "line \(number) has no }")
    let before = sides[0][..<open.lowerBound].utf8.count
    let inside = sides[0][open.upperBound..<close.lowerBound].utf8.count
    text = sides[0].replacing("{", with: "").replacing("}", with: "")
    trigger = Span(before, before + inside)
    expected = try #require(sides.dropFirst().first, "line \(number) has no =>").trimmingCharacters(in: .whitespaces)
    self.line = number
  }

  private static let annotator = Result { try Annotator() }

  func read() throws -> String {
    let document = Document(
      text: text, origin: Origin(path: "-", sha256: ""), published: Stated(try #require(TimeValue("2016-12-02"))),
      regions: [Region(Span(0, text.utf8.count), .paragraph)])
    let annotation = try Self.annotator.get().annotate(document).asWritten()
    let token = try #require(annotation.tokens.firstIndex { $0.span.overlaps(trigger) })
    return StatusReader(SyntaxTrees(annotation)).reading(of: token).status?.rawValue ?? "none"
  }
}
