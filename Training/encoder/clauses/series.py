"""Several predicates of one subject, and clauses with subjects of their own side by side."""
import lexicon as L
from pieces import build, mark, one


class Series:
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
        """was searched, robbed and left by the road"""
        subject = self.named("PER") if self.odds(0.3) else build(self.noun(self.pick(L.PEOPLE), True), [("nummod", self.number())]) if self.odds(0.5) else self.det(self.noun(self.pick("journalist villager driver student teacher doctor farmer imam lawyer trader suspect sailor monk".split())))
        made, frames = [], self.chance.sample(L.PUNISH.replace("\n", "|").split("|"), 3)
        for text in frames:
            verb, _, rest = text.partition(" ")
            words, after = rest.strip().split("_"), []
            if words[0] == "to" and words[1] in ("leave", "stay", "return", "confess", "sign"):
                inner = build(one(words[1], "VERB", "VB"), [("mark", one("to", "PART", "TO"))], [("obj", self.det(self.noun(words[3]), "a"))] if len(words) > 2 else [])
                after = [("xcomp", inner)]
            elif words == ["of", "spying"]:
                after = [("advcl", build(one("spying", "VERB", "VBG"), [("mark", one("of", "SCONJ", "IN"))]))]
            elif words == ["in", "secret"] or words == ["for", "life"] or len(words) == 2:
                after = [("obl", self.prep(words[0], one(words[1], "NOUN", "NNS" if words[1][-1] == "s" else "NN")))]
            elif len(words) == 3:
                middle = {"a": ("det", "DET", "DT"), "the": ("det", "DET", "DT"), "his": ("nmod:poss", "PRON", "PRP$"), "three": ("nummod", "NUM", "CD"), "six": ("nummod", "NUM", "CD"), "solitary": ("amod", "ADJ", "JJ")}[words[1]]
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

    def spoken(self):
        """What somebody says of himself: "we", "I" and "our men"."""
        r = self.chance.random()
        if r < 0.6:
            subject = one(self.pick(["we", "we", "we", "I", "they"]), "PRON", "PRP", plural=True)
        else:
            subject = self.its(self.noun(self.pick("men fighters soldiers leaders people sons forces brothers families".split()), True), self.pick(["our", "our", "their", "my"]))
        r = self.chance.random()
        if r < 0.3:
            verb = build(self.verb_phrase("VB", 1), [("aux", one(self.pick(["will", "would", "can", "must", "could"]), "AUX", "MD"))] + ([("advmod", one("never", "ADV", "RB") if self.odds(0.5) else one("not", "PART", "RB"))] if self.odds(0.5) else []))
        elif r < 0.55:
            verb = self.verb_phrase("VBD", 1)
        elif r < 0.7:
            verb = build(self.verb(self.pick("sign know see want hear take need ask sell lose hide".split()), "VBD" if self.odds(0.6) else "VBP"), after=[("obj", one(self.pick(["nothing", "everything", "something"]), "PRON", "NN"))])
        elif r < 0.85:
            verb = build(self.verb_phrase("VBN", 1), [("aux", one("have", "AUX", "VBP"))])
        else:
            verb = build(self.giving("VB"), [("aux", one(self.pick(["will", "would"]), "AUX", "MD"))])
        out = build(verb, [("nsubj", subject)])
        if self.odds(0.25):
            out = build(out, after=[("conj", self.and_(build(self.verb_phrase("VB", 2, self.pick(self.transitive), short=True), [("nsubj", self.pronoun(self.pick(["they", "we", "he"]))), ("aux", one("will", "AUX", "MD"))])))])
        return out

    def several(self):
        if self.odds(0.28):
            return self.punished()
        subject = self.person() if self.odds(0.2) else self.group(1)
        if self.odds(0.15):
            return build(self.triple("VBN", [("aux", one("had", "AUX", "VBD"))]), [("nsubj", subject)])
        if self.odds(0.3):
            subject = self.long_subject()
        return build(self.triple(), [("nsubj", subject)])

    def pair(self):
        """Two clauses with subjects of their own."""
        kinds = [lambda: self.clause(2)] * 6 + [self.gifted, self.punished, self.garden, self.several, self.far, self.retort, self.named_by]
        r, first, second = self.chance.random(), self.pick(kinds)(), self.clause(2) if self.odds(0.7) else self.pick([self.gifted, self.garden, self.punished])()
        if r < 0.72:
            return build(first, after=[("conj", self.and_(second, self.odds(0.55), self.pick(["and", "and", "but"])))])
        if r < 0.87:
            return build(first, after=[("advcl", build(second, ([("punct", mark(","))] if self.odds(0.7) else []) + [("mark", one("while", "SCONJ", "IN"))]))])
        return build(first, after=[("parataxis", build(second, [("punct", mark(","))]))])
