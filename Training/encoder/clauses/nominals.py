"""Noun phrases of conflict news: groups, places, events, counted people."""
import lexicon as L
from pieces import Phrase, build, mark, name, one

UNITS = "two three four five six seven eight nine ten dozen 12 14 17 20 23 30 40 50 60 80 100 120 200 300 1,200 2,000".split()


class Nominals:
    def named(self, kind, article=True):
        phrase = name(self.pick(self.names[kind]), kind)
        if article and phrase.the:
            plural = phrase.plural
            phrase = build(phrase, [("det", one("the", "DET", "DT"))])
            phrase.plural = plural
        phrase.kind = kind
        return phrase

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
