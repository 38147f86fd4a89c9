"""Double objects: "sold the junta rifles", "was given shelter"."""
import lexicon as L
from pieces import build, one


class Giving:
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
        r = self.chance.random()
        if r < 0.13:
            out = build(out, after=[("nmod", self.prep(self.pick(["from", "for", "in"]), self.named(self.pick(["LOC", "ORG"]))))])
        elif r < 0.25:
            inner = build(self.verb_phrase("VB", 2, self.pick(self.transitive), short=True), [("mark", one("to", "PART", "TO"))])
            out = build(out, after=[("acl", inner)])
        elif r < 0.32 and plural:
            out = build(out, after=[("acl:relcl", build(self.verb_phrase(self.pick(["VBP", "VBD"]), 2, self.pick(self.transitive), short=True), [("nsubj", one(self.pick(["that", "that", "which"]), "PRON", "WDT"))]))])
        return out

    def made_by(self):
        """Arms by what they are called: "T-55 tanks" and the like."""
        kind = one(self.pick(L.MODELS), "PROPN", "NNP")
        return build(self.noun(self.pick("tanks rifles missiles rockets launchers drones helicopters jets mortars guns launchers trucks vehicles".split()), True), [("compound", kind)])

    def given_men(self):
        """People lent or sent, who look like the head of a compound with the receiver."""
        noun = self.noun(self.pick(L.LENT), True)
        r = self.chance.random()
        if r < 0.35:
            noun = build(noun, [("amod", one(self.pick("young foreign experienced trained armed Turkish local retired skilled".split()), "ADJ", "JJ"))])
        elif r < 0.5:
            noun = build(noun, [("nummod", self.number())])
        r = self.chance.random()
        if r < 0.3:
            inner = build(self.verb_phrase("VB", 2, self.pick(self.transitive), short=True), [("mark", one("to", "PART", "TO"))])
            return build(noun, after=[("acl", inner)])
        if r < 0.55:
            return build(noun, after=[("acl:relcl", build(self.verb_phrase(self.pick(["VBP", "VBD"]), 2, self.pick(self.transitive), short=True), [("nsubj", one("who", "PRON", "WP"))]))])
        return noun

    def giving(self, form):
        """sold the junta rifles"""
        r = self.chance.random()
        given = self.gift() if r < 0.55 else self.made_by() if r < 0.68 else self.given_men()
        receiver = self.named("LOC") if self.odds(0.16) else self.receiver()
        after = [("iobj", receiver), ("obj", given)]
        if self.odds(0.2) and not any(w.relation in ("acl", "acl:relcl") for w in given.words):
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
