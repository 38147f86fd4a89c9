// Closed lists of words are written as running text: easier to read and to add to than one literal each.

/// The words of `text`, parted by white space.
func wordList(_ text: String) -> Set<String> {
  Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
}
