// The features of one word in its sentence: each a hash of a template, one or two values, and the labels before it. Training/tagger.py
// numbers the same templates in the same order (`static_features`, `dynamic_features`): change both or neither.

/// Labels given so far, seen from one word.
struct TagHistory {
  /// Labels of the three words before, nearest first.
  var before: (UInt32, UInt32, UInt32)
  /// The nearest word before that is no adverb: its label and hash.
  var anchor: (label: UInt32, word: UInt32)
  /// The last verb's label, with bit 7 once a clause boundary followed it; 0 before any verb.
  var verb: UInt32 = 0
}

/// Five neighbouring words; `word` is to be tagged.
struct TagWindow {
  let previous2: WordForm
  let previous: WordForm
  let word: WordForm
  let next: WordForm
  let next2: WordForm
  /// Casing of the sentence · 2, plus 1 for its first word.
  let place: UInt32

  /// Adds the weights of every feature to `scores`.
  func score(_ history: TagHistory, _ weights: WeightTable, into scores: inout [Int32]) {
    addStatic(weights, &scores)
    addDynamic(history, weights, &scores)
  }

  private func addStatic(_ weights: WeightTable, _ scores: inout [Int32]) {
    var template: UInt32 = 100
    func add(_ first: UInt32, _ second: UInt32 = 0) {
      weights.add(FNV.mix(template, first, second), to: &scores)
      template += 1
    }
    let (b2, b1, w, n1, n2) = (previous2, previous, word, next, next2)
    add(0)
    add(w.low)
    add(w.shape, place)
    add(w.suffixes.0)
    add(w.suffixes.1)
    add(w.suffixes.2)
    add(w.suffixes.3)
    add(w.suffixes.4)
    add(w.prefixes.0)
    add(w.prefixes.1)
    add(w.prefixes.2)
    add(w.prefixes.3)
    add(b1.low)
    add(b2.low)
    add(n1.low)
    add(n2.low)
    add(b1.low, w.low)
    add(w.low, n1.low)
    add(b1.low, n1.low)
    add(n1.low, n2.low)
    add(b2.low, b1.low)
    add(b1.suffixes.2)
    add(n1.suffixes.2)
    add(n2.suffixes.2)
    add(b1.shape)
    add(n1.shape)
    add(w.shape, b1.shape)
    add(w.shape, n1.shape)
    add(w.labels)
    add(n1.labels)
    add(n2.labels)
    add(w.labels, n1.labels)
    add(n1.labels, n2.labels)
    add(w.shape, w.suffixes.2)
    add(b1.labels, w.labels)
    add(w.low, n1.labels)
    add(b1.labels, n1.labels)
    add(w.shape, place * 2 + (w.isKnown ? 101 : 100))
  }

  private func addDynamic(_ history: TagHistory, _ weights: WeightTable, _ scores: inout [Int32]) {
    var template: UInt32 = 200
    func add(_ labels: UInt32, _ value: UInt32 = 0) {
      weights.add(FNV.mix(template, labels, value), to: &scores)
      template += 1
    }
    let (w, n1) = (word, next)
    let (t1, t2, t3) = history.before
    let pair = t1 << 8 | t2
    add(t1)
    add(t2)
    add(pair)
    add(t1, w.low)
    add(t1, n1.low)
    add(t1, w.labels)
    add(t1, n1.labels)
    add(pair, w.labels)
    add(t1, w.suffixes.2)
    add(t1, w.shape)
    add(history.anchor.label, w.suffixes.1)
    add(history.anchor.label, history.anchor.word ^ w.suffixes.1)
    add(history.verb, w.suffixes.1)
    add(history.verb << 8 | t1, w.labels)
    add(pair << 8 | t3)
    add(t1, w.labels ^ n1.low)
    add(history.verb, w.labels ^ n1.labels)
    add(pair, w.low)
  }
}
