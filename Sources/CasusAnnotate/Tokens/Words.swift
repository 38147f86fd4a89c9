// From the regions of a document to its sentences and tagged tokens. Regions that hold no prose give none; offsets always count in the
// document's text.

import CasusModel

/// The sentences of `document` in text order, and all of their tokens; heads and relations are nil.
///
/// Prose is what is read for facts, plus captions and headings. Linear in the text, besides one table look-up per feature of each word.
public func sentencesAndTokens(
  of document: Document, tagger: Tagger, lemmatizer: Lemmatizer = Lemmatizer()
) -> (sentences: [Sentence], tokens: [Token]) {
  let bytes = Array(document.text.utf8)
  var sentences: [Sentence] = []
  var tokens: [Token] = []
  for (index, region) in document.regions.enumerated() where region.kind.isRead || region.kind == .caption || region.kind == .heading {
    let start = min(max(region.span.start, 0), bytes.count)
    let slice = bytes[start..<min(max(region.span.end, start), bytes.count)]
    let spans = Tokenizer.tokens(in: slice)
    for range in SentenceSplitter.sentences(in: slice, tokens: spans) {
      let words = spans[range].map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
      let first = tokens.count
      for (offset, (part, tag)) in TagRepair.repaired(words, tagger.tag(words)).enumerated() {
        let word = words[offset]
        tokens.append(
          Token(
            span: spans[range.lowerBound + offset], text: word, lemma: lemmatizer.lemma(of: word, tag: tag), tag: part, fineTag: tag))
      }
      sentences.append(
        Sentence(
          span: Span(spans[range.lowerBound].start, spans[range.upperBound - 1].end), tokens: first..<tokens.count, region: region.kind,
          regionIndex: index))
    }
  }
  return (sentences, tokens)
}
