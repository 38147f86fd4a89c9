// Elements by number: what they mean for the text is looked up once, not compared name by name.

/// An element of HTML, as far as reading tells it from others.
enum PageTag: UInt8, Sendable {
  /// A run of text, no element.
  case text
  /// Any element without a meaning of its own here.
  case other
  case html, head, body, title, meta, link, base, script, style, noscript, template
  case article, section, main, aside, nav, header, footer, div, form, fieldset, details, summary, dialog
  case p, h1, h2, h3, h4, h5, h6, blockquote, pre, figure, figcaption, hr, br, address, center
  case ul, ol, li, dl, dt, dd, menu
  case table, caption, thead, tbody, tfoot, tr, td, th
  case a, span, b, i, em, strong, font, time, q, cite, sup, sub, code, small, img, label
  case button, input, select, option, optgroup, textarea, iframe, object, embed, video, audio, canvas, svg, math, map, picture, frame

  /// The element of a name in lower case; `other` for names that are not known.
  init(name: UnsafePointer<UInt8>) {
    var key: UInt64 = 0
    var length = 0
    while length < 8, name[length] != 0 {
      key |= UInt64(name[length]) << UInt64(8 * length)
      length += 1
    }
    self = name[length] == 0 ? Self.short[key] ?? .other : Self.long[String(cString: name)] ?? .other
  }

  private static let named: [(name: String, tag: PageTag)] = [
    ("html", .html), ("head", .head), ("body", .body), ("title", .title), ("meta", .meta), ("link", .link), ("base", .base),
    ("script", .script), ("style", .style), ("noscript", .noscript), ("template", .template), ("article", .article),
    ("section", .section), ("main", .main), ("aside", .aside), ("nav", .nav), ("header", .header), ("footer", .footer), ("div", .div),
    ("form", .form), ("fieldset", .fieldset), ("details", .details), ("summary", .summary), ("dialog", .dialog), ("p", .p), ("h1", .h1),
    ("h2", .h2), ("h3", .h3), ("h4", .h4), ("h5", .h5), ("h6", .h6), ("blockquote", .blockquote), ("pre", .pre), ("figure", .figure),
    ("figcaption", .figcaption), ("hr", .hr), ("br", .br), ("address", .address), ("center", .center), ("ul", .ul), ("ol", .ol),
    ("li", .li), ("dl", .dl), ("dt", .dt), ("dd", .dd), ("menu", .menu), ("table", .table), ("caption", .caption), ("thead", .thead),
    ("tbody", .tbody), ("tfoot", .tfoot), ("tr", .tr), ("td", .td), ("th", .th), ("a", .a), ("span", .span), ("b", .b), ("i", .i),
    ("em", .em), ("strong", .strong), ("font", .font), ("time", .time), ("q", .q), ("cite", .cite), ("sup", .sup), ("sub", .sub),
    ("code", .code), ("small", .small), ("img", .img), ("label", .label), ("button", .button), ("input", .input), ("select", .select),
    ("option", .option), ("optgroup", .optgroup), ("textarea", .textarea), ("iframe", .iframe), ("object", .object), ("embed", .embed),
    ("video", .video), ("audio", .audio), ("canvas", .canvas), ("svg", .svg), ("math", .math), ("map", .map), ("picture", .picture),
    ("frame", .frame),
  ]

  private static let short: [UInt64: PageTag] = Dictionary(
    named.filter { $0.name.utf8.count <= 8 }.map { entry in
      (entry.name.utf8.enumerated().reduce(UInt64(0)) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) }, entry.tag)
    }, uniquingKeysWith: { first, _ in first })

  private static let long: [String: PageTag] = Dictionary(
    named.filter { $0.name.utf8.count > 8 }.map { ($0.name, $0.tag) }, uniquingKeysWith: { first, _ in first })

  /// Whether text inside stays on the line of the text around it.
  var isInline: Bool {
    switch self {
    case .text, .other, .a, .span, .b, .i, .em, .strong, .font, .time, .q, .cite, .sup, .sub, .code, .small, .img, .label, .picture,
      .map:
      true
    default: false
    }
  }

  /// Whether nothing inside is ever the text of an article.
  var isSilent: Bool {
    switch self {
    case .head, .title, .meta, .link, .base, .script, .style, .noscript, .template, .button, .input, .select, .option, .optgroup,
      .textarea, .iframe, .object, .embed, .video, .audio, .canvas, .svg, .math, .map, .frame, .dialog:
      true
    default: false
    }
  }

  /// 1 to 6 for headings.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}
