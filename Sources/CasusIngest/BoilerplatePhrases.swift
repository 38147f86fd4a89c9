// The words of pages that are not the words of stories. Each list says where on the page and in which form it counts.

extension Boilerplate {
  /// Lines that are nothing else: buttons, menus, counters.
  static let whole = PhraseSet([
    "menu", "main menu", "navigation", "search", "home", "homepage", "close", "open menu", "sign in", "sign up", "log in", "login",
    "log out", "logout", "my account", "register", "subscribe", "subscribe now", "share", "share this", "share this article",
    "share this story", "print", "print this page", "email", "e-mail", "copy link", "copy url", "save", "save for later", "bookmark",
    "listen", "facebook", "twitter", "x", "instagram", "youtube", "linkedin", "whatsapp", "telegram", "reddit", "pinterest", "messenger",
    "rss", "tweet", "pin it", "like", "comment", "comments", "advertisement", "advertisements", "ad", "ads", "advert", "sponsored",
    "sponsored content", "promoted", "promoted content", "loading", "back to top", "top", "next", "previous", "next article",
    "previous article", "font size", "text size", "live", "latest", "latest news", "comments closed", "comments are closed",
    "no comments", "be the first to comment", "accept", "accept all", "accept cookies", "reject all", "manage preferences",
    "cookie settings", "privacy policy", "terms of use", "terms and conditions", "about us", "contact us", "contact", "careers",
    "advertise", "advertise with us", "our standards", "the thomson reuters trust principles", "more", "show more", "load more",
    "view all", "view gallery", "play video", "video", "audio", "gallery", "end", "ends", "article continues below",
    "story continues below", "continue reading", "scroll to continue", "a d v e r t i s e m e n t", "share on facebook",
    "share on twitter", "donate", "donate now", "support us", "get the app", "gift this article",
  ])

  /// Lines after which headlines of other articles follow.
  static let markers = PhraseSet([
    "read more", "read next", "read also", "also read", "related", "related articles", "related stories", "related news",
    "related topics", "related content", "related links", "related coverage", "see also", "more on this story", "more on this topic",
    "more from this author", "most read", "most popular", "most viewed", "most shared", "trending", "trending now", "top stories",
    "top news", "recommended", "recommended for you", "recommended stories", "editor's picks", "editors picks", "editors' picks",
    "editor’s picks", "you may also like", "you might also like", "you may like", "don't miss", "don’t miss", "must reads",
    "more stories", "more news", "other news", "latest stories", "latest news", "from the web", "around the web", "in case you missed it",
    "popular now", "topics", "tags", "keywords", "categories", "explore more", "keep reading", "further reading", "up next",
    "what to read next", "more like this", "in this story", "on this topic", "popular stories", "featured", "what others are reading",
    "elsewhere on the web",
  ])

  /// Where readers' comments begin; behind the story nothing after it is the story.
  static let commentMarkers = PhraseSet([
    "leave a reply", "leave a comment", "post a comment", "add a comment", "join the conversation", "join the discussion",
    "write a comment", "readers' comments", "readers’ comments", "user comments", "have your say",
  ])

  /// Words before a colon, a bar or a guillemet that point to another article or label the page.
  static let labels = PhraseSet([
    "read", "read more", "read also", "also read", "read next", "read on", "watch", "watch live", "watch now", "listen", "listen now",
    "related", "related story", "related article", "related articles", "related stories", "see also", "see more", "see", "more",
    "more on this", "also on", "also in", "in pictures", "in photos", "in depth", "in-depth", "video", "gallery", "live", "live blog",
    "live updates", "live coverage", "analysis", "opinion", "explainer", "explained", "podcast", "tags", "tag", "topics", "topic",
    "keywords", "category", "categories", "filed under", "posted in", "tagged", "tagged with", "share", "share on", "follow",
    "don't miss", "don’t miss", "must read", "recommended", "editor's note", "editor’s note", "editors' note", "correction",
    "corrections", "clarification", "source", "sources", "print edition", "section", "word count", "url", "link", "permalink", "contact",
    "email", "get the app", "newsletter", "advertisement", "sponsored", "disclaimer", "note to editors", "notes to editors",
    "media contact", "press contact", "language", "languages", "view", "click here", "our standards", "background reading",
  ])

  /// Labels that may also open the headline or a paragraph of the article itself, so that they count only behind the first paragraph.
  static let ambiguousLabels = PhraseSet([
    "analysis", "opinion", "explainer", "explained", "in pictures", "in photos", "in depth", "in-depth", "video", "live", "watch",
    "live updates", "podcast", "exclusive", "see", "note", "source", "sources", "contact", "correction", "corrections", "clarification",
  ])

  /// Openings that no story has.
  static let leads = PhraseSet([
    "skip to", "jump to content", "share on", "share this", "share via", "follow us on", "sign up for our", "sign up to our",
    "sign up here", "subscribe to our", "subscribe for", "click here", "tap here", "read more about", "scroll to",
    "story continues below", "article continues below", "continue reading", "leave a reply", "leave a comment", "post a comment",
    "view comments", "show comments", "comments are", "you may also", "you might also", "download our",
    "this article was originally published", "this story was originally published", "this article was first published",
    "originally published", "the views expressed", "all rights reserved", "copyright ©", "this site uses cookies",
    "this website uses cookies", "we use cookies", "we and our partners", "by clicking", "by continuing to", "by subscribing",
    "by signing up", "if you enjoyed this", "if you liked this", "to read more", "to learn more about", "to find out more about",
    "for more information visit", "find out more about", "you are reading", "you have reached", "you've reached", "you have read",
    "you can unsubscribe", "your browser", "please enable", "please log in", "please sign in", "enable javascript", "javascript is",
    "more from", "more on this", "view this post", "a version of this article", "reprints", "order reprints",
  ])

  /// What pages ask their readers to do, or to do it with.
  static let actions = PhraseSet([
    "sign up", "signup", "help us", "sign in", "log in", "subscribe", "subscribing", "subscribed", "subscription", "subscriptions",
    "newsletter", "newsletters", "inbox", "follow us", "find us", "like us on", "our app", "the app", "mobile app", "our apps",
    "click here", "click on", "click below", "donate", "become a member", "cookies", "cookie policy", "privacy policy", "terms of use",
    "terms of service", "email address", "e-mail address", "our website", "our journalism", "independent journalism", "our reporting",
    "quality journalism", "fill out this form", "fill in this form", "fill out the form", "republishing", "republish",
    "can be found here", "push notifications", "alerts", "breaking news", "contact us", "contact our newsroom", "contact our reporters",
    "email us", "e-mail us", "write to us", "send us", "our reporters", "our journalists", "our newsroom", "unsubscribe", "free trial",
    "our channel", "our telegram", "our whatsapp", "our youtube", "our channels", "our coverage", "latest news", "latest stories",
    "top stories", "daily briefing", "our daily", "our weekly", "our free", "ad blocker", "ad-free", "on facebook", "on twitter",
    "on instagram", "our stories", "support us", "support our work", "support our journalism", "support our reporting",
    "supporting our work", "supporting our journalism", "our readers", "your inbox", "your preferences", "this form", "learn more",
    "read more",
  ])

  /// Verbs with which a page speaks to its reader.
  static let imperatives: Set<String> = [
    "sign", "subscribe", "follow", "join", "download", "get", "stay", "donate", "support", "click", "read", "watch", "listen", "share",
    "register", "log", "enter", "help", "become", "like", "tell", "send", "visit", "contact", "learn", "discover", "explore", "skip",
    "jump", "view", "see", "accept", "allow", "manage", "receive", "email", "please", "try", "choose", "select", "check", "find", "never",
    "don't", "don’t", "want", "keep", "make", "catch", "tap", "enjoy", "start", "activate",
  ]

  /// Words by which publishers describe themselves.
  static let praise: Set<String> = [
    "independent", "unrivalled", "unrivaled", "nonprofit", "non-profit", "not-for-profit", "award-winning", "coverage", "journalism",
    "newsroom", "readers", "trusted", "in-depth", "insight", "insights", "donations", "reader-supported", "reader-funded", "nonpartisan",
    "non-partisan", "impartial", "unbiased", "journalists", "storytelling", "multimedia", "editorial", "analysis", "covering", "news",
    "publication", "outlet", "website", "magazine", "membership",
  ]
}
