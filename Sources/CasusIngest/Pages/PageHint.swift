// What the words in an element's class and id say that it holds. They are hints: an element that holds most of a page's prose holds the
// story, whatever it is called (`content-with-sidebar`).

/// Kinds of content that names of classes tell.
struct PageHint: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// The article's text.
  static let body = PageHint(rawValue: 1 << 0)
  static let navigation = PageHint(rawValue: 1 << 1)
  static let footer = PageHint(rawValue: 1 << 2)
  static let side = PageHint(rawValue: 1 << 3)
  static let comments = PageHint(rawValue: 1 << 4)
  static let related = PageHint(rawValue: 1 << 5)
  static let share = PageHint(rawValue: 1 << 6)
  static let subscribe = PageHint(rawValue: 1 << 7)
  static let advert = PageHint(rawValue: 1 << 8)
  /// Byline or the author's life.
  static let author = PageHint(rawValue: 1 << 9)
  /// Dates, tags, rubrics.
  static let about = PageHint(rawValue: 1 << 10)
  static let caption = PageHint(rawValue: 1 << 11)
  static let title = PageHint(rawValue: 1 << 12)
  static let standfirst = PageHint(rawValue: 1 << 13)
  static let hidden = PageHint(rawValue: 1 << 14)
  static let consent = PageHint(rawValue: 1 << 15)
  /// Players, galleries.
  static let media = PageHint(rawValue: 1 << 16)
  /// A post of a social network that the story shows.
  static let embed = PageHint(rawValue: 1 << 17)

  /// All that is no part of a story's text.
  static let foreign: PageHint = [
    .navigation, .footer, .side, .comments, .related, .share, .subscribe, .advert, .author, .about, .caption, .hidden, .consent, .media,
  ]

  /// The hints of a class or id.
  init(names bytes: ArraySlice<UInt8>) {
    var found: PageHint = []
    var word: UInt64 = Self.seed
    var before: UInt64 = Self.seed
    var length = 0
    var wasLower = false
    func end() {
      guard length > 0 else { return }
      if let hint = Self.words[word] { found.formUnion(hint) }
      // Two words that say together what neither says alone: read-more, article-body.
      if before != Self.seed, let hint = Self.pairs[before &* 31 &+ word] { found.formUnion(hint) }
      before = word
      word = Self.seed
      length = 0
    }
    for byte in bytes {
      let isUpper = (65...90).contains(byte)
      let isLower = (97...122).contains(byte)
      if isUpper, wasLower { end() }
      wasLower = isLower
      if isUpper || isLower {
        word = Self.mix(word, byte | 0x20)
        length += 1
      } else {
        end()
        if PageText.isSpace(byte) { before = Self.seed }
      }
    }
    end()
    if found.contains(.embed) { found.subtract([.share, .media]) }
    self = found
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  // FNV-1a, 64 bits.
  private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  private static func hash(_ word: some StringProtocol) -> UInt64 { word.utf8.reduce(seed, mix) }

  private static let table: [(PageHint, String)] = [
    (
      .body,
      """
      articlebody storybody postbody entrycontent postcontent articlecontent storycontent articletext storytext newstext bodytext \
      contentbody maincontent bodycopy articlecopy
      """
    ),
    (
      .navigation,
      """
      nav navbar navigation menu submenu megamenu breadcrumb breadcrumbs crumbs pagination pager paging skiplink skip toolbar hamburger \
      topnav subnav masthead sitemap
      """
    ),
    (.footer, "footer copyright colophon footnav sitefooter"),
    (.side, "sidebar sidebars aside rail rightrail leftrail widget widgets rightcol rightcolumn"),
    (
      .comments,
      "comment comments commentlist commentbox disqus livefyre respond replies discussion talkback coral viafoura spotim conversation"
    ),
    (
      .related,
      """
      related relatedarticles relatedposts relatedlinks relatednews relatedcontent recommended recommend recommendation recommendations \
      recirc recirculation readmore readnext readalso seealso trending popular mostread mostpopular mostviewed upnext nextup outbrain \
      taboola zergnet revcontent promo promos promotion teaser teasers similar suggested suggestions recent newsfeed ticker headlines \
      morestories morenews morefrom moreon yarpp jp onward crosslink crosslinks interlink backlinks internallinks rotator \
      carousel latest
      """
    ),
    (
      .share,
      """
      share sharing shares social socials sharedaddy sharebar sharetools socialshare addthis addtoany follow followus sharethis like likes \
      tools sociable
      """
    ),
    (
      .subscribe,
      """
      newsletter newsletters subscribe subscription subscriptions signup paywall optin mailchimp cta donate donation donations \
      membership regwall piano subscriber inlinenewsletter
      """
    ),
    (
      .advert,
      "ad ads advert adverts advertisement advertisements advertising adsense dfp sponsor sponsored adslot adunit adbox adblock adwrap leaderboard"
    ),
    (.author, "author authors bio byline bylines contributor contributors authorbox authorbio aboutauthor writer vcard reporter"),
    (
      .about,
      """
      date dates timestamp published updated pubdate postmeta entrymeta metadata tag tags taglist tagcloud topics keywords categories \
      kicker eyebrow rubric postdate datetime
      """
    ),
    (
      .caption,
      """
      caption captions figcaption credit credits photocredit imagecaption piccaption photocaption cutline imagecredit
      """
    ),
    (.title, "title headline hed entrytitle posttitle"),
    (.standfirst, "standfirst subtitle subheadline deck dek strapline tagline excerpt subhed"),
    (.hidden, "hidden invisible offscreen visuallyhidden srtext printonly"),
    (.consent, "cookie cookies consent gdpr modal popup overlay lightbox interstitial adblocker"),
    (.embed, "embed embedded tweet"),
    (.media, "gallery inlinegallery slider slideshow videoplayer jwplayer brightcove playlist"),
  ]

  private static let pairTable: [(PageHint, String)] = [
    (
      .body,
      """
      article-body article-content article-text story-body story-content story-text post-body post-content entry-content entry-body \
      body-copy body-text body-content content-body article-copy main-content page-content news-text news-content news-body text-body
      """
    ),
    (
      .related,
      "read-more read-next read-also see-also more-from more-on more-stories also-read most-read most-popular next-article top-stories more-news"
    ),
    (.hidden, "sr-only visually-hidden screen-reader d-none is-hidden print-only"),
    (.author, "about-author author-bio"),
    (.side, "right-col right-column left-col"),
    (.caption, "image-caption photo-caption"),
    (.comments, "post-comment"),
  ]

  private static let words: [UInt64: PageHint] = Dictionary(
    table.flatMap { hint, words in words.split(separator: " ").map { (hash($0), hint) } }, uniquingKeysWith: { $0.union($1) })

  private static let pairs: [UInt64: PageHint] = Dictionary(
    pairTable.flatMap { hint, words in
      words.split(separator: " ").map { pair -> (UInt64, PageHint) in
        let parts = pair.split(separator: "-")
        return (hash(parts[0]) &* 31 &+ hash(parts[1]), hint)
      }
    }, uniquingKeysWith: { $0.union($1) })
}
