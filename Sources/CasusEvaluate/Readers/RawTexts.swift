// The texts that speed is measured on: they come as they are, one document each.

/// Reads raw texts.
public enum RawTexts {
  private struct Line: Decodable { let doctext: String }

  /// The reports of MUC-4 and the articles of PolNeAR, in the order of their names.
  ///
  /// - Throws: ``EvaluationError``.
  public static func forSpeed(_ data: DataFolder) throws(EvaluationError) -> [String] {
    var texts: [String] = []
    for file in try data.files("muc4", suffix: ".jsonl", what: "reports of MUC-4, JSON Lines with `doctext`") {
      texts += try JSONLines.read(Line.self, data.text(file, what: "reports of MUC-4"), path: file).map(\.doctext)
    }
    for file in try data.files("polnear", suffix: ".txt", what: "articles of PolNeAR, one text file each") {
      texts.append(try data.text(file, what: "an article of PolNeAR"))
    }
    return texts
  }
}
