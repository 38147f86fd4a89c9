"""News paragraphs made from patterns, with their sentence ends: what reports on conflicts are full of and treebanks hardly hold.

Titles, initials, acronyms, datelines, dashes and colons inside of sentences, quotations that go on, times of day. Every name is drawn from
lists, so nothing is learnt but the pattern. The sentences of Tests/…/SentenceExamples.swift are others.
"""
import random

FIRST = "Ahmad Yusuf Omar Khalid Ibrahim Maria John Peter Daniel Sergei Ivan Fatima Ali Hussein Jean Paul Moussa Aung Carlos Abdul".split()
LAST = "Mansour Haidari Okoye Petrov Diallo Smith Keita Rahman Castillo Nkunda Saleh Traore Zaw Weber Khoury Bashir Garang Ortega".split()
GROUPS = [
    "Liwa al-Fatah", "the Northern Front", "Jaysh al-Nasr", "the National Army", "Harakat al-Noor", "the FNL", "the SPLA", "Ansar Dine",
    "the People's Brigades", "the Hawk Movement", "al-Shabab", "the Taliban", "the M5", "the Union of Free Officers", "the ELN",
]
PLACES = [
    "Aleppo", "Juba", "Bamako", "Kandahar", "Hodeida", "Goma", "Mogadishu", "Tripoli", "Donetsk", "northern Mali", "Cauca", "Raqqa", "Kabul",
    "the Nineveh plain", "Washington", "Geneva", "South Kivu",
]
TITLES = "Gen. Lt. Col. Maj. Capt. Sgt. Brig. Mr. Mrs. Ms. Dr. Prof. Sen. Rep. Gov. Rev. Adm.".split()
LONG_TITLES = ["Lt. Gen.", "Maj. Gen.", "Lt. Col.", "Brig. Gen.", "Staff Sgt.", "Vice Adm."]
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.".split()
AGENCIES = ["Reuters", "AP", "AFP", "Xinhua"]
BODIES = ["U.S.", "U.N.", "E.U.", "U.K.", "US", "UN"]
ENVOYS = [
    "envoy", "officials", "State Department", "Security Council", "Defense Secretary", "troops", "Treasury", "soldiers", "President",
    "Foreign Ministry", "Marine Corps", "Air Force", "Navy", "Senate", "House of Representatives", "High Commissioner", "ambassador",
    "Mission in Mali", "Human Rights Council", "Special Forces", "Justice Department", "Embassy", "Congress", "Treasury Department",
]
PATTERNS = """
{T} {F} {L} joined {G} in {P}.
{TT} {F} {L} was named head of {G}.
{F} {I} {L} reported from {P} on {D}.
{I} {I2} {L} denied that {G} had left.
{B} {E} said that {G} had taken {P}.
The {B} {E} condemned the attack.
The {B} {E} and the {B} {E} agreed on a plan.
The group was armed by the {B} and by others.
They were sent to the {B}
He was born in the {B}
The attack began at {H} {m} {D} near {P}.
The blast struck about {H}:{mm} {m} {D}, police said.
A meeting will be held from {H} {m} to {H}:{mm} {m} {D} in {P}.
{T} {L} was last seen at {H}:{mm} {m} {D}.
“We left {P} on {D} and will not come back.”
“{g} and {G} should be on one side.”
He left {P} at {H}:{mm} {m}
She was allowed to return to {P}.
They had been in {P} since {Y}.
It was signed in Washington, D.C.
The embassy said nothing.
Shelling stopped at {H} {m} and the road was open again.
It was over by {H} {m}
On {M} {N}, {G} took {P}.
The {M} {N} attack killed {N} people.
Resolution No. {N} was passed on {D}.
Camp No. {N} is near {P}, according to {T} {L}.
{N} fighters – among them {F} {L} – were killed.
Two groups — {g} and {G} — agreed to merge.
Two factions -- {g} and {G} -- refused.
{F} {L} - a former commander of {G} - was arrested.
The leaders are: {F} {L}, {F} {L2} and {T} {L}.
The alliance has three members: {g}, {G} and {g2}.
The alliance includes: {g}; {G}; and {g2}.
One thing is clear: {G} will not leave {P}.
“We will not leave {P},” said {F} {L}, a spokesman for {G}.
"We will not leave {P}," {T} {L} said.
“{g} betrayed us,” {L} said, “and everyone knows it.”
“Why did they leave?” asked {L}.
“They have taken {P}!” he shouted.
“We are one army.”
"This is the end of {G}."
"They have taken {P}." he said.
“They joined {G}.” a spokesman said on {D}.
“Will it last?” the mayor of {P} asked.
‘We are one army,’ he said.
“The war is over”, {L} told {A}.
Asked about {G}, he said: “We do not know them.”
The so-called “Army of {P}” attacked again.
{L} said the group wanted “peace, not war.”
{G} (also known as {g}) denied it.
(The {B} {E} made no comment.)
[{G} is led by {F} {L}.]
{G} has about {K} fighters, Maj. {L} said.
The price was US${N}.5 million.
He fled to Washington, D.C., in {Y}.
The firm, {L} & Co. Ltd. of {P}, sold the arms.
The arms were made by {L} Inc.
{L} Corp. and {L2} Ltd. paid {G}.
The money went to {L} & Co.
The maker refused to comment.
The road to {P} is closed.
Weapons, vehicles, fuel, etc. were seized.
He cited {L} et al. in his report.
{L} Jr. succeeded him in {Y}.
He waited … and then left {P}.
“I don’t know... maybe {D},” he said.
Who leads {G}?
No one knows!
Some {K} people fled {P}.
{N} people died in {P}.
{K} more were wounded.
al-{L} was not at the meeting.
The statement was posted on www.{w}.org.
For details see https://www.{w}.org/news/{N}.html.
{L} wrote on Twitter that he had left {G}.
Talks between {G} and the government failed in {P}.
The ceasefire did not last.
The St. {L} church in {P} was hit, and Mt. {L} was shelled.
Fighters of {G} vs. {g} is an old story.
""".strip().split("\n")
DATELINES = ["{C} ({A}) - ", "{C} ({A}) — ", "{C}, {M} {N} ({A}) – ", "{C}, {M} {N} — ", "{C} -- ", "{C}: "]


def filled(pattern, rng):
    """One sentence; a number or small name at its start stays as it is."""
    values = {
        "T": rng.choice(TITLES), "TT": rng.choice(LONG_TITLES), "F": rng.choice(FIRST), "L": rng.choice(LAST), "L2": rng.choice(LAST),
        "I": rng.choice("ABCDEFGHJKLMNRST") + ".", "I2": rng.choice("ABDEGHJKLMPRSTW") + ".", "G": rng.choice(GROUPS), "g": rng.choice(GROUPS),
        "g2": rng.choice(GROUPS), "P": rng.choice(PLACES), "B": rng.choice(BODIES), "E": rng.choice(ENVOYS), "D": rng.choice(DAYS),
        "M": rng.choice(MONTHS), "N": str(rng.randint(2, 30)), "K": f"{rng.randint(1, 30)},{rng.randint(0, 9)}00", "H": str(rng.randint(1, 12)),
        "mm": rng.choice("05 10 15 20 30 40 45".split()),
        "m": rng.choice(["a.m.", "p.m."]), "Y": str(rng.randint(1980, 2024)), "A": rng.choice(AGENCIES), "w": rng.choice(LAST).lower(),
        "C": rng.choice(PLACES).upper(),
    }
    text = pattern.format(**values)
    if text[-1] == " " or text.startswith("al-"):
        return text
    text = text if text.endswith((".", "!", "?", "”", '"', ")", "]", "’")) else text + "."
    return text[0].upper() + text[1:] if text[0] != "“" else text[0] + text[1].upper() + text[2:]


def paragraphs(count, seed):
    """Yields paragraphs as lists of sentences."""
    rng = random.Random(seed)
    for _ in range(count):
        sentences = [filled(rng.choice(PATTERNS), rng) for _ in range(rng.choice((1, 2, 2, 3, 3, 4, 5)))]
        if rng.random() < 0.15:
            sentences[0] = filled(rng.choice(DATELINES), rng) + sentences[0]
        yield sentences
