"""Headlines: no articles, the present tense for the past, participles without auxiliaries, infinitives for the future."""
import lexicon as L
from pieces import build, mark, name, one

ADJECTIVES = ("tribal", "top", "suicidal", "rival", "masked", "foreign", "former", "armed", "exiled", "loyal")


class Headlines:
    def actor(self, people=False):
        """Somebody without an article: a name, or nouns that end in their head."""
        r = self.chance.random()
        if r < 0.3:
            return self.named("LOC" if self.odds(0.6) else "ORG", False)
        if r < 0.4 and not people:
            return self.possessed()
        words = self.pick([w for w in L.HEAD_NOUNS.replace("\n", "|").split("|") if not people or w.split()[-1] not in L.HEAD_ARMS]).split()
        plural = words[-1][-1] == "s" or words[-1] in ("gunmen", "police", "militiamen")
        head = one(words[-1], "NOUN", "NNS" if plural else "NN", plural=plural)
        before = [("amod" if w in ADJECTIVES else "compound", one(w, *(("ADJ", "JJ") if w in ADJECTIVES else ("NOUN", "NN")))) for w in words[:-1]]
        r = self.chance.random()
        if r < 0.12:
            before.insert(0, ("amod", self.tie()))
        elif r < 0.27:
            before.insert(0, ("amod", one(self.pick(L.BACKERS), "ADJ", "JJ")))
        elif r < 0.42:
            kind = self.pick(["LOC", "ORG"])
            before.insert(0, ("compound", name(self.pick(self.names[kind]), kind)))
        return build(head, before)

    def possessed(self):
        owner = build(self.named(self.pick(["LOC", "ORG"]), False), after=[("case", one("'s", "PART", "POS"))])
        plural = self.odds(0.5)
        noun = self.noun(self.pick(L.GROUPS if plural else ["army", "leader", "government", "president", "rebel|leader", "army|chief"]), plural)
        return build(noun, [("nmod:poss", owner)])

    def target(self):
        noun = self.noun(self.pick(L.HEAD_PLACES))
        r = self.chance.random()
        if r < 0.2:
            return build(noun, [("compound", self.named("LOC", False))])
        if r < 0.35:
            word = self.pick("key northern crowded rebel central".split())
            return build(noun, [("compound", one(word, "NOUN", "NN")) if word == "rebel" else ("amod", one(word, "ADJ", "JJ"))])
        return noun

    def where(self, share=0.65):
        return [("obl", self.prep(self.pick(["in", "near", "in", "outside"]), self.named("LOC", False)))] if self.odds(share) else []

    def toll(self):
        if self.odds(0.45):
            return self.number()
        return build(self.noun(self.pick([p for p in L.PEOPLE if "|" not in p]), True), [("nummod", self.number())])

    def victims(self):
        r = self.chance.random()
        if r < 0.55:
            return build(self.noun(self.pick([p for p in L.PEOPLE + L.VICTIMS if "|" not in p]), True), [("nummod", self.number())] + ([("amod", one(self.pick("Turkish foreign Syrian young Chinese".split()), "ADJ", "JJ"))] if self.odds(0.15) else []))
        if r < 0.8:
            noun = self.noun(self.pick(L.VICTIM))
            return build(noun, [("compound", self.named("ORG" if self.odds(0.6) else "LOC", False))]) if self.odds(0.25) else noun
        return self.actor(True)

    def present(self, subject):
        return "VBP" if subject.plural else "VBZ"

    def headline(self):
        kinds = [(self.acts, 0.3), (self.sides, 0.12), (self.victim, 0.22), (self.promises, 0.08), (self.future, 0.08), (self.gives, 0.07), (self.says, 0.07), (self.accuses, 0.06)]
        r = self.chance.random()
        for kind, share in kinds:
            r -= share
            if r < 0:
                break
        body = kind()
        r = self.chance.random()
        if r < 0.09 and kind is not self.says:
            body = self.by_agency(body)
        elif r < 0.16:
            # "Country: who does what": the clause is a parataxis of the word before the colon.
            place = self.named("LOC", False)
            body = build(place, after=[("punct", mark(":")), ("parataxis", body)])
        return body

    def acts(self):
        """Pirates seize tanker near X , wound two"""
        subject = self.actor()
        form = self.present(subject)
        after = [("obj", self.target())] + self.where()
        r = self.chance.random()
        if r < 0.55:
            second = build(self.verb(self.pick("kill kill wound injure abduct kidnap seize capture displace".split()), form), [], [("obj", self.toll())])
            after.append(("conj", self.and_(second, True, None) if self.odds(0.78) else self.and_(second)))
        elif r < 0.68:
            after.append(("advcl", build(self.verb(self.pick("kill wound injure seize trap displace".split()), "VBG"), [("punct", mark(","))] if self.odds(0.6) else [], [("obj", self.toll())])))
        elif r < 0.74:
            left = build(self.verb("leave", form), after=[("obj", self.toll()), ("xcomp", one(self.pick(["dead", "homeless", "wounded"]), "ADJ", "JJ"))])
            after.append(("conj", self.and_(left, True, None)))
        elif r < 0.82:
            other = self.actor(True)
            inner = build(self.verb(self.pick(L.HEAD_SELF), self.present(other)), [("mark", one("as", "SCONJ", "IN")), ("nsubj", other)], self.where(0.5))
            after.append(("advcl", inner))
        elif r < 0.88:
            after.append(("obl", self.prep("after", self.noun(self.pick("clash raid ambush siege battle truce talks vote coup strike".split()), False))))
        acts = self.verb(self.pick(L.HEAD_ACTS), form)
        if self.odds(0.1):
            return build(self.verb(self.pick("kill wound injure".split()), form), [("nsubj", subject)], [("obj", self.toll())] + self.where())
        return build(acts, [("nsubj", subject)], after)

    def sides(self):
        """Clans , herders clash near X"""
        first, second = self.actor(True), self.actor(True)
        subject = build(first, after=[("conj", self.and_(second, True, None) if self.odds(0.8) else self.and_(second))])
        words = self.pick(L.HEAD_TWO).split("_")
        after = [("obj", one(words[1], "NOUN", "NNS" if words[1][-1] == "s" else "NN"))] if len(words) > 1 else []
        if self.odds(0.6):
            noun = self.noun(self.pick("road hill village airport bridge border|crossing ring|road dam port oil|field".split()))
            over = build(noun, [("compound", self.named("LOC", False))]) if self.odds(0.5) else self.named("LOC", False)
            after.append(("obl", self.prep(self.pick(["over", "in", "near", "over"]), over)))
        return build(self.verb(words[0], "VBP"), [("nsubj", subject)], after)

    def victim(self):
        """Bus ambushed in X , passengers held"""
        subject = self.victims()
        cause = self.noun(self.pick(L.HEAD_CAUSES))
        if self.odds(0.3):
            cause = build(cause, [("compound", self.named("LOC", False))])
        r = self.chance.random()
        after = [("obl", self.prep("in", cause))] if r < 0.45 else self.where() if r < 0.7 else [("obl:agent", self.prep("by", cause if self.odds(0.5) else self.actor(True)))]
        if self.odds(0.2):
            after.append(("obl:unmarked", one(self.pick(L.DAYS), "PROPN", "NNP")))
        verb = build(self.verb(self.pick(L.HEAD_DONE), "VBN"), [("nsubj:pass", subject)], after)
        r = self.chance.random()
        if r < 0.38:
            other = build(self.verb(self.pick(["kill", "wound", "injure", "wound", "detain", "abduct", "capture", "damage"]), "VBN"), [("nsubj:pass", self.victims() if self.odds(0.7) else self.number())])
            joiner = self.chance.random()
            if joiner < 0.55:
                return build(verb, after=[("conj", self.and_(other, True, None))])
            return build(verb, after=[("parataxis", build(other, [("punct", mark(";", ":"))]))])
        if r < 0.48:
            return build(verb, after=[("conj", self.and_(build(self.verb(self.pick(["wound", "injure", "detain"]), "VBN"))))])
        return verb

    def to_do(self):
        """to seize town in X"""
        return build(self.verb(self.pick(L.HEAD_ACTS + ["free", "release", "quit", "leave", "open", "close"]), "VB"), [("mark", one("to", "PART", "TO"))], [("obj", self.target() if self.odds(0.6) else self.freed())] + self.where(0.4))

    def freed(self):
        noun = self.noun(self.pick("hostages prisoners captives soldiers sailors villagers girls miners".split()), True)
        r = self.chance.random()
        return build(noun, [("nummod", self.number())]) if r < 0.35 else build(noun, [("amod", one(self.pick("captured kidnapped jailed wounded missing foreign".split()), "ADJ", "JJ"))]) if r < 0.7 else noun

    def promises(self):
        subject = self.actor(True)
        return build(self.verb(self.pick("vow agree refuse threaten plan fail".split()), self.present(subject)), [("nsubj", subject)], [("xcomp", self.to_do())])

    def future(self):
        """Junta to free miners"""
        subject = self.actor(True)
        r = self.chance.random()
        if r < 0.45:
            verb = build(self.verb(self.pick(L.HEAD_SELF), "VB"), [("mark", one("to", "PART", "TO"))], self.where(0.3))
        else:
            verb = self.to_do()
        after = []
        if self.odds(0.5):
            noun = self.noun(self.pick("call vote talks deal truce raid visit summit ruling plea order".split()))
            if self.odds(0.4):
                owner = build(self.noun(self.pick("leader court president minister founder".split())) if self.odds(0.7) else self.named("PER"), after=[("case", one("'s", "PART", "POS"))])
                noun = build(noun, [("nmod:poss", owner)])
            after = [("obl", self.prep(self.pick(["after", "after", "before", "despite"]), noun))]
        return build(verb, [("nsubj", subject)], after)

    def gives(self):
        """France gives Mali jets"""
        subject = self.actor(True)
        gift = self.noun(self.pick([g for g in L.GIVEN if "|" not in g and g not in L.MASS]), True) if self.odds(0.7) else self.noun(self.pick([g for g in L.MASS]))
        receiver = self.named("LOC" if self.odds(0.7) else "ORG", False) if self.odds(0.7) else self.noun(self.pick(L.RECEIVERS), True)
        verb = self.pick("give offer send lend promise deny hand sell".split())
        if self.odds(0.2):
            inner = build(self.verb(verb, "VB"), [("mark", one("to", "PART", "TO"))], [("iobj", receiver), ("obj", gift)])
            return build(inner, [("nsubj", subject)]) if self.odds(0.5) else build(self.verb(self.pick(["agree", "refuse", "vow"]), self.present(subject)), [("nsubj", subject)], [("xcomp", inner)])
        return build(self.verb(verb, self.present(subject)), [("nsubj", subject)], [("iobj", receiver), ("obj", gift)])

    def says(self):
        """Rebels say they hold base ; Minister denies army shelled school"""
        subject = self.actor(True)
        if self.odds(0.3):
            inner = build(self.verb(self.pick(L.HEAD_ACTS), "VBG"), after=[("obj", self.target())] + self.where(0.4))
            return build(self.verb(self.pick(["deny", "admit", "deny"]), self.present(subject)), [("nsubj", subject)], [("xcomp", inner)])
        other = self.pronoun("they" if subject.plural else "it") if self.odds(0.4) else self.actor(True)
        past = self.odds(0.6)
        inner = build(self.verb(self.pick(L.HEAD_ACTS), "VBD" if past else "VBP" if other.plural else "VBZ"), [("nsubj", other)], [("obj", self.target())] + self.where(0.4))
        return build(self.verb(self.pick("say claim deny say confirm".split()), self.present(subject)), [("nsubj", subject)], [("ccomp", inner)])

    def accuses(self):
        """President accuses army of shelling town ; Court orders militia to free hostages"""
        subject, other = self.actor(True), self.actor(True)
        if self.odds(0.5):
            inner = build(self.verb(self.pick(L.HEAD_ACTS), "VBG"), [("mark", one("of", "SCONJ", "IN"))], [("obj", self.target())] + self.where(0.3))
            return build(self.verb("accuse", self.present(subject)), [("nsubj", subject)], [("obj", other), ("advcl", inner)])
        verb = self.pick("order urge ask tell force".split())
        return build(self.verb(verb, self.present(subject)), [("nsubj", subject)], [("obj" if verb == "force" else "iobj", other), ("xcomp", self.to_do())])

    def by_agency(self, body):
        """S , agency reports"""
        who = self.noun(self.pick("agency police army officials witnesses monitor ministry report paper state|television state|media residents".split()))
        if who.head.text in ("officials", "witnesses", "residents", "police", "media"):
            who.head.xpos, who.plural = "NNS", True
        if self.odds(0.2):
            who = self.named("ORG" if self.odds(0.5) else "LOC", False)
        verb = self.verb(self.pick("say say report claim".split()), self.present(who))
        return build(verb, [("ccomp", build(body, after=[("punct", mark(","))])), ("nsubj", who)])
