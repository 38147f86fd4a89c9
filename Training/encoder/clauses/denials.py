"""What is denied, admitted or reported: a gerund, a clause, or a noun with a clause; and a further verb of the same speaker behind it."""
from pieces import build, mark, one


class Denials:
    def denial(self, form):
        """denied having shelled the market"""
        verb = self.verb(self.pick("deny deny deny admit report recall acknowledge".split()), form)
        if self.odds(0.6):
            inner = build(self.verb_phrase("VBN", 1, short=True), [("aux", one("having", "AUX", "VBG"))])
        else:
            inner = self.verb_phrase("VBG", 2, self.pick(self.transitive), short=True)
        return build(verb, after=[("xcomp", inner)])

    def rumour(self, form):
        """denied a report that it had lost the base"""
        noun = self.noun(self.pick("report claim rumour accusation suggestion charge".split()), False)
        if self.odds(0.5):
            noun = self.det(noun, "a")
        else:
            noun = self.noun(self.pick("reports claims rumours accusations suggestions allegations".split()), True)
        inner = build(self.verb_phrase("VBN", 1), [("nsubj", self.pronoun(self.pick(["it", "it", "they", "he"])) if self.odds(0.5) else self.short_group()), ("aux", one("had", "AUX", "VBD"))])
        return build(self.verb(self.pick("deny deny reject dismiss confirm repeat dispute".split()), form), after=[("obj", build(noun, after=[("acl", build(inner, [("mark", one("that", "SCONJ", "IN"))]))]))])

    def content(self, plural):
        """that its guards had fired at X; with an auxiliary, so that a past tense behind it is no part of it"""
        subject = self.its(self.noun(self.pick("troops jets forces gunners fighters soldiers units pilots snipers guards engineers".split()), True), "their" if plural else "its") if self.odds(0.55) else self.pronoun("they" if plural else "it")
        if self.odds(0.7):
            inner = build(self.verb_phrase("VBN", 1), [("nsubj", subject), ("aux", one("had", "AUX", "VBD"))])
        else:
            inner = build(self.verb_phrase("VB", 1), [("nsubj", subject), ("aux", one(self.pick(["would", "could", "might"]), "AUX", "MD"))])
        return build(inner, [("mark", one("that", "SCONJ", "IN"))] if self.odds(0.7) else [])

    def retort(self):
        """The X-backed council denied that its men had taken the road and blamed Y."""
        subject = self.starter()
        r = self.chance.random()
        first = build(self.verb(self.pick("deny deny deny say claim announce insist confirm warn".split()), "VBD"), after=[("ccomp", self.content(subject.plural))]) if r < 0.55 else self.rumour("VBD") if r < 0.75 else self.denial("VBD")
        if self.odds(0.75):
            more = self.pick([lambda: self.verb_phrase("VBD", 2, self.pick(self.transitive), short=True), lambda: self.asking("VBD"), lambda: self.naming("VBD"), lambda: self.blaming(), lambda: self.giving("VBD")])()
            first = build(first, after=[("conj", self.and_(more, self.odds(0.35)))])
        return build(first, [("nsubj", subject)])

    def blaming(self):
        """blamed a lone smuggler"""
        thing = build(self.noun(self.pick("shell drone bomb mine missile gang smuggler militia rival officer".split())), [("amod", one(self.pick("Russian lone Turkish foreign Iranian homemade local nameless".split()), "ADJ", "JJ"))])
        thing = self.det(thing, "a")
        return build(self.verb("blame", "VBD"), after=[("obj", thing if self.odds(0.6) else self.short_group())] + ([("obl", self.prep("for", self.event()))] if self.odds(0.5) else []))

    def starter(self):
        """A subject at the start: "The Saudi-led coalition", an organisation with its letters, a group."""
        r = self.chance.random()
        if r < 0.45:
            return self.det(build(self.noun(self.pick("coalition alliance government council militia army force campaign administration parliament mission".split())), [("amod", self.tie())]))
        if r < 0.7:
            who = self.named("ORG")
            who = self.acronym(who) if len(who.words) > 2 and self.odds(0.6) else who
            return self.aside(who) if self.odds(0.5) else who
        return self.group(1)
