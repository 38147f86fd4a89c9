"""Subjects that end far before their verb: appositions with clauses in them, "whose", names with what holds for each."""
import lexicon as L
from pieces import build, mark, one

COMMA = lambda: ("punct", mark(","))


class LongSubjects:
    def whose(self, noun_plural=False):
        """whose men VP"""
        owned = self.noun(self.pick(L.OWNED), True)
        owned = build(owned, [("nmod:poss", one("whose", "PRON", "WP$"))] + ([("amod", one(self.pick("own foreign former armed political".split()), "ADJ", "JJ"))] if self.odds(0.25) else []))
        r = self.chance.random()
        if r < 0.65:
            return build(self.verb_phrase("VBD" if self.odds(0.6) else "VBP", 2), [("nsubj", owned)])
        if r < 0.85:
            return build(self.passive(True, self.pick([f for f in self.passive_frames() if f[1] in ("@N", "@G")]), 2), [("nsubj:pass", owned)])
        return build(self.verb(self.pick("lead command see hire buy join free back".split()), "VBD"), [("obj", owned), ("nsubj", self.short_group())])

    def which(self, person, plural):
        """who once VP and has since VP; whom X VP; some of whom were shot"""
        r, word = self.chance.random(), "who" if person else "which"
        pronoun = one(word, "PRON", "WP" if person else "WDT")
        if r < 0.35:
            clause = build(self.finite(plural, 2, short=True), [("nsubj", pronoun)] + ([("advmod", one(self.pick(["once", "recently", "later"]), "ADV", "RB"))] if self.odds(0.3) else []))
            if self.odds(0.55):
                more = build(self.verb_phrase("VBN", 2, self.pick(self.transitive + self.intransitive), short=True), [("aux", one("have" if plural else "has", "AUX", "VBP" if plural else "VBZ"))] + ([("advmod", one(self.pick(["since", "often", "twice"]), "ADV", "RB"))] if self.odds(0.7) else []))
                if self.odds(0.5):
                    more = self.verb_phrase("VBD", 2, self.pick(self.transitive + self.intransitive), short=True)
                clause = build(clause, after=[("conj", self.and_(more))])
            return clause
        if r < 0.55:
            subject = self.short_group()
            return build(self.finite(subject.plural, 2, frame=self.pick([f for f in self.passive_frames() if f[1] == ("@H" if person else "@G")]), gap=True, short=True), [("obj", one("whom", "PRON", "WP") if person else pronoun), ("nsubj", subject)])
        if r < 0.75:
            return build(self.passive(plural, self.pick([f for f in self.passive_frames() if f[1] == ("@H" if person else "@G")]), 2), [("nsubj:pass", pronoun)])
        if r < 0.85 and plural:
            some = one(self.pick("two three some most several none".split()), "NUM", "CD")
            if some.head.text in ("some", "most", "several", "none"):
                some.head.upos, some.head.xpos = ("PRON", "NN") if some.head.text == "none" else ("ADJ", "JJS" if some.head.text == "most" else "JJ")
                if some.head.text == "some":
                    some.head.upos, some.head.xpos = "DET", "DT"
            some = build(some, after=[("nmod", self.prep("of", one("whom" if person else "which", "PRON", "WP" if person else "WDT")))])
            return build(self.passive(True, self.pick([f for f in self.passive_frames() if f[1] in ("@N", "@T", "@G")]), 2), [("nsubj:pass", some)])
        return self.whose()

    def role(self, person):
        """a teacher from X; an alliance of brigades from the north"""
        if person:
            noun = self.noun(self.pick(L.TRADES))
            if noun.words[0].text in ("former", "retired", "exiled"):
                noun.words[0].upos, noun.words[0].xpos, noun.words[0].relation = "ADJ", "JJ", "amod"
            noun = self.det(noun, self.pick(["a", "a", "the"]))
            if self.odds(0.12):
                turned = build(self.verb("turn", "VBN"), after=[("xcomp", self.noun(self.pick("warlord politician rebel lawmaker mediator smuggler".split())))])
                return build(noun, after=[("acl", turned)])
            return build(noun, after=[("nmod", self.prep(self.pick(["of", "from", "in"]), self.named(self.pick(["LOC", "ORG"]))))]) if self.odds(0.6) else noun
        noun = self.noun(self.pick("force group alliance coalition militia faction movement network army party union".split()))
        if self.odds(0.4):
            noun = build(noun, [("amod", one(self.pick("broad small Kurdish Islamist local tribal rival secretive Sufi Salafi Christian southern".split()), "ADJ", "JJ"))])
        noun = self.det(noun, "a")
        r = self.chance.random()
        if r < 0.5:
            members = self.noun(self.pick(L.GROUPS + ["militias", "officers", "students", "defectors"]), True)
            members = build(members, self.modifiers() if self.odds(0.5) else [], [("nmod", self.prep("from", self.named("LOC")))] if self.odds(0.4) else [])
            return build(noun, after=[("nmod", self.prep("of", members))])
        if r < 0.75:
            part = build(one(self.pick("dominated led backed founded funded armed run formed".split()), "VERB", "VBN"), after=[("obl:agent", self.prep("by", self.short_group()))])
            return build(noun, after=[("acl", part)])
        return noun

    def long_subject(self):
        """X, an N of Ns that VP and VP,"""
        r = self.chance.random()
        if r < 0.16:
            return self.offices()
        person = r < 0.5
        kind = "PER" if person else "ORG"
        who = self.person() if person else self.named("ORG")
        plural = who.plural
        if not person and len(who.words) > 2 and self.odds(0.4):
            who = self.acronym(who)
        s = self.chance.random()
        if s < 0.3:
            part = ("acl:relcl", build(self.which(person, plural), [COMMA()]))
        elif s < 0.5:
            part = ("acl:relcl", build(self.whose(), [COMMA()]))
        else:
            role = self.role(person)
            t = self.chance.random()
            if t < 0.55:
                clause = self.whose() if self.odds(0.3) else build(self.finite(False, 2, short=True), [("nsubj", one("who", "PRON", "WP") if person else one("that", "PRON", "WDT"))])
                if self.odds(0.35):
                    clause = build(clause, after=[("conj", self.and_(build(self.verb_phrase("VBN", 2, short=True), [("aux", one("has", "AUX", "VBZ"))])))])
                role = build(role, after=[("acl:relcl", clause)])
            part = ("appos", build(role, [COMMA()]))
            if t > 0.8:
                who = build(who, after=[part, ("acl:relcl", build(self.which(person, plural), [COMMA()]))])
                part = None
        out = build(who, after=([part] if part else []) + [COMMA()])
        out.kind, out.plural = kind, plural
        return out

    def offices(self):
        """the commander of the X, who VP,"""
        name = self.named("ORG" if self.odds(0.7) else "LOC")
        role = self.det(self.noun(self.pick("commander leader governor head chief founder spokesman mayor envoy deputy".split())))
        role = build(role, after=[("nmod", self.prep("of", name))])
        s = self.chance.random()
        clause = build(self.which(True, False), [COMMA()]) if s < 0.5 else build(self.whose(), [COMMA()])
        out = build(role, after=[("acl:relcl", clause), COMMA()])
        if self.odds(0.3):
            who = self.named("PER")
            inner = build(self.finite(False, 2, short=True), [COMMA(), ("nsubj", one("which", "PRON", "WDT"))])
            name = build(self.named("ORG"), after=[("acl:relcl", inner)])
            role = build(self.det(self.noun(self.pick("commander leader head founder chief".split()))), [COMMA()], [("nmod", self.prep("of", name))])
            out = build(who, after=[("appos", role), COMMA()])
            out.kind = "PER"
        return out

    def parted_list(self):
        """A (A), led by X, B, which VP, and C — names with something of their own"""
        items, comma = [], COMMA
        for _ in range(self.chance.randint(2, 4)):
            item = self.named("ORG")
            r = self.chance.random()
            if r < 0.3 and len(item.words) > 2:
                item = self.acronym(item)
            elif r < 0.45:
                item = build(item, after=[("acl", build(one(self.pick("led backed founded commanded armed".split()), "VERB", "VBN"), [comma()], [("obl:agent", self.prep("by", self.named(self.pick(["PER", "PER", "LOC"]))))]))])
                if _ != 0:
                    item = build(item, after=[comma()])
            items.append(item)
        after = []
        for i, item in enumerate(items[1:], 1):
            last = i == len(items) - 1
            gap = [] if items[i - 1].words[-1].text == "," or last and self.odds(0.7) else [comma()]
            after.append(("conj", build(item, gap + ([("cc", one("and", "CCONJ", "CC"))] if last else []))))
        out = build(items[0], after=after)
        out.plural, out.kind = True, "ORG"
        return out

    def between(self):
        """Clashes between A and B emptied the town."""
        noun = one(self.pick("clashes fighting shelling talks gunbattles skirmishes battles fire war tension crossfire".split()), "NOUN", "NN")
        if noun.head.text.endswith("s"):
            noun.head.xpos, noun.plural = "NNS", True
        if noun.head.text == "war":
            noun = self.det(noun, "a")
        left, right = self.side(), self.side()
        pair = build(left, [("case", one("between", "ADP", "IN"))], [("conj", self.and_(right))])
        plural = noun.plural
        subject = build(noun, after=[("nmod", pair)])
        subject.plural = plural
        toll = build(self.noun(self.pick([p for p in L.PEOPLE if "|" not in p]), True), [("nummod", self.number())])
        r = self.chance.random()
        if r < 0.6:
            verb = build(self.verb(self.pick("kill kill wound displace injure".split()), "VBD"), after=[("obj", toll)] + ([self.time()] if self.odds(0.4) else []))
        elif r < 0.8:
            verb = build(self.verb(self.pick("close damage cut block empty reach destroy".split()), "VBD"), after=[("obj", self.place())])
        else:
            verb = build(self.verb(self.pick("erupt resume stop spread continue begin end".split()), "VBD"), after=[self.time()])
        if self.odds(0.4):
            verb = build(verb, after=[("conj", self.and_(build(self.verb(self.pick("close block damage destroy cut".split()), "VBD"), after=[("obj", self.place())])))])
        return build(verb, [("nsubj", subject)])

    def side(self):
        r, who = self.chance.random(), self.named("ORG")
        if r < 0.25 and len(who.words) > 2:
            who = self.acronym(who)
        elif r < 0.4:
            return self.group(1)
        elif r < 0.55:
            part = build(one(self.pick("led backed armed commanded".split()), "VERB", "VBN"), [COMMA()], [("obl:agent", self.prep("by", self.named("PER")))])
            return build(who, after=[("acl", part), COMMA()])
        elif r < 0.65:
            return build(who, after=[("acl:relcl", build(self.which(False, who.plural), [COMMA()])), COMMA()])
        return who

    def far(self):
        """A long subject with one to three predicates."""
        r = self.chance.random()
        if r < 0.16:
            subject = self.parted_list()
        elif r < 0.28:
            subject = self.self_called()
        else:
            subject = self.long_subject()
        plural = subject.plural
        r = self.chance.random()
        if r < 0.22:
            verb = self.triple()
        elif r < 0.34:
            verb = self.asking("VBD")
        elif r < 0.44:
            verb = self.giving("VBD")
        elif r < 0.52:
            verb = self.naming("VBD")
        elif r < 0.6:
            verb = self.causing("VBD")
        elif r < 0.68:
            frame = self.pick([f for f in self.passive_frames() if f[1] == ("@H" if subject.kind == "PER" else "@G")])
            verb = self.passive(plural, frame)
            return build(verb, [("nsubj:pass", subject)])
        elif r < 0.76:
            verb = self.reported_short(plural, subject.kind)
        else:
            verb = self.verb_phrase("VBD", 1)
            if self.odds(0.4):
                verb = build(verb, after=[("conj", self.and_(self.pick([lambda: self.verb_phrase("VBD", 1), lambda: self.giving("VBD"), lambda: self.asking("VBD"), lambda: self.naming("VBD")])(), self.odds(0.2)))])
        return build(verb, [("nsubj", subject)])
