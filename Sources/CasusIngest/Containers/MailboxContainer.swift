// A mailbox (mbox, RFC 4155): mails behind each other, each after a line that begins with `From ` behind an empty line.

/// A file of mails.
final class MailboxContainer: Container {
  private static let mostLine = 1 << 20

  private let file: ContainedFile
  private let limits: IngestLimits
  private var number = 0
  private var isBegun = false

  init(_ file: ContainedFile, limits: IngestLimits) {
    self.file = file
    self.limits = limits
  }

  func next() throws(IngestError) -> ContainerPart? {
    if !isBegun {
      isBegun = true
      while try file.bytes.peek(1).first.map({ $0 == 0x0A || $0 == 0x0D }) == true { try file.bytes.skip(1) }
      guard case .bytes(let line)? = try file.bytes.line(limit: Self.mostLine) else { return nil }
      guard line.starts(with: "From ".utf8) else {
        throw .faulty(path: file.place, problem: "not a mailbox: it does not begin with “From ”; a single mail is read with --from eml")
      }
    } else if try file.bytes.peek(1).isEmpty {
      return nil
    }
    number += 1
    let place = "\(file.place), message \(number)"
    var mail: [UInt8] = []
    var isTooLong = false
    var wasEmpty = true
    while let line = try file.bytes.line(limit: Self.mostLine) {
      guard case .bytes(let bytes) = line else {
        isTooLong = true
        continue
      }
      if wasEmpty, bytes.starts(with: "From ".utf8) { break }
      wasEmpty = bytes.isEmpty || bytes == [0x0D]
      if mail.count + bytes.count + 1 > limits.maximumBytes {
        isTooLong = true
        mail = []
      }
      if isTooLong { continue }
      // Writers of mailboxes put `>` before `From ` in a mail's text.
      let isQuoted = bytes.first == UInt8(ascii: ">") && bytes.drop { $0 == UInt8(ascii: ">") }.starts(with: "From ".utf8)
      mail += isQuoted ? bytes.dropFirst() : bytes[...]
      mail.append(0x0A)
    }
    if isTooLong { return .article(QueuedArticle(.tooLarge(path: place, size: nil, limit: limits.maximumBytes))) }
    // The empty line before the next mail belongs to the mailbox.
    if mail.hasSuffix([0x0A, 0x0A]) { mail.removeLast() } else if mail.hasSuffix([0x0A, 0x0D, 0x0A]) { mail.removeLast(2) }
    return .article(QueuedArticle(.mail, mail, place: place, metadata: file.metadata))
  }
}

extension Array<UInt8> {
  fileprivate func hasSuffix(_ end: [UInt8]) -> Bool { suffix(end.count).elementsEqual(end) }
}
