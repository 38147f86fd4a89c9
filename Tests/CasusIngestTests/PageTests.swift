// Pages as people save them, each after the habits of one kind of publisher; what each line becomes is written in full.

import Testing

@testable import CasusIngest

@Suite struct PageTests {
  @Test("An agency report: dateline, list, quotations that give orders, credits and a copyright line")
  func agencyReport() throws {
    let page = """
      GAZIANTEP, Turkey, Jan 27 (Orontes) - Five rebel factions said on Friday they had joined Ahrar al-Sham in northern Syria.

      "We merge in full," the statement said.

      The groups are:

      - Suqour al-Sham
      - Jaish al-Islam's Idlib branch
      - the Fastaqim Union

      Read the statement aloud, he said, and the fighters cheered.

      "Follow us," one commander told his men.

      (Reporting by Lina Haddad in Gaziantep and Omar Aziz; Editing by Sam Porter)

      © 2017 Orontes News Agency. All rights reserved.
      """
    #expect(
      try dump(page)
        == lines(
          """
          dateline | GAZIANTEP, Turkey, Jan 27 (Orontes) -
          paragraph | Five rebel factions said on Friday they had joined Ahrar al-Sham in northern Syria.
          paragraph | "We merge in full," the statement said.
          paragraph | The groups are:
          paragraph | - Suqour al-Sham
          paragraph | - Jaish al-Islam's Idlib branch
          paragraph | - the Fastaqim Union
          paragraph | Read the statement aloud, he said, and the fighters cheered.
          paragraph | "Follow us," one commander told his men.
          byline | (Reporting by Lina Haddad in Gaziantep and Omar Aziz; Editing by Sam Porter)
          skipped | © 2017 Orontes News Agency. All rights reserved.
          """))
  }

  @Test("A broadcaster: one line for each paragraph, a menu above, other stories below")
  func broadcaster() throws {
    let page = """
      Home > World > Middle East
      Sign in
      Share
      Five groups join Ahrar al-Sham after attack in Idlib
      27 January 2017
      Last updated at 18:20 GMT
      Image caption Fighters of the group near Idlib
      Five rebel groups have joined Ahrar al-Sham, one of the largest factions in northern Syria.
      The move follows attacks by Fatah al-Sham.
      Why did they merge?
      Analysts say that smaller groups sought protection.
      Media captionA commander speaks
      Weeks of fighting
      Clashes broke out last week in the countryside.
      Sign up for our newsletter
      The day's stories, straight to your inbox.
      Fatah al-Sham later denied the report.
      More on this story
      Aleppo evacuation: what we know
      26 January 2017
      Syria talks open in Astana
      23 January 2017
      Related Topics
      Syria
      Rebels
      Top stories
      Storm hits coast
      """
    #expect(
      try dump(page)
        == lines(
          """
          skipped | Home > World > Middle East
          skipped | Sign in
          skipped | Share
          title | Five groups join Ahrar al-Sham after attack in Idlib
          published | 27 January 2017
          skipped | Last updated at 18:20 GMT
          caption | Image caption Fighters of the group near Idlib
          paragraph | Five rebel groups have joined Ahrar al-Sham, one of the largest factions in northern Syria.
          paragraph | The move follows attacks by Fatah al-Sham.
          paragraph | Why did they merge?
          paragraph | Analysts say that smaller groups sought protection.
          heading | Media captionA commander speaks
          heading | Weeks of fighting
          paragraph | Clashes broke out last week in the countryside.
          skipped | Sign up for our newsletter
          skipped | The day's stories, straight to your inbox.
          paragraph | Fatah al-Sham later denied the report.
          skipped | More on this story
          skipped | Aleppo evacuation: what we know
          skipped | 26 January 2017
          skipped | Syria talks open in Astana
          skipped | 23 January 2017
          skipped | Related Topics
          skipped | Syria
          skipped | Rebels
          skipped | Top stories
          skipped | Storm hits coast
          """))
  }

  @Test("Hard-wrapped text: a headline of two lines, paragraphs set apart by indents")
  func wrapped() throws {
    let page = """
      Two factions in Idlib province announce merger under single command as
      talks falter

      By Lina Haddad and Omar Aziz in Beirut
      Published 26 January 2017 09:15 UTC

      BEIRUT (Orontes) - Two of the largest rebel factions in Idlib province
      said on Thursday that they had merged under a single command, a move
      that diplomats said could change the balance of power before talks in
      Astana.
          The Levant Banner and the Army of the North will fight under one
      name, the United Front, their leaders said in a video.
          "We are one body from today," said Abu Karim, who will lead the new
      group.

      Ankara's role

      Turkey has backed both factions. Its foreign ministry did not comment.

      Follow us on Twitter
      """
    #expect(
      try dump(page)
        == lines(
          """
          title | Two factions in Idlib province announce merger under single command as⏎talks falter
          byline | By Lina Haddad and Omar Aziz in Beirut
          published | Published 26 January 2017 09:15 UTC
          dateline | BEIRUT (Orontes) -
          paragraph | Two of the largest rebel factions in Idlib province⏎said on Thursday that they had \
          merged under a single command, a move⏎that diplomats said could change the balance of power before talks in⏎Astana.
          paragraph | The Levant Banner and the Army of the North will fight under one⏎name, the United \
          Front, their leaders said in a video.
          paragraph | "We are one body from today," said Abu Karim, who will lead the new⏎group.
          heading | Ankara's role
          paragraph | Turkey has backed both factions. Its foreign ministry did not comment.
          skipped | Follow us on Twitter
          """))
  }

  @Test("A daily: standfirst, date with a clock, counters, picture credit, boxes between paragraphs")
  func daily() throws {
    let page = """
      Skip to content
      Menu
      Subscribe
      World news
      Syrian rebels agree to form new army, leaders say
      Leaders of eight factions signed a deal in Ankara on Wednesday that would put 20,000 fighters under one flag.
      Martin Chulov in Beirut
      Thu 1 Dec 2016 14.03 GMT
      Last modified on Fri 2 Dec 2016 10.00 GMT
      124 comments
      A fighter walks past rubble in Aleppo. Photograph: Omar Sanadiki/Reuters
      Leaders of eight Syrian rebel factions have agreed to form a new army, according to two people who attended the meeting.
      The deal, which was brokered by Turkey, is to be announced on Friday.
      Sign up to our daily briefing
      Read more: Aleppo is falling while opposition weighs its options
      A spokesman for the Levant Front said his group would join. "We have no other choice," he said.
      Topics
      Syria
      Aleppo
      Reuse this content
      Most viewed
      Ten dead in mine collapse
      Minister resigns over tax affair
      """
    #expect(
      try dump(page)
        == lines(
          """
          skipped | Skip to content
          skipped | Menu
          skipped | Subscribe
          skipped | World news
          title | Syrian rebels agree to form new army, leaders say
          standfirst | Leaders of eight factions signed a deal in Ankara on Wednesday that would put 20,000 fighters under one flag.
          skipped | Martin Chulov in Beirut
          published | Thu 1 Dec 2016 14.03 GMT
          skipped | Last modified on Fri 2 Dec 2016 10.00 GMT
          skipped | 124 comments
          caption | A fighter walks past rubble in Aleppo. Photograph: Omar Sanadiki/Reuters
          paragraph | Leaders of eight Syrian rebel factions have agreed to form a new army, according to two \
          people who attended the meeting.
          paragraph | The deal, which was brokered by Turkey, is to be announced on Friday.
          skipped | Sign up to our daily briefing
          skipped | Read more: Aleppo is falling while opposition weighs its options
          paragraph | A spokesman for the Levant Front said his group would join. "We have no other choice," he said.
          skipped | Topics
          skipped | Syria
          skipped | Aleppo
          skipped | Reuse this content
          skipped | Most viewed
          skipped | Ten dead in mine collapse
          skipped | Minister resigns over tax affair
          """))
  }

  @Test("A blog: a question as headline, the author behind the date, comments below")
  func blog() throws {
    let page = """
      Analysis: Why did the Northern Storm Brigade split?

      Posted on January 26, 2017 by Omar Aziz

      The Northern Storm Brigade split in two on Tuesday. Its deputy commander took 300 fighters with him.

      You can follow the group's statements on its Telegram channel, which has 4,000 subscribers.

      The splinter group calls itself the Azaz Shield.

      If you enjoyed this article, please consider supporting our work.

      Omar Aziz is a researcher who covers armed groups in northern Syria. Follow him on Twitter @omaraziz.

      Share this:
      Twitter
      Facebook

      Tags: Syria, Azaz

      4 thoughts on “Why did the Northern Storm Brigade split?”

      Leave a Reply
      Great article. I always wondered what happened to them.
      Your email address will not be published.
      """
    #expect(
      try dump(page)
        == lines(
          """
          title | Analysis: Why did the Northern Storm Brigade split?
          published | Posted on January 26, 2017 by Omar Aziz
          paragraph | The Northern Storm Brigade split in two on Tuesday. Its deputy commander took 300 fighters with him.
          paragraph | You can follow the group's statements on its Telegram channel, which has 4,000 subscribers.
          paragraph | The splinter group calls itself the Azaz Shield.
          skipped | If you enjoyed this article, please consider supporting our work.
          skipped | Omar Aziz is a researcher who covers armed groups in northern Syria. Follow him on Twitter @omaraziz.
          skipped | Share this:
          skipped | Twitter
          skipped | Facebook
          skipped | Tags: Syria, Azaz
          skipped | 4 thoughts on “Why did the Northern Storm Brigade split?”
          skipped | Leave a Reply
          skipped | Great article. I always wondered what happened to them.
          skipped | Your email address will not be published.
          """))
  }

  @Test("A wire: cookie notice, byline in capitals, bare dateline, rules between parts")
  func wire() throws {
    let page = """
      We use cookies to give you the best experience on our website. By continuing to use this site you accept our use of cookies.
      Accept
      War in Yemen
      Houthi allies quit Sanaa council
      Jan 3, 2017, 10:40 AM ET
      By SARA NASSER Associated Reporter
      SANAA, Yemen — Two allied parties left the governing council in Sanaa on Tuesday, officials said.
      The General People's Congress said that it would form its own body. It did not say when.
      ADVERTISEMENT
      Its leader called the move temporary.
      ___
      Associated writers Ali Saeed in Aden and Mona Hakim in Cairo contributed to this report.
      Copyright 2017 The Associated Wire. All rights reserved. This material may not be published, \
      broadcast, rewritten or redistributed.
      """
    #expect(
      try dump(page)
        == lines(
          """
          skipped | We use cookies to give you the best experience on our website. By continuing to use this \
          site you accept our use of cookies.
          skipped | Accept
          skipped | War in Yemen
          title | Houthi allies quit Sanaa council
          published | Jan 3, 2017, 10:40 AM ET
          byline | By SARA NASSER Associated Reporter
          dateline | SANAA, Yemen —
          paragraph | Two allied parties left the governing council in Sanaa on Tuesday, officials said.
          paragraph | The General People's Congress said that it would form its own body. It did not say when.
          skipped | ADVERTISEMENT
          paragraph | Its leader called the move temporary.
          skipped | ___
          byline | Associated writers Ali Saeed in Aden and Mona Hakim in Cairo contributed to this report.
          skipped | Copyright 2017 The Associated Wire. All rights reserved. This material may not be \
          published, broadcast, rewritten or redistributed.
          """))
  }

  @Test("A ministry: a list without marks, a plea in the first person")
  func ministry() throws {
    let page = """
      Ministry of Foreign Affairs
      Statement

      Statement on the formation of the National Front

      Date: 12 March 2018

      The Ministry welcomes the formation of the National Front by eleven factions.

      The following factions signed the declaration:

      Levant Legion
      Free Idlib Army
      First Coastal Division

      We call on all parties to join the political process. We urge you to support our efforts.

      ENDS

      Notes to editors: For more information contact the press office at press@example.org.
      """
    #expect(
      try dump(page)
        == lines(
          """
          title | Ministry of Foreign Affairs
          skipped | Statement
          standfirst | Statement on the formation of the National Front
          published | Date: 12 March 2018
          paragraph | The Ministry welcomes the formation of the National Front by eleven factions.
          paragraph | The following factions signed the declaration:
          paragraph | Levant Legion
          paragraph | Free Idlib Army
          paragraph | First Coastal Division
          paragraph | We call on all parties to join the political process. We urge you to support our efforts.
          skipped | ENDS
          skipped | Notes to editors: For more information contact the press office at press@example.org.
          """))
  }

  @Test("A page whose first line is the title of the window")
  func windowTitle() throws {
    let page = """
      Eleven factions form National Front in Idlib | Orontes News

      Orontes News
      Latest
      Video

      Eleven factions form National Front in Idlib

      A Turkish-backed bloc of 30,000 fighters takes shape days after the army's advance.

      By: Lina Haddad | May 28, 2018 | Updated May 29, 2018

      Smoke rises over Jisr al-Shughour [Omar Haj/AFP]

      Eleven rebel factions in Idlib formed the National Front on Monday, they said in a statement.

      Fadl Allah al-Haji will lead it.

      WATCH: Inside Idlib's displaced camps (2:35)

      READ MORE
      Idlib: What comes next?

      Among the members are the Levant Legion, the Free Idlib Army and the Second Army.

      SOURCE: ORONTES AND NEWS AGENCIES

      About us
      Orontes News is an independent news organisation covering Syria and Lebanon.
      """
    #expect(
      try dump(page)
        == lines(
          """
          skipped | Eleven factions form National Front in Idlib | Orontes News
          skipped | Orontes News
          skipped | Latest
          skipped | Video
          title | Eleven factions form National Front in Idlib
          standfirst | A Turkish-backed bloc of 30,000 fighters takes shape days after the army's advance.
          byline | By: Lina Haddad | May 28, 2018 | Updated May 29, 2018
          caption | Smoke rises over Jisr al-Shughour [Omar Haj/AFP]
          paragraph | Eleven rebel factions in Idlib formed the National Front on Monday, they said in a statement.
          paragraph | Fadl Allah al-Haji will lead it.
          skipped | WATCH: Inside Idlib's displaced camps (2:35)
          skipped | READ MORE
          skipped | Idlib: What comes next?
          paragraph | Among the members are the Levant Legion, the Free Idlib Army and the Second Army.
          skipped | SOURCE: ORONTES AND NEWS AGENCIES
          skipped | About us
          skipped | Orontes News is an independent news organisation covering Syria and Lebanon.
          """))
  }

  @Test("A date of numbers alone has its line; an imperative inside of a paragraph stays")
  func numericDate() throws {
    let page = """
      FSA factions join Euphrates Shield push

      1/2/2017

      Damascus: Rebel groups joined the operation near al-Bab, the army said. Help us, residents begged in messages sent to reporters.

      Tell us what you think: email us at newsdesk@example.com
      """
    #expect(
      try dump(page)
        == lines(
          """
          title | FSA factions join Euphrates Shield push
          published | 1/2/2017
          paragraph | Damascus: Rebel groups joined the operation near al-Bab, the army said. Help us, \
          residents begged in messages sent to reporters.
          skipped | Tell us what you think: email us at newsdesk@example.com
          """))
  }

  @Test("Names under a line that announces a list stay, though nothing follows them")
  func signatories() throws {
    let page = """
      Eleven factions sign unity deal

      Eleven factions signed a deal on Sunday to form the Joint Room, a statement said.

      Signatories

      Levant Front

      Ahrar al-Sham

      Sham Legion
      """
    #expect(
      try dump(page)
        == lines(
          """
          title | Eleven factions sign unity deal
          paragraph | Eleven factions signed a deal on Sunday to form the Joint Room, a statement said.
          heading | Signatories
          paragraph | Levant Front
          paragraph | Ahrar al-Sham
          paragraph | Sham Legion
          """))
  }

  @Test("A headline may end with a full stop")
  func fullStop() throws {
    let page = """
      Rebels quit Aleppo.

      IDLIB: The last fighters left the city on Thursday, the army said.

      “We will be back.”
      """
    #expect(
      try dump(page)
        == lines(
          """
          title | Rebels quit Aleppo.
          dateline | IDLIB:
          paragraph | The last fighters left the city on Thursday, the army said.
          paragraph | “We will be back.”
          """))
  }
}
