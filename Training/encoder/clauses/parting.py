"""What stands between a noun and its verb: relative clauses, participles and appositions between commas."""
import lexicon as L
from pieces import build, mark, one


class Parting:
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
