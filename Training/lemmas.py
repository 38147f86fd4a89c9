#!/usr/bin/env python3
"""Learns lemmas from treebanks and writes the table that Sources/CLemmas embeds.

    python3 Training/lemmas.py --data FOLDER --out Sources/CLemmas/lemmas.tsv

FOLDER holds UD English EWT and GUM as en_{ewt,gum}-train.conllu (CC BY-SA 4.0). The dev parts are never read. A row is a form with its
Penn tag and its lemma, seen at least twice, with one lemma in at least 80 % of its occurrences. Forms are in lower case, but names (NNP,
NNPS) as written. Left out are forms whose lemma any rule of English gives, and parts of broken words. The tag `V` marks a verb, `N` a noun, that is known as
a lemma: the rules prefer such a stem to an unknown one.
"""
import argparse
import collections

INFLECTED = {"NNS", "VBD", "VBG", "VBN", "VBZ", "JJR", "JJS", "RBR", "RBS"}
DROPPED = {"GW", "AFX", "ADD", "LS", "NFP"}  # parts of misspelt words, addresses, list marks, smileys


def words(path):
    """Yields (form, tag, lemma) of words that are spelt right."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 10 and cells[0].isdigit() and "Typo=Yes" not in cells[5] and cells[2] != "_":
                yield cells[1], cells[4], cells[2]


def key(form, tag):
    """The form as the table has it: names as they are written, other words in lower case with a straight apostrophe."""
    return form if tag in ("NNP", "NNPS") else form.lower().replace("’", "'")


def is_regular(form, tag, lemma):
    """Whether any rule of English gives this lemma, so that the row may be left out."""
    if tag == "NNP":
        # Names keep their form; what is learnt is abbreviations, not the treebanks' wish for fewer capitals.
        return not form[0].isupper() or form.lower() == lemma.lower() or not lemma.lower().startswith(form.lower().rstrip("."))
    if tag == "CD" and form.replace(",", "") == lemma:
        return True
    if tag not in INFLECTED | {"NNPS"}:
        return form == lemma
    if tag in ("NNS", "NNPS", "VBZ"):
        return form == lemma + "s" and lemma[-1] not in "aeiousyxz'" and lemma[-2:] not in ("ch", "sh")
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    seen = collections.defaultdict(collections.Counter)
    known = {"V": collections.Counter(), "N": collections.Counter()}
    for name in ("ewt", "gum"):
        for form, tag, lemma in words(f"{arguments.data}/en_{name}-train.conllu"):
            if tag in DROPPED or "\t" in form or " " in form:
                continue
            seen[key(form, tag), tag][lemma] += 1
            if tag.startswith("VB") and lemma.isalpha() and lemma.islower():
                known["V"][lemma] += 1
            if tag in ("NN", "NNS") and lemma.isalpha() and lemma.islower():
                known["N"][lemma] += 1
    rows = []
    for (form, tag), lemmas in seen.items():
        lemma, count = lemmas.most_common(1)[0]
        total = sum(lemmas.values())
        if count >= 2 and count >= 0.8 * total and not is_regular(form, tag, lemma):
            rows.append((form, tag, lemma))
    for tag, lemmas in known.items():
        # Of nouns only those before whose plural ending a rule could go wrong ("caches", "movies", "buses").
        known_rows = [lemma for lemma, count in lemmas.items() if count >= 2 and len(lemma) > 2 and (tag == "V" or lemma[-1] in "es")]
        rows += [(lemma, tag, lemma) for lemma in known_rows]
    with open(arguments.out, "w", encoding="utf-8") as out:
        for row in sorted(rows):
            out.write("\t".join(row) + "\n")


main()
