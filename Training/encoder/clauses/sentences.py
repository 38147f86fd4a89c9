"""A whole clause: subject, predicate and what follows."""
from pieces import build, mark, one


class Sentences:
    def clause(self, deep=0, pronoun=None):
        """Subject and predicate without the full stop; `pronoun` may stand for the subject."""
        passive = self.odds(0.2) and not pronoun
        after, before = [], []
        if passive:
            frame = self.pick(self.passive_frames())
            first = next(p for p in frame[1:] if p[0] == "@")
            subject = self.slot(first[1], deep)
            subject = self.aside(subject) if deep == 0 and self.odds(0.15) else subject
            verb = self.passive(subject.plural, frame, deep)
            before.append(("nsubj:pass", subject))
        else:
            if pronoun:
                subject = one(pronoun, "PRON", "PRP", plural=pronoun == "they")
            elif self.odds(0.07):
                subject = self.lineup()
            else:
                subject = self.person() if self.odds(0.22) else self.group(deep)
            if pronoun:
                pass
            elif deep == 0 and self.odds(0.25):
                subject = self.aside(subject)
            elif deep < 2 and self.odds(0.08):
                subject = build(subject, after=[("acl:relcl", self.relative(subject, deep + 1))])
            verb = self.reported(subject, deep) if deep < 2 and self.odds(0.14) else self.finite(subject.plural, deep)
            before.append(("nsubj", subject))
        if deep == 0:
            # Behind a clause that is itself a complement only what a comma sets off belongs for certain to the main verb.
            r = self.chance.random() if not any(w.head is verb.head and w.relation == "ccomp" for w in verb.words) else self.chance.uniform(0.28, 0.7)
            if r < 0.1:
                after.append(("conj", build(self.verb_phrase("VBD", 1, self.pick(self.transitive)), [("cc", one("and", "CCONJ", "CC"))])) if not passive and verb.head.xpos == "VBD" else self.time())
            elif r < 0.2:
                how = self.pick(["after", "before", "while"])
                after.append(("advcl", build(self.verb_phrase("VBG", 1, short=True), [("mark", one(how, "SCONJ", "IN"))])))
            elif r < 0.28:
                after.append(("advcl", build(self.clause(2), [("mark", one(self.pick(["after", "before", "because"]), "SCONJ", "IN"))])))
            elif r < 0.36:
                after.append(("advcl", build(self.verb_phrase("VBG", 1, self.pick(self.transitive), short=True), [("punct", mark(","))])))
            if self.odds(0.1):
                where = self.prep("in", self.named("LOC")) if self.odds(0.5) else self.time()[1]
                before.insert(0, ("obl", build(where, after=[("punct", mark(","))]))) if where.words[0].upos == "ADP" else None
        return build(verb, before, after)
