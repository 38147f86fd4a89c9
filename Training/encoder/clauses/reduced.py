"""Subjects with a reduced clause that looks like the main verb: "miners provoked by the death of a comrade seized …"."""
import lexicon as L
from pieces import build, one


class Reduced:
    def reduced(self):
        """(noun, participle) "miners provoked by the death of a comrade"; the noun is a building now and then."""
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
