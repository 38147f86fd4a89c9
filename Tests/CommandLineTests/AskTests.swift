// `casus ask`: the page, the streams and the exit statuses.

import Foundation
import Testing

@Suite("casus ask")
struct AskTests {
  private func base(_ scratch: Scratch) throws -> String {
    let path = scratch.path + "/ask.db"
    _ = try Program.run(["actors", "import", Program.sample + "/actors.csv", "--db", path])
    _ = try Program.run(["ingest", Program.sample + "/articles/02-brigade-expelled.txt", "--db", path])
    return path
  }

  @Test("the sentence, the rows and the article's words; the command on standard error")
  func page() throws {
    let scratch = try Scratch()
    let path = try base(scratch)
    let output = try Program.run(["ask", "which groups left the Army of Mujahideen", "--db", path])
    #expect(output.status == 0)
    #expect(output.lines.first?.hasPrefix("2 reported to have left Army of Mujahideen: ") == true)
    #expect(output.out.contains("Liwa al-Ansar"))
    #expect(output.out.contains("“"))
    #expect(output.err.contains("the same as a command: casus alliances --group \"Army of Mujahideen\" --relation left"))
  }

  @Test("words without quotation marks, the question on standard input, and rows alone for programs")
  func forms() throws {
    let scratch = try Scratch()
    let path = try base(scratch)
    let words = try Program.run(["ask", "which", "groups", "left", "the", "army", "of", "mujahideen", "--db", path, "--format", "csv"])
    let piped = try Program.run(["ask", "-", "--db", path, "--format", "csv"], input: "which groups left the Army of Mujahideen?\n")
    #expect(words.out == piped.out)
    #expect(words.lines.count == 3)
    #expect(words.err.contains("2 reported to have left"))
  }

  @Test("64 for what cannot be read, with examples; 1 where no report answers, or nobody bears the name")
  func statuses() throws {
    let scratch = try Scratch()
    let path = try base(scratch)
    let unread = try Program.run(["ask", "who frobnicated the Levant Front", "--db", path])
    #expect(unread.status == 64)
    #expect(unread.out == "")
    #expect(unread.err.hasPrefix("casus: not understood: “frobnicated”\nquestions that can be read, such as:\n"))
    #expect(try Program.run(["ask", "who left the Levant Front in 2012", "--db", path]).status == 1)
    #expect(try Program.run(["ask", "who led the Bright Path", "--db", path]).status == 1)
    #expect(try Program.run(["ask", "-", "--db", path], input: String(repeating: "who ", count: 2_500_000)).status == 64)
  }
}
