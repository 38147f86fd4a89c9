// Sixty traps: names, verbs, counts and titles in which a time only seems to stand, each with the times that are truly there.

import CasusModel
import Testing

@testable import CasusAnnotate

@Suite struct TimeTitleTests {
  @Test(
    arguments: [
      // Verbs, adverbs and adjectives.
      "They may march on; May the best man win.", "The march to Damascus went on.", "They spring a trap and fall back.",
      "The fall of Mosul shook them.", "A second blast followed at once.",
      "The sun set over the sea.", "Sat in the sun, he won.", "He will second the motion.", "An electric current killed him.",
      "The current account is empty.", "As soon as possible, they said.", "They were soon released.", "He became minister soon after.",
      "The early bird; a late convert; the late president.", "It is past the gate.", "Future Movement leaders spoke.",
      "The last man fell; the next village burnt; this man fled.", "The first half ended 2-1.", "He finished the march.",
      "A quarter of the men fled to the Christian quarter.", "The old quarter of Damascus burnt.", "The hour of need came.",
      // Names of persons.
      "Theresa May, April Smith, June Jordan and August Wilson met.", "Ramadan Shalah, Rajab Tayyip and Shaban Ali spoke.",
      "Sheikh Safar al-Hawali and Jan Smuts; Mar Elias camp.", "Sun Tzu, Mon state, Dec the halls.", "Winter Soldier",
      // Papers, films, programmes.
      "The New York Times and USA Today; Newsweek; the Sunday Telegraph.", "Pakistan Today and the Friday Times.",
      "He watched 60 Minutes and 48 Hours.",
      "ABC News' \"This Week\" and Apocalypse Now.", "Black Friday, Good Friday and Bloody Sunday.",
      // Movements named by dates.
      "The 14 February Coalition and the March 8 Alliance.", "The 17 November group and the November 17 organization.",
      "The July 26 Movement and the April 6 Youth Movement.", "The 30 March Movement and the M23.", "The 1920 Revolution Brigades fought.",
      "The Black September group; the Arab Spring; Operation Peace Spring.", "The Third Army, the Fourth Brigade and the 2nd Division.",
      "The October War and the Six-Day War.",
      // Numbers that look like years, days or hours.
      "Resolution 2254 and Resolution 1701.", "Division 30, Unit 8200 and Order 66.", "An AK-47, an F-16 and an M1911.",
      "Highway 2011, room 1984.",
      "Some 2015 fighters; a total of 1990; 2,012 men.", "He paid $2015 and 1.5 million.", "The score was 26/13.",
      "Version 1.2.2014.5 came out.",
      "One day they will return.", "A 12-year-old and three 30-year-olds.", "Two thousand men; nineteen twenty-year-olds.",
      "He is 45 years old.", "Chapter 12, verse 3; page 2011.",
      // Times that stand beside a trap.
      "May came in [May=2016-05].", "They may fall in [March=2017-03].", "In [2012=2012] 300 fighters came.",
      "The Friday Mosque fell on [Friday=2016-11-25].", "The Sunday Times said on [Sunday=2016-11-27] so.",
      "The minutes of [Monday=2016-11-28]'s meeting.",
      "Resolution 2254 of [2015=2015].", "The March 8 Alliance met on [8 March=2016-03-08].",
    ])
  func `only true times are marked`(_ marked: String) {
    let text = MarkedTimes(marked)
    #expect(text.found(published: "2016-12-01") == text.expected)
  }
}
