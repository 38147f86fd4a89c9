"""Reported speech, with the speaker cut off from the verb or without "that"."""
import lexicon as L
from pieces import build, mark, name, one


class Saying:
    def reported(self, subject, deep):
        """said that … / told X that …"""
        inner = self.clause(deep + 1, ("they" if subject.plural else "he" if subject.kind == "PER" else "it") if self.odds(0.35) else None)
        marked = build(inner, [("mark", one("that", "SCONJ", "IN"))]) if self.odds(0.75) else inner
        if self.odds(0.75):
            verb, after = self.pick(L.SAY.split()) if self.odds(0.6) else "say", []
            if self.odds(0.35):
                after.append(self.moment() if self.odds(0.7) else ("obl", build(self.noun("statement"), [("case", one("in", "ADP", "IN")), ("det", one("a", "DET", "DT"))])))
        else:
            verb, after = self.pick(L.TELL.split()), [("iobj", self.named("ORG") if self.odds(0.5) else self.noun("reporters", True))]
        return build(one(L.forms(verb)[0], "VERB", "VBD"), after=after + [("ccomp", marked)])

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
            after.append(self.moment() if self.odds(0.65) else ("obl", self.prep("in", self.det(self.noun(self.pick(["statement", "video", "report"])), "a"))))
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
        if self.odds(0.4):
            return self.split_series()
        kind = self.pick(["LOC", "LOC", "ORG", "PER"])
        bare = [n for n in self.names[kind] if len(n) == 1]
        subject = name(self.pick(bare), kind)
        if subject.the and self.odds(0.5):
            subject = self.det(subject)
        who = self.short_group() if self.odds(0.4) else self.speaker()
        if self.odds(0.12):
            who = self.pronoun(self.pick(["he", "she", "they"]))
        said = build(self.verb(self.pick("say say say say say add claim".split()), "VBD"), [("punct", mark(",")), ("nsubj", who)], ([self.moment()] if self.odds(0.15) else []) + [("punct", mark(","))])
        if self.odds(0.15):
            return build(self.passive(False, self.pick([f for f in self.passive_frames() if f[1] in ("@G", "@P")])), [("nsubj:pass", subject), ("parataxis", said)])
        r = self.chance.random()
        verb = build(self.verb_phrase("VBN", 0), [("aux", one("had", "AUX", "VBD"))]) if r < 0.5 else self.finite(False, 0)
        return build(verb, [("nsubj", subject), ("parataxis", said)])

    def split_series(self):
        """The officers , a report said , trained X , led Y and fought Z"""
        subject = self.group(1) if self.odds(0.6) else self.short_group()
        commas = lambda: ("punct", mark(","))
        if self.odds(0.2):
            # "said X , a trader ,": the apposition's closing comma closes the whole.
            role = self.det(self.noun(self.pick(L.TRADES[:2] + "lawyer monk nurse trader driver soldier".split())), "a")
            who = build(self.named("PER"), after=[("appos", build(role, [commas()]))] * self.odds(0.6))
            said = build(self.verb("say", "VBD"), [commas()], [("nsubj", who), commas()])
        else:
            who = self.det(self.noun(self.pick("report statement ministry official witness spokesman agency document defector prosecutor monitor".split())), self.pick(["the", "a"])) if self.odds(0.5) else self.speaker()
            said = build(self.verb(self.pick("say say say report claim add".split()), "VBD"), [commas(), ("nsubj", who)], [commas()])
        verb = self.triple() if self.odds(0.6) else build(self.verb_phrase("VBD", 1), after=[("conj", self.and_(self.verb_phrase("VBD", 2, self.pick(self.transitive), short=True)))]) if self.odds(0.6) else self.asking("VBD")
        return build(verb, [("nsubj", subject), ("parataxis", said)])

    def quoted_as(self):
        """The mediator quoted X as saying …"""
        inner = build(self.verb(self.pick(["say", "claim"]), "VBG"), [("mark", one("as", "SCONJ", "IN"))], [("ccomp", build(self.finite(False, 1), [("mark", one("that", "SCONJ", "IN"))] * self.odds(0.7) + [("nsubj", self.short_group())]))])
        who = self.named("PER") if self.odds(0.6) else self.speaker()
        return build(self.verb("quote", "VBD"), [("nsubj", self.speaker())], [("obj", who), ("advcl", inner)])
