"""An object that does what the next verb says: "let the convoy pass", "prevented them from leaving"."""
import lexicon as L
from pieces import build, one


class Causing:
    def passed(self):
        if self.odds(0.25):
            return self.short_group()
        text = self.pick(L.PASSED)
        if self.odds(0.3):
            # Bare plurals, of which the first noun looks like the object: "let food convoys leave".
            return self.noun(self.pick(L.PASSING), True)
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
