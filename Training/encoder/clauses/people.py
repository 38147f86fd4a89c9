"""Persons with their titles, and those who are asked: speakers, with an apposition or a relative clause behind them."""
import lexicon as L
from pieces import build, mark, name, one


class People:
    def person(self):
        who = self.named("PER")
        r = self.chance.random()
        if r < 0.2:
            who = build(who, [("nmod:desc", one(self.pick(L.TITLES), "PROPN", "NNP"))])
        elif r < 0.3:
            title, office = one(self.pick(["Minister", "Minister", "President"]), "PROPN", "NNP"), []
            if title.head.text == "Minister":
                kind = self.pick(["Foreign", "Prime", "Interior", "Defence"])
                office = [("amod", one(kind, "ADJ", "NNP")) if kind in ("Foreign", "Prime") else ("compound", one(kind, "PROPN", "NNP"))]
            if self.odds(0.6):
                office.insert(0, ("amod", one(self.pick(L.BACKERS), "ADJ", "JJ")))
            who = build(who, [("nmod:desc", build(title, office))])
        elif r < 0.5:
            title = self.noun(self.pick(L.LOWER_TITLES))
            if self.odds(0.4):
                title = build(title, [("compound", name(self.pick(self.names["ORG"]), "ORG"))])
            who = build(who, [("nmod:desc", title)])
        who.kind = "PER"
        return who

    def speaker(self, last=False):
        """Who says it; `last` when nothing of the sentence follows, so that an apposition needs no closing comma."""
        if self.odds(0.28):
            return self.introduced(last)
        r = self.chance.random()
        if r < 0.4:
            noun = self.noun(self.pick(L.SPEAKERS), True)
            return build(noun, [("nummod", one("two", "NUM", "CD"))]) if self.odds(0.2) else build(noun, self.modifiers()) if self.odds(0.3) else noun
        if r < 0.6:
            noun = self.noun(self.pick(L.ONE_SPEAKER))
            after = [("nmod", self.prep(self.pick(["for", "from", "of"]), self.named("ORG")))] if self.odds(0.4) else []
            return build(noun, [("det", one("the", "DET", "DT"))] + (self.modifiers() if self.odds(0.3) else []), after)
        if r < 0.9:
            who, text = self.person(), self.pick(["spokesman", "commander", "leader", "member", "activist", "resident", "fighter"])
            if self.odds(0.35):
                role = build(self.noun(text), [("punct", mark(",")), ("det", one(self.pick(["a", "the"]) if text[0] != "a" else "an", "DET", "DT"))],
                             [("nmod", self.prep(self.pick(["for", "of", "with"]) if text != "resident" else "of", self.named("LOC" if text == "resident" else "ORG")))])
                who = build(who, after=[("appos", role)] + ([] if last else [("punct", mark(","))]))
                who.kind = "PER"
            return who
        return self.named("ORG")

    def introduced(self, last=False):
        """A speaker with an apposition or a relative clause."""
        r = self.chance.random()
        comma, close = ("punct", mark(",")), [] if last else [("punct", mark(","))]
        if r < 0.14:
            # "its spokesman , X ," and, without commas, "its spokesman X"
            noun = self.noun(self.pick("spokesman spokeswoman lawyer leader wife daughter deputy commander doctor neighbour cousin sister chief widow adviser father".split()))
            if self.odds(0.2):
                noun = build(noun, [("compound", self.noun(self.pick("army police party press defence".split())))])
            noun = self.its(noun)
            return build(noun, after=[("appos", build(self.named("PER"), [comma]))] + close) if self.odds(0.7) else noun
        if r < 0.2:
            agency = self.noun(self.pick("news|agency news|agency television|channel monitoring|group newspaper radio|station rights|group".split()))
            if self.odds(0.4):
                agency = build(agency, [("amod", one(self.pick("private local official national independent".split()), "ADJ", "JJ"))])
            if self.odds(0.5):
                name_ = one(self.pick(L.OUTLETS), "PROPN", "NNP")
                name_.head.name = "B-ORG"
                return build(name_, [("nmod:desc", agency)]) if self.odds(0.6) else self.det(build(self.noun(self.pick(["news|agency", "agency", "newspaper", "network", "channel"])), [("compound", name_)]))
            return self.det(agency, self.pick(["a", "the"]))
        if r < 0.28:
            # A name and then a clause: "X , who heads the Y ,"
            who = self.person()
            clause = build(self.pick([lambda: build(self.verb(self.pick("lead head command run advise represent found".split()), "VBZ"), after=[("obj", self.named("ORG"))]), lambda: self.finite(False, 2, short=True)])(), [comma, ("nsubj", one("who", "PRON", "WP"))])
            out = build(who, after=[("acl:relcl", clause)] + close)
            out.kind = "PER"
            return out
        if r < 0.42:
            noun = self.noun(self.pick("governor mayor spokesman commander minister official spokeswoman prosecutor leader adviser doctor lawyer envoy chief activist".split()))
            if self.odds(0.5):
                noun = build(noun, [("amod", one(self.pick([x for x in L.ROLE_OWNERS if x not in ("district", "interior", "city", "town")]), "ADJ", "JJ")) if self.odds(0.7) else ("compound", one(self.pick(["district", "city", "police", "army", "opposition", "rebel"]), "NOUN", "NN"))])
                noun = self.det(noun, self.pick(["the", "the", "a"]))
            elif self.odds(0.3):
                owner = build(self.named(self.pick(["LOC", "ORG"])), after=[("case", one("'s", "PART", "POS"))])
                noun = build(noun, [("nmod:poss", owner)])
            else:
                noun = build(self.det(noun, self.pick(["the", "a"])), after=[("nmod", self.prep(self.pick(["of", "for", "in"]), self.named(self.pick(["ORG", "ORG", "LOC"])) if self.odds(0.6) else self.det(self.noun(self.pick("front army group province city alliance brigade region town movement".split())))))])
            return build(noun, after=[("appos", build(self.named("PER"), [comma]))] + close)
        if r < 0.62:
            noun = self.noun(self.pick("security|official army|officer government|official diplomat commander witness resident doctor intelligence|source policeman farmer fighter militia|member teacher".split()))
            if self.odds(0.25):
                noun = build(noun, [("amod", one(self.pick("senior local military former Western regional".split()), "ADJ", "JJ"))])
            noun = self.det(noun, "a")
            who = one("who", "PRON", "WP")
            if self.odds(0.65):
                inner = build(one(self.pick(L.SECRET), "VERB", "VBN"), [("advmod", one("not", "PART", "RB")), ("mark", one("to", "PART", "TO")), ("aux:pass", one("be", "AUX", "VB"))])
                clause = build(one(self.pick(["asked", "asked", "preferred", "wished"]), "VERB", "VBD"), [("nsubj", who)], [("xcomp", inner)])
            elif self.odds(0.5):
                condition = build(self.noun("condition"), after=[("nmod", self.prep("of", self.noun("anonymity")))])
                clause = build(one("spoke", "VERB", "VBD"), [("nsubj", who)], [("obl", self.prep("on", condition))])
            else:
                clause = build(self.verb_phrase("VBD", 2, self.pick(self.transitive + self.intransitive), short=True), [("nsubj", who)])
            return build(noun, after=[("acl:relcl", clause)])
        if r < 0.85:
            who = self.named("PER")
            role = self.noun(self.pick("spokesman commander leader spokeswoman chief governor lawyer mayor envoy deputy adviser secretary".split()))
            if self.odds(0.6):
                owner = self.det(self.noun(self.pick("alliance group army party region province city movement front government brigade council police".split()))) if self.odds(0.6) else self.named("ORG")
                role = build(role, [comma, ("nmod:poss", build(owner, after=[("case", one("'s", "PART", "POS"))]))])
            else:
                role = build(role, [comma, ("det", one("a" if role.words[0].text[0] not in "aeiou" else "an", "DET", "DT"))], [("nmod", self.prep(self.pick(["for", "of", "with"]), self.named("ORG")))])
            who = build(who, after=[("appos", role)] + close)
            who.kind = "PER"
            return who
        noun = self.noun(self.pick("residents villagers witnesses officials doctors activists survivors".split()), True)
        return build(noun, after=[("acl", build(one(self.pick(["reached", "contacted", "interviewed"]), "VERB", "VBN"), after=[("obl", self.prep("by", self.noun(self.pick(["telephone", "phone"]))))]))])
