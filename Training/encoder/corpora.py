"""Sentences with trees, tags and names from the training corpora. A part that a corpus does not state is None and is not learned from it."""
import json
import os
import re

NAMES = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
TITLES = set("""mr mr. mrs mrs. ms ms. dr dr. prof prof. president senator sen sen. rep rep. gov gov. governor general gen gen. colonel col col. major
maj captain capt capt. lt lt. sgt sgt. sir lord lady king queen prince princess pope saint sheikh sheik judge justice minister secretary mayor
professor chairman dictator emperor empress count duke sultan caliph imam ayatollah mullah chancellor ambassador commander admiral marshal
congressman congresswoman coach aunt uncle reverend rev rev. father sister brother mother miss madam officer detective doctor prime vice
deputy former ex""".split())


class Sentence:
    """Words with what is known of them: `upos`, `xpos`, `names` (lists of labels), `heads` (0 is the root), `relations`."""

    def __init__(self, words, upos=None, xpos=None, heads=None, relations=None, names=None, key=""):
        self.words, self.upos, self.xpos, self.heads, self.relations = words, upos, xpos, heads, relations
        self.names, self.key = names, key


def rows(path):
    """(sentence id, rows of ten columns) of each sentence of a CoNLL-U file; multiword ranges and empty nodes are left out."""
    key, found = "", []
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if line.startswith("# sent_id"):
            key = line.split("=", 1)[1].strip()
        elif not line:
            if found:
                yield key, found
            found = []
        elif line[0] != "#":
            columns = line.split("\t")
            if columns[0].isdigit():
                found.append(columns)
    if found:
        yield key, found


def treebank(path, names=None):
    """The sentences of a treebank; `names(rows)` gives the name labels of a sentence or None."""
    for key, found in rows(path):
        yield Sentence(
            [r[1] for r in found], [r[3] for r in found], [r[4] for r in found], [int(r[6]) for r in found], [r[7] for r in found],
            names(found) if names else None, key)


# Names of GUM: entity spans of persons, organisations and places whose head is a proper noun.


def gum_mentions(found):
    """(type, start, end, head index, identity) of the entity spans that one sentence holds whole."""
    open_spans, done = {}, []
    for i, r in enumerate(found):
        value = next((f[7:] for f in r[9].split("|") if f.startswith("Entity=")), "")
        for opening, body, single, closing in re.findall(r"(\()([^()]*)(\))?|([^()]+)\)", value):
            if opening:
                fields = body.split("-")
                if len(fields) < 6:
                    continue
                item = (fields[1], i, fields[5], "-".join(fields[7:]) if len(fields) > 7 else "")
                if single:
                    done.append((item[0], i, i + 1, item[2], item[3]))
                else:
                    open_spans.setdefault(fields[0], []).append(item)
            else:
                stack = open_spans.get(closing)
                if stack:
                    item = stack.pop()
                    done.append((item[0], item[1], i + 1, item[2], item[3]))
    return done


def gum_names(found):
    types = {"person": "PER", "organization": "ORG", "place": "LOC"}
    labels = ["O"] * len(found)
    mentions = [m for m in gum_mentions(found) if m[0] in types]
    for kind, start, end, minspan, identity in sorted(mentions, key=lambda m: m[1] - m[2]):
        try:
            head = start + int(minspan.split(",")[0]) - 1
        except ValueError:
            continue
        if not start <= head < end or found[head][3] != "PROPN" or (kind == "person" and found[head][4] == "NNPS" and not identity):
            continue
        inside = lambda i: found[i][3] == "PROPN" or (i + 1 < end and i > start and found[i][4] in ("HYPH", "NN", "JJ", "CD") and found[i][1][0].isupper())
        first, last = head, head + 1
        while first > start and (inside(first - 1) or (found[first - 1][1] == "-" and first - 1 > start and inside(first - 2))):
            first -= 1
        while last < end:
            if inside(last):
                last += 1
                continue
            step = last
            while step < end and found[step][1].lower() in ("of", "for", "the", "&", "-", "de", "and", "in") and step - last < 2:
                step += 1
            word = found[last][1].lower()
            joins = word in ("of", "&", "-", "de", "for") or (word in ("and", "in", "the") and identity and f"_{word}_" in identity.lower())
            if step > last and step < end and joins and inside(step):
                last = step + 1
            else:
                break
        while first < last - 1 and (found[first][1].lower() in TITLES and kind == "person" or found[first][1] == "-"):
            first += 1
        if any(l != "O" for l in labels[first:last]):
            continue
        put(labels, first, last, types[kind])
    return labels


def put(labels, first, last, kind):
    labels[first] = "B-" + kind
    for i in range(first + 1, last):
        labels[i] = "I-" + kind


# Names of EWT train: our own labels of its runs of proper nouns.

RUN_LINKS = ("of", "&", "-", "de", "al", "for")


def proper_runs(found):
    """[start, end) of each run of proper nouns, joined over "of", "&", "-", "de", "al", "for (the)"."""
    proper, runs, i = [r[4] in ("NNP", "NNPS") for r in found], [], 0
    while i < len(found):
        if not proper[i]:
            i += 1
            continue
        j = i + 1
        while j < len(found):
            if proper[j]:
                j += 1
                continue
            k, link = j + 1, found[j][1].lower()
            if link in ("of", "for") and k < len(found) and found[k][1].lower() == "the":
                k += 1
            if link not in RUN_LINKS or k >= len(found) or not proper[k]:
                break
            j = k + 1
        runs.append((i, j))
        i = j
    return runs


def ewt_names(path):
    """A function from the rows of a sentence to name labels by the table `candidate<TAB>label` at `path`."""
    table = dict(line.rstrip("\n").split("\t")[:2] for line in open(path, encoding="utf8") if "\t" in line)

    def labels_of(found):
        labels = ["O"] * len(found)
        for start, end in proper_runs(found):
            words = [r[1] for r in found[start:end]]
            label = table.get(" ".join(words))
            if label is None:
                return None
            if label in ("PER", "ORG", "LOC"):
                put(labels, start, end, label)
                continue
            for part in label.split(" | ") if label != "O" else []:
                kind, _, text = part.partition(" ")
                wanted = text.split(" ")
                for k in range(len(words) - len(wanted) + 1):
                    if words[k:k + len(wanted)] == wanted and labels[start + k] == "O":
                        put(labels, start + k, start + k + len(wanted), kind)
                        break
        return labels

    return labels_of


# Other corpora: names alone.


def split_hyphens(words, labels):
    """Words cut at hyphens between letters, as UD does."""
    out, tags = [], []
    for word, label in zip(words, labels):
        parts = [p for p in re.split(r"(?<=\w)(-)(?=\w)", word) if p] if not re.fullmatch(r"(?i)(re|co|pre|non|e|ex|mid|un)-\w+|\w-\d+|\w-\w{1,3}", word) else [word]
        for n, part in enumerate(parts):
            out.append(part)
            tags.append(label if n == 0 or label == "O" else "I-" + label[2:])
    return out, tags


def redocred(path):
    kinds = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}
    for document in json.load(open(path, encoding="utf8")):
        labels = [["O"] * len(s) for s in document["sents"]]
        mentions = [m for v in document["vertexSet"] for m in v if m["type"] in kinds]
        for m in sorted(mentions, key=lambda m: m["pos"][0] - m["pos"][1]):
            row, (start, end) = labels[m["sent_id"]], m["pos"]
            words = document["sents"][m["sent_id"]]
            while start < end - 1 and words[start].lower() in TITLES | {"the"}:
                start += 1
            capital = words[start][:1].isupper() or words[end - 1][:1].isupper()
            demonym = end - start == 1 and m["type"] == "LOC" and re.search(r"(?:ian|ese|ish|ch|ans|ans'|i|sh|ic|an)$", words[start]) and words[start].lower() not in NOT_DEMONYMS
            if capital and not demonym and all(l == "O" for l in row[start:end]):
                put(row, start, end, m["type"])
        for words, row in zip(document["sents"], labels):
            yield Sentence(*[None] * 0, words=split_hyphens(words, row)[0], names=split_hyphens(words, row)[1])


NOT_DEMONYMS = set("""japan iran afghanistan kazakhstan sudan jordan taiwan oman bhutan pakistan turkmenistan uzbekistan tajikistan kyrgyzstan
michigan milan ireland dublin mali haiti fiji delhi mumbai hawaii burundi malawi miami brunei missouri mississippi tripoli nairobi karachi kochi
kurdistan balochistan dagestan astrakhan tehran vatican saipan busan wuhan hunan hainan greenwich norwich munich zurich utrecht marrakesh
bangladesh warangal durban lebanon ramallah isfahan yerevan saigon manhattan meridian dushanbe abidjan madhya utah san batman""".split())


def crossner(path):
    kinds = {"person": "PER", "politician": "PER", "politicalparty": "ORG", "organisation": "ORG", "country": "LOC", "location": "LOC"}
    words, labels = [], []
    for line in open(path, encoding="utf8"):
        if line.strip():
            word, label = line.rstrip("\n").split("\t")
            kind = kinds.get(label[2:])
            words.append(word)
            labels.append(label[:2] + kind if kind else "O")
        elif words:
            words, labels = split_hyphens(words, labels)
            yield Sentence(words, names=labels)
            words, labels = [], []
    if words:
        words, labels = split_hyphens(words, labels)
        yield Sentence(words, names=labels)


WORD = re.compile(r"""https?://\S+|\w+(?:[.@]\w+)+|(?:[A-Za-z]\.){2,}|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Brig|St|Jr|Sr|No|Inc|Co|Corp|Ltd|Sen|Rep|Gov|Prof|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.
 |\d+[a-zA-Z]+|\d[\d.,:]*\d|\w+(?=n['’]t\b)|n['’]t\b|['’](?:s|S|re|ve|ll|d|m)\b|\w+(?:['’ʿʾ`]\w+)*?(?=['’](?:s|S|re|ve|ll|d|m)\b)|\w+(?:['’ʿʾ`]\w+)*|\.{2,}|-{2,}|\S""", re.X)
MARK = re.compile(r"\[(PER|ORG|LOC) ((?:[^\[\]])*)\]")


def bracketed(path):
    """Sentences with names in brackets: "[ORG Ahrar al-Sham] left [LOC Idlib]." """
    for line in open(path, encoding="utf8"):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        words, labels, end = [], [], 0

        def take(text, kind):
            found = [w for w in WORD.findall(text)]
            words.extend(found)
            labels.extend(["O"] * len(found) if not kind else ["B-" + kind] + ["I-" + kind] * (len(found) - 1) if found else [])

        for m in MARK.finditer(line):
            take(line[end:m.start()], None)
            take(m.group(2), m.group(1))
            end = m.end()
        take(line[end:], None)
        if words:
            yield Sentence(words, names=labels)


def training(root, own):
    """Every training sentence: those with trees, and those with names alone. `own` is the folder of our own labels."""
    path = os.path.join(own, "ewt-names.tsv")
    trees = list(treebank(f"{root}/treebanks/en_ewt-train.conllu", ewt_names(path) if os.path.exists(path) else None))
    trees += treebank(f"{root}/treebanks/en_gum-train.conllu", gum_names)
    names = {"redocred": list(redocred(f"{root}/redocred/dev.json")), "crossner": list(crossner(f"{root}/crossner-politics/train.txt"))}
    for file in ("conflict.txt", "web.txt"):
        path = os.path.join(own, file)
        if os.path.exists(path):
            names[file] = list(bracketed(path))
    return trees, names
