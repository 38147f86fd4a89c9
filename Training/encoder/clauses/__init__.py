"""Clauses of conflict news with their trees, put together from the lexicon and a list of names; every file of this folder has one kind."""
import lexicon as L
from pieces import build, one

from .causing import Causing
from .denials import Denials
from .giving import Giving
from .headlines import Headlines
from .hearers import Hearers
from .lists import Lists
from .long_subjects import LongSubjects
from .naming import Naming
from .nominals import Nominals
from .parting import Parting
from .people import People
from .reduced import Reduced
from .saying import Saying
from .sentences import Sentences
from .series import Series
from .short import Short
from .verbs import Verbs


class Builder(Short, Nominals, People, Lists, Verbs, Parting, LongSubjects, Giving, Causing, Hearers, Naming, Reduced, Series, Saying, Denials, Headlines, Sentences):
    """Draws phrases; `names` are lists of words by kind."""

    def __init__(self, names, chance):
        self.names, self.chance = names, chance
        self.pick = chance.choice
        self.odds = lambda share: chance.random() < share
        self.transitive = [f.split() for f in L.TRANSITIVE.replace("\n", "|").split("|")]
        self.intransitive = [f.split() for f in L.INTRANSITIVE.replace("\n", "|").split("|")]
        # What parsers go wrong at, with its share and what is put around it.
        self.kinds = [
            (self.given, 0.14, ["wrapped"]), (self.caused, 0.08, ["wrapped"]), (self.heard, 0.09, ["wrapped", "wrapped", "final"]),
            (self.is_named, 0.06, ["wrapped", "final", "plain"]), (self.garden, 0.08, ["wrapped", "wrapped", "plain"]),
            (self.far, 0.13, ["wrapped", "plain", "final"]), (self.between, 0.02, ["final", "plain"]), (self.several, 0.05, ["final", "plain", "wrapped"]),
            (self.leading_up, 0.03, ["final", "final", "plain"]), (self.retort, 0.05, ["plain"]), (self.long_said, 0.04, ["plain"]),
            (self.split_said, 0.05, ["plain"]), (self.spoken, 0.03, ["quoted"]), (self.quoted_as, 0.01, ["plain"]), (self.headline, 0.14, ["headline"]),
        ]

    def special(self):
        """(clause, what is to be done with it)"""
        r = self.chance.random()
        for kind, share, ways in self.kinds:
            r -= share
            if r < 0:
                return kind(), self.pick(ways)
        return self.pair(), self.pick(["final", "final", "final", "plain"])

    def subject(self):
        r = self.chance.random()
        return self.long_subject() if r < 0.2 else self.short_group() if r < 0.65 else self.group(1)

    def given(self):
        """A double object in the past, in the perfect, under "agree to", in the passive."""
        r = self.chance.random()
        if r < 0.22:
            return self.gifted()
        if r < 0.45:
            inner = build(self.giving("VB"), [("mark", one("to", "PART", "TO"))])
            verb = build(self.verb(self.pick(L.CONTROL.split()), "VBD"), after=[("xcomp", inner)])
        elif r < 0.6:
            verb = build(self.giving("VBN"), [("aux", one("had", "AUX", "VBD"))])
        elif r < 0.7:
            verb = build(self.giving("VB"), [("aux", one(self.pick(["would", "will", "could"]), "AUX", "MD"))])
        else:
            verb = self.giving("VBD")
        return build(verb, [("nsubj", self.subject())])

    def caused(self):
        r = self.chance.random()
        if r < 0.75:
            verb = self.causing("VBD")
        elif r < 0.9:
            verb = build(self.causing("VB"), [("aux", one(self.pick(["would", "will", "could"]), "AUX", "MD"))])
        else:
            verb = build(self.causing("VB"), [("aux", one("did", "AUX", "VBD")), ("advmod", one("not", "PART", "RB"))])
        return build(verb, [("nsubj", self.subject())])

    def heard(self):
        r = self.chance.random()
        if r < 0.35:
            return self.asked()
        return build(self.asking("VBD"), [("nsubj", self.subject())])

    def is_named(self):
        r = self.chance.random()
        if r < 0.35:
            return self.named_by()
        if r < 0.5:
            subject = self.self_called()
            return build(self.verb_phrase("VBD", 1, self.pick(self.transitive)), [("nsubj", subject)])
        return build(self.naming("VBD"), [("nsubj", self.subject())])
