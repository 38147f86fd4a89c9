import CasusModel
import Testing

@testable import CasusIngest

@Suite struct MailTests {
  private static let mail = """
    From: =?utf-8?B?TGluYSBIYWRkYWQ=?= <lina@example.org>, omar@example.org
    Date: Sat, 31 Jan 2015 23:30:00 +0300
    Subject: =?iso-8859-1?Q?Hazzm_joins_caf=E9?=
     =?utf-8?Q?_now?=
    Content-Type: multipart/mixed; boundary="b1"

    preamble
    --b1
    Content-Type: multipart/alternative; boundary=b2

    --b2
    Content-Type: text/html; charset=utf-8

    <p>As HTML</p>
    --b2
    Content-Type: text/plain; charset=windows-1252
    Content-Transfer-Encoding: quoted-printable

    The Levant =
    Front =96 on Thursday.
    --b2--
    --b1
    Content-Type: text/plain
    Content-Disposition: attachment; filename=x.txt

    attached
    --b1--

    """

  private func read(_ mail: String) throws -> IngestedDocument {
    try ArticleForm.mail.document(
      bytes: Array(mail.utf8), path: "m.eml", metadata: GivenMetadata(), sha256: String(repeating: "0", count: 64),
      limits: IngestLimits())
  }

  private func fault(_ mail: String) -> String? {
    do { _ = try read(mail) } catch { return "\(error)" }
    return nil
  }

  @Test func `A mail has its subject, writer and day, and its plain text wins`() throws {
    for mail in [Self.mail, Self.mail.replacing("\n", with: "\r\n")] {
      let document = try read(mail).document
      #expect(document.title?.value == "Hazzm joins café now")
      #expect(document.author?.value == "Lina Haddad, omar@example.org")
      #expect(document.published?.value.description == "2015-01-31")
      #expect(document.text.trimmed == "The Levant Front – on Thursday.")
    }
    let page = "From: a@example.org\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+T25lPC9wPjxwPlR3bzwvcD4=\n"
    #expect(try read(page).document.text == "One\n\nTwo")
    #expect(try read("From: a@example.org\nContent-Type: text/plain; charset=koi8-r\n\nText").document.text == "Text")
  }

  @Test func `What is no mail, has no text, or is made to burst is refused`() {
    #expect(fault("Just a text.\n") == "m.eml: not a mail: it has none of the fields From, Date, Subject")
    #expect(fault("From: a@b.c\nContent-Type: application/pdf\n\nx") == "m.eml: the mail has no text; attachments are not read")
    let many = "From: a@b.c\nContent-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\n", count: 1_000_000)
    #expect(fault(many) == "m.eml: a mail of more than 1000 parts; it is not read")
    let deep = "From: a@b.c\n" + (0..<40).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
    #expect(fault(deep) == "m.eml: parts nested more than 16 deep; it is not read")
  }

  @Test func `A mailbox is parted at its From lines, and a mail in it is the mail that a file holds`() throws {
    let box =
      "From a@b Sat Jan 31 2015\n\(Self.mail)\nFrom b@c Sun Feb 1 2015\nFrom: b@example.org\n\nA text.\n>From here on.\nFrom there.\n"
    #expect(
      try queued(TestFile("x.mbox", box)) == [
        "x.mbox, message 1 | mail | \(Self.mail)",
        "x.mbox, message 2 | mail | From: b@example.org\n\nA text.\nFrom here on.\nFrom there.\n",
      ])
    #expect(
      try queued(TestFile("x.mbox", "Text")) == [
        "x.mbox: not a mailbox: it does not begin with “From ”; a single mail is read with --from eml"
      ])
    #expect(
      try queued(
        TestFile("x.mbox", "From a\n" + String(repeating: "line\n", count: 100) + "\nFrom b\nx\n"), limits: IngestLimits(maximumBytes: 100))
        == ["x.mbox, message 1: too large: more than 100 bytes; raise the limit with --max-size BYTES", "x.mbox, message 2 | mail | x\n"])
  }
}
