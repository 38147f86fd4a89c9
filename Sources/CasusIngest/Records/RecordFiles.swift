// Which files hold extraction records. Programs that write on many machines leave folders of parts, with notes of their own beside them; a part
// that lies under `_temporary` belongs to an attempt that may have failed, and reading it would be reading half a partition.

import CasusModel

/// The files that paths stand for.
public struct RecordFiles {
  /// One thing to read, or why it cannot be.
  public enum Entry: Hashable, Sendable {
    case input(Input)
    /// `PATH: what is wrong; what to do`.
    case failure(String)
  }

  /// In the order of the paths, those of a folder by the bytes of their paths; a path that comes twice counts once.
  public private(set) var entries: [Entry] = []
  /// Folders in which a job has not finished yet, or broke off.
  public private(set) var unfinished: [String] = []

  /// Ends of the names that are read in folders; names that begin with `part-` are read too.
  public static let suffixes = [".jsonl", ".ndjson", ".json"]

  /// Lists what paths stand for: files, `-`, and the files of records in folders and below.
  ///
  /// - Parameter limit: most files and folders of one folder that are looked at.
  public init(_ paths: [String], limit: Int = IngestLimits().maximumFiles) {
    var seen: Set<[UInt8]> = []
    for path in paths {
      for entry in entries(path, limit: limit) {
        if case .input(let input) = entry, !seen.insert(Array(input.path.utf8)).inserted { continue }
        entries.append(entry)
      }
    }
  }

  private mutating func entries(_ path: String, limit: Int) -> [Entry] {
    let input = Input(path: path)
    if input.isStandardInput { return [.input(input)] }
    switch FileStatus.of(path) {
    case .failure(let error): return [.failure(error.description)]
    case .success(let status) where !status.isFolder: return [.input(input)]
    case .success: break
    }
    let listing = FolderListing(path, limit: limit, suffixes: [""])
    var entries = listing.errors.map { Entry.failure($0.description) }
    for file in listing.files {
      let names = FolderListing.name(file, below: path).split(separator: "/").map(String.init)
      if names.contains("_temporary"), unfinished.last != path { unfinished.append(path) }
      guard let name = names.last, !names.contains(where: { $0.hasPrefix("_") }), Self.isWanted(name) else { continue }
      entries.append(.input(Input(path: file)))
    }
    let wanted = (Self.suffixes.map { "*\($0)" } + ["part-*"]).joined(separator: ", ")
    return entries.isEmpty ? [.failure("\(IngestError.shown(path)): no file of records in this folder; allowed names: \(wanted)")] : entries
  }

  private static func isWanted(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("part-") || suffixes.contains { name.hasSuffix($0) }
  }
}

/// Why a whole file holds no records.
public enum RecordFormat {
  /// What the first line shows the file to be instead of JSON Lines, and what to do; nil where it shows nothing.
  public static func fault(path: String, firstLine: [UInt8]) -> String? {
    let shown = IngestError.shown(path)
    if firstLine.starts(with: [0x1F, 0x8B]) {
      return "\(shown): compressed with gzip; unpack it on the way: gzip -dc FILE… | casus load -"
    }
    if firstLine.starts(with: Array("PAR1".utf8)) {
      return "\(shown): a Parquet file; write the records as JSON Lines too, those can be loaded"
    }
    return FileSignature.name(of: firstLine).map { "\(shown): not JSON Lines but \($0)" }
  }
}
