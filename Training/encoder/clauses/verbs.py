"""Verb phrases by frame: active, passive, participles, times."""
import lexicon as L
from pieces import build, one


class Verbs:
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
        """(relation, phrase) of a time or another circumstance."""
        return self.circumstance() if self.odds(0.22) else self.moment()

    def moment(self):
        """(relation, phrase) of a day, a month, a while ago."""
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

    def year(self):
        return one(str(self.chance.randint(1985, 2024)), "NUM", "CD")

    def circumstance(self):
        """(relation, phrase): "at dawn", "in 2014", "by boat", "within hours", "a month earlier"."""
        r = self.chance.random()
        if r < 0.25:
            return "obl", self.prep("in", self.year())
        if r < 0.5:
            return "obl", self.prep("at", self.noun(self.pick(["dawn", "dusk", "night", "midnight", "noon"])))
        if r < 0.7:
            return "obl", self.prep("by", self.noun(self.pick("boat sea road air truck helicopter train force land".split())))
        if r < 0.85:
            return "obl", self.prep("within", self.noun(self.pick("hours days weeks minutes months".split()), True))
        earlier = one(self.pick(["earlier", "later"]), "ADV", "RBR")
        return "advmod", build(earlier, [("obl:unmarked", self.det(self.noun(self.pick("month year day week".split())), "a"))])

    def verb_phrase(self, form, deep=0, frame=None, short=False, gap=False):
        """A verb in `form` (VBD VBN VB VBG) with what follows it; a finite form may have auxiliaries or be a control verb."""
        verb_of = lambda text, f: one({"VB": text, "VBP": text, "VBD": L.forms(text)[0], "VBN": L.forms(text)[1], "VBG": L.forms(text)[2]}[f], "VERB", f)
        if not frame and deep < 2 and not gap and self.odds(0.16):
            inner = build(self.verb_phrase("VB", deep + 1, short=True), [("mark", one("to", "PART", "TO"))])
            if self.odds(0.5):
                return build(verb_of(self.pick(L.CONTROL.split()), form), after=[("xcomp", inner)])
            text = self.pick(L.PUSH.split())
            relation = "obj" if text in ("force", "press") else "iobj"
            return build(verb_of(text, form), after=[(relation, self.group(1)), ("xcomp", inner)])
        if not frame and deep < 2 and not gap and self.odds(0.12):
            r = self.chance.random()
            return self.giving(form) if r < 0.4 else self.causing(form, deep) if r < 0.7 else self.asking(form) if r < 0.85 else self.naming(form)
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
