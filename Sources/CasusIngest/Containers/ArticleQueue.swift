// Inputs → articles, one after the other, read no sooner than somebody asks: an archive may hold a million. Invariant: each fault stands in
// the place of what it costs, and costs nothing else.

/// The articles of a list of inputs, in order.
public struct ArticleQueue: ~Copyable {
  private var inputs: InputList
  private let form: InputForm?
  private let standardInput: InputForm
  private let opener: ContainerOpener
  private let shouldStop: @Sendable () -> Bool
  /// The container at hand and those that it lies in.
  private var open: [any Container] = []

  /// - Parameters:
  ///   - form: of every input; nil decides for each by its first bytes and its name.
  ///   - standardInput: the form of standard input where its first bytes tell none.
  ///   - fields: names of keys in JSON Lines and of columns in tables.
  ///   - shouldStop: asked before each article, and while standard input gives nothing.
  public init(
    _ inputs: InputList, form: InputForm? = nil, standardInput: InputForm = .jsonl, fields: FieldMapping = FieldMapping(),
    limits: IngestLimits = IngestLimits(), shouldStop: @escaping @Sendable () -> Bool = { false }
  ) {
    self.inputs = inputs
    self.form = form
    self.standardInput = standardInput
    opener = ContainerOpener(limits: limits, fields: fields)
    self.shouldStop = shouldStop
  }

  /// Inputs that are not begun yet.
  public var inputsLeft: Int { inputs.count }

  /// The next article; nil at the end, and when it should stop.
  public mutating func next() -> QueuedArticle? {
    while !shouldStop() {
      do throws(IngestError) {
        guard let container = open.last else {
          guard let input = inputs.popFirst() else { return nil }
          open = [try opener.open(file(try input.get()))]
          continue
        }
        let part: ContainerPart?
        do throws(IngestError) { part = try container.next() } catch {
          // Nothing more can be read of it; what it lies in goes on.
          open.removeLast()
          throw error
        }
        switch part {
        case nil: open.removeLast()
        case .article(let article)?: return shouldStop() ? nil : article
        case .file(let file)?: open.append(try opener.open(file))
        }
      } catch {
        return shouldStop() ? nil : QueuedArticle(error)
      }
    }
    return nil
  }

  private func file(_ input: Input) throws(IngestError) -> ContainedFile {
    let (bytes, size) = try ByteReader.open(input, shouldStop: shouldStop)
    return ContainedFile(
      name: input.path, place: input.path, metadata: input.metadata, form: form,
      fallback: input.isStandardInput ? standardInput : .text, isFound: input.isFound, size: size, bytes: bytes)
  }
}
