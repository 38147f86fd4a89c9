"""Pieces of dependency trees that are put together: words that point at their heads, phrases, and names as the treebanks annotate them.

A phrase is a run of words with one head. Putting phrases together never changes an arc inside of them, so that what was right stays right.
"""
from corpora import Sentence


class Word:
    __slots__ = ("text", "upos", "xpos", "head", "relation", "name")

    def __init__(self, text, upos, xpos, name="O", relation=None, head=None):
        self.text, self.upos, self.xpos, self.name, self.relation, self.head = text, upos, xpos, name, relation, head


class Phrase:
    """`words` in order, `head` one of them; `plural` for agreement; `the` when a name wants the article."""

    def __init__(self, words, head, plural=False, the=False, kind=None):
        self.words, self.head, self.plural, self.the, self.kind = words, head, plural, the, kind


def one(text, upos, xpos, **more):
    word = Word(text, upos, xpos)
    return Phrase([word], word, **more)


def mark(text, xpos=None):
    return one(text, "PUNCT", xpos or text)


def build(head, before=(), after=()):
    """`head` with dependents given as (relation, phrase) in the order of the text."""
    for relation, part in [*before, *after]:
        part.head.head, part.head.relation = head.head, relation
    words = [w for _, p in before for w in p.words] + head.words + [w for _, p in after for w in p.words]
    return Phrase(words, head.head, head.plural, False, head.kind)


def thaw(sentence):
    """The words of a sentence, each pointing at its head."""
    names = sentence.names or [None] * len(sentence.words)
    words = [Word(t, u, x, n, r) for t, u, x, n, r in zip(sentence.words, sentence.upos, sentence.xpos, names, sentence.relations)]
    for word, head in zip(words, sentence.heads):
        word.head = words[head - 1] if head else None
    return words


def freeze(words, key):
    """The sentence of words; its names are None when those of a word are unknown."""
    place = {id(w): i + 1 for i, w in enumerate(words)}
    names = [w.name for w in words]
    return Sentence(
        [w.text for w in words], [w.upos for w in words], [w.xpos for w in words], [place[id(w.head)] if w.head else 0 for w in words],
        [w.relation for w in words], None if None in names else names, key)


def capital(words):
    """The first word (behind opening marks) gets a capital."""
    for w in words:
        if w.upos != "PUNCT":
            if w.name == "O" or w.name is None:
                w.text = w.text[:1].upper() + w.text[1:]
            elif w.text in ("al", "el", "ash", "as"):
                w.text = w.text.capitalize()
            return words
    return words


def lower(words):
    """Takes a sentence's first capital away where it is not the word's own."""
    w = words[0]
    if w.upos not in ("PROPN",) and w.text != "I" and not w.text.isupper() and not w.xpos.startswith("NNP") and w.text.lower() not in KEEP:
        if not (w.upos == "ADJ" and demonym(w.text)):
            w.text = w.text.lower()
    elif len(w.text) == 1 and w.text == "A" and w.upos == "DET":
        w.text = "a"
    return words


KEEP = set("monday tuesday wednesday thursday friday saturday sunday".split())
DEMONYMS = set("""syrian turkish iraqi iranian russian american kurdish arab israeli lebanese palestinian libyan yemeni saudi emirati qatari egyptian
jordanian french british german ukrainian nigerian malian sudanese somali ethiopian eritrean congolese rwandan ugandan kenyan afghan pakistani
indian chinese burmese filipino colombian islamic islamist syriac druze sunni shiite houthi turkmen christian tuareg chadian""".split())


def demonym(text):
    return text.lower() in DEMONYMS


def below(words, top):
    """The words of `top`'s subtree in order."""
    def under(w):
        while w and w is not top:
            w = w.head
        return w is top
    return [w for w in words if under(w)]


def place(words, word):
    return next(i for i, w in enumerate(words) if w is word)


def whole(words, part):
    """Whether `part` is one unbroken stretch."""
    start = place(words, part[0])
    return all(a is b for a, b in zip(words[start:start + len(part)], part))


def insert(words, at, phrase, head, relation):
    phrase.head.head, phrase.head.relation = head, relation
    words[at:at] = phrase.words


def subject_of(words):
    root = next(w for w in words if not w.head)
    subject = next((w for w in words if w.head is root and w.relation in ("nsubj", "nsubj:pass")), None)
    return root, subject


# Names. English ones end in their head (nouns compound, adjectives amod); others are flat on their first word.

ADJECTIVES = DEMONYMS | set("""crimean mexican serbian democratic national free islamic supreme military northern southern eastern western central federal republican popular
armed revolutionary united regional special high provisional transitional patriotic joint rapid red white black golden second third first fifth
new-style tajik iranian uzbek afghan african european arabian allied strategic joint saharan armoured armored mobile local international civilian elite royal combined holy great new saudi multinational presidential sahrawi
tribal infantry-based preventive indigenous""".split())
HEADS = set("""front army council brigade brigades battalion battalions division forces force movement party union coalition committee group state
command units unit guard guards corps government organization organisation service services militia militias legion alliance authority
protection defence defense security bureau office ministry court commission agency fund assembly room board staff sector navy mejlis emirate brotherhood faction cartel constabulary house community survey research list boys corporation trading shipping hotel highway pass shoal bakery gate junta soviet avengers mosque congress opposition mosque cathedral church mosques prison studies resources affairs information education health economics science parliament senate cabinet media network radio television newspaper institute centre center foundation society club airlines bank banks committees federation league network
regiment helmets crescent cross programme program watch rights nations people liberation resistance support response salvation mobilization
mobilisation constituency gathering column band bank company dam hospital bridge district governorate province river lake valley hills hill
mountain mountains camp base airport airfield crossing road island islands plain plains desert border region peninsula city junction barracks
school square market university stadium port park sea strait strip heights avenue street belt transfer ops operations tribunal directorate
shield storm eagles lions knights fighters police troops tiger martyrs martyr revolutionaries revolution unity justice equality freedom
development peace relief mission monitor observatory solidarity action elders rebel rebels syria levant task storm facilities intelligence
counter terrorism foreign oil gas petroleum air border field press news agency desert sword dragons hawks apparatus reserve volunteers sinai""".split())
PLURAL = set("""forces brigades battalions units guards services militias helmets rights nations knights fighters troops eagles lions hills mountains
islands plains heights operations volunteers houthis dragons hawks rebels""".split())
LEADING = ("New", "Saudi", "Northern", "Southern", "Eastern", "Western", "Central", "North", "South", "East", "West")
LINKS = ("of", "for", "in", "against")


def flat(words):
    """A foreign name: flat on its first word; a hyphen hangs on the head when it follows it, else on the word that it leads to."""
    made = [Word(t, *(("PUNCT", "HYPH") if t == "-" else ("PROPN", "NNP"))) for t in words]
    for i, w in enumerate(made[1:], 1):
        if w.upos == "PUNCT":
            w.head, w.relation = made[0] if i == 1 else made[i + 1], "punct"
        else:
            w.head, w.relation = made[0], "flat"
    return Phrase(made, made[0])


def english(words):
    for i, w in enumerate(words):
        if w in LINKS and 0 < i < len(words) - 1:
            left, right = english(words[:i]), words[i + 1:]
            article = right[0] == "the"
            inner = english(right[1:] if article else right)
            before = [("case", one(w, "ADP", "IN"))] + ([("det", one("the", "DET", "DT"))] if article else [])
            plural = left.plural
            out = build(left, after=[("nmod", build(inner, before))])
            out.plural = plural
            return out
    if not any(w.lower() in HEADS or w.lower() in ADJECTIVES or w in LEADING for w in words) or "-" in words[-2:]:
        return flat(words)
    last = words[-1]
    head = one(last, "PROPN", "NNPS" if last.lower() in PLURAL else "NNP", plural=last.lower() in PLURAL)
    before, run = [], []

    def close():
        if run:
            before.append(("compound", flat(list(run))))
            run.clear()

    for i, w in enumerate(words[:-1]):
        if "-" in words[max(0, i - 1):i + 2]:
            run.append(w)
        elif w.lower() in ADJECTIVES or (w[0].isdigit() and w[-1].isalpha()):
            close()
            before.append(("amod", one(w, "ADJ", "NNP")))
        elif w.lower() in HEADS:
            close()
            before.append(("compound", one(w, "PROPN", "NNPS" if w.lower() in PLURAL else "NNP")))
        else:
            run.append(w)
    close()
    return build(head, before)


def name(words, kind):
    """The phrase of a name, with its labels."""
    is_english = kind != "PER" and (any(w.lower() in HEADS or w in LINKS for w in words) or len(words) == 2 and words[0] in LEADING)
    phrase = english(words) if is_english else flat(words)
    single = words[-1].isupper() and len(words[-1]) > 1
    phrase.the = kind == "ORG" and (is_english or single) and words[0] not in ("AP", "AFP", "ISIS", "ISIL", "HTS")
    phrase.plural = phrase.plural or words == ["Houthis"]
    phrase.kind = kind
    for i, w in enumerate(phrase.words):
        w.name = ("I-" if i else "B-") + kind
    return phrase


def usable(words, kind):
    if "and" in words or "&" in words or len(words) > 10 or words[-1] == "-" or words[0] == "-":
        return False
    if any(not (w == "-" or w.replace("’", "").replace("ʿ", "").isalnum()) or w.isdigit() for w in words):
        return False
    if kind != "ORG" and words[0].isupper() and len(words[0]) > 3:
        return False
    return any(w[0].isupper() for w in words) and all(w in ("al", "el", "de", "wal", "ul", "e", "bin", "ibn", "the", "ad", "as", *LINKS) or w[0].isupper() or w == "-" or w[0].isdigit() for w in words)


def name_lists(sentences):
    """Names by kind, in order of the text, each once."""
    found = {"PER": {}, "ORG": {}, "LOC": {}}
    for s in sentences:
        i = 0
        while i < len(s.words):
            j = i + 1
            if s.names[i][0] == "B":
                kind = s.names[i][2:]
                while j < len(s.words) and s.names[j] == "I-" + kind:
                    j += 1
                if usable(s.words[i:j], kind):
                    found[kind][tuple(s.words[i:j])] = None
            i = j
    return {k: [list(w) for w in v] for k, v in found.items()}
