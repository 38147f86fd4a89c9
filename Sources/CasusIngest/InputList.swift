// The inputs of a run, of which there may be millions. Invariant: a folder's files take the bytes of their paths and little more; an input
// is made when its turn comes.

import CasusModel

/// Inputs and faults, in order.
public struct InputList: Sendable {
  /// A stretch of the list.
  private enum Part: Sendable {
    case results([Result<Input, IngestError>])
    case files(PathList, [String: GivenMetadata], folder: String)

    var count: Int {
      switch self {
      case .results(let results): results.count
      case .files(let paths, _, _): paths.count
      }
    }
  }

  private var parts: [Part] = []
  /// Where in the first part the next input stands.
  private var taken = 0

  /// How many are left.
  public private(set) var count = 0

  /// An empty list.
  public init() {}

  /// A list of few.
  public init(_ results: [Result<Input, IngestError>]) { append(results) }

  mutating func append(_ results: [Result<Input, IngestError>]) {
    guard !results.isEmpty else { return }
    parts.append(.results(results))
    count += results.count
  }

  /// - Parameter metadata: by path below the folder.
  mutating func append(_ files: PathList, folder: String, metadata: [String: GivenMetadata]) {
    guard files.count > 0 else { return }
    parts.append(.files(files, metadata, folder: folder))
    count += files.count
  }

  /// Takes the first one; nil when none is left.
  public mutating func popFirst() -> Result<Input, IngestError>? {
    while let part = parts.first {
      guard taken < part.count else {
        parts.removeFirst()
        taken = 0
        continue
      }
      defer {
        taken += 1
        count -= 1
      }
      switch part {
      case .results(let results): return results[taken]
      case .files(let paths, let metadata, let folder):
        let path = paths[taken]
        return .success(
          Input(path: path, metadata: metadata[FolderListing.name(path, below: folder)] ?? GivenMetadata(), isFound: true))
      }
    }
    return nil
  }
}

extension InputList: Sequence {
  /// Gives one after the other.
  public struct Iterator: IteratorProtocol {
    fileprivate var rest: InputList

    /// The next one; nil when none is left.
    public mutating func next() -> Result<Input, IngestError>? { rest.popFirst() }
  }

  /// From the first that is left.
  public func makeIterator() -> Iterator { Iterator(rest: self) }

  /// How many are left.
  public var underestimatedCount: Int { count }
}

/// Paths in one piece of memory, sorted by their bytes.
struct PathList: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  var count: Int { ends.count }

  /// - Parameter sorted: by their bytes.
  init(_ sorted: [String]) {
    bytes.reserveCapacity(sorted.reduce(0) { $0 + $1.utf8.count })
    ends.reserveCapacity(sorted.count)
    for path in sorted { append(path.utf8) }
  }

  private mutating func append(_ path: some Sequence<UInt8>) {
    bytes.append(contentsOf: path)
    ends.append(bytes.count)
  }

  subscript(index: Int) -> String { String(decoding: slice(index), as: UTF8.self) }

  private func slice(_ index: Int) -> ArraySlice<UInt8> { bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }

  /// By halving.
  func contains(_ path: some Collection<UInt8>) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if slice(middle).lexicographicallyPrecedes(path) { low = middle + 1 } else { high = middle }
    }
    return low < count && slice(low).elementsEqual(path)
  }

  /// Those that fulfil a condition.
  func filter(_ isWanted: (ArraySlice<UInt8>) -> Bool) -> PathList {
    var wanted = PathList([])
    for index in 0..<count where isWanted(slice(index)) { wanted.append(slice(index)) }
    return wanted
  }
}
