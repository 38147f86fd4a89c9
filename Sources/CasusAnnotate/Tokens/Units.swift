// "30m", "55k", "20ft": the treebanks part a number from its unit; "10th", "1990s" and "3D" stay whole.

enum Units {
  /// Whether `rest`, which follows a digit, begins with a unit and no longer word.
  static func follow(_ rest: ArraySlice<UInt8>) -> Bool {
    let letters = rest.prefix(8).prefix { (0x61...0x7A).contains($0 | 0x20) }
    guard letters.count <= 7, letters.endIndex == rest.endIndex || isEnd(rest, letters.endIndex) else { return false }
    return all.contains(String(decoding: letters, as: UTF8.self))
  }

  private static func isEnd(_ rest: ArraySlice<UInt8>, _ index: Int) -> Bool {
    let kind = rest.scalar(at: index).kind
    return kind != .letter && kind != .digit
  }

  private static let all = wordList(
    """
    k K m M b mm MM bn Bn BN tn mn cm km kg mg g ft lb lbs oz sq mph kph kmh km kW MW GW kWh MWh Hz kHz MHz GHz KB kb MB GB TB ml mi min
    mins minutes hr hrs hours days yrs years x percent pct t
    """)
}
