"""Clauses of conflict news with their trees, put together from the lexicon and a list of names."""
import lexicon as L
from pieces import Phrase, build, mark, name, one

UNITS = "two three four five six seven eight nine ten dozen 12 14 17 20 23 30 40 50 60 80 100 120 200 300 1,200 2,000".split()


class Builder:
    """Draws phrases; `names` are lists of words by kind."""

    def __init__(self, names, chance):
        self.names, self.chance = names, chance
        self.pick = chance.choice
        self.odds = lambda share: chance.random() < share
        self.transitive = [f.split() for f in L.TRANSITIVE.replace("\n", "|").split("|")]
        self.intransitive = [f.split() for f in L.INTRANSITIVE.replace("\n", "|").split("|")]

    # Nominals

    def named(self, kind, article=True):
        phrase = name(self.pick(self.names[kind]), kind)
        if article and phrase.the:
            plural = phrase.plural
            phrase = build(phrase, [("det", one("the", "DET", "DT"))])
            phrase.plural = plural
        phrase.kind = kind
        return phrase

    def noun(self, text, plural=False):
        parts = text.split("|")
        head = one(parts[-1], "NOUN", "NNS" if plural else "NN", plural=plural)
        return build(head, [("amod", one(p, "ADJ", "JJ")) if p in ("local", "human", "military", "tribal") and p + "|rights" not in text else ("compound", one(p, "NOUN", "NNS" if p == "rights" else "NN"))
                            for p in parts[:-1]]) if len(parts) > 1 else head

    def tie(self):
        """X - backed, as an adjective."""
        r = self.chance.random()
        if r < 0.4:
            x, relation = one(self.pick(L.BACKERS), "ADJ", "JJ"), "compound"
        elif r < 0.6:
            x, relation = one(self.pick(L.COUNTRIES), "PROPN", "NNP"), "obl:unmarked"
            x.words[0].name = "B-ORG" if x.words[0].text in ("NATO", "UN") else "B-LOC"
        elif r < 0.85:
            x, relation = name(self.pick(self.names["ORG"]), "ORG"), "obl:unmarked"
            if len(x.words) > 5:
                return self.tie()
        else:
            x, relation = one(self.pick(L.NOUN_TIES), "NOUN", "NN"), "compound"
        x = Phrase(x.words + mark("-", "HYPH").words, x.head)
        x.words[-1].head, x.words[-1].relation = x.head, "punct"
        return build(one(self.pick(L.TIES), "VERB", "VBN"), [(relation, x)])

    def modifiers(self):
        r, out = self.chance.random(), []
        if r < 0.3:
            out.append(("amod", one(self.pick([a for a in L.ADJ if "|" not in a]), "ADJ", "JJ")))
        elif r < 0.4:
            out.append(("amod", one(self.pick(L.BACKERS[:7]), "ADJ", "JJ")))
        elif r < 0.52:
            out.append(("amod", self.tie()))
        return out

    def number(self):
        n = one(self.pick([u for u in UNITS if u != "dozen"]), "NUM", "CD")
        r = self.chance.random()
        if r < 0.2:
            n = build(n, [("nmod", build(one("least", "ADJ", "JJS"), [("case", one("at", "ADP", "IN"))]))])
        elif r < 0.3:
            n = build(n, [("advmod", build(one("more", "ADJ", "JJR"), after=[("fixed", one("than", "ADP", "IN"))]))])
        elif r < 0.4:
            n = build(n, [("advmod", one(self.pick(["about", "some", "around"]), "ADV", "RB"))])
        return n

    def counted(self, word):
        """Numbered people: "at least ten soldiers", "dozens of rebels"."""
        noun = self.noun(word, True)
        r = self.chance.random()
        if r < 0.6:
            return build(noun, [("nummod", self.number()), *self.modifiers()])
        if r < 0.75:
            out = build(one(self.pick(["dozens", "hundreds", "thousands", "scores"]), "NOUN", "NNS", plural=True),
                        after=[("nmod", build(noun, [("case", one("of", "ADP", "IN")), *self.modifiers()]))])
            return out
        return build(noun, self.modifiers())

    def prep(self, word, phrase):
        return build(phrase, [("case", one(word, "ADP", "IN"))])

    def group(self, deep=0):
        r = self.chance.random()
        if r < 0.06:
            bare = self.named("ORG", False)
            out = build(bare, ([("det", one("the", "DET", "DT"))] if bare.head is not bare.words[0] else []) + [("amod", self.tie())])
            out.kind = "ORG"
            return out
        if r < 0.12:
            tie = [("amod", self.tie())] if self.odds(0.4) else []
            unit = name(self.pick(self.names["ORG"]), "ORG")
            return build(self.noun(self.pick(L.GROUPS), True), tie + [("compound", unit)])
        if r < 0.16:
            return build(self.noun(self.pick(L.GROUPS), True), [("amod", self.tie())])
        if r < 0.46:
            out = self.named("ORG")
            if deep == 0 and len(out.words) > 2 and self.odds(0.12):
                out = self.acronym(out)
            elif deep == 0 and self.odds(0.14):
                out = self.listed("ORG")
            return out
        if r < 0.72:
            out = self.counted(self.pick(L.GROUPS))
            if self.odds(0.3):
                out = build(out, after=[("nmod", self.prep(self.pick(["from", "of"]), self.named(self.pick(["ORG", "ORG", "LOC"]))))])
            elif deep < 2 and self.odds(0.1):
                out = build(out, after=[("acl", self.participle(deep + 1))])
            out.plural = True
            return out
        if r < 0.82:
            return self.named("LOC")
        if r < 0.88:
            owner = build(self.named(self.pick(["LOC", "ORG"])), after=[("case", one("'s", "PART", "POS"))])
            noun = self.noun(self.pick(L.SINGLE_GROUPS)) if self.odds(0.5) else self.noun(self.pick(L.GROUPS), True)
            return build(noun, [("nmod:poss", owner), *self.modifiers()])
        return build(self.noun(self.pick(L.SINGLE_GROUPS)), [("det", one("the", "DET", "DT")), *self.modifiers()])

    def acronym(self, phrase):
        letters = [w.text[0].upper() for w in phrase.words if w.upos in ("PROPN", "ADJ")]
        short = one("".join(letters), "PROPN", "NNP")
        short.words[0].name = "B-ORG"
        if len(letters) < 2:
            return phrase
        kind, plural = phrase.kind, phrase.plural
        out = build(phrase, after=[("appos", build(short, [("punct", mark("(", "-LRB-"))], [("punct", mark(")", "-RRB-"))]))])
        out.kind, out.plural = kind, plural
        return out

    def listed(self, kind, first=None):
        """A , B , C and D."""
        items, seen = [first or self.named(kind)], set()
        for _ in range(self.chance.randint(1, 5) if not first else self.chance.randint(2, 5)):
            items.append(self.named(kind))
        oxford, after = self.odds(0.25), []
        for i, item in enumerate(items[1:], 1):
            if i == len(items) - 1:
                commas = [("punct", mark(","))] if oxford and len(items) > 2 else []
                after.append(("conj", build(item, commas + [("cc", one("and", "CCONJ", "CC"))])))
            else:
                after.append(("conj", build(item, [("punct", mark(","))])))
        out = build(items[0], after=after)
        out.plural, out.kind = True, kind
        return out

    def lineup(self):
        """A list of three to six names."""
        kind = self.pick(["ORG", "ORG", "ORG", "PER", "LOC"])
        return self.listed(kind, self.named(kind))

    def place(self):
        r = self.chance.random()
        if r < 0.5:
            return self.named("LOC")
        noun = self.noun(self.pick(L.PLACES))
        if noun.words[0].text in ("barracks", "headquarters"):
            noun.words[0].xpos = "NN"
        before = [("det", one(self.pick(["the", "the", "a" if noun.words[0].text[0] not in "aeiou" else "an"]), "DET", "DT"))]
        if r < 0.68:
            return build(noun, before[:1], [("nmod", self.prep(self.pick(["of", "near", "in", "outside"]), self.named("LOC")))])
        if r < 0.8:
            the = [("det", one("the", "DET", "DT"))]
            return build(noun, the + [("compound", name(self.pick(self.names["LOC"]), "LOC"))])
        before = [("det", one("the", "DET", "DT"))]
        return build(noun, before + self.modifiers())

    def person(self):
        who = self.named("PER")
        r = self.chance.random()
        if r < 0.2:
            who = build(who, [("nmod:desc", one(self.pick(L.TITLES), "PROPN", "NNP"))])
        elif r < 0.3:
            title, office = one(self.pick(["Minister", "Minister", "President"]), "PROPN", "NNP"), []
            if title.head.text == "Minister":
                kind = self.pick(["Foreign", "Prime", "Interior", "Defence"])
                office = [("amod", one(kind, "ADJ", "NNP")) if kind in ("Foreign", "Prime") else ("compound", one(kind, "PROPN", "NNP"))]
            if self.odds(0.6):
                office.insert(0, ("amod", one(self.pick(L.BACKERS), "ADJ", "JJ")))
            who = build(who, [("nmod:desc", build(title, office))])
        elif r < 0.5:
            title = self.noun(self.pick(L.LOWER_TITLES))
            if self.odds(0.4):
                title = build(title, [("compound", name(self.pick(self.names["ORG"]), "ORG"))])
            who = build(who, [("nmod:desc", title)])
        who.kind = "PER"
        return who

    def event(self):
        text = self.pick(L.EVENTS)
        plural = text in ("talks", "clashes", "negotiations")
        noun = self.noun(text, plural)
        det = [] if plural else [("det", one(self.pick("a the the".split()) if text[0] not in "aeiou" else "the", "DET", "DT"))]
        after = [("nmod", self.prep("with", self.named("ORG")))] if plural and self.odds(0.4) else []
        return build(noun, det + self.modifiers() if det and det[0][1].words[0].text == "the" else det, after)

    def slot(self, letter, deep):
        if letter == "G":
            return self.group(1)
        if letter == "P":
            return self.place()
        if letter == "T":
            return build(self.noun(self.pick(L.THINGS), True), self.modifiers())
        if letter == "E":
            return self.event()
        if letter == "H":
            return self.person()
        if letter == "N":
            return self.counted(self.pick(L.PEOPLE))
        noun = self.noun(self.pick(L.ROLES))
        return build(noun, [("nmod:poss", one("its", "PRON", "PRP$"))])

    # Verb phrases: (relation, phrase) after the verb

    def after_verb(self, frame, deep, gap=False):
        """What follows the verb of `frame`; with `gap` without its object."""
        out, prep, fixed = [], None, None
        for part in frame[1:]:
            if part[0] == "+":
                out.append(("compound:prt", one(part[1:], "ADP", "RP")))
            elif part[0] == "=":
                fixed = one(part[1:], "NOUN", "NNS" if part in ("=ties", "=forces", "=talks", "=links", "=gains", "=losses", "=arms") else "NN")
                if part == "=siege":
                    fixed = build(fixed, [("det", one("the", "DET", "DT"))])
                out.append(("obj", fixed))
            elif part == "@V":
                inner = self.verb_phrase("VBG", deep + 1, self.pick(self.transitive), short=True)
                out.append(("advcl", build(inner, [("mark", one("of", "SCONJ", "IN"))])))
            elif part[0] != "@":
                prep = part
            elif prep:
                phrase = self.prep(prep, self.slot(part[1], deep))
                if fixed and prep in ("of", "for"):
                    out[-1] = ("obj", build(out[-1][1], after=[("nmod", phrase)]))
                elif frame[0] in ("launch", "repel", "carry") and prep in ("on", "against") and out and out[-1][0] == "obj":
                    out[-1] = ("obj", build(out[-1][1], after=[("nmod", phrase)]))
                else:
                    out.append(("obl", phrase))
                prep = None
            elif not gap:
                out.append(("obj", self.slot(part[1], deep)))
        return out

    def time(self):
        """(relation, phrase) of a time."""
        r = self.chance.random()
        day = one(self.pick(L.DAYS), "PROPN", "NNP")
        if r < 0.5:
            return "obl", self.prep("on", day)
        if r < 0.62:
            return "obl:unmarked", day
        if r < 0.72:
            return "obl:unmarked", build(self.noun(self.pick("week month year".split())), [("amod", one("last", "ADJ", "JJ"))])
        if r < 0.82:
            return "obl", self.prep("in", one(self.pick(L.MONTHS[:12]), "PROPN", "NNP"))
        if r < 0.92:
            return "obl", self.prep("on", build(one(str(self.chance.randint(1, 30)), "NUM", "CD"), [("nmod:unmarked", one(self.pick(L.MONTHS), "PROPN", "NNP"))]))
        ago = one(self.pick("ago later".split()), "ADV", "RB")
        return "advmod", build(ago, [("obl:unmarked", build(self.noun(self.pick("days weeks months".split()), True), [("nummod", one(self.pick("two three four six".split()), "NUM", "CD"))]))])

    def verb_phrase(self, form, deep=0, frame=None, short=False, gap=False):
        """A verb in `form` (VBD VBN VB VBG) with what follows it; a finite form may have auxiliaries or be a control verb."""
        verb_of = lambda text, f: one({"VB": text, "VBD": L.forms(text)[0], "VBN": L.forms(text)[1], "VBG": L.forms(text)[2]}[f], "VERB", f)
        if not frame and deep < 2 and not gap and self.odds(0.16):
            inner = build(self.verb_phrase("VB", deep + 1, short=True), [("mark", one("to", "PART", "TO"))])
            if self.odds(0.5):
                return build(verb_of(self.pick(L.CONTROL.split()), form), after=[("xcomp", inner)])
            text = self.pick(L.PUSH.split())
            relation = "obj" if text in ("force", "press") else "iobj"
            return build(verb_of(text, form), after=[(relation, self.group(1)), ("xcomp", inner)])
        if not frame and deep < 2 and not gap and self.odds(0.12):
            return self.giving(form) if self.odds(0.5) else self.causing(form, deep)
        frame = frame or self.pick(self.transitive if self.odds(0.68) else self.intransitive)
        after = self.after_verb(frame, deep, gap)
        if not short and self.odds(0.35):
            after.append(self.time())
        return build(verb_of(frame[0], form), after=after)

    def finite(self, plural, deep=0, **more):
        """A finite verb phrase: past, perfect, future or denied."""
        r = self.chance.random()
        aux = lambda t, x: ("aux", one(t, "AUX", x))
        if r < 0.6:
            return self.verb_phrase("VBD", deep, **more)
        if r < 0.72:
            return build(self.verb_phrase("VBN", deep, **more), [aux("had", "VBD")])
        if r < 0.8:
            return build(self.verb_phrase("VBN", deep, **more), [aux("have", "VBP") if plural else aux("has", "VBZ")])
        if r < 0.87:
            return build(self.verb_phrase("VB", deep, **more), [aux(self.pick(["would", "will", "could"]), "MD")])
        if r < 0.93:
            return build(self.verb_phrase("VB", deep, **more), [aux("did", "VBD"), ("advmod", one("not", "PART", "RB"))])
        return build(self.verb_phrase("VBG", deep, **more), [aux("were" if plural else "was", "VBD")])

    def passive_frames(self):
        return [f for f in self.transitive if len(f) > 1 and "@" == next((p for p in f[1:] if p[0] != "+"))[0] and f[0] not in ("leave", "reach", "join", "cross", "lose")]

    def passive(self, plural, frame, deep=0, aux=True):
        """was seized by rebels; as a reduced clause without the auxiliary."""
        after = self.after_verb(frame, deep, gap=True)
        if self.odds(0.6) or not aux and not after:
            after.append(("obl:agent", self.prep("by", self.person() if self.odds(0.2) else self.group(1))))
        if self.odds(0.3):
            after.append(self.time())
        verb = one(L.forms(frame[0])[1], "VERB", "VBN")
        if not aux:
            return build(verb, after=after)
        if self.odds(0.75):
            helpers = [("aux:pass", one("were" if plural else "was", "AUX", "VBD"))]
        else:
            helpers = [("aux", one("had", "AUX", "VBD")) if self.odds(0.5) else ("aux", one("have" if plural else "has", "AUX", "VBP" if plural else "VBZ")), ("aux:pass", one("been", "AUX", "VBN"))]
        return build(verb, helpers, after)

    def participle(self, deep=1):
        """A reduced clause behind a noun: "backed by Turkey", "fighting in Idlib"."""
        if self.odds(0.06):
            return build(one(self.pick(["given", "sent", "lent", "promised", "handed", "offered"]), "VERB", "VBN"), after=[("obj", self.gift())] + ([("obl:agent", self.prep("by", self.short_group()))] if self.odds(0.6) else []))
        if self.odds(0.5):
            return self.passive(False, self.pick([f for f in self.passive_frames() if f[1] in ("@G",)]), deep, aux=False)
        return self.verb_phrase("VBG", deep, self.pick(self.intransitive), short=True)

    def relative(self, noun, deep=1, commas=False):
        """A relative clause for `noun`: its subject or its object is the pronoun."""
        person = noun.kind == "PER" or noun.head.text in L.GROUPS or noun.head.text in L.PEOPLE
        word = "who" if person else "which" if commas else "that"
        pronoun = one(word, "PRON", "WP" if word == "who" else "WDT")
        r = self.chance.random()
        if r < 0.6:
            return build(self.finite(noun.plural, deep + 1, short=True), [("nsubj", pronoun)])
        if r < 0.8 or person:
            return build(self.passive(noun.plural, self.pick([f for f in self.passive_frames() if f[1] == ("@H" if noun.kind == "PER" else "@G")]), deep), [("nsubj:pass", pronoun)])
        frame = self.pick([f for f in self.passive_frames() if f[1] in ("@G",)])
        return build(self.finite(False, deep + 1, frame=frame, gap=True, short=True), [("obj", pronoun), ("nsubj", self.group(2))])

    def aside(self, noun):
        """The noun with something between commas behind it; its closing comma hangs on the noun."""
        r, comma = self.chance.random(), ("punct", mark(","))
        if r < 0.4:
            part = ("acl:relcl", build(self.relative(noun, 1, True), [comma]))
        elif r < 0.65:
            part = ("acl", build(self.participle(1), [comma]))
        elif r < 0.72 and noun.kind in ("ORG", "PER"):
            known = build(one("known", "VERB", "VBN"), [("advmod", one(self.pick(["also", "formerly", "better"]), "ADV", "RB"))] if self.odds(0.6) else [])
            if known.words[0].text == "better":
                known.words[0].xpos = "RBR"
            part = ("acl", build(known, [comma], [("obl", self.prep("as", self.named(noun.kind)))]))
        elif not noun.kind and noun.head.text.lower() not in L.GROUPS + L.SINGLE_GROUPS:
            part = ("acl:relcl", build(self.relative(noun, 1, True), [comma]))
        elif noun.kind == "PER":
            role = build(self.noun(self.pick(L.ROLES)), [("det", one("the", "DET", "DT"))], [("nmod", self.prep("of", self.named("ORG")))])
            part = ("appos", build(role, [comma]))
        elif noun.kind == "LOC":
            part = ("appos", build(self.noun(self.pick(L.PLACES)), [comma, ("det", one("a", "DET", "DT"))], [("nmod", self.prep("in", self.named("LOC")))]))
            if part[1].words[2].text[0] in "aeiou":
                part[1].words[1].text = "an"
        else:
            heads = build(self.noun(self.pick("group alliance faction coalition militia force movement".split())), [comma, ("det", one("a", "DET", "DT"))], [("nmod", self.prep("of", self.counted(self.pick(L.GROUPS))))] if self.odds(0.5) else [("nmod", self.prep(self.pick(["in", "from"]), self.named("LOC")))])
            if heads.words[2].text[0] in "aeiou":
                heads.words[1].text = "an"
            part = ("appos", heads)
        kind, plural = noun.kind, noun.plural
        out = build(noun, after=[part, ("punct", mark(","))])
        out.kind, out.plural = kind, plural
        return out

    def clause(self, deep=0, pronoun=None):
        """Subject and predicate without the full stop; `pronoun` may stand for the subject."""
        passive = self.odds(0.2) and not pronoun
        after, before = [], []
        if passive:
            frame = self.pick(self.passive_frames())
            first = next(p for p in frame[1:] if p[0] == "@")
            subject = self.slot(first[1], deep)
            subject = self.aside(subject) if deep == 0 and self.odds(0.15) else subject
            verb = self.passive(subject.plural, frame, deep)
            before.append(("nsubj:pass", subject))
        else:
            if pronoun:
                subject = one(pronoun, "PRON", "PRP", plural=pronoun == "they")
            elif self.odds(0.07):
                subject = self.lineup()
            else:
                subject = self.person() if self.odds(0.22) else self.group(deep)
            if pronoun:
                pass
            elif deep == 0 and self.odds(0.25):
                subject = self.aside(subject)
            elif deep < 2 and self.odds(0.08):
                subject = build(subject, after=[("acl:relcl", self.relative(subject, deep + 1))])
            verb = self.reported(subject, deep) if deep < 2 and self.odds(0.14) else self.finite(subject.plural, deep)
            before.append(("nsubj", subject))
        if deep == 0:
            # Behind a clause that is itself a complement only what a comma sets off belongs for certain to the main verb.
            r = self.chance.random() if not any(w.head is verb.head and w.relation == "ccomp" for w in verb.words) else self.chance.uniform(0.28, 0.7)
            if r < 0.1:
                after.append(("conj", build(self.verb_phrase("VBD", 1, self.pick(self.transitive)), [("cc", one("and", "CCONJ", "CC"))])) if not passive and verb.head.xpos == "VBD" else self.time())
            elif r < 0.2:
                how = self.pick(["after", "before", "while"])
                after.append(("advcl", build(self.verb_phrase("VBG", 1, short=True), [("mark", one(how, "SCONJ", "IN"))])))
            elif r < 0.28:
                after.append(("advcl", build(self.clause(2), [("mark", one(self.pick(["after", "before", "because"]), "SCONJ", "IN"))])))
            elif r < 0.36:
                after.append(("advcl", build(self.verb_phrase("VBG", 1, self.pick(self.transitive), short=True), [("punct", mark(","))])))
            if self.odds(0.1):
                where = self.prep("in", self.named("LOC")) if self.odds(0.5) else self.time()[1]
                before.insert(0, ("obl", build(where, after=[("punct", mark(","))]))) if where.words[0].upos == "ADP" else None
        return build(verb, before, after)

    def reported(self, subject, deep):
        """said that … / told X that …"""
        inner = self.clause(deep + 1, ("they" if subject.plural else "he" if subject.kind == "PER" else "it") if self.odds(0.35) else None)
        marked = build(inner, [("mark", one("that", "SCONJ", "IN"))]) if self.odds(0.75) else inner
        if self.odds(0.75):
            verb, after = self.pick(L.SAY.split()) if self.odds(0.6) else "say", []
            if self.odds(0.35):
                after.append(self.time() if self.odds(0.7) else ("obl", build(self.noun("statement"), [("case", one("in", "ADP", "IN")), ("det", one("a", "DET", "DT"))])))
        else:
            verb, after = self.pick(L.TELL.split()), [("iobj", self.named("ORG") if self.odds(0.5) else self.noun("reporters", True))]
        return build(one(L.forms(verb)[0], "VERB", "VBD"), after=after + [("ccomp", marked)])

    def speaker(self, last=False):
        """Who says it; `last` when nothing of the sentence follows, so that an apposition needs no closing comma."""
        if self.odds(0.28):
            return self.introduced(last)
        r = self.chance.random()
        if r < 0.4:
            noun = self.noun(self.pick(L.SPEAKERS), True)
            return build(noun, [("nummod", one("two", "NUM", "CD"))]) if self.odds(0.2) else build(noun, self.modifiers()) if self.odds(0.3) else noun
        if r < 0.6:
            noun = self.noun(self.pick(L.ONE_SPEAKER))
            after = [("nmod", self.prep(self.pick(["for", "from", "of"]), self.named("ORG")))] if self.odds(0.4) else []
            return build(noun, [("det", one("the", "DET", "DT"))] + (self.modifiers() if self.odds(0.3) else []), after)
        if r < 0.9:
            who, text = self.person(), self.pick(["spokesman", "commander", "leader", "member", "activist", "resident", "fighter"])
            if self.odds(0.35):
                role = build(self.noun(text), [("punct", mark(",")), ("det", one(self.pick(["a", "the"]) if text[0] != "a" else "an", "DET", "DT"))],
                             [("nmod", self.prep(self.pick(["for", "of", "with"]) if text != "resident" else "of", self.named("LOC" if text == "resident" else "ORG")))])
                who = build(who, after=[("appos", role)] + ([] if last else [("punct", mark(","))]))
                who.kind = "PER"
            return who
        return self.named("ORG")

    # What parsers get wrong

    def verb(self, text, form):
        if form == "VBZ":
            text = text[:-1] + "ies" if text[-1] == "y" and text[-2] not in "aeiou" else text + ("es" if text.endswith(("s", "sh", "ch", "x", "o")) else "s")
        elif form not in ("VB", "VBP"):
            text = L.forms(text)[("VBD", "VBN", "VBG").index(form)]
        return one(text, "VERB", form)

    def det(self, phrase, word="the"):
        if word == "a" and phrase.words[0].text[0] in "aeiouAEIO":
            word = "an"
        return build(phrase, [("det", one(word, "DET", "DT"))])

    def its(self, phrase, word=None):
        return build(phrase, [("nmod:poss", one(word or self.pick(["its", "their", "his"]), "PRON", "PRP$"))])

    def pronoun(self, word):
        return one(word, "PRON", "PRP", plural=word in ("they", "them"))

    def and_(self, phrase, comma=False, word="and"):
        return build(phrase, ([("punct", mark(","))] if comma else []) + ([("cc", one(word, "CCONJ", "CC"))] if word else []))

    def short_group(self):
        r = self.chance.random()
        if r < 0.3:
            return self.det(self.noun(self.pick(L.ONE_RECEIVER)))
        if r < 0.5:
            noun = self.noun(self.pick(L.RECEIVERS), True)
            return self.det(noun) if self.odds(0.7) else noun
        if r < 0.75:
            return self.named("LOC" if self.odds(0.4) else "ORG")
        if r < 0.85:
            return self.named("PER")
        return build(self.noun(self.pick(L.GROUPS), True), self.modifiers())

    def receiver(self):
        return self.pronoun(self.pick(["them", "them", "him", "it", "her"])) if self.odds(0.15) else self.short_group()

    def gift(self):
        text = self.pick(L.GIVEN)
        noun = self.noun(text, text.split("|")[-1] not in L.MASS)
        if "|" in text and text.split("|")[0] in ("safe", "armoured", "spare"):
            noun.words[0].upos, noun.words[0].xpos, noun.words[0].relation = "ADJ", "JJ", "amod"
        r, plural = self.chance.random(), noun.plural
        if r < 0.55:
            out = noun
        elif r < 0.68:
            out = self.det(noun)
        elif r < 0.8 and plural:
            out = build(noun, [("nummod", self.number())])
        elif r < 0.9:
            out = build(noun, [("amod", one(self.pick("new more heavy Russian modern French enough fresh secret free Turkish small extra".split()), "ADJ", "JJ"))])
            if out.words[0].text == "more":
                out.words[0].xpos = "JJR"
        else:
            out = self.its(noun)
        if self.odds(0.15):
            out = build(out, after=[("nmod", self.prep(self.pick(["from", "for", "in"]), self.named(self.pick(["LOC", "ORG"]))))])
        return out

    def giving(self, form):
        """lent the army guides"""
        after = [("iobj", self.receiver()), ("obj", self.gift())]
        if self.odds(0.25):
            after.append(self.time())
        return build(self.verb(self.pick(L.GIVE), form), after=after)

    def gifted(self):
        """X was given weapons"""
        subject = self.short_group()
        verb = self.pick("give lend offer hand send promise grant deny show pay".split())
        had = self.odds(0.3)
        helpers = [("aux", one("had", "AUX", "VBD")), ("aux:pass", one("been", "AUX", "VBN"))] if had else [("aux:pass", one("were" if subject.plural else "was", "AUX", "VBD"))]
        after = [("obj", self.gift())]
        if self.odds(0.4):
            after.append(("obl:agent", self.prep("by", self.short_group())))
        elif self.odds(0.4):
            after.append(self.time())
        return build(self.verb(verb, "VBN"), [("nsubj:pass", subject), *helpers], after)

    def passed(self):
        if self.odds(0.25):
            return self.short_group()
        text = self.pick(L.PASSED)
        if text == "medics|team":
            return self.det(self.noun("rescue|team"))
        return self.det(build(self.noun(text, text[-1] == "s" or text in ("women", "children")), self.modifiers() if self.odds(0.25) else []))

    def doing(self, form, deep=1):
        """A short verb phrase, often a bare verb."""
        r = self.chance.random()
        if r < 0.4:
            after = []
            if self.odds(0.4):
                after.append(("obl", self.prep(self.pick(["through", "towards", "near", "into"]), self.place())) if self.odds(0.6) else self.time())
            return build(self.verb(self.pick(L.BARE), form), after=after)
        return self.verb_phrase(form, 2, self.pick(self.transitive if r < 0.8 else self.intransitive), short=True)

    def causing(self, form, deep=0):
        """let the convoy pass, accused the brigade of shelling X, prevented X from leaving, forced X to leave"""
        r = self.chance.random()
        if r < 0.45:
            text = self.pick("let let let make have help".split())
            inner = self.doing("VB")
            if text == "help" and self.odds(0.3):
                inner = build(inner, [("mark", one("to", "PART", "TO"))])
            obj = self.pronoun(self.pick(["them", "him", "it"])) if self.odds(0.12) else self.passed()
            return build(self.verb(text, form), after=[("obj", obj), ("xcomp", inner)])
        if r < 0.8:
            text, prep = self.pick("accuse|of accuse|of accuse|of blame|for prevent|from prevent|from stop|from bar|from suspect|of".split()).split("|")
            inner = self.doing("VBG") if prep == "from" else self.verb_phrase("VBG", 2, self.pick(self.transitive), short=True)
            if self.odds(0.25):
                inner = build(inner, after=[("conj", self.and_(self.verb_phrase("VBG", 2, self.pick(self.transitive), short=True)))])
            return build(self.verb(text, form), after=[("obj", self.passed() if prep == "from" else self.short_group()), ("advcl", build(inner, [("mark", one(prep, "SCONJ", "IN"))]))])
        return build(self.verb("force", form), after=[("obj", self.passed()), ("xcomp", build(self.doing("VB"), [("mark", one("to", "PART", "TO"))]))])

    def reduced(self):
        """(noun, participle) "tribesmen angered by the arrest of their sheikh"; the noun is a building now and then."""
        r = self.chance.random()
        if r < 0.2:
            text = self.pick(L.BUILDINGS)
            use = self.det(self.noun(self.pick(L.USES)), "a")
            after = [("obl", self.prep("as", use))]
            if self.odds(0.25):
                after.append(("obl:agent", self.prep("by", self.short_group())))
            verb = "used"
            if self.odds(0.3):
                verb, after = self.pick(["built", "run", "held", "guarded", "occupied", "owned", "captured"]), [("obl:agent", self.prep("by", self.short_group()))]
            noun = self.noun(text)
            noun = self.det(noun, self.pick(["a", "a", "the"]))
            noun.kind = "BUILDING"
            return noun, build(one(verb, "VERB", "VBN"), after=after)
        noun = self.noun(self.pick(L.MEN), True)
        if noun.head.text == "police":
            noun.head.xpos = "NNS"
        if self.odds(0.3):
            noun = build(noun, [("nummod", self.number())] if self.odds(0.4) else self.modifiers())
        elif self.odds(0.15):
            noun = self.det(noun)
        if r < 0.36:
            cause = build(self.det(self.noun(self.pick(L.CAUSES))), after=[("nmod", self.prep("of", self.its(self.noun(self.pick(L.CAUSED)), "their") if self.odds(0.6) else self.person()))])
            for w in cause.words:
                if w.upos == "NOUN" and w.text.endswith("s") and w.text in L.CAUSED:
                    w.xpos = "NNS"
            if self.odds(0.25):
                cause = self.event()
            part = build(one(self.pick(L.ANGER), "VERB", "VBN"), after=[("obl:agent", self.prep("by", cause))])
        elif r < 0.46:
            by = self.noun(self.pick([b for b in L.BY if b != "Skype"]))
            part = build(one(self.pick(["reached", "contacted", "interviewed", "questioned"]), "VERB", "VBN"), after=[("obl", self.prep("by", by))] + ([("obl", self.prep("in", self.named("LOC")))] if self.odds(0.3) else []))
        elif r < 0.62:
            part = build(one(self.pick("trained armed sent recruited paid hired led backed equipped supported trapped surrounded defeated expelled attacked ordered".split()), "VERB", "VBN"),
                         after=[("obl:agent", self.prep("by", self.short_group()))] + ([("obl", self.prep("in", self.named("LOC")))] if self.odds(0.45) else []))
        elif r < 0.7:
            with_ = self.noun(self.pick(L.WITHS), True)
            part = build(one("armed", "VERB", "VBN"), after=[("obl", self.prep("with", with_))])
        elif r < 0.8:
            part = build(one(self.pick("stationed based held trapped wounded captured posted detained deployed stranded besieged raised gathered".split()), "VERB", "VBN"), after=[("obl", self.prep(self.pick(["in", "near", "at", "outside"]), self.place()))])
        elif r < 0.84:
            part = build(one(self.pick(["accused", "suspected", "convicted"]), "VERB", "VBN"), after=[("advcl", build(self.verb_phrase("VBG", 2, self.pick(self.transitive), short=True), [("mark", one("of", "SCONJ", "IN"))]))])
        elif r < 0.94:
            if self.odds(0.55):
                part = build(self.verb("ride", "VBG"), after=[("obj", self.noun(self.pick(L.RIDES), True))]) if self.odds(0.5) else build(self.verb("travel", "VBG"), after=[("obl", self.prep("on", self.noun(self.pick(L.RIDES[:5]), True)))])
            else:
                worn = self.noun(self.pick([x for x in L.WEARS if x not in ("black", "body|armour", "camouflage", "white|robes")]), True)
                part = build(self.verb("wear", "VBG"), after=[("obj", worn)])
        else:
            part = build(self.verb(self.pick("carry hide flee guard defend escort protect cross fight".split()), "VBG"), after=[("obj", self.det(self.noun(self.pick(L.PLACES))) if self.odds(0.5) else build(self.noun(self.pick(L.THINGS), True)))])
            if part.head.text in ("hiding", "fighting", "carrying"):
                part = build(self.verb("hide", "VBG"), after=[("obl", self.prep("in", self.place()))])
        return noun, part

    def garden(self):
        """Subject with a reduced clause, then the main verb."""
        noun, part = self.reduced()
        plural, kind = noun.plural, noun.kind
        said = part.head.text in ("reached", "contacted", "interviewed", "questioned")
        subject = build(noun, after=[("acl", part)])
        if kind == "BUILDING":
            helper = [("aux:pass", one("was", "AUX", "VBD"))] if self.odds(0.8) else [("aux", one("had", "AUX", "VBD")), ("aux:pass", one("been", "AUX", "VBN"))]
            after = [self.time()] if self.odds(0.4) else [("obl:agent", self.prep("by", self.short_group()))] if self.odds(0.5) else []
            return build(self.verb(self.pick("bomb shell hit destroy raid attack burn target damage loot close evacuate strike storm seize".split()), "VBN"), [("nsubj:pass", subject), *helper], after)
        if said:
            verb = self.reported_short(plural)
        elif self.odds(0.12):
            return build(self.passive(True, self.pick([f for f in self.passive_frames() if f[1] == "@N"])), [("nsubj:pass", subject)])
        elif self.odds(0.2):
            verb = self.triple()
        else:
            verb = self.verb_phrase("VBD", 1) if self.odds(0.85) else self.finite(True, 1)
        return build(verb, [("nsubj", subject)])

    def triple(self, form="VBD", helpers=()):
        """attacked a convoy, killed two men and burned the trucks"""
        vp = lambda: self.verb_phrase(form, 2, self.pick(self.transitive if self.odds(0.85) else self.intransitive), short=True) if self.odds(0.88) else self.giving(form)
        first, after = vp(), []
        count = 3 if self.odds(0.85) else 4
        final_comma, cc = self.odds(0.3), "and" if self.odds(0.9) else "but" if self.odds(0.3) else None
        for i in range(1, count):
            last = i == count - 1
            after.append(("conj", self.and_(vp(), not last or final_comma or not cc, cc if last else None)))
        return build(first, helpers, after)

    def punished(self):
        """was held for a week, released without charge and told to leave"""
        subject = self.named("PER") if self.odds(0.3) else build(self.noun(self.pick(L.PEOPLE), True), [("nummod", self.number())]) if self.odds(0.5) else self.det(self.noun(self.pick("journalist villager driver student teacher doctor farmer imam lawyer trader suspect sailor monk".split())))
        made, frames = [], self.chance.sample(L.PUNISH.replace("\n", "|").split("|"), 3)
        for text in frames:
            verb, _, rest = text.partition(" ")
            words, after = rest.strip().split("_"), []
            if words[0] == "to" and words[1] in ("leave", "return", "confess", "sign"):
                inner = build(one(words[1], "VERB", "VB"), [("mark", one("to", "PART", "TO"))], [("obj", self.det(self.noun(words[3]), "a"))] if len(words) > 2 else [])
                after = [("xcomp", inner)]
            elif words == ["of", "spying"]:
                after = [("advcl", build(one("spying", "VERB", "VBG"), [("mark", one("of", "SCONJ", "IN"))]))]
            elif words == ["in", "secret"] or words == ["for", "life"] or len(words) == 2:
                after = [("obl", self.prep(words[0], one(words[1], "NOUN", "NNS" if words[1][-1] == "s" else "NN")))]
            elif len(words) == 3:
                middle = {"a": ("det", "DET", "DT"), "the": ("det", "DET", "DT"), "his": ("nmod:poss", "PRON", "PRP$"), "three": ("nummod", "NUM", "CD"), "solitary": ("amod", "ADJ", "JJ")}[words[1]]
                inner = build(one(words[2], "NOUN", "NNS" if words[2][-1] == "s" and words[2] != "bus" else "NN"), [(middle[0], one("their" if words[1] == "his" and subject.plural else words[1], *middle[1:]))])
                after = [("obl", self.prep(words[0], inner))]
            made.append(build(self.verb(verb, "VBN"), after=after))
        if self.odds(0.2):
            made = made[:2]
        comma, after = self.odds(0.3), []
        for i, m in enumerate(made[1:], 1):
            last = i == len(made) - 1
            after.append(("conj", self.and_(m, not last or comma and len(made) > 2, "and" if last else None)))
        return build(made[0], [("nsubj:pass", subject), ("aux:pass", one("were" if subject.plural else "was", "AUX", "VBD"))], after)

    def several(self):
        if self.odds(0.28):
            return self.punished()
        subject = self.person() if self.odds(0.2) else self.group(1)
        if self.odds(0.15):
            return build(self.triple("VBN", [("aux", one("had", "AUX", "VBD"))]), [("nsubj", subject)])
        return build(self.triple(), [("nsubj", subject)])

    def introduced(self, last=False):
        """A speaker with an apposition or a relative clause."""
        r = self.chance.random()
        comma, close = ("punct", mark(",")), [] if last else [("punct", mark(","))]
        if r < 0.42:
            noun = self.noun(self.pick("governor mayor spokesman commander minister official spokeswoman prosecutor leader adviser doctor lawyer envoy chief activist".split()))
            if self.odds(0.5):
                noun = build(noun, [("amod", one(self.pick([x for x in L.ROLE_OWNERS if x not in ("district", "interior", "city", "town")]), "ADJ", "JJ")) if self.odds(0.7) else ("compound", one(self.pick(["district", "city", "police", "army", "opposition", "rebel"]), "NOUN", "NN"))])
                noun = self.det(noun, self.pick(["the", "the", "a"]))
            elif self.odds(0.3):
                owner = build(self.named(self.pick(["LOC", "ORG"])), after=[("case", one("'s", "PART", "POS"))])
                noun = build(noun, [("nmod:poss", owner)])
            else:
                noun = build(self.det(noun, self.pick(["the", "a"])), after=[("nmod", self.prep(self.pick(["of", "for", "in"]), self.named(self.pick(["ORG", "ORG", "LOC"])) if self.odds(0.6) else self.det(self.noun(self.pick("front army group province city alliance brigade region town movement".split())))))])
            return build(noun, after=[("appos", build(self.named("PER"), [comma]))] + close)
        if r < 0.62:
            noun = self.noun(self.pick("security|official army|officer government|official diplomat commander witness resident doctor intelligence|source policeman farmer fighter militia|member teacher".split()))
            if self.odds(0.25):
                noun = build(noun, [("amod", one(self.pick("senior local military former Western regional".split()), "ADJ", "JJ"))])
            noun = self.det(noun, "a")
            who = one("who", "PRON", "WP")
            if self.odds(0.65):
                inner = build(one(self.pick(L.SECRET), "VERB", "VBN"), [("advmod", one("not", "PART", "RB")), ("mark", one("to", "PART", "TO")), ("aux:pass", one("be", "AUX", "VB"))])
                clause = build(one(self.pick(["asked", "asked", "preferred", "wished"]), "VERB", "VBD"), [("nsubj", who)], [("xcomp", inner)])
            elif self.odds(0.5):
                condition = build(self.noun("condition"), after=[("nmod", self.prep("of", self.noun("anonymity")))])
                clause = build(one("spoke", "VERB", "VBD"), [("nsubj", who)], [("obl", self.prep("on", condition))])
            else:
                clause = build(self.verb_phrase("VBD", 2, self.pick(self.transitive + self.intransitive), short=True), [("nsubj", who)])
            return build(noun, after=[("acl:relcl", clause)])
        if r < 0.85:
            who = self.named("PER")
            role = self.noun(self.pick("spokesman commander leader spokeswoman chief governor lawyer mayor envoy deputy adviser secretary".split()))
            if self.odds(0.6):
                owner = self.det(self.noun(self.pick("alliance group army party region province city movement front government brigade council police".split()))) if self.odds(0.6) else self.named("ORG")
                role = build(role, [comma, ("nmod:poss", build(owner, after=[("case", one("'s", "PART", "POS"))]))])
            else:
                role = build(role, [comma, ("det", one("a" if role.words[0].text[0] not in "aeiou" else "an", "DET", "DT"))], [("nmod", self.prep(self.pick(["for", "of", "with"]), self.named("ORG")))])
            who = build(who, after=[("appos", role)] + close)
            who.kind = "PER"
            return who
        noun = self.noun(self.pick("residents villagers witnesses officials doctors activists survivors".split()), True)
        return build(noun, after=[("acl", build(one(self.pick(["reached", "contacted", "interviewed"]), "VERB", "VBN"), after=[("obl", self.prep("by", self.noun(self.pick(["telephone", "phone"]))))]))])

    def reported_short(self, plural, kind=None):
        """said it had cut the road: no "that", a pronoun for the subject"""
        r = self.chance.random()
        if r < 0.65:
            subject = self.pronoun("they" if plural else self.pick(["he", "she"]) if kind == "PER" else "it")
        else:
            subject = self.its(self.noun(self.pick("men fighters troops forces units gunners snipers drones engineers commandos guards soldiers leaders".split()), True), "their" if plural else "his" if kind == "PER" else "its")
        many = subject.plural
        r = self.chance.random()
        if r < 0.5:
            inner = build(self.verb_phrase("VBN", 1), [("aux", one("had", "AUX", "VBD"))])
        elif r < 0.65:
            inner = build(self.verb_phrase("VB", 1), [("aux", one(self.pick(["would", "could", "might"]), "AUX", "MD"))])
        else:
            inner = self.finite(many, 1)
        after = []
        if self.odds(0.45):
            after.append(self.time() if self.odds(0.65) else ("obl", self.prep("in", self.det(self.noun(self.pick(["statement", "video", "report"])), "a"))))
        text = self.pick("say say say say say claim announce add insist report deny".split())
        return build(self.verb(text, "VBD"), after=after + [("ccomp", build(inner, [("nsubj", subject)]))])

    def long_said(self):
        """The Syrian Democratic Forces ( SDF ) , a coalition dominated by X , said on Thursday it had …"""
        r, comma, close = self.chance.random(), ("punct", mark(",")), ("punct", mark(","))
        if r < 0.6:
            subject = self.named("ORG")
            while len(subject.words) < 2:
                subject = self.named("ORG")
            if self.odds(0.65):
                subject = self.acronym(subject)
            if self.odds(0.7):
                kind = self.noun(self.pick("coalition alliance group militia faction network movement party monitor agency charity force".split()))
                if self.odds(0.5):
                    part = build(one(self.pick("dominated led backed supported founded funded armed formed run allied".split()), "VERB", "VBN"), after=[("obl:agent", self.prep("by", self.short_group()))])
                    if part.head.text == "allied":
                        part = build(one("allied", "VERB", "VBN"), after=[("obl", self.prep("with", self.short_group()))])
                    role = build(kind, [comma, ("det", one("an" if kind.words[0].text[0] in "aeiou" else "a", "DET", "DT"))], [("acl", part)])
                elif self.odds(0.5):
                    adjective = self.pick("Kurdish main small rebel local jihadist Turkish Shiite tribal".split())
                    role = build(kind, [comma, ("det", one("a", "DET", "DT")), ("compound", one("rebel", "NOUN", "NN")) if adjective == "rebel" else ("amod", one(adjective, "ADJ", "JJ"))], [("nmod", self.prep("in", self.named("LOC")))] if self.odds(0.5) else [])
                else:
                    role = build(kind, [comma, ("det", one("the", "DET", "DT")), ("amod", one(self.pick(["largest", "biggest", "strongest", "oldest"]), "ADJ", "JJS"))], [("nmod", self.prep("in", self.named("LOC")))])
                subject = build(subject, after=[("appos", role), close])
            plural = subject.head.xpos == "NNPS" and self.odds(0.4)
            return build(self.reported_short(plural), [("nsubj", subject)])
        if r < 0.85:
            owner = build(self.named(self.pick(["ORG", "ORG", "LOC"])), after=[("case", one("'s", "PART", "POS"))])
            noun = self.pick("armed_wing political_wing military_arm media_office main_ally youth_wing defence_ministry air_force opposition_alliance militant_wing security_service foreign_ministry".split()).split("_")
            first = ("amod", one(noun[0], "ADJ", "JJ")) if noun[0] in ("armed", "political", "military", "main", "militant", "foreign") else ("compound", one(noun[0], "NOUN", "NN"))
            if noun[0] == "media":
                first[1].head.xpos = "NNS"
            subject = build(one(noun[1], "NOUN", "NN"), [("nmod:poss", owner), first])
            if self.odds(0.65):
                subject = build(subject, after=[("appos", build(self.named("ORG"), [comma])), close])
            return build(self.reported_short(False), [("nsubj", subject)])
        subject = self.introduced()
        return build(self.reported_short(subject.plural, "PER" if not subject.plural else None), [("nsubj", subject)])

    def split_said(self):
        """Russia , the rebels said , had promised to stop its raids"""
        kind = self.pick(["LOC", "LOC", "ORG", "PER"])
        bare = [n for n in self.names[kind] if len(n) == 1]
        subject = name(self.pick(bare), kind)
        if subject.the and self.odds(0.5):
            subject = self.det(subject)
        who = self.short_group() if self.odds(0.4) else self.speaker()
        if self.odds(0.12):
            who = self.pronoun(self.pick(["he", "she", "they"]))
        said = build(self.verb(self.pick("say say say say say add claim".split()), "VBD"), [("punct", mark(",")), ("nsubj", who)], ([self.time()] if self.odds(0.15) else []) + [("punct", mark(","))])
        if self.odds(0.15):
            return build(self.passive(False, self.pick([f for f in self.passive_frames() if f[1] in ("@G", "@P")])), [("nsubj:pass", subject), ("parataxis", said)])
        r = self.chance.random()
        verb = build(self.verb_phrase("VBN", 0), [("aux", one("had", "AUX", "VBD"))]) if r < 0.5 else self.finite(False, 0)
        return build(verb, [("nsubj", subject), ("parataxis", said)])

    def headline(self):
        def actor(people=False):
            if self.odds(0.3):
                return self.named("LOC" if self.odds(0.6) else "ORG", False)
            words = self.pick([w for w in L.HEAD_NOUNS.replace("\n", "|").split("|") if not people or w.split()[-1] not in L.HEAD_ARMS]).split()
            plural = words[-1][-1] == "s" or words[-1] in ("gunmen", "police")
            head = one(words[-1], "NOUN", "NNS" if plural else "NN", plural=plural)
            adjectives = ("tribal", "top", "suicidal")
            return build(head, [("amod" if w in adjectives else "compound", one(w, *(("ADJ", "JJ") if w in adjectives else ("NOUN", "NN")))) for w in words[:-1]])
        def target():
            noun = self.noun(self.pick(L.HEAD_PLACES))
            if self.odds(0.2):
                noun = build(noun, [("compound", self.named("LOC", False))])
            return noun
        where = lambda: [("obl", self.prep(self.pick(["in", "near", "in"]), self.named("LOC", False)))] if self.odds(0.65) else []
        form = lambda p: "VBP" if p else "VBZ"
        r = self.chance.random()
        toll = lambda: self.number() if self.odds(0.5) else build(self.noun(self.pick([p for p in L.PEOPLE if "|" not in p]), True), [("nummod", self.number())])
        if r < 0.42:
            subject = actor()
            after = [("obj", target())] + where()
            if self.odds(0.6):
                second = build(self.verb(self.pick("kill kill wound injure abduct kidnap seize capture displace".split()), form(subject.plural)), [], [("obj", toll())])
                after.append(("conj", self.and_(second, True, None) if self.odds(0.75) else self.and_(second)))
            return build(self.verb(self.pick(L.HEAD_ACTS), form(subject.plural)), [("nsubj", subject)], after)
        if r < 0.6:
            first, second = actor(True), actor(True)
            subject = build(first, after=[("conj", self.and_(second, True, None) if self.odds(0.8) else self.and_(second))])
            words = self.pick(L.HEAD_TWO).split("_")
            after = [("obj", one(words[1], "NOUN", "NNS" if words[1][-1] == "s" else "NN"))] if len(words) > 1 else []
            if self.odds(0.6):
                noun = self.noun(self.pick("road hill village airport bridge border|crossing ring|road dam port oil|field prisoners ceasefire".split()[:10]))
                over = build(noun, [("compound", self.named("LOC", False))]) if self.odds(0.5) else self.named("LOC", False)
                after.append(("obl", self.prep(self.pick(["over", "in", "near", "over"]), over)))
            return build(self.verb(words[0], "VBP"), [("nsubj", subject)], after)
        if r < 0.82:
            subject = build(self.noun(self.pick([p for p in L.PEOPLE + ["officers", "policemen", "rebels", "pilgrims", "peacekeepers"] if "|" not in p]), True), [("nummod", self.number())]) if self.odds(0.8) else actor(True)
            cause = self.noun(self.pick("blast attack raid ambush shelling clash bombing drone|strike airstrike landmine|blast prison|riot crossfire".split()))
            if self.odds(0.3):
                cause = build(cause, [("compound", self.named("LOC", False))])
            after = ([("obl", self.prep("in", cause))] if self.odds(0.6) else where()) + ([] if self.odds(0.7) else [("obl:unmarked", one(self.pick(L.DAYS), "PROPN", "NNP"))])
            verb = build(self.verb(self.pick("kill kill kill wound injure abduct free arrest detain release kidnap shoot".split()), "VBN"), [("nsubj:pass", subject)], after)
            if self.odds(0.25):
                other = build(self.verb(self.pick(["wound", "injure", "detain", "abduct"]), "VBN"), [("nsubj:pass", self.number())] if self.odds(0.7) else [])
                verb = build(verb, after=[("conj", self.and_(other, True, None) if any(w.relation == "nsubj:pass" for w in other.words) else self.and_(other))])
            return verb
        subject = actor(True)
        verb = self.pick("vow agree refuse threaten plan fail".split())
        inner = build(self.verb(self.pick(L.HEAD_ACTS), "VB"), [("mark", one("to", "PART", "TO"))], [("obj", target())] + where())
        return build(self.verb(verb, form(subject.plural)), [("nsubj", subject)], [("xcomp", inner)])

    def pair(self):
        """Two clauses with subjects of their own."""
        kinds = [lambda: self.clause(2)] * 6 + [self.gifted, self.punished, self.garden, self.several]
        r, first, second = self.chance.random(), self.pick(kinds)(), self.clause(2) if self.odds(0.7) else self.pick([self.gifted, self.garden, self.punished])()
        if r < 0.72:
            return build(first, after=[("conj", self.and_(second, self.odds(0.55), self.pick(["and", "and", "but"])))])
        if r < 0.87:
            return build(first, after=[("advcl", build(second, ([("punct", mark(","))] if self.odds(0.7) else []) + [("mark", one("while", "SCONJ", "IN"))]))])
        return build(first, after=[("parataxis", build(second, [("punct", mark(","))]))])

    def special(self):
        """(clause, what is to be done with it)"""
        r = self.chance.random()
        if r < 0.13:
            if self.odds(0.3):
                return self.gifted(), "wrapped"
            return build(self.giving("VBD") if self.odds(0.75) else build(self.giving("VBN"), [("aux", one("had", "AUX", "VBD"))]), [("nsubj", self.short_group() if self.odds(0.6) else self.group(1))]), "wrapped"
        if r < 0.26:
            return build(self.causing("VBD") if self.odds(0.75) else build(self.causing("VB"), [("aux", one("would", "AUX", "MD"))] if self.odds(0.6) else [("aux", one("did", "AUX", "VBD")), ("advmod", one("not", "PART", "RB"))]), [("nsubj", self.short_group() if self.odds(0.6) else self.group(1))]), "wrapped"
        if r < 0.42:
            return self.garden(), self.pick(["wrapped", "wrapped", "plain"])
        if r < 0.56:
            return self.several(), self.pick(["final", "plain", "wrapped"])
        if r < 0.68:
            return self.long_said(), "plain"
        if r < 0.76:
            return self.split_said(), "plain"
        if r < 0.86:
            return self.headline(), "headline"
        return self.pair(), self.pick(["final", "final", "final", "plain"])
