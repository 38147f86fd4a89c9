"""What somebody is called, made or taken: an object and what is said of it, "named him governor", "took the crew hostage"."""
import lexicon as L
from pieces import build, mark, name, one


class Naming:
    def called(self):
        """What a person or a group is called: a noun, a name or an adjective, without or with an article."""
        r = self.chance.random()
        if r < 0.3:
            return self.named("ORG")
        if r < 0.65:
            return self.noun(self.pick(L.INSULTS), True)
        if r < 0.85:
            noun = self.noun(self.pick(L.CALLED_ONE))
            noun = build(noun, [("amod", one(self.pick("new real bitter historic grave false secret legitimate cowardly bloody".split()), "ADJ", "JJ"))]) if self.odds(0.4) else noun
            noun = self.det(noun, "a")
            return build(noun, after=[("nmod", self.prep("of", self.event() if self.odds(0.5) else self.named("ORG")))]) if self.odds(0.35) else noun
        return one(self.pick(L.DECLARED), "ADJ", "JJ")

    def office(self):
        """An office without an article: "defence minister", "governor of X"."""
        noun = self.noun(self.pick(L.OFFICES))
        if noun.words[0].text in ("foreign", "prime", "deputy", "military", "interim"):
            noun.words[0].upos, noun.words[0].xpos, noun.words[0].relation = "ADJ", "JJ", "amod"
        return build(noun, after=[("nmod", self.prep("of", self.named(self.pick(["LOC", "LOC", "ORG"]))))]) if self.odds(0.4) else noun

    def naming(self, form):
        """renamed its wing the X ; named Y governor ; called them cowards ; took the crew hostage"""
        r = self.chance.random()
        if r < 0.2:
            thing = self.noun(self.pick("brigade wing party corps group movement force unit front faction alliance".split()))
            thing = self.its(thing, self.pick(["its", "his"])) if self.odds(0.6) else self.det(thing)
            return build(self.verb("rename", form), after=[("obj", thing), ("xcomp", self.named("ORG"))])
        if r < 0.45:
            who = self.person() if self.odds(0.75) else self.short_group()
            return build(self.verb(self.pick("name appoint elect make".split()), form), after=[("obj", who), ("xcomp", self.office())] + ([self.time()] if self.odds(0.2) else []))
        if r < 0.75:
            whom = self.pronoun(self.pick(["it", "him", "them"])) if self.odds(0.3) else self.short_group() 
            return build(self.verb(self.pick("call call call declare label brand".split()), form), after=[("obj", whom), ("xcomp", self.called())])
        if r < 0.9:
            taken = self.counted(self.pick(L.PEOPLE)) if self.odds(0.8) else self.passed()
            return build(self.verb(self.pick(["take", "take", "hold"]), form), after=[("obj", taken), ("xcomp", one(self.pick(["prisoner", "hostage", "captive"]), "NOUN", "NN"))] + ([("obl", self.prep("in", self.place()))] if self.odds(0.25) else []))
        described = build(self.called_noun(), [("case", one("as", "ADP", "IN"))])
        return build(self.verb(self.pick("describe regard denounce recognise".split()), form), after=[("obj", self.short_group()), ("obl", described)])

    def called_noun(self):
        return self.det(self.noun(self.pick(L.CALLED_ONE)), "a") if self.odds(0.5) else self.noun(self.pick(L.INSULTS), True)

    def named_by(self):
        """X was appointed minister by Y ; X was taken hostage in Z"""
        r = self.chance.random()
        if r < 0.55:
            subject, verb, how = self.named("PER") if self.odds(0.7) else self.person(), self.pick("appoint name elect make".split()), self.office()
        elif r < 0.8:
            subject, verb, how = self.counted(self.pick(L.PEOPLE)), "take", one(self.pick(["prisoner", "hostage", "captive"]), "NOUN", "NN")
        else:
            subject, verb, how = self.short_group(), self.pick(["declare", "call", "rename"]), self.named("ORG") if self.odds(0.5) else self.called_noun()
        after = [("xcomp", how)] + ([("obl:agent", self.prep("by", self.person() if self.odds(0.4) else self.short_group()))] if self.odds(0.55) else []) + ([self.time()] if self.odds(0.25) else [])
        if self.odds(0.25):
            subject = self.aside(subject)
        return build(self.verb(verb, "VBN"), [("nsubj:pass", subject), ("aux:pass", one("were" if subject.plural else "was", "AUX", "VBD"))], after)

    def self_called(self, noun=None):
        """"Gunmen calling themselves the X", "a group that calls itself Y", "a group that villagers call Z": (subject phrase)"""
        r = self.chance.random()
        if r < 0.4:
            noun = self.noun(self.pick(L.MEN), True)
            part = build(self.verb("call", "VBG"), after=[("obj", one("themselves", "PRON", "PRP")), ("xcomp", self.named("ORG"))])
            return build(noun, after=[("acl", part)])
        noun = self.det(self.noun(self.pick("group militia faction movement brigade network army gang unit".split())), self.pick(["a", "a", "the"]))
        that = one(self.pick(["that", "that", "which"]), "PRON", "WDT")
        if r < 0.7:
            clause = build(self.verb("call", "VBZ"), [("nsubj", that)], [("obj", one("itself", "PRON", "PRP")), ("xcomp", self.named("ORG"))])
        else:
            callers = self.noun(self.pick("people villagers residents locals officials farmers soldiers officers analysts diplomats".split()), True)
            if self.odds(0.5):
                callers = build(callers, after=[("nmod", self.prep("in", self.named("LOC")))])
            clause = build(self.verb("call", self.pick(["VBP", "VBP", "VBD"])), [("obj", that), ("nsubj", callers)] + ([("advmod", one(self.pick(["simply", "still", "also"]), "ADV", "RB"))] if self.odds(0.4) else []), [("xcomp", self.named("ORG") if self.odds(0.7) else self.called_noun())])
        out = build(noun, after=[("acl:relcl", clause)])
        if self.odds(0.35):
            before = self.named("ORG")
            out = build(before, after=[("appos", build(out, [("punct", mark(","))])), ("punct", mark(","))])
        return out
