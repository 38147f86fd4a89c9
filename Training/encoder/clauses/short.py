"""One-word makers: a verb in a form, an article, a pronoun, a preposition before a phrase."""
import lexicon as L
from pieces import build, mark, one


class Short:
    def noun(self, text, plural=False):
        parts = text.split("|")
        head = one(parts[-1], "NOUN", "NNS" if plural else "NN", plural=plural)
        return build(head, [("amod", one(p, "ADJ", "JJ")) if p in ("local", "human", "military", "tribal") and p + "|rights" not in text else ("compound", one(p, "NOUN", "NNS" if p == "rights" else "NN"))
                            for p in parts[:-1]]) if len(parts) > 1 else head

    def prep(self, word, phrase):
        return build(phrase, [("case", one(word, "ADP", "IN"))])

    def verb(self, text, form):
        if form == "VBZ":
            text = text[:-1] + "ies" if text[-1] == "y" and text[-2] not in "aeiou" else text + ("es" if text.endswith(("s", "sh", "ch", "x", "o")) else "s")
        elif form not in ("VB", "VBP"):
            text = L.forms(text)[("VBD", "VBN", "VBG").index(form)]
        return one(text, "VERB", form)

    def det(self, phrase, word="the"):
        if word == "a" and phrase.words[0].text[0] in "aeiouAEIO":
            word = "an"
        return build(phrase, [("det", one(word, "DET", "DT"))])

    def its(self, phrase, word=None):
        return build(phrase, [("nmod:poss", one(word or self.pick(["its", "their", "his"]), "PRON", "PRP$"))])

    def pronoun(self, word):
        return one(word, "PRON", "PRP", plural=word in ("they", "them"))

    def and_(self, phrase, comma=False, word="and"):
        return build(phrase, ([("punct", mark(","))] if comma else []) + ([("cc", one(word, "CCONJ", "CC"))] if word else []))
