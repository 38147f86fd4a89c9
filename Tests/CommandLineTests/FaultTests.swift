// A knowledge base where something is wrong with the file, its folder, its disk or its author. Every command answers or says what is wrong;
// none traps, none hangs, none shows half of what there is as if it were all.

import Foundation
import SQLite
import TestSupport
import Testing

@Suite struct FaultTests {
  /// A copy of the sample that may be broken.
  private func copy(_ scratch: Scratch, _ name: String = "k.db") throws -> String {
    let path = scratch.path + "/" + name
    // Closed, so that nothing waits beside it.
    try FileManager.default.copyItem(atPath: try Sample.database(), toPath: path)
    return path
  }

  // MARK: What is no file

  @Test(
    "What is no regular file is told and not opened",
    arguments: [("mkdir k.db", "a folder"), ("mkfifo k.db", "a named pipe"), ("ln -s /dev/zero k.db", "a device")])
  func notRegular(make: String, kind: String) throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", Article.text)
    for command in ["actors", "ingest a.txt", "migrate", "sql 'SELECT 1'"] {
      let output = try Program.shell("[ -e k.db ] || [ -L k.db ] || \(make); timeout 20 \"$CASUS\" \(command) --db k.db", in: scratch.path)
      #expect(output.status == 2 && output.out == "")
      #expect(output.err.hasSuffix("casus: SQLite: \(kind) is no database – while opening: k.db; name another file with --db\n"))
    }
  }

  @Test func `An empty file and a link to nothing are no knowledge base yet, and become one`() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", Article.text)
    try scratch.write("empty.db", "")
    try FileManager.default.createSymbolicLink(atPath: scratch.path + "/link.db", withDestinationPath: "there.db")
    for name in ["empty.db", "link.db"] {
      let read = try Program.run(["actors", "--db", name], in: scratch.path)
      #expect(read.status == 2)
      #expect(read.err == "casus: no knowledge base at \(name) – make one with: casus ingest ARTICLE.txt --db \(name)\n")
      #expect(try Program.run(["ingest", "a.txt", "--db", name], in: scratch.path).status == 0)
      #expect(try Program.run(["actors", "--db", name], in: scratch.path).status == 0)
    }
    #expect(scratch.exists("there.db"))
  }

  // MARK: Damage

  @Test func `A file that was cut off is refused, or answers from what is whole`() throws {
    let scratch = try Scratch()
    let path = try copy(scratch)
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    for size in [50, 99, 100, 512, 4095, 4096, 5000, 40_960, bytes.count / 2, bytes.count - 4096, bytes.count - 1] {
      try scratch.write("k.db", bytes: Array(bytes.prefix(size)))
      for command in [["alliances"], ["sql", "SELECT count(*) FROM document"]] {
        let output = try Program.run(command + ["--db", "k.db"], in: scratch.path)
        let isTold = output.status == 2 && ["SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_IOERR"].contains { output.err.contains($0) }
        let isWhole = try output.status == 0 && output.out == Sample.run(command).out
        #expect(isTold || isWhole, "\(size) bytes: \(output.status) \(output.err)")
      }
      for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }
  }

  @Test("Damaged bytes and pages are told or do not matter", arguments: 0..<4)
  func damaged(seed: UInt64) throws {
    let scratch = try Scratch()
    let path = try copy(scratch)
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    var random = SplitMix(seed: seed)
    try scratch.write("new.txt", Article.text)
    for round in 0..<6 {
      var broken = bytes
      let page = Int.random(in: 0..<(bytes.count / 4096), using: &random) * 4096
      let other = Int.random(in: 0..<(bytes.count / 4096), using: &random) * 4096
      switch round % 3 {
      case 0: for _ in 0..<40 { broken[Int.random(in: 0..<broken.count, using: &random)] = UInt8.random(in: 0...255, using: &random) }
      case 1: broken.replaceSubrange(page..<(page + 4096), with: bytes[other..<(other + 4096)])
      default: for offset in 0..<100 { broken[page + offset] = UInt8.random(in: 0...255, using: &random) }
      }
      for command in [["alliances", "--format", "csv"], ["search", "front"], ["show", "Levant Front"], ["ingest", "new.txt"]] {
        try scratch.write("k.db", bytes: broken)
        for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        let output = try Program.run(command + ["--db", "k.db"], in: scratch.path)
        #expect([0, 1, 2].contains(output.status), "seed \(seed), round \(round), \(command): \(output.status) \(output.err)")
        #expect(output.status != 2 || output.err.contains("casus: "))
      }
    }
  }

  @Test func `What another database left beside the file is not taken for its own`() throws {
    let scratch = try Scratch()
    let path = try copy(scratch)
    let before = try Program.run(["alliances", "--format", "csv", "--db", "k.db"], in: scratch.path)
    var random = SplitMix(seed: 7)
    for suffix in ["-wal", "-journal", "-shm"] {
      try scratch.write("k.db" + suffix, bytes: (0..<9000).map { _ in UInt8.random(in: 0...255, using: &random) })
      let after = try Program.run(["alliances", "--format", "csv", "--db", "k.db"], in: scratch.path)
      #expect(after.status == 0 && after.out == before.out)
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
  }

  // MARK: Others

  @Test func `While another program writes, reading goes on and writing waits and then says so`() throws {
    let scratch = try Scratch()
    let path = try copy(scratch)
    try scratch.write("a.txt", Article.text)
    let other = try Connection.open(.file(path, mode: .readWrite))
    try other.executeScript("BEGIN IMMEDIATE")
    #expect(try Program.run(["alliances", "--db", "k.db"], in: scratch.path).status == 0)
    let output = try Program.run(["actors", "rename", "Levant Front", "Other", "--db", "k.db"], in: scratch.path)
    #expect(output.status == 2 && output.out == "")
    #expect(output.err.hasPrefix("casus: SQLite error 5 (SQLITE_BUSY): database is locked"))
    #expect(output.err.hasSuffix("; another program is writing to the knowledge base; run the command again when it has ended\n"))
    try other.executeScript("COMMIT")
    #expect(try Program.run(["actors", "rename", "Levant Front", "Other", "--db", "k.db"], in: scratch.path).status == 0)
  }

  @Test func `Two that read articles at once both store theirs, and what both read once`() throws {
    let scratch = try Scratch()
    for number in 0..<12 {
      try scratch.write("one/\(number).txt", Article.text + "\n\nOne \(number).\n")
      try scratch.write("two/\(number).txt", Article.text + "\n\nTwo \(number).\n")
      try scratch.write("both/\(number).txt", Article.text + "\n\nBoth \(number).\n")
    }
    let output = try Program.shell(
      "\"$CASUS\" ingest one both & first=$!; \"$CASUS\" ingest two both; second=$?; wait $first && exit $second", in: scratch.path)
    #expect(output.status == 0, "\(output.err)")
    let count = try Program.run(["sql", "SELECT count(*), count(DISTINCT sha256) FROM document", "--format", "csv"], in: scratch.path)
    #expect(count.lines.last == "36,36")
    #expect(
      try Program.run(["sql", "SELECT count(*) FROM pragma_foreign_key_check", "--format", "csv"], in: scratch.path).lines.last == "0")
    #expect(try Program.run(["sql", "PRAGMA integrity_check", "--format", "csv"], in: scratch.path).lines.last == "ok")
  }

  // MARK: The disk

  @Test func `A limit on the size of files ends reading with words, and what was stored stays`() throws {
    let scratch = try Scratch()
    for number in 0..<40 { try scratch.write("in/\(number).txt", Article.text + "\n\nNumber \(number).\n") }
    try scratch.write("a.txt", Article.text)
    #expect(try Program.run(["ingest", "a.txt"], in: scratch.path).status == 0)
    // Less than the pages of forty articles, which wait beside the file.
    let output = try Program.shell("ulimit -f 100; exec \"$CASUS\" ingest in", in: scratch.path)
    #expect(output.status == 2)
    #expect(output.err.contains("casus: SQLite error "))
    #expect(output.err.hasSuffix("; look after the disk, its free space and limits on the size of files; what was stored before is kept\n"))
    #expect(try Program.run(["sql", "PRAGMA integrity_check", "--format", "csv"], in: scratch.path).lines.last == "ok")
    #expect(try Program.run(["alliances"], in: scratch.path).status == 0)
    let rest = try Program.run(["ingest", "in"], in: scratch.path)
    #expect(rest.status == 0)
    #expect(try Program.run(["sql", "SELECT count(*) FROM document", "--format", "csv"], in: scratch.path).lines.last == "41")
  }

  // Only the superuser may mount.
  @Test(.enabled(if: geteuid() == 0))
  func `A full disk ends reading with words, and what was stored stays`() throws {
    let scratch = try Scratch()
    for number in 0..<60 { try scratch.write("in/\(number).txt", Article.text + "\n\nNumber \(number).\n") }
    try scratch.write("disk/x", "")
    let output = try Program.shell(
      """
      exec unshare -m bash -c 'mount -t tmpfs -o size=4m none disk || exit 77
      "$CASUS" ingest in/0.txt --db disk/k.db || exit 78
      head -c 4194304 /dev/zero > disk/ballast 2> /dev/null
      truncate -s $(($(stat -c %s disk/ballast) - 131072)) disk/ballast
      "$CASUS" ingest in --db disk/k.db; status=$?
      rm disk/ballast
      "$CASUS" sql "PRAGMA integrity_check" --db disk/k.db --format csv
      exit $status'
      """, in: scratch.path)
    if output.status == 77 { return }
    #expect(output.status == 2)
    #expect(output.err.contains("(SQLITE_FULL): database or disk is full"))
    #expect(output.err.contains("; free some space and run the command again; what was stored before is kept\n"))
    #expect(output.lines.last == "ok")
  }

  @Test func `A folder that may not be written can be read, and writing says what to check`() throws {
    let scratch = try Scratch()
    try scratch.write("ro/x", "")
    _ = try copy(scratch, "ro/k.db")
    try scratch.write("a.txt", Article.text)
    let script = #""$CASUS" alliances --db ro/k.db > /dev/null || exit 3; "$CASUS" ingest a.txt --db ro/k.db"#
    let output: Output
    if geteuid() == 0 {
      output = try Program.shell(
        "exec unshare -m bash -c 'mount --bind ro ro && mount -o remount,bind,ro ro || exit 77\n\(script)'", in: scratch.path)
    } else {
      output = try Program.shell("chmod a-w ro ro/*; \(script); status=$?; chmod u+w ro ro/*; exit $status", in: scratch.path)
    }
    if output.status == 77 { return }
    #expect(output.status == 2)
    let reasons = [
      "its folder may not be written, and writing needs files beside the database (-wal, -shm)",
      "the file may not be written; open it read-only or change its permissions",
    ]
    #expect(
      reasons.contains { output.err.hasSuffix("casus: SQLite: \($0) – while opening: ro/k.db; name another file with --db\n") },
      "\(output.err)")
  }
}
