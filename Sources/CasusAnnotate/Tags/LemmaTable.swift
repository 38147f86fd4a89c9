// Lemmas by form and tag: what the treebanks show (CLemmas, made by Training/lemmas.py) before the irregular words written by hand.
// Keys are "form TAG"; a form with "*v", "*n" or "*o" for a tag is irregular under any tag of verbs, nouns, other words.

import CLemmas

struct LemmaTable: Sendable {
  private var table: ByteTable
  private var lemmas: [String] = []

  /// Fills the table: about 6,000 keys.
  init() {
    self.init(rows: UnsafeBufferPointer(start: casus_lemmas(), count: casus_lemmas_length()))
  }

  /// Rows of form, tab, tag, tab, lemma, newline; a row of another shape is not taken.
  init(rows: some Collection<UInt8>) {
    let lines = rows.split(separator: 0x0A)
    table = ByteTable(capacity: lines.count + 2000)
    for line in lines {
      let cells = line.split(separator: 0x09)
      guard cells.count == 3 else { continue }
      add(Array(cells[0]), cells[1], String(decoding: cells[2], as: UTF8.self))
    }
    for (kind, lines) in [("*v", IrregularForms.verbs), ("*n", IrregularForms.nouns), ("*o", IrregularForms.others)] {
      // Sorted: of two lemmas for one form the same one must be taken each time.
      for (form, lemma) in IrregularForms.table(lines).sorted(by: { $0.key < $1.key }) {
        let parts = form.split(separator: " ")
        guard let word = parts.first else { continue }
        add(Array(word.utf8), parts.count > 1 ? parts[1].utf8[...] : kind.utf8[...], lemma)
      }
    }
  }

  private mutating func add(_ form: [UInt8], _ tag: some Collection<UInt8>, _ lemma: String) {
    if table.insert(form + [0x20] + tag, value: Int32(lemmas.count)) { lemmas.append(lemma) }
  }

  /// The lemma of a form under a tag; nil where it is not known.
  @inline(__always)
  func lemma(_ form: [UInt8], _ tag: String) -> String? {
    var key = form
    key.append(0x20)
    key.append(contentsOf: tag.utf8)
    let found = table.value(of: key)
    return found < 0 ? nil : lemmas[Int(found)]
  }

  /// Whether `stem` is a lemma of its own: of verbs with "V", of nouns with "N".
  func isLemma(_ stem: String, _ kind: String) -> Bool { lemma(Array(stem.utf8), kind) != nil }
}
