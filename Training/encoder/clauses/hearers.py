"""Who is asked, told or called on to do something, often far from the verb or in the passive."""
import lexicon as L
from pieces import build, mark, one


class Hearers:
    def hearer(self):
        """Those asked: short, a list of names, elders of several clans, or a noun with a clause behind it."""
        r = self.chance.random()
        if r < 0.4:
            return self.short_group()
        if r < 0.5:
            return self.lineup()
        if r < 0.7:
            heads = self.noun(self.pick("elders leaders commanders members chiefs people sheikhs envoys fighters veterans".split()), True)
            return build(self.det(heads), after=[("nmod", self.prep(self.pick(["of", "of", "from"]), self.lineup() if self.odds(0.5) else self.named(self.pick(["ORG", "LOC"]))))])
        if r < 0.85:
            people = self.noun(self.pick(L.MEN + ["people", "voters", "women"]), True)
            people = build(people, [("amod", one(self.pick("young former foreign armed local exiled".split()), "ADJ", "JJ"))]) if self.odds(0.5) else people
            who = one("who", "PRON", "WP")
            clause = self.finite(True, 2, short=True) if self.odds(0.6) else build(self.passive(True, self.pick([f for f in self.passive_frames() if f[1] == "@N"]), 2))
            relation = "nsubj:pass" if any(w.head is clause.head and w.relation == "aux:pass" for w in clause.words) else "nsubj"
            return build(people, after=[("acl:relcl", build(clause, [(relation, who)]))])
        return self.group(1)

    def to(self, deep=1):
        """to keep their sons away from the base"""
        r = self.chance.random()
        if r < 0.12:
            moved = self.its(self.noun(self.pick("sons fighters weapons tanks children trucks gunmen drones forces".split()), True), "their")
            verb, adverb = self.pick(["keep away", "keep away", "pull back", "bring back", "hold back"]).split()
            inner = build(self.verb(verb, "VB"), after=[("obj", moved), ("advmod", one(adverb, "ADV", "RB")), ("obl", self.prep("from", self.short_group() if self.odds(0.5) else self.place()))])
        elif r < 0.3:
            inner = self.giving("VB")
        elif r < 0.42:
            inner = self.causing("VB", 2)
        else:
            inner = self.verb_phrase("VB", 2, self.pick(self.transitive if self.odds(0.7) else self.intransitive), short=True)
        if self.odds(0.2):
            inner = build(inner, after=[("conj", self.and_(self.verb_phrase("VB", 2, self.pick(self.transitive), short=True)))])
        return build(inner, ([("advmod", one("not", "PART", "RB"))] if self.odds(0.1) else []) + [("mark", one("to", "PART", "TO"))])

    def asking(self, form):
        """urged the leaders of A, B and C to …; called on X to …"""
        if self.odds(0.16):
            verb, preposition = self.pick(["call|on", "call|on", "appeal|to", "plead|with"]).split("|")
            return build(self.verb(verb, form), after=[("obl", self.prep(preposition, self.hearer())), ("xcomp", self.to())])
        verb = self.pick(L.ASK)
        relation = "obj" if verb in L.ASK_OBJECT else "iobj"
        timed = [self.time()] if self.odds(0.08) else []
        return build(self.verb(verb, form), after=[(relation, self.pronoun(self.pick(["them", "him", "it"])) if self.odds(0.08) else self.hearer()), *timed, ("xcomp", self.to())])

    def asked(self):
        """X was told to …; X is reported to have asked Y to …"""
        subject = self.short_group() if self.odds(0.6) else self.person()
        if self.odds(0.25):
            subject = self.aside(subject)
        if self.odds(0.35):
            present = self.odds(0.6)
            be = ("are" if subject.plural else "is", "VBP" if subject.plural else "VBZ") if present else ("were" if subject.plural else "was", "VBD")
            inner = self.asking("VBN") if self.odds(0.4) else self.verb_phrase("VBN", 1)
            inner = build(inner, [("mark", one("to", "PART", "TO")), ("aux", one("have", "AUX", "VB"))])
            return build(self.verb(self.pick("report say believe know think allege rumour".split()), "VBN"), [("nsubj:pass", subject), ("aux:pass", one(be[0], "AUX", be[1]))], [("xcomp", inner)])
        after = [("xcomp", self.to())] if self.odds(0.7) else [("obl:agent", self.prep("by", self.short_group())), ("xcomp", self.to())]
        helpers = [("aux:pass", one("were" if subject.plural else "was", "AUX", "VBD"))] if self.odds(0.7) else [("aux", one("had", "AUX", "VBD")), ("aux:pass", one("been", "AUX", "VBN"))]
        return build(self.verb(self.pick(L.ASK), "VBN"), [("nsubj:pass", subject), *helpers], after)

    def leading_up(self):
        """Accused of arming X, Y was tried; Founded in 2014, the group …"""
        r = self.chance.random()
        if r < 0.4:
            verb, preposition = self.pick(["suspect|of", "accuse|of", "convict|of", "tire|of", "charge|with"]).split("|")
            inner = build(self.verb_phrase("VBG", 2, self.pick(self.transitive), short=True), [("mark", one(preposition, "SCONJ", "IN"))])
            opening = build(self.verb(verb, "VBN"), after=[("advcl", inner)])
        elif r < 0.75:
            verb = self.pick("found form raise create arm back beat drive surround abandon train weaken".split())
            after = [("obl", self.prep("in", self.year() if self.odds(0.5) else self.named("LOC")))] if self.odds(0.6) else []
            opening = build(self.verb(verb, "VBN"), after=after + ([("obl:agent", self.prep("by", self.short_group()))] if self.odds(0.6) or not after else []))
        else:
            opening = self.verb_phrase("VBG", 2, self.pick(self.transitive), short=True)
        rest = self.pick([self.punished, self.several, self.named_by, lambda: self.clause(2)])()
        return build(rest, [("advcl", build(opening, after=[("punct", mark(","))]))])
