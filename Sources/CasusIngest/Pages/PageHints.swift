// The hints of every element: its names, and what elements and roles mean by themselves.

/// Hints by node.
enum PageHints {
  static func all(in tree: PageTree) -> [PageHint] {
    var out = Array(repeating: PageHint(), count: tree.nodes.count)
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      guard node.tag != .text else { continue }
      var hint: PageHint = []
      switch node.tag {
      case .nav: hint = .navigation
      case .footer: hint = .footer
      case .aside: hint = .side
      case .figcaption, .caption: hint = .caption
      case .time: hint = .about
      default: break
      }
      for attribute in tree.attributes[Int(node.first)..<Int(node.last)] {
        let value = tree.values[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)]
        switch attribute.name {
        case .class, .id, .dataTestID, .dataComponent, .dataType: hint.formUnion(PageHint(names: value))
        case .itemprop:
          switch String(decoding: value, as: UTF8.self).lowercased() {
          case "articlebody": hint.formUnion(.body)
          case "author": hint.formUnion(.author)
          case "datepublished", "datemodified": hint.formUnion(.about)
          case "caption": hint.formUnion(.caption)
          default: break
          }
        case .hidden: hint.formUnion(.hidden)
        case .ariaHidden: if value.first == UInt8(ascii: "t") { hint.formUnion(.hidden) }
        case .style:
          let style = String(decoding: value, as: UTF8.self).lowercased().filter { $0 != " " }
          if style.contains("display:none") || style.contains("visibility:hidden") { hint.formUnion(.hidden) }
        case .role:
          switch String(decoding: value, as: UTF8.self).lowercased() {
          case "navigation", "menu", "menubar", "search", "banner": hint.formUnion(.navigation)
          case "contentinfo": hint.formUnion(.footer)
          case "complementary": hint.formUnion(.side)
          case "dialog", "alertdialog": hint.formUnion(.consent)
          default: break
          }
        default: break
        }
      }
      // Blogs name the whole article by its tags and rubrics ("tag-gallery"); only what makes it another article counts there.
      if node.tag == .html || node.tag == .body { hint = [] }
      if node.tag == .article || node.tag == .main { hint.formIntersection([.body, .comments, .related]) }
      if node.tag == .blockquote { hint.subtract([.share, .media]) }
      out[index] = hint
    }
    return out
  }

}
