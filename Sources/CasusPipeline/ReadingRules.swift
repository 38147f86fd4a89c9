// Which rules read the articles: the shipped ones, and a user's own before them. A rule of the user's replaces the shipped one of its name, so
// that nobody has to copy all rules to change one.

import CasusExtract
import CasusIngest

/// The rules of one run.
public struct ReadingRules: Sendable {
  /// All of them, in the order in which they are tried.
  public let all: RuleSet
  /// Those of the user's folder; nil without one.
  public let own: RuleSet?
  /// Names of the shipped rules that the user's replace, in the order of the user's.
  public let replaced: [String]

  /// Most files and folders that are looked at in a user's folder.
  public static let maximumFiles = 1_000

  /// The shipped rules, with those of a folder before them.
  ///
  /// - Parameter path: a folder, of which all `*.rules` files in it and below are read, or one file; nil is the shipped rules alone.
  /// - Throws: `RuleError` with everything that is wrong in the files; `IngestError` and ``RuleFilesError`` for files that cannot be read.
  public init(path: String? = nil) throws {
    let shipped = try RuleSet.shipped()
    let own = try path.map { try RuleSet(Self.files($0)) }
    let names = Set(shipped.rules.map(\.name))
    self.own = own
    all = own?.followed(by: shipped) ?? shipped
    replaced = own?.rules.map(\.name).filter(names.contains) ?? []
  }

  /// The rule files of a folder, by their paths as the user would type them.
  private static func files(_ path: String) throws -> [RuleFile] {
    let paths = try FolderFiles.isFolder(path) ? FolderFiles.list(path, suffix: ".rules", limit: maximumFiles) : [path]
    guard !paths.isEmpty else { throw RuleFilesError.noRules(folder: path) }
    return try paths.map { path in
      do throws(IngestError) {
        return RuleFile(name: path, bytes: try InputBytes.read(Input(path: path), limits: IngestLimits(maximumBytes: RuleLimits.fileBytes)))
      } catch .tooLarge(let path, _, let limit) {
        throw RuleFilesError.tooLarge(path: path, limit: limit)
      }
    }
  }
}

/// Why a user's rule files cannot be read.
public enum RuleFilesError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No `*.rules` file in the folder.
  case noRules(folder: String)
  /// More bytes than a rule file may have.
  case tooLarge(path: String, limit: Int)

  /// `PATH: what is wrong; what to do`.
  public var description: String {
    switch self {
    case .noRules(let folder): "\(folder): no rule file in this folder or below; allowed names: *.rules"
    case .tooLarge(let path, let limit): "\(path): more than \(limit) bytes; split it into several files"
    }
  }
}
