// Where the corpora lie. They are not part of the project: what is missing is named, and nothing is measured in its place.

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The folder of the corpora.
public struct DataFolder: Hashable, Sendable {
  /// Its path.
  public let path: String

  /// Takes `option`, else `corpora` in the folder that `CASUS_SHARED` names, else `../shared/corpora`.
  ///
  /// - Throws: ``EvaluationError/missing(path:what:)`` when there is no such folder.
  public init(option: String?, environment: [String: String]) throws(EvaluationError) {
    let shared = environment["CASUS_SHARED"].flatMap { $0.isEmpty ? nil : $0 + "/corpora" }
    path = option ?? shared ?? "../shared/corpora"
    guard Self.isFolder(path) else { throw .missing(path: path, what: "the folder of the corpora") }
  }

  /// The text of a file.
  ///
  /// - Parameters:
  ///   - name: its path below the folder.
  ///   - what: what it holds, for the error.
  public func text(_ name: String, what: String) throws(EvaluationError) -> String {
    try Self.text("\(path)/\(name)", what: what)
  }

  /// The paths, below the folder, of the files in `name` and the folders in it that end in `suffix`, sorted.
  ///
  /// - Throws: ``EvaluationError/missing(path:what:)`` when there is none.
  public func files(_ name: String, suffix: String, what: String) throws(EvaluationError) -> [String] {
    let root = "\(path)/\(name)"
    let all = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
    let found = all.filter { $0.hasSuffix(suffix) }.map { "\(name)/\($0)" }
    guard !found.isEmpty else { throw .missing(path: "\(root)/*\(suffix)", what: what) }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The text of a file anywhere.
  public static func text(_ path: String, what: String) throws(EvaluationError) -> String {
    guard let data = FileManager.default.contents(atPath: path) else { throw .missing(path: path, what: what) }
    guard let text = String(validating: data, as: UTF8.self) else { throw .malformed(path: path, line: 0, reason: "is not UTF-8 text") }
    return text
  }

  private static func isFolder(_ path: String) -> Bool {
    var isDirectory = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
  }
}
