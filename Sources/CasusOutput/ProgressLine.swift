// How far a long run is, as one line for people. Pure: the clock is the caller's.

/// What a progress line tells.
public struct ProgressLine: Equatable, Sendable {
  /// Things done, failures among them.
  public var done: Int
  /// Things that failed.
  public var failed: Int
  /// All things, where their number is known.
  public var total: Int?
  /// Things a second, over the last seconds; nil at the beginning.
  public var rate: Double?

  /// Describes a moment.
  public init(done: Int, failed: Int, total: Int?, rate: Double?) {
    self.done = done
    self.failed = failed
    self.total = total
    self.rate = rate
  }

  /// Cells of the bar.
  private static let bar = 24
  /// A narrower terminal has no room for a bar.
  private static let barFrom = 72

  /// For a terminal: a bar where the end is known, and never more than `width` cells.
  public func text(width: Int) -> String {
    var text = ""
    if let total, total > 0 {
      let share = min(Double(done) / Double(total), 1)
      if width >= Self.barFrom {
        let full = Int(share * Double(Self.bar))
        text += "[" + String(repeating: "#", count: full) + String(repeating: ".", count: Self.bar - full) + "] "
      }
      text += "\(Int(share * 100)) % "
    }
    return TextFit.cut(text + sentence, to: width)
  }

  /// For a file: `1200 of 18000 articles, 58 a second, about 5 min left, 2 failed`.
  public var sentence: String {
    var parts = [total.map { "\(done) of \($0) articles" } ?? "\(done) \(done == 1 ? "article" : "articles")"]
    if let rate, rate > 0 { parts.append(rate < 10 ? "\(Double(Int(rate * 10)) / 10) a second" : "\(Int(rate)) a second") }
    if let left = secondsLeft { parts.append("about \(Self.duration(left)) left") }
    if failed > 0 { parts.append("\(failed) failed") }
    return parts.joined(separator: ", ")
  }

  /// Nil where nobody can know.
  public var secondsLeft: Int? {
    guard let total, let rate, rate > 0, total > done else { return nil }
    let seconds = Double(total - done) / rate
    return seconds < 1e8 ? Int(seconds.rounded(.up)) : nil
  }

  private static func duration(_ seconds: Int) -> String {
    switch seconds {
    case ..<100: "\(seconds) s"
    case ..<6000: "\((seconds + 30) / 60) min"
    default: "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    }
  }
}

/// The rate of the last seconds: known articles are passed by fast and others read slowly, so the mean of a whole run misleads.
public struct ProgressRate: Sendable {
  /// Seconds that count.
  private static let window = 15.0
  private var samples: [(time: Double, done: Int)] = []

  /// Nothing known yet.
  public init() {}

  /// Notes a moment and gives things a second; nil in the first second.
  ///
  /// - Parameter time: seconds since any fixed moment.
  public mutating func rate(done: Int, at time: Double) -> Double? {
    if let last = samples.last, time - last.time < 0.5 {
      // Two samples a second are enough.
    } else {
      samples.append((time, done))
      samples.removeAll { time - $0.time > Self.window }
    }
    guard let first = samples.first, time - first.time >= 1 else { return nil }
    return Double(done - first.done) / (time - first.time)
  }
}
