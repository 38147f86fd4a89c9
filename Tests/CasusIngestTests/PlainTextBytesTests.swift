import TestSupport
import Testing

@testable import CasusIngest

@Suite struct PlainTextBytesTests {
  private func error(_ bytes: [UInt8], path: String = "a.txt", limit: Int = 1000) -> String? {
    do throws(IngestError) {
      _ = try PlainTextBytes.text(bytes, path: path, limits: IngestLimits(maximumBytes: limit))
      return nil
    } catch { return error.description }
  }

  @Test("White space and a byte order mark alone are an empty text")
  func empty() {
    #expect(error([]) == "a.txt: the text is empty; nothing to read")
    #expect(error(Array("\u{FEFF} \r\n\t\u{A0}\n".utf8)) == "a.txt: the text is empty; nothing to read")
  }

  @Test("The limit itself is allowed; one byte more names size, limit and flag")
  func tooLarge() {
    #expect(error(Array("0123456789".utf8), limit: 10) == nil)
    #expect(
      error(Array("01234567890".utf8), limit: 10) == "a.txt: too large: 11 bytes, the limit is 10; allow it with --max-size 11")
    #expect(
      IngestError.tooLarge(path: "-", size: nil, limit: 10).description
        == "-: too large: more than 10 bytes; raise the limit with --max-size BYTES")
  }

  @Test("A byte that is no UTF-8 is named with its line and a command that converts")
  func windows1252() {
    #expect(
      error(Array("one\ntwo ".utf8) + [0x93] + Array("three".utf8), path: "my dir/it's.txt")
        == "my dir/it's.txt: byte 8, line 2: not UTF-8, looks like Windows-1252; convert it with: "
        + "iconv -f WINDOWS-1252 -t UTF-8 'my dir/it'\\''s.txt' > NEW.txt")
    #expect(
      error(Array("caf".utf8) + [0xE9], path: "-")
        == "-: byte 3, line 1: not UTF-8, looks like Windows-1252; convert it with: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW.txt")
  }

  @Test("UTF-16 and UTF-32 are recognised by their mark or by their zeros, not called binary")
  func wide() {
    let little = Array("Rebels merge".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    let big = Array("Rebels merge".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] })
    func expected(_ byte: Int, _ name: String) -> String {
      "a.txt: byte \(byte), line 1: not UTF-8, looks like \(name); convert it with: iconv -f \(name) -t UTF-8 a.txt > NEW.txt"
    }
    #expect(error([0xFF, 0xFE] + little) == expected(0, "UTF-16"))
    #expect(error(little) == expected(0, "UTF-16LE"))
    #expect(error(big) == expected(0, "UTF-16BE"))
    #expect(error([0xFF, 0xFE, 0, 0, 0x52, 0, 0, 0]) == expected(0, "UTF-32"))
  }

  @Test("A text that ends inside a character is called cut off")
  func cutOff() {
    #expect(
      error(Array("“Yes,” he said".utf8) + [0xE2, 0x80])
        == "a.txt: byte 18, line 1: the text ends in the middle of a UTF-8 character; get the whole text again")
  }

  @Test(
    "Well-formed UTF-8 by the Unicode table: no overlong forms, no surrogates, nothing above U+10FFFF",
    arguments: [
      ([0xC0, 0x80], 0), ([0xE0, 0x80, 0x80], 0), ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0x41, 0x80], 1),
      ([0xF5, 0x41], 0),
      ([0xE2, 0x82, 0x41], 0), ([0xF0, 0x9F, 0x98], 0),
    ] as [([UInt8], Int)])
  func malformed(bytes: [UInt8], offset: Int) {
    #expect(PlainTextBytes.firstBad(bytes) == offset)
  }

  @Test("Every scalar's UTF-8 passes, and the standard library agrees about random bytes")
  func wellFormed() {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 37) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(PlainTextBytes.firstBad(Array(String(scalar).utf8)) == nil)
    }
    var random = SplitMix(seed: 7)
    for _ in 0..<2000 {
      let bytes = (0..<4).map { _ in [0x41, 0x80, 0x9F, 0xA0, 0xBF, 0xC2, 0xE0, 0xED, 0xF0, 0xF4].randomElement(using: &random) ?? UInt8(0)
      }
      #expect((PlainTextBytes.firstBad(bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil))
    }
  }

  @Test("Known formats are named, other control bytes are located")
  func binary() {
    #expect(error(Array("%PDF-1.4 …".utf8)) == "a.txt: not plain text but a PDF document; save its text as a UTF-8 file first")
    #expect(
      error([0x50, 0x4B, 3, 4, 0, 0])
        == "a.txt: not plain text but a ZIP archive or an office document (DOCX, ODT, EPUB); save its text as a UTF-8 file first")
    #expect(error([0x1F, 0x8B, 8, 0]) == "a.txt: not plain text but gzip-compressed data; save its text as a UTF-8 file first")
    #expect(error(Array("ab".utf8) + [0] + Array("cdefgh".utf8)) == "a.txt: byte 2: not plain text (control bytes); give a UTF-8 text file")
    #expect(error([0x61, 1, 2, 3]) == "a.txt: byte 1: not plain text (control bytes); give a UTF-8 text file")
    #expect(error(Array("A form feed\u{0C}and one bell\u{07} in a long line of text are text.".utf8)) == nil)
  }

  @Test("Web pages are refused, texts about HTML are not")
  func webPage() {
    for page in [
      "<!DOCTYPE html><p>x", "\u{FEFF}\n <HTML lang=en>", "<!-- saved --><html>", "<?xml version='1.0'?><!DOCTYPE html>", "<body>x",
    ] {
      #expect(error(Array(page.utf8)) == "a.txt: looks like a web page; save it as text first")
    }
    #expect(error(Array("The page began with <html> and ended there.".utf8)) == nil)
    #expect(error(Array("<quote> of the day".utf8)) == nil)
  }

  @Test("File names cannot steer a terminal")
  func shownNames() {
    #expect(IngestError.empty(path: "a\u{1B}[2Jb\n.txt").description == "a\\u{1b}[2Jb\\u{a}.txt: the text is empty; nothing to read")
  }
}
