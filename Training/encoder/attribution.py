"""What news puts around a statement: who said it, according to whom, and the dateline."""
import lexicon as L
from pieces import Phrase, below, build, capital, insert, lower, mark, name, one, place, subject_of, whole

def lead(words, maker):
    """NP said that S; like its siblings for words that end in a full stop that hangs on the root."""
    root, stop = next(w for w in words if not w.head), words[-1]
    verb = one(maker.pick(L.SAY.split()) if maker.odds(0.3) else "say", "VERB", "VBD")
    verb.head.text = L.forms(verb.head.text)[0]
    inner = Phrase(lower(words[:-1]), root)
    if maker.odds(0.6):
        inner = build(inner, [("mark", one("that", "SCONJ", "IN"))])
    outer = build(verb, [("nsubj", maker.speaker())], [maker.moment()] * maker.odds(0.3) + [("ccomp", inner)])
    stop.head, outer.head.relation = outer.head, "root"
    return capital(outer.words + [stop])


def said(maker, inverted):
    verb = maker.pick(["said"] * 7 + ["told"] + ["added", "says", "announced"]) if not inverted else maker.pick(["said"] * 5 + ["says", "added"])
    timed = maker.odds(0.35)
    head, who, after = one(verb, "VERB", "VBZ" if verb == "says" else "VBD"), maker.speaker(inverted and not timed), []
    while verb == "says" and who.plural:
        who = maker.person()
    if not inverted and maker.odds(0.12):
        who = one(maker.pick(["he", "she", "it"]), "PRON", "PRP")
    if verb == "told":
        agency = one(maker.pick(L.AGENCIES), "PROPN", "NNP")
        agency.head.name = "B-ORG"
        after.append(("iobj", agency if maker.odds(0.6) else maker.noun("reporters", True)))
    if timed:
        after.append(maker.moment())
    elif maker.odds(0.2) and not inverted:
        after.append(("obl", build(maker.noun(maker.pick(["statement", "interview", "report"])), [("case", one("in", "ADP", "IN")), ("det", one("a", "DET", "DT"))])))
        if after[-1][1].words[-1].text == "interview":
            after[-1][1].words[1].text = "an"
    return build(head, after=[("nsubj", who), *after]) if inverted else build(head, [("nsubj", who)], after)


def final(words, maker, quoted=None):
    """S , NP said . — the clause before is the ccomp of "said" and holds the comma."""
    root, stop = next(w for w in words if not w.head), words[-1]
    body = Phrase(words[:-1], root)
    quoted = quoted or maker.odds(0.3)
    comma = ("punct", mark(","))
    if quoted:
        inside = maker.odds(0.85)
        end = ("punct", mark('"', "''"))
        body = build(body, [("punct", mark('"', "``"))], [comma, end] if inside else [end, comma])
    else:
        body = build(body, [], [comma])
    outer = build(said(maker, maker.odds(0.45 if quoted else 0.16)), [("ccomp", body)])
    if maker.odds(0.07):
        more = build(maker.clause(2), [("mark", one("that", "SCONJ", "IN"))])
        outer = build(outer, after=[("advcl", build(one("adding", "VERB", "VBG"), [("punct", mark(","))], [("ccomp", more)]))])
    stop.head, outer.head.relation = outer.head, "root"
    return capital(outer.words + [stop])


def medial(words, maker):
    """NP , NP said , VP — "said" is a parataxis of the verb and holds both commas."""
    root, subject = subject_of(words)
    part = below(words, subject)
    if not whole(words, part) or len(part) < 2 and subject.upos == "PRON":
        return None
    at = place(words, part[-1]) + 1
    if words[at].upos == "PUNCT" or words[at - 1].upos == "PUNCT":
        return None
    if maker.odds(0.25):
        inner = according(maker, [("punct", mark(","))], [("punct", mark(","))])
        insert(words, at, inner, root, "obl")
    else:
        inner = said(maker, maker.odds(0.08))
        insert(words, at, build(inner, [("punct", mark(","))], [("punct", mark(","))]), root, "parataxis")
    return words


def according(maker, before=(), after=(), last=False):
    to = build(one("according", "VERB", "VBG"), after=[("fixed", one("to", "ADP", "IN"))])
    who = maker.speaker(last)
    if after and who.words[-1].text == ",":
        after = ()
    return build(who, [*before, ("case", to)], after)


def by_whom(words, maker):
    """S , according to NP . — or before it."""
    root = next(w for w in words if not w.head)
    if maker.odds(0.7):
        insert(words, len(words) - 1, according(maker, [("punct", mark(","))] if maker.odds(0.85) else [], last=True), root, "obl")
        return words
    lower(words)
    insert(words, 0, according(maker, after=[("punct", mark(","))]), root, "obl")
    return capital(words)


def dated(words, maker):
    """BEIRUT ( Reuters ) - S: the place is dislocated from the verb and holds the dash."""
    root = next(w for w in words if not w.head)
    city, after = one(maker.pick(L.CITIES), "PROPN", "NNP"), []
    city.head.name = "B-LOC"
    r = maker.chance.random()
    if r < 0.3:
        after.append(("appos", build(name(maker.pick(maker.names["LOC"]), "LOC"), [("punct", mark(","))])))
    elif r < 0.5:
        day = build(one(str(maker.chance.randint(1, 30)), "NUM", "CD"), [("punct", mark(",")), ("nmod:unmarked", one(maker.pick(L.MONTHS), "PROPN", "NNP"))])
        after.append(("nmod:unmarked", day))
    if maker.odds(0.6):
        agency = one(maker.pick(L.AGENCIES), "PROPN", "NNP")
        agency.head.name = "B-ORG"
        after.append(("list", build(agency, [("punct", mark("(", "-LRB-"))], [("punct", mark(")", "-RRB-"))])))
    after.append(("punct", mark(maker.pick(["-", "-", "—", "–", "--"]), ":")))
    insert(words, 0, build(city, after=after), root, "dislocated")
    return words


def wrapped(words, maker, share):
    if any(w.text.lower() in ("said", "says", "according") for w in words):
        share = 0
    changed = False
    if maker.odds(share):
        operation = maker.pick([final, final, final, medial, medial, by_whom, by_whom, lead])
        made = operation(words, maker)
        words, changed = made or words, made is not None
    if maker.odds(0.04):
        words, changed = dated(words, maker), True
    return words, changed
