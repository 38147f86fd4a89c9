// The built program, run as users run it: as a process, with its streams and its exit status.

import Foundation
import Testing

/// What a run left behind.
struct Output {
  let status: Int32
  let out: String
  let err: String
  let outBytes: [UInt8]

  /// Lines of standard output.
  var lines: [Substring] { out.split(whereSeparator: \.isNewline) }
}

/// A folder that goes with its owner.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/casus-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, bytes: Array(text.utf8)) }

  @discardableResult
  func write(_ name: String, bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  func read(_ name: String) throws -> String { try String(contentsOfFile: path + "/" + name, encoding: .utf8) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

  /// The names in the folder, sorted.
  func names(_ folder: String = "") throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted() }
}

enum Program {
  /// Beside the test bundle, where the build puts both.
  static var url: URL {
    let bundle = Bundle.allBundles.first { $0.bundleURL.pathExtension == "xctest" && $0.bundleURL.path.contains("/MacOS") == false }
    let folder = bundle.map { $0.bundleURL.deletingLastPathComponent() } ?? Bundle.main.bundleURL
    let beside = folder.appendingPathComponent("casus")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    let argument = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    return argument.appendingPathComponent("casus")
  }

  static var root: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  }

  static var sample: String { root + "/SampleData" }

  /// Runs the program to its end. Streams go through files, so nothing can block.
  static func run(_ arguments: [String], input: String? = nil, in folder: String? = nil, environment: [String: String] = [:]) throws
    -> Output
  {
    try shell(nil, arguments, input: input, in: folder, environment: environment)
  }

  /// Runs a script of the shell, in which `$CASUS` is the program.
  static func shell(
    _ script: String?, _ arguments: [String] = [], input: String? = nil, in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> Output {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = script == nil ? url : URL(fileURLWithPath: "/bin/bash")
    process.arguments = script.map { ["-c", $0] } ?? arguments
    var variables = ["PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1700000000", "CASUS": url.path, "HOME": scratch.path]
    variables.merge(environment) { $1 }
    process.environment = variables
    process.currentDirectoryURL = URL(fileURLWithPath: folder ?? scratch.path)
    let files = try ["out", "err", "in"].map { URL(fileURLWithPath: try scratch.write($0, $0 == "in" ? input ?? "" : "")) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = try FileHandle(forReadingFrom: files[2])
    try process.run()
    process.waitUntilExit()
    let bytes = try [UInt8](Data(contentsOf: files[0]))
    return Output(
      status: process.terminationStatus, out: String(decoding: bytes, as: UTF8.self),
      err: try String(contentsOf: files[1], encoding: .utf8),
      outBytes: bytes)
  }
}

/// A small article with one alliance in it.
enum Article {
  static let text = """
    Hazzm Movement joins Levant Front

    ALEPPO, Jan 30 – The Hazzm Movement joined the Levant Front on Thursday, the group said in a statement.

    Fighters of Ahrar al-Sham seized the town of Tal Rifaat on Wednesday.
    """
}

/// The sample data, ingested once for all tests that only read.
enum Sample {
  static let scratch = try? Scratch()
  static let ingested: Output? = {
    guard let scratch,
      let imported = try? Program.run(["actors", "import", Program.sample + "/actors.csv", "--db", scratch.path + "/k.db"]),
      imported.status == 0
    else { return nil }
    return try? Program.run(["ingest", "SampleData", "--db", scratch.path + "/k.db"], in: Program.root)
  }()

  /// The knowledge base.
  static func database() throws -> String {
    let output = try #require(ingested)
    try #require(output.status == 0)
    return try #require(scratch).path + "/k.db"
  }

  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Output {
    try Program.run(arguments + ["--db", try database()], environment: environment)
  }
}
